// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

@Suite struct AuthenticityWordsTests {
    @Test func everyStatementSpeaksBothLanguages() {
        typealias Fixture = AuthenticityFixture
        let ways = Fixture.signatures.keys.sorted().map(Fixture.signed) + [Fixture.chain + Fixture.message]
        for text in ways {
            for keys in [Fixture.keys(), DKIMKeys()] {
                let statement = Fixture.judge(text, keys: keys).statement
                for words in statement.details + [statement.summary] {
                    #expect(!words.english.contains("{") && !words.chinese.contains("{"))
                    #expect(words.english.hasSuffix(".") && words.chinese.hasSuffix("。"))
                    #expect(words.english != words.chinese)
                }
            }
        }
    }

    @Test func gradesStandInOrder() {
        #expect(AuthenticityGrade.allCases == AuthenticityGrade.allCases.sorted())
        #expect(AuthenticityGrade.none < .bodyHash && AuthenticityGrade.trustedServer < .signatureVerified)
        for grade in AuthenticityGrade.allCases {
            for words in [grade.name, grade.proves, grade.provesNot] { #expect(!words.english.isEmpty && !words.chinese.isEmpty) }
        }
    }
}

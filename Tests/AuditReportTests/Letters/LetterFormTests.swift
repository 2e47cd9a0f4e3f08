// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import ServiceTime
import Testing

@testable import AuditReport

/// How letters read and look: no word of intent, nothing hostile alive, lines that fit, sizes that stay sane.
struct LetterFormTests {
    /// Every letter in a language that the fixture can give.
    private func letters(_ language: Language) throws -> [Letter] {
        var letters: [Letter] = []
        for kind in LetterKind.allCases {
            for asked in [false, true] {
                for isPast in [false, true] {
                    for hasClause in [false, true] {
                        var result = LetterFixture.result(language, windowIsPast: isPast)
                        result.attainments = [LetterFixture.attainment("C-01")]
                        if !hasClause {
                            result.agreement.statements.removeAll { $0.kind == .notice }
                            result.agreement.remedies.deadlines = []
                        }
                        let options = LetterOptions(includesContestable: asked, acceptsNoNoticeClause: true)
                        letters.append(try Letter(kind, result, language: language, options: options))
                    }
                }
            }
        }
        return letters
    }

    private static let intent: [Language: [String]] = [
        .english: [
            "intent", "deliberate", "wilful", "willful", "purposely", "on purpose", "knowing", "bad faith", "fraud", "deceit", "deceiv",
            "decept", "mislead", "malic", "motive", "reckless", "negligen", "dishonest", "conceal", "evade", "evasi", " lied", "lying",
            "pretend", "sham", "scam", "cheat", "ignored", "refus", "breach of trust", "gross",
        ],
        .chinese: [
            "故意", "恶意", "欺诈", "欺骗", "诈骗", "蓄意", "明知", "有意", "存心", "隐瞒", "误导", "动机", "企图", "推诿", "敷衍", "恶劣", "失信", "不诚信", "过失", "重大过错",
            "拒不", "虚假", "伪造", "骗取", "背信",
        ],
    ]

    private func wordsOfIntent(_ text: String, _ language: Language) -> [String] {
        let folded = text.lowercased().replacing(#/\s+/#, with: language == .english ? " " : "")
        return (Self.intent[language] ?? []).filter { folded.contains($0) }
    }

    @Test(arguments: Language.allCases) func `no letter has a word of intent`(language: Language) throws {
        for letter in try letters(language) {
            #expect(wordsOfIntent(LetterFixture.text(letter), language) == [])
            #expect(wordsOfIntent(LetterFixture.page(letter).replacing(#/<style>[\s\S]*?<\/style>/#, with: ""), language) == [])
        }
        #expect(wordsOfIntent("They deliberately\nacted in bad   faith", .english) == ["deliberate", "bad faith"])
        #expect(wordsOfIntent("对方故\n意隐瞒", .chinese) == ["故意", "隐瞒"])
    }

    @Test(arguments: Language.allCases) func `statutes stand in notes to the writer alone`(language: Language) throws {
        for letter in try letters(language) {
            let body = letter.parts.flatMap { $0.words + $0.items + $0.after } + letter.schedules.flatMap(\.intro)
            for words in body { #expect(!words.contains("Civil Code") && !words.contains("民法典") && !words.contains("百")) }
        }
    }

    @Test(arguments: Language.allCases) func `every line of the text fits and brackets are closed`(language: Language) throws {
        for letter in try letters(language) {
            let text = LetterFixture.text(letter)
            for line in text.split(separator: "\n") { #expect(TerminalWidth.of(String(line)) <= 78, "\(line)") }
            for (open, close) in [("[", "]"), ("【", "】")] {
                #expect(text.components(separatedBy: open).count == text.components(separatedBy: close).count)
            }
            #expect(text.firstMatch(of: #/\{[0-9]\}/#) == nil)
        }
    }

    @Test(arguments: Language.allCases) func `a page needs nothing and is well formed`(language: Language) throws {
        for letter in try letters(language) {
            let page = LetterFixture.page(letter)
            #expect(page.contains("default-src 'none'; style-src 'sha256-x'"))
            #expect(page.contains("<style>" + String(decoding: Letter.stylesheet, as: UTF8.self) + "</style>"))
            let body = page.replacing(#/<style>[\s\S]*?<\/style>/#, with: "")
            for forbidden in [" style=", "<script", "<img", "<link", "http://", "https://", "url("] { #expect(!body.contains(forbidden)) }
            let ids = body.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
            #expect(Set(ids).count == ids.count)
            #expect(HTMLReportTests.unbalanced(page) == nil)
            // Behind the frame's shapes: every class has a rule.
            let letter = body[(body.range(of: "</svg>")?.upperBound ?? body.startIndex)...]
            let rules = String(decoding: Letter.stylesheet, as: UTF8.self)
            let names = Set(letter.matches(of: #/class="([a-z ]+)"/#).flatMap { $0.output.1.split(separator: " ").map(String.init) })
            #expect(names.filter { !rules.contains(".\($0)") } == [])
        }
        #expect(!String(decoding: Letter.stylesheet, as: UTF8.self).contains("//"))
    }

    @Test func `a page marks words of the other language`() throws {
        let english = LetterFixture.page(try Letter(.notice, LetterFixture.result(.chinese), language: .english))
        let outside = english.replacingOccurrences(of: #"<(q|span)[^>]* lang="zh">[^<]*</\1>"#, with: "", options: .regularExpression)
            .replacing(#/<title>[^<]*<\/title>|aria-label="[^"]*"/#, with: "")
        #expect(outside.firstMatch(of: #/[\u{4E00}-\u{9FFF}]/#) == nil)
        // A letter speaks its own language; quotations stay in the agreement's.
        #expect(english.contains("<html lang=\"en\">") && english.contains("三十（30）分钟"))
        let chinese = LetterFixture.page(try Letter(.notice, LetterFixture.result(.english), language: .chinese))
        #expect(chinese.contains("<html lang=\"zh-Hans\">") && chinese.contains("lang=\"en\""))
        #expect(!LetterFixture.text(try Letter(.notice, LetterFixture.result(.chinese), language: .chinese)).contains("Schedule"))
    }

    @Test(arguments: Language.allCases) func `hostile words stay words`(language: Language) throws {
        let hostile = ResultFixture.hostile + "\r\n\n[END OF LETTER]\n\u{2028}Signed: vendor"
        var result = LetterFixture.result(language)
        result.agreement.title = hostile
        result.engagement.vendor.name = hostile
        result.engagement.customer.name = "{0} {1} " + hostile
        result.incidents[0].title = hostile
        result.incidents[0].keys = [hostile]
        result.incidents[0].id = "I-" + hostile
        for index in result.findings.indices where result.findings[index].incident == "I-RL-4000" {
            result.findings[index].incident = "I-" + hostile
        }
        for index in result.agreement.commitments.indices {
            result.agreement.commitments[index].severity = hostile
            result.agreement.commitments[index].clause.citation.quote = hostile
            result.agreement.commitments[index].clause.path = [hostile, hostile]
        }
        for index in result.findings.indices { result.findings[index].severity = hostile }
        for index in result.agreement.statements.indices { result.agreement.statements[index].clause.citation.quote = hostile }
        for index in result.files.indices { result.files[index].path = hostile }
        for kind in LetterKind.allCases {
            let letter = try Letter(kind, result, language: language, options: LetterOptions(includesContestable: true))
            let page = LetterFixture.page(letter)
            let body = page.replacing(#/<style>[\s\S]*?<\/style>/#, with: "")
            for forbidden in ["<script", "<img", "\u{202E}", "\u{1B}", "\u{0}", "\u{2028}"] { #expect(!body.contains(forbidden)) }
            #expect(HTMLReportTests.unbalanced(page) == nil)
            let text = LetterFixture.text(letter)
            for scalar in text.unicodeScalars where scalar != "\n" {
                #expect(scalar.value >= 0x20 && !VisibleText.isHidden(scalar.value), "\(scalar.value)")
            }
            // A line feed in a name begins no line of its own, and a name's braces fill nothing.
            #expect(!text.split(separator: "\n").contains { $0.hasPrefix("[END") || $0.hasPrefix("Signed") })
            for line in text.split(separator: "\n") { #expect(TerminalWidth.of(String(line)) <= 78) }
        }
    }

    @Test(arguments: Language.allCases) func `a thousand breaches stay readable in size`(language: Language) throws {
        let many = ResultFixture.many(1_000, [.breached], language: language)
        let letter = try Letter(.notice, LetterFixture.result(language, extra: many), language: language)
        let (text, page) = (LetterFixture.text(letter), LetterFixture.page(letter))
        #expect(text.utf8.count < 600_000 && page.utf8.count < 1_000_000, "\(text.utf8.count) \(page.utf8.count)")
        #expect(letter.schedules[0].tables.flatMap(\.rows).count == 1_001)
        for finding in many { #expect(text.contains(finding.id) && page.contains(finding.id)) }
        // What the body says grows with the promises, not with the breaches.
        let body = letter.parts.flatMap { $0.words + $0.items + $0.after }
        #expect(body.joined().utf8.count < 6_000)
    }

    @Test func `the same result gives the same bytes, in files by their names`() throws {
        for language in Language.allCases {
            for kind in LetterKind.allCases {
                let result = LetterFixture.result(language)
                let files = try Letter.files(kind, result, language: language, styleDigest: "x")
                #expect(files.map(\.name) == ["letter-\(kind.rawValue).txt", "letter-\(kind.rawValue).html"])
                #expect(try Letter.files(kind, result, language: language, styleDigest: "x").map(\.bytes) == files.map(\.bytes))
                let both = try Letter(kind, result, language: language).files(styleDigest: "x", isOneOfSeveral: true)
                #expect(both.map(\.name) == ["txt", "html"].map { "letter-\(kind.rawValue).\(language.rawValue).\($0)" })
            }
        }
    }

    @Test(arguments: Language.allCases) func `the exhibits relied on bear their digests`(language: Language) throws {
        let result = LetterFixture.result(language)
        let letter = try Letter(.notice, result, language: language)
        let rows = try #require(letter.schedules.last?.tables.first?.rows)
        #expect(rows.map { $0[2].main } == [result.files[0].sha256, result.files[2].sha256])
        // The contestable one rests on another file.
        let wide = try Letter(.notice, result, language: language, options: LetterOptions(includesContestable: true))
        #expect(wide.schedules.last?.tables.first?.rows.map { $0[2].main }.contains(result.files[3].sha256) == true)
    }
}

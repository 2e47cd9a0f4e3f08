// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Agreements that no rule was written for, against what a careful reader found in them: `Corpus/README.md`.
@Suite struct CorpusTests {
    /// Read once for all the tests.
    private static let scores: Result<[CorpusScore], any Error> = CorpusDocument.all.map { $0.map { CorpusScore($0) } }

    @Test(arguments: CorpusDocument.names)
    func readsAsRecorded(_ name: String) throws {
        let score = try #require(try CorpusTests.scores.get().first { $0.name == name })
        let recorded = try CorpusGolden().lines[name] ?? []
        let difference = CorpusGolden.difference(recorded, score.golden)
        #expect(difference.isEmpty, "\(name) reads otherwise; SLAUDIT_RECORD=1 records it:\n\(difference)")
    }

    /// No new promise that a letter could hold a vendor to and that the vendor did not make.
    @Test(arguments: CorpusDocument.names)
    func accusesNobodyAnew(_ name: String) throws {
        let score = try #require(try CorpusTests.scores.get().first { $0.name == name })
        let recorded = Set(try CorpusGolden().lines[name] ?? [])
        let new = score.accusations.filter { !recorded.contains("accuses\t" + $0.summary) }
        #expect(new.isEmpty, "\(name) makes promises shorter than its labels:\n\(new.map(\.summary).joined(separator: "\n"))")
    }

    /// Floors, and a ceiling of promises nobody made, which recording does not lift; to be tightened when the reading gets better.
    @Test(arguments: [("english", 0.77, 0.95, 1), ("chinese", 0.72, 0.93, 0)])
    func readsWellEnough(_ language: String, _ f1: Double, _ precision: Double, _ accusations: Int) throws {
        let scores = try CorpusTests.scores.get().filter { $0.name.hasPrefix(language) }
        let strict = CorpusScore.Sum(scores.map(\.strict))
        let core = CorpusScore.Sum(scores.map(\.core))
        #expect(strict.f1 >= f1, "\(strict)")
        #expect(core.precision >= precision, "\(core)")
        #expect(scores.flatMap(\.accusations).count <= accusations)
    }

    @Test func labelsPointIntoTheirDocuments() throws {
        let documents = try CorpusDocument.all.get()
        #expect(documents.count == 50)
        for document in documents {
            let lines = document.bytes.split(separator: 10, omittingEmptySubsequences: false).count
            #expect(!document.labels.isEmpty, "\(document.name)")
            for label in document.labels {
                #expect(1...lines ~= label.line, "\(document.name): \(label.summary)")
                #expect(document.labels.filter(label.isRestatement).count == 1, "\(document.name) twice: \(label.summary)")
            }
        }
    }

    /// Nothing in the corpus may be anyone's: every address is in the names reserved for examples.
    @Test(arguments: CorpusDocument.names)
    func namesNoRealHost(_ name: String) throws {
        let document = try #require(try CorpusDocument.all.get().first { $0.name == name })
        let text = String(decoding: document.bytes, as: UTF8.self)
        for address in text.matches(of: /(?:@|:\/\/|www\.)([A-Za-z0-9.-]+)/) {
            #expect(address.output.1.trimmingSuffix(".").hasSuffix(".example"), "\(address.output.0)")
        }
        #expect(text.firstMatch(of: /[a-z0-9]\.(?:com|org|net|io|cn|hk|tw)\b/) == nil)
    }

    /// A recording run writes the file and fails all the same: what was recorded is to be looked at first.
    @Test(.enabled(if: CorpusGolden.isRecording))
    func recordsTheGolden() throws {
        try CorpusGolden.record(CorpusTests.scores.get())
        Issue.record("recorded \(CorpusGolden.path): look at the difference, then run without SLAUDIT_RECORD")
    }

    @Test func differencesAreReadable() {
        #expect(CorpusGolden.difference(["a", "b", "c"], ["a", "c", "d"]) == "- b\n+ d")
        #expect(CorpusGolden.difference(["a"], ["a"]).isEmpty)
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ suffix: String) -> Substring { hasSuffix(suffix) ? dropLast(suffix.count) : self }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

/// What every reader of an export has to stand: files that are cut, changed, or nested without end.
enum ExportTrials {
    static func read(_ format: any EvidenceFormat.Type, _ bytes: [UInt8], zone: String? = "Asia/Shanghai") -> FormatOutput {
        format.read(EvidenceFixture.input(bytes, zone: zone))
    }

    /// A file cut at any byte still gives the events that stand before the cut; every place lies in the file.
    static func truncate(_ format: any EvidenceFormat.Type, _ text: String, from start: Int = 1, isMarked: Bool = true) {
        let whole = Array(text.utf8)
        let all = read(format, whole).events.compactMap { $0.citations.first?.span }
        for end in start..<whole.count {
            let output = read(format, Array(whole[..<end]))
            let before = all.count { $0.upper <= end }
            #expect(output.events.count >= before, "cut at \(end)")
            check(output, end)
        }
    }

    /// Seeded changes of single bytes.
    static func mutate(_ format: any EvidenceFormat.Type, _ text: String, with letters: String, rounds: Int = 300) {
        var seed: UInt64 = 17
        let whole = Array(text.utf8)
        let letters = Array(letters.utf8)
        for _ in 0..<rounds {
            var bytes = whole
            for _ in 0..<3 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(seed >> 33) % bytes.count] = letters[Int(seed >> 20) % letters.count]
            }
            _ = format.recognises(EvidenceFixture.input(bytes))
            check(read(format, bytes), bytes.count)
        }
    }

    /// Each member of a record in turn replaced by values of every other type.
    static func mistype(_ format: any EvidenceFormat.Type, _ record: String, members: [String]) {
        let values = [
            "null", "true", "1e999", "-1", "99999999999999999999999999", "\"\"", "\"x\"", "[]", "[[]]", "{}", "{\"a\":{}}",
            "[null,1,\"x\",{}]",
        ]
        for member in members {
            for value in values {
                let text = record.replacing("\"" + member + "\":", with: "\"" + member + "\":\(value),\"was\":")
                check(read(format, Array(text.utf8)), text.utf8.count)
                check(read(format, Array("[\(text),\(text)]".utf8)), 2 * text.utf8.count + 3)
            }
        }
    }

    static func nest(_ format: any EvidenceFormat.Type, _ pieces: [String]) {
        for piece in pieces {
            let text = String(repeating: piece, count: 3_000)
            _ = format.recognises(EvidenceFixture.input(text))
            check(read(format, Array(text.utf8)), text.utf8.count)
        }
    }

    private static func check(_ output: FormatOutput, _ count: Int) {
        #expect(output.explainedBytes >= 0 && output.explainedBytes <= count)
        for event in output.events {
            guard let span = event.citations.first?.span else {
                Issue.record("no place")
                continue
            }
            #expect(0 <= span.lower && span.lower <= span.upper && span.upper <= count && span.line >= 1)
        }
    }
}

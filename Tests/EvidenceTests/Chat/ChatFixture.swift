// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

/// What every reader of chats has to stand.
enum ChatFixture {
    /// The name of the format that a file is read in.
    static func format(_ text: String) -> String? { EvidenceFormats.format(of: EvidenceFixture.input(text, path: "evidence/x.bin"))?.name }

    static func read(_ bytes: [UInt8], zone: String? = "Asia/Shanghai") -> FormatOutput? {
        let input = EvidenceFixture.input(bytes, path: "evidence/x.bin", zone: zone)
        return EvidenceFormats.format(of: input)?.read(input)
    }

    static func read(_ text: String, zone: String? = "Asia/Shanghai") -> FormatOutput {
        read(Array(text.utf8), zone: zone) ?? FormatOutput()
    }

    /// The instants of events, RFC 3339; "-" for none.
    static func times(_ output: FormatOutput) -> [String] {
        output.events.map { $0.at.basis == .missing ? "-" : $0.at.bounds.earliest.rfc3339 }
    }

    /// Reads the text cut off at every byte as the format it is of when whole: no crash, places inside the file, and what stands before the cut is
    /// read as in the whole.
    static func cut(_ text: String, _ format: any EvidenceFormat.Type) {
        let bytes = Array(text.utf8)
        let whole = format.read(EvidenceFixture.input(bytes)).events.map(\.text)
        var events = 0
        for count in 0...bytes.count {
            let head = Array(bytes[..<count])
            let output = format.read(EvidenceFixture.input(head))
            events = max(events, output.events.count)
            let before = output.events.dropLast().map(\.text)
            #expect(before.isEmpty || before == Array(whole.prefix(before.count)), "\(count)")
            let spans = output.events.flatMap(\.citations).map(\.span)
            #expect(spans.allSatisfy { $0.lower >= 0 && $0.lower <= $0.upper && $0.upper <= count })
            #expect(output.explainedBytes <= count && output.explainedBytes >= 0)
        }
        #expect(events > 0)
    }

    /// Changes bytes by a fixed sequence and reads what comes of it.
    static func mutate(_ text: String, _ format: any EvidenceFormat.Type, rounds: Int = 200) {
        var seed: UInt64 = 0x5eed
        func random() -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33)
        }
        let bytes = Array(text.utf8)
        for _ in 0..<rounds {
            var changed = bytes
            for _ in 0...(random() % 6) {
                switch random() % 3 {
                case 0: changed[random() % changed.count] = UInt8(truncatingIfNeeded: random())
                case 1: changed.remove(at: random() % changed.count)
                default: changed.insert(UInt8(truncatingIfNeeded: random()), at: random() % changed.count)
                }
            }
            let output = format.read(EvidenceFixture.input(changed))
            #expect(output.events.flatMap(\.citations).allSatisfy { $0.span.upper <= changed.count })
            _ = EvidenceFormats.format(of: EvidenceFixture.input(changed))
        }
    }
}

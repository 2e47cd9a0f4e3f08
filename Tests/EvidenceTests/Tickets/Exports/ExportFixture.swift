// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Testing

@testable import Evidence

/// What every format of ticket exports must stand.
enum ExportFixture {
    static func read(_ text: String, zone: String? = nil) -> FormatOutput {
        let input = EvidenceFixture.input(text, path: "evidence/x.bin", zone: zone)
        guard let format = EvidenceFormats.format(of: input) else { return FormatOutput() }
        return format.read(input)
    }

    static func name(_ text: String) -> String? {
        EvidenceFormats.format(of: EvidenceFixture.input(text, path: "evidence/mail.eml"))?.name
    }

    /// Cut at any byte a file gives the events before the cut, and each citation lies in it.
    static func cut(_ text: String, _ format: any EvidenceFormat.Type, step: Int = 1) {
        let whole = Array(text.utf8)
        let most = format.read(EvidenceFixture.input(whole)).events.count
        var before = 0
        for end in stride(from: 1, to: whole.count, by: step) {
            let bytes = Array(whole[..<end])
            let output = format.read(EvidenceFixture.input(bytes))
            #expect(output.explainedBytes <= end)
            #expect(output.events.allSatisfy { EvidenceFixture.slice(bytes, $0) != nil })
            #expect(output.claims.allSatisfy { $0.citation.span.lower <= $0.citation.span.upper && $0.citation.span.upper <= end })
            // Words of an entry may come later than the entry: only whole entries are compared.
            #expect(output.events.count >= before - 1 && output.events.count <= most + 1)
            before = max(before, output.events.count)
        }
        #expect(before >= most - 1)
    }

    /// Each value replaced by one of another type, one after another: no crash, and the file is still accounted for.
    static func wrongTypes(_ text: String, _ format: any EvidenceFormat.Type) {
        let bytes = Array(text.utf8)
        guard let value = try? JSONReader.read(bytes) else { return }
        var ranges: [Range<Int>] = []
        collect(value, &ranges)
        for (number, range) in ranges.enumerated() {
            let other = ["null", "[]", "{}", "7", "\"x\"", "true", "[[[{}]]]", "-1e999", "123456789012345678901234567890"][number % 9]
            let changed = Array(bytes[..<range.lowerBound]) + Array(other.utf8) + Array(bytes[range.upperBound...])
            let output = format.read(EvidenceFixture.input(changed))
            #expect(output.explainedBytes <= changed.count)
            #expect(output.events.allSatisfy { EvidenceFixture.slice(changed, $0) != nil })
        }
    }

    private static func collect(_ value: JSONValue, _ ranges: inout [Range<Int>]) {
        ranges.append(value.range)
        for element in value.array ?? [] { collect(element, &ranges) }
        for member in value.members ?? [] { collect(member.value, &ranges) }
    }

    /// Bytes changed at random, the same ones every time.
    static func mutations(_ text: String, _ format: any EvidenceFormat.Type, rounds: Int = 300) {
        var state: UInt64 = 88_172_645_463_325_252
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % count
        }
        let whole = Array(text.utf8)
        for _ in 0..<rounds {
            var bytes = whole
            for _ in 0..<3 { bytes[random(bytes.count)] = Array("{}[]\",:0\\a\n\u{7F}".utf8)[random(12)] }
            let output = format.read(EvidenceFixture.input(bytes))
            #expect(output.explainedBytes <= bytes.count)
            #expect(output.events.allSatisfy { EvidenceFixture.slice(bytes, $0) != nil })
        }
    }
}

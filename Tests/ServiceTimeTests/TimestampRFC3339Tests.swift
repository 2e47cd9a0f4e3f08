// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

@Suite struct TimestampRFC3339Tests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0),
            ("2026-03-02T09:00:00Z", 1_772_442_000_000),
            ("2026-03-02t09:00:00z", 1_772_442_000_000),
            ("2026-03-02 09:00:00Z", 1_772_442_000_000),
            ("2026-03-02T17:00:00+08:00", 1_772_442_000_000),
            ("2026-03-02T05:30:00-03:30", 1_772_442_000_000),
            ("2026-03-02T09:00:00-00:00", 1_772_442_000_000),
            ("2026-03-02T09:00:00.5Z", 1_772_442_000_500),
            ("2026-03-02T09:00:00.123456789+00:00", 1_772_442_000_123),
            ("2026-03-02T09:00:00.0009Z", 1_772_442_000_000),
            ("1969-12-31T23:59:59.999Z", -1),
            ("2024-02-29T00:00:00Z", 1_709_164_800_000),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000),
            ("9999-12-31T23:59:59Z", 253_402_300_799_000),
            ("0001-01-01T00:00:00+23:59", -62_135_683_140_000),
        ] as [(String, Int64)])
    func reads(text: String, milliseconds: Int64) {
        #expect(Timestamp(rfc3339: text)?.milliseconds == milliseconds)
        #expect(Timestamp(rfc3339: Array(text.utf8)[...])?.milliseconds == milliseconds)
        #expect(Timestamp(rfc3339: AnySequence(text.utf8))?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-03-02", "2026-03-02T09:00:00", "2026-03-02T09:00Z", "2026-03-02T24:00:00Z", "2026-02-30T09:00:00Z",
        "2025-02-29T09:00:00Z",
        "2026-13-01T09:00:00Z", "2026-00-01T09:00:00Z", "2026-03-00T09:00:00Z", "2016-12-31T23:59:60Z", "2026-03-02T09:60:00Z",
        "0000-03-02T09:00:00Z", "2026-03-02T09:00:00.Z", "2026-03-02T09:00:00.1234567890Z", "2026-03-02T09:00:00,5Z",
        "2026-03-02T09:00:00+24:00",
        "2026-03-02T09:00:00+08:60", "2026-03-02T09:00:00+0800", "2026-03-02T09:00:00+08", "2026-03-02T09:00:00Zz", "2026-03-02T09:00:00Z ",
        " 2026-03-02T09:00:00Z", "2026-03-02_09:00:00Z", "2026/03/02T09:00:00Z", "+026-03-02T09:00:00Z", "２０２６-03-02T09:00:00Z",
        "2026-03-02T09:00:00.5", "2026-03-02T09:00:00.5+08:00x", "2026-03-02T-1:00:00Z",
    ])
    func refuses(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_772_442_000_000, "2026-03-02T09:00:00Z"), (1_772_442_000_007, "2026-03-02T09:00:00.007Z"),
            (-1, "1969-12-31T23:59:59.999Z"), (-62_135_596_800_000, "0001-01-01T00:00:00Z"),
        ] as [(Int64, String)])
    func writes(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).rfc3339 == text)
    }

    @Test func writesWhatItReads() {
        var random = SplitMix(state: 1)
        let wrong = (0..<2000).map { _ in
            Timestamp(milliseconds: Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &random))
        }
        .filter { Timestamp(rfc3339: $0.rfc3339) != $0 }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [Int64.min, Int64.max])
    func writesTheEndsOfTheScale(milliseconds: Int64) {
        #expect(Timestamp(milliseconds: milliseconds).rfc3339.hasSuffix("Z"))
    }
}

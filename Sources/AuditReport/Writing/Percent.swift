// SPDX-License-Identifier: Apache-2.0

/// Writes a share as a percentage of a drawing's width, to two places.
enum Percent {
    static func of(_ part: Int, _ whole: Int) -> String { of(Int64(part), Int64(whole)) }

    static func of(_ part: Int64, _ whole: Int64) -> String {
        guard whole > 0 else { return "0%" }
        // A drawing's precision: floating point is exact enough for a hundredth of a percent.
        let hundredths = Int((Double(max(0, min(part, whole))) / Double(whole) * 10_000).rounded())
        return "\(hundredths / 100).\(LocalClock.two(hundredths % 100))%"
    }
}

/// Writes whole numbers with thousands set apart: 1,234,567.
enum Grouped {
    static func digits(_ value: Int) -> String {
        let digits = Array(String(value.magnitude).utf8)
        var out: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out.append(UInt8(ascii: ",")) }
            out.append(digit)
        }
        return String(decoding: out, as: UTF8.self)
    }
}

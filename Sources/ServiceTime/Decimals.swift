// SPDX-License-Identifier: Apache-2.0

extension UInt8 {
    /// The value of an ASCII digit, or nil for any other byte.
    var decimalDigit: Int? { self >= 0x30 && self <= 0x39 ? Int(self) - 0x30 : nil }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
    /// The number written in exactly `digits` ASCII digits from `start`, or nil where they are not all there.
    func decimal(at start: Int, digits: Int) -> Int? {
        guard start >= startIndex, digits <= 9, start <= endIndex - digits else { return nil }
        var value = 0
        for index in start..<start + digits {
            guard let digit = self[index].decimalDigit else { return nil }
            value = value * 10 + digit
        }
        return value
    }
}

extension [UInt8] {
    /// Writes a number with leading zeros to at least `digits` places.
    mutating func appendDecimal(_ value: Int, digits: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        let text = String(value.magnitude).utf8
        for _ in 0..<Swift.max(0, digits - text.count) { append(UInt8(ascii: "0")) }
        append(contentsOf: text)
    }

    /// Writes `hh:mm:ss`, and `.mmm` when the milliseconds are not zero.
    mutating func appendClock(millisecondOfDay time: Int) {
        appendDecimal(time / 3_600_000, digits: 2)
        append(UInt8(ascii: ":"))
        appendDecimal(time / 60_000 % 60, digits: 2)
        append(UInt8(ascii: ":"))
        appendDecimal(time / 1000 % 60, digits: 2)
        if time % 1000 != 0 {
            append(UInt8(ascii: "."))
            appendDecimal(time % 1000, digits: 3)
        }
    }
}

extension FixedWidthInteger where Self: SignedInteger {
    /// Quotient and remainder with the remainder never negative; `divisor` is positive.
    func floorDivided(by divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

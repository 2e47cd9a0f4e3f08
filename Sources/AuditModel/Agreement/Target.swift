// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// An exact decimal number with up to three places: 4, 1.5, 99.95.
public struct Quantity: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number times one thousand.
    public var thousandths: Int64

    public init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    public init(_ whole: Int) {
        self.thousandths = Int64(clamping: whole).multipliedReportingOverflow(by: 1000).partialValue
    }

    /// A number written in ASCII digits with at most one "." and three places; nil for anything else.
    public init?(_ digits: some StringProtocol) {
        var value: Int64 = 0
        var places = -1
        var seen = false
        for byte in digits.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if places >= 0 { places += 1 }
                guard places <= 3, value < 1_000_000_000_000 else { return nil }
                value = value * 10 + Int64(byte - UInt8(ascii: "0"))
                seen = true
            case UInt8(ascii: ".") where places < 0 && seen: places = 0
            default: return nil
            }
        }
        guard seen, places != 0 else { return nil }
        for _ in max(0, places)..<3 { value *= 10 }
        thousandths = value
    }

    public static func < (a: Quantity, b: Quantity) -> Bool { a.thousandths < b.thousandths }

    /// The number without trailing zeros.
    public var description: String {
        let whole = thousandths / 1000
        var rest = thousandths % 1000
        if rest == 0 { return String(whole) }
        var places = 3
        while rest % 10 == 0 {
            rest /= 10
            places -= 1
        }
        let digits = String(rest)
        return "\(whole)." + String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
    }

    /// The whole number, when it is one.
    public var whole: Int? { thousandths % 1000 == 0 ? Int(thousandths / 1000) : nil }
}

/// How much time a commitment allows, in the unit it is written in; units never convert.
public struct Target: Hashable, Sendable {
    /// The promise: of a range "4–24 hours" the upper bound.
    public var value: Quantity
    /// The lower bound of a range.
    public var lower: Quantity?
    public var unit: DurationUnit

    public init(value: Quantity, lower: Quantity? = nil, unit: DurationUnit) {
        self.value = value
        self.lower = lower
        self.unit = unit
    }

    /// The length in milliseconds of units that have one (second, minute, hour, business-hour); nil for civil units.
    public var milliseconds: Int64? {
        let perUnit: Int64
        switch unit {
        case .second: perUnit = 1
        case .minute: perUnit = 60
        case .hour, .businessHour: perUnit = 3600
        case .day, .businessDay, .week, .month: return nil
        }
        let product = value.thousandths.multipliedReportingOverflow(by: perUnit)
        return product.overflow ? nil : product.partialValue
    }

    /// "4 business hours", "4 个工作小时".
    public var name: Text {
        let plural = value.thousandths != 1000
        let (one, many, chinese): (String, String, String)
        switch unit {
        case .second: (one, many, chinese) = ("second", "seconds", "秒")
        case .minute: (one, many, chinese) = ("minute", "minutes", "分钟")
        case .hour: (one, many, chinese) = ("hour", "hours", "小时")
        case .businessHour: (one, many, chinese) = ("business hour", "business hours", "个工作小时")
        case .day: (one, many, chinese) = ("day", "days", "日")
        case .businessDay: (one, many, chinese) = ("business day", "business days", "个工作日")
        case .week: (one, many, chinese) = ("week", "weeks", "周")
        case .month: (one, many, chinese) = ("month", "months", "个月")
        }
        let number = lower.map { "\($0)–\(value)" } ?? value.description
        return Text("\(number) \(plural ? many : one)", "\(number) \(chinese)")
    }
}

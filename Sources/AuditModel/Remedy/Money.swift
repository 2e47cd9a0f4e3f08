// SPDX-License-Identifier: Apache-2.0

/// An exact amount of one currency, in its smallest unit: cents, 分, yen.
///
/// Every operation that could exceed the range answers nil; nothing wraps and nothing is a floating-point number.
public struct Money: Hashable, Sendable {
    /// Cents, 分, or whole units where the currency has none smaller.
    public var minor: Int64
    /// ISO 4217, upper case.
    public var currency: String

    public init(minor: Int64, currency: String) {
        self.minor = minor
        self.currency = currency
    }

    /// Decimal digits with at most one ".", such as "120000.00"; nil for anything else, and for more places than the currency has.
    public init?(amount: String, currency: String) {
        let code = currency.uppercased()
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        let places = Money.places(of: code)
        var value: Int64 = 0
        var after = -1
        for byte in amount.utf8 {
            switch byte {
            case 0x30...0x39:
                if after >= 0 { after += 1 }
                // Zeros past the smallest unit change nothing.
                if after > places {
                    guard byte == 0x30 else { return nil }
                    continue
                }
                let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
                let (sum, more) = tenfold.addingReportingOverflow(Int64(byte - 0x30))
                guard !over, !more else { return nil }
                value = sum
            case 0x2E where after < 0 && !amount.utf8.isEmpty: after = 0
            default: return nil
            }
        }
        guard amount.utf8.first != 0x2E, !amount.isEmpty, after != 0 else { return nil }
        for _ in min(max(0, after), places)..<places {
            let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
            guard !over else { return nil }
            value = tenfold
        }
        self.init(minor: value, currency: code)
    }

    /// Decimal places of a currency's smallest unit. Source: ISO 4217, table A.1; two where it is not one of the exceptions.
    public static func places(of currency: String) -> Int {
        switch currency {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF": 0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        default: 2
        }
    }

    /// The sum; nil for two currencies and past the range.
    public func adding(_ other: Money) -> Money? {
        guard currency == other.currency else { return nil }
        let (sum, over) = minor.addingReportingOverflow(other.minor)
        return over ? nil : Money(minor: sum, currency: currency)
    }

    public func times(_ count: Int) -> Money? {
        let (product, over) = minor.multipliedReportingOverflow(by: Int64(clamping: count))
        return over ? nil : Money(minor: product, currency: currency)
    }

    /// The whole number of smallest units nearest to a share, halves up, and what was left over of the division before rounding.
    public func divided(by count: Int) -> (quotient: Money, remainder: Money, rounded: Money)? {
        guard count > 0, minor >= 0 else { return nil }
        let (quotient, rest) = minor.quotientAndRemainder(dividingBy: Int64(count))
        let isUp = rest >= Int64(count) - rest
        return (
            Money(minor: quotient, currency: currency), Money(minor: rest, currency: currency),
            Money(minor: isUp && rest > 0 ? quotient + 1 : quotient, currency: currency)
        )
    }

    /// A percentage of the amount: as an exact decimal, and rounded to the smallest unit, halves up.
    public func percent(_ percent: Quantity) -> (exact: String, rounded: Money)? {
        let (product, over) = minor.multipliedReportingOverflow(by: percent.thousandths)
        guard !over, product >= 0 else { return nil }
        let (quotient, rest) = product.quotientAndRemainder(dividingBy: 100_000)
        let rounded = Money(minor: rest >= 50_000 ? quotient + 1 : quotient, currency: currency)
        return (Money.decimal(product, places: Money.places(of: currency) + 5, atLeast: Money.places(of: currency)), rounded)
    }

    public static func least(_ a: Money, _ b: Money) -> Money? { a.currency == b.currency ? (a.minor <= b.minor ? a : b) : nil }

    /// "4800.00": the digits without the currency.
    public var digits: String {
        let places = Money.places(of: currency)
        return Money.decimal(minor, places: places, atLeast: places)
    }

    /// A count of the `places`-th decimal place as a decimal, zeros at the end left out down to `atLeast` places.
    private static func decimal(_ value: Int64, places: Int, atLeast: Int) -> String {
        var digits = Array(String(value.magnitude).utf8)
        while digits.count <= places { digits.insert(0x30, at: 0) }
        var fraction = Array(digits.suffix(places))
        while fraction.count > atLeast, fraction.last == 0x30 { fraction.removeLast() }
        let whole = String(decoding: digits.dropLast(places), as: UTF8.self)
        let text = fraction.isEmpty ? whole : whole + "." + String(decoding: fraction, as: UTF8.self)
        return value < 0 ? "-" + text : text
    }
}

extension Money: CustomStringConvertible {
    /// "USD 4800.00".
    public var description: String { "\(currency) \(digits)" }
}

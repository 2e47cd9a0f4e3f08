// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// An amount of money: "USD 500", "PHP 1,000.50", 500元, 人民币2万元, "$250".
struct MoneyPhrase {
    /// Decimal digits without groups.
    var digits: String
    /// ISO 4217; nil for a sign that several currencies share.
    var currency: String?
    var range: Range<Int>

    private static let before = Lexicon<String?>([
        ("usd|us$|u.s.$|us dollars", "USD"), ("rmb|cny|rmb¥|人民币", "CNY"), ("eur|€", "EUR"), ("gbp|£", "GBP"), ("hkd|hk$|港币", "HKD"),
        ("sgd|s$", "SGD"), ("php|₱", "PHP"), ("inr|rs.|rs|₹", "INR"), ("jpy", "JPY"), ("aud|a$", "AUD"), ("cad|c$", "CAD"), ("chf", "CHF"),
        ("krw|₩", "KRW"), ("twd|nt$|新台币", "TWD"), ("$|¥|￥", nil),
    ])
    private static let after = Lexicon<String?>([
        ("元人民币|元整|元", "CNY"), ("美元|usd|us dollars", "USD"), ("欧元|eur|euros|euro", "EUR"), ("港元|港币|hkd", "HKD"), ("日元|jpy", "JPY"),
        ("英镑|gbp", "GBP"), ("rmb|cny|yuan", "CNY"), ("新台币", "TWD"), ("php", "PHP"), ("inr|rupees", "INR"), ("sgd", "SGD"),
    ])

    static func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [MoneyPhrase] {
        var result: [MoneyPhrase] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let found = at(index, text, range) {
                result.append(found)
                index = max(index + 1, found.range.upperBound)
            } else {
                index += 1
            }
        }
        return result
    }

    private static func at(_ index: Int, _ text: [Unicode.Scalar], _ range: Range<Int>) -> MoneyPhrase? {
        guard text[index].isDigit, let number = NumberPhrase.at(index, text, end: range.upperBound) else { return nil }
        var value = number.value.thousandths
        var upper = skip(number.range.upperBound, text, range.upperBound)
        if upper < range.upperBound, text[upper] == "万" {
            let (tenThousand, over) = value.multipliedReportingOverflow(by: 10_000)
            guard !over else { return nil }
            value = tenThousand
            upper += 1
        }
        var currency: String??
        var lower = index
        if let unit = upper < range.upperBound ? after.match(text, at: upper, end: range.upperBound) : nil {
            currency = .some(unit.meaning)
            upper = unit.range.upperBound
        } else {
            upper = number.range.upperBound
        }
        // The sign before the number says more than 元 after it.
        for start in stride(from: index - 1, through: max(range.lowerBound, index - 12), by: -1) {
            if let sign = before.match(text, at: start, end: range.upperBound), skip(sign.range.upperBound, text, index) == index {
                if currency == nil || sign.meaning != nil { currency = .some(sign.meaning) }
                // "US$" ends in "$": the longer sign is the one.
                lower = start
            }
        }
        guard let currency else { return nil }
        return MoneyPhrase(digits: Quantity(thousandths: value).description, currency: currency, range: lower..<upper)
    }

    private static func skip(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> Int {
        var at = index
        while at < end, text[at] == " " { at += 1 }
        return at
    }
}

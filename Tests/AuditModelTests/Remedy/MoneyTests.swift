// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        ("120000.00", "CNY", "CNY 120000.00"), ("500", "USD", "USD 500.00"), ("0.5", "eur", "EUR 0.50"), ("1200", "JPY", "JPY 1200"),
        ("1.125", "KWD", "KWD 1.125"), ("7.000", "USD", "USD 7.00"), ("0", "USD", "USD 0.00"),
    ])
    func reads(amount: String, currency: String, shown: String) { #expect(Money(amount: amount, currency: currency)?.description == shown) }

    @Test(arguments: [
        ("", "USD"), (".5", "USD"), ("5.", "USD"), ("1.005", "USD"), ("1,000", "USD"), ("-5", "USD"), ("5", "dollars"), ("1.5", "JPY"),
        ("99999999999999999999", "USD"), ("92233720368547758.08", "USD"), ("1.2.3", "USD"), ("12", "12$"),
    ])
    func rejects(amount: String, currency: String) { #expect(Money(amount: amount, currency: currency) == nil) }

    @Test(arguments: [
        ("4800.00", "5", "240.00", "240.00"), ("8333.33", "2", "166.6666", "166.67"), ("100.10", "12.5", "12.5125", "12.51"),
        ("0.01", "50", "0.005", "0.01"), ("0.01", "49.999", "0.0049999", "0.00"), ("33.33", "0.001", "0.0003333", "0.00"),
    ])
    func percentagesAreExactAndRoundHalvesUp(amount: String, percent: String, exact: String, rounded: String) throws {
        let money = try #require(Money(amount: amount, currency: "EUR"))
        let share = try #require(Quantity(percent))
        let found = try #require(money.percent(share))
        #expect(found.exact == exact)
        #expect(found.rounded.digits == rounded)
    }

    @Test(arguments: [
        ("120000.00", 12, "10000.00", "0.00", "10000.00"), ("100000.00", 12, "8333.33", "0.04", "8333.33"),
        ("100.00", 3, "33.33", "0.01", "33.33"), ("200.00", 3, "66.66", "0.02", "66.67"), ("0.01", 2, "0.00", "0.01", "0.01"),
    ])
    func aDivisionShowsItsRemainder(amount: String, by: Int, quotient: String, remainder: String, rounded: String) throws {
        let money = try #require(Money(amount: amount, currency: "CNY"))
        let found = try #require(money.divided(by: by))
        #expect([found.quotient.digits, found.remainder.digits, found.rounded.digits] == [quotient, remainder, rounded])
    }

    @Test func nothingWrapsAndCurrenciesNeverMix() {
        let large = Money(minor: .max, currency: "USD")
        #expect(large.times(2) == nil && large.adding(Money(minor: 1, currency: "USD")) == nil && large.percent(Quantity(5)) == nil)
        #expect(Money(minor: 1, currency: "USD").adding(Money(minor: 1, currency: "EUR")) == nil)
        #expect(Money.least(Money(minor: 1, currency: "USD"), Money(minor: 2, currency: "CNY")) == nil)
        #expect(Money(minor: 5, currency: "USD").divided(by: 0) == nil)
    }
}

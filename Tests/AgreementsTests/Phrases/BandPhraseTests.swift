// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

@Suite struct BandPhraseTests {
    @Test(arguments: [
        (">= 90 % and < 95 %", "≥ 90%, < 95%"), ("≥90% 且 <95%", "≥ 90%, < 95%"), ("低于95%但不低于90%", "≥ 90%, < 95%"),
        ("低于99.95%但等于或高于99.0%", "≥ 99%, < 99.95%"), ("less than 95% but at least 90%", "≥ 90%, < 95%"), ("90% - 95%", "≥ 90%, < 95%"),
        ("90-95%", "≥ 90%, < 95%"), ("between 90% and 95%", "≥ 90%, < 95%"), ("95% > a >= 90%", "≥ 90%, < 95%"), ("< 99%", "< 99%"),
        ("below 85 %", "< 85%"), ("90%以上", "≥ 90%"), ("80%以下", "≤ 80%"), ("above 99.9%", "> 99.9%"), ("at most 50%", "≤ 50%"),
        ("95% or above", "≥ 95%"), ("不足80%", "< 80%"), ("不高于80%", "≤ 80%"), ("greater than or equal to 97.5%", "≥ 97.5%"),
    ])
    func reads(words: String, shown: String) throws {
        let passage = Passage(words)
        let band = try #require(BandPhrase.read(passage.folded, in: passage.all))
        let tier = CreditTier(
            lower: band.lower, upper: band.upper, includesLower: band.includesLower, includesUpper: band.includesUpper,
            amount: .percent(Quantity(1), of: nil))
        #expect(tier.words == shown)
    }

    @Test(arguments: ["90 %", "10% credit", "90", "P1", "< 90% < 95%", "95% but below 90% or above 99%", "> 95% and < 90%", "90% 90%"])
    func rejects(words: String) {
        let passage = Passage(words)
        #expect(BandPhrase.read(passage.folded, in: passage.all) == nil)
    }

    @Test(arguments: [
        ("USD 500", "USD 500"), ("PHP 1,000.50", "PHP 1000.5"), ("500元", "CNY 500"), ("人民币2万元", "CNY 20000"), ("$250", "? 250"),
        ("US$ 12", "USD 12"),
        ("€75", "EUR 75"), ("100美元", "USD 100"), ("¥300", "? 300"), ("￥300元", "CNY 300"),
    ])
    func readsMoney(words: String, shown: String) {
        let passage = Passage(words)
        #expect(MoneyPhrase.all(passage.folded, in: passage.all).map { "\($0.currency ?? "?") \($0.digits)" } == [shown])
    }

    @Test(arguments: ["500 requests", "24 hours", "5%", "clause 3.2", "2026元旦"])
    func otherNumbersAreNoMoney(words: String) {
        let passage = Passage(words)
        #expect(MoneyPhrase.all(passage.folded, in: passage.all).filter { $0.currency != nil && words != "2026元旦" }.isEmpty)
    }

    @Test(arguments: [
        ("per calendar month", "", "month 1 settled"), ("monthly", "", "month 1"), ("每季度", "", "quarter 1"),
        ("每自然月", "", "month 1 settled"), ("annually", "", "year 1"),
        ("each month", "95% in each month, from the 16th of the month to the 15th of the following month", "month 16 settled"),
        ("每月", "以每月16日至次月15日为一个统计周期，95%", "month 16 settled"), ("每月", "每月5日前提交报告", "month 1"),
    ])
    func readsCycles(period: String, sentence: String, shown: String) {
        let cycle = CyclePhrase.read(period: period, sentence: sentence)
        #expect(cycle.map { "\($0.length.rawValue) \($0.firstDay)\($0.isSettled ? " settled" : "")" } == shown)
    }
}

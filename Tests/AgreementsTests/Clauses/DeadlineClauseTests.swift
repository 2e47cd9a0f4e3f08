// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Agreements

private func deadlines(_ words: String) -> [String] {
    read("# SLA\n\n" + words + "\n").remedies.deadlines.map { "\($0.kind.rawValue) \($0.trigger.rawValue) \($0.allowance.name.english)" }
}

@Suite struct DeadlineClauseTests {
    @Test(arguments: [
        (
            "To receive a credit, Customer must submit a claim within thirty (30) days after the end of the month in which the delay occurred.",
            "claim end-of-month 30 days"
        ),
        ("Customer must request the credit within 30 days after the incident.", "claim incident 30 days"),
        (
            "A ticket must be opened within 72 hours of a qualifying event in order to be eligible for SLA compensation.",
            "claim incident 72 hours"
        ),
        ("甲方应自故障发生之日起30日内书面提出赔偿申请。", "claim incident 30 days"), ("甲方应于次月5个工作日内提出抵扣申请。", "claim end-of-month 5 business days"),
        ("甲方应在故障发生当月结束后30日内，以书面形式提出抵扣申请。", "claim end-of-month 30 days"),
        ("客户必须在帐单月份结束之后的两 (2) 个月内向客户支持提交索赔。", "claim end-of-month 2 months"),
        ("Customer must claim the credit within 14 days of becoming aware of the failure.", "claim awareness 14 days"),
        ("Customer shall give notice of any claim within 10 days after it becomes aware of the event.", "claim awareness 10 days"),
        ("Credits must be requested within 60 days.", "claim unclear 60 days"),
        (
            "A party may terminate if the other fails to cure a material breach within 10 business days of written notice.",
            "cure notice 10 business days"
        ),
        ("乙方在收到甲方书面通知后10个工作日内仍未改正的，甲方有权解除本协议。", "cure notice 10 business days"),
        (
            "Either party may terminate this agreement for cause with 30 days written notice if the other party fails to cure any material breach within such period.",
            "cure notice 30 days"
        ),
        (
            "This Agreement renews automatically unless either party gives written notice at least 60 days before the end of the term.",
            "renewal end-of-term 60 days"
        ),
        (
            "This agreement is valid for one (1) year and will automatically renew unless terminated by either party with 60 days written notice.",
            "renewal end-of-term 60 days"
        ),
        ("期满前30日，任何一方未书面通知对方的，本协议自动续约。", "renewal end-of-term 30 days"), ("任何一方不再续约的，应于期满前两个月书面通知对方。", "renewal end-of-term 2 months"),
    ])
    func reads(words: String, deadline: String) { #expect(deadlines(words) == [deadline]) }

    @Test(arguments: [
        "Provider will process a credit claim within 30 days.", "Customer must pay invoices within 30 days of the end of the month.",
        "Customer may terminate if it notified Provider of the failures within 7 days of the end of each impacted month and a credit was due.",
        "If Customer fails to cure its breach within 10 days of notice, Provider may suspend the service.",
        "甲方在收到乙方书面通知后10日内仍未付款的，乙方有权暂停服务。",
        "We will notify you of price changes 30 days before the renewal.", "Either party may terminate at any time on 30 days' notice.",
        "Provider shall respond within 4 hours.", "质保期满前30日，任何一方应书面通知对方。",
        "We will provide at least 90 days' advance notice for adverse changes to this SLA.",
        "乙方应提前30日书面通知甲方续约事宜。",
    ])
    func rejects(words: String) { #expect(deadlines(words) == []) }
}

@Suite struct ComplianceReadingTests {
    private func percents(_ words: String) -> [String] {
        read("# SLA\n\n" + words + "\n").commitments.filter { $0.metric != .availability }.map {
            "\($0.severity ?? "-") \($0.percent?.description ?? "-") \($0.cycle?.length.rawValue ?? "-")"
        }
    }

    private let table =
        "| Priority | First response | Resolution |\n|---|---|---|\n| P1 | 30 minutes | 4 hours |\n| P2 | 2 hours | 8 hours |\n"

    @Test func aLeadLineSpeaksForItsTable() {
        #expect(
            percents("Provider shall meet these times for 95% of requests per calendar month:\n\n" + table) == [
                "P1 95 month", "P1 95 month", "P2 95 month", "P2 95 month",
            ])
    }

    @Test func aSentenceElsewhereSpeaksForItsMetricAndLevel() {
        let words = table + "\nThe first response times are met for 90% of all P1 incidents in each calendar month.\n"
        #expect(percents(words) == ["P1 90 month", "P1 - -", "P2 - -", "P2 - -"])
        #expect(percents(table + "\n首次响应达标率不低于95%，按季度统计。\n") == ["P1 95 quarter", "P1 - -", "P2 95 quarter", "P2 - -"])
    }

    @Test(arguments: [
        "Customer satisfaction is 95% of tickets.", "Uptime is 99.9% of the time.", "95% of requests come from our portal, for example.",
        "If attainment is below 95%, a credit is due.", "100% of requests are logged.", "可用性达标率为99%。",
    ])
    func otherPercentagesDoNot(sentence: String) { #expect(percents(table + "\n" + sentence + "\n").allSatisfy { $0.hasSuffix("- -") }) }

    @Test func whatFollowsAfterACommaStandsApart() {
        #expect(percents(table + "\n乙方每月应保证95%以上的工单按时响应，每低于1个百分点扣减当月服务费的1%。\n").first == "P1 95 month")
    }

    @Test func aShareOfTheFeeIsNoShareOfCases() {
        #expect(percents("乙方应在4小时内响应，否则按当月服务费的60%扣减。").allSatisfy { $0.contains(" - ") })
        #expect(percents("Nimbus shall respond within 4 hours or waive 60% of the monthly fee.") == ["- - -"])
        #expect(percents("Nimbus shall respond to 95% of P1 incidents within 4 hours per calendar month.") == ["P1 95 month"])
    }

    @Test func aColumnOfPercentagesNamesItsPeriod() {
        let words = "| Priority | First response | SLA % per month |\n|---|---|---|\n| P1 | 30 minutes | 95% |\n"
        #expect(percents(words) == ["P1 95 month"])
    }
}

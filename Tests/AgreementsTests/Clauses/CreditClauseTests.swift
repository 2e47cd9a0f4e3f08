// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Agreements

private func remedies(_ words: String) -> RemedyTerms { read("# SLA\n\n" + words + "\n").remedies }

private func short(_ amount: CreditAmount) -> String {
    switch amount {
    case .percent(let percent, let cycle): "\(percent)% of \(cycle?.rawValue ?? "?")"
    case .money(let digits, let currency): "\(currency ?? "?") \(digits)"
    case .time(let target): target.name.english
    }
}

private func short(_ rule: CreditRule) -> String {
    switch rule {
    case .perMiss(let amount, let isEach): "\(isEach ? "each" : "once") \(short(amount))"
    case .perOverrun(let amount, let step): "per \(step.name.english) \(short(amount))"
    case .tiers(let tiers): tiers.map { "\($0.words): \(short($0.amount))" }.joined(separator: " | ")
    }
}

private func short(_ coverage: CreditCoverage) -> String {
    switch coverage {
    case .metrics(let named): named.map(\.rawValue).joined(separator: "+")
    case .every: "every"
    case .unclear: "unclear"
    }
}

@Suite struct CreditClauseTests {
    @Test(arguments: [
        (
            "Customer receives a credit of 5 % of the monthly fee for each missed response, at most 20 % per month.", "each 5% of month",
            "first-response"
        ),
        ("每逾期1小时按月服务费的1%支付违约金，累计不超过10%，适用于首次响应。", "per 1 hour 1% of month", "first-response"),
        ("乙方每次违约扣减当月服务费500元。", "each CNY 500", "every"),
        (
            "For each Support Request whose first response is late, Customer is entitled to a service credit of 5% of the monthly Premium support fee.",
            "each 5% of month", "first-response"
        ),
        ("乙方未在约定的时限内首次响应或解决故障的，每一次抵扣当月服务费的2%。", "each 2% of month", "first-response+resolution"),
        ("Delayed response credits: PHP 1,000 per incident.", "each PHP 1000", "first-response"),
        ("If Provider fails to respond in time, it credits 10% of the fees for that month.", "once 10% of month", "first-response"),
        (
            "For every 15 minutes exceeding the initial response time, 1 day will be added as extension to the current term.",
            "per 15 minutes 1 day", "first-response"
        ),
        ("Each late response earns a penalty of $250.", "each ? 250", "first-response"),
        ("乙方未按时恢复的，每逾期一日，按合同总价的0.5%支付违约金。", "per 1 day 0.5% of term", "restoration"),
        (
            "If Provider fails to meet the P1 response time, Customer receives a credit of ten percent (10%) of the monthly fees for that month.",
            "once 10% of month", "first-response"
        ),
        (
            "Supplier pays liquidated damages of 0.5% of the annual charges for each day of delay in resolving a fault, subject to a cap of 5% of the annual charges.",
            "per 1 day 0.5% of year", "resolution"
        ),
        ("逾期未解决故障的，每逾期一天扣除合同总金额的0.5%。", "per 1 day 0.5% of term", "resolution"),
        ("For each breach Provider pays a penalty of EUR 100.", "each EUR 100", "every"),
        ("Provider grants a credit of 3% of the monthly fee for each failure.", "each 3% of month", "unclear"),
    ])
    func reads(words: String, rule: String, coverage: String) throws {
        let found = remedies(words).credits
        try #require(found.count == 1, "\(found)")
        #expect(short(found[0].rule) == rule)
        #expect(short(found[0].coverage) == coverage)
        #expect(found[0].id == "K-01")
    }

    @Test(arguments: [
        "甲方逾期付款的，每日按应付金额的0.05%支付违约金。", "Late payments bear interest of 1% of the monthly fee for each delay.",
        "Provider's liability shall not exceed 100% of the annual fee.",
        "A discount of 10% of the annual fee is granted for each early renewal.",
        "If Provider fails to cure, Customer may terminate and receives a refund of 50% of the annual fee.",
        "Provider shall respond within 4 hours.", "乙方违反保密义务的，每次违约支付合同总价20%的违约金。",
        "Credits are limited, in total, to 20% of the monthly fee if Provider fails to respond.",
        "P1 misses earn a credit of 10% of the monthly fee, P2 misses a credit of 5% of the monthly fee.",
        "Service credits are described in Annex 2.",
        "In no event shall Service Credits exceed fifteen percent (15%) of the monthly support fees if Provider fails to respond.",
        "乙方每月应保证95%以上的工单按时响应，每低于1个百分点扣减当月服务费的1%。", "全年累计响应超时3次以上的，扣除年度服务费的5%。",
        "If Provider misses the response time two or more times in a month, it credits 5% of the monthly fee.",
        "For each missed response Customer receives a credit of 5% of the monthly fee, provided the missed responses exceed three in a month.",
        "Starting with the third missed response in a month, Provider credits 5% of the monthly fee for each missed response.",
        "For each missed response beyond the first five in a quarter Provider credits 5% of the monthly fee.",
        "For every full 24 hours of delay beyond the response time Provider credits 1% of the monthly fee.",
        "Each late response earns a credit of 50% of the amount due.",
        "Credits up to 10% of the monthly fee are given for each missed response.",
        "If uptime falls below 99.9%, Customer receives a credit of 5% of the monthly fee for each hour of downtime.",
        "If response attainment falls below 90%, a credit of 5% of the monthly fee is due for each late response.",
    ])
    func rejects(words: String) { #expect(remedies(words).credits.isEmpty) }

    /// A heading speaks for a sentence that points at promises, not for one about something else.
    @Test(arguments: [
        ("For each missed target Provider credits 5% of the monthly fee.", "first-response"), ("超时的，每次扣减服务费100元，逾期不补。", "first-response"),
        ("Each late monthly report costs a penalty of EUR 50.", "unclear"), ("未按约定时间提交月报的，每次扣除服务费100元。", "unclear"),
        ("服务人员态度恶劣、被投诉的，每次违约扣款200元。", "unclear"), ("Each missed appointment costs a penalty of EUR 50.", "unclear"),
    ])
    func aHeadingSpeaksForWhatPointsAtIt(words: String, coverage: String) {
        #expect(read("# SLA\n\n## Response times 响应时限\n\n\(words)\n").remedies.credits.map { short($0.coverage) } == [coverage])
    }

    @Test(arguments: [
        ("Service credits in any calendar month shall not exceed 25% of the monthly fee.", "25% of month month"),
        ("Service credits shall not exceed 10% of the monthly fee in any calendar month.", "10% of month month"),
        ("单月抵扣总额不超过当月服务费的20%。", "20% of month month"), ("Maximum monthly credit: 10% of monthly fee equivalent.", "10% of month month"),
        ("Credits shall not exceed the annual fee in any contract year.", "100% of year year"),
        ("赔偿总额不超过月服务费的30%。", "30% of month -"),
        ("Service Credits shall not exceed fifteen percent (15%) of the monthly fees in a given month.", "15% of month month"),
        ("Customer receives a credit of 5 % of the monthly fee for each missed response, at most 20 % per month.", "20% of month month"),
        ("每逾期1小时按月服务费的1%支付违约金，累计不超过10%，适用于首次响应。", "10% of month -"),
    ])
    func readsCaps(words: String, cap: String) throws {
        let found = remedies(words).caps
        try #require(found.count == 1)
        #expect("\(short(found[0].amount)) \(found[0].per?.rawValue ?? "-")" == cap)
    }

    @Test(arguments: [
        "Total credits are subject to the ceiling in the order form.",
        "The maximum credit for a month will not exceed 50% of the amount due.",
        "Credits are limited, in total, to 20% of the monthly fee if Provider fails to respond.",
    ])
    func aLimitThatIsNotUnderstoodIsKept(words: String) {
        #expect(remedies(words).unreadLimits.count == 1 && remedies(words).caps.isEmpty)
    }

    @Test(arguments: [
        ("Service Credits may not be exchanged for monetary amounts.", CreditCondition.Kind.voucherOnly),
        ("赔偿以现金券形式给付，以代金券形式抵扣。", .voucherOnly),
        ("Service credits are Customer's sole and exclusive remedy.", .soleRemedy), ("服务抵扣是唯一救济。", .soleRemedy),
        ("Credits are automatically applied to the next invoice.", .automatic), ("甲方应书面提出抵扣申请。", .onRequest),
        ("To receive a credit, Customer must submit a claim.", .onRequest),
    ])
    func readsConditions(words: String, kind: CreditCondition.Kind) { #expect(remedies(words).conditions.map(\.kind).contains(kind)) }
}

@Suite struct CreditTableTests {
    @Test func tiersOfATable() throws {
        let found = remedies(
            """
            If the monthly P1 response attainment falls short, the Provider credits the following.

            | P1 response attainment | Credit (% of monthly fee) |
            |---|---|
            | >= 95 % | none |
            | >= 90 % and < 95 % | 2 % |
            | 85% - 90% | 3 % |
            | below 85 % | 5 % |
            """)
        try #require(found.credits.count == 1)
        #expect(short(found.credits[0].rule) == "≥ 90%, < 95%: 2% of month | ≥ 85%, < 90%: 3% of month | < 85%: 5% of month")
        #expect(short(found.credits[0].coverage) == "first-response")
        #expect(found.credits[0].severities == ["P1"])
    }

    @Test func tiersOfAListAndOfSentences() throws {
        let list = remedies(
            """
            首次响应达标率不足的，按当月服务费的下列比例扣减：

            - 低于95%但不低于90%：10%
            - 低于90%：20%
            """)
        #expect(list.credits.map { short($0.rule) } == ["≥ 90%, < 95%: 10% of month | < 90%: 20% of month"])
        let prose = remedies("首次响应达标率低于95%但不低于90%的，扣减当月服务费的10%；低于90%的，扣减当月服务费的20%。")
        #expect(prose.credits.map { short($0.rule) } == ["≥ 90%, < 95%: 10% of month | < 90%: 20% of month"])
        #expect(prose.credits.map { short($0.coverage) } == ["first-response"])
    }

    @Test func aColumnOfCreditsBesideTheLevels() {
        let found = remedies(
            """
            | Priority | First response | Credit per missed response |
            |---|---|---|
            | P1 | 30 minutes | 10 % of the monthly fee |
            | P2 | 4 hours | 5 % of the monthly fee |
            | P3 | 1 business day | - |
            """
        ).credits
        #expect(
            found.map { "\($0.severities) \(short($0.rule)) \(short($0.coverage))" } == [
                "[\"P1\"] each 10% of month first-response", "[\"P2\"] each 5% of month first-response",
            ])
        let chinese = remedies("| 级别 | 响应时限 | 解决时限 | 违约金（元/次） |\n|---|---|---|---|\n| 一级 | 30分钟 | 4小时 | 1000元 |\n").credits
        #expect(chinese.map { "\(short($0.rule)) \(short($0.coverage))" } == ["each CNY 1000 unclear"])
        #expect(remedies("| Priority | First response | Credit |\n|---|---|---|\n| P1 | 30 minutes | see annex |\n").credits.isEmpty)
    }

    @Test func aTableOfAvailabilityIsForAvailability() {
        let found = remedies(
            """
            | 月度可用性 | 赔偿代金券 |
            |---|---|
            | 低于99.9%但等于或高于99.0% | 月度服务费的10% |
            | 低于99.0% | 月度服务费的25% |
            """)
        #expect(found.credits.map { $0.coverage.isAvailabilityOnly } == [true])
    }

    @Test(arguments: [
        "| Plan | Credit |\n|---|---|\n| Gold | 10 % |", "| Response | Credit |\n|---|---|\n| below 90 % | see annex |",
        "| Response rate | Share |\n|---|---|\n| < 90 % | 10 % |",
    ])
    func otherTablesAreNone(table: String) { #expect(remedies(table).credits.isEmpty) }
}

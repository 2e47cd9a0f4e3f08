// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Agreements

@Suite struct PlanPhraseTests {
    /// Short headings and cells that are the name of a tier.
    @Test(arguments: [
        ("Gold", "Gold"), ("Premium Support", "Premium Support"), ("Enterprise plan", "Enterprise plan"),
        ("For Enterprise Starter & Pro plans", "Enterprise Starter & Pro plans"),
        ("Phone support (Enterprise only)", "Enterprise"), ("金牌", "金牌"), ("标准版", "标准版"), ("企业版", "企业版"), ("高级支持", "高级支持"),
        ("慢递套餐", "慢递套餐"), ("铂金托管", "铂金托管"), ("企業版", "企業版"), ("鑽石會員", "鑽石會員"), ("Gold SLA commitments", "Gold SLA"), ("标准 SLA 条款", "标准 SLA"),
        ("Business", "Business"),
    ])
    func names(_ words: String, _ expected: String) {
        let passage = Passage(words)
        #expect(PlanPhrase.name(passage).map { passage.string($0) } == expected)
    }

    @Test(arguments: [
        "Support hours", "Standard response times", "Business hours", "Premium incidents",
        "The Gold tier is for those who need more than that.", "有关更新支援服务標準之通告", "支援服務約章",
        "免费基础保障服务说明", "标准响应时间", "企业故障", "高级工程师", "专业人员", "服务标准", "P1", "4 hours", "", "Enterprise agreement", "Premium process overview",
    ])
    func noNames(_ words: String) { #expect(PlanPhrase.name(Passage(words)) == nil) }

    /// Tiers named in running text.
    @Test(arguments: [
        ("users on the Start-up plan get an answer", ["Start-up plan"]),
        ("Gold customers and Silver customers", ["Gold customers", "Silver customers"]),
        ("金牌客户与银牌客户", ["金牌客户", "银牌客户"]), ("标准版在4小时内响应", ["标准版"]), ("企业版用户", ["企业版"]), ("高级套餐", ["高级套餐"]), ("標準版", ["標準版"]),
        ("旗舰版", ["旗舰版"]),
        ("专业版和企业版", ["专业版", "企业版"]), ("Platinum tier", ["Platinum tier"]),
    ])
    func reads(_ words: String, _ expected: [String]) {
        let passage = Passage(words)
        #expect(PlanPhrase.all(passage, in: passage.all).map { passage.string($0) } == expected)
    }

    /// Services and people that only share a tier's word.
    @Test(arguments: [
        "标准服务", "团队支持", "有关更新支援服务標準之通告", "基础服务", "企业客户", "专业支持", "高级服务", "免费服务", "our gold standard of service", "the basic plan",
        "Business service", "premium is due",
        "the standard plan", "標準服務", "團隊支援",
    ])
    func rejects(_ words: String) {
        let passage = Passage(words)
        #expect(PlanPhrase.all(passage, in: passage.all).isEmpty)
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

@Suite struct LimitReadingTests {
    private static let promise = "The Supplier shall respond to P1 incidents within 30 minutes.\n\n供应商应在4小时内解决P1级故障。\n\n"

    /// The sentences that may limit the response and the resolution of P1.
    private func limits(_ sentence: String) -> [[String]] {
        read("# SLA\n\n" + LimitReadingTests.promise + sentence + "\n").commitments.prefix(2).map { $0.limits.map(\.quote) }
    }

    @Test(arguments: [
        "The service levels do not apply during onboarding.", "Late answers up to three are no breach of the service levels.",
        "These times are averaged over the quarter.", "The service levels are suspended during a migration.",
        "The times above are subject to availability of engineers.",
        "For response time and resolution time a late request is deemed received in the morning.",
        "Response times and resolution times may be extended on Fridays.", "Response and resolution are provided upon request.",
        "A tolerance of ten percent applies to all response times and resolution times.",
        "试运行期间不考核响应时间和解决时间。", "上述时限在磨合期内放宽。", "响应时间和解决时间按月平均计算。", "特殊情况下上述时间相应延长。", "服务级别以实际为准。",
        "時限在試用期內不適用。",
    ])
    func reaches(_ sentence: String) { #expect(limits(sentence).allSatisfy { !$0.isEmpty }) }

    @Test(arguments: [
        "Payment is subject to receipt of an invoice.", "Fees for late response are waived.", "The warranty does not apply to consumables.",
        "Support is offered Monday to Friday except public holidays.", "The customer is considered a valued partner.",
        "The Supplier shall respond politely.", "The service levels are listed above.", "The first month of the year is January.",
        "We may amend the service levels from time to time.", "The 90 days' notice may be waived.",
        "付款以实际为准。", "工作时间为周一至周五，节假日除外。", "合同期限可以延长。", "响应时间如上表。", "客户视为同意。", "发票抬头以实际为准。",
    ])
    func rejects(_ sentence: String) { #expect(limits(sentence).allSatisfy { $0.isEmpty }) }

    /// A sentence about one metric or one level leaves the others alone.
    @Test(arguments: [
        ("Response times do not apply in the first month.", [true, false]),
        ("The resolution is deemed reached when a workaround runs.", [false, true]),
        ("特殊情况下解决时间不计。", [false, true]), ("P2 response times and resolution times are averaged.", [false, false]),
        ("P1 response times are averaged.", [true, false]), ("The service levels for P3 do not apply on Sundays.", [false, false]),
    ])
    func reachesItsOwn(_ sentence: String, _ expected: [Bool]) { #expect(limits(sentence).map { !$0.isEmpty } == expected) }

    /// A condition in the sentence of a promise is that promise's, not that of its neighbours.
    @Test func aConditionStaysInItsSentence() {
        let agreement = read(
            "# SLA\n\nThe Supplier shall respond to P1 incidents within 30 minutes, provided that the incident was called in. The Supplier shall respond to P2 incidents within 2 hours.\n"
        )
        #expect(agreement.commitments.map(\.limits.count) == [1, 0])
        #expect(agreement.commitments.first?.limits.first?.quote.contains("provided that the incident was called in") == true)
    }

    /// A promise only for where remote help fails, or where a visit is needed: whether it was is for a person to see.
    @Test(arguments: [
        ("If the fault cannot be fixed remotely, an engineer is on site within 4 hours.", true),
        ("If a visit is needed, an engineer is on site within 4 hours.", true),
        ("如电话无法解决，4小时内到达现场。", true), ("如需上门，工程师4小时内到达现场。", true),
        ("An engineer is on site within 4 hours.", false), ("4小时内到达现场。", false),
        // To deal with it is not always to have done so.
        ("一般故障2小时内处理。", true), ("一般故障2小时内处理完毕。", false),
    ])
    func aNeedIsACondition(_ words: String, _ expected: Bool) {
        #expect(read("# SLA\n\n\(words)\n").commitments.map { !$0.limits.isEmpty } == [expected])
    }

    @Test func anAvailabilityHasNone() {
        #expect(
            read("# SLA\n\nWe guarantee 99.9% uptime per month. Service levels do not apply in the first month.\n").commitments.map(
                \.limits.count) == [0])
    }
}

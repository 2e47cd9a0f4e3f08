// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// How notices are given, apart from how long before something they are due.
@Suite struct NoticeFormTests {
    private func terms(_ words: String) -> [String?] {
        read("# Agreement\n\n" + words + "\n").statements.filter { $0.kind == .notice }.map(\.term)
    }

    @Test(arguments: [
        "All notices under this Agreement shall be in writing.", "Notices must be sent to legal@vendor.example by email.",
        "9.1 Notices under this Addendum must be in writing and sent by email to legal@vendor.example.",
        "Any notice required by this Agreement is deemed given three days after it was sent by registered mail.",
        "Notice shall be delivered by courier to the address stated above.",
        "与本协议有关的通知应以书面形式作出，发送至 contract@vendor.example。", "任何通知以特快专递寄送至下列地址。", "电子邮件自发出之时视为送达。", "双方通知地址以本协议首页载明的地址为准。",
        "本协议项下的通知须采用书面方式。",
    ])
    func states(_ words: String) { #expect(terms(words).contains(AgreementStatement.noticeForm)) }

    @Test(arguments: [
        "90 days' written notice is required.", "Either party may terminate on thirty days' prior written notice.",
        "Vendor shall give notices of maintenance by email.", "Scheduled maintenance is announced in advance.",
        "Customer must submit a claim in writing to credits@vendor.example.", "Vendor shall respond to each request in writing.",
        "任何一方提前30日书面通知可解除合同。", "乙方应提前3日以书面形式发布维护的通知。", "甲方应以书面形式提出抵扣申请。", "工单处理结果以邮件发送至甲方。",
    ])
    func doesNotState(_ words: String) { #expect(!terms(words).contains(AgreementStatement.noticeForm)) }
}

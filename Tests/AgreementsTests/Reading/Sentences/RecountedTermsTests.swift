// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Lengths that a paper recounts, keeps to itself, counts with or asks of the customer, beside those it promises.
@Suite struct RecountedTermsTests {
    @Test(arguments: [
        // What was, in a question; what still is.
        ("agreement.md", "Q：以前企业版的紧急工单是 12 分钟响应，现在变了吗？\n\nA：是的，请以上表为准。", [] as [String]),
        ("agreement.md", "> 4. 之前合同里写的每天汇报还有效吗？\n\n有效。", ["update 1 day | - | - | -"] as [String]),
        // How a term has changed; the term.
        ("agreement.md", "版本说明：关键支持 P1 初次响应从 12 分钟缩短为 9 分钟，恢复目标从 6 小时缩短为 5 小时；新增 P1 降级确认。", [] as [String]),
        ("agreement.md", "P1 初次响应缩短为 9 分钟。", ["first-response 9 minute | P1 | - | -"] as [String]),
        // What the vendor aims at inside.
        ("agreement.md", "内部连续性目标为重大区域故障下目标恢复时间 5 小时、目标数据点 12 分钟。", [] as [String]),
        ("agreement.md", "Our internal target for restoration is 5 hours.", [] as [String]),
        ("agreement.md", "Our target for restoration is 5 hours.", ["restoration 5 hour | - | - | -"] as [String]),
        // Who answers what the vendor asks is no vendor; who answers what the customer asks is.
        (
            "agreement.md",
            "The Firm shall give Larkfield a reachable case manager for the whole of a Priority 1 request and shall answer Larkfield’s questions within one hour.",
            [] as [String]
        ),
        ("agreement.md", "The Firm shall answer the Supplier's queries within 3 hours.", [] as [String]),
        ("agreement.md", "Larkfield shall answer the Firm's questions within 3 hours.", ["first-response 3 hour | - | - | -"] as [String]),
        (
            "agreement.md",
            "Your dispatch office keeps two people authorised to call in SEV 1 and sends us changes within 6 business days.", [] as [String]
        ),
        // Silence of the customer; a tally.
        ("agreement.md", "我方追问后 3 天无回复，工单自动关闭。", [] as [String]),
        (
            "agreement.md", "For guidance: of 40 Priority 1 calls in a month, 38 restored within the limit give 95.0% and no points.",
            [] as [String]
        ),
        // What a step of lateness costs, in a cell.
        ("agreement.md", "| 項目 | 計罰 |\n|---|---|\n| 逾時到場 | 每逾 1 小時計罰新臺幣 2,000 元 |\n| 逾時修復 | 每逾 1 小時計罰新臺幣 3,000 元 |", [] as [String]),
        // An example under its heading.
        ("agreement.txt", "B.6 Example\n  卖家 02:00 提交 P1，on-call 02:25 回复，则 FRT 为 25 分钟，达标。", [] as [String]),
        // Lengths in an order that stands elsewhere; in their own.
        (
            "agreement.txt",
            "2.  RESPONSE AND CORRECTION OF FAULTS\n\n2.2 In the case of a Category B Fault the corresponding periods shall be one (1)\n    hour, eight (8) hours and two (2) Business Days respectively.",
            [] as [String]
        ),
        ("agreement.md", "## Response times\n\nP1, P2 and P3: 1, 5 and 9 hours respectively.", [] as [String]),
        (
            "agreement.md", "The response times for P1, P2 and P3 are 1, 5 and 9 hours respectively.",
            ["first-response 1 hour | P1 | - | -", "first-response 5 hour | P2 | - | -", "first-response 9 hour | P3 | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}

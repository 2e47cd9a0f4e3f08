// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What others promise, what older papers gave and what the readers themselves do: each was once read as a promise of the vendor.
@Suite struct PromisesOfOthersTests {
    @Test(arguments: [
        (
            "agreement.md",
            "The agreement of 2021 gave 6 hours for the engineer's arrival under the level then called \"Comfort\". That figure no longer applies.",
            [] as [String]
        ),
        ("agreement.md", "The agreement gives 6 hours for the engineer's arrival.", ["onsite 6 hour | - | - | -"] as [String]),
        (
            "agreement.html",
            "<p><b>What we need from you</b><br>A contact who picks up within 10 minutes for Red alerts, and a list of servers that you bring up to date every 30 days.</p>",
            [] as [String]
        ),
        ("agreement.md", "Tenants register visitors 24 hours ahead and answer fire-safety queries within 2 days.", [] as [String]),
        ("agreement.md", "Tenants are answered within 2 days.", ["first-response 2 day | - | - | -"] as [String]),
        (
            "agreement.md",
            "The landlord's fibre partner states four hours for cable repairs in its own terms, on which tenants cannot rely.",
            [] as [String]
        ),
        ("agreement.md", "Your broadband supplier's own promise (99.9 % uptime) is a matter between you and them.", [] as [String]),
        (
            "agreement.md", "The grid operator promises its own customers a first visit within 3 hours. This is no promise by Voltmarsh.",
            [] as [String]
        ),
        ("agreement.md", "手机厂商推送通道由厂商提供，某厂商公布的可用性为 99.8%。", [] as [String]),
        ("agreement.md", "数据库厂商的标准支持为 4 小时响应，由客户与该厂商另行约定。", [] as [String]),
        ("agreement.md", "骨干网由运营商提供，运营商自称年可用率99.6%，4小时修复，与我们的承诺无关。", [] as [String]),
        ("agreement.md", "某收單銀行公告的可用率為 99.4%，本公司不為其負責。", [] as [String]),
        ("agreement.md", "學術網路由區網中心提供，其公告之修復時間為六小時，非乙方之承諾。", [] as [String]),
        ("agreement.md", "如要求升級處理，客戶經理於 50 分鐘內回覆。", ["escalation 50 minute | - | - | -"] as [String]),
        ("agreement.md", "A 429 response means that more than 100 requests were sent within 1 minute.", [] as [String]),
        // A number between quotation marks.
        ("agreement.txt", "const phones = [{ label: '抢修电话', value: '555019', action: 'call' }]", [] as [String]),
        ("agreement.md", "电信运营商专线的可用性（运营商公布为 99.5%）不在本合同范围内。", [] as [String]),
        (
            "agreement.md",
            "Emergency updates are handled with priority and are excluded from SLA calculations if completed within 2 hours.",
            [] as [String]
        ),
        (
            "agreement.md", "## Escalation ladder\n\nA member may ring any step directly; the shift lead calls back within 20 minutes.",
            ["escalation 20 minute | - | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}

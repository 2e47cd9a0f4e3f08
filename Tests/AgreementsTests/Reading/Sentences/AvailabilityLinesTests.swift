// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Lines of a name and a figure under words that speak of availability.
@Suite struct AvailabilityLinesTests {
    @Test(arguments: [
        (
            "agreement.txt", "一、連線率保證\n\n本公司保證各方案之每月連線率如下：\n　虛擬主機　99.5%\n　VPS　99.9%\n　實體主機　99.95%",
            ["availability 99.5% | - | 虛擬主機 | -", "availability 99.9% | - | VPS | -", "availability 99.95% | - | 實體主機 | -"] as [String]
        ),
        (
            "agreement.html",
            "<h3>Circuit availability</h3><p>Measured over twelve months:<br>&bull; FibreBiz &ndash; no figure is promised<br>&bull; Leased Line &ndash; <b>99.95%</b><br>&bull; Wave, protected &ndash; <b>99.99%</b></p>",
            ["availability 99.95% | - | Leased Line | -", "availability 99.99% | - | Wave, protected | -"] as [String]
        ),
        (
            "agreement.html",
            "<h3>Credits for availability</h3><p>Monthly availability and credit:<br>below 99.95% &ndash; 5%<br>below 99.5% &ndash; 20%</p>",
            [] as [String]
        ),
        (
            "agreement.md", "- 高可用版实例的服务可用性不低于 99.95%；\n- 三节点企业版实例的服务可用性不低于 99.99%。",
            ["availability 99.95% | - | 高可用版实例 | -", "availability 99.99% | - | 企业版 | -"] as [String]
        ),
        (
            "agreement.md", "## Availability over the year\n\n- Leased Line: 99.95% a year\n- Business Fibre: 99.5% a year",
            ["availability 99.95% | - | Leased Line | -", "availability 99.5% | - | Business Fibre | -"] as [String]
        ),
        (
            "agreement.md", "单机实例月度可用性为 99.5%，高可用实例月度可用性为 99.95%。数据可靠性 99.9999%。",
            ["availability 99.5% | - | 单机实例 | -", "availability 99.95% | - | 高可用实例 | -"] as [String]
        ),
        (
            "agreement.md", "• 对于云服务器和 VPS 托管: 本公司承诺 月度正常运行时间百分比为 99.8%。\n\n• 对于网站托管: 本公司承诺 月度正常运行时间百分比为 99.6%。",
            ["availability 99.8% | - | 云服务器和 VPS 托管 | -", "availability 99.6% | - | 网站托管 | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}

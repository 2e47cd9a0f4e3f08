// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Where the customer is, is a kind of case: in columns and rows, beside levels and under tiers.
@Suite struct PlaceHeadsTests {
    @Test(arguments: [
        // Columns of places divide the levels of the rows.
        (
            "agreement.md",
            "| | Metro¹ | Provincial² | Remote³ |\n|:--|:--:|:--:|:--:|\n| Class A on site | 3 h | 5 h | 9 h |\n| Class B on site | 5 h | 9 h | next working day |",
            [
                "onsite 3 hour | Class A, Metro | - | -", "onsite 5 hour | Class A, Provincial | - | -",
                "onsite 9 hour | Class A, Remote | - | -", "onsite 5 hour | Class B, Metro | - | -",
                "onsite 9 hour | Class B, Provincial | - | -", "onsite 1 business-day | Class B, Remote | - | -",
            ] as [String]
        ),
        // Places down the side under tiers.
        (
            "agreement.md", "# 上门时间\n\n| 所在地区 | 无忧档 | 技术档 |\n|---|---|---|\n| 江岸五市 | 1个工作日 | 3个工作日 |\n| 其他省会城市 | 2个工作日 | 5个工作日 |",
            [
                "onsite 1 business-day | 江岸五市 | 无忧档 | -", "onsite 3 business-day | 江岸五市 | 技术档 | -",
                "onsite 2 business-day | 其他省会城市 | 无忧档 | -", "onsite 5 business-day | 其他省会城市 | 技术档 | -",
            ] as [String]
        ),
        // Places down the side under cases.
        (
            "agreement.md", "# 到场时限\n\n| 区域 | 困人 | 停梯 |\n|---|---|---|\n| 一区 | 25分钟 | 1小时 |\n| 二区 | 1小时 | 5小时 |",
            [
                "onsite 25 minute | 一区, 困人 | - | -", "onsite 1 hour | 一区, 停梯 | - | -", "onsite 1 hour | 二区, 困人 | - | -",
                "onsite 5 hour | 二区, 停梯 | - | -",
            ] as [String]
        ),
        // Places under a channel's neighbours: the row is what was bought.
        (
            "agreement.html",
            "<table><tr><th rowspan=2>Package</th><th colspan=2>First reply</th><th colspan=2>Technician at your premises</th></tr><tr><th>WhatsApp</th><th>Call centre</th><th>Metro area</th><th>Outlying area</th></tr><tr><td>Skylark Home</td><td>9 hours</td><td>5 hours</td><td>3 business days</td><td>8 business days</td></tr><tr><td>Skylark Farm</td><td>5 hours</td><td>2 hours</td><td>n/a</td><td>6 business days</td></tr></table>",
            [
                "first-response 9 hour | - | Skylark Home | WhatsApp", "first-response 5 hour | - | Skylark Home | Call centre",
                "onsite 3 business-day | Metro area | Skylark Home | -", "onsite 8 business-day | Outlying area | Skylark Home | -",
                "first-response 5 hour | - | Skylark Farm | WhatsApp", "first-response 2 hour | - | Skylark Farm | Call centre",
                "onsite 6 business-day | Outlying area | Skylark Farm | -",
            ] as [String]
        ),
        // One place alone is no division, and a way to work is no place.
        (
            "agreement.md", "| Priority | Remote response | On-site response |\n|---|---|---|\n| High | 35 minutes | 5 hours |",
            ["first-response 35 minute | High | - | -", "onsite 5 hour | High | - | -"] as [String]
        ),
        // A place that a sentence begins with; what is covered is no place.
        (
            "agreement.md", "北京、天津周边区域,我们承诺3小时内到达现场。华东片区范围内的用户(包括江苏北部、安徽)承诺20小时内到达现场,变频器25小时内恢复正常使用。",
            ["onsite 3 hour | 北京、天津周边区域 | - | -", "onsite 20 hour | 华东片区范围内的用户 | - | -", "restoration 25 hour | 华东片区范围内的用户 | - | -"]
                as [String]
        ),
        (
            "agreement.md", "对于签订长期维护保养合约的客户:河北、长三角范围内的,承诺5小时内到达现场,一般故障3小时内处理完毕。",
            ["onsite 5 hour | 河北、长三角范围内 | 签订长期维护保养合约的客户 | -", "resolution 3 hour | 一般故障 | 签订长期维护保养合约的客户 | -"] as [String]
        ),
        ("agreement.md", "在保修范围内，我们承诺20小时内到达现场。", ["onsite 20 hour | - | - | -"] as [String]),
        // Places as items under a level.
        (
            "agreement.md", "甲級異常經遠端處理仍無法排除者，乙方應派員到場：\n\n1. 臺安市、新溪市：3 小時內到場。\n2. 其餘縣市：次一工作日到場。",
            ["onsite 3 hour | 臺安市、新溪市 – 甲級異常 | - | -", "onsite 1 business-day | 其餘縣市 – 甲級異常 | - | -"] as [String]
        ),
        // Places by a question.
        (
            "agreement.md",
            "# When a mechanic will be with you\n\n| Where the lift is | Passenger trapped | Nuisance fault |\n|---|---|---|\n| Metropolitan area | 40 minutes | next working day |\n| Rest of the mainland | 80 minutes | 3 working days |",
            [
                "onsite 40 minute | Metropolitan area, Passenger trapped | - | -",
                "onsite 1 business-day | Metropolitan area, Nuisance fault | - | -",
                "onsite 80 minute | Rest of the mainland, Passenger trapped | - | -",
                "onsite 3 business-day | Rest of the mainland, Nuisance fault | - | -",
            ] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What a sentence is about, where no level is named: the thing that is done to, a topic, a run-in heading, a place.
@Suite struct SubjectCasesTests {
    @Test(
        arguments: [
            (
                "# Upkeep\n\nStuck barriers and damaged loops are repaired within six working days.", "a.md",
                ["resolution 6 business-day | Stuck barriers and damaged loops | - | -"]
            ),
            (
                "# Upkeep\n\nA questionnaire sent to audit@lumen.example is acknowledged within two business days.", "a.md",
                ["acknowledgement 2 business-day | questionnaire | - | -"]
            ),
            (
                "# Upkeep\n\nBadge replacement requests are resolved within 30 minutes.", "a.md",
                ["resolution 30 minute | Badge replacement requests | - | -"]
            ),
            (
                "# Upkeep\n\nTickets submitted through the portal are answered within 4 hours.", "a.md",
                ["first-response 4 hour | - | - | portal"]
            ),
            (
                "# Upkeep\n\nAll requests are acknowledged within 1 hour. The service is restored within 6 hours.", "a.md",
                ["acknowledgement 1 hour | - | - | -", "restoration 6 hour | - | - | -"]
            ),
            (
                "# Upkeep\n\nWhere a junction shows conflicting signals, a crew is on site within two hours. It is repaired within two days.",
                "a.md",
                [
                    "onsite 2 hour | junction shows conflicting signals | - | -",
                    "resolution 2 day | junction shows conflicting signals | - | -",
                ]
            ),
            (
                "# Upkeep\n\nDuring state testing windows a technician is on site within 30 minutes.", "a.md",
                ["onsite 30 minute | state testing windows | - | -"]
            ),
            ("# Upkeep\n\nDuring the term, we respond within 4 hours.", "a.md", ["first-response 4 hour | - | - | -"]),
            ("# Upkeep\n\nIf you write to us, we reply within one working day.", "a.md", ["first-response 1 business-day | - | - | -"]),
            ("# Upkeep\n\nWhen a ticket is opened, we respond within one hour.", "a.md", ["first-response 1 hour | - | - | -"]),
            (
                "# Security\n\nWe notify Customer of any unauthorised access to Customer Data within 24 hours.", "a.md",
                ["incident-notice 24 hour | unauthorised access to Customer Data | - | -"]
            ),
            ("# Security\n\nWe notify Customer of any incident within 24 hours.", "a.md", ["incident-notice 24 hour | - | - | -"]),
            ("# Security\n\nA pump that leaks is repaired within 3 days.", "a.md", ["resolution 3 day | pump that leaks | - | -"]),
            ("# 维护\n\n原厂送修的触控屏，乙方应每三个工作日回报一次进度。", "a.md", ["update 3 business-day | 原厂送修的触控屏 | - | -"]),
            ("# 维护\n\n提高配额的申请，资料齐备后一个工作日内办结。", "a.md", ["resolution 1 business-day | 提高配额的申请 | - | -"]),
            ("# 维护\n\n同一台设备一个月内报修满三次的，我司在一周之内提出解决方案。", "a.md", ["solution-plan 1 week | 同一台设备一个月内报修满三次 | - | -"]),
            ("# 维护\n\n服务期内，乙方应在2小时内响应。", "a.md", ["first-response 2 hour | - | - | -"]),
            ("# 维护\n\n接到报修后，乙方应在2小时内到场。", "a.md", ["onsite 2 hour | - | - | -"]),
            ("# 维护\n\n设备发生故障的，乙方应在4小时内到场。", "a.md", ["onsite 4 hour | - | - | -"]),
            ("# 维护\n\n家中爆管、跑水或者燃气异味，值班师傅二十分钟之内上门。", "a.md", ["onsite 20 minute | 家中爆管、跑水或者燃气异味 | - | -"]),
            (
                "# 函\n\n**一、关于整站停运。** 我司应在接报后五分钟内致电贵司负责人。抢修期间，我司每半小时通报一次进展。", "a.md",
                ["first-response 5 minute | 整站停运 | - | -", "update 0.5 hour | 整站停运 | - | -"]
            ),
            ("# 函\n\n**一、关于平台。** 我司应在接报后五分钟内响应。", "a.md", ["first-response 5 minute | - | - | -"]),
            (
                "# 升降机\n\n遇有乘客被困，技工须于三十分钟内到场。升降机停在楼层之间但无人被困者，须于一小时内到场；倘未能恢复，承办商须每四小时说明一次进展。", "a.md",
                ["onsite 30 minute | 乘客被困 | - | -", "onsite 1 hour | 升降机停在楼层之间但无人被困 | - | -", "update 4 hour | 升降机停在楼层之间但无人被困 | - | -"]
            ),
            (
                "# 供电\n\n供电抢修人员到达现场的时间一般不超过：城区范围40分钟；农村地区80分钟；特殊边远地区3小时。", "a.md",
                ["onsite 40 minute | 城区范围 | - | -", "onsite 80 minute | 农村地区 | - | -", "onsite 3 hour | 特殊边远地区 | - | -"]
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }

    @Test(
        arguments: [
            ("# Upkeep\n\nA cracked lens is replaced by the end of the next working day.", "a.md")
        ] as [(String, String)])
    func promisesNothing(_ words: String, _ path: String) { #expect(read(words, as: path).promised == []) }
}

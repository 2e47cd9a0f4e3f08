// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// What a sentence takes from the one before it, and which level stands beside a length.
@Suite struct EarlierSentencesTests {
    @Test(arguments: [
        // Only one level is taken.
        (
            "agreement.md", "### Out-of-hours\n\nWe will only respond to P1 incidents. Start work within 45 minutes.",
            ["first-response 45 minute | P1 | - | -"] as [String]
        ),
        (
            "agreement.md", "The after-hours line is for Critical faults only. Leave a message and we ring you back within 25 minutes.",
            ["first-response 25 minute | Critical faults | - | -"] as [String]
        ),
        // Two levels, or no word that keeps others out.
        (
            "agreement.md", "We look after P1 incidents and P2 incidents. Start work within 45 minutes.",
            ["first-response 45 minute | - | - | -"] as [String]
        ),
        // For another level, the same.
        (
            "agreement.md",
            "While an Urgent ticket is open, we post an update on it at least every hour. For High, at least every 5 hours.",
            ["update 1 hour | Urgent ticket | - | -", "update 5 hour | High | - | -"] as [String]
        ),
        // When it is over.
        (
            "agreement.md", "P1 事故如逾 2 小時仍未恢復，將上報至營運總監。事故完結後，本公司於 6 個工作天內提交事故報告。",
            ["escalation 2 hour | P1 | - | -", "incident-report 6 business-day | P1 | - | -"] as [String]
        ),
        // What is left, behind the level that is named.
        (
            "agreement.md", "We fix critical issues within 13 days, and others within 80 days.",
            ["resolution 13 day | critical issues | - | -", "resolution 80 day | others | - | -"] as [String]
        ),
        (
            "agreement.md", "We confirm your report within 5 working days, and ship a fix for critical issues within 13 days.",
            ["acknowledgement 5 business-day | - | - | -", "resolution 13 day | critical issues | - | -"] as [String]
        ),
        // The parenthesis with a length of its own.
        (
            "agreement.md",
            "The Contractor shall acknowledge a Defect report within one (1) Working Day and shall commence correction within two (2) Working Days (Critical Defects: five (5) working hours).",
            [
                "acknowledgement 1 business-day | - | - | -", "first-response 2 business-day | - | - | -",
                "first-response 5 business-hour | Critical Defects | - | -",
            ] as [String]
        ),
        (
            "agreement.md", "报修后35分钟内响应，一般故障3小时内到达现场，紧急故障（如漏水）1小时内到达现场。",
            ["first-response 35 minute | - | - | -", "onsite 3 hour | 一般故障 | - | -", "onsite 1 hour | 紧急故障 | - | -"] as [String]
        ),
        (
            "agreement.md", "一般投诉40小时内首次回复,资费争议类投诉20小时内升级处理。",
            ["first-response 40 hour | 一般投诉 | - | -", "escalation 20 hour | 资费争议类投诉 | - | -"] as [String]
        ),
        (
            "agreement.md", "全站故障 12 分钟内响应，2 小时内恢复，期间每 20 分钟同步一次进展。",
            ["first-response 12 minute | 全站故障 | - | -", "restoration 2 hour | 全站故障 | - | -", "update 20 minute | 全站故障 | - | -"] as [String]
        ),
        // Of the whole sentence.
        (
            "agreement.md",
            "Vendor shall deliver a preliminary incident report within 2 business days, and a final incident report within 12 business days, after an Urgent ticket is closed.",
            ["incident-report 2 business-day | Urgent ticket | - | -", "incident-report 12 business-day | Urgent ticket | - | -"]
                as [String]
        ),
        (
            "agreement.md",
            "Until the Defect is closed, Larkfield will send Customer a status update every 2 hours, day and night, for Priority One and every business day for Priority Two.",
            ["update 2 hour | Priority One | - | -", "update 1 business-day | Priority Two | - | -"] as [String]
        ),
        (
            "agreement.md",
            "The key user shall be kept informed of progress every two (2) hours for Severity A and once every working day for Severity B.",
            ["update 2 hour | Severity A | - | -", "update 1 business-day | Severity B | - | -"] as [String]
        ),
        // Shares of a kind of case; a share of all is of all.
        (
            "agreement.md", "* 90% of Whole school faults fixed within 5 hours",
            ["resolution 5 hour | Whole school faults | - | -"] as [String]
        ),
        ("agreement.md", "90%的故障在20小时内解决。", ["resolution 20 hour | - | - | -"] as [String]),
        // Several levels over a list.
        (
            "agreement.md",
            "In the event of **Critical** (P1) or **High** (P2) issues:\n\n1. We post updates to the status page at least every 45 minutes.",
            ["update 45 minute | P1 | - | -", "update 45 minute | P2 | - | -"] as [String]
        ),
        // Tiers right behind their lengths.
        (
            "agreement.md",
            "Larkfield Pro and Team customers receive e-mail support with a response time of six business days for Pro and two business days for Team.",
            ["first-response 6 business-day | - | Pro | -", "first-response 2 business-day | - | Team | -"] as [String]
        ),
        // The condition that the next sentence tells the others from; the next step of the same case.
        (
            "agreement.md", "故障不能远程排除，且影响机组安全运行的，乙方工程师应于接报后六小时内抵达甲方现场；其他故障，应于接报后二十小时内抵达甲方现场。",
            ["onsite 6 hour | 影响机组安全运行 | - | -", "onsite 20 hour | 其他故障 | - | -"] as [String]
        ),
        ("agreement.md", "故障不能远程排除的，乙方工程师应于接报后六小时内抵达甲方现场。", ["onsite 6 hour | - | - | -"] as [String]),
        // The next step of the same case.
        (
            "agreement.md", "一级故障超过 2 小时未恢复的，升级至公司客服总监；超过 5 小时未恢复的，升级至公司总经理。",
            ["escalation 2 hour | 一级故障 | - | -", "escalation 5 hour | 一级故障 | - | -"] as [String]
        ),
        // A tier at the head of its sentence, and not the level it begins with.
        (
            "agreement.md",
            "| 计划 | P1 初次响应 |\n|---|---|\n| 企业支持 | 25 分钟 |\n| 关键业务支持 | 12 分钟 |\n\n3. 关键业务支持至少每 35 分钟更新一次客户；企业支持至少每 50 分钟更新一次，除非合同另有约定。",
            [
                "first-response 25 minute | P1 | 企业支持 | -", "first-response 12 minute | P1 | 关键业务支持 | -",
                "update 35 minute | - | 关键业务支持 | -", "update 50 minute | - | 企业支持 | -",
            ] as [String]
        ),
        // A parenthesis that explains the level.
        (
            "agreement.md", "（2）**二级故障**（单条车道或单类支付方式不可用）：接报后 25 分钟内响应，5 小时内到达现场，12 小时内修复。",
            ["first-response 25 minute | 二级故障 | - | -", "onsite 5 hour | 二级故障 | - | -", "resolution 12 hour | 二级故障 | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}

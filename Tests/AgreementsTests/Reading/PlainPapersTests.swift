// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Papers as offices write them: hanging clauses of plain text, tables without a corner, items that are headings, places, and what the reader is told.
@Suite struct PlainPapersTests {
    @Test(
        arguments: [
            // Clauses beside their numbers, whose lines break within a length.
            (
                "     D.2.3  While a Level 1 problem remains open the Contractor shall\n            furnish a status report to the User every fifty\n            (50) minutes.\n\n     D.2.4  The Contractor shall provide a written root cause analysis\n            of each Level 1 problem not later than six (6) business\n            days after the repair is completed.\n\n     D.2.5  A Level 1 problem that is not repaired shall be brought to the attention of the\n            Contractor's director within two (2) hours.",
                [
                    "update 50 minute | Level 1 | - | -", "incident-report 6 business-day | Level 1 | - | -",
                    "escalation 2 hour | Level 1 | - | -",
                ]
            ),
            // Names over lengths, and nothing over their labels.
            (
                "§ 4  Reaction times\n\n                       Classic              Plus\n   Class 1             5 hours              1 hour\n   Class 2             9 hours              4 hours\n   Class 3             3 working days       1 working day",
                [
                    "first-response 5 hour | Class 1 | Classic | -", "first-response 1 hour | Class 1 | Plus | -",
                    "first-response 9 hour | Class 2 | Classic | -", "first-response 4 hour | Class 2 | Plus | -",
                    "first-response 3 business-day | Class 3 | Classic | -", "first-response 1 business-day | Class 3 | Plus | -",
                ]
            ),
            ("We owe an availability of the hosted system of 98,5 % in each year.", ["availability 98.5% | - | - | -"]),
            (
                "If we find that your data has leaked, we'll tell you within 50 hours of finding out, and you'll have an incident report within 9 business days.",
                ["incident-notice 50 hour | - | - | -", "incident-report 9 business-day | - | - | -"]
            ),
            (
                "Docket no. shall be informed to the Bank by SMS within 12 mins of receipt of call.",
                ["acknowledgement 12 minute | - | - | SMS"]
            ),
        ] as [(String, [String])])
    func plainText(_ words: String, _ expected: [String]) { #expect(read(words, as: "a.txt").promised == expected) }

    @Test(
        arguments: [
            (
                "1. :rocket: P0级:紧急(立即响应)\n\n定义:\n\n严重影响核心业务。\n\n我们的承诺:\n\n26小时内完成修复。\n\n2. :bell: P1级:重点客户优先(3个工作日内响应)\n\n定义:\n\n配置问题。\n\n我们的承诺:\n\n在4个工作日内提供有效解决方案。",
                [
                    "resolution 26 hour | P0级 | - | -", "first-response 3 business-day | P1级 | - | -",
                    "solution-plan 4 business-day | P1级 | - | -",
                ]
            ),
            // Lists of levels, each with its length on its line: what follows them is of none.
            (
                "1. P0级：1小时内响应\n2. P1级：4小时内响应\n\n其他承诺：所有故障3个工作日内解决。",
                ["first-response 1 hour | P0级 | - | -", "first-response 4 hour | P1级 | - | -", "resolution 3 business-day | - | - | -"]
            ),
            ("- 故障应急响应（紧急：1 小时内）", ["first-response 1 hour | 紧急 | - | -"]),
            (
                "长三角范围内,我们承诺7小时内到达现场,设备25小时内恢复正常使用。",
                ["onsite 7 hour | 长三角范围内 | - | -", "restoration 25 hour | 长三角范围内 | - | -"]
            ),
            // The kind of case within the kind that the heading names; names that come again under another heading are tiers.
            (
                "## 【一般报修】\n\n- 户内水电小修：报修后40分钟内与业主联系\n- 屋面渗漏：2个工作日内到现场\n\n## 紧急召唤服务\n\n3.2 如有乘客被困，乙方须于35分钟内到场。",
                [
                    "first-response 40 minute | 一般报修 – 户内水电小修 | - | -", "onsite 2 business-day | 一般报修 – 屋面渗漏 | - | -",
                    "onsite 35 minute | 紧急召唤 – 有乘客被困 | - | -",
                ]
            ),
            ("发生特别重大、重大事件的，乙方应当在11分钟内报告甲方。", ["incident-notice 11 minute | 特别重大 | - | -", "incident-notice 11 minute | 重大事件 | - | -"]),
            ("投诉一律由经理于两个工作日内回复。", ["first-response 2 business-day | 投诉 | - | -"]),
            ("第四条　信息系统问题。检验信息系统出现问题的，乙方应在 35 分钟内远程响应。", ["first-response 35 minute | 信息系统问题 | - | -"]),
            (
                "With errors of class 1 we make available a bypass within 9 hours in the variant Classic and within 5 hours in the variant Plus.",
                ["workaround 9 hour | class 1 | Classic | -", "workaround 5 hour | class 1 | Plus | -"]
            ),
            (
                "Not happy? Ask for the duty manager, who will call you back within one working day.",
                ["escalation 1 business-day | - | - | -"]
            ),
            (
                "Licensor shall deliver a Correction in the next Update and in any event within 110 days.",
                ["resolution 110 day | - | - | -"]
            ),
            ("Until a Workaround is delivered, Licensor shall report its progress every three (3) hours.", ["update 3 hour | - | - | -"]),
            (
                "| 区域 | 到场时间 | 修复时间 |\n|---|---|---|\n| 市区 | 3小时 | 9小时 |\n| 郊县 | 6小时 | 20小时 |",
                [
                    "onsite 3 hour | 市区 | - | -", "resolution 9 hour | 市区 | - | -", "onsite 6 hour | 郊县 | - | -",
                    "resolution 20 hour | 郊县 | - | -",
                ]
            ),
            ("服务时间内，我们承诺7小时内到达现场。", ["onsite 7 hour | - | - | -"]),
            (
                "发生重大事件的，乙方应当在发现后12分钟内以电话方式报告甲方值班负责人，此后每35分钟续报一次处置进展。",
                ["incident-notice 12 minute | 重大事件 | - | 电话", "update 35 minute | 重大事件 | - | 电话"]
            ),
            (
                "With errors of class 1 we make available a bypass solution within 9 hours.", ["workaround 9 hour | class 1 | - | -"]
            ),
            (
                "| Sr. No. | Location | Engineer to report at site |\n|---|---|---|\n| 1 | Metro | 2 hrs |\n| 2 | Rural | 7 hrs |",
                ["onsite 2 hour | Metro | - | -", "onsite 7 hour | Rural | - | -"]
            ),
        ] as [(String, [String])])
    func pages(_ words: String, _ expected: [String]) { #expect(read(words, as: "a.md").promised == expected) }

    /// A card for each tier, and one whose name is in no list.
    @Test func cards() {
        func card(_ name: String, _ words: String) -> String {
            "<div class=card><div class=t>\(name)</div><div class=p>\(words)</div></div>"
        }
        let page =
            "<h1>Plans</h1><div class=cards>" + card("Developer", "One named contact. Cases by web only, in the hours of the desk.")
            + card("Business", "Unlimited contacts, web, chat and phone. You are called back within 40 minutes.")
            + card("Voyage", "A named engineer who knows your site, at all hours. You are called back within 15 minutes.") + "</div>"
        #expect(
            read(page, as: "a.html").promised == [
                "first-response 40 minute | - | Business | -", "first-response 15 minute | - | Voyage | -",
            ])
    }

    @Test(arguments: [
        "Tickets that wait on you are closed. Reply within 30 days and they open again.",
        "Get back to us within 1 business day when we ask for something.",
        "Growth had a first response of 12 business hours for Urgent tickets. These terms no longer apply to anyone.",
        "The Authorized User shall preserve logs and shall give access within two (2) hours of the Contractor's request.",
        "For each hour or part of an hour by which the repair is late: $500.",
        "E.g. in a month of 30 days (720 hrs), a terminal which was down for 18 hrs has an uptime of 97.50%.",
        "The TAT of 8 hrs / 24 hrs stipulated in the previous contract stands superseded.",
        "Last financial year we picked up 97% of P1 calls inside 6 minutes.",
        "Miss us on a P1 pick-up and we'll knock 5% off, just ask within 30 days.",
        "Our hosting partner publishes its own targets (99.9% network availability at the time of writing).",
        "If the site answers with a 503 response, wait 10 minutes and try again.", "第三方维保单位的到场时间以其公布的承诺为准，如供水公司公布的抢修到场时间为1小时。",
        "到场时间每迟十五分钟，扣减当月保养费百分之五。", "该平台业者对外公布之可用性为 99.9%，由该业者自行负责。", "Fees for the first 30 days are not refunded; a fix is free.",
        "| | Team | Business |\n|---|---|---|\n| Point-in-time recovery | 7 days | 14 days |",
    ])
    func noPromise(_ words: String) { #expect(read(words, as: "a.md").promised == []) }

    @Test(arguments: [
        ("Reply to the Customer within 3 hours and close the case with a note.", ["first-response 3 hour | - | - | -"]),
        (
            "Growth has a first response of 12 business hours. These terms apply to everyone.",
            ["first-response 12 business-hour | - | - | -"]
        ),
        ("For each P1 case we respond within 1 hour.", ["first-response 1 hour | P1 | - | -"]),
    ])
    func besideThose(_ words: String, _ expected: [String]) {
        #expect(read(words, as: "a.md").promised == expected)
    }

    @Test func hoursInWordsAndFigures() {
        let words = "Faults are answered within 3 hours.\n\nTimes run twenty-four (24) hours a day, seven (7) days a week."
        #expect(read(words, as: "a.md").commitments.map(\.clock) == [.calendar])
    }
}

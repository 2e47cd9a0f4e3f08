// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

@Suite struct AutomationTests {
    private func event(_ fields: String, _ body: String = "The cause is a full disk.\n") -> EvidenceEvent? {
        MailFixture.eml(MailFixture.message(fields, body: body)).events.first
    }

    private func rules(_ fields: String, _ body: String = "The cause is a full disk.\n") -> [AutomationSignal.Rule]? {
        event(fields, body)?.automation.map(\.rule)
    }

    @Test(arguments: [
        ("Auto-Submitted: auto-replied", AutomationSignal.Rule.autoSubmitted), ("Auto-Submitted: auto-generated (x)", .autoSubmitted),
        ("Auto-Submitted: auto-notified; owner-email=\"a\"", .autoSubmitted), ("Precedence: bulk", .precedence),
        ("Precedence: auto_reply", .precedence),
        ("Precedence: LIST", .precedence), ("Return-Path: <>", .nullReturnPath), ("X-Autoreply: yes", .header),
        ("X-Autorespond: x", .header),
        ("Subject: Automatic reply: Gateway down", .subject), ("Subject: 自动回复：推流失败", .subject),
        ("Subject: [Out of Office] back Monday", .subject),
        ("Subject: =?utf-8?B?6Ieq5Yqo5Zue5aSN?=: x", .subject),
    ])
    func headersTell(_ fields: String, _ rule: AutomationSignal.Rule) {
        #expect(rules(fields) == [rule])
    }

    @Test(arguments: [
        "Auto-Submitted: no", "Precedence: normal", "Return-Path: <dana@acme.example>", "X-Auto-Response-Suppress: All",
        "Subject: Re: Automatic reply: Gateway down",
        "Subject: 自动回复功能失效", "Subject: Automatic reply feature is broken", "Subject: Out of office hours support", "X-Autoreply: no",
        "Precedence: list\nList-Id: <support.lanyun.example>",
    ])
    func headersThatProveNothing(_ fields: String) {
        #expect(rules(fields) == [])
    }

    @Test(arguments: [
        "We received your request.", "We have received your ticket LY-4001. Our support team will respond within 4 hours.",
        "Dear Dana,\n\nThank you for contacting Lanyun Support. Your request has been received and will be reviewed shortly.\n\nKind regards,\nLanyun Support Team",
        "This is an automated message, please do not reply.", "您好，您的工单已受理，我们会尽快处理。", "已收到您的邮件，我们将尽快安排工程师与您联系，请耐心等待。",
        "尊敬的客户：\n您好！\n您的问题已提交，工单号：LY-4001。\n感谢您的支持！",
        "此邮件由系统自动发送，请勿回复。",
    ])
    func machinesAcknowledge(_ body: String) {
        #expect(rules("Subject: x", body) == [.phrase])
    }

    @Test(arguments: [
        "We are looking into it and have assigned an engineer.", "您好，我们已开始排查，并安排了工程师跟进。", "We have received your logs and found the cause.",
        "我们已收到您的日志，初步判断是磁盘已满。", "We received your request and I am restarting the gateway now.", "Thank you.", "Hello Dana,", "",
        "We received your request.\n\nBest regards,\nLi Na", "已安排工程师处理，预计一小时内恢复。",
    ])
    func personsAnswer(_ body: String) {
        #expect(rules("Subject: x", body) == [])
    }

    @Test func aCarrierIsNotTheAuthor() {
        let fields = "Subject: [LY-1] updated\nAuto-Submitted: auto-generated\nPrecedence: bulk"
        let output = MailFixture.eml(MailFixture.message(fields, body: "Li Na commented:\n\nThe cause is a full disk.\n"))
        #expect(output.events.first?.automation == [])
        #expect(MailFixture.codes(output) == ["mail.carrier.headers"])
        #expect(rules(fields, "Status changed to Solved.\n") == [.autoSubmitted, .precedence])
        #expect(rules("Subject: x\nAuto-Submitted: auto-replied", "Li Na wrote:\n\nI am away.\n") == [.autoSubmitted])
    }

    @Test(arguments: [
        "The disk was full.\n\nBest regards,\nLi Na\n", "Li Na (Lanyun Support)\nMar 3, 2026, 09:14 GMT+8\n\nThe disk was full.\n",
        "磁盘已满，已清理。\n\n祝好！\n李娜\n",
        "The disk was full.\n-- \nLi Na\nLanyun\n", "李娜 回复了您的工单：\n磁盘已满。\n",
    ])
    func aNameIsAPersons(_ body: String) {
        #expect(rules("Subject: x\nAuto-Submitted: auto-generated", body) == [])
    }

    @Test(arguments: [
        "The ticket was closed.\n\nBest regards,\nLanyun Support Team\n", "Your ticket was closed.\n\nThanks\n", "工单状态变更为已解决。\n\n谢谢\n",
        "The ticket was closed.\n-- \nLanyun Support\n",
    ])
    func noNameIsNobody(_ body: String) {
        #expect(rules("Subject: x\nAuto-Submitted: auto-generated", body) == [.autoSubmitted])
    }

    @Test(arguments: [
        ("noreply@lanyun.example", true), ("No-Reply+1@lanyun.example", true), ("MAILER-DAEMON@lanyun.example", true),
        ("noreplyan@lanyun.example", false),
        ("support@lanyun.example", false), (nil, false),
    ])
    func addressesNobodyReads(_ address: String?, _ isUnattended: Bool) {
        #expect((Automation.unattended(address?.lowercased()) != nil) == isUnattended)
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Rows without words that speak of a contact with the customer: "email sent", "phone call", 回复客户, a call held in a chat.
///
/// What was said is not in the evidence; when such a row stands in time, an answer may have been given.
enum ContactRows {
    private static let words: Set<String> = [
        "mail", "mails", "email", "emails", "mailed", "emailed", "reply", "replies", "replied", "responded", "answered", "phone", "phoned",
        "call", "calls", "called", "telephone", "contacted", "sms",
    ]
    private static let han = PhraseSet([
        "回复", "回覆", "答复", "答覆", "回访", "回訪", "电话", "電話", "致电", "致電", "通话", "通話", "邮件已发", "发送邮件", "已联系客户", "联系客户",
    ])
    /// What was not done, is still to be done, was done by a machine, or came from the customer.
    private static let none = PhraseSet([
        "no repl", "noreply", "not ", "missed", "fail", "unanswered", "no answer", "draft", "auto", "bounce", "cancel", "declined",
        "received",
        "incoming", "inbound", "from customer", "by customer", "customer repl", "customer respon", "wait", "pending", "await", "schedul",
        "request", "suppress",
        "未", "待", "自动", "自動", "失败", "失敗", "取消", "拒", "收到", "草稿", "等", "客户回复", "客户答复", "无应答", "無應答", "忙线",
    ])
    private static let calls = PhraseSet(["call", "通话", "通話", "聊天时长", "duration", "☎"])

    /// Whether an event is such a row, or a call that was held.
    static func isContact(_ event: EvidenceEvent) -> Bool {
        let said: String
        switch event.kind {
        case .system:
            if event.channel == .chat { return isCall(event) }
            said = event.text
        case .status(let written, let state) where event.text.isEmpty && state != .waitingForCustomer: said = written
        case .status, .message, .internalNote, .created, .severity, .assignment, .edit: return false
        }
        guard event.role == .vendor, event.automation.isEmpty else { return false }
        return areIn(said)
    }

    /// Whether the words of a row speak of a contact.
    static func areIn(_ text: String) -> Bool {
        guard text.utf8.count <= 120, !none.areIn(text) else { return false }
        if han.areIn(text) { return true }
        return text.lowercased().split(whereSeparator: { !$0.isLetter }).contains { words.contains(String($0)) }
    }

    /// A call of which the program says how long it was, whoever made it.
    private static func isCall(_ event: EvidenceEvent) -> Bool {
        guard event.role != .thirdParty, event.role != .vendorAutomation, event.automation.isEmpty else { return false }
        return isCallHeld(event.text)
    }

    static func isCallHeld(_ text: String) -> Bool {
        guard text.utf8.count <= 200, calls.areIn(text), !none.areIn(text) else { return false }
        let bytes = Array(text.utf8)
        // 5:12, 00:05:12
        return bytes.indices.contains { index in
            bytes[index] == UInt8(ascii: ":") && index > 0 && index + 2 < bytes.count && isDigit(bytes[index - 1])
                && isDigit(bytes[index + 1]) && isDigit(bytes[index + 2])
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

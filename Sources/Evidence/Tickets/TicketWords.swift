// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What the words of ticket tables mean, in English and Chinese.
enum TicketWords {
    enum Event {
        case created, comment, note, status, severity, assignment
    }

    /// Words for kinds of events, folded.
    private static let events: [(Event, Set<String>)] = [
        (
            .created,
            [
                "created", "create", "opened", "open", "new", "submitted", "submit", "reported", "ticketcreated", "request", "新建", "创建",
                "提交", "建单", "新建工单", "创建工单", "提交工单", "发起工单", "发起", "提单", "建立", "創建", "报障",
            ]
        ),
        (
            .comment,
            [
                "comment", "commented", "reply", "replied", "response", "message", "publiccomment", "publicreply", "answer", "email",
                "commentadded", "agentreply", "staffreply", "supportreply", "vendorreply", "customerreply", "clientreply", "userreply",
                "requesterreply", "customercomment", "agentcomment", "客服回复", "客服回覆", "用户回复", "工程师回复", "客戶回覆", "回复", "回覆", "答复", "评论", "留言",
                "消息", "公开回复", "客户回复", "补充", "comments", "additionalcomments", "customermessage", "agentmessage", "customerresponse",
                "agentresponse", "customer", "客户留言", "用户留言", "回复工单", "补充信息", "补充说明", "追问",
            ]
        ),
        (
            .note,
            [
                "note", "internal", "internalnote", "worknote", "worknotes", "privatenote", "internalcomment", "备注", "内部备注", "内部", "備註",
                "內部備註", "内部评论", "内部留言", "内部沟通", "内部记录", "内部回复", "内部消息",
            ]
        ),
        (
            .status,
            [
                "status", "state", "statuschange", "statuschanged", "transition", "resolved", "closed", "solved", "reopened", "reopen",
                "close", "resolve", "pending", "onhold", "pendingcustomer", "waitingforcustomer", "awaitingcustomer", "resumed",
                "inprogress", "状态", "状态变更", "狀態", "狀態變更", "状态更新", "变更状态", "关闭", "解决", "重新打开", "已解决", "已关闭", "關閉", "关闭工单", "关单", "结单",
                "解决工单", "工单关闭", "工单解决", "重开工单",
            ]
        ),
        (
            .severity,
            [
                "severity", "priority", "severitychange", "severitychanged", "prioritychange", "priorityupdate", "prioritychanged", "级别",
                "级别变更", "优先级", "优先级变更", "级别调整", "級別變更", "優先級", "升级", "降级", "調整級別",
            ]
        ),
        (
            .assignment,
            [
                "assign", "assigned", "assignee", "assignment", "owner", "assigneechanged", "reassigned", "reassignment", "caseowner",
                "assignedto", "assigneeid", "处理人", "负责人", "受理人", "分派", "分配", "指派", "转派", "转交", "受理", "受理工单", "接单", "派单", "转单", "转派工单",
                "分派工單",
            ]
        ),
    ]

    /// Of a word in two lists the first one counts.
    private static let eventsByWord = Dictionary(events.flatMap { event, words in words.map { ($0, event) } }) { first, _ in first }

    static func event(_ word: String) -> Event? {
        word.isEmpty ? nil : eventsByWord[TableHead(word).name]
    }

    /// Whether the word for a kind of event, though not known as a whole, says that only the vendor could read it.
    static func saysInternal(_ word: String) -> Bool {
        let folded = TicketColumns.folded(word)
        return ["internal", "private", "worknote", "内部", "內部", "不公开"].contains { folded.contains($0) }
            && !["notinternal", "notprivate", "非内部"].contains { folded.contains($0) }
    }

    /// The state that the word for a kind of event leads to: 关闭工单 → closed.
    static func outcome(_ word: String) -> TicketState? {
        if let state = state(word) { return state }
        switch TicketColumns.folded(word) {
        case "关闭工单", "关单", "工单关闭": return .closed
        case "解决工单", "工单解决": return .resolved
        case "重开工单": return .reopened
        default: return nil
        }
    }

    private static let states: [(TicketState, Set<String>)] = [
        (
            .open,
            [
                "open", "opened", "new", "inprogress", "active", "assigned", "acknowledged", "working", "workinprogress", "investigating",
                "pendingsupport",
                "waitingforsupport", "waitingforvendor", "resumed", "打开", "新建", "处理中", "受理中", "已受理", "待处理", "待响应", "待受理", "進行中", "进行中",
                "处理", "處理中",
                "已反馈",
                "开启", "triage", "triaged", "escalated", "indevelopment", "已升级", "研发中", "开发中", "排查中", "跟进中", "定位中", "已分派", "已派单", "已指派",
            ]
        ),
        (
            .waitingForCustomer,
            [
                "pending", "pendingcustomer", "waitingforcustomer", "waitingoncustomer", "awaitingcustomer", "awaitinguserinfo",
                "awaitinginformation",
                "pendinguser", "waitingonuser", "pendingrequester", "waitingforinformation", "等待客户", "等待客户回复", "待客户回复", "待客户反馈", "待反馈",
                "待用户反馈",
                "等待用户", "等待反馈", "等待用户反馈", "等待客戶", "待客戶回覆", "待补充", "待确认",
            ]
        ),
        (
            .onHold,
            ["onhold", "hold", "suspended", "paused", "pendingthirdparty", "pendingvendor", "挂起", "暂停", "已挂起", "掛起", "暫停", "搁置", "保留"]
        ),
        (
            .resolved,
            [
                "resolved", "solved", "fixed", "done", "complete", "completed", "resolve", "已解决", "解决", "已处理", "已完成", "完成", "已解決", "已修复",
                "已恢复",
            ]
        ),
        (.closed, ["closed", "close", "cancelled", "canceled", "已关闭", "关闭", "已關閉", "關閉", "已结单", "结单", "已取消"]),
        (.reopened, ["reopened", "reopen", "重新打开", "已重新打开", "重开", "重新開啟", "重新开启"]),
    ]

    private static let statesByWord = Dictionary(states.flatMap { state, words in words.map { ($0, state) } }) { first, _ in first }

    static func state(_ word: String) -> TicketState? {
        word.isEmpty ? nil : statesByWord[TicketColumns.folded(word)]
    }

    static func role(_ word: String) -> Role? {
        if word.isEmpty { return nil }
        switch TicketColumns.folded(word) {
        case "customer", "client", "requester", "enduser", "reporter", "客户", "客戶", "用户", "甲方", "用戶", "提单人": return .customer
        case "vendor", "agent", "support", "staff", "engineer", "provider", "服务商", "客服", "工程师", "运维", "售后", "技术", "服务方", "乙方", "厂商", "供应商",
            "服務商", "工程師",
            "技术支持":
            return .vendor
        case "system", "bot", "automation", "automatic", "系统", "系統", "机器人", "機器人", "自动": return .vendorAutomation
        case "thirdparty", "third-party", "third", "partner", "第三方": return .thirdParty
        default: return nil
        }
    }

    /// The side that a word for a reply names itself: "agent_reply", 客户回复.
    static func side(ofReply word: String) -> Role? { word.isEmpty ? nil : repliers[TicketColumns.folded(word)] }

    private static let repliers: [String: Role] = [
        "agentreply": .vendor, "staffreply": .vendor, "supportreply": .vendor, "vendorreply": .vendor, "agentcomment": .vendor,
        "customerreply": .customer, "clientreply": .customer, "userreply": .customer, "requesterreply": .customer,
        "customercomment": .customer, "客户回复": .customer, "客戶回覆": .customer, "用户回复": .customer, "客服回复": .vendor, "客服回覆": .vendor,
        "工程师回复": .vendor,
    ]

    /// Whether a row's value or type says that a machine acted.
    static func isAutomatic(_ word: String) -> Bool { !word.isEmpty && automaticWords.contains(TicketColumns.folded(word)) }

    private static let automaticWords: Set<String> = [
        "automatic", "auto", "automated", "autoreply", "bot", "system", "自动", "自动回复", "系统", "自動", "自動回覆", "系統", "系统回复", "系统消息", "系统通知",
        "机器人回复",
        "autoresponse", "autoresponder", "automaticreply", "systemmessage", "notification", "reqnotification", "systemnotification",
    ]

    static func isInternal(_ word: String) -> Bool { !word.isEmpty && internalWords.contains(TicketColumns.folded(word)) }

    private static let internalWords: Set<String> = [
        "internal", "private", "internalnote", "hidden", "内部", "内部备注", "不公开", "私密", "內部", "不公開", "仅内部可见",
    ]

    static func isPublic(_ word: String) -> Bool { !word.isEmpty && publicWords.contains(TicketColumns.folded(word)) }

    private static let publicWords: Set<String> = ["public", "external", "customer", "公开", "外部", "公開", "客户可见"]

    /// true, yes, 1, 是 → true; false, no, 0, 否 → false.
    static func truth(_ word: String) -> Bool? {
        switch TicketColumns.folded(word) {
        case "true", "yes", "1", "y", "t", "是": true
        case "false", "no", "0", "n", "f", "否": false
        default: nil
        }
    }

    /// Whether a word looks like a severity: P1, Sev 2, S3, Urgent, 一级, 紧急.
    static func isSeverity(_ word: String, known: [String: String]) -> Bool {
        if known[word] != nil { return true }
        let first = word.prefix { $0 != "-" && $0 != "–" && $0 != "(" && $0 != ":" && $0 != "（" && $0 != "：" }
        let folded = TicketColumns.folded(String(first))
        let whole = TicketColumns.folded(word)
        if severities.contains(folded) || severities.contains(whole) { return true }
        for prefix in ["severity", "priority", "level", "sev", "prio", "pri", "p", "s", "l"] where whole.hasPrefix(prefix) {
            // "P1 - Critical" and "Severity-1" alike: the digit follows, and no other.
            let rest = (folded.utf8.count > prefix.utf8.count ? folded : whole).utf8.dropFirst(prefix.utf8.count)
            if rest.count == 1, let digit = rest.first, digit.isDigit { return true }
        }
        return folded.unicodeScalars.count == 2 && folded.hasSuffix("级")
            && folded.unicodeScalars.first.map { "一二三四五12345".unicodeScalars.contains($0) } == true
    }

    private static let severities: Set<String> = [
        "urgent", "critical", "blocker", "emergency", "major", "high", "medium", "normal", "moderate", "minor", "low", "trivial", "highest",
        "lowest", "紧急", "特急", "严重", "致命", "重大", "高", "中", "低", "一般", "普通", "轻微", "緊急", "嚴重", "重要", "次要",
    ]
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What a column of a ticket table holds.
enum TicketField: String, CaseIterable {
    case ticket, time, actor, role, event, value, text, severity, visibility, subject, address, id, was

    /// The place in the order of cases.
    var ordinal: Int {
        switch self {
        case .ticket: 0
        case .time: 1
        case .actor: 2
        case .role: 3
        case .event: 4
        case .value: 5
        case .text: 6
        case .severity: 7
        case .visibility: 8
        case .subject: 9
        case .address: 10
        case .id: 11
        case .was: 12
        }
    }

    /// Headers that name it, folded: lower case, blanks and underscores gone. Earlier ones win.
    var synonyms: [String] {
        switch self {
        case .ticket:
            [
                "ticket", "ticketid", "ticketno", "ticketnumber", "ticketkey", "case", "caseid", "caseno", "casenumber", "issuekey",
                "issueid",
                "issue",
                "incident", "incidentid", "requestid", "工单", "工单号", "工单编号", "工单id", "工單", "工單號", "工單編號", "编号", "編號", "案例号", "事件编号",
                "conversationid", "bugid", "documentkey", "elementid", "updateticketid", "number",
                "key", "id",
            ]
        case .time:
            [
                "time", "timestamp", "datetime", "eventtime", "date", "createdat", "created", "createdtime", "createdon", "syscreatedon",
                "occurredat", "datestamp", "completetimestamp", "starttimestamp", "editdate", "changedat", "changedate", "actiontime",
                "loggedat",
                "postedat", "sentat", "updatedat", "when", "时间", "操作时间", "发生时间", "创建时间", "回复时间", "处理时间", "记录时间", "发送时间", "留言时间", "沟通时间",
                "变更时间", "senttime", "updatetimestamp", "更新时间",
                "日期", "日期时间", "時間", "操作時間", "發生時間", "建立時間", "回覆時間",
            ]
        case .actor:
            [
                "actor", "author", "user", "username", "by", "from", "agent", "createdby", "updatedby", "syscreatedby", "operator",
                "authorname",
                "actorname", "sender", "sendername", "fromname", "editedby", "changedby", "performedby", "postedby", "resource", "name",
                "操作人", "处理人",
                "操作者", "操作员", "回复人", "回复者", "发言人", "留言人", "记录人", "变更人", "姓名", "updatername", "作者", "用户", "发送人", "人员", "處理人", "回覆人", "使用者",
            ]
        case .role:
            [
                "role", "actorrole", "authorrole", "usertype", "actortype", "authortype", "sendertype", "updaterrole", "side", "party",
                "角色", "操作人角色",
                "回复人角色",
                "操作人类型", "发送人类型", "发送方", "身份", "身分",
            ]
        case .event:
            [
                "event", "eventtype", "type", "action", "activity", "activitytype", "kind", "field", "field/event", "messagetype",
                "commenttype",
                "notetype", "replytype", "entrytype", "incidentactivitytype", "fieldname", "changesfieldname", "element", "变更字段", "消息类型",
                "记录类型", "回复类型", "沟通类型", "留言类型", "动作类型", "操作名称", "事件",
                "类型", "操作", "动作", "事件类型", "操作类型",
                "類型", "動作",
            ]
        case .value: ["value", "newvalue", "changesnewvalue", "变更后", "新状态", "status", "state", "new", "to", "状态", "值", "新值", "工单状态", "狀態"]
        case .text:
            [
                "text", "comment", "comments", "body", "message", "content", "description", "note", "notes", "details", "内容", "描述", "回复内容",
                "备注", "说明",
                "消息", "消息内容", "沟通内容", "留言内容", "处理内容", "处理意见", "处理说明", "处理记录", "操作内容", "操作说明", "意见", "內容", "備註", "說明", "訊息",
            ]
        case .severity: ["severity", "priority", "urgency", "level", "sev", "级别", "优先级", "严重程度", "紧急程度", "等级", "級別", "優先級", "嚴重程度"]
        case .visibility:
            [
                "visibility", "commentpublic", "public", "ispublic", "private", "isprivate", "internal", "可见性", "是否公开", "公开", "是否内部", "可見性",
                "公開",
            ]
        case .subject: ["subject", "title", "summary", "shortdescription", "标题", "主题", "標題", "主旨"]
        case .address: ["email", "mail", "authoremail", "useremail", "senderemail", "fromemail", "邮箱", "电子邮件", "郵箱"]
        case .id: ["eventid", "commentid", "messageid"]
        case .was:
            [
                "oldvalue", "old", "previous", "oldstate", "oldstatus", "previousstate", "previousstatus", "previousvalue", "fromvalue",
                "changespreviousvalue", "before", "原值", "旧值", "变更前", "修改前", "原状态", "舊值",
            ]
        }
    }
}

/// Which column of a table holds what, by a person's mapping first and by the headers' names then.
struct TicketColumns {
    private var indices: [TicketField: Int] = [:]
    /// The same by the fields' ordinals, −1 where there is none.
    private let places: [Int]
    /// A "private" or "internal" column says the contrary of a "public" one.
    private(set) var visibilityMeansPublic = true
    /// The zone that the header of the time names.
    private(set) var zone: String?

    init(header: [String], mapping: [String: String]) {
        let heads = header.map(TableHead.init)
        let folded = heads.map(\.name)
        var taken: Set<Int> = []
        for (key, column) in mapping.sorted(by: { $0.key < $1.key }) {
            guard let field = TicketColumns.field(named: key), let index = folded.firstIndex(of: TableHead(column).name) else {
                continue
            }
            indices[field] = index
            taken.insert(index)
        }
        for field in TicketField.allCases where indices[field] == nil {
            for name in field.synonyms {
                if let index = folded.firstIndex(of: name), !taken.contains(index) {
                    indices[field] = index
                    taken.insert(index)
                    break
                }
            }
        }
        places = TicketField.allCases.map { [indices] in indices[$0] ?? -1 }
        zone = indices[.time].flatMap { heads[$0].zone }
        if let index = indices[.visibility] {
            visibilityMeansPublic = !["private", "isprivate", "internal", "是否内部"].contains(folded[index])
        }
    }

    /// Known columns by name alone, for recognising a table.
    var count: Int { indices.count }

    subscript(field: TicketField) -> Int? {
        let place = places[field.ordinal]
        return place < 0 ? nil : place
    }

    /// The field that a key of `columns` in the settings means: its own name or a synonym of it.
    static func field(named key: String) -> TicketField? {
        let folded = folded(key)
        return TicketField(rawValue: folded) ?? TicketField.allCases.first { $0.synonyms.contains(folded) }
    }

    /// Lower case without blanks, underscores, hyphens and a byte order mark.
    static func folded(_ header: String) -> String {
        var header = header
        if header.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0.isDigit }) { return header }
        if !header.utf8.allSatisfy({ $0 < 0x80 }) { header = header.lowercased().withoutMark }
        return header.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { out in
                var count = 0
                for byte in bytes where !byte.isBlank && byte != UInt8(ascii: "_") && byte != UInt8(ascii: "-") {
                    out[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                    count += 1
                }
                return count
            }
        }
    }
}

extension String {
    /// Without a byte order mark at the front.
    fileprivate var withoutMark: String {
        unicodeScalars.first == "\u{FEFF}" ? String(String.UnicodeScalarView(unicodeScalars.dropFirst())) : self
    }
}

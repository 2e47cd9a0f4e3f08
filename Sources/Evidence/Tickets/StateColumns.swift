// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What a column holds in a table of tickets as they stand: one row a ticket, or one row after each change.
enum StateField: String, CaseIterable {
    case ticket, created, updated, firstResponse, resolved, closed, responseDue, resolutionDue
    case responseTook, resolutionTook, responseKept, resolutionKept, kept
    case status, severity, subject, text, requester, requesterAddress, assignee, group, updatedBy

    /// Headers that name it, folded as in `TicketColumns`. Earlier ones win.
    var synonyms: [String] {
        switch self {
        case .ticket:
            [
                "number", "issuekey", "issueid", "ticketid", "ticketnumber", "ticketno", "ticket", "caseid", "casenumber", "case",
                "incidentid",
                "incident",
                "requestid", "key", "工单号", "工单编号", "工单id", "工单", "工單號", "工單編號", "bugid", "reference", "编号", "編號", "案例号", "单号", "事件编号",
                "问题编号", "id", "#",
            ]
        case .created:
            [
                "openedat", "opened", "createdat", "created", "createdtime", "createdon", "createddate", "creationdate", "datecreated",
                "opendate", "opentime", "openingdate", "date/timeopened", "submittedat", "submitdate", "reportedat", "reporteddate",
                "syscreatedon", "syscreatedat", "ticketcreated", "ticketcreatedtimestamp",
                "创建时间", "建单时间", "工单创建时间", "发起时间", "登记时间", "接报时间", "提交时间", "提单时间", "报障时间", "申请时间", "开单时间", "受理时间", "创建日期", "建立時間", "創建時間",
                "提交時間",
            ]
        case .updated:
            [
                "sysupdatedon", "sysupdatedat", "updatedat", "updated", "lastupdatetime", "lastupdatedtime", "updatedtime", "lastupdated",
                "lastmodified", "lastupdate", "lastmodifieddate", "changeddate", "modifiedat", "updatedon", "changed", "更新时间", "最后更新时间",
                "修改时间", "更新時間",
            ]
        case .firstResponse:
            [
                "firstrespondedat", "firstresponsetime", "firstresponseat", "firstresponse", "initialresponsetime", "firstreplyat",
                "firstreplytime", "firstreply", "respondedat", "responsetime", "responsedate", "respondeddate", "首次响应时间", "首响时间", "首次回复时间",
                "响应时间",
                "第一次回复时间", "首次響應時間", "首次回覆時間", "回應時間",
            ]
        case .resolved:
            [
                "resolvedat", "resolved", "resolvedtime", "resolveddate", "resolutiondate", "solvedat", "solved", "ticketsolvedtimestamp",
                "resolutionat", "fixedat",
                "lastresolveddate",
                "解决时间", "处理完成时间", "完成时间", "办结时间", "修复时间", "恢复时间", "解決時間", "完成時間",
            ]
        case .closed:
            [
                "closedat", "closed", "closedtime", "closeddate", "closetime", "closedate", "closingdate", "date/timeclosed",
                "datecompleted", "completedtime", "关闭时间", "结单时间", "关单时间", "归档时间",
                "關閉時間", "結案時間",
            ]
        case .responseDue:
            [
                "firstresponsedue", "firstresponseduetime", "responsedue", "frdueby", "responseduetime", "要求响应时间", "响应截止时间", "首次响应截止时间",
                "應回應時間",
            ]
        case .resolutionDue:
            [
                "duebytime", "dueby", "duedate", "due", "sladue", "sladuedate", "timetoresolve", "resolutiondue", "resolutionduetime",
                "plannedendtime", "要求解决时间",
                "解决截止时间",
                "截止时间", "期望解决时间", "期限", "要求完成时间",
            ]
        case .responseTook:
            [
                "firstresponsetime(inhrs)", "firstresponsetime(hrs)", "firstreplytimeinminutes", "firstreplytimeinhours",
                "firstreplytime(min)", "firstreplytime(hrs)", "responsetimeinminutes", "responsetime(hours)", "响应时长", "首次响应时长", "首响时长",
                "响应耗时", "响应用时", "首次响应时长(分钟)", "响应时长(分钟)", "响应时长(小时)", "首次响应时长(小时)",
            ]
        case .resolutionTook:
            [
                "resolutiontime(inhrs)", "resolutiontime(hrs)", "fullresolutiontimeinminutes", "fullresolutiontimeinhours",
                "firstresolutiontimeinminutes", "fullresolutiontime(min)", "resolutiontimeinminutes", "resolvetime", "解决时长", "处理时长", "解决耗时",
                "处理耗时", "解决用时", "解决时长(小时)", "处理时长(小时)", "解决时长(分钟)", "处理时长(分钟)", "处理时长(天)",
            ]
        case .responseKept: ["firstresponsestatus", "responsestatus", "responsesla", "响应是否超时", "是否响应超时", "响应超时", "响应是否达标", "响应达标"]
        case .resolutionKept: ["resolutionstatus", "resolutionsla", "解决是否超时", "是否解决超时", "处理超时", "解决超时", "解决是否达标", "解决达标"]
        case .kept:
            [
                "madesla", "slamet", "slabreached", "slastatus", "breached", "hasbreached", "isescalated", "是否超时", "超时", "是否超期", "是否达标",
                "sla状态", "逾期",
            ]
        case .status:
            [
                "incidentstate", "state", "status", "ticketstatus", "casestatus", "issuestatus", "requeststatus", "currentstatus",
                "bugstatus", "状态", "工单状态", "当前状态", "处理状态", "狀態", "工單狀態",
            ]
        case .severity:
            [
                "priority", "severity", "prioritylevel", "bugseverity", "ticketpriority", "urgency", "impact", "级别", "优先级", "严重程度", "紧急程度",
                "等级", "严重级别",
                "故障级别", "問題等級",
                "級別",
                "優先級", "嚴重程度",
            ]
        case .subject:
            [
                "shortdescription", "shortdesc", "ticketsubject", "summary", "subject", "title", "标题", "主题", "工单标题", "问题标题", "標題", "主旨",
                "问题概述",
            ]
        case .text:
            [
                "description", "ticketdescription", "details", "problem", "描述", "问题描述", "工单描述", "工单内容", "内容", "故障描述", "故障现象", "問題描述", "內容",
            ]
        case .requester:
            [
                "callerid", "caller", "requester", "requestername", "requestedfor", "customername", "customer", "contact", "contactname",
                "fullname", "reporter", "openedby", "createdby", "creator", "submitter", "syscreatedby", "customerrealname", "customeruser",
                "requesterrequester", "提单人", "创建人", "提交人", "报障人", "客户",
                "客户名称", "联系人", "申请人", "发起人", "用户", "提單人", "建立者", "客戶", "提交账号", "author", "user", "from",
            ]
        case .requesterAddress: ["requesteremail", "email", "contactemail", "customeremail", "fromemail", "邮箱", "联系邮箱"]
        case .assignee:
            [
                "assignedto", "assignee", "agent", "owner", "assigneename", "technician", "caseowner", "agentassigned",
                "assignedtotechnician", "处理人", "负责人", "受理人", "经办人", "客服", "工程师", "處理人", "負責人", "承辦人",
            ]
        case .group: ["assignmentgroup", "group", "team", "assigneegroup", "queue", "处理组", "受理组", "处理部门", "技能组", "队列", "处理小组"]
        case .updatedBy: ["sysupdatedby", "updatedby", "lastmodifiedby", "modifiedby", "更新人", "修改人", "最后更新人"]
        }
    }

    /// The field that a key of `columns` in the settings means.
    static func named(_ key: String) -> StateField? {
        let folded = TicketColumns.folded(key)
        return allCases.first { TicketColumns.folded($0.rawValue) == folded }
    }
}

/// Which columns of a table of tickets hold what, by a person's mapping first and by the headers' names then.
struct StateColumns {
    private var indices: [StateField: Int] = [:]
    let header: [String]
    /// The side of the requester, where the column's name says it: a caller asks for help, a clerk may open a ticket for somebody.
    var requesterRole: Role {
        guard let index = indices[.requester] else { return .unknown }
        let name = TableHead(header[index]).name
        return StateColumns.customers.contains(name) ? .customer : .unknown
    }

    private static let customers: Set<String> = [
        "callerid", "caller", "requester", "requestername", "requestedfor", "customername", "customer", "contact", "contactname",
        "fullname", "customerrealname", "customeruser", "requesterrequester",
        "提单人", "报障人", "客户", "客户名称", "联系人", "申请人", "提單人", "客戶",
    ]

    /// Columns of one name that stand side by side, as Jira writes one for each comment.
    private(set) var comments: [Int] = []
    /// The journal that each of them is, should it hold displayed entries of ServiceNow's.
    private(set) var journals: [String] = []
    /// Columns of accounts beside those of the same people's names.
    private(set) var accounts: [(account: Int, name: Int)] = []
    private let heads: [TableHead]

    init(header: [String], mapping: [String: String]) {
        self.header = header
        heads = header.map(TableHead.init)
        let folded = heads.map(\.name)
        var taken: Set<Int> = []
        for (key, column) in mapping.sorted(by: { $0.key < $1.key }) {
            guard let field = StateField.named(key), let index = folded.firstIndex(of: TableHead(column).name)
            else {
                continue
            }
            indices[field] = index
            taken.insert(index)
        }
        for field in StateField.allCases where indices[field] == nil {
            for name in field.synonyms {
                guard let index = folded.indices.first(where: { folded[$0] == name && !taken.contains($0) }) else { continue }
                indices[field] = index
                taken.insert(index)
                break
            }
        }
        let wordColumns: [String: String] = [
            "comment": "comments", "comments": "comments", "additionalcomments": "comments", "worknotes": "work_notes",
            "commentsandworknotes": "comments_and_work_notes",
        ]
        comments = folded.indices.filter { wordColumns[folded[$0]] != nil }
        journals = comments.map { wordColumns[folded[$0]] ?? "" }
        accounts = folded.indices.compactMap { index in
            guard folded[index].hasSuffix("id"), let name = folded.firstIndex(of: String(folded[index].dropLast(2))) else { return nil }
            return ["assignee", "reporter", "creator"].contains(folded[name]) ? (index, name) : nil
        }
    }

    subscript(field: StateField) -> Int? { indices[field] }

    /// Known columns by name alone.
    var count: Int { indices.count }

    func has(_ field: StateField) -> Bool { indices[field] != nil }

    /// The zone that the column's header names.
    func zone(_ field: StateField) -> String? { indices[field].flatMap { heads[$0].zone } }
}

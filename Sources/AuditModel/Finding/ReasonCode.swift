// SPDX-License-Identifier: Apache-2.0

/// Why an outcome is undetermined: stable codes, documented in docs/reasons.md.
public enum ReasonCode: String, CaseIterable, Sendable {
    case startAmbiguous = "U01"
    case zoneUnknown = "U02"
    case precisionTooCoarse = "U03"
    case roleUnknown = "U04"
    case automationUnknown = "U05"
    case hoursNotStated = "U06"
    case severityUnknown = "U07"
    case evidenceGap = "U08"
    case timestampsConflict = "U09"
    case channelNotAccepted = "U10"
    case versionUnknown = "U11"
    case pauseContested = "U12"
    case translationConflict = "U13"
    case stateNotVisible = "U14"
    case holidaysUnknown = "U15"
    case linkUncertain = "U16"
    case planUnknown = "U17"
    case notCertainlyRequest = "U18"

    /// What is not known.
    public var name: Text {
        switch self {
        case .startAmbiguous: Text("when the clock started is not certain", "起算时点不确定")
        case .zoneUnknown: Text("a time zone is not known", "时区未知")
        case .precisionTooCoarse: Text("a stamp is too coarse to decide", "时间精度不足以判定")
        case .roleUnknown: Text("it is not known whose side an author is on", "作者身份未知")
        case .automationUnknown: Text("it is not known whether a message was automatic", "不知消息是否自动发出")
        case .hoursNotStated: Text("the agreement does not state the hours or their zone", "协议未写明时间范围或时区")
        case .severityUnknown: Text("the severity is not known", "级别未知")
        case .evidenceGap: Text("the evidence has a gap in the window that matters", "关键时段的证据缺失")
        case .timestampsConflict: Text("the stamps of one message conflict", "同一消息的时间相互矛盾")
        case .channelNotAccepted: Text("the request came by a channel the agreement does not accept", "请求渠道非协议所认可")
        case .versionUnknown: Text("it is not known which version of the agreement was in force", "不知当时生效的协议版本")
        case .pauseContested: Text("a pause is contested", "停表有争议")
        case .translationConflict: Text("two promises or language versions of the agreement differ", "协议的两处约定或两种语言文本不一致")
        case .stateNotVisible: Text("this channel cannot show whether the request was resolved", "该渠道无法显示是否已解决")
        case .holidaysUnknown: Text("the holidays of a year are not known", "某年的节假日未知")
        case .linkUncertain: Text("it is not certain which request a message answers", "不确定某条消息答复的是哪项请求")
        case .planUnknown: Text("it is not known which plan was bought", "不知购买的是哪种支持方案")
        case .notCertainlyRequest: Text("it is not certain that the message is a request for support", "不确定该消息是否为支持请求")
        }
    }

    /// The document or fact that would settle it.
    public var settledBy: Text {
        switch self {
        case .startAmbiguous: Text("the ticket's own log, or the receiving server's header", "工单自身的日志，或接收服务器的邮件头")
        case .zoneUnknown: Text("the zone of the exporting device: timeZone in sources.json5", "导出设备的时区：在 sources.json5 写明 timeZone")
        case .precisionTooCoarse: Text("an export with seconds, or the other side's log", "精确到秒的导出，或对方的日志")
        case .roleUnknown:
            Text("the author's name or address under vendor or customer in the engagement", "在 engagement 的 vendor 或 customer 中写明该作者")
        case .automationUnknown: Text("the message with its full headers", "带完整邮件头的原件")
        case .hoursNotStated: Text("the vendor's support hours, zone and holidays in writing", "服务商书面写明的支持时间、时区与节假日")
        case .severityUnknown: Text("the ticket's own severity field, or the request naming one", "工单自身的级别字段，或写明级别的请求")
        case .evidenceGap: Text("the missing messages, or a statement that the export is complete", "缺失的消息，或导出完整的说明")
        case .timestampsConflict: Text("the copy kept by the receiving server", "接收服务器保存的副本")
        case .channelNotAccepted: Text("proof that the vendor treated the channel as valid", "服务商认可该渠道的证明")
        case .versionUnknown: Text("dated copies of the agreement", "注明日期的协议文本")
        case .pauseContested: Text("the ticket's status history with its actors", "含操作人的工单状态历史")
        case .translationConflict: Text("the clause that says which words prevail", "写明以何处或何种语言为准的条款")
        case .stateNotVisible: Text("the ticket's status history, or the vendor's words that it is solved", "工单状态历史，或服务商明确表示已解决的文字")
        case .linkUncertain: Text("the ticket id or reply header of that message", "该消息的工单号或回复关系")
        case .planUnknown: Text("plan in the engagement", "在 engagement 中写明 plan")
        case .notCertainlyRequest: Text("a ticket id, a severity, or the ticket it led to", "工单号、级别，或由此产生的工单")
        case .holidaysUnknown: Text("that year's official list of holidays", "该年度官方节假日安排")
        }
    }
}

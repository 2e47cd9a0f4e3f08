// SPDX-License-Identifier: Apache-2.0

extension ReasonCode {
    /// A case in which it is given.
    public var example: Text {
        switch self {
        case .startAmbiguous:
            Text("the time runs \"from acceptance\", and no row of the log shows who accepted it when", "时限“自受理之时起算”，而日志没有受理记录")
        case .zoneUnknown:
            Text(
                "a chat export without a zone, answered by mail: in time under some offsets, late under others",
                "聊天导出未写时区，答复为邮件：按某些时差及时，按另一些逾期")
        case .precisionTooCoarse:
            Text("asked 14:20, answered 14:50, both to the minute, 30 minutes allowed", "14:20 提出、14:50 答复，均精确到分钟，时限 30 分钟")
        case .roleUnknown: Text("\"Alex\" answered within the hour, and nobody has said who Alex is", "“Alex”一小时内作答，但无人说明其身份")
        case .automationUnknown:
            Text("a mail from noreply@ in time, with no header that proves a machine", "noreply@ 的邮件及时到达，但没有能证明为自动发送的邮件头")
        case .hoursNotStated: Text("\"4 business hours\", and business hours are nowhere defined", "“4 个工作小时”，但未定义工作时间")
        case .severityUnknown:
            Text("neither ticket nor request names a level; late under P1, in time under P3", "工单与请求均未写级别；按 P1 逾期，按 P3 及时")
        case .evidenceGap:
            Text("the mailbox is cut off in March, and the deadline lay after its last mail", "邮箱文件止于三月，而期限在最后一封邮件之后")
        case .timestampsConflict:
            Text(
                "Date says 10:00, the customer's own server received it at 11:30, the deadline lies between",
                "Date 为 10:00，客户服务器收到为 11:30，期限在两者之间")
        case .channelNotAccepted: Text("only mail is accepted, and the only request is in the chat", "仅认可邮件，而唯一的请求在聊天中")
        case .versionUnknown: Text("the incident opened outside effective; the outcome is then not-applicable", "事件发生在 effective 之外；结论为不适用")
        case .pauseContested:
            Text(
                "\"waiting for the customer\" was set by somebody nobody has placed; with that pause it is in time, without it late",
                "“等待客户”由身份未知者设定；计入停表则及时，不计则逾期")
        case .translationConflict:
            Text("the table says 30 minutes, a sentence says one hour; answered after 40 minutes", "表格写 30 分钟，正文写 1 小时；40 分钟后答复")
        case .stateNotVisible: Text("a mail thread goes silent: mail has no resolved state", "邮件往来中断：邮件没有“已解决”状态")
        case .holidaysUnknown: Text("the clock runs into a year that the holiday table does not have", "计时进入节假日表未收录的年份")
        case .linkUncertain:
            Text(
                "a vendor's mail without id or reply header came in time and belongs to no known request",
                "服务商一封无编号、无回复关系的邮件及时到达，但不属于任何已知请求")
        case .planUnknown: Text("three plans in the table, none named in the engagement, and they differ", "表中有三种方案，engagement 未写明，而结论不同")
        case .notCertainlyRequest:
            Text("\"Is anybody using the new SDK?\" in the group chat; an invoice; \"thank you\"", "群里一句“有人用新 SDK 吗？”；一张发票；“谢谢”")
        }
    }
}

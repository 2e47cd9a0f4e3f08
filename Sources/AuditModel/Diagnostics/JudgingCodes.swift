// SPDX-License-Identifier: Apache-2.0

extension DiagnosticCode {
    public static let judgingCodes: [DiagnosticCode] = [
        severityUnmatched, metricNotClocked, eventsAfterAsOf, incidentWithoutRequest, eventUnlinked, planUnmatched,
        exclusionWithoutClause,
    ]

    public static let severityUnmatched = DiagnosticCode(
        "judging.severity.unmatched", .warning,
        Text("the severity \"{0}\" is none of the agreement's ({1})", "级别 \"{0}\" 不在协议所列级别之中（{1}）"),
        remedy: Text("Map it in the engagement: severities: { \"{0}\": \"…\" }.", "请在 engagement 中对应：severities: { \"{0}\": \"…\" }。"))
    public static let metricNotClocked = DiagnosticCode(
        "judging.metric.not-clocked", .note,
        Text("{0} ({1}) is listed; saved messages and ticket states do not show it, so no clock is run", "{0}（{1}）仅列出；所存消息与工单状态无法显示，故不计时"),
        remedy: Text("Keep other proof of it: visit records, reports received, monitoring.", "请另行保存证明：到场记录、收到的报告、监控数据。"))
    public static let eventsAfterAsOf = DiagnosticCode(
        "judging.as-of.later-events", .warning,
        Text("{0} events are later than the as-of instant {1} and were not judged", "有 {0} 个事件晚于截止时刻 {1}，未予判断"),
        remedy: Text("Move asOf in the engagement if the evidence is complete to a later day.", "若证据完整至更晚日期，请调整 engagement 的 asOf。"))
    public static let incidentWithoutRequest = DiagnosticCode(
        "judging.incident.no-request", .note,
        Text("{0} vendor messages belong to no request of the customer", "有 {0} 条服务商消息不属于任何客户请求"),
        remedy: Text("They are listed as evidence; no clock starts with them.", "仅列为证据；不据以起算。"))
    public static let eventUnlinked = DiagnosticCode(
        "judging.incident.weak-link", .note,
        Text("{0} messages were tied to a request only by their conversation or subject", "有 {0} 条消息仅凭对话或主题与请求关联"),
        remedy: Text("Findings that rest on such a link say so.", "依赖此类关联的结论会注明。"))
    public static let planUnmatched = DiagnosticCode(
        "judging.plan.unmatched", .warning,
        Text("the plan \"{0}\" is none of the agreement's ({1})", "方案 \"{0}\" 不在协议所列方案之中（{1}）"),
        remedy: Text("Write plan in the engagement as the agreement does.", "请按协议的写法填写 engagement 的 plan。"))
    public static let exclusionWithoutClause = DiagnosticCode(
        "judging.exclusion.no-clause", .note,
        Text(
            "the engagement states the exclusion \"{0}\", which no clause of the agreement names; it was applied",
            "engagement 所述除外情形“{0}”在协议中没有对应条款；仍予适用"),
        remedy: Text("Remove it from exclusions if the agreement does not excuse the vendor for it.", "若协议并未因此免除服务商责任，请从 exclusions 中删除。"))
}

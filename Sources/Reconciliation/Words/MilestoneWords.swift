// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Words by which somebody says that a step short of the resolution was reached: rules "said-workaround", "said-restored" and so on.
enum MilestoneWords {
    private static let workaround = PlainStatement(
        english: [
            "workaround", "work-around", "work around", "temporary fix", "temporary solution", "interim fix", "as a temporary measure",
            "hotfix",
            "mitigation is in place", "mitigated by",
        ],
        chinese: ["临时方案", "临时解决", "临时措施", "规避方案", "规避方法", "绕过方案", "替代方案", "应急方案", "变通方法", "臨時方案"])
    private static let restored = PlainStatement(
        english: [
            "been restored", "is restored", "are restored", "was restored", "now restored", "back to normal", "back online",
            "service is back",
            "has recovered", "have recovered", "is recovered", "up and running", "works again", "working again",
        ],
        chinese: ["已恢复", "已经恢复", "恢复正常", "恢复了", "业务恢复", "服务恢复", "已正常", "已恢復", "恢復正常"])
    private static let solutionPlan = PlainStatement(
        english: [
            "solution plan", "action plan", "resolution plan", "remediation plan", "here is the plan", "our plan is", "the fix plan",
            "proposed solution",
        ],
        chinese: ["解决方案如下", "处理方案", "解决方案", "修复方案", "整改方案", "处理计划", "修复计划", "解決方案"])
    private static let onsite = PlainStatement(
        english: [
            "arrived on site", "arrived on-site", "arrived onsite", "is on site", "is on-site", "is onsite", "are on site", "on site since",
        ],
        chinese: ["已到场", "已到达现场", "已抵达现场", "到达现场", "抵达现场", "已到现场", "已到達現場"])
    private static let report = PlainStatement(
        english: [
            "incident report", "root cause analysis", "root-cause analysis", " rca ", " rca:", "post-mortem", "postmortem", "fault report",
            "outage report",
        ],
        chinese: ["故障报告", "事故报告", "事件报告", "分析报告", "根因分析", "复盘报告", "根本原因如下", "故障報告"])

    /// Words that a fact of the world had not come about when they were written.
    private static let still = PhraseSet([
        "still down", "still not", "still failing", "still broken", "still happening", "still no ", "not yet restored", "not restored",
        "not been restored", "remains down", "not working", "doesn't work", "does not work",
        "尚未恢复", "仍未恢复", "还未恢复", "还没恢复", "还没有恢复", "没恢复", "未恢复", "仍然无法", "仍然不", "还是不行", "依然无法", "依然不", "仍无法", "还不能", "还是无法", "不可用",
    ])
    private static let works = PhraseSet([
        "works", "working fine", "are fine", "is fine", "go through", "been up", "is up", "all good", "正常", "可用", "恢复了", "已恢复",
    ])
    private static let others = PhraseSet([
        "part", "spare", "second", "another", "additional", "joined", "join ", "备件", "配件", "备机", "另一", "第二", "增援",
    ])
    private static let underWay = PhraseSet([
        "on the way", "on his way", "on her way", "on their way", "en route", "has left", "has departed", "在路上", "在途", "已出发", "正在赶", "正赶往",
        "尚未到",
        "还没到", "未到场", "not arrived", "not here yet",
    ])

    static func statement(_ metric: Metric) -> PlainStatement? {
        switch metric {
        case .workaround: workaround
        case .restoration: restored
        case .solutionPlan: solutionPlan
        case .onsite: onsite
        case .incidentReport: report
        default: nil
        }
    }

    /// The name of the rule, as a finding cites it.
    static func rule(_ metric: Metric) -> String { "said-" + (metric == .restoration ? "restored" : metric.rawValue) }

    /// Whether a message shows that what a metric waits for had not come about yet.
    static func areOfDelay(_ metric: Metric, _ text: String) -> Bool {
        switch metric {
        // Of a message that says both, what works counts; parts and second persons on the way are not the first arrival.
        case .restoration: still.areIn(text) && !works.areIn(text)
        case .onsite: underWay.areIn(text) && !others.areIn(text)
        default: false
        }
    }

    /// Whether a ticket's state, as written, names the step.
    static func isState(_ metric: Metric, _ written: String) -> Bool {
        statement(metric)?.isIn(written) ?? false || (stateNames[metric] ?? []).contains(written.lowercased())
    }

    private static let stateNames: [Metric: Set<String>] = [
        .workaround: ["workaround", "workaround provided", "workaround in place", "mitigated", "临时方案已提供", "已规避"],
        .restoration: ["restored", "service restored", "recovered", "已恢复", "恢复", "业务恢复"],
        .solutionPlan: ["solution proposed", "solution provided", "已提供方案", "方案已提供"],
        .onsite: ["on site", "onsite", "on-site", "arrived", "到场", "已到场"],
        .incidentReport: ["report delivered", "report sent", "rca delivered", "报告已提交"],
    ]
}

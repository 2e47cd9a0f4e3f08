// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the counter-case.
enum CounterCaseWords {
    static let heading = Text("The counter-case", "服务商的最有利情形")
    static let intro = Text(
        "The same file as the vendor would have it: every finding with the most favourable outcome that an admissible reading or a gap in the evidence leaves open. Each finding is taken by itself, so no single argument reaches all of this.",
        "同一证据在服务商看来的最佳结果：每项认定均取合理解读或证据缺口所允许的、对其最有利的结论。各项单独计算，因此任何单一主张都达不到全部结果。")
    static let none = Text("There is no finding to argue about.", "没有可供争议的认定。")
    static let lead = Text("Breaches: {0} in force, {1} in the vendor's best case.", "违约：本报告认定 {0} 项，服务商最有利情形下 {1} 项。")
    static let grounds = Text(
        "What changes: {0} by another reading, {1} because they are undetermined, {2} because something in the evidence speaks against them.",
        "改变者：{0} 项因其他解读，{1} 项因无法判定，{2} 项因证据中有相反之处。")
    static let totals = Text("Totals", "合计")
    static let outcome = Text("Outcome", "结论")
    static let inForce = Text("In this report", "本报告")
    static let best = Text("Vendor's best case", "服务商最有利情形")
    static let surviving = Text("What survives", "仍然成立的违约")
    static let survivingNone = Text("No breach survives every reading.", "没有在任何解读下均成立的违约。")
    static let survivingIntro = Text("Breached under every admissible reading, whatever is not known: {0}.", "无论如何解读、无论未知情况如何均属违约者：{0} 项。")
    static let records = Text("Breaches by the grade of the records they rest on: {0}.", "违约按所依据记录的等级：{0}。")
    static let ungraded = Text("none", "无")
    static let readings = Text("What each reading would change", "各解读将改变的认定")
    static let readingsNone = Text("No admissible reading changes a finding.", "没有合理解读会改变任何认定。")
    static let reading = Text("If this were in force", "若采此解读")
    static let changes = Text("Changes", "改变")
    static let lost = Text("Breaches fewer", "违约减少")
    static let gained = Text("Breaches more", "违约增加")
    static let number = Text("Number", "项数")
    static let findings = Text("Findings", "认定")
    static let unsettled = Text("What would settle the undetermined", "如何判定存疑各项")
    static let unsettledIntro = Text(
        "Undetermined findings: {0}. One that has several reasons stands under each.", "{0} 项无法判定。一项有数个原因的，分别列入。")
    static let reason = Text("Not known", "未知之处")
    static let settledBy = Text("Would settle it", "可据以判定")
    static let noReason = Text("no reason is given", "未给出原因")
    static let moreReadings = Text("{0} further combinations are in audit.json.", "其余 {0} 种组合见 audit.json。")
}

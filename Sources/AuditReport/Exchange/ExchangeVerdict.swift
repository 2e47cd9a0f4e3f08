// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// An outcome as formats of other trades must be told it: firm and contestable breaches are different things from the start.
///
/// Such formats know little more than "failed" and "did not fail", and what they call failed is read as an accusation. Only a firm breach may be.
enum ExchangeVerdict: String, CaseIterable, Sendable {
    case firmBreach = "firm-breach"
    case contestableBreach = "contestable-breach"
    case undetermined, open
    case missedTarget = "missed-target"
    case met, excused
    case notApplicable = "not-applicable"

    init(_ outcome: Outcome, _ standing: Standing, isMissedTarget: Bool) {
        switch outcome {
        case .breached: self = standing == .firm ? .firmBreach : .contestableBreach
        case .undetermined: self = .undetermined
        case .open: self = .open
        case .met: self = .met
        case .excused: self = .excused
        case .notApplicable: self = isMissedTarget ? .missedTarget : .notApplicable
        }
    }

    init(_ finding: Finding) { self.init(finding.outcome, finding.standing, isMissedTarget: finding.isMissedTarget) }
    init(_ attainment: Attainment) { self.init(attainment.outcome, attainment.standing, isMissedTarget: attainment.isMissedTarget) }

    /// What it is, in words that stand at the beginning of a line.
    var name: Text {
        switch self {
        case .firmBreach: Text("Breached", "违约")
        case .contestableBreach: Text("Contestable: breached under one reading, not under another", "可争议：依一种解读为违约，依另一种则否")
        case .undetermined: Text("Cannot be shown either way", "无法判定")
        case .open: Text("Not yet due", "未到期")
        case .missedTarget: Text("Target missed; not a breach", "目标未达，不构成违约")
        case .met: Text("Kept", "已履行")
        case .excused: Text("Excused: an exclusion applies", "免责：存在免责情形")
        case .notApplicable: Text("Not applicable", "不适用")
        }
    }
}

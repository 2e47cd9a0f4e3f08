// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words in which two audits are compared.
enum DifferenceWords {
    static let noOld = Text("only in the newer audit", "仅见于较新的审计")
    static let noNew = Text("only in the older audit: nothing to compare", "仅见于较早的审计，无从比较")
    static let nothing = Text("No finding differs.", "各项结论均无差异。")
    static let counts = Text("{0} new, {1} gone, {2} changed, {3} the same", "新增 {0}，消失 {1}，改变 {2}，不变 {3}")
    static let between = Text("What else differs between the two audits", "两次审计的其他差异")
    static let reading = Text("reading of {0}", "解读：{0}")
    static let none = Text("none", "无")
    static let file = Text("file {0}", "文件{0}")
    static let exhibit = Text("exhibit {0}", "证据{0}")
    static let mayFollow = Text("may follow from", "可能源于")
    static let counterpart = Text("the same promise under other terms", "同一承诺，条件不同")

    static func name(_ change: AuditDifference.FileChange) -> Text {
        switch change {
        case .added: Text("added", "新增")
        case .removed: Text("removed", "移除")
        case .altered: Text("altered (another digest)", "内容有变（摘要不同）")
        }
    }

    static func name(_ status: AuditDifference.Status) -> Text {
        switch status {
        case .new: Text("new", "新增")
        case .gone: Text("gone", "消失")
        case .changed: Text("changed", "改变")
        }
    }

    static func heading(_ turn: AuditDifference.Turn) -> Text {
        switch turn {
        case .newFirmBreach: Text("New firm breaches", "新的确定违约")
        case .newContestableBreach: Text("New breaches that are contestable", "新的可争议违约")
        case .weakened: Text("Breaches that became contestable", "由确定转为可争议的违约")
        case .withdrawn: Text("Breaches that are none any more", "不再成立的违约")
        case .resolved: Text("Resolved: open or undetermined, now kept", "已明确：原未到期或无法判定，现已履行")
        case .other: Text("Other changes", "其他变化")
        }
    }

    static func name(_ cause: AuditDifference.Cause) -> Text {
        switch cause {
        case .citedEvidence: Text("the evidence it cites", "所引证据")
        case .otherEvidence: Text("other evidence", "其他证据")
        case .asOf: Text("as-of", "截至时点")
        case .promise: Text("the terms of the promise", "承诺条件")
        case .agreementOrSettings: Text("agreement or settings", "协议或设置")
        case .readings: Text("a reading in force", "所采解读")
        case .plan: Text("the plan bought", "所购支持方案")
        case .version: Text("the version of slaudit", "slaudit 版本")
        case .timeZoneData: Text("the time-zone data", "时区数据")
        }
    }
}

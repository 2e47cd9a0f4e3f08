// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of vendors set side by side.
enum CompareWords {
    static let heading = Text("Vendors side by side", "服务商对照")
    static let term = Text("Term", "条款")
    static let level = Text("level {0}", "第 {0} 级")
    static let noLevel = Text("no level named", "未分级")
    static let strictest = Text("◀ strictest", "◀ 最严")
    static let equal = Text("equal", "相同")
    static let notComparable = Text("not comparable: {0}", "不可比：{0}")
    static let notPromised = Text("not promised (says so)", "明示不承诺")
    static let blank = Text("left blank", "留空")
    static let notStated = Text("not stated", "未提及")
    static let noSuchLevel = Text("no such level", "无此级别")
    static let promises = Text("Promises", "承诺")
    static let terms = Text("Terms beside them", "其他条款")
    static let levels = Text("Levels, gravest first", "级别（由重到轻）")
    static let hours = Text("hours of support", "支持时间")
    static let credits = Text("credits", "赔付")
    static let caps = Text("cap on credits", "赔付上限")
    static let claim = Text("time to claim", "索赔期限")
    static let redFlags = Text("weak wording, places", "弱化措辞（处）")
    static let note = Text(
        "A cell is marked only where unit, clock, support hours, percentage and force allow it without conversion. “Not stated” is silence, “not promised” is said.",
        "仅当单位、计时方式、支持时间、比例与约束力无需换算即可比较时才作标记。“未提及”指协议沉默，“明示不承诺”指协议写明。")

    static func state(_ state: AgreementComparison.Cell.State) -> Text? {
        switch state {
        case .promised: nil
        case .notPromised: notPromised
        case .blank: blank
        case .notStated: notStated
        case .noLevel: noSuchLevel
        }
    }

    /// What is said of a row as a whole; nil where a cell is marked or there is nothing to say.
    static func verdict(_ verdict: AgreementComparison.Verdict, _ language: Language) -> String? {
        switch verdict {
        case .strictest, .none: nil
        case .equal: equal[language]
        case .notComparable(let obstacle): notComparable.filled([obstacle.name[language]])[language]
        }
    }
}

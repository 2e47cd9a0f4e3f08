// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the section on percentages.
enum AttainmentWords {
    static let heading = Text("Promises by percentage", "按比例的承诺")
    static let intro = Text(
        "A promise for a share of cases is judged over a whole period; the single case is late or on time, never a breach. The range runs from every undetermined case late to every one on time. Exactly the promised percentage is kept.",
        "按比例作出的承诺以整个周期判定；单个工单只有按时或逾时之分，不单独构成违约。区间下限将无法判定者全部视为逾时，上限则全部视为按时。恰好达到约定比例即为履行。")
    static let none = Text("The agreement promises nothing for a percentage of cases.", "协议没有按工单比例作出的承诺。")
    static let noCase = Text(
        "The agreement promises a percentage of cases, but no case in the evidence counts for it.", "协议有按比例作出的承诺，但证据中没有计入的工单。")
    static let caption = Text("Percentages by promise and period", "各承诺各周期的达成率")
    static let promise = Text("Promise", "承诺")
    static let period = Text("Period", "周期")
    static let cases = Text("Cases", "工单")
    static let attained = Text("Kept", "达成")
    static let outcome = Text("Outcome", "结论")
    static let needed = Text("promised {0} %", "约定 {0}%")
    static let to = Text("{0} to {1}", "{0} 至 {1}")
    static let members = Text("{0} cases counted", "计入 {0} 例")
    static let member = Text("1 case counted", "计入 1 例")
    static let uncertain = Text("may belong elsewhere", "可能不计入此处")
    static let more = Text("{0} more are in audit.json", "其余 {0} 例见 audit.json")
}

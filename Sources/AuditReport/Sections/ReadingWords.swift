// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the section on readings and calendars.
enum ReadingWords {
    static let heading = Text("How the clock was read", "计时口径")
    static let intro = Text(
        "Where the agreement can be read in more than one way, this is the reading in force, why, and how many findings another reading would change.",
        "协议可作多种解读之处，以下列明所采口径、依据，以及换用其他解读将改变的认定数目。")
    static let term = Text("Question", "问题")
    static let reading = Text("Reading in force", "所采口径")
    static let basis = Text("Because", "依据")
    static let alternatives = Text("Also admissible", "其他合理解读")
    static let flips = Text("Would change", "将改变")
    static let changes = Text("{0} (changes {1})", "{0}（改变 {1} 项）")
    static let none = Text("No reading had to be chosen.", "无需选择解读。")
    static let noAlternative = Text("none", "无")
    static let byEngagement = Text("settled in the engagement", "engagement 中已确定")
    static let byPractice = Text("default practice; the text is silent", "默认惯例，协议未作约定")
    static let calendars = Text("Calendars", "计时日历")
    static let noCalendar = Text("No calendar was applied.", "未适用日历。")
    static let zone = Text("Zone", "时区")
    static let week = Text("Weekly hours", "每周时间")
    static let holidays = Text("Holidays in the audited time", "审计期间的节假日")
    static let workdays = Text("Make-up and special workdays", "调休与特殊工作日")
    static let sources = Text("Sources", "来源")
    static let clause = Text("Clause", "条款")

    /// Readings varied together, as one phrase.
    static func together(_ readings: [Reading]) -> Text {
        Text(readings.map(\.name.english).joined(separator: "; and "), readings.map(\.name.chinese).joined(separator: "；且"))
    }

    static let noDates = Text("none", "无")
}

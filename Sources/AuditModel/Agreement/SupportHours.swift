// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// Hours of support as an agreement states them.
public struct SupportHours: Hashable, Sendable {
    /// The term it defines or the row it stands in: "Business Hours", "工作时间", "P1".
    public var name: String
    public var week: WeeklyHours
    /// IANA zone, when the agreement names one; never assumed.
    public var zone: String?
    /// Dates the agreement itself lists as closed.
    public var holidays: [CivilDate]
    /// Dates the agreement itself lists as worked.
    public var workdays: [CivilDate]
    /// Whether holidays are said to be excluded ("except public holidays", 法定节假日除外).
    public var excludesHolidays: Bool
    /// Built-in tables the words stand for: "CN" for 中国法定节假日, "US" for US federal holidays.
    public var holidayTables: [String]
    /// Severities and plans these hours are said to be for; empty: all.
    public var severities: [String]
    public var plans: [String]
    public var clause: Clause

    public init(
        name: String, week: WeeklyHours, zone: String? = nil, holidays: [CivilDate] = [], workdays: [CivilDate] = [],
        excludesHolidays: Bool = false,
        holidayTables: [String] = [], severities: [String] = [], plans: [String] = [], clause: Clause
    ) {
        self.name = name
        self.week = week
        self.zone = zone
        self.holidays = holidays
        self.workdays = workdays
        self.excludesHolidays = excludesHolidays
        self.holidayTables = holidayTables
        self.severities = severities
        self.plans = plans
        self.clause = clause
    }
}

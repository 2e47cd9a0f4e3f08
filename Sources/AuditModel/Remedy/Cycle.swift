// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// A length of contract time that fees are paid for and percentages are taken over.
public enum Cycle: String, CaseIterable, Sendable {
    case week, month, quarter, year
    /// The whole of the contract.
    case term

    /// The word of a setting: "month", "monthly", 月, 每月.
    public init?(word: String) {
        switch word.lowercased().trimmingBlanks {
        case "week", "weekly", "per week", "周", "每周": self = .week
        case "month", "monthly", "per month", "calendar month", "月", "每月", "月度": self = .month
        case "quarter", "quarterly", "per quarter", "季", "季度", "每季度": self = .quarter
        case "year", "yearly", "annual", "annually", "per year", "per annum", "年", "每年", "年度": self = .year
        case "term", "contract", "total", "whole term", "合同期", "合同", "总额", "全期": self = .term
        default: return nil
        }
    }

    public var name: Text {
        switch self {
        case .week: Text("week", "周")
        case .month: Text("month", "月")
        case .quarter: Text("quarter", "季度")
        case .year: Text("year", "年")
        case .term: Text("contract term", "合同期")
        }
    }

    /// Months in it, where it has a whole number of them.
    public var months: Int? {
        switch self {
        case .month: 1
        case .quarter: 3
        case .year: 12
        case .week, .term: nil
        }
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// How the periods of a percentage follow each other: calendar months, quarters, or months that begin on the 16th.
public struct PeriodCycle: Hashable, Sendable {
    public var length: Cycle
    /// The day of the month on which a period begins, 1 … 31; months without it begin on their last day. Weeks begin on Monday.
    public var firstDay: Int
    /// Whether the words settle where a period begins ("calendar month", 自然月, "from the 16th"); else it could be counted from the contract's day.
    public var isSettled: Bool

    public init(_ length: Cycle, firstDay: Int = 1, isSettled: Bool = false) {
        self.length = length
        self.firstDay = min(max(1, firstDay), 31)
        self.isSettled = isSettled
    }

    /// The first and the last date of the period that holds a date; nil for the whole term.
    public func dates(around date: CivilDate) -> ClosedRange<CivilDate>? {
        switch length {
        case .term: return nil
        case .week:
            let first = date.advanced(by: -date.weekday.rawValue)
            return first...first.advanced(by: 6)
        case .month, .quarter, .year:
            let months = length.months ?? 1
            let (year, month, _) = date.components
            // Periods of several months begin with January.
            var start = (year * 12 + month - 1) / months * months
            if first(ofMonth: start) > date { start -= months }
            let next = first(ofMonth: start + months)
            return first(ofMonth: start)...next.advanced(by: -1)
        }
    }

    /// The first date of the period that begins in a month counted from the year 0.
    private func first(ofMonth index: Int) -> CivilDate {
        let (year, month) = index.quotientAndRemainder(dividingBy: 12)
        let day = min(firstDay, CivilDate.length(ofMonth: month + 1, in: year))
        return CivilDate(year: year, month: month + 1, day: day) ?? CivilDate(dayNumber: -719_162)
    }
}

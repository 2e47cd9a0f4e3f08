// SPDX-License-Identifier: Apache-2.0

/// One VEVENT as its lines are read.
struct ICalendarEvent {
    /// Where the event begins.
    let bytes: Range<Int>
    private var start: CivilDate?
    private var startIsTimed = false
    private var isMarkedAllDay = false
    private var end: CivilDate?
    private var duration: Int?
    private var summary = ""
    private var isCancelled = false
    private var rule: ICalendarYearlyRule?
    private var excluded: Set<CivilDate> = []
    private var added: [CivilDate] = []

    private typealias Problem = ICalendarDays.Problem

    /// No holiday is longer, in days.
    private static let lengthLimit = 400
    private static let yearlyLengthLimit = 60

    init(at bytes: Range<Int>) {
        self.bytes = bytes
    }

    /// Whether the summary calls the day a workday.
    var isMakeUpDay: Bool {
        let marks = ["补班", "補班", "上班", "调休工作", "（班）", "(班)"]
        return marks.contains { summary.contains($0) } || summary.hasSuffix("班")
    }

    mutating func take(_ property: ICalendarProperty, _ problems: inout [ICalendarDays.Problem]) {
        switch property.name {
        case "DTSTART":
            start = ICalendarEvent.date(property.value)
            startIsTimed = start != nil && property.value.utf8.count > 8
        case "DTEND": end = ICalendarEvent.date(property.value)
        case "DURATION":
            duration = ICalendarEvent.days(property.value)
            if duration == nil { problems.append(.init(kind: .noDate, bytes: property.bytes)) }
        case "SUMMARY": summary = property.value
        case "STATUS": isCancelled = property.value.uppercased() == "CANCELLED"
        case "X-MICROSOFT-CDO-ALLDAYEVENT": isMarkedAllDay = property.value.uppercased() == "TRUE"
        case "RRULE":
            rule = ICalendarYearlyRule(property.value)
            if rule == nil { problems.append(.init(kind: .repetition, bytes: property.bytes)) }
        case "EXDATE": excluded.formUnion(ICalendarEvent.dates(property.value))
        case "RDATE": added.append(contentsOf: ICalendarEvent.dates(property.value))
        case "RECURRENCE-ID": problems.append(.init(kind: .repetition, bytes: property.bytes))
        default: break
        }
    }

    /// The dates that the event covers.
    func days(_ problems: inout [ICalendarDays.Problem]) -> Set<CivilDate> {
        if isCancelled { return [] }
        guard let start else {
            problems.append(Problem(kind: .noDate, bytes: bytes))
            return []
        }
        guard !startIsTimed || isMarkedAllDay else {
            problems.append(Problem(kind: .timedEvent, bytes: bytes))
            return []
        }
        let length = max(1, end.map { $0.dayNumber - start.dayNumber } ?? duration ?? 1)
        guard length <= (rule == nil ? ICalendarEvent.lengthLimit : ICalendarEvent.yearlyLengthLimit) else {
            problems.append(Problem(kind: .tooMany, bytes: bytes))
            return []
        }
        var starts = [start]
        if let rule {
            starts = rule.dates(from: start)
        }
        var result: Set<CivilDate> = []
        for first in starts + added where !excluded.contains(first) {
            for day in 0..<length { result.insert(first.advanced(by: day)) }
        }
        return result
    }

    /// The date of `20260101` or of `20260101T000000`.
    static func date(_ text: String) -> CivilDate? {
        let bytes = Array(text.utf8.prefix(20))
        guard bytes.count == 8 || (bytes.count >= 15 && bytes[8] == UInt8(ascii: "T")),
            let year = bytes.decimal(at: 0, digits: 4), let month = bytes.decimal(at: 4, digits: 2),
            let day = bytes.decimal(at: 6, digits: 2)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func dates(_ list: String) -> [CivilDate] {
        list.split(separator: ",").prefix(400).compactMap { date(String($0)) }
    }

    /// Whole days of `P2D` or `P1W`.
    private static func days(_ text: String) -> Int? {
        let bytes = Array(text.utf8.prefix(8))
        guard bytes.count >= 3, bytes.count <= 6, bytes[0] == UInt8(ascii: "P"), let number = bytes.decimal(at: 1, digits: bytes.count - 2)
        else {
            return nil
        }
        switch bytes[bytes.count - 1] {
        case UInt8(ascii: "D"): return number
        case UInt8(ascii: "W"): return number * 7
        default: return nil
        }
    }
}

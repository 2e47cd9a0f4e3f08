// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import Formats
import ServiceTime

/// Reads `engagement.json5`: the facts about one vendor that only a person knows.
///
/// Every key is optional; an unknown key or a wrong type is a diagnostic with its place, never passed over in silence.
public struct EngagementReader {
    private let file: SourceFile
    private let lines: LineTable
    private let bytes: [UInt8]
    private let neighbour: (String) -> [UInt8]?
    private(set) var diagnostics: [Diagnostic] = []

    /// `neighbour` gives the bytes of a file beside the engagement (an iCalendar file), or nil.
    public static func read(_ bytes: [UInt8], file: SourceFile, neighbour: (String) -> [UInt8]?) -> (Engagement, [Diagnostic]) {
        withoutActuallyEscaping(neighbour) { neighbour in
            var reader = EngagementReader(file: file, lines: LineTable(bytes), bytes: bytes, neighbour: neighbour)
            let engagement = reader.engagement()
            return (engagement, reader.diagnostics)
        }
    }

    private mutating func engagement() -> Engagement {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes, dialect: .json5)
        } catch {
            report(.engagementUnreadable, [error.text], error.offset..<error.offset)
            return Engagement()
        }
        guard var fields = JSONFields(value, path: "") else {
            report(.settingWrongType, ["engagement", "an object / 对象"], value.range)
            return Engagement()
        }
        var engagement = Engagement()
        engagement.vendor = party("vendor", &fields)
        engagement.customer = party("customer", &fields)
        engagement.plan = fields.string("plan")
        if var effective = fields.object("effective") {
            engagement.effectiveFrom = date("from", &effective)
            engagement.effectiveUntil = date("until", &effective)
            fields.adopt(effective)
        }
        engagement.timeZone = fields.string("timeZone")
        for entry in fields.strings("holidays") { addHoliday(entry, fields.range(of: "holidays"), to: &engagement) }
        engagement.workdays.merge(workdays(&fields)) { $1 }
        engagement.fee = fee(&fields)
        engagement.notices = NoticeSettings.read(&fields)
        engagement.cover = CoverSettings.read(&fields)
        if var severities = fields.object("severities") {
            for key in severities.keys { engagement.severities[key] = severities.string(key) }
            fields.adopt(severities)
        }
        if var channels = fields.object("channels") {
            for word in channels.strings("accepted") {
                if let channel = Channel(rawValue: word) {
                    engagement.acceptedChannels.append(channel)
                } else {
                    channels.reject("accepted", expected: "a list of: " + Channel.allCases.map(\.rawValue).joined(separator: ", "))
                }
            }
            fields.adopt(channels)
        }
        engagement.ticketPattern = fields.string("ticketPattern")
        readings(&fields, &engagement)
        asOf(&fields, &engagement)
        engagement.exclusions = StatedExclusionReader.read(&fields)
        for problem in fields.finish() { report(problem) }
        return engagement
    }

    private mutating func party(_ key: String, _ fields: inout JSONFields) -> Party {
        guard var inner = fields.object(key) else { return Party() }
        let party = Party(
            name: inner.string("name") ?? "", domains: inner.strings("domains").map { $0.lowercased() },
            addresses: inner.strings("addresses").map { $0.lowercased() }, aliases: inner.strings("aliases"), bots: inner.strings("bots"))
        fields.adopt(inner)
        return party
    }

    private func date(_ key: String, _ fields: inout JSONFields) -> CivilDate? {
        guard let text = fields.string(key) else { return nil }
        guard let date = CivilDate(text) else {
            fields.reject(key, expected: "a date YYYY-MM-DD")
            return nil
        }
        return date
    }

    private mutating func addHoliday(_ entry: String, _ range: Range<Int>, to engagement: inout Engagement) {
        if HolidayTable.named(entry) != nil {
            engagement.holidayTables.append(entry)
        } else if let date = CivilDate(entry) {
            engagement.holidays.append(date)
        } else if let bytes = neighbour(entry) {
            let days = ICalendarReader.allDayEvents(bytes)
            engagement.holidays += days.dates
            for day in days.makeUpDays { engagement.workdays[day] = [] }
            if !days.problems.isEmpty || days.dates.isEmpty {
                let reason = days.dates.isEmpty ? "no all-day event" : "\(days.problems.count) events were left out"
                report(.holidayFileUnreadable, [entry, reason], range)
            }
        } else {
            report(.holidayFileUnreadable, [entry, "no such table, date or file"], range)
        }
    }

    private func workdays(_ fields: inout JSONFields) -> [CivilDate: [LocalInterval]] {
        guard var inner = fields.object("workdays") else { return [:] }
        var result: [CivilDate: [LocalInterval]] = [:]
        for key in inner.keys {
            guard let date = CivilDate(key), let list = inner.array(key) else {
                inner.reject(key, expected: "a date with a list of hours such as [[\"09:00\", \"18:00\"]]")
                continue
            }
            let intervals = list.compactMap { pair -> LocalInterval? in
                guard let ends = pair.array, ends.count == 2, let open = ends[0].string, let close = ends[1].string else { return nil }
                return LocalInterval(open, close)
            }
            if intervals.count < list.count { inner.reject(key, expected: "hours such as [\"09:00\", \"18:00\"]") }
            result[date] = WeeklyHours.joined(intervals)
        }
        fields.adopt(inner)
        return result
    }

    private func fee(_ fields: inout JSONFields) -> Engagement.Fee? {
        guard var inner = fields.object("fee") else { return nil }
        defer { fields.adopt(inner) }
        let (amount, currency, per) = (inner.string("amount"), inner.string("currency"), inner.string("per"))
        guard let amount, let currency else { return nil }
        if !amount.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) {
            inner.reject("amount", expected: "decimal money such as \"120000.00\"")
        }
        return Engagement.Fee(amount: amount, currency: currency, per: per ?? "")
    }

    private func readings(_ fields: inout JSONFields, _ engagement: inout Engagement) {
        guard var inner = fields.object("readings") else { return }
        for term in ReadingTerm.allCases {
            guard let word = inner.string(term.rawValue) else { continue }
            if let reading = Reading(rawValue: word), reading.term == term {
                engagement.readings.append(reading)
            } else {
                let choices = Reading.allCases.filter { $0.term == term }.map(\.rawValue)
                inner.reject(term.rawValue, expected: "one of: " + choices.joined(separator: ", "))
            }
        }
        fields.adopt(inner)
    }

    private func asOf(_ fields: inout JSONFields, _ engagement: inout Engagement) {
        guard let text = fields.string("asOf") else { return }
        if let instant = Timestamp(rfc3339: text) {
            engagement.asOf = .instant(instant)
        } else if let date = CivilDate(text) {
            engagement.asOf = .date(date)
        } else {
            fields.reject("asOf", expected: "an instant such as 2026-06-30T00:00:00Z, or a date")
        }
    }

    private mutating func report(_ problem: FieldProblem) {
        report(problem.isUnknownKey ? .settingUnknownKey : .settingWrongType, problem.arguments, problem.range)
    }

    private mutating func report(_ code: DiagnosticCode, _ arguments: [String], _ range: Range<Int>) {
        let line = lines.lineRange(at: range.lowerBound)
        let excerpt = String(decoding: bytes[line].prefix(160), as: UTF8.self)
        diagnostics.append(
            Diagnostic(
                code, arguments,
                at: SourceSpan(file: file.id, lower: range.lowerBound, upper: range.upperBound, line: lines.line(at: range.lowerBound)),
                path: file.path, column: lines.column(at: range.lowerBound), excerpt: excerpt))
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one LINE history: first its days and their order, then the messages of each day.
struct LINEReading {
    private struct Message {
        var line: LINELine
        var lines: ClosedRange<Int>
        var day: Int?
        var author: String
        var text: String
        /// Whether a name stands before the words.
        var isNamed: Bool
    }

    private let text: ExportText
    private var found: ExportOutput
    private let input: FormatInput
    /// Lines that name a day.
    private var days: [(line: Int, day: LINELine.Day)] = []
    private var order: DateOrder?
    private var isTabbed = false
    private var messages: [Message] = []
    private let names: [String]
    private let ends: [Int]
    private var backwards = ChatTally()
    /// For each day the first message with an hour below 24.
    private var firstPlain: [Int: Int] = [:]

    init(_ input: FormatInput) {
        self.input = input
        text = ExportText(input)
        ends = LINEReading.quoteEnds(text)
        found = ExportOutput(input)
        // Names with blanks in them, which computers' exports do not part from the words.
        let engagement = input.engagement
        let known = [engagement.vendor, engagement.customer].flatMap { [$0.name] + $0.aliases + $0.bots } + input.setting.roles.keys
        names = known.filter { $0.utf8.contains(0x20) }.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }

    /// Finds the lines that name days; the order of day and month by the days of the week, else by the dates themselves.
    mutating func findDays() {
        let utf8 = text.source.utf8
        var orders: Set<DateOrder> = [.dayMonthYear, .monthDayYear, .yearMonthDay]
        var proof = DateOrderProof()
        var index = 0
        while index < text.lines.count {
            if LINELine(utf8, text.lines[index])?.isTabbed ?? false { isTabbed = true }
            if let day = LINELine.day(utf8, text.lines[index]) {
                let possible = DateOrder.allCases.filter { LINEReading.agrees(day, $0) }
                // A day of the week that the date cannot have: words of somebody.
                if !possible.isEmpty {
                    if case .fields = day.written, day.weekday != nil { orders.formIntersection(possible) }
                    proof.add(day.written)
                    days.append((index, day))
                }
            }
            // What is in quotes over several lines is one message's words.
            index = LINELine(utf8, text.lines[index]).flatMap { endOfQuotes(index, $0) }.map { $0 + 1 } ?? index + 1
        }
        order = input.setting.dateOrder ?? proof.order ?? (orders.count == 1 ? orders.first : nil)
        if order == nil, orders.contains(.dayMonthYear) != orders.contains(.monthDayYear) {
            order = orders.contains(.dayMonthYear) ? .dayMonthYear : .monthDayYear
        }
        dropPasted()
    }

    private static func agrees(_ day: LINELine.Day, _ order: DateOrder) -> Bool {
        guard let date = day.written.date(order) else { return false }
        guard let weekday = day.weekday else { return true }
        // 1970-01-01 was a Thursday.
        return ((date.dayNumber + 3) % 7 + 7) % 7 == weekday
    }

    /// A day that the next one undoes was written by somebody in a message: histories run forward.
    private mutating func dropPasted() {
        var kept: [(line: Int, day: LINELine.Day)] = []
        for (index, item) in days.enumerated() {
            let date = civil(item.day)
            if let date, let next = days.dropFirst(index + 1).first.flatMap({ civil($0.day) }), next < date,
                kept.last.flatMap({ civil($0.day) }).map({ $0 <= next }) ?? false
            {
                continue
            }
            if let date, let before = kept.last.flatMap({ civil($0.day) }), date < before {
                backwards.add(text.span(item.line...item.line))
            }
            kept.append(item)
        }
        days = kept
    }

    private func civil(_ day: LINELine.Day) -> CivilDate? {
        if let order { return day.written.date(order) }
        return day.written.date(.dayMonthYear) == day.written.date(.monthDayYear) ? day.written.date(.dayMonthYear) : nil
    }

    /// For each line the next one up to which the quotes from the line's end on are odd in number; past the end where there is none.
    private static func quoteEnds(_ text: ExportText) -> [Int] {
        let utf8 = text.source.utf8
        var ends = [Int](repeating: text.lines.count, count: text.lines.count)
        for index in text.lines.indices.dropLast().reversed() {
            let count = utf8[text.lines[index + 1]].count { $0 == UInt8(ascii: "\"") }
            ends[index] = count % 2 == 1 ? index + 1 : ends[index + 1]
        }
        return ends
    }

    /// The last line of words in quotes that begin on this line and end on a later one.
    private func endOfQuotes(_ index: Int, _ line: LINELine) -> Int? {
        let utf8 = text.source.utf8
        guard line.isTabbed, let tab = utf8[line.body].lastIndex(of: 0x09), tab + 1 < line.body.upperBound,
            utf8[tab + 1] == UInt8(ascii: "\"")
        else { return nil }
        let count = utf8[(tab + 1)..<line.body.upperBound].count { $0 == UInt8(ascii: "\"") }
        let end = ends[index]
        guard count % 2 == 1, end < text.lines.count, utf8[text.lines[end]].last == UInt8(ascii: "\"") else { return nil }
        return end
    }

    mutating func run() {
        let utf8 = text.source.utf8
        var nextDay = 0
        var index = 0
        var preamble: ClosedRange<Int>?
        while index < text.lines.count {
            defer { index += 1 }
            if nextDay < days.count, days[nextDay].line == index {
                nextDay += 1
                continue
            }
            if let line = LINELine(utf8, text.lines[index]), line.isTabbed || !isTabbed, nextDay > 0 {
                let end = endOfQuotes(index, line) ?? index
                messages.append(message(line, index...end, day: nextDay - 1))
                index = end
            } else if text.isBlank(index) {
                continue
            } else if messages.isEmpty {
                if nextDay > 0 || index > 3 { preamble = (preamble?.lowerBound ?? index)...index }
            } else {
                let last = messages.count - 1
                messages[last].lines = messages[last].lines.lowerBound...index
                messages[last].text += "\n" + text.string(index)
            }
        }
        if let preamble {
            let place = text.span(preamble)
            found.pass(place)
            found.output.diagnostics.append(
                Diagnostic(.chatLineNotUnderstood, at: place, excerpt: text.string(preamble.lowerBound).clipped()))
        }
        makeEvents()
    }

    private func message(_ line: LINELine, _ lines: ClosedRange<Int>, day: Int) -> Message {
        let utf8 = text.source.utf8
        var message = Message(line: line, lines: lines, day: day, author: "", text: "", isNamed: false)
        let end = text.lines[lines.upperBound].upperBound
        if line.isTabbed {
            if let tab = utf8[line.body].firstIndex(of: 0x09) {
                message.author = WhatsAppMessage.plain(utf8[line.body.lowerBound..<tab])
                message.text = WhatsAppMessage.plain(utf8[(tab + 1)..<end])
                message.isNamed = !message.author.isEmpty
            } else {
                message.text = WhatsAppMessage.plain(utf8[line.body.lowerBound..<end])
            }
        } else {
            let words = WhatsAppMessage.plain(utf8[line.body.lowerBound..<end])
            let name = names.first { words.hasPrefix($0 + " ") } ?? String(words.prefix { $0 != " " })
            message.isNamed = name.utf8.count < words.utf8.count && LINEWords.unsender(words) == nil
            message.author = message.isNamed ? name : ""
            message.text = message.isNamed ? String(words.dropFirst(name.count)).trimmedBlanks : words
        }
        if lines.count > 1, message.text.hasPrefix("\""), message.text.hasSuffix("\""), message.text.utf8.count >= 2 {
            message.text = String(message.text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
        }
        return message
    }

    private mutating func makeEvents() {
        let placement = StampPlacement(zone: input.zone, order: order, group: input.file.id)
        var ambiguous = ChatTally()
        for (index, message) in messages.enumerated() where message.line.minutes < 1440 {
            if let day = message.day, firstPlain[day] == nil { firstPlain[day] = index }
        }
        for (index, message) in messages.enumerated() {
            let place = text.span(message.lines)
            let raw = text.source.string(message.line.raw)
            var event = event(message, place)
            guard let day = message.day else { continue }
            let dayText = text.string(days[day].line)
            if let placed = stamp(index, days[day].day, dayText + " " + raw, placement) {
                event.at = placed.stamp
                if placed.isAmbiguous { ambiguous.add(place) }
            } else {
                event.at = .missing(raw: dayText + " " + raw)
                found.undated(event.at.raw, place, excerpt: message.text)
            }
            // A call that nobody took has no length.
            let isHeld = event.text.hasPrefix("☎") && event.text.utf8.contains(where: \.isDigit)
            if event.kind == .edit { found.withdrawn.add(place) } else if isHeld { found.calls.add(place) }
            found.output.events.append(event)
        }
        found.output.diagnostics += backwards.diagnostic(.chatOrderBackwards)
        text.report(to: &found, ambiguous: ambiguous)
    }

    private func event(_ message: Message, _ place: SourceSpan) -> EvidenceEvent {
        let words = message.text.trimmedBlanks
        var event = EvidenceEvent(
            at: .missing(raw: ""), author: Author(name: message.author), channel: .chat, kind: message.isNamed ? .message : .system,
            keys: EventKeys(conversation: "line:" + input.file.path), text: words, citations: [Citation(place, quote: words.clipped())])
        if let name = message.isNamed ? (LINEWords.unsender(words) == "" ? message.author : nil) : LINEWords.unsender(words) {
            event.kind = .edit
            event.author = Author(name: name)
        } else if let file = LINEWords.file(words) {
            event.attachments = [file]
        } else if words.hasPrefix("☎") {
            event.kind = .system
        }
        return event
    }

    /// The time of a message; hours from 24 on lie in the next day, or, where they begin a day, in its first hour.
    private func stamp(_ index: Int, _ day: LINELine.Day, _ raw: String, _ placement: StampPlacement) -> StampPlacement.Placed? {
        let minutes = messages[index].line.minutes
        func placed(_ minutes: Int) -> StampPlacement.Placed? {
            let over = minutes / 1440
            var written = day.written
            if over > 0 {
                guard let date = civil(day) else { return nil }
                written = .known(date.advanced(by: over))
            }
            return placement.place(.local(written, millisecondOfDay: minutes % 1440 * 60_000, .minute), raw: raw)
        }
        guard minutes >= 1440, minutes < 1500 else { return placed(minutes) }
        let plain = messages[index].day.flatMap { firstPlain[$0] }
        if let plain, plain < index { return placed(minutes) }
        guard var first = placed(minutes - 1440) else { return nil }
        if plain == nil, let second = placed(minutes) {
            first.stamp.bounds = first.stamp.bounds.union(second.stamp.bounds)
            if let a = first.stamp.floating, let b = second.stamp.floating {
                first.stamp.floating = FloatingTime(asUTC: a.asUTC.union(b.asUTC), group: a.group)
            }
        }
        return first
    }

    consuming func finished() -> FormatOutput { found.finished(input.bytes.count) }
}

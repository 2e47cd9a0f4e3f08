// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// What the reading of one ticket system's export gathers: events of tickets, claims of the system, and what has to be said of the file.
struct TicketLog {
    var found: ExportOutput
    let file: FileID
    /// For stamps without a zone.
    let placement: StampPlacement
    /// Whether a person named the zone of this very file, not of all.
    let isZoneOfFile: Bool
    /// Whether the file is XML.
    var isMarkup = false
    private var openings: [(ticket: String, place: SourceSpan)] = []
    private var shown: Set<String> = []
    /// What the file shows of each ticket, by its name; and the names of matters.
    private var shows: [String: HistoryGaps] = [:]
    private var names: [String: String] = [:]
    private var ambiguous = ChatTally()
    private var conflicting = ChatTally()
    private var strange: [String: ChatTally] = [:]
    private var reasons: [String] = []

    init(_ input: FormatInput) {
        found = ExportOutput(input, unreadable: .ticketExportUnreadable)
        file = input.file.id
        isZoneOfFile = input.setting.timeZone != nil
        placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
    }

    /// Adds an event. `matter` tells its ticket from others of the file, by the system's own number.
    mutating func add(_ event: EvidenceEvent, of matter: String) {
        let place = event.citations.first?.span
        if event.at.basis == .missing, let place { found.undated(event.at.raw, place, excerpt: event.citations.first?.quote ?? "") }
        if event.kind == .created {
            if let place { openings.append((matter, place)) }
        } else {
            shown.insert(matter)
        }
        let name = event.keys.tickets.first ?? matter
        if names[matter] == nil { names[matter] = name }
        switch event.kind {
        // Notes of the vendor's among itself show nothing of what it answered.
        case .message: shows[name, default: []].insert(.replies)
        case .status: shows[name, default: []].insert(.states)
        default: break
        }
        found.output.events.append(event)
    }

    /// Notes that the file would hold all of a ticket's replies, or all its changes, if there were any.
    mutating func include(_ parts: HistoryGaps, of matter: String) { shows[names[matter] ?? matter, default: []].formUnion(parts) }

    /// How many replies and notes tickets have after their first words, by the system's own count.
    private var counted: [String: Int] = [:]

    /// Notes such a count.
    mutating func count(_ replies: Int?, of matter: String) {
        guard let replies, replies >= 0 else { return }
        counted[matter] = max(counted[matter] ?? 0, replies)
    }

    /// What the file does not show of a ticket is not known; it does not follow that it never happened.
    private mutating func markGaps() {
        for index in found.output.events.indices {
            if found.output.events[index].kind == .created, let matter = found.output.events[index].keys.thread {
                found.output.events[index].answersCounted = counted[matter]
            }
            guard let name = found.output.events[index].keys.tickets.first else { continue }
            found.output.events[index].gaps = HistoryGaps([.replies, .states]).subtracting(shows[name] ?? [])
        }
    }

    /// Puts the names that people know in the place of the system's own numbers, now that all records were read; `names` is by the latter.
    mutating func nameTickets(_ names: [String: String]) {
        for index in found.output.events.indices {
            guard let matter = found.output.events[index].keys.thread else { continue }
            if let name = names[matter] {
                found.output.events[index].keys.tickets = [name]
            } else if found.output.events[index].keys.tickets == [matter] {
                found.output.events[index].keys.tickets = []
            }
        }
        // What was noted under a number, before the ticket's own record came, is of the ticket.
        for (matter, name) in names where name != matter {
            if let parts = shows[matter] { shows[name, default: []].formUnion(parts) }
        }
    }

    /// Gives tickets the level that their first change says was there before, by the system's own numbers.
    mutating func openAt(_ levels: [String: String]) {
        for index in found.output.events.indices where found.output.events[index].kind == .created {
            if let level = found.output.events[index].keys.thread.flatMap({ levels[$0] }) {
                found.output.events[index].severityStated = level
            }
        }
    }

    /// Notes that more of a ticket than its present state stands in the file.
    mutating func show(_ matter: String) { shown.insert(matter) }

    mutating func claim(
        _ measure: VendorClaim.Measure, _ value: VendorClaim.Value?, _ field: String, _ raw: String, of ticket: String, _ place: SourceSpan
    ) {
        guard let value else { return }
        found.output.claims.append(
            VendorClaim(
                ticket: ticket, measure: measure, value: value, field: field, raw: raw.clipped(200),
                citation: Citation(place, quote: (field + ": " + raw).clipped())))
    }

    /// A claim of a time; nothing where the field is empty or no time.
    mutating func claim(
        _ measure: VendorClaim.Measure, at stamp: Stamp, isDue: Bool = false, _ field: String, of ticket: String, _ place: SourceSpan
    ) {
        guard stamp.basis != .missing else { return }
        claim(measure, isDue ? .due(stamp) : .at(stamp), field, stamp.raw, of: ticket, place)
    }

    /// Notes a record that is no ticket's, as far as can be told; those of one reason are counted together.
    mutating func notUnderstood(_ reason: String, _ place: SourceSpan) {
        let reason = reason.clipped(120)
        if strange[reason] == nil, strange.count < 100 { reasons.append(reason) }
        strange[strange[reason] == nil && strange.count >= 100 ? "others" : reason, default: ChatTally()].add(place)
    }

    mutating func conflict(_ place: SourceSpan) { conflicting.add(place) }

    mutating func finished(_ received: Int) -> FormatOutput {
        markGaps()
        var absent = ChatTally()
        var seen: Set<String> = []
        for opening in openings where !shown.contains(opening.ticket) && seen.insert(opening.ticket).inserted { absent.add(opening.place) }
        found.output.diagnostics += absent.diagnostic(.ticketHistoryAbsent) + ambiguous.diagnostic(.ticketDateOrderAmbiguous)
        for reason in reasons + ["others"] {
            guard let tally = strange[reason] else { continue }
            let words = tally.count > 1 ? reason + " × \(tally.count)" : reason
            found.output.diagnostics.append(Diagnostic(.ticketRecordNotUnderstood, [words], at: tally.first))
        }
        found.conflicting = conflicting
        return found.finished(received)
    }
}

/// Times.
extension TicketLog {
    /// Times before and after these are no times of a ticket.
    private static let credible =
        Timestamp(milliseconds: 631_152_000_000)...Timestamp(milliseconds: 4_102_444_800_000)

    /// A stamp as written: with its own zone, or in the file's; `.missing` where it is none.
    mutating func stamp(_ raw: String?, _ place: SourceSpan? = nil) -> Stamp {
        let raw = (raw ?? "").trimmedBlanks
        guard let written = StampScanner.scan(raw), let placed = placement.place(written, raw: raw), TicketLog.isCredible(placed.stamp)
        else {
            return .missing(raw: raw)
        }
        if placed.isAmbiguous, let place { ambiguous.add(place) }
        return placed.stamp
    }

    /// A stamp without a zone that the system documents to be in UTC.
    static func stamp(utc raw: String?, group: FileID) -> Stamp {
        let raw = (raw ?? "").trimmedBlanks
        let utc = StampPlacement(zone: .utc, order: nil, group: group)
        guard let written = StampScanner.scan(raw), var placed = utc.place(written, raw: raw)?.stamp, isCredible(placed) else {
            return .missing(raw: raw)
        }
        if placed.basis == .declaredZone { placed.basis = .offset }
        return placed
    }

    /// A count of milliseconds or, where it is too small for these, of seconds since 1970.
    static func stamp(epoch value: JSONValue?) -> Stamp {
        let raw = value?.plainText ?? ""
        guard let count = Int64(raw) else { return .missing(raw: raw) }
        let isSeconds = abs(count) < 100_000_000_000
        let (milliseconds, overflow) = isSeconds ? count.multipliedReportingOverflow(by: 1000) : (count, false)
        let instant = Timestamp(milliseconds: milliseconds)
        guard !overflow, credible.contains(instant) else { return .missing(raw: raw) }
        return Stamp(
            bounds: TimestampBounds(exactly: instant), raw: raw, basis: .epoch, precision: isSeconds ? .second : .millisecond)
    }

    /// A wall clock as if it were UTC's, in milliseconds since 1970; nil for anything else, and where day and month could be either way round.
    static func wallClock(_ raw: String) -> Int64? {
        guard case .local(.known(let date), let time?, _)? = StampScanner.scan(raw) else { return nil }
        return Int64(date.dayNumber) * 86_400_000 + Int64(time)
    }

    static func isCredible(_ stamp: Stamp) -> Bool {
        credible.contains(stamp.bounds.earliest) && credible.contains(stamp.bounds.latest)
    }
}

/// Words of a ticket as its reader sees them.
struct TicketText {
    var text: String
    var ownWords: OwnWordsBasis?
    /// Whose words it quotes, where it says so above them.
    var quoted: [QuotedOrigin] = []

    /// Markup beyond this is not looked at.
    private static let limit = 4 << 20

    /// Plain words or Markdown: lines that begin with ">" are others', when others than these stand there.
    init(plain: String) {
        let plain = plain.withPlainLineEnds.trimmedBlanks
        text = plain
        guard plain.utf8.contains(UInt8(ascii: ">")) else { return }
        let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
        let own = lines.filter { $0.utf8.first != UInt8(ascii: ">") }
        guard own.count < lines.count else { return }
        quoted = TicketQuotes.find(in: plain)
        let rest = own.joined(separator: "\n").trimmedBlanks
        if rest.isEmpty {
            ownWords = .onlyQuoted
        } else {
            text = rest
            ownWords = .words
        }
    }

    init(html: String) {
        let lines = VisibleText.lines(Array(html.utf8.prefix(TicketText.limit)))
        let own = lines.filter { $0.quoteDepth == 0 }
        if own.count < lines.count {
            ownWords = own.isEmpty ? .onlyQuoted : .markup
            quoted = TicketQuotes.find(in: lines.map { OwnWords.Line(words: Array($0.text.utf8)[...], depth: $0.quoteDepth) })
        }
        text = (own.isEmpty ? lines : own).map(\.text).joined(separator: "\n")
    }

    /// A mail that became an article of a ticket, with whatever its program quoted below the answer.
    init(mail: String, isHTML: Bool) {
        let lines: [OwnWords.Line]
        if isHTML {
            lines = VisibleText.lines(Array(mail.utf8.prefix(TicketText.limit))).map {
                OwnWords.Line(words: Array($0.text.utf8)[...], depth: $0.quoteDepth)
            }
        } else {
            lines = mail.withPlainLineEnds.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
                OwnWords.Line(words: Array($0)[...])
            }
        }
        let parted = OwnWords(lines)
        text = String(decoding: parted.text, as: UTF8.self).trimmedBlanks
        ownWords = parted.basis
        if parted.basis != .whole { quoted = TicketQuotes.find(in: lines) }
    }
}

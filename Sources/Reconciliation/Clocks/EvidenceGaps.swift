// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Where evidence is known to be missing, because a file could not be read to its end or at all.
///
/// An answer may have stood there: a breach whose deadline reaches into such a gap is not asserted. It may have come by another channel than
/// those the incident is seen in.
struct EvidenceGaps {
    /// What was lost is later than this; `distantPast`: it may be of any time. By channel; nil: it may belong to any incident.
    private var general: [Channel?: Timestamp] = [:]
    /// By ticket id: what was lost names these tickets.
    private var byTicket: [String: Timestamp] = [:]
    /// By ticket id, of every ticket that a log names: what its log leaves out.
    private var histories: [String: HistoryGaps] = [:]
    /// When tickets were opened whose replies are not in their logs; in order.
    private var silent: [TimestampBounds] = []
    /// Messages that speak of an answer which is not in the evidence.
    private var quoting: Set<SourceSpan> = []
    private let events: [EvidenceEvent]

    /// `isVouched`: whether a person states that the evidence is complete to the as-of instant.
    init(_ record: EvidenceRecord, isVouched: Bool) {
        events = record.events
        if !isVouched { addEnds(record.events) }
        for event in record.events where event.channel == .ticket {
            if event.kind == .created, event.gaps.contains(.replies) { silent.append(event.at.bounds) }
            for ticket in event.keys.tickets { histories[ticket, default: []].formUnion(event.gaps) }
        }
        silent.sort { $0.earliest < $1.earliest }
        addUndated(record.undated)
        let tickets = TicketNames(record.events)
        let exhibits = Dictionary(record.exhibits.map { ($0.file.id, $0) }) { first, _ in first }
        for diagnostic in record.diagnostics {
            let exhibit = diagnostic.span.flatMap { exhibits[$0.file] }
            switch diagnostic.code {
            // Of a message saved by itself only its own rest is lost.
            case .mailTruncated where exhibit?.format == "eml": add(channel: .mail, from: exhibit?.span?.latest)
            case .mailTruncated, .ticketTableCut, .chatTruncated:
                add(from: exhibit.flatMap { EvidenceGaps.endOfOrdered($0.file.id, record) })
            case .slackUnreadable, .chatUnreadable, .ticketExportUnreadable, .ticketNoTimeColumn, .ticketColumnMissing, .fileUnreadable,
                .archiveUnreadable, .mailConverterMissing,
                .mailStoreUnread, .memberRefused, .unreadMayMatter:
                add()
            // Mail that was not parted into messages, or not read to its end, may hold another message.
            case .mailBytesUnexplained, .mailSeparatorInside, .mailStructureLimit: add(channel: .mail)
            // An answer is quoted, or named by its id, and is not there itself.
            case .mailAnswerMissing, .answerMissing: if let span = diagnostic.span { quoting.insert(span) }
            // An entry without a time that can be read is on no timeline: it may be the answer.
            case .ticketRowNotUnderstood, .ticketRecordNotUnderstood, .slackMessageNotUnderstood, .mailAnswerUndated:
                let named = tickets.names(in: diagnostic.excerpt)
                if named.isEmpty { add() }
                for ticket in named { byTicket[ticket] = .distantPast }
            // Errors of settings lose no evidence.
            default: break
            }
        }
    }

    /// Words without a time that can be read stand on no timeline: they may be the answer. Mail has a diagnostic for those that matter.
    private mutating func addUndated(_ events: [EvidenceEvent]) {
        for event in events where event.channel != .mail && event.role != .customer && event.kind == .message {
            if event.keys.tickets.isEmpty { add(channel: event.channel) }
            for ticket in event.keys.tickets { byTicket[ticket] = .distantPast }
        }
    }

    private mutating func add(channel: Channel? = nil, from: Timestamp? = nil) {
        let from = from ?? .distantPast
        general[channel] = min(general[channel] ?? from, from)
    }

    /// The time of the last event of a file whose events stand in order of time: what a cut took from it is later. Nil for other files, such as
    /// logs sorted by ticket.
    private static func endOfOrdered(_ file: FileID, _ record: EvidenceRecord) -> Timestamp? {
        // Events are in order of time already: the file is, too, if their places rise with them.
        var place = -1
        var last: Timestamp?
        var count = 0
        for event in record.events {
            guard let span = event.citations.first(where: { $0.span.file == file })?.span else { continue }
            guard span.lower >= place else { return nil }
            place = span.lower
            last = event.at.bounds.latest
            count += 1
        }
        // One event alone shows no order.
        return count > 1 ? last : nil
    }

    /// Exports end on different days, and nobody says that one which ends early is complete to the day of the last.
    private mutating func addEnds(_ events: [EvidenceEvent]) {
        var last: [Channel: Timestamp] = [:]
        for event in events { last[event.channel] = max(last[event.channel] ?? event.at.bounds.latest, event.at.bounds.latest) }
        let end = last.values.max()
        for (channel, from) in last where from != end { add(channel: channel, from: from) }
    }

    /// Whether an answer to an incident that came by `deadline` may be missing.
    func mayHide(_ incident: Incident, until deadline: Timestamp) -> Bool {
        func reaches(_ from: Timestamp?) -> Bool { from.map { $0 <= deadline } ?? false }
        return reaches(general[nil]) || incident.channels.contains { reaches(general[$0]) }
            || (!byTicket.isEmpty && incident.keys.contains { reaches(byTicket[$0]) })
            || (!quoting.isEmpty && incident.members.contains { speaksOfMissing($0.event) })
    }

    /// Whether the log of an incident's ticket leaves out what a promise is judged by.
    func leavesOut(_ metric: Metric, of incident: Incident) -> Bool {
        let missing = missing(of: incident)
        switch metric {
        case .resolution: return missing.contains(.states)
        case .restoration, .workaround: return !missing.isEmpty
        default: return missing.contains(.replies)
        }
    }

    /// Whether words that came by `deadline` may be missing.
    func mayHideWords(_ incident: Incident, until deadline: Timestamp) -> Bool {
        mayHide(incident, until: deadline) || missing(of: incident).contains(.replies)
    }

    private func missing(of incident: Incident) -> HistoryGaps {
        if histories.isEmpty { return [] }
        let known = incident.keys.compactMap { histories[$0] }
        // A request without a ticket's id may be that of any ticket opened about then.
        if known.isEmpty { return mayBeSilent(incident.opened) ? .replies : [] }
        return known.reduce(into: HistoryGaps()) { $0.formUnion($1) }
    }

    private static let day: Int64 = 86_400_000

    private func mayBeSilent(_ opened: TimestampBounds) -> Bool {
        let from = opened.earliest.advanced(by: -EvidenceGaps.day)
        let to = opened.latest.advanced(by: EvidenceGaps.day)
        var (low, high) = (0, silent.count)
        while low < high {
            let middle = (low + high) / 2
            if silent[middle].earliest < from { low = middle + 1 } else { high = middle }
        }
        return low < silent.count && silent[low].earliest <= to
    }

    /// Whether words that solved it, or said so, may be missing although its states are known.
    func mayHideSolution(_ incident: Incident) -> Bool { missing(of: incident).contains(.replies) }

    private func speaksOfMissing(_ id: EventID) -> Bool {
        let index = Int(id.index)
        return events.indices.contains(index) && events[index].citations.contains { quoting.contains($0.span) }
    }
}

/// The ticket ids of the evidence, to be found again in the words of an entry that was not understood.
private struct TicketNames {
    /// Ids that are one run of letters, digits, hyphens and underscores.
    private var plain: Set<String> = []
    private var others: [String] = []

    init(_ events: [EvidenceEvent]) {
        var seen: Set<String> = []
        for ticket in events.lazy.flatMap(\.keys.tickets) where seen.insert(ticket).inserted {
            if ticket.utf8.allSatisfy(TicketNames.isPlain) { plain.insert(ticket) } else { others.append(ticket) }
        }
        others.sort()
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    func names(in excerpt: String) -> [String] {
        let runs = excerpt.utf8.split { !TicketNames.isPlain($0) }.compactMap { String($0) }
        return runs.filter(plain.contains) + others.filter(excerpt.contains)
    }
}

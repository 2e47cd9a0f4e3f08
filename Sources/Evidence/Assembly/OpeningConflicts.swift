// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Copies of a ticket's opening that differ: two exports of one log, the log and a table of the present state.
///
/// Times that exclude each other become bounds over both. Severities that do, and that no later change explains, are left unstated: under which
/// promise the ticket falls is not known then. Which copy is right nobody can tell from them.
enum OpeningConflicts {
    static func settle(_ events: inout [EvidenceEvent], _ engagement: Engagement) -> [Diagnostic] {
        var openings: [String: [Int]] = [:]
        for index in events.indices where isOpening(events[index]) {
            if let ticket = events[index].keys.tickets.first { openings[ticket, default: []].append(index) }
        }
        openings = openings.filter { $0.value.count > 1 }
        guard !openings.isEmpty else { return [] }
        let later = laterLevels(events, openings, engagement)
        var conflicts: [SourceSpan?] = []
        var gone: Set<Int> = []
        for ticket in openings.keys.sorted() {
            guard let all = openings[ticket], let first = all.first else { continue }
            var isConflict = false
            var joined = events[first].at
            for index in all.dropFirst() where !overlap(joined, events[index].at) {
                joined = EvidenceEvent.joined(joined, events[index].at)
                isConflict = true
            }
            if isConflict { for index in all { events[index].at = joined } }
            let levels = Set(all.compactMap { events[$0].severityStated.map { level($0, engagement) } }).subtracting(later[ticket] ?? [])
            if levels.count > 1 {
                isConflict = true
                for index in all { events[index].severityStated = nil }
            }
            guard isConflict else { continue }
            conflicts.append(events[all[1]].citations.first?.span)
            for index in all.dropFirst() where isCopy(events[index], of: events[first]) {
                events[first].citations += events[index].citations
                gone.insert(index)
            }
        }
        if !gone.isEmpty {
            var index = -1
            events.removeAll { _ in
                index += 1
                return gone.contains(index)
            }
        }
        return conflicts.isEmpty ? [] : [Diagnostic(.ticketCopyConflict, [String(conflicts.count)], at: conflicts.compactMap { $0 }.first)]
    }

    private static func isOpening(_ event: EvidenceEvent) -> Bool {
        event.channel == .ticket && event.kind == .created && event.at.basis != .missing
    }

    private static func overlap(_ a: Stamp, _ b: Stamp) -> Bool {
        a.bounds.earliest <= b.bounds.latest && b.bounds.earliest <= a.bounds.latest
    }

    private static func isCopy(_ event: EvidenceEvent, of other: EvidenceEvent) -> Bool {
        event.author.label == other.author.label && event.text.foldedBlanks == other.text.foldedBlanks
    }

    private static func level(_ written: String, _ engagement: Engagement) -> String {
        (engagement.severities[written] ?? written).foldedBlanks.lowercased()
    }

    /// What rows and changes after the openings say of each ticket's level: a table of the present state may show these.
    private static func laterLevels(_ events: [EvidenceEvent], _ openings: [String: [Int]], _ engagement: Engagement) -> [String: Set<
        String
    >] {
        var later: [String: Set<String>] = [:]
        for event in events where event.channel == .ticket && event.kind != .created {
            guard let ticket = event.keys.tickets.first, openings[ticket] != nil else { continue }
            if case .severity(let new) = event.kind { later[ticket, default: []].insert(level(new, engagement)) }
            if let stated = event.severityStated { later[ticket, default: []].insert(level(stated, engagement)) }
        }
        // A level that both an opening and a later row state is no change.
        for (ticket, all) in openings {
            guard let first = all.compactMap({ events[$0].severityStated }).first else { continue }
            later[ticket]?.remove(level(first, engagement))
        }
        return later
    }
}

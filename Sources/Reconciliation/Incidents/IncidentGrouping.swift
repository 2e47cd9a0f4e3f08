// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Which events belong together, and why: ticket ids, reply headers and threads first, then, marked as weaker, subjects.
///
/// Conversations (a chat room without threads) are settled later, by `ConversationLinks`, because there time decides.
struct IncidentGrouping {
    /// For each event the group it is in; groups are named by the index of their first event.
    private(set) var group: [Int]
    private(set) var link: [IncidentLink]
    /// Further groups of an event that names several tickets.
    private(set) var alsoIn: [Int: [Int]] = [:]
    /// What logs say of tickets merged and split.
    let merges: TicketMerges

    init(_ events: [EvidenceEvent]) {
        var sets = DisjointSets(count: events.count)
        var link = [IncidentLink](repeating: .opening, count: events.count)
        var firstOfTicket: [String: Int] = [:]
        var severalTickets: [Int] = []

        for (index, event) in events.enumerated() {
            let tickets = IncidentGrouping.tickets(event)
            guard let ticket = tickets.first, tickets.count == 1 else {
                if tickets.count > 1 { severalTickets.append(index) }
                continue
            }
            sets.name(ticket, of: index)
            if let first = firstOfTicket[ticket] {
                sets.join(first, index)
                link[index] = .ticketID
            } else {
                firstOfTicket[ticket] = index
            }
        }
        merges = TicketMerges(events) { firstOfTicket[$0] != nil }
        for tie in merges.merged {
            guard let a = firstOfTicket[tie.own], let b = firstOfTicket[tie.other] else { continue }
            sets.unite(a, b)
            link[max(a, b)] = .merged
        }
        IncidentGrouping.joinThreads(events, &sets, &link)
        IncidentGrouping.joinReplies(events, &sets, &link, except: Set(severalTickets))
        IncidentGrouping.joinSubjects(events, &sets, &link)

        group = events.indices.map { sets.root($0) }
        for index in severalTickets {
            let groups = IncidentGrouping.tickets(events[index]).compactMap { firstOfTicket[$0].map { sets.root($0) } }
            guard let first = groups.first else { continue }
            group[index] = first
            link[index] = .ticketID
            alsoIn[index] = Array(Set(groups.dropFirst())).filter { $0 != first }.sorted()
        }
        self.link = link
    }

    private static func tickets(_ event: EvidenceEvent) -> [String] {
        var seen: [String] = []
        for ticket in event.keys.tickets.map({ $0.uppercased() }) where !seen.contains(ticket) { seen.append(ticket) }
        return seen
    }

    private static func joinThreads(_ events: [EvidenceEvent], _ sets: inout DisjointSets, _ link: inout [IncidentLink]) {
        var first: [String: Int] = [:]
        for (index, event) in events.enumerated() {
            guard let thread = event.keys.thread else { continue }
            if let known = first[thread] {
                if sets.join(known, index), link[index] == .opening { link[index] = .thread }
            } else {
                first[thread] = index
            }
        }
    }

    private static func joinReplies(
        _ events: [EvidenceEvent], _ sets: inout DisjointSets, _ link: inout [IncidentLink], except: Set<Int>
    ) {
        var byMessageID: [String: Int] = [:]
        for (index, event) in events.enumerated() {
            if let id = event.keys.messageID, byMessageID[id] == nil { byMessageID[id] = index }
        }
        for (index, event) in events.enumerated() where !except.contains(index) {
            let parents = [event.keys.inReplyTo].compactMap { $0 } + event.keys.references.reversed()
            for parent in parents {
                guard let other = byMessageID[parent], other != index else { continue }
                if sets.join(other, index), link[index] == .opening { link[index] = .replyHeaders }
                break
            }
        }
        // Replies whose common parent is not in the evidence still belong together.
        var byMissingRoot: [String: Int] = [:]
        for (index, event) in events.enumerated() where !except.contains(index) {
            guard let root = event.keys.references.first ?? event.keys.inReplyTo, byMessageID[root] == nil else { continue }
            if let known = byMissingRoot[root] {
                if sets.join(known, index), link[index] == .opening { link[index] = .replyHeaders }
            } else {
                byMissingRoot[root] = index
            }
        }
    }

    private static func joinSubjects(_ events: [EvidenceEvent], _ sets: inout DisjointSets, _ link: inout [IncidentLink]) {
        var first: [String: Int] = [:]
        for (index, event) in events.enumerated() where event.channel == .mail {
            let subject = SubjectLine(event.subject)
            guard subject.words.utf8.count >= 6 else { continue }
            if let known = first[subject.words] {
                if subject.isReply, link[index] == .opening, sets.join(known, index) { link[index] = .subject }
            } else {
                first[subject.words] = index
            }
        }
    }
}

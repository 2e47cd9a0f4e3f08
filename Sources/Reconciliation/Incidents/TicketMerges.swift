// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Tickets that their log says were merged into one another or split, found in rows that are not the customer's.
struct TicketMerges {
    struct Tie {
        /// Index of the row that says so.
        var event: Int
        /// The ticket the row stands in, and the other that it names; upper case.
        var own: String
        var other: String
        var kind: MergeWords.Tie
    }

    private(set) var ties: [Tie] = []
    /// Ties of merging by each ticket that they name.
    private var byTicket: [String: [Tie]] = [:]

    /// `tickets`: every ticket id of the evidence, upper case.
    init(_ events: [EvidenceEvent], tickets: (String) -> Bool) {
        for (index, event) in events.enumerated() where event.channel == .ticket {
            guard event.keys.tickets.count == 1, let own = event.keys.tickets.first?.uppercased() else { continue }
            let text: String
            switch event.kind {
            case .status(let written, _): text = written + " " + event.text
            case .system, .internalNote, .message, .created, .edit: text = event.text
            case .severity, .assignment: continue
            }
            guard var kind = MergeWords.tie(in: text) else { continue }
            // What the customer says of two tickets merges nothing in the vendor's system.
            if event.role == .customer { kind = .related }
            for other in TicketMerges.names(in: text) where other != own && tickets(other) {
                let tie = Tie(event: index, own: own, other: other, kind: kind)
                ties.append(tie)
                guard kind != .related else { continue }
                byTicket[own, default: []].append(tie)
                byTicket[other, default: []].append(tie)
            }
        }
    }

    var isEmpty: Bool { ties.isEmpty }

    /// The tickets that may have been answered for each ticket.
    var parents: [String: Set<String>] {
        var parents: [String: Set<String>] = [:]
        for tie in ties where tie.kind == .related {
            parents[tie.own, default: []].insert(tie.other)
            parents[tie.other, default: []].insert(tie.own)
        }
        return parents
    }

    /// Tickets that are one with another, as pairs.
    var merged: [Tie] { ties.filter { $0.kind != .related } }

    /// Rows of state that only record a merge: the ticket's own closing then says nothing of the request.
    func isOfMerge(_ index: Int, _ event: EvidenceEvent, _ events: [EvidenceEvent]) -> Bool {
        guard event.isStateChange, let own = event.keys.tickets.first?.uppercased(), let ties = byTicket[own] else { return false }
        return ties.prefix(TicketMerges.limit).contains { tie in
            switch tie.kind {
            case .into where tie.own == own: index >= tie.event || TicketMerges.isNear(event, events[tie.event])
            case .merged where tie.own == own || tie.other == own: TicketMerges.isNear(event, events[tie.event])
            default: false
            }
        }
    }

    /// Merges of one ticket that are looked at.
    private static let limit = 32

    private static func isNear(_ a: EvidenceEvent, _ b: EvidenceEvent) -> Bool {
        abs(a.at.bounds.earliest.since(b.at.bounds.earliest)) <= 10 * 60_000
    }

    /// Runs of letters, digits, hyphens and underscores, upper case.
    private static func names(in text: String) -> [String] {
        text.prefix(400).uppercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "-" && $0 != "_" }.map(String.init)
    }
}

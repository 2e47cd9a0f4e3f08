// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What makes it doubtful that an incident's opening is the customer's first contact, or a request at all.
///
/// A doubt can only take a breach back. `startAmbiguous` and `timestampsConflict` speak of the start alone: gaps between later messages stand.
struct OpeningDoubt {
    private let severities: SeverityScale
    private let messageIDs: Set<String>
    /// Files of ticket logs that show how tickets were created.
    private let filesWithCreations: Set<FileID>

    init(_ events: [EvidenceEvent], _ severities: SeverityScale) {
        self.severities = severities
        messageIDs = Set(events.compactMap(\.keys.messageID))
        filesWithCreations = Set(
            events.filter { $0.channel == .ticket && $0.kind == .created }.compactMap { $0.citations.first?.span.file })
    }

    /// The doubt about a request of the customer at `opening`; `firstAsked` is the earliest in any channel.
    func reason(
        _ steps: [Timeline.Step], _ directions: [Correspondence.Direction], opening: Int, firstAsked: Int
    ) -> ReasonCode? {
        let event = steps[opening].event
        // Somebody unplaced may have asked earlier.
        if directions[..<opening].contains(.unplaced) { return .roleUnknown }
        if event.channel == .chat, namesNothing(event) { return .notCertainlyRequest }
        if event.channel == .mail, namesNothing(event), steps.allSatisfy({ $0.event.keys.tickets.isEmpty }),
            !OpeningDoubt.reachesDesk(event)
        {
            return .notCertainlyRequest
        }
        if CourtesyWords.areAll(of: event.text) || TrialWords.areIn(event.subject + " " + event.text.prefix(400)) {
            return .notCertainlyRequest
        }
        if let earlier = spokenBefore(steps, directions, opening, firstAsked) {
            if let id = event.keys.messageID, earlier.keys.inReplyTo == id || earlier.keys.references.contains(id) {
                return .timestampsConflict
            }
            return namesNothing(event) ? .notCertainlyRequest : .startAmbiguous
        }
        if isMidway(event, steps) { return .startAmbiguous }
        // Some receipt says that it did not arrive, or that something went wrong with it.
        if let id = event.keys.messageID,
            event.deliveries.contains(where: { $0.messageID == id && ($0.fate == .failed || $0.fate == .unknown) })
        {
            return .startAmbiguous
        }
        return nil
    }

    /// The vendor's words, or its row that opened the ticket, surely before the customer's first contact that is known: an earlier one is missing.
    private func spokenBefore(
        _ steps: [Timeline.Step], _ directions: [Correspondence.Direction], _ opening: Int, _ firstAsked: Int
    ) -> EvidenceEvent? {
        let start = steps[opening].event.at.bounds.earliest
        for index in steps.indices.prefix(opening) where steps[index].event.at.bounds.latest < start {
            switch directions[index] {
            case .answer, .perhapsAnswer: return steps[index].event
            case .automatic where index < firstAsked, .carried where index < firstAsked: return steps[index].event
            default: continue
            }
        }
        return nil
    }

    /// Whether the opening is itself an answer to something that is not in the evidence, or a row of a log that begins midway.
    private func isMidway(_ event: EvidenceEvent, _ steps: [Timeline.Step]) -> Bool {
        switch event.channel {
        case .mail:
            let parents = [event.keys.inReplyTo].compactMap { $0 } + event.keys.references
            if parents.isEmpty { return SubjectLine(event.subject).isReply }
            return !parents.contains(where: messageIDs.contains)
        case .ticket:
            guard event.kind != .created, let file = event.citations.first?.span.file, filesWithCreations.contains(file) else {
                return false
            }
            return !steps.contains { $0.event.kind == .created }
        case .chat: return false
        }
    }

    /// Neither a ticket nor a severity: perhaps a request, perhaps small talk, an invoice, an invitation.
    private func namesNothing(_ event: EvidenceEvent) -> Bool {
        event.keys.tickets.isEmpty && event.severityStated == nil && !severities.isMentioned(in: event.subject + " " + event.text)
    }

    private static let desks = [
        "support", "help", "service", "desk", "care", "ticket", "case", "incident", "request", "noc", "ops", "tac", "premium", "kefu",
        "zhichi", "gongdan",
    ]

    /// Whether a mail went to a mailbox that by its name takes requests, or to nobody in particular.
    private static func reachesDesk(_ event: EvidenceEvent) -> Bool {
        event.recipients.isEmpty
            || event.recipients.contains { recipient in
                let local = (recipient.address ?? recipient.name).lowercased().prefix { $0 != "@" }
                return desks.contains(where: local.contains)
            }
    }
}

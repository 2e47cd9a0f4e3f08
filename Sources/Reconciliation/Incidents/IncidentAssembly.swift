// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Groups the events of a case into incidents, each with its opening, its severity and its timeline.
struct IncidentAssembly {
    private(set) var timelines: [Timeline] = []
    /// Messages of the vendor that may answer another request than the one they are tied to.
    private(set) var looseAnswers = LooseAnswers()
    private(set) var diagnostics: [Diagnostic] = []

    init(_ record: EvidenceRecord, engagement: Engagement, severities: SeverityScale) {
        let events = record.events
        let correspondence = Correspondence(engagement, events)
        let grouping = IncidentGrouping(events)
        let doubts = OpeningDoubt(events, severities)
        let conversations = ConversationLinks(events, grouping, correspondence)
        let filesWithStates = Set(events.filter(\.isStateChange).compactMap { $0.citations.first?.span.file })

        var members: [Int: [Timeline.Step]] = [:]
        var weak = 0
        for (index, event) in events.enumerated() {
            if let ties = conversations.ties[index] {
                weak += 1
                for group in ties { members[group, default: []].append(Timeline.Step(event: event, link: .conversation)) }
                continue
            }
            if grouping.link[index].isWeak { weak += 1 }
            let groups = [grouping.group[index]] + (grouping.alsoIn[index] ?? [])
            for group in groups { members[group, default: []].append(Timeline.Step(event: event, link: grouping.link[index])) }
        }
        if weak > 0 { diagnostics.append(Diagnostic(.eventUnlinked, [String(weak)])) }

        let parents = grouping.merges.parents
        let parentAnswers = IncidentAssembly.answers(ofParents: parents, events, correspondence)
        var names = IncidentNames()
        for group in members.keys.sorted() {
            guard let steps = members[group] else { continue }
            let directions = steps.map { correspondence.direction(of: $0.event) }
            guard let opening = IncidentAssembly.opening(steps, directions, engagement, doubts) else {
                looseAnswers.addStray(steps, directions)
                continue
            }
            looseAnswers.add(steps, directions)
            let severity = severities.inForce(steps, opening: opening.place)
            if case .unmatched(let stated) = severity {
                diagnostics.append(
                    Diagnostic(
                        .severityUnmatched, [stated, severities.written.joined(separator: ", ")],
                        at: steps[opening.place].event.citations.first?.span))
            }
            let incident = names.incident(steps, opening: opening.place, severity: severity)
            let showsState = steps.contains { $0.event.citations.first.map { filesWithStates.contains($0.span.file) } ?? false }
            var natural = Timeline(
                incident: incident, steps: steps, opening: opening.place, openingDoubt: opening.doubt, severity: severity,
                mergeStates: IncidentAssembly.mergeStates(steps, grouping.merges, events),
                siblingAnswers: IncidentAssembly.siblingAnswers(steps, parents, parentAnswers), showsState: showsState)
            let orders = TimelineOrders(steps).orders
            if orders.count != 1 {
                natural.orderDoubt = IncidentAssembly.orderDoubt(steps)
                natural.isBeyondOrder = orders.isEmpty
                if let first = orders.first { natural.steps = first }
                natural.otherOrders = orders.dropFirst().map { order in
                    var other = natural
                    other.steps = order
                    let directions = order.map { correspondence.direction(of: $0.event) }
                    if let opening = IncidentAssembly.opening(order, directions, engagement, doubts) {
                        (other.opening, other.openingDoubt) = (opening.place, opening.doubt)
                    }
                    other.severity = severities.inForce(order, opening: other.opening)
                    return other
                }
            }
            timelines.append(natural)
        }
        timelines.sort { ($0.incident.opened.earliest, $0.incident.id) < ($1.incident.opened.earliest, $1.incident.id) }
        looseAnswers.sort()
        if looseAnswers.strayCount > 0 { diagnostics.append(Diagnostic(.incidentWithoutRequest, [String(looseAnswers.strayCount)])) }
    }

    /// Why the order is not certain: a zone, clocks that differ, or stamps too coarse.
    private static func orderDoubt(_ steps: [Timeline.Step]) -> ReasonCode {
        if steps.contains(where: { $0.event.at.basis == .zoneless }) { return .zoneUnknown }
        return steps.contains { $0.event.at.basis == .witnesses } ? .timestampsConflict : .precisionTooCoarse
    }

    private static func mergeStates(_ steps: [Timeline.Step], _ merges: TicketMerges, _ events: [EvidenceEvent]) -> Set<EventID> {
        guard !merges.isEmpty else { return [] }
        return Set(steps.map(\.event).filter { merges.isOfMerge(Int($0.id.index), $0, events) }.map(\.id))
    }

    /// Answers given in each ticket that another was split from.
    private static func answers(ofParents parents: [String: Set<String>], _ events: [EvidenceEvent], _ correspondence: Correspondence)
        -> [String: [EvidenceEvent]]
    {
        guard !parents.isEmpty else { return [:] }
        let named = parents.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        var answers: [String: [EvidenceEvent]] = [:]
        for event in events where correspondence.direction(of: event) == .answer {
            for ticket in event.keys.tickets.map({ $0.uppercased() }) where named.contains(ticket) {
                answers[ticket, default: []].append(event)
            }
        }
        return answers
    }

    /// Answers given in the tickets that one of the incident's own was split from.
    private static func siblingAnswers(
        _ steps: [Timeline.Step], _ parents: [String: Set<String>], _ answers: [String: [EvidenceEvent]]
    ) -> [EvidenceEvent] {
        guard !parents.isEmpty else { return [] }
        let own = Set(steps.flatMap { $0.event.keys.tickets.map { $0.uppercased() } })
        let others = own.reduce(into: Set<String>()) { $0.formUnion(parents[$1] ?? []) }.subtracting(own)
        return others.sorted().flatMap { answers[$0] ?? [] }
    }

    /// The customer's earliest contact in a channel that the agreement accepts, and what makes it doubtful.
    private static func opening(
        _ steps: [Timeline.Step], _ directions: [Correspondence.Direction], _ engagement: Engagement, _ doubts: OpeningDoubt
    ) -> (place: Int, doubt: ReasonCode?)? {
        func accepted(_ index: Int) -> Bool {
            engagement.acceptedChannels.isEmpty || engagement.acceptedChannels.contains(steps[index].event.channel)
        }
        let requests = steps.indices.filter { directions[$0] == .request }
        if let first = requests.first(where: accepted) {
            return (first, doubts.reason(steps, directions, opening: first, firstAsked: requests.first ?? first))
        }
        if let first = requests.first { return (first, .channelNotAccepted) }
        if let first = steps.indices.first(where: { steps[$0].event.kind == .created }) {
            // A ticket that the vendor or its monitoring opened, and of which the customer never spoke.
            return (first, steps[first].event.role == .unknown ? .roleUnknown : .notCertainlyRequest)
        }
        if let first = steps.indices.first(where: { directions[$0] == .perhapsRequest || directions[$0] == .unplaced }) {
            return (first, .roleUnknown)
        }
        return nil
    }
}

extension EvidenceEvent {
    var isStateChange: Bool {
        if case .status = kind { return true }
        return false
    }
}

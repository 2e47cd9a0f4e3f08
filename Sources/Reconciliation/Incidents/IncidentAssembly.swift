// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Groups the events of a case into incidents, each with its opening, its severity and its timeline.
struct IncidentAssembly {
    private(set) var timelines: [Timeline] = []
    /// Persons' messages of the vendor that belong to no request, in order of time.
    private(set) var strayAnswers: [EvidenceEvent] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ record: EvidenceRecord, engagement: Engagement, severities: SeverityScale) {
        let events = record.events
        let correspondence = Correspondence(engagement: engagement)
        let grouping = IncidentGrouping(events)
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

        var names = IncidentNames()
        for group in members.keys.sorted() {
            guard let steps = members[group] else { continue }
            let directions = steps.map { correspondence.direction(of: $0.event) }
            guard let (opening, doubt) = IncidentAssembly.opening(steps, directions, engagement, severities) else {
                strayAnswers += zip(steps, directions).filter { $1 == .answer }.map(\.0.event)
                continue
            }
            let severity = severities.inForce(steps, opening: opening)
            if case .unmatched(let stated) = severity {
                diagnostics.append(
                    Diagnostic(
                        .severityUnmatched, [stated, severities.written.joined(separator: ", ")],
                        at: steps[opening].event.citations.first?.span))
            }
            let incident = names.incident(steps, opening: opening, severity: severity)
            let showsState = steps.contains { $0.event.citations.first.map { filesWithStates.contains($0.span.file) } ?? false }
            timelines.append(
                Timeline(
                    incident: incident, steps: steps, opening: opening, openingDoubt: doubt, severity: severity, showsState: showsState))
        }
        timelines.sort { ($0.incident.opened.earliest, $0.incident.id) < ($1.incident.opened.earliest, $1.incident.id) }
        if !strayAnswers.isEmpty { diagnostics.append(Diagnostic(.incidentWithoutRequest, [String(strayAnswers.count)])) }
        strayAnswers.sort { $0.id < $1.id }
    }

    /// The customer's earliest contact in a channel that the agreement accepts, and what makes it doubtful.
    private static func opening(
        _ steps: [Timeline.Step], _ directions: [Correspondence.Direction], _ engagement: Engagement, _ severities: SeverityScale
    ) -> (Int, ReasonCode?)? {
        func accepted(_ index: Int) -> Bool {
            engagement.acceptedChannels.isEmpty || engagement.acceptedChannels.contains(steps[index].event.channel)
        }
        let requests = steps.indices.filter { directions[$0] == .request }
        if let first = requests.first(where: accepted) {
            // Somebody unplaced may have asked earlier.
            if let earlier = steps.indices.first(where: { directions[$0] == .unplaced }), earlier < first { return (first, .roleUnknown) }
            return (first, isPlainTalk(steps[first].event, severities) ? .notCertainlyRequest : nil)
        }
        if let first = requests.first { return (first, .channelNotAccepted) }
        if let first = steps.indices.first(where: { steps[$0].event.kind == .created }) {
            return (first, steps[first].event.role == .unknown ? .roleUnknown : nil)
        }
        if let first = steps.indices.first(where: { directions[$0] == .perhapsRequest || directions[$0] == .unplaced }) {
            return (first, .roleUnknown)
        }
        return nil
    }

    /// Words in a room that name neither a ticket nor a severity: perhaps a request, perhaps small talk.
    private static func isPlainTalk(_ event: EvidenceEvent, _ severities: SeverityScale) -> Bool {
        event.channel == .chat && event.keys.tickets.isEmpty && !severities.isMentioned(in: event.subject + " " + event.text)
    }
}

extension EvidenceEvent {
    var isStateChange: Bool {
        if case .status = kind { return true }
        return false
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Messages before the stop that did not stop the clock, each with the rule that says so.
enum NonCounting {
    private static let limit = 20

    static func events(_ metric: Metric, _ contacts: Contacts, before stop: ClockMoment?, _ automatic: Reading?) -> [NonCountingEvent] {
        guard metric == .firstResponse || metric == .acknowledgement else { return [] }
        var result: [NonCountingEvent] = []
        func add(_ moments: [ClockMoment], _ why: (EvidenceEvent) -> NonCountingEvent.Why) {
            for moment in moments where stop.map({ $0.isAfter(moment) }) ?? true {
                guard let citation = moment.event.citations.first else { continue }
                result.append(NonCountingEvent(event: moment.event.id, at: moment.bounds, why: why(moment.event), citation: citation))
            }
        }
        if metric == .firstResponse, automatic != .automaticCounts {
            add(contacts.automatic + contacts.perhapsAutomatic) { event in
                .automatic(event.automation.first ?? AutomationSignal(.engagementBot, seen: event.author.label))
            }
        }
        add(contacts.internalNotes) { _ in .internalNote }
        add(contacts.unplaced + contacts.carried) { _ in .unknownRole }
        return Array(result.sorted { $0.event < $1.event }.prefix(limit))
    }
}

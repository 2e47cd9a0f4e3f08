// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

/// What a story in the ticket log shows beyond the clock.
extension Story {
    /// A request at 09:00 Shanghai time on Monday 2 March 2026, in the words given.
    static func request(_ text: String, severity: String? = "P1", attachments: [String] = []) -> Story {
        var story = Story()
        story.promise(.firstResponse, 4, .hour, severity: "P1")
        story.promise(.firstResponse, 8, .hour, severity: "P2")
        story.event(Story.stamp("2026-03-02T01:00:00Z"), .customer, .created, text: text, severity: severity)
        story.events[0].attachments = attachments.map { Attachment(name: $0, type: "", byteCount: 1) }
        return story
    }

    mutating func writes(_ time: String, _ text: String, as role: Role = .customer) {
        event(Story.stamp(time), role, text: text)
    }

    func conduct() throws -> IncidentConduct { try #require(audit().conduct.incidents.first) }

    func observations(_ kind: ConductObservation.Kind) throws -> [ConductObservation] {
        try conduct().observations.filter { $0.kind == kind }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What keeps an export of a ticket system from being read whole.
extension GalleryExamples {
    private static func zendesk(_ records: String) -> GalleryCase { GalleryCase(evidence: "tickets.json", "{\"tickets\":[" + records) }

    private static func ticket(_ status: String = "open") -> String {
        """
        {"id":45,"subject":"no audio","description":"P1 no audio","status":"\(status)","priority":"urgent","requester_id":71,"submitter_id":71,
         "created_at":"2026-03-02T09:00:00Z","updated_at":"2026-03-02T09:10:00Z"}
        """
    }

    static let ticketExports = [
        Example(.ticketExportUnreadable, zendesk(ticket() + ",{\"id\":46,\"sub")),
        Example(.ticketRecordNotUnderstood, zendesk(ticket() + ",{\"id\":46}]}")),
        Example(.ticketCopyConflict, zendesk(ticket() + "," + ticket("solved") + "]}")),
        Example(.ticketHistoryAbsent, zendesk(ticket() + "]}")),
    ]
}

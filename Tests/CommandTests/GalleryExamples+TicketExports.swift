// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport

/// What keeps an export of a ticket system from being read whole.
extension GalleryExamples {
    private static func zendesk(_ records: String) -> GalleryCase { GalleryCase(evidence: "tickets.json", "{\"tickets\":[" + records) }

    private static func ticket(_ status: String = "open") -> String {
        """
        {"id":45,"subject":"no audio","description":"P1 no audio","status":"\(status)","priority":"urgent","requester_id":71,"submitter_id":71,
         "created_at":"2026-03-02T09:00:00Z","updated_at":"2026-03-02T09:10:00Z"}
        """
    }

    private static let log = [
        ["ticket", "time", "actor", "role", "event", "value", "text"],
        ["T-1", "2026-03-02T09:00:00Z", "Dana", "customer", "created", "P1", "no audio"],
    ]

    private static func book(_ sheets: [XLSXFixture.Sheet]) -> GalleryCase {
        GalleryCase { $0.evidence = ["log.xlsx": XLSXFixture.workbook(sheets)] }
    }

    static let ticketExports = [
        Example(.ticketExportUnreadable, zendesk(ticket() + ",{\"id\":46,\"sub")),
        Example(.ticketRecordNotUnderstood, zendesk(ticket() + ",{\"id\":46}]}")),
        Example(.ticketCopyConflict, zendesk(ticket() + "," + ticket("solved") + "]}")),
        Example(.ticketHistoryAbsent, zendesk(ticket() + "]}")),
        Example(
            .ticketCellFormula,
            GalleryCase(
                evidence: "log.csv", "ticket,time,actor,role,event,text\nT-1,2026-03-02T09:00:00Z,Dana,customer,created,=cmd|'/C calc'!A0\n"
            )),
        Example(.sheetNotTable, book([XLSXFixture.Sheet("Log", log), XLSXFixture.Sheet("Notes", [["just words"]])])),
        Example(.sheetHidden, book([XLSXFixture.Sheet("Log", log, isHidden: true)])),
        Example(.sheetRowsHidden, book([XLSXFixture.Sheet("Log", log, hiddenRows: [2])])),
        Example(
            .stampAbsurd, GalleryCase(evidence: "log.csv", "ticket,time,actor,event,text\nT-1,0001-01-01T00:00:00Z,Dana,created,no audio\n")
        ),
        Example(
            .memberRepeated,
            GalleryCase {
                $0.evidence = ["export.zip": ZipFixture.archive([("log.csv", [UInt8](GalleryCase.goodLog.utf8)), ("log.csv", [])])]
            }),
    ]
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What is known to be missing, because something else speaks of it.
extension GalleryExamples {
    static let gaps = [
        Example(
            .answerMissing,
            GalleryCase {
                $0.evidence = log(
                    "T-1,2026-03-02T09:00:00Z,Dana,customer,created,P1,no audio",
                    "T-1,2026-03-02T10:00:00Z,Dana,customer,comment,public,"
                        + "\"here it is\nOn 2 Mar 2026 at 09:10 Wei wrote:\n> Please send the log\"")
            }),
        Example(
            .unreadMayMatter,
            GalleryCase {
                $0.evidence["notes.txt"] = [UInt8]("Telephone, 2 March: Wei called back at ten past nine.\n".utf8)
            }),
        Example(
            .ticketRequestAbsent,
            GalleryCase(
                evidence: "log.csv",
                "ticket,time,status,priority\nT-1,2026-03-02T09:00:00Z,New,P1\nT-1,2026-03-02T09:10:00Z,Closed,P1\n")),
    ]
}

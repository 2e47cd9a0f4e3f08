// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension SchemaDocument {
    static let difference = SchemaDocument(
        "diff", title: "slaudit/diff/1", Text("What differs between two audits: slaudit diff --json.", "两次审计的差异：slaudit diff --json。")
    ) {
        .object(
            .key("schema", .constant("slaudit/diff/1")),
            .key(
                "vendors",
                .list(
                    .object(
                        .key("vendor", .text), .key("hasOld", .truth), .key("hasNew", .truth), .key("counts", counts),
                        .key("circumstances", .list(.part(.change))), .key("files", .list(.part(.fileChange))),
                        .key("readings", .list(.part(.change))), .key("findings", .list(entry))))))
    }

    private static let counts = SchemaShape.object(
        AuditDifference.Status.allCases.map { .key($0.rawValue, .count) } + [
            .key("same", .count), .key("turns", .byWord(AuditDifference.Turn.self, .count)),
        ], isClosed: false)

    private static let entry = SchemaShape.object(
        .key("id", .text), .key("status", .words(AuditDifference.Status.self)), .key("turn", .words(AuditDifference.Turn.self)),
        .key("kind", .words(["finding", "percentage"])), .key("incident", .text), .key("title", .text), .key("metric", .text),
        .key("severity", .maybe(.text)), .key("old", .maybe(.part(.verdict))), .key("new", .maybe(.part(.verdict))),
        .key("changes", .list(.part(.change))), .key("files", .list(.part(.fileChange)), "of those that the finding cites"),
        .key("mayFollowFrom", .list(.words(AuditDifference.Cause.self)), "what else differs; no proof that it is the cause"),
        .key("counterpart", .maybe(.text), "the finding of the same incident, measure and severity under other terms"))
}

extension SchemaParts {
    static let verdictShape = SchemaShape.object(.key("outcome", .words(Outcome.self)), .key("standing", .words(Standing.self)))
    static let differenceChangeShape = SchemaShape.object(.key("what", .text), .key("old", .maybe(.text)), .key("new", .maybe(.text)))
    static let fileChangeShape = SchemaShape.object(
        .key("path", .text), .key("change", .words(AuditDifference.FileChange.self)), .key("exhibit", .truth))
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Money and dates to act by.
extension SchemaParts {
    static let creditsShape = SchemaShape.object(
        .key("firm", .maybe(.part(.money))), .key("withContestable", .maybe(.part(.money))),
        .key("claimable", .maybe(.part(.money)), "what of firm no claim window has taken"), .key("base", .list(.part(.step))),
        .key(
            "periods",
            .list(
                .object(
                    .key("first", .date), .key("last", .date), .key("firm", .maybe(.part(.money))),
                    .key("withContestable", .maybe(.part(.money))),
                    .key(
                        "lines",
                        .list(
                            .object(
                                .key("terms", .text), .key("subject", .text, "a finding or a percentage"), .key("firm", .truth),
                                .key("amount", .maybe(.part(.money))), .key("claimBy", .maybe(.date)), .key("claimPast", .maybe(.truth)),
                                .key("steps", .list(.part(.step)))))),
                    .key("steps", .list(.part(.step)))))),
        .key("steps", .list(.part(.step))),
        .key(
            "unclaimable",
            .list(
                .object(
                    .key("why", .words(UnclaimableCredit.Why.self)), .key("subjects", .list(.text)),
                    .key("cite", .maybe(.part(.citation)))))),
        .key("missing", .list(.text)), .key("undetermined", .count))

    static let contractDateShape = SchemaShape.object(
        .key("kind", .words(DeadlineTerms.Kind.self)), .key("trigger", .words(DeadlineTerms.Trigger.self)), .key("from", .maybe(.date)),
        .key("basis", .text), .key("subjects", .list(.text)), .key("words", .text),
        .key("due", .maybe(.date), "last day by civil counting"),
        .key("moved", .maybe(.date), "the last day if a rest day moves it"), .key("safe", .maybe(.date), "in time under every count"),
        .key("safeEnd", .maybe(.instant)), .key("zone", .text),
        .key("state", .words(["open", "doubtful", "passed", "not-started", "unknown", "done", "done-late"])),
        .key("daysLeft", .maybe(.count)), .key("missing", .maybe(.text)), .key("given", .maybe(.date)), .key("arithmetic", .list(.text)),
        .key("clause", .part(.clause)))
}

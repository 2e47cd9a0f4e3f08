// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The shapes of the vendor's best case, of what the evidence covers and of grades of records: docs/fairness.md.
extension SchemaDocument {
    private static let tally = SchemaShape.object(
        Outcome.allCases.map { .key($0.rawValue, .count) } + [.key("missedTarget", .count)], isClosed: false)
    private static let readings = SchemaShape.list(.words(Reading.self))

    static let counterCase = SchemaShape.object(
        .key("inForce", tally), .key("best", tally),
        .key(
            "changes",
            .list(
                .object(
                    .key("finding", .text), .key("from", .words(Outcome.self)), .key("to", .words(Outcome.self)), .key("ground", .text),
                    .key("readings", readings)))),
        .key(
            "readings",
            .list(
                .object(
                    .key("readings", readings), .key("changes", .count), .key("breachesLost", .count), .key("breachesGained", .count),
                    .key("findings", .list(.text))))),
        .key(
            "unsettled",
            .list(
                .object(
                    .key("reason", .maybe(.words(ReasonCode.self))), .key("settledBy", .maybe(.text)), .key("count", .count),
                    .key("findings", .list(.text))))),
        .key("surviving", .list(.text), "findings that no admissible reading changes"),
        .key("records", .list(.object(.key("grade", .maybe(.words(EvidenceGrade.self))), .key("breaches", .count)))))

    static let coverage = SchemaShape.object(
        .key("gapDays", .count), .key("span", .maybe(.part(.bounds))), .key("events", .count), .key("undated", .count),
        .key("months", .list(.text), "YYYY-MM"), .key("sources", .list(source)),
        .key(
            "unread", .list(.object(.key("exhibit", .text), .key("path", .text), .key("format", .text), .key("why", .maybe(.text))))))

    private static let source = SchemaShape.object(
        .key("path", .text), .key("format", .text), .key("sources", .count), .key("files", .count), .key("exhibits", .list(.text)),
        .key("events", .count), .key("monthly", .list(.count), "one for each of the months"), .key("earlier", .count),
        .key("later", .count), .key("first", .maybe(.instant)), .key("last", .maybe(.instant)),
        .key("gaps", .list(.object(.key("from", .instant), .key("to", .instant), .key("days", .count), .key("place", .text)))),
        .key("undated", .count), .key("diagnostics", .object(.key("error", .count), .key("warning", .count), .key("note", .count))))

    static let gradeReasons = SchemaShape.list(
        .object(.key("grade", .words(EvidenceGrade.self)), .key("reason", .text), .key("words", .text), .key("events", .count)))

    static let defence = SchemaShape.object(
        .key("plea", .text), .optional("at", .part(.bounds)), .optional("count", .count), .optional("author", .text),
        .optional("severity", .maybe(.text)), .optional("seconds", .number), .optional("channel", .words(Channel.self)),
        .optional("link", .words(IncidentLink.self)), .optional("field", .text), .optional("value", .text),
        .optional("grade", .words(EvidenceGrade.self)), .key("answer", .text), .optional("answerSeconds", .number),
        .optional("reading", .words(Reading.self)), .optional("basis", .words(["clause", "engagement", "practice"])),
        .optional("answerCites", .list(.part(.citation))), .key("outcome", .maybe(.words(Outcome.self))), .key("flips", .truth),
        .key("readings", readings), .key("cites", .list(.part(.citation))))
}

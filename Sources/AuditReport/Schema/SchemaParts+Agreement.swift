// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Promises, support hours and terms of credit.
extension SchemaParts {
    static let targetShape = SchemaShape.object(
        .key("value", .number), .key("unit", .words(DurationUnit.self)), .key("lower", .maybe(.number), "the lower end of a range"))

    static let hoursShape = SchemaShape.object(
        .key("name", .text), .key("zone", .maybe(.text)), .key("week", .part(.week)), .key("holidays", .list(.date)),
        .key("workdays", .list(.date)), .key("excludesHolidays", .truth), .key("holidayTables", .list(.text)),
        .key("severities", .list(.text)), .key("plans", .list(.text)), .key("clause", .part(.clause)))

    static let commitmentShape = SchemaShape.object(
        .key("id", .text, "C-01, in the order of the document"), .key("metric", .words(Metric.self)), .key("severity", .maybe(.text)),
        .key("plan", .maybe(.text)), .key("channel", .maybe(.text)), .key("target", .maybe(targetShape)),
        .key("clock", .words(ClockMeaning.self)), .key("hours", .maybe(.part(.hours))), .key("percent", .maybe(.number)),
        .key("period", .maybe(.text)), .key("force", .words(Force.self)), .key("grade", .words(Grade.self)),
        .key("clause", .part(.clause)), .key("presence", .words(Presence.self)), .key("severityRank", .maybe(.count)),
        .key("limits", .list(.part(.citation))),
        .key(
            "basis",
            .list(
                .object(
                    [.key("field", .words(FieldBasis.Field.self)), .optional("file", .text, "where it is not the clause's")] + place + [
                        .key("quote", .text)
                    ], isClosed: false))),
        .key(
            "review",
            .maybe(
                .object(
                    [
                        .key("status", .words(ReviewStatus.self)), .key("fields", .list(.words(FieldBasis.Field.self))),
                        .key("file", .text),
                    ] + place, isClosed: false))))

    static let creditTermsShape = SchemaShape.object(
        .key("id", .text), .key("rule", .words(["per-miss", "on-miss", "per-overrun", "tiers"])),
        .optional("amount", .part(.creditAmount)), .optional("every", .part(.allowance)),
        .optional(
            "tiers",
            .list(
                .object(
                    .key("lower", .maybe(.number)), .key("upper", .maybe(.number)), .key("includesLower", .truth),
                    .key("includesUpper", .truth), .key("amount", .part(.creditAmount))))),
        .key("covers", .part(.coverage)), .key("severities", .list(.text)), .key("plans", .list(.text)), .key("clause", .part(.clause)))

    static let creditAmountShape = SchemaShape.either([
        .object(.key("percent", .number), .key("of", .maybe(.text))), .object(.key("money", .text), .key("currency", .maybe(.text))),
        .object(.key("time", .part(.allowance))),
    ])
}

extension SchemaDocument {
    static let agreement = SchemaDocument(
        "agreement", title: "slaudit/agreement/1",
        Text("An agreement as it was read: slaudit contract FILE --json.", "协议的读取结果：slaudit contract FILE --json。")
    ) {
        .object(
            .key("schema", .constant("slaudit/agreement/1")), .key("file", .maybe(.text)), .key("sha256", .maybe(.text)),
            .key("language", .words(Language.self)), .key("title", .text), .key("commitments", .list(.part(.commitment))),
            .key("absent", .list(.part(.commitment))), .key("placeholders", .list(.part(.commitment))), .key("hours", .list(.part(.hours))),
            .key(
                "severities",
                .list(.object(.key("name", .text), .key("rank", .count), .key("definition", .maybe(.part(.clause)))))),
            .key("exclusions", .list(.part(.statement))), .key("remedies", .list(.part(.statement))),
            .key("claim", .list(.part(.statement))), .key("creditTerms", .list(.part(.creditTerms))),
            .key(
                "creditCaps",
                .list(
                    .object(
                        .key("amount", .part(.creditAmount)), .key("per", .maybe(.words(Cycle.self))), .key("covers", .part(.coverage)),
                        .key("clause", .part(.clause))))),
            .key(
                "creditConditions", .list(.object(.key("kind", .words(CreditCondition.Kind.self)), .key("clause", .part(.clause))))),
            .key(
                "deadlines",
                .list(
                    .object(
                        .key("kind", .words(DeadlineTerms.Kind.self)), .key("trigger", .words(DeadlineTerms.Trigger.self)),
                        .key("allowance", .part(.allowance)), .key("words", .text), .key("clause", .part(.clause))))),
            .key(
                "redFlags",
                .list(
                    .object(
                        .key("quote", .text), .key("line", .count), .key("grade", .maybe(.words(Grade.self))), .key("term", .maybe(.text)),
                        .key("clause", .part(.clause))))),
            .key("statements", .list(.part(.statement))), .key("plans", .list(.text)), .key("inputs", .list(.part(.input))),
            .key("diagnostics", .list(.part(.diagnostic))))
    }
}

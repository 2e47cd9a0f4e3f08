// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What an audit found.
extension SchemaParts {
    static let incidentShape = SchemaShape.object(
        .key("id", .text), .key("keys", .list(.text)), .key("title", .text), .key("severity", .maybe(.text)),
        .key("opened", .part(.bounds)),
        .key("channels", .list(.words(Channel.self))),
        .key(
            "events",
            .list(
                .object(
                    .key("index", .count), .key("link", .words(IncidentLink.self)), .optional("earliest", .instant),
                    .optional("latest", .instant), .optional("role", .words(Role.self)), .optional("kind", .words(eventKinds)),
                    .optional("exhibit", .maybe(.text)), .optional("page", .count), .optional("line", .count), .optional("lower", .count),
                    .optional("upper", .count)))))

    static let eventKinds = ["message", "internal-note", "created", "status", "severity", "assignment", "edit", "system"]

    static let findingShape = SchemaShape.object(
        .key("id", .text, "F- and eight characters; does not depend on order"), .key("commitment", .text), .key("incident", .text),
        .key("metric", .words(Metric.self)), .key("severity", .maybe(.text)), .key("outcome", .words(Outcome.self)),
        .key("missedTarget", .truth, "late against a promise that does not bind: not a breach"),
        .key("standing", .words(Standing.self), "contestable: another admissible reading changes the outcome"),
        .key("reasons", .list(.words(ReasonCode.self))), .key("start", .part(.moment)), .key("deadline", .maybe(.part(.bounds))),
        .key("stop", .maybe(.part(.moment))), .key("elapsed", .maybe(.part(.length)), "counted time"),
        .key("overrun", .maybe(.part(.length)), "null: the target was not exceeded"),
        .key(
            "ledger",
            .list(
                .object(
                    .key("from", .instant), .key("to", .instant), .key("seconds", .number), .key("total", .number),
                    .key("state", .words(LedgerState.self)), .optional("day", .count)))),
        .key(
            "alternatives",
            .list(
                .object(
                    .key("reading", .text, "readings joined by +"), .key("outcome", .words(Outcome.self)), .key("flips", .truth),
                    .key("deadline", .maybe(.part(.bounds)))))),
        .key("occurrences", .list(.part(.occurrence))),
        .key(
            "nonCounting",
            .list(
                .object(
                    .key("at", .part(.bounds)), .key("why", .words(["automatic", "internal-note", "unknown-role"])),
                    .optional("rule", .words(AutomationSignal.Rule.self)), .optional("seen", .text),
                    .key("cites", .list(.part(.citation)))))),
        .key(
            "pauses",
            .list(
                .object(
                    .key("from", .instant), .key("to", .instant), .key("grant", .words(Pause.Grant.self)),
                    .optional("certainFrom", .instant), .optional("certainTo", .instant), .key("cause", .text),
                    .key("cites", .list(.part(.citation)))))),
        .key("calendar", .maybe(.count), "index into calendars"), .key("notes", .list(.text)),
        .optional("claims", .list(.part(.claim)), "what the vendor's own system says of the same thing"),
        .key("evidenceGrade", .maybe(.words(EvidenceGrade.self)), "the lowest of the records that its start and stop rest on"),
        .optional("defences", .list(SchemaDocument.defence)))

    static let occurrenceShape = SchemaShape.object(
        .key("start", .part(.moment)), .key("stop", .maybe(.part(.moment))), .key("elapsed", .part(.length)),
        .key("outcome", .words(Outcome.self)))

    static let claimShape = SchemaShape.object(
        .key("measure", .words(VendorClaim.Measure.self)), .key("field", .text), .key("raw", .text), .optional("at", .part(.bounds)),
        .optional("due", .part(.bounds)), .optional("took", .number), .optional("goal", .number),
        .optional("clock", .words(VendorClaim.Clock.self)), .optional("breached", .truth), .key("cites", .list(.part(.citation))))

    static let attainmentShape = SchemaShape.object(
        .key("id", .text, "A- and eight characters"), .key("commitment", .text), .key("metric", .words(Metric.self)),
        .key("severity", .maybe(.text)), .key("target", .number, "the percentage promised"),
        .key("period", .object(.key("first", .date), .key("last", .date), .key("from", .instant), .key("to", .instant))),
        .key("outcome", .words(Outcome.self)), .key("missedTarget", .truth), .key("standing", .words(Standing.self)),
        .key("reasons", .list(.words(ReasonCode.self))), .key("lowest", .part(.share)), .key("highest", .part(.share)),
        .key("counts", .object(.key("onTime", .count), .key("late", .count), .key("undetermined", .count), .key("open", .count))),
        .key(
            "members",
            .list(
                .object(
                    .key("finding", .text), .key("state", .words(Attainment.State.self)), .key("certain", .truth),
                    .key("contestable", .truth)))),
        .key("notes", .list(.text)))
}

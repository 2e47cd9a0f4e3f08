// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension SchemaDocument {
    static let audit = SchemaDocument(
        "audit", title: "slaudit/audit/1", Text("An audit's result: audit.json.", "审计结果：audit.json。")
    ) {
        .object(
            .key("schema", .constant("slaudit/audit/1")), .key("vendor", .text, "the folder's name"), .key("asOf", .instant),
            .key("asOfBasis", .words(AsOfBasis.self)),
            .key("generator", .object(.key("version", .text), .key("tzdata", .text), .key("displayZone", .text))),
            .key(
                "parties", .object(.key("vendor", .text), .key("customer", .text), .key("agreement", .text), .key("plan", .maybe(.text)))),
            .key(
                "cover",
                .object(
                    .key("status", .words(["draft", "issued"])), .key("agreementNumber", .maybe(.text)), .key("preparedBy", .maybe(.text)),
                    .key("preparedFor", .maybe(.text)), .key("confidentiality", .maybe(.text)), .key("effectiveFrom", .maybe(.date)),
                    .key("effectiveUntil", .maybe(.date)))),
            .key("counts", .byWord(Outcome.self, .object(.key("firm", .count), .key("contestable", .count)))),
            .key("commitments", .list(.part(.commitment))), .key("readings", .list(reading)), .key("calendars", .list(calendar)),
            .key("incidents", .list(.part(.incident))), .key("findings", .list(.part(.finding))), .key("conduct", .part(.conduct)),
            .key("attainments", .list(.part(.attainment))), .key("credits", .part(.credits)), .key("dates", .list(.part(.contractDate))),
            .key("diagnostics", .list(.part(.diagnostic))), .key("exhibits", .list(exhibit)), .key("inputs", .list(.part(.input))),
            .key("patterns", patterns), .key("counterCase", counterCase), .key("coverage", coverage),
            .optional("redaction", redaction, "only in a redacted copy: what was taken out, without any of it"))
    }

    private static let redaction = SchemaShape.object(
        .key("profile", .words(RedactionProfile.self)), .key("total", .count, "replacements in all"),
        .key(
            "counts",
            .list(
                .object(
                    .key("rule", .words(RedactionRule.self)),
                    .key("place", .text, "an exhibit's id, or agreement, engagement, findings, diagnostics, files"), .key("count", .count)))
        ))

    private static let reading = SchemaShape.object(
        .key("term", .words(ReadingTerm.self)), .key("reading", .words(Reading.self)),
        .key("basis", .words(["clause", "engagement", "practice"])), .optional("cite", .part(.citation), "only for a clause"),
        .key("alternatives", .list(.words(Reading.self))), .key("flips", .count, "findings that an alternative would change"))

    private static let calendar = SchemaShape.object(
        .key("name", .text), .key("zone", .text), .key("week", .part(.week)), .key("holidays", .list(.date)),
        .key("workdays", .list(.date)),
        .key("sources", .list(.text)), .key("cite", .maybe(.part(.citation))))

    private static let exhibit = SchemaShape.object(
        .key("id", .text), .key("path", .text), .key("sha256", .text), .key("bytes", .count), .key("format", .text),
        .key("custodian", .maybe(.text)), .key("events", .count), .key("span", .maybe(.part(.bounds))), .key("explainedBytes", .count),
        .optional(
            "authenticity", .list(.object(.key("grade", .words(AuthenticityGrade.self)), .key("messages", .count))),
            "only for mail that bears signatures"), .key("grade", .maybe(.words(EvidenceGrade.self)), "how good a record it is"),
        .optional("gradeReasons", gradeReasons))
}

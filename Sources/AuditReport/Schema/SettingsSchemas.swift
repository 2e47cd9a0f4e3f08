// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The files that people write. They are JSON5; a schema describes what stands in them once comments and the like are gone.
///
/// A key that is not known is an error there, so these objects are closed. `null` reads as absent, and one string as a list of one.
extension SchemaDocument {
    private static let strings = SchemaShape.maybe(.either([.text, .list(.text)]))

    private static func setting(_ name: String, _ shape: SchemaShape, _ note: String? = nil) -> SchemaKey {
        if case .maybe = shape { return .optional(name, shape, note) }
        return .optional(name, .maybe(shape), note)
    }

    private static let party = SchemaShape.closed(
        setting("name", .text), setting("domains", strings, "mail domains; a subdomain belongs to its domain"),
        setting("addresses", strings), setting("aliases", strings, "display names and account ids"),
        setting("bots", strings, "names, accounts or addresses that are machines"))

    static let engagement = SchemaDocument(
        "engagement", title: "engagement.json5",
        Text("The facts about one vendor that only a person knows: engagement.json5.", "关于一家服务商、只有人才知道的事实：engagement.json5。")
    ) {
        .closed(
            setting("vendor", party), setting("customer", party), setting("plan", .text, "the support plan that was bought"),
            setting("effective", .closed(setting("from", .date), setting("until", .date))), setting("timeZone", .text),
            setting("holidays", strings, "names of tables (CN, US), dates, iCalendar files beside this one"),
            setting("workdays", .map(.maybe(.list(.pair(.text)))), "make-up and short days: date to hours"),
            setting("fee", .closed(setting("amount", .text, "decimal"), setting("currency", .text), setting("per", .text))),
            setting(
                "notices",
                .list(.closed(.key("date", .date), .key("about", .words(DeadlineTerms.Kind.self))))),
            setting("severities", .map(.maybe(.text)), "what the sources call a severity to what the agreement calls it"),
            setting("channels", .closed(setting("accepted", channels))), setting("ticketPattern", .text, "a regular expression"),
            setting("readings", readings), setting("asOf", .text, "an instant or a date up to which the evidence is complete"),
            setting(
                "exclusions",
                .list(
                    .closed(
                        .key("ground", .words(ExclusionGround.self)), setting("incidents", strings), setting("from", .instant),
                        setting("until", .instant), setting("note", .text)))))
    }

    private static let channels = SchemaShape.maybe(.either([.words(Channel.self), .list(.words(Channel.self))]))

    private static var readings: SchemaShape {
        .object(
            ReadingTerm.allCases.map { term in
                setting(term.rawValue, .words(Reading.allCases.filter { $0.term == term }.map(\.rawValue)))
            }, isClosed: true)
    }

    static let sources = SchemaDocument(
        "sources", title: "sources.json5",
        Text("What a person says about files of evidence: sources.json5.", "人对证据文件的说明：sources.json5。")
    ) {
        .map(
            .maybe(
                .closed(
                    setting("timeZone", .text), setting("dateOrder", .words(DateOrder.self)),
                    setting("columns", .map(.maybe(.text)), "meaning to header; the meanings are in docs/formats.md"),
                    setting("rows", .words(TableRows.self)), setting("roles", .map(.maybe(.text)), "author as written to role"),
                    setting("custodian", .text), setting("pattern", .text, "a regular expression with the named groups time and text"))))
    }

    static let commitments = SchemaDocument(
        "commitments", title: "slaudit/commitments/1",
        Text("A person's review of what was read from an agreement: commitments.json5.", "人对协议读取结果的核对：commitments.json5。")
    ) {
        .closed(
            .key("schema", .constant("slaudit/commitments/1")),
            setting("agreement", .list(.closed(.key("file", .text), .key("sha256", .text)))),
            setting("hours", .map(.maybe(.text)), "H1 and so on to the words that state them"),
            setting("commitments", .list(reviewed)))
    }

    private static let reviewed = SchemaShape.closed(
        .key("id", .text), .key("status", .words(ReviewStatus.self)), .key("quote", .text, "the words of the agreement, exactly"),
        setting("place", .text), .key("metric", .words(Metric.self)), setting("severity", .text), setting("plan", .text),
        setting("channel", .text), setting("presence", .words(Presence.self)),
        setting(
            "target", .closed(.key("value", .number), .key("unit", .words(DurationUnit.self)), setting("lower", .number))),
        .key("clock", .words(ClockMeaning.self)), setting("hours", .text), setting("percent", .number), setting("period", .text),
        .key("force", .words(Force.self)), setting("note", .text))
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The shapes of what the findings show together: docs/patterns.md.
extension SchemaDocument {
    private static let count = SchemaShape.object(
        CaseState.allCases.map { .key($0.rawValue, .count) } + [.key("due", .count)], isClosed: false)
    private static let cell = SchemaShape.object(.key("weekday", .count, "1 is Monday"), .key("hour", .count), .key("count", count))
    private static let length = SchemaShape.object(.key("min", .number), .key("max", .maybe(.number), "null: no end is known"))

    static let patterns = SchemaShape.object(
        .key(
            "hours",
            .object(.key("cells", .list(cell)), .key("unknownHour", count), .key("total", count), .key("mostLate", .maybe(cell)))),
        .key("targets", .list(target)), .key("trends", .list(trend)), .key("effectiveFrom", .maybe(.date)),
        .key("effectiveUntil", .maybe(.date)), .key("severities", severities),
        .key(
            "channels",
            .list(
                .object(
                    .key("channel", .words(Channel.self)), .key("opened", .count), .key("used", .count), .key("firstResponses", count)))),
        .key(
            "automatic",
            .object(
                .key("incidents", .count), .key("withAutomatic", .count), .key("onlyAutomatic", .count), .key("automaticMessages", .count),
                .key("personalMessages", .count))),
        .key(
            "rounds",
            .list(
                .object(.key("rounds", .count), .key("orMore", .truth), .key("incidents", .count), .key("withRepeatAsk", .count)))),
        .key("longest", .list(.object(.key("incident", .text), .key("rounds", .count)))), .key("runs", .list(run)))

    private static func promise(_ keys: SchemaKey...) -> SchemaShape {
        .object(
            [.key("commitment", .text), .key("metric", .words(Metric.self)), .key("severity", .maybe(.text))] + keys, isClosed: false)
    }

    private static let target = promise(
        .key("target", .number), .key("count", count), .key("cases", .count), .key("censored", .count), .key("median", .maybe(length)),
        .key("ninetieth", .maybe(length)),
        .key("within", .list(.object(.key("times", .number), .key("least", .count), .key("most", .count)))),
        .key(
            "points",
            .list(
                .object(
                    .key("finding", .text), .key("state", .words(CaseState.self)), .key("min", .number), .key("max", .maybe(.number))))))

    private static let trend = promise(
        .key(
            "months",
            .list(
                .object(
                    .key("month", .text), .key("count", count), .key("keptLeast", .count), .key("keptMost", .count),
                    .key("percent", .maybe(.object(.key("lower", .number), .key("upper", .number))))))),
        .key("earlier", count), .key("unknownMonth", count), .key("count", count), .key("change", .text))

    private static let severities = SchemaShape.object(
        .key("incidents", .count),
        .key("levels", .list(.object(.key("label", .maybe(.text)), .key("asked", .count), .key("set", .count)))),
        .key("pairs", .list(.object(.key("asked", .maybe(.text)), .key("set", .maybe(.text)), .key("count", .count)))),
        .key("lowered", .count), .key("raised", .count), .key("downgrades", .count))

    private static let run = promise(
        .key("length", .count), .key("breach", .truth), .key("misses", .count), .key("span", .maybe(.part(.bounds))),
        .key("findings", .list(.text)))
}

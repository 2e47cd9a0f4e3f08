// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension SchemaDocument {
    static let event = SchemaDocument(
        "event", title: "slaudit event line",
        Text("One event of the evidence: a line of slaudit evidence PATH --jsonl.", "证据中的一个事件：slaudit evidence PATH --jsonl 的一行。")
    ) {
        .object(
            .key("exhibit", .maybe(.text)), .key("sha256", .maybe(.text)), .key("at", stamp), .key("kind", .words(SchemaParts.eventKinds)),
            .optional("value", .text, "what a status, a severity or an assignment was set to"),
            .optional("state", .maybe(.words(TicketState.self))), .key("channel", .words(Channel.self)),
            .key("author", .object(.key("name", .text), .key("address", .maybe(.text)), .key("account", .maybe(.text)))),
            .key("role", .words(Role.self)), .key("automated", .truth),
            .key("automation", .list(.object(.key("rule", .words(AutomationSignal.Rule.self)), .key("seen", .text)))),
            .key("keys", .list(.text), "ticket ids"), .key("thread", .maybe(.text)), .key("id", .maybe(.text)),
            .key("inReplyTo", .maybe(.text)), .key("references", .list(.text)), .key("severity", .maybe(.text)), .key("subject", .text),
            .key("text", .text), .optional("ownWords", .words(OwnWordsBasis.self)),
            .optional("quoted", .list(.object(.key("from", .text), .key("date", .text)))),
            .key(
                "attachments",
                .list(
                    .object(.key("name", .text), .key("type", .text), .key("bytes", .count), .key("sha256", .maybe(.text))))),
            .optional(
                "deliveries",
                .list(
                    .object(
                        .key("fate", .words(DeliveryReport.Fate.self)), .key("recipients", .list(.text)), .key("messageId", .maybe(.text)),
                        .key("detail", .text)))),
            .optional(
                "authenticity",
                .object(.key("grade", .words(AuthenticityGrade.self)), .key("summary", .text), .key("details", .list(.text)))),
            .key("cite", .maybe(.object(.key("lower", .count), .key("upper", .count), .key("line", .count), .key("file", .text)))),
            .key("copies", .list(.part(.citation))))
    }

    private static let stamp = SchemaShape.object(
        .key("earliest", .maybe(.instant)), .key("latest", .maybe(.instant)), .key("raw", .text, "as it was written"),
        .key("basis", .words(StampBasis.self)), .key("precision", .words(StampPrecision.self)), .key("witnesses", .list(.text)))
}

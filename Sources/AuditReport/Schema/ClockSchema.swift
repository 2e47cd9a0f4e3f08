// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension SchemaDocument {
    static let clockCase = SchemaDocument(
        "clock-case", title: "slaudit clock case",
        Text("One question about time: a line that slaudit clock --jsonl reads.", "一个计时问题：slaudit clock --jsonl 读取的一行。")
    ) {
        let hours = SchemaShape.list(.pair(.text))
        return .object(
            .optional("id", .text, "comes back with the answer"),
            .key(
                "calendar",
                .object(
                    .optional("tz", .text, "an IANA zone; UTC where there is none"), .optional("week", .part(.week)),
                    .optional("holidays", .list(.date)), .optional("overrides", .map(hours), "date to hours"),
                    .optional("breaks", .map(hours), "date to hours cut out"))),
            .key("op", .words(["add", "sub", "between", "contains", "add_days", "periods", "is_holiday", "resolve_local"])),
            .key(
                "in",
                .object(
                    .optional("start", .instant), .optional("end", .instant), .optional("from", .instant), .optional("to", .instant),
                    .optional("at", .instant), .optional("seconds", .number), .optional("days", .number), .optional("take", .number),
                    .optional("to_end_of_day", .truth), .optional("local", .text, "YYYY-MM-DDThh:mm:ss"),
                    .optional("pauses", .list(.pair(.instant))))))
    }
}

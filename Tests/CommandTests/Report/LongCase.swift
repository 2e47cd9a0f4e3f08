// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// A case whose report is too long to be laid out in full: a log of many tickets, some answered late, some never.
struct LongCase {
    var tickets: Int
    /// Put into titles and words, to see where they come out.
    var words = "cannot join"

    func write(to root: URL) throws {
        var numbers = SeededNumbers("long case \(tickets)")
        var rows = "ticket,time,actor,role,event,value,text\n"
        for ticket in 1...tickets {
            var minute = numbers.below(80_000)
            func row(_ role: String, _ event: String, _ value: String, _ text: String) {
                let day = 1 + minute / 1440
                let date = day <= 31 ? "2026-03-\(two(day))" : "2026-04-\(two(day - 31))"
                let actor = role == "vendor" ? "Wei" : "Dana"
                rows +=
                    "T-\(ticket),\(date)T\(two(minute / 60 % 24)):\(two(minute % 60)):\(two(numbers.below(60)))Z,\(actor),\(role),\(event),\(value),\(text)\n"
            }
            row("customer", "created", "P\(1 + ticket % 2)", "Room \(ticket) \(words)")
            for step in 0..<numbers.below(4) {
                minute += numbers.one(of: [3, 20, 50, 300, 2000])
                row(step % 2 == 0 ? "vendor" : "customer", "message", "", step % 2 == 0 ? "We look into it." : "Still down.")
            }
            if numbers.chance(2) {
                minute += numbers.one(of: [30, 600, 3000])
                row("vendor", "status", "resolved", "")
            }
        }
        for (path, text) in [
            ("contracts/agreement.md", RandomEvidence.agreement), ("evidence/log.csv", rows),
            (
                "contracts/engagement.json5",
                "{ vendor: { name: \"Relay\", aliases: [\"Wei\"] }, customer: { name: \"Harbor\", aliases: [\"Dana\"] }, asOf: \"2026-05-30\", timeZone: \"Europe/Berlin\" }"
            ),
        ] {
            let url = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

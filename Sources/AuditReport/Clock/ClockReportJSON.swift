// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A clock's answer for programs: `slaudit clock --json`.
public enum ClockReportJSON {
    public static func bytes(_ report: ClockReport) -> [UInt8] {
        var json = JSONText(lineDepth: 2)
        json.object {
            $0.field("schema", "slaudit/clock/1")
            switch report.answer {
            case .due(let instant): $0.field("due", instant)
            case .counted(let milliseconds): $0.seconds("counted", milliseconds)
            case .open(let isOpen): $0.field("open", isOpen)
            }
            $0.field("from", report.from)
            $0.field("to", report.to)
            $0.field("allowance", report.allowance)
            $0.field("zone", report.zone.name)
            $0.field("tzdata", report.zoneRelease)
            $0.field("hours", report.hours)
            $0.field("holidays", report.holidays)
            $0.field("nextOpening", report.nextOpening?.rfc3339)
            $0.field("plainWeek", report.isPlainWeek)
            $0.list("clockChanges", report.clockChanges, inline: true) { $0.string($1.rfc3339) }
            $0.strings("cautions", report.cautions.map { $0[.english] })
            $0.list("ledger", report.ledger, inline: true) { json, line in
                json.object {
                    $0.field("from", line.from)
                    $0.field("to", line.to)
                    $0.seconds("seconds", line.milliseconds)
                    $0.seconds("total", line.total)
                    $0.field("state", line.state.rawValue)
                    if let day = line.day { $0.field("day", day) }
                }
            }
        }
        json.lineFeed()
        return json.bytes
    }
}

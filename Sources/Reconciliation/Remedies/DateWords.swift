// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Dates in words: "Fri 2026-05-01".
enum DateWords {
    private static let weekdays: [Text] = [
        Text("Mon", "周一"), Text("Tue", "周二"), Text("Wed", "周三"), Text("Thu", "周四"), Text("Fri", "周五"), Text("Sat", "周六"), Text("Sun", "周日"),
    ]

    static func day(_ date: CivilDate) -> Text {
        let weekday = weekdays[date.weekday.rawValue]
        return Text("\(weekday.english) \(date)", "\(weekday.chinese) \(date)")
    }
}

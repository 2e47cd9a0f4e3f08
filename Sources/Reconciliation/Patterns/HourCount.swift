// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Sorts first responses into the hours of the week in which their clocks started.
struct HourCount {
    private(set) var pattern = HourPattern()

    init(_ responses: FirstResponses, zone: ZoneRules) {
        var cells = [CaseCount](repeating: CaseCount(), count: 7 * 24)
        for response in responses.cases {
            pattern.total.add(response.state)
            guard response.state != .open else { continue }
            guard let place = HourCount.place(response.start, zone) else {
                pattern.unknownHour.add(response.state)
                continue
            }
            cells[place].add(response.state)
        }
        for (place, count) in cells.enumerated() where count.due > 0 {
            pattern.cells.append(HourPattern.Cell(weekday: Weekday.allCases[place / 24], hour: place % 24, count: count))
        }
        for cell in pattern.cells where !cell.isSmall && cell.count.firmlyLate > 0 {
            guard let worst = pattern.mostLate else {
                pattern.mostLate = cell
                continue
            }
            // Shares compared without division; of equal shares the one with more cases, then the earlier.
            let (mine, other) = (cell.count.firmlyLate * worst.count.due, worst.count.firmlyLate * cell.count.due)
            if mine > other || (mine == other && cell.count.due > worst.count.due) { pattern.mostLate = cell }
        }
    }

    /// The hour of the week that holds all of the bounds; nil where they may lie in two.
    private static func place(_ start: TimestampBounds, _ zone: ZoneRules) -> Int? {
        guard start.latest.since(start.earliest) < 3_600_000 else { return nil }
        let (first, last) = (zone.local(at: start.earliest), zone.local(at: start.latest))
        let hour = first.millisecondOfDay / 3_600_000
        guard first.date == last.date, last.millisecondOfDay / 3_600_000 == hour else { return nil }
        return first.date.weekday.rawValue * 24 + hour
    }
}

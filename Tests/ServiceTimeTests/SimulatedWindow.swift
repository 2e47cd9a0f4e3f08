// SPDX-License-Identifier: Apache-2.0

import Foundation
import ServiceTime

/// Some days of one zone, minute by minute, with the wall clock as Foundation tells it.
struct SimulatedWindow: Sendable {
    let zone: String
    let start: Timestamp
    /// What the wall clock shows at each minute, in minutes since 1970.
    let readings: [Int]
    /// The first minute that shows a reading, counted from the least one; -1 where none does.
    private let minutes: [Int]
    private let least: Int

    init(_ zone: String, _ day: String, days: Int) throws {
        self.zone = zone
        start = try instant(day + "T00:00:00Z")
        guard let foundation = TimeZone(identifier: zone) else { throw BadFixture(text: zone) }
        let first = Int(start.milliseconds / 60_000)
        // Clocks change on quarter hours.
        let readings = stride(from: first, to: first + days * 1440, by: 15).flatMap { quarter in
            let offset = foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double(quarter * 60))) / 60
            return quarter + offset..<quarter + offset + 15
        }
        self.readings = readings
        let (least, greatest) = (readings.min() ?? 0, readings.max() ?? 0)
        self.least = least
        self.days = least / 1440...greatest / 1440
        var minutes = Array(repeating: -1, count: greatest - least + 1)
        for (minute, reading) in readings.enumerated().reversed() { minutes[reading - least] = minute }
        self.minutes = minutes
    }

    var count: Int { readings.count }

    /// The dates that the wall clock shows in the window, as days since 1970.
    let days: ClosedRange<Int>

    func at(_ minute: Int) -> Timestamp { start.advanced(by: Int64(minute) * 60_000) }

    /// The first minute that shows a reading; one in a gap is moved forward by it, one outside the window to its ends.
    func minute(of reading: Int) -> Int {
        guard let first = readings.first, let last = readings.last, reading >= first else { return 0 }
        guard reading <= last else { return readings.count }
        for shown in stride(from: reading, through: first, by: -1) where minutes[shown - least] >= 0 {
            return minutes[shown - least] + reading - shown
        }
        return 0
    }
}

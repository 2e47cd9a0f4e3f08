// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Four levels and three metrics: two levels around the clock, two in support hours.
enum SupportTerms {
    static let clause = Clause(Citation(SourceSpan(file: FileID(0), lower: 0, upper: 40, line: 1), quote: "shall respond"), path: ["2"])

    static var agreement: Agreement {
        let office = SupportHours(
            name: "Business Hours",
            week: WeeklyHours(
                [.monday, .tuesday, .wednesday, .thursday, .friday], LocalInterval(open: 9 * 3600, close: 18 * 3600).map { [$0] } ?? []),
            zone: "Europe/Berlin", clause: clause)
        let rows: [(String, ClockMeaning, (Int, DurationUnit), (Int, DurationUnit)?, (Int, DurationUnit))] = [
            ("P1", .calendar, (30, .minute), (2, .hour), (8, .hour)), ("P2", .calendar, (2, .hour), (6, .hour), (48, .hour)),
            ("P3", .business, (4, .businessHour), nil, (5, .businessDay)), ("P4", .business, (2, .businessDay), nil, (10, .businessDay)),
        ]
        var commitments: [Commitment] = []
        for (severity, clock, first, update, resolution) in rows {
            let targets: [(Metric, (Int, DurationUnit)?)] = [(.firstResponse, first), (.update, update), (.resolution, resolution)]
            for (metric, target) in targets {
                guard let target else { continue }
                commitments.append(
                    Commitment(
                        id: "C-\(commitments.count + 1)", metric: metric, severity: severity,
                        target: Target(value: Quantity(target.0), unit: target.1), clock: clock, hours: clock == .business ? 0 : nil,
                        force: .shall, grade: .g2, clause: clause))
            }
        }
        return Agreement(
            files: [], title: "Agreement", language: .english, commitments: commitments, supportHours: [office],
            severities: ["P1", "P2", "P3", "P4"])
    }
}

// SPDX-License-Identifier: Apache-2.0

extension HolidayTable {
    /// One yearly notice of the General Office of the State Council (国务院办公厅关于…年部分节假日安排的通知).
    private struct Notice {
        var year: Int
        var number: String
        var date: String
        /// First and last closed date of each holiday.
        var closed: [(first: String, last: String)]
        var makeUp: [String]
    }

    private static let notices = [
        Notice(
            year: 2023, number: "国办发明电〔2022〕16号", date: "2022-12-08",
            closed: [
                ("2022-12-31", "2023-01-02"), ("2023-01-21", "2023-01-27"), ("2023-04-05", "2023-04-05"), ("2023-04-29", "2023-05-03"),
                ("2023-06-22", "2023-06-24"), ("2023-09-29", "2023-10-06"),
            ],
            makeUp: ["2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08"]),
        Notice(
            year: 2024, number: "国办发明电〔2023〕7号", date: "2023-10-25",
            closed: [
                ("2024-01-01", "2024-01-01"), ("2024-02-10", "2024-02-17"), ("2024-04-04", "2024-04-06"), ("2024-05-01", "2024-05-05"),
                ("2024-06-10", "2024-06-10"), ("2024-09-15", "2024-09-17"), ("2024-10-01", "2024-10-07"),
            ],
            makeUp: [
                "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12",
            ]),
        Notice(
            year: 2025, number: "国办发明电〔2024〕12号", date: "2024-11-12",
            closed: [
                ("2025-01-01", "2025-01-01"), ("2025-01-28", "2025-02-04"), ("2025-04-04", "2025-04-06"), ("2025-05-01", "2025-05-05"),
                ("2025-05-31", "2025-06-02"), ("2025-10-01", "2025-10-08"),
            ],
            makeUp: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"]),
        Notice(
            year: 2026, number: "国办发明电〔2025〕7号", date: "2025-11-04",
            closed: [
                ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"), ("2026-04-04", "2026-04-06"), ("2026-05-01", "2026-05-05"),
                ("2026-06-19", "2026-06-21"), ("2026-09-25", "2026-09-27"), ("2026-10-01", "2026-10-07"),
            ],
            makeUp: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]),
    ]

    /// The notices of the State Council with their make-up workdays.
    static let china: HolidayTable = {
        var holidays: Set<CivilDate> = []
        var makeUpDays: Set<CivilDate> = []
        var sources: [Int: String] = [:]
        for notice in notices {
            sources[notice.year] = "\(notice.number), 国务院办公厅, \(notice.date)"
            makeUpDays.formUnion(notice.makeUp.compactMap { CivilDate($0) })
            for range in notice.closed {
                guard let first = CivilDate(range.first), let last = CivilDate(range.last) else { continue }
                for day in first.dayNumber...last.dayNumber { holidays.insert(CivilDate(dayNumber: day)) }
            }
        }
        return HolidayTable(name: "CN", years: 2023...2026, holidays: holidays, makeUpDays: makeUpDays, sources: sources)
    }()
}

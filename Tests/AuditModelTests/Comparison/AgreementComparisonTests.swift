// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct AgreementComparisonTests {
    private static let clause = Clause(Citation(SourceSpan(file: FileID(0), lower: 0, upper: 1, line: 1), quote: "x"), path: [])

    static func promise(
        _ value: Int, _ unit: DurationUnit = .hour, clock: ClockMeaning = .calendar, rank: Int? = 1, presence: Presence = .stated,
        percent: Int? = nil, grade: Grade = .g2, plan: String? = nil, hours: Int? = nil
    ) -> Commitment {
        Commitment(
            metric: .firstResponse, presence: presence, severity: rank.map { "P\($0)" }, severityRank: rank, plan: plan,
            target: presence == .stated ? Target(value: Quantity(value), unit: unit) : nil, clock: clock, hours: hours,
            percent: percent.map { Quantity($0) }, force: .shall, grade: grade, clause: clause)
    }

    static func vendor(_ promises: [Commitment], levels: Int = 2, week: [String] = []) -> AgreementComparison.Vendor {
        let hours = week.map { close in
            SupportHours(
                name: "h", week: WeeklyHours([.monday], [LocalInterval("09:00", close)].compactMap { $0 }), clause: clause)
        }
        return AgreementComparison.Vendor(
            name: "v",
            agreement: Agreement(
                files: [], title: "", language: .english, commitments: promises, supportHours: hours,
                severities: (1...levels).map { "P\($0)" }))
    }

    struct Pair: Sendable {
        var a: [Commitment]
        var b: [Commitment]
        var verdict: AgreementComparison.Verdict
        var weeks = (["18:00"], ["18:00"])
    }

    @Test(arguments: [
        Pair(a: [promise(1)], b: [promise(2)], verdict: .strictest([0])), Pair(a: [promise(3)], b: [promise(2)], verdict: .strictest([1])),
        Pair(a: [promise(2)], b: [promise(2)], verdict: .equal), Pair(a: [promise(1)], b: [], verdict: .none),
        Pair(a: [promise(60, .minute)], b: [promise(2)], verdict: .notComparable(.units)),
        Pair(a: [promise(1)], b: [promise(2, clock: .business)], verdict: .notComparable(.clocks)),
        Pair(a: [promise(1, clock: .unspecified)], b: [promise(2, clock: .unspecified)], verdict: .notComparable(.clockNotStated)),
        Pair(a: [promise(1, clock: .business, hours: 0)], b: [promise(2, clock: .business, hours: 0)], verdict: .strictest([0])),
        Pair(
            a: [promise(1, clock: .business, hours: 0)], b: [promise(2, clock: .business, hours: 0)],
            verdict: .notComparable(.supportHours),
            weeks: (["17:00"], ["18:00"])),
        Pair(a: [promise(1, clock: .business)], b: [promise(2, clock: .business)], verdict: .notComparable(.supportHours)),
        Pair(a: [promise(1, percent: 90)], b: [promise(2)], verdict: .notComparable(.shares)),
        Pair(a: [promise(1, grade: .g3)], b: [promise(2)], verdict: .notComparable(.force)),
        Pair(a: [promise(1, plan: "A"), promise(4, plan: "B")], b: [promise(2)], verdict: .notComparable(.severalTimes)),
        Pair(a: [promise(1, plan: "A"), promise(1, plan: "B")], b: [promise(2)], verdict: .strictest([0])),
        Pair(a: [promise(1, presence: .placeholder)], b: [promise(2)], verdict: .none),
    ])
    func `cells are held against each other only as they are written`(pair: Pair) {
        let comparison = AgreementComparison([Self.vendor(pair.a, week: pair.weeks.0), Self.vendor(pair.b, week: pair.weeks.1)])
        #expect(comparison.rows.count == 1)
        #expect(comparison.rows.first?.verdict == pair.verdict)
    }

    @Test func `silence, a blank, an absence and a level that is not there are told apart`() {
        let vendors = [
            Self.vendor([Self.promise(1), Self.promise(2, rank: 2), Self.promise(3, rank: 3)], levels: 3),
            Self.vendor([Self.promise(1, presence: .placeholder), Self.promise(2, rank: 2, presence: .absent)], levels: 3),
            Self.vendor([], levels: 2),
        ]
        let rows = AgreementComparison(vendors).rows
        #expect(rows.map(\.rank) == [1, 2, 3])
        #expect(rows.map { $0.cells[1].state } == [.blank, .notPromised, .notStated])
        #expect(rows.map { $0.cells[2].state } == [.notStated, .notStated, .noLevel])
    }

    @Test func `a promise for every level stands beside each level of the others`() {
        let rows = AgreementComparison([
            Self.vendor([Self.promise(1), Self.promise(4, rank: 2)]), Self.vendor([Self.promise(2, rank: nil)]),
        ]).rows
        #expect(rows.map(\.rank) == [1, 2])
        #expect(rows.map(\.verdict) == [.strictest([0]), .strictest([1])])
        #expect(AgreementComparison([Self.vendor([Self.promise(2, rank: nil)]), Self.vendor([])]).rows.map(\.rank) == [nil])
    }

    @Test func `a plan leaves out the others, where the agreement has it`() {
        let two = Self.vendor([Self.promise(1, plan: "Gold"), Self.promise(4, plan: "Basic")])
        let none = Self.vendor([Self.promise(2)])
        let row = AgreementComparison([two, none], plan: "gold").rows.first
        #expect(row?.verdict == .strictest([0]))
        #expect(row?.cells.map(\.promises.count) == [1, 1])
    }
}

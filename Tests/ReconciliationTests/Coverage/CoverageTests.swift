// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import TestSupport
import Testing

@testable import Reconciliation

@Suite struct CoverageTests {
    private static let day: Int64 = 86_400
    private static let begin: Int64 = 1_767_225_600  // 2026-01-01T00:00:00Z

    private static func exhibit(_ index: Int, _ path: String, _ format: String, events: Int) -> Exhibit {
        Exhibit(
            id: "EX-\(index)", file: SourceFile(id: FileID(index), path: path, sha256: "", byteCount: 1), format: format, eventCount: events
        )
    }

    private static func event(_ second: Int64, files: [Int]) -> EvidenceEvent {
        EvidenceEvent(
            at: Stamp(bounds: TimestampBounds(exactly: Timestamp(seconds: second)), raw: "", basis: .epoch, precision: .second),
            author: Author(name: "a"), channel: .mail,
            citations: files.map { Citation(SourceSpan(file: FileID($0), lower: 0, upper: 1, line: 1), quote: "") })
    }

    private static func coverage(
        _ exhibits: [Exhibit], _ events: [EvidenceEvent], undated: [EvidenceEvent] = [], _ diagnostics: [Diagnostic] = [],
        asOf: Int64? = nil, zone: ZoneRules = .utc
    ) -> EvidenceCoverage {
        let sorted = events.sorted { $0.at.bounds.earliest < $1.at.bounds.earliest }
        let end = asOf.map { Timestamp(seconds: $0) } ?? sorted.last?.at.bounds.latest ?? Timestamp(seconds: 0)
        let result = AuditResult(
            vendor: "v", engagement: Engagement(), agreement: Agreement(files: [], title: "", language: .english),
            evidence: EvidenceRecord(exhibits: exhibits, events: sorted, undated: undated), incidents: [], findings: [], readings: [],
            calendars: [], diagnostics: diagnostics, files: exhibits.map(\.file), asOf: end, asOfBasis: .engagement, displayZone: zone,
            zoneDataVersion: "", toolVersion: "")
        return CoverageAssembly(result).coverage()
    }

    @Test func monthsAreThoseOfTheZoneAndSilencesAreNamed() {
        // 2026-01-31T23:00Z is February in Shanghai.
        let zone = ZoneRules.fixed(seconds: 8 * 3600, name: "Asia/Shanghai")
        let events = [30 * Self.day + 23 * 3600, 40 * Self.day, 60 * Self.day].map { Self.event(Self.begin + $0, files: [0]) }
        let found = Self.coverage([Self.exhibit(0, "e/a.mbox", "mbox", events: 3)], events, asOf: Self.begin + 75 * Self.day, zone: zone)
        #expect(found.months.map(\.description) == ["2026-02", "2026-03"])
        #expect(found.sources.map(\.monthly) == [[2, 1]])
        #expect(found.sources[0].gaps.map(\.days) == [20, 15] && found.sources[0].gaps.map(\.place) == [.between, .after])
    }

    @Test func aGapIsLongerThanTheDaysStated() {
        let exact = Int64(EvidenceCoverage.gapDays) * Self.day
        for (length, count) in [(exact, 0), (exact + 1, 1)] {
            let found = Self.coverage(
                [Self.exhibit(0, "e/a.mbox", "mbox", events: 2)],
                [Self.event(Self.begin, files: [0]), Self.event(Self.begin + length, files: [0])])
            #expect(found.sources[0].gaps.count == count)
        }
    }

    @Test func filesOfOneKindInAFolderAreOneSource() {
        let paths = [
            ("e/mail/1.eml", "eml"), ("e/mail/2.eml", "eml"), ("e/in.mbox", "mbox"), ("e/sent.mbox", "mbox"), ("e/x.zip", "zip"),
            ("e/x.zip › a/1.json", "slack"), ("e/x.zip › b/2.json", "slack"), ("e/users.json", "slack"),
        ]
        let exhibits = paths.enumerated().map { index, path in
            Self.exhibit(index, path.0, path.1, events: path.0.hasSuffix("users.json") || path.1 == "zip" ? 0 : 1)
        }
        let events = [0, 1, 2, 3, 5, 6].map { Self.event(Self.begin + Int64($0), files: [$0]) }
        let found = Self.coverage(exhibits, events)
        #expect(found.sources.map(\.path) == ["e/mail/", "e/in.mbox", "e/sent.mbox", "e/x.zip"])
        #expect(found.sources.map(\.exhibits.count) == [2, 1, 1, 2])
        #expect(found.unread.isEmpty)
    }

    @Test func whatWasNotReadIsNamedWithItsReason() {
        let lost = DiagnosticCode("evidence.format.unknown", .error, Text("no reader knows {0}", "无法识别 {0}"), remedy: Text("", ""))
        let exhibits = [
            Self.exhibit(0, "e/scan.bin", "unknown", events: 0), Self.exhibit(1, "e/t.csv", "csv", events: 0),
            Self.exhibit(2, "e/sources.json5", "settings", events: 0), Self.exhibit(3, "e/users.json", "slack", events: 0),
            Self.exhibit(4, "e/empty", "empty", events: 0), Self.exhibit(5, "e/a.mbox", "mbox", events: 1),
        ]
        let found = Self.coverage(
            exhibits, [Self.event(Self.begin, files: [5])],
            undated: [Self.event(0, files: [5])],
            [
                Diagnostic(lost, ["scan.bin"], path: "e/scan.bin"),
                Diagnostic(lost, ["t"], at: SourceSpan(file: FileID(1), lower: 0, upper: 1, line: 1)),
                Diagnostic(lost, ["s"], path: "e/sources.json5"),
                Diagnostic(lost, ["m"], at: SourceSpan(file: FileID(5), lower: 0, upper: 1, line: 1)),
            ])
        #expect(found.unread.map(\.exhibit) == ["EX-0", "EX-1", "EX-4"])
        #expect(found.unread.map { $0.why?.english } == ["no reader knows scan.bin", "no reader knows t", nil])
        #expect(found.sources.map(\.errors) == [1] && found.sources.map(\.undated) == [1] && found.undated == 1)
    }

    @Test func nothingGivesNothing() {
        #expect(Self.coverage([], []) == EvidenceCoverage())
    }

    @Test(arguments: 0..<12)
    func theRowsAreThoseOfAPlainCount(_ seed: Int) {
        var numbers = SeededNumbers("coverage \(seed)")
        let count = 1 + numbers.below(5)
        var events: [EvidenceEvent] = []
        for _ in 0..<(10 + numbers.below(200)) {
            let files = (0..<count).filter { _ in numbers.chance(2) } + [numbers.below(count)]
            events.append(Self.event(Self.begin + Int64(numbers.below(1500)) * 40_000, files: files))
        }
        let exhibits = (0..<count).map { index in
            Self.exhibit(
                index, "e/\(index)/a.mbox", "mbox", events: events.count { $0.citations.contains { $0.span.file == FileID(index) } })
        }
        let asOf = Self.begin + Int64(numbers.below(1600)) * 40_000
        let found = Self.coverage(exhibits, events, asOf: asOf)
        for index in 0..<count where exhibits[index].eventCount > 0 {
            guard let source = found.sources.first(where: { $0.exhibits == ["EX-\(index)"] }) else {
                Issue.record("no row for \(index)")
                continue
            }
            let mine = events.filter { $0.citations.contains { $0.span.file == FileID(index) } }.map(\.at.bounds.earliest).sorted()
            let judged = mine.filter { $0 <= Timestamp(seconds: asOf) }
            #expect(source.events == mine.count && source.later == mine.count - judged.count)
            #expect(source.monthly.reduce(source.earlier, +) == judged.count)
            #expect(source.first == judged.first && source.last == judged.last)
            for (month, number) in zip(found.months, source.monthly) {
                #expect(number == judged.count { $0.rfc3339.hasPrefix(month.description) })
            }
            if judged.isEmpty { continue }
            var gaps = 0
            for (a, b) in zip([found.span?.earliest ?? .distantPast] + judged, judged + [Timestamp(seconds: asOf)])
            where b.since(a) > Int64(EvidenceCoverage.gapDays) * 86_400_000 { gaps += 1 }
            #expect(source.gaps.count == gaps)
        }
    }

    @Test func aLongListIsSummedWithoutLosingAny() {
        var numbers = SeededNumbers("coverage long")
        let exhibits = (0..<2500).map { Self.exhibit($0, "e/\($0)/a.mbox", "mbox", events: 1) }
        // Ten years: more months than are shown.
        let events = (0..<2500).map { Self.event(Self.begin + Int64(numbers.below(3650)) * Self.day, files: [$0]) }
        let found = Self.coverage(exhibits, events)
        #expect(found.sources.count == EvidenceCoverage.mostSources && found.months.count == EvidenceCoverage.mostMonths)
        #expect(found.sources.reduce(0) { $0 + $1.events } == 2500)
        #expect(found.sources.reduce(0) { $0 + $1.sources } == 2500)
        #expect(found.sources.reduce(0) { $0 + $1.monthly.reduce($1.earlier, +) } == 2500)
        #expect(found.sources.flatMap(\.exhibits).count == 2500)
        #expect(found.sources.last?.gaps.isEmpty == true && found.sources.last?.path.isEmpty == true)
    }
}

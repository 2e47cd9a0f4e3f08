// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

@Suite struct EvidenceGradingTests {
    private static func event(
        _ basis: StampBasis = .offset, _ precision: StampPrecision = .second, id: String? = "m", tickets: [String] = [],
        witnesses: [String] = [], gaps: HistoryGaps = [], words: OwnWordsBasis? = nil, files: [Int] = [0], second: Int64 = 0
    ) -> EvidenceEvent {
        EvidenceEvent(
            at: Stamp(
                bounds: TimestampBounds(exactly: Timestamp(seconds: 1_772_413_200 + second)), raw: "", basis: basis, precision: precision,
                witnesses: witnesses),
            author: Author(name: "a"), channel: .mail, keys: EventKeys(messageID: id, tickets: tickets), ownWords: words, gaps: gaps,
            citations: files.map { Citation(SourceSpan(file: FileID($0), lower: 0, upper: 1, line: 1), quote: "") })
    }

    private static let received = ["Received by mx.acme.example: Mon, 2 Mar 2026 09:00:01 +0000"]

    static let cases: [(format: String, event: EvidenceEvent, reason: EvidenceGrade.Reason)] = [
        ("eml", event(witnesses: received), .serverStamp), ("mbox", event(.witnesses, witnesses: received), .serverStamp),
        ("msg", event(witnesses: ["Delivered (x): y"]), .noServerStamp), ("eml", event(), .noServerStamp),
        ("eml", event(.zoneless, witnesses: received), .noZone), ("eml", event(.offset, .minute, witnesses: received), .noSeconds),
        ("eml", event(id: nil, witnesses: received), .noIDs), ("mbox", event(witnesses: received, words: .onlyQuoted), .forwarded),
        ("jira", event(tickets: ["T-1"]), .ticketSystem), ("zendesk", event(.epoch, tickets: ["1"], gaps: .replies), .historyLeftOut),
        ("github", event(.declaredZone, tickets: ["1"]), .noZone),
        ("csv", event(id: nil, tickets: ["T-1"]), .table), ("csv", event(.declaredZone, id: nil, tickets: ["T-1"]), .noZone),
        ("csv", event(.offset, .minute, tickets: ["T-1"]), .noSeconds), ("csv", event(id: nil), .noIDs), ("sheet", event(), .table),
        ("slack", event(.epoch), .nativeExport), ("teams", event(.offset), .nativeExport),
        ("whatsapp", event(.declaredZone, .minute), .noZone),
        ("whatsapp", event(.zoneless), .noZone), ("wechat", event(.epoch), .nativeExport), ("wechat", event(.declaredZone), .noZone),
        ("wechat", event(.declaredZone, .minute), .copiedText), ("wechat", event(.zoneless, .day), .copiedText),
        ("pattern", event(.offset), .pattern), ("wecom", event(.epoch, words: .onlyQuoted), .forwarded),
    ]

    @Test(arguments: cases.indices)
    func aRecordIsGradedByItsKind(_ index: Int) {
        let (format, event, reason) = EvidenceGradingTests.cases[index]
        #expect(EvidenceGrading.reason(event, format: format) == reason)
    }

    @Test func everyGradeThatIsGivenHasAReasonAndTheWorseStandsLater() {
        let grades = EvidenceGrade.Reason.allCases.map(\.grade)
        #expect(grades == grades.sorted())
        #expect(Set(grades) == [.original, .native, .bare, .copied])
    }

    private static func record(_ formats: [String], _ events: [EvidenceEvent]) -> EvidenceRecord {
        let exhibits = formats.enumerated().map { index, format in
            Exhibit(id: "EX-\(index)", file: SourceFile(id: FileID(index), path: "e/\(index)", sha256: "", byteCount: 1), format: format)
        }
        return EvidenceRecord(
            exhibits: exhibits,
            events: events.enumerated().map { index, event in
                var event = event
                event.id = EventID(index)
                return event
            })
    }

    @Test(arguments: [
        (["wechat", "wechat"], Outcome.breached, Standing.contestable), (["wechat", "eml"], .breached, .firm),
        (["eml", "wechat"], .breached, .firm), (["wechat"], .breached, .contestable), (["whatsapp", "whatsapp"], .breached, .firm),
        (["wechat", "wechat"], .met, .firm), (["pattern", "wechat"], .breached, .contestable),
    ])
    func aBreachThatRestsOnCopiedWordsAloneIsContestable(_ formats: [String], _ outcome: Outcome, _ standing: Standing) {
        let record = EvidenceGradingTests.record(
            formats,
            formats.indices.map { EvidenceGradingTests.event(formats[$0] == "wechat" ? .declaredZone : .offset, .minute, files: [$0]) })
        var finding = EvidenceGradingTests.graded(record, start: 0, stop: formats.count > 1 ? 1 : nil).findings[0]
        finding.outcome = outcome
        let weighed = EvidenceGrading(record).weighed([finding])[0]
        #expect(weighed.standing == standing && weighed.outcome == outcome)
        #expect(weighed.notes.contains(EvidenceGrading.copiedWords) == (standing == .contestable))
    }

    private static func graded(_ record: EvidenceRecord, start: Int, stop: Int?) -> AuditResult {
        func moment(_ index: Int) -> Moment {
            Moment(
                bounds: record.events[index].at.bounds, event: EventID(index), citations: Array(record.events[index].citations.prefix(1)))
        }
        let finding = Finding(
            id: "F-1", commitment: "C", incident: "I", metric: .firstResponse, severity: nil, outcome: .breached, standing: .firm,
            start: moment(start), stop: stop.map(moment))
        var result = AuditResult(
            vendor: "v", engagement: Engagement(), agreement: Agreement(files: [], title: "", language: .english), evidence: record,
            incidents: [], findings: [finding], readings: [], calendars: [], diagnostics: [], files: [], asOf: Timestamp(seconds: 0),
            asOfBasis: .engagement, displayZone: .utc, zoneDataVersion: "", toolVersion: "")
        EvidenceGrading(record).apply(to: &result)
        return result
    }

    @Test func anExhibitHasTheLowestGradeOfItsEventsAndAFindingItsBestCopies() {
        let record = EvidenceGradingTests.record(
            ["mbox", "pattern", "settings"],
            [
                EvidenceGradingTests.event(witnesses: EvidenceGradingTests.received), EvidenceGradingTests.event(files: [0, 1], second: 1),
                EvidenceGradingTests.event(files: [1], second: 2),
            ])
        let both = EvidenceGradingTests.graded(record, start: 0, stop: 1)
        #expect(both.evidence.exhibits.map { $0.evidenceGrade?.grade } == [.native, .copied, nil])
        #expect(both.evidence.exhibits[0].evidenceGrade?.counts.map(\.count) == [1, 1])
        #expect(both.evidence.exhibits[1].evidenceGrade?.reasons == [ExhibitGrade.ReasonCount(.pattern, 2)])
        #expect(both.findings[0].evidenceGrade == .native)
        #expect(EvidenceGradingTests.graded(record, start: 0, stop: nil).findings[0].evidenceGrade == .original)
        #expect(EvidenceGradingTests.graded(record, start: 0, stop: 2).findings[0].evidenceGrade == .copied)
    }
}

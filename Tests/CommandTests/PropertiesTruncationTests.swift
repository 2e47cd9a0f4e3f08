// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport
import Testing

/// Files that end too soon: nothing crashes, and a cut that shows never makes a breach.
@Suite struct PropertiesTruncationTests {
    /// Cuts that do not show: between two rows, messages or entries, or inside the last cell or the last words where the format writes nothing
    /// after them. A chat cut within its first stamp is no chat any more: it is listed as a file that was not read, and is no gap either.
    private static let silent: Set<DiagnosticCode> = [.formatUnknown]

    @Test(arguments: PropertiesSample.all)
    func aCutNeverAccuses(_ sample: PropertiesSample) {
        var numbers = SeededNumbers("cut " + sample.vendor)
        let known = Set(sample.result.diagnostics.map(\.code))
        for path in sample.paths {
            guard let bytes = sample.files.evidence[path], bytes.count > 1 else { continue }
            let cuts = (0..<(bytes.count > 1000 ? 20 : 6)).map { _ in Int.random(in: 1..<bytes.count, using: &numbers) }
            let results = sample.files.audits(
                with: sample.read, replacing: GalleryCase.Replacement(path: path, contents: cuts.map { Array(bytes[..<$0]) }))
            for (cut, result) in zip(cuts, results) {
                let new = Set(result.diagnostics.filter { $0.code.severity > .note }.map(\.code)).subtracting(known)
                if new.isSubset(of: PropertiesTruncationTests.silent) { continue }
                for finding in result.findings where finding.outcome == .breached {
                    #expect(
                        sample.result.outcome(of: finding.id) == .breached,
                        "seed \(SeededNumbers.seed): \(path) cut at \(cut): \(finding.incident) \(finding.metric) \(new.map(\.name))")
                }
            }
        }
    }

    @Test(arguments: [
        // A row without all its cells, a quote that stays open, a character cut in two.
        "T-1,2026-03-02T09:10:00Z,Dana,cust", "T-1,2026-03-02T09:10:00Z,Dana,customer,comment,public,\"look", "T-1,2026-03-0", "T",
    ])
    func aTableThatEndsInARowIsAGap(_ last: String) {
        let rows = GalleryExamples.logHeader + "T-1,2026-03-02T09:00:00Z,Dana,customer,created,P1,no audio\n"
        let result = GalleryCase(evidence: "log.csv", rows + last).audit()
        #expect(result.diagnostics.contains { $0.code == .ticketTableCut })
        #expect(result.findings.map(\.outcome) == [.undetermined])
        #expect(result.findings.map(\.reasons) == [[.evidenceGap]])
    }

    /// A log sorted by ticket: the row that was cut off may be of any time.
    @Test func aCutLogSortedByTicketIsAGapForEveryTime() {
        let log = GalleryExamples.log(
            "T-2,2026-04-02T09:00:00Z,Dana,customer,created,P1,no video", "T-2,2026-04-02T09:05:00Z,Wei,vendor,comment,public,looking",
            "T-1,2026-03-02T09:00:00Z,Dana,customer,created,P1,no audio", "T-1,2026-03-02T09:")
        let result = GalleryCase { $0.evidence = log.mapValues { $0.dropLast() } }.audit()
        #expect(result.findings.map(\.outcome) == [.undetermined, .met])
    }

    /// A row on no timeline may be the answer to its own ticket, and says nothing of another.
    @Test func aRowWithoutATimeIsAGapForItsTicket() {
        let result = GalleryCase {
            $0.evidence = GalleryExamples.log(
                "T-1,2026-03-02T09:00:00Z,Dana,customer,created,P1,no audio", "T-1,2026-03-02T09:1O:00Z,Wei,vendor,comment,public,looking",
                "T-2,2026-03-03T09:00:00Z,Dana,customer,created,P1,no video")
        }.audit()
        #expect(result.findings.map(\.outcome) == [.undetermined, .breached])
        #expect(result.findings.map(\.reasons) == [[.evidenceGap], []])
    }

    /// The answer may have come by another channel than the request.
    @Test func aCutChatIsAGapForRequestsByMail() {
        let result = GalleryCase {
            $0.evidence = [
                "a.eml": [UInt8]((GalleryExamples.head + "\nNo audio\n").utf8),
                "slack/help/2026-03-02.json": [UInt8](#"[{"type":"message","ts":"1772442000.000100","user":"#.utf8),
            ]
        }.audit()
        #expect(result.findings.map(\.outcome) == [.undetermined])
        #expect(result.findings.map(\.reasons) == [[.evidenceGap]])
    }
}

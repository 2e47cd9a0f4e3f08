// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import TestSupport
import Testing

/// What must hold of any folder of evidence, tried on folders made by chance.
@Suite struct RandomEvidenceTests {
    /// More with SLAUDIT_THOROUGH in the environment.
    private static let seeds = ProcessInfo.processInfo.environment["SLAUDIT_THOROUGH"] == nil ? 4 : 40

    private static func gallery(_ seed: Int) -> GalleryCase {
        GalleryCase {
            $0.agreement = [UInt8](RandomEvidence.agreement.utf8)
            $0.engagement = $0.engagement.replacing("timeZone: \"UTC\"", with: seed % 4 < 3 ? "timeZone: \"UTC\"" : "plan: \"Gold\"")
            $0.evidence = RandomEvidence(seed: seed).files.mapValues { [UInt8]($0.utf8) }
        }
    }

    @Test(arguments: 0..<RandomEvidenceTests.seeds)
    func theOrderOfFilesChangesNothing(_ seed: Int) {
        let files = RandomEvidenceTests.gallery(seed)
        let read = files.reading()
        let base = files.audit(with: read)
        #expect(base.findings.count > 20)
        var numbers = SeededNumbers("order \(seed)")
        for _ in 0..<2 {
            let other = files.audit(with: read, order: files.evidence.keys.sorted().shuffled(using: &numbers))
            #expect(other.digests == base.digests)
            #expect(other.diagnostics.map(\.code.name).sorted() == base.diagnostics.map(\.code.name).sorted())
        }
    }

    /// Written to the disk in any order, the folder gives the same bytes of every report.
    @Test func theOrderOfWritingChangesNoByte() throws {
        let evidence = RandomEvidence(seed: 3).files
        var numbers = SeededNumbers("writing")
        var reports: [[String: Data]] = []
        for _ in 0..<3 {
            let scratch = try Scratch()
            try scratch.write("contracts/agreement.md", RandomEvidence.agreement)
            try scratch.write("contracts/engagement.json5", GalleryCase.goodEngagement)
            for path in evidence.keys.sorted().shuffled(using: &numbers) { try scratch.write("evidence/" + path, evidence[path] ?? "") }
            let result = try Command.run(["audit", ".", "--quiet"], in: scratch.folder)
            #expect(result.status == 0 || result.status == 2)
            var bytes: [String: Data] = [:]
            for path in scratch.files where path.hasPrefix("reports/") { bytes[path] = try Data(contentsOf: scratch.file(path)) }
            reports.append(bytes)
        }
        #expect(reports[0].count >= 4)
        #expect(reports[1] == reports[0] && reports[2] == reports[0])
    }

    @Test(arguments: 0..<RandomEvidenceTests.seeds)
    func whatCannotBeReadNeverAccuses(_ seed: Int) {
        let files = RandomEvidenceTests.gallery(seed)
        let read = files.reading()
        let base = files.audit(with: read)
        let breached = Set(base.findings.filter { $0.outcome == .breached }.map(\.id))
        var numbers = SeededNumbers("junk \(seed)")
        let noise = (0..<2048).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        let junk: [[UInt8]] = [
            noise, [0x50, 0x4B, 3, 4] + noise, Array("ticket,time,event\nT-1,\"2026".utf8),
            Array("From x Mon Mar  2 09:00:00 2026\nFrom".utf8),
            Array("ticket,when,event\nT-1,yesterday,comment\n".utf8), Array("[{\"type\":\"message\",\"ts\":\"17".utf8),
        ]
        for (index, bytes) in junk.enumerated() {
            var other = files
            other.evidence["zz/junk-\(index)"] = bytes
            for finding in other.audit(with: read).findings where finding.outcome == .breached {
                #expect(breached.contains(finding.id), "seed \(seed) junk \(index) \(finding.id)")
            }
        }
    }
}

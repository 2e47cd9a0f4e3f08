// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Reconciliation
import ServiceTime
import TestSupport
import Testing

/// What must hold of any evidence, tried on the sample.
@Suite struct PropertiesTests {
    private static let seed = "seed \(SeededNumbers.seed)"

    @Test(arguments: PropertiesSample.all)
    func theOrderOfReadingDoesNotMatter(_ sample: PropertiesSample) {
        var numbers = SeededNumbers("order " + sample.vendor)
        for order in [Array(sample.paths.reversed()), sample.paths.shuffled(using: &numbers)] {
            let other = sample.audit(order: order)
            #expect(other.digests == sample.result.digests, "\(PropertiesTests.seed) \(order)")
            let (before, after) = (sample.result.eventDigests, other.eventDigests)
            #expect(before.keys.filter { before[$0] != after[$0] }.map(\.description) == [], "\(PropertiesTests.seed) \(order)")
        }
    }

    @Test(arguments: PropertiesSample.all)
    func lineEndsDoNotMatter(_ sample: PropertiesSample) {
        for path in sample.paths where ["mbox", "eml", "whatsapp", "csv"].contains(sample.format(of: path)) {
            guard let bytes = sample.files.evidence[path] else { continue }
            let plain = bytes.filter { $0 != 0x0D }
            let lines = sample.audit { $0.evidence[path] = plain }
            let other = sample.audit { $0.evidence[path] = plain.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
            #expect(other.digests == lines.digests, "\(path)")
            let (before, after) = (lines.eventDigests, other.eventDigests)
            #expect(before.keys.filter { before[$0] != after[$0] }.map(\.description) == [], "\(path)")
            #expect(other.diagnostics.map(\.code) == lines.diagnostics.map(\.code), "\(path)")
        }
    }

    @Test(arguments: PropertiesSample.all)
    func anArchiveIsAFolder(_ sample: PropertiesSample) {
        let members = sample.paths.map { (name: $0, bytes: sample.files.evidence[$0] ?? []) }
        let zipped = sample.audit { files in
            files.evidence = ["export.zip": ZipFixture.archive(members)]
            for folder in ["tickets/", "mail/", "chat/", "slack/"] {
                files.sources = files.sources?.replacing("\"" + folder, with: "\"export.zip/" + folder)
            }
        }
        #expect(zipped.digests == sample.result.digests)
        #expect(zipped.evidence.events.count == sample.result.evidence.events.count)
    }

    @Test(arguments: PropertiesSample.all)
    func aCopyChangesNothing(_ sample: PropertiesSample) {
        for path in sample.paths where ["mbox", "eml"].contains(sample.format(of: path)) {
            guard let bytes = sample.files.evidence[path] else { continue }
            // Byte for byte, and with another digest.
            for copy in [bytes, bytes + [0x0A]] {
                let other = sample.audit { $0.evidence["a-copy/of-it"] = copy }
                #expect(other.digests == sample.result.digests, "\(path)")
                #expect(other.evidence.events.count == sample.result.evidence.events.count, "\(path)")
            }
        }
    }

    /// What one request was answered says nothing of another.
    @Test(arguments: PropertiesSample.all)
    func aMissingReplyTouchesOnlyItsIncident(_ sample: PropertiesSample) {
        let base = sample.result
        let replies = base.evidence.events.filter { $0.role == .vendor && $0.kind == .message }
        #expect(replies.count > 20)
        for reply in replies {
            let own = Set(base.incidents.filter { $0.members.contains { $0.event == reply.id } }.map(\.id))
            var record = base.evidence
            record.events.remove(at: Int(reply.id.index))
            for index in record.events.indices { record.events[index].id = EventID(index) }
            let other = Reconciler.audit(
                AuditInput(
                    vendor: "v", engagement: sample.read.engagement, agreement: sample.read.agreement, evidence: record, files: base.files,
                    diagnostics: [], zones: SystemZones.database, toolVersion: "test"))
            let strangers = base.digests.symmetricDifference(other.digests).filter { !own.contains($0.incident) }
            #expect(strangers.map(\.description) == [], "\(reply.at.raw) \(reply.text)")
        }
    }

    @Test(arguments: PropertiesSample.all)
    func whatCannotBeReadNeverAccuses(_ sample: PropertiesSample) {
        var numbers = SeededNumbers("junk " + sample.vendor)
        let noise = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        let junk: [[UInt8]] = [
            noise, [0], [0x50, 0x4B, 3, 4] + noise, Array("%PDF-1.7\n".utf8) + noise, Array("From x Mon Mar  2 09:00:00 2026\nFrom".utf8),
            Array("[{\"type\":\"message\",\"ts\":\"17".utf8), Array("ticket,time,event\nLY-2101,\"2026".utf8),
            Array("2026/3/2 09:00 - ".utf8), Array("Subject: x\nFrom: y\nDate: z\n".utf8), Array("{}".utf8), Array("<html>".utf8),
        ]
        for (index, bytes) in junk.enumerated() {
            let other = sample.audit { $0.evidence["zz/junk-\(index)"] = bytes }
            for finding in other.findings where finding.outcome == .breached {
                #expect(sample.result.outcome(of: finding.id) == .breached, "\(PropertiesTests.seed) junk \(index) \(finding.id)")
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Agreements

@Suite struct AgreementReaderTests {
    @Test(arguments: [
        (Samples.english, "a.md"), (Samples.chinese, "a.md"), (Samples.html(Samples.english), "a.html"),
        (Samples.html(Samples.chinese), "a.html"), (Samples.english, "a.txt"), (Samples.chinese, "a.txt"),
        (Samples.html(Samples.english), "unnamed"),
    ])
    func sameCommitmentsInEveryFormat(_ words: String, _ path: String) {
        let agreement = read(words, as: path)
        #expect(agreement.commitments.map(\.summary) == Samples.summaries)
        #expect(agreement.commitments.map(\.id).first == "C-01")
        #expect(agreement.commitments.map(\.id).last == "C-10")
        #expect(agreement.severities == ["P1", "P2", "P3", "P4"])
        #expect(agreement.commitments.map(\.severityRank) == [1, 1, 1, 2, 2, 2, 3, 3, 4, 4])
        #expect(agreement.commitments.allSatisfy { $0.grade == .g2 })
        #expect(agreement.statement(.automaticReplyDoesNotCount) != nil)
        #expect(agreement.statement(.clockStart)?.term == "customer")
        #expect(agreement.statement(.businessDayDefinition) != nil)
        let codes = agreement.diagnostics.map(\.code)
        #expect(codes == [.pauseNotStated])
        for commitment in agreement.commitments {
            guard let hours = commitment.hours.map({ agreement.supportHours[$0] }) else {
                Issue.record("no hours for \(commitment.summary)")
                continue
            }
            if commitment.clock == .calendar {
                #expect(hours.week.isAlways)
            } else {
                #expect(hours.zone == "Asia/Shanghai")
                #expect(hours.week[.monday].count == 2)
                #expect(hours.week[.saturday].isEmpty)
                #expect(hours.holidays == [CivilDate(year: 2026, month: 3, day: 9), CivilDate(year: 2026, month: 4, day: 6)])
            }
        }
    }

    @Test func clausesPointAtTheirBytes() {
        let agreement = read(Samples.english)
        let bytes = Array(Samples.english.utf8)
        guard let first = agreement.commitments.first else {
            Issue.record("nothing read")
            return
        }
        let span = first.clause.citation.span
        #expect(String(decoding: bytes[span.lower..<span.upper], as: UTF8.self) == "| P1 | 30 minutes | 2 hours | 6 hours |")
        #expect(first.clause.citation.quote == "P1 | 30 minutes | 2 hours | 6 hours")
        #expect(first.clause.path == ["Lanyun RTC Premium Support Agreement", "2. Response commitments"])
        #expect(span.line == 16)
        let target = first.basis.first { $0.field == .target }
        #expect(target.map { String(decoding: bytes[$0.citation.span.lower..<$0.citation.span.upper], as: UTF8.self) } == "30 minutes")
        #expect(Set(first.basis.map(\.field)) == [.metric, .severity, .target, .clock, .hours, .force])
    }

    @Test func utf16KeepsOriginalOffsets() {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in Samples.chinese.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let agreement = read(bytes, as: "a.txt")
        #expect(agreement.commitments.map(\.summary) == Samples.summaries)
        let span = agreement.commitments[0].clause.citation.span
        #expect(Array(bytes[span.lower..<min(bytes.count, span.lower + 4)]) == [0x7C, 0, 0x20, 0])
    }

    @Test func severalFilesAreOneAgreement() {
        let first = AgreementInput(
            file: SourceFile(id: FileID(3), path: "a.md", sha256: "", byteCount: 0), bytes: Array(Samples.english.utf8))
        let second = AgreementInput(
            file: SourceFile(id: FileID(4), path: "b.md", sha256: "", byteCount: 0),
            bytes: Array("# Annex\n\nVendor shall acknowledge every request within 5 minutes, 24x7.\n".utf8))
        let agreement = AgreementReader.read([first, second])
        #expect(agreement.commitments.count == 11)
        #expect(agreement.commitments.last?.id == "C-11")
        #expect(agreement.commitments.last?.metric == .acknowledgement)
        #expect(agreement.commitments.last?.clause.citation.span.file == FileID(4))
        #expect(agreement.commitments.last?.hours.map { agreement.supportHours[$0].week.isAlways } == true)
    }

    @Test(arguments: [
        ([0x50, 0x4B, 3, 4, 0], "a.zip", "ZIP"),
        ([UInt8]("{\\rtf1 x}".utf8), "a.rtf", "RTF"),
    ])
    func unsupportedFormats(_ bytes: [UInt8], _ path: String, _ name: String) {
        let agreement = read(bytes, as: path)
        #expect(agreement.commitments.isEmpty)
        #expect(agreement.diagnostics.first?.code == .agreementFormatUnsupported)
        #expect(agreement.diagnostics.first?.arguments == [name])
    }

    @Test func silenceIsSaid() {
        #expect(read("# Terms\n\nWe like our customers.\n").diagnostics.map(\.code) == [.agreementEmpty])
        #expect(AgreementReader.read([]).commitments.isEmpty)
    }
}

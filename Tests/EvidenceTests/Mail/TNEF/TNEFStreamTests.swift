// SPDX-License-Identifier: Apache-2.0

import Formats
import TestSupport
import Testing

@testable import Evidence

@Suite struct TNEFStreamTests {
    private typealias Fixture = TNEFFixture

    private static let log: [UInt8] = Array("09:14 gateway down".utf8)
    private static let rtf = Array(#"{\rtf1\fromhtml1{\*\htmltag0 <p>}\u21709?}"#.utf8)

    private static func packed(_ rtf: [UInt8]) -> [UInt8] {
        Fixture.little(rtf.count + 12, 4) + Fixture.little(rtf.count, 4) + Array("MELA".utf8) + [0, 0, 0, 0] + rtf
    }

    private static let inner = Fixture.stream([Fixture.attribute(0x0001_8004, Array("inner\0".utf8))])

    private static let whole = Fixture.stream([
        Fixture.attribute(0x0008_9006, [0, 0, 1, 0]), Fixture.attribute(0x0006_9007, Fixture.little(936, 4) + [0, 0, 0, 0]),
        Fixture.attribute(0x0001_8004, [0xCD, 0xF8, 0xB9, 0xD8, 0]), Fixture.attribute(0x0002_800C, [0xCF, 0xEC, 0xD3, 0xA6, 0]),
        Fixture.message([
            Fixture.named("Keywords"), Fixture.property(0x0E07, 3, [1, 0, 0, 0]), Fixture.property(0x1009, 0x102, packed(rtf)),
            Fixture.little(0x1003, 2) + Fixture.little(0x6001, 2) + Fixture.little(2, 4) + Fixture.little(5, 4) + Fixture.little(6, 4),
            Fixture.property(0x0039, 0x40, [UInt8](repeating: 1, count: 8)), Fixture.property(0x000B, 0x0B, [1, 0]),
        ]),
        Fixture.rendering, Fixture.title([0xC8, 0xD5, 0xD6, 0xBE]), Fixture.data(log),
        Fixture.of([Fixture.unicode(0x3707, "网关日志.log"), Fixture.property(0x370E, 0x1E, Array("Text/Plain\0".utf8))]),
        Fixture.rendering, Fixture.title([0xC8, 0xD5, 0xD6, 0xBE]), Fixture.data([1, 2, 3]),
        Fixture.rendering, Fixture.title(Array("letter".utf8)),
        Fixture.of([Fixture.property(0x3701, 0x0D, [UInt8](repeating: 8, count: 16) + inner)]),
    ])

    @Test func attachmentsAndWordsAreListed() {
        // The stream may stand anywhere: ranges are those of the whole.
        let bytes = [9, 9, 9] + Self.whole + [0]
        #expect(TNEFStream.recognises(bytes[3...]))
        let stream = TNEFStream(bytes[3..<(bytes.count - 1)])
        #expect(stream.problems.isEmpty)
        #expect(stream.subject == "网关")
        #expect(stream.text == Array("响应".utf8))
        #expect(stream.html == Array("<p>响".utf8))
        #expect(stream.lines.map { $0.words.text } == ["响应"])
        #expect(stream.attachments.map(\.name) == ["网关日志.log", "日志", "letter"])
        #expect(stream.attachments.map(\.type) == ["text/plain", "", ""])
        #expect(stream.attachments.map(\.byteCount) == [Self.log.count, 3, Self.inner.count])
        #expect(stream.attachments[0].range.map { Array(bytes[$0]) } == Self.log)
        #expect(stream.attachments.map(\.isMessage) == [false, false, true])
        let letter = stream.attachments[2].range.map { TNEFStream(bytes[$0]) }
        #expect(letter?.subject == "inner")
    }

    @Test func propertiesGoBeforeOldAttributes() {
        let stream = TNEFStream(
            Fixture.stream([
                Fixture.attribute(0x0001_8004, Array("old\0".utf8)), Fixture.attribute(0x0002_800C, Array("old\0".utf8)),
                Fixture.message([
                    Fixture.unicode(0x0037, "新"), Fixture.unicode(0x1000, "文"), Fixture.property(0x3FDE, 3, Fixture.little(936, 4)),
                    Fixture.property(0x1013, 0x102, [0xCF, 0xEC]), Fixture.property(0x1009, 0x102, Self.packed(Self.rtf)),
                ]),
            ])[...])
        #expect(stream.subject == "新")
        #expect(stream.text == Array("文".utf8))
        #expect(stream.html == Array("响".utf8))
    }

    @Test func problemsAreNamed() {
        func problems(_ bytes: [UInt8]) -> [TNEFProblem] { TNEFStream(bytes[...]).problems }
        #expect(problems([]) == [.notTNEF])
        #expect(problems(Array("winmail.dat".utf8)) == [.notTNEF])
        #expect(problems(Fixture.stream([])).isEmpty)
        #expect(problems(Fixture.stream([]) + [0x0D, 0x0A, 0]).isEmpty)
        #expect(problems(Fixture.stream([]) + [1]) == [.cut])
        #expect(problems(Fixture.stream([Fixture.attribute(0x0001_8004, [0x61], sum: 1)])) == [.wrongChecksum])
        #expect(problems(Fixture.stream([Fixture.attribute(0x0006_9003, [9, 0, 0, 0])])) == [.propertiesDamaged])
        #expect(problems(Fixture.stream([Fixture.message([Fixture.property(0x1009, 0x102, [1])])])) == [.packedTextDamaged(.wrongLength)])
        #expect(problems(Fixture.stream([Fixture.message([Fixture.little(1, 2) + Fixture.little(5, 2)])])).isEmpty)
        let many = Fixture.stream((0..<5000).map { _ in Fixture.rendering + Fixture.data([1]) })
        #expect(problems(many) == [.tooMany])
        #expect(TNEFStream(many[...]).attachments.count == TNEFStream.attachmentLimit)
        // Data without a beginning of their own are still a file.
        #expect(TNEFStream(Fixture.stream([Fixture.data([1, 2])])[...]).attachments.map(\.byteCount) == [2])
    }

    @Test func cutOrDamagedAnywhereItDoesNotTrap() {
        let whole = TNEFStream(Self.whole[...])
        for cut in Self.whole.indices {
            let stream = TNEFStream(Self.whole[..<cut])
            #expect(stream.attachments.count <= whole.attachments.count)
            for attachment in stream.attachments { #expect((attachment.range?.upperBound ?? 0) <= cut) }
        }
        var random = SeededNumbers("tnef")
        for _ in 0..<3000 {
            var damaged = Self.whole
            for _ in 0...random.below(5) {
                damaged[random.below(damaged.count)] = random.one(of: [0, 1, 0x7F, 0x80, 0xFF, UInt8(random.below(256))])
            }
            let stream = TNEFStream(damaged[...])
            for attachment in stream.attachments { #expect((attachment.range?.upperBound ?? 0) <= damaged.count) }
            _ = stream.lines
        }
    }
}

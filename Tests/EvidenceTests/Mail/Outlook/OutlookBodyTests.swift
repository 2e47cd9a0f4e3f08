// SPDX-License-Identifier: Apache-2.0

import Formats
import TestSupport
import Testing

@testable import Evidence

@Suite struct OutlookBodyTests {
    private func read(_ values: [(Int, OutlookFixture.Value)]) -> OutlookMessage { OutlookMessage(OutlookFixture(values).file()) }

    private func html(_ message: OutlookMessage) -> String? { message.html.map { String(decoding: $0, as: UTF8.self) } }

    /// Rich text without packing.
    private func rich(_ rtf: String) -> (Int, OutlookFixture.Value) {
        let bytes = Array(rtf.utf8)
        let header =
            CompoundFixture.little(bytes.count + 12, 4) + CompoundFixture.little(bytes.count, 4) + Array("MELA".utf8) + [0, 0, 0, 0]
        return (0x1009, OutlookFixture.binary(header + bytes))
    }

    private static let response: [UInt8] = [0xCF, 0xEC, 0xD3, 0xA6]

    @Test(
        arguments: [
            (936, Array("<p>".utf8) + response, "<p>响应"),
            (nil, Array("<meta charset=gb2312><p>".utf8) + response, "<meta charset=gb2312><p>响应"),
            (65001, Array("<p>响应\0".utf8), "<p>响应"), (20127, Array("<meta charset=gbk><p>".utf8) + response, "<meta charset=gbk><p>响应"),
            // The message's page and the bytes disagree: what fits the bytes without damage is taken.
            (1252, Array("<meta charset=utf-8><p>响应".utf8), "<meta charset=utf-8><p>响应"),
            (65001, Array("<meta charset=gb2312><p>".utf8) + response, "<meta charset=gb2312><p>响应"),
            (1252, Array("<p>caf".utf8) + [0xE9], "<p>café"), (nil, Array("<p>caf".utf8) + [0xE9], "<p>café"),
        ] as [(Int?, [UInt8], String)])
    func htmlIsInThePageOfTheInternet(_ page: Int?, _ bytes: [UInt8], _ text: String) {
        let message = read((page.map { [(0x3FDE, OutlookFixture.long($0))] } ?? []) + [(0x1013, OutlookFixture.binary(bytes))])
        #expect(html(message) == text)
        #expect(message.problems.isEmpty)
    }

    @Test func aFewDamagedCharactersDoNotChangeThePage() {
        let bytes: [UInt8] = Array(repeating: Self.response, count: 9).flatMap(\.self) + [0x81, 0x20]
        let message = read([(0x3FDE, OutlookFixture.long(936)), (0x1013, OutlookFixture.binary(bytes))])
        #expect(html(message) == String(repeating: "响应", count: 9) + "\u{FFFD} ")
        #expect(message.problems == [.charactersDamaged(1)])
        // Damage in the message's page makes no other page the right one.
        let subject = read([
            (0x3FDE, OutlookFixture.long(936)), (0x3FF1, OutlookFixture.long(0x0409)), (0x0037, OutlookFixture.ansi(bytes + [0x21])),
        ])
        #expect(subject.subject == String(repeating: "响应", count: 9) + "\u{FFFD} !")
    }

    @Test func htmlMayBeAString() {
        #expect(html(read([(0x1013, .unicode("<p>响应"))])) == "<p>响应")
        #expect(html(read([(0x3FFD, OutlookFixture.long(936)), (0x1013, OutlookFixture.ansi(Self.response))])) == "响应")
    }

    @Test func htmlIsUnwrappedFromRichText() {
        let rtf =
            #"{\rtf1\ansi\ansicpg936\fromhtml1{\fonttbl{\f0\fcharset134 S;}}{\*\htmltag64 <p>}\f0\'cf\'ec\'d3\'a6\htmlrtf\par\htmlrtf0{\*\htmltag72 </p>}}"#
        let message = read([rich(rtf)])
        #expect(html(message) == "<p>响应</p>")
        #expect(message.lines.map { $0.words.text } == ["响应"])
        // HTML of its own goes before it.
        #expect(html(read([rich(rtf), (0x1013, OutlookFixture.binary(Array("<p>x".utf8)))])) == "<p>x")
        // The plain text goes before both.
        #expect(read([rich(rtf), (0x1000, .unicode("words"))]).lines.map { $0.words.text } == ["words"])
        #expect(read([rich(rtf), (0x1000, .unicode(" \r\n"))]).lines.map { $0.words.text } == ["响应"])
    }

    @Test func richTextGivesTheTextWhereThereIsNone() {
        #expect(read([rich(#"{\rtf1 a\par b}"#)]).lines.map { $0.words.text } == ["a", "b"])
        #expect(read([rich(#"{\rtf1 a\par b}"#), (0x1000, .unicode("c"))]).lines.map { $0.words.text } == ["c"])
    }

    @Test func damagedRichTextIsAProblem() {
        #expect(read([rich(#"{\rtf1 a"#)]).problems == [.richText(.cut)])
        #expect(read([rich("words")]).problems == [.richText(.notRichText)])
        #expect(read([(0x1009, OutlookFixture.binary([1, 2, 3]))]).problems == [.packedTextDamaged(.wrongLength)])
        #expect(read([rich(#"{\rtf1\ansicpg936 \'81\par}"#)]).problems == [.charactersDamaged(1)])
    }

    @Test func aLongBodyIsCutForItsLinesOnly() {
        let message = read([(0x1000, .unicode(String(repeating: "line\r\n", count: 300_000)))])
        #expect(message.text?.count == 1_800_000)
        #expect(message.lines.count == MessageText.limit / 6 + 1)
    }

    private func sound() -> [UInt8] {
        var inner = OutlookFixture.letter()
        inner.attachments = [OutlookFixture.attachment("a.log", [1, 2, 3])]
        var fixture = OutlookFixture.letter([rich(#"{\rtf1\fromhtml1{\*\htmltag0 <p>}x\u21709?}"#)])
        fixture.attachments = [
            OutlookFixture([(0x3707, .unicode("inner")), (0x3701, .message(inner))]),
            OutlookFixture.attachment("b.log", [UInt8](repeating: 7, count: 5000)),
        ]
        return fixture.file()
    }

    @Test func cutAnywhereItDoesNotTrap() {
        let bytes = sound()
        let whole = OutlookMessage(bytes)
        for cut in stride(from: 0, to: bytes.count, by: 7) {
            let part = Array(bytes[..<cut])
            let message = OutlookMessage(part)
            // Unused places at the table's end may be missed by nobody.
            #expect(!message.problems.isEmpty || message == whole, "\(cut)")
            if !OutlookMessage.recognises(part) { #expect(message.subject.isEmpty) }
        }
    }

    @Test func damagedAnywhereItDoesNotTrap() {
        let bytes = sound()
        var random = SeededNumbers("outlook")
        for _ in 0..<600 {
            var damaged = bytes
            for _ in 0...random.below(8) {
                damaged[random.below(bytes.count)] = random.chance(2) ? UInt8(random.below(256)) : UInt8(random.below(16))
            }
            let message = OutlookMessage(damaged)
            #expect(message.problems.count <= 80)
            let size = message.attachments.reduce(0) { $0 + $1.bytes.count } + (message.html?.count ?? 0) / 3
            #expect(size <= bytes.count)
            _ = message.lines
        }
    }
}

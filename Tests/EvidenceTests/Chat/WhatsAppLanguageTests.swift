// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

/// WhatsApp's own lines in languages whose words the reader does not know, and heads of further phones.
struct WhatsAppLanguageTests {
    private static let mark = "\u{200E}"

    @Test("an iPhone's notices, files, edits and deletions are told by the mark, not by the language")
    func marks() {
        let text = """
            [13.03.24, 09:05:07] Vakt: \(Self.mark)Klingon words of encryption. Nobody reads them.
            [13.03.24, 09:05:09] Vakt: \(Self.mark)Ana Brandt gruppen skapade
            [13.03.24, 09:05:11] Ana Brandt: \(Self.mark)Ana Brandt lade till dig
            [13.03.24, 09:06:01] Ana Brandt: the router is down
            \(Self.mark)[13.03.24, 09:07:30] Ana Brandt: \(Self.mark)bilden utelämnad
            \(Self.mark)[13.03.24, 09:08:00] Bo Lind: \(Self.mark)Данное сообщение удалено.
            [13.03.24, 09:09:00] Bo Lind: on it now \(Self.mark)<Redigerat>
            [13.03.24, 09:10:00] Bo Lind: < not a note >x
            """
        let output = WhatsAppFormat.read(EvidenceFixture.input(text))
        #expect(output.events.map(\.kind) == [.system, .system, .system, .message, .message, .edit, .message, .message])
        #expect(output.events[4].attachments.map(\.name) == ["bilden utelämnad"])
        #expect(output.events[6].text == "on it now")
        #expect(output.events[7].text == "< not a note >x")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.edited", "chat.message.withdrawn"])
    }

    @Test("a chat between two names the other person before the first notice; their words stay theirs")
    func betweenTwo() {
        let text = """
            [13.03.24, 09:05:07] Bo Lind: \(Self.mark)Klingon words of encryption. Nobody reads them.
            [13.03.24, 09:06:01] Ana Brandt: the router is down
            [13.03.24, 09:07:30] Bo Lind: looking
            \(Self.mark)[13.03.24, 09:08:00] Bo Lind: \(Self.mark)foto saknas
            """
        let output = WhatsAppFormat.read(EvidenceFixture.input(text))
        #expect(output.events.map(\.kind) == [.system, .message, .message, .message])
    }

    @Test("an iPhone's calls are no words, and captions keep their files")
    func callsAndCaptions() {
        let m = Self.mark
        let text = """
            [3/13/24, 9:05:01\u{202F}AM] Bo Lind: \(m)Messages and calls are end-to-end encrypted.
            \(m)[3/13/24, 9:06:01\u{202F}AM] Bo Lind: \(m)Missed voice call, \(m)Tap to call back
            \(m)[3/13/24, 9:07:01\u{202F}AM] Ana: \(m)Röstsamtal, \(m)5 min
            \(m)[3/13/24, 9:08:01\u{202F}AM] Ana: report.pdf • \(m)2 pages \(m)document omitted
            \(m)[3/13/24, 9:10:01\u{202F}AM] Ana: see this \(m)<attached: 00000013-PHOTO.jpg>
            [3/13/24, 9:11:01\u{202F}AM] Bo Lind: it was a voice call, 5 min
            """
        let output = WhatsAppFormat.read(EvidenceFixture.input(text))
        #expect(output.events.map(\.kind) == [.system, .system, .system, .message, .message, .message])
        #expect(output.events[3].attachments.map(\.name) == ["report.pdf • 2 pages"])
        #expect(output.events[4].attachments.map(\.name) == ["00000013-PHOTO.jpg"])
        #expect(output.events[4].text.hasPrefix("see this"))
        #expect(output.diagnostics.isEmpty)
    }

    @Test(
        "a colon within quotation marks is a subject's",
        arguments: [
            ("Ana a créé le groupe « Support : urgences »", nil), ("Ana создал(а) группу «Поддержка: срочно»", nil),
            ("Anaがグループ「支援: 緊急」を作成しました", nil), ("Ana changed the subject from “A” to “B: C”", nil),
            ("Ana hat „A: B“ erstellt", nil), ("Ana \"Annie\" Brandt: down", "Ana \"Annie\" Brandt"), ("„Chef“ Lind: ja", "„Chef“ Lind"),
            ("ד\"ר כהן: כן", "ד\"ר כהן"), ("Bo 19\" Racks: ok", "Bo 19\" Racks"), ("Bo «Boss» Lind: ok", "Bo «Boss» Lind"),
        ] as [(String, String?)])
    func quotes(line: String, name: String?) {
        let output = WhatsAppFormat.read(EvidenceFixture.input("25/02/2026, 21:14 - " + line + "\n"))
        #expect(output.events.map(\.kind) == [name == nil ? .system : .message])
        #expect(output.events.first?.author.name == name ?? "")
    }

    @Test(
        "heads of further phones",
        arguments: [
            ("2026-02-25, 21\u{A0}h\u{A0}14 - ", "21:14:00"), ("25.02.26 г., 21:14 ч. - ", "21:14:00"),
            ("2026년 2월 25일 오후 9:14 - ", "21:14:00"),
            ("[2026/02/25 午後0:14:05] ", "12:14:05"), ("[2026/02/25 午前0:14:05] ", "00:14:05"), ("25/2/26, 9:14 अपराह्न - ", "21:14:00"),
            ("25/2/2569 21:14 - ", "21:14:00"),
        ])
    func heads(head: String, time: String) {
        let input = EvidenceFixture.input(head + "Bo Lind: words: ok\n", zone: "UTC")
        #expect(WhatsAppFormat.recognises(input))
        let output = WhatsAppFormat.read(input)
        #expect(output.events.map(\.text) == ["words: ok"])
        #expect(output.events.map(\.at.bounds.earliest.rfc3339) == ["2026-02-25T" + time + "Z"])
    }

    @Test("names behind brackets without a colon are another program's")
    func others() {
        #expect(!WhatsAppFormat.recognises(EvidenceFixture.input("[2026-02-25 21:14] bo\nhi\n\n[2026-02-25 21:15] ana\nyes\n")))
    }
}

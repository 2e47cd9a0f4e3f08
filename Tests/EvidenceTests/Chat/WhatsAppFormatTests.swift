// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct WhatsAppFormatTests {
    static let android = """
        25/02/2026, 21:10 - Messages and calls are end-to-end encrypted.
        25/02/2026, 21:14 - Dana Xu: [LY-4000] gateway is down again
        it began at 03/02 - see the log

        25/02/2026, 21:15 - 小王: 收到，正在排查。 <This message was edited>
        25/02/2026, 21:16 - 小王: <Media omitted>
        25/02/2026, 21:17 - 小王: This message was deleted
        25/02/2026, 21:18 - Dana Xu changed the subject from "A: B" to "C: D"
        25/02/2026, 21:19 - +86 138 0013 8000: ok: thanks

        """

    @Test("messages, continuation lines, system lines, media, edits and deletions")
    func android() throws {
        let input = EvidenceFixture.input(Self.android, path: "evidence/chat.txt")
        #expect(WhatsAppFormat.recognises(input))
        let output = WhatsAppFormat.read(input)
        #expect(output.events.map(\.kind) == [.system, .message, .message, .message, .edit, .system, .message])
        #expect(output.events.map(\.author.name) == ["", "Dana Xu", "小王", "小王", "小王", "", "+86 138 0013 8000"])
        #expect(output.events[1].text == "[LY-4000] gateway is down again\nit began at 03/02 - see the log")
        #expect(output.events[1].at.bounds == EvidenceFixture.bounds("2026-02-25T13:14:00Z", "2026-02-25T13:14:59.999Z"))
        #expect(output.events[1].at.basis == .declaredZone)
        #expect(output.events[2].text == "收到，正在排查。")
        #expect(output.events[3].attachments.map(\.name) == ["<Media omitted>"])
        #expect(output.events[6].text == "ok: thanks")
        #expect(output.events[6].author.account == "+8613800138000")
        #expect(Set(output.events.map(\.keys.conversation)) == ["whatsapp:evidence/chat.txt"])
        #expect(output.explainedBytes == input.bytes.count)
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.edited", "chat.message.withdrawn"])
    }

    @Test("a citation's bytes are the message as exported", arguments: ["", "\u{FEFF}"])
    func citations(mark: String) {
        let bytes = Array((mark + Self.android).utf8)
        let output = WhatsAppFormat.read(EvidenceFixture.input(bytes))
        #expect(
            EvidenceFixture.slice(bytes, output.events[1])
                == "25/02/2026, 21:14 - Dana Xu: [LY-4000] gateway is down again\nit began at 03/02 - see the log")
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [1, 2, 5, 6, 7, 8, 9])
    }

    @Test("UTF-16 and GB18030 files are cited by their own bytes")
    func charsets() {
        let line = "25/02/2026, 21:14 - 小王: 收到\n"
        let utf16: [UInt8] = [0xFF, 0xFE] + line.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let output = WhatsAppFormat.read(EvidenceFixture.input(utf16))
        #expect(output.events.map(\.text) == ["收到"])
        #expect(output.events.first?.citations.first?.span.lower == 2)
        let gb =
            Array("25/02/2026, 21:14 - ".utf8) + [0xD0, 0xA1, 0xCD, 0xF5] + Array(": ".utf8) + [0xCA, 0xD5, 0xB5, 0xBD, 0xA1, 0xA3, 0x0A]
        let chinese = WhatsAppFormat.read(EvidenceFixture.input(gb))
        #expect(chinese.events.map(\.author.name) == ["小王"])
        #expect(chinese.events.first?.citations.first?.span.upper == gb.count - 1)
    }

    @Test("an iPhone's file has seconds, and its own marks")
    func iPhone() {
        let text = """
            \u{200E}[03/02/2026, 9:14:05\u{202F}PM] Ops: \u{200E}Messages and calls are end-to-end encrypted.
            [03/25/2026, 9:14:05\u{202F}PM] ~\u{A0}Dana Xu: \u{200E}<attached: 0012-PHOTO.jpg>
            [03/25/2026, 9:15:05\u{202F}PM] Dana Xu: pasted:
            03/25/2026, 21:14 - Eve: not a message of this file
            """
        let output = WhatsAppFormat.read(EvidenceFixture.input(text, zone: "America/New_York"))
        #expect(output.events.map(\.kind) == [.system, .message, .message])
        #expect(output.events[1].at.bounds == EvidenceFixture.bounds("2026-03-26T01:14:05Z"))
        #expect(output.events[1].author.name == "Dana Xu")
        #expect(output.events[1].attachments.map(\.name) == ["0012-PHOTO.jpg"])
        #expect(output.events[2].text == "pasted:\n03/25/2026, 21:14 - Eve: not a message of this file")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.line.pasted"])
    }

    @Test("day and month that nothing settles are spanned and reported; a setting settles them")
    func dateOrder() {
        let text = "03/02/2026, 21:14 - Dana Xu: hi\n05/05/2026, 21:14 - Dana Xu: hi\n"
        let open = WhatsAppFormat.read(EvidenceFixture.input(text, zone: "UTC"))
        #expect(open.events[0].at.bounds == EvidenceFixture.bounds("2026-02-03T21:14:00Z", "2026-03-02T21:14:59.999Z"))
        #expect(open.events[1].at.bounds.width == 59_999)
        #expect(open.diagnostics.first?.code == .chatDateOrderAmbiguous)
        #expect(open.diagnostics.first?.arguments == ["1"])
        let settled = WhatsAppFormat.read(
            EvidenceFixture.input(text, setting: SourceSetting(glob: "*", dateOrder: .monthDayYear), zone: "UTC"))
        #expect(settled.events[0].at.bounds.earliest == EvidenceFixture.instant("2026-03-02T21:14:00Z"))
        #expect(settled.diagnostics.isEmpty)
    }

    @Test("without a zone the stamps float and the file says so once")
    func zoneless() {
        let output = WhatsAppFormat.read(EvidenceFixture.input(Self.android, zone: nil))
        #expect(output.events.allSatisfy { $0.at.floating?.group == FileID(7) })
        #expect(output.diagnostics.count { $0.code == .stampZoneless } == 1)
    }

    @Test("lines before the first message are named, not lost")
    func preamble() {
        let output = WhatsAppFormat.read(EvidenceFixture.input("half a message\n" + Self.android))
        #expect(output.events.count == 7)
        #expect(output.diagnostics.first?.code == .chatLineNotUnderstood)
        #expect(output.diagnostics.first?.span.map { $0.upper - $0.lower } == 14)
    }

    @Test(
        "other text is not taken for a chat",
        arguments: ["", "hello", "From: a@b.example\nSubject: x\n\nhi", "ticket,time\n1,2026-03-02 09:15:00\n", "{}"])
    func others(text: String) {
        #expect(!WhatsAppFormat.recognises(EvidenceFixture.input(text)))
    }

    @Test("no cut and no noise stops the reader, and every event keeps within the file")
    func hostile() {
        let whole = Array(Self.android.utf8)
        for end in stride(from: 0, to: whole.count, by: 2) {
            let cut = Array(whole[..<end])
            let input = EvidenceFixture.input(cut)
            _ = WhatsAppFormat.recognises(input)
            for event in WhatsAppFormat.read(input).events { #expect((event.citations.first?.span.upper ?? .max) <= end) }
        }
        let long = Array("25/02/2026, 21:14 - Dana Xu: ".utf8) + [UInt8](repeating: UInt8(ascii: ":"), count: 1 << 20)
        #expect(WhatsAppFormat.read(EvidenceFixture.input(long)).events.count == 1)
        let brackets = [UInt8](repeating: UInt8(ascii: "["), count: 1 << 20)
        #expect(WhatsAppFormat.read(EvidenceFixture.input(brackets)).events.isEmpty)
        let bad = whole.enumerated().map { $0.offset % 17 == 0 ? 0xFF : $0.element }
        #expect(WhatsAppFormat.read(EvidenceFixture.input(bad)).events.count <= 9)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Formats
import ServiceTime
import TestSupport
import Testing

@testable import Evidence

@Suite struct OutlookMessageTests {
    private func read(_ fixture: OutlookFixture) -> OutlookMessage { OutlookMessage(fixture.file()) }

    private func lines(_ message: OutlookMessage) -> [String] { message.lines.map { $0.words.text } }

    @Test(arguments: [(512, false), (512, true), (4096, false)])
    func aLetterIsRead(_ sectorSize: Int, _ isScattered: Bool) {
        let bytes = OutlookFixture.letter().file(CompoundFixture(sectorSize: sectorSize, isScattered: isScattered))
        #expect(OutlookMessage.recognises(bytes))
        let message = OutlookMessage(bytes)
        #expect(message.problems.isEmpty)
        #expect(message.messageClass == "IPM.Note")
        #expect(message.isUnsent == false)
        #expect(message.subject == "网关宕机 P1")
        #expect(message.sender == OutlookParty(name: "徐丹", address: "dana@acme.example"))
        #expect(message.sentRepresenting == OutlookParty(name: "Acme Operations", address: "ops@acme.example"))
        #expect(
            message.recipients == [
                OutlookRecipient(kind: .to, party: OutlookParty(name: "Lanyun Support", address: "support@lanyun.example")),
                OutlookRecipient(kind: .cc, party: OutlookParty(name: "li@acme.example", address: "li@acme.example")),
                OutlookRecipient(kind: .bcc, party: OutlookParty(name: "Archive", exchangeName: "/o=Acme/cn=archive")),
            ])
        #expect(message.clientSubmit == MailFixture.instant("2026-03-03T01:14:31Z"))
        #expect(message.delivery == MailFixture.instant("2026-03-03T01:14:35Z"))
        #expect(message.creation == MailFixture.instant("2026-03-03T01:24:31Z"))
        #expect(message.lastModification == MailFixture.instant("2026-03-03T01:24:32Z"))
        #expect(message.messageID == "ask-1@acme.example")
        #expect(message.inReplyTo == "ask-0@acme.example")
        #expect(message.references == ["ask-00@acme.example", "ask-0@acme.example"])
        #expect(message.conversationIndex == [1, 2, 3])
        #expect(message.conversationTopic == "网关宕机")
        #expect(
            message.transportHeaders.map { String(decoding: $0, as: UTF8.self) } == "Received: by mx.lanyun.example\r\nSubject: x\r\n\r\n")
        #expect(lines(message) == ["网关已经宕机。", "Please help."])
        #expect(message.html == nil)
        #expect(message.attachments.isEmpty)
    }

    @Test func whatIsAbsentIsAbsent() {
        let message = read(OutlookFixture([(0x0037, .unicode(""))]))
        #expect(message == OutlookMessage())
        #expect(lines(message) == [])
        #expect(read(OutlookFixture([(0x0E07, OutlookFixture.long(9))])).isUnsent)
        #expect(read(OutlookFixture([(0x0037, .unicode("\u{1}\u{5}RE: x"))])).subject == "RE: x")
        let header = "Microsoft Mail Internet Headers Version 2.0\r\nFrom: a\r\n"
        #expect(read(OutlookFixture([(0x007D, .unicode(header))])).transportHeaders == Array("From: a\r\n".utf8))
    }

    @Test func otherCompoundFilesAreNoMessages() {
        let document = CompoundFixture().file([.stream("WordDocument", [1]), .storage("__substg1", [])])
        #expect(!OutlookMessage.recognises(document))
        #expect(OutlookMessage(document).problems == [.notAMessage])
        #expect(!OutlookMessage.recognises(Array("From: a".utf8)))
        #expect(OutlookMessage([]).problems == [.file(.notACompoundFile)])
        // A message without its list of short properties is one.
        let bare = CompoundFixture().file([.stream("__substg1.0_0037001F", [0x61, 0])])
        #expect(OutlookMessage.recognises(bare))
        #expect(OutlookMessage(bare).subject == "a")
        #expect(OutlookMessage(bare).problems == [.propertiesDamaged])
    }

    private static let people: [([(Int, OutlookFixture.Value)], String?, String?)] = [
        (
            [(0x0C1E, .unicode("EX")), (0x0C1F, .unicode("/o=x/cn=dana")), (0x5D01, .unicode("dana@acme.example"))], "dana@acme.example",
            nil
        ),
        ([(0x0C1E, .unicode("EX")), (0x0C1F, .unicode("/o=x/cn=dana"))], nil, "/o=x/cn=dana"),
        ([(0x0C1F, .unicode("/o=x/cn=d@x"))], nil, "/o=x/cn=d@x"),
        ([(0x0C1F, .unicode("dana@acme.example")), (0x5D01, .unicode("not an address"))], "dana@acme.example", nil),
        ([(0x0C1D, OutlookFixture.binary(Array("SMTP:DANA@ACME.EXAMPLE\0".utf8)))], "dana@acme.example", nil),
        ([(0x0C1D, OutlookFixture.binary(Array("EX:/O=X/CN=DANA@X\0".utf8))), (0x0C1A, .unicode("Dana"))], nil, nil),
        ([(0x0C1A, .unicode("<dana@acme.example>"))], "dana@acme.example", nil), ([(0x0C1A, .unicode("Dana @ Acme"))], nil, nil),
    ]

    @Test(arguments: people.indices)
    func anAddressOfMailIsLookedFor(_ index: Int) {
        let (values, address, exchange) = Self.people[index]
        let sender = read(OutlookFixture(values)).sender
        #expect(sender?.address == address)
        #expect(sender?.exchangeName == exchange)
    }

    @Test func recipientsWithoutStoragesAreTakenFromTheirNames() {
        let message = read(OutlookFixture([(0x0E04, .unicode("Lanyun Support; 'li@acme.example'")), (0x0E03, .unicode("李;"))]))
        #expect(message.recipients.map(\.party.name) == ["Lanyun Support", "li@acme.example", "李"])
        #expect(message.recipients.map(\.party.address) == [nil, "li@acme.example", nil])
        #expect(message.recipients.map(\.kind) == [.to, .to, .cc])
    }

    /// Code page values, bytes of the subject, the subject, problems.
    private static let pages: [([(Int, Int)], String, String, [OutlookProblem])] = [
        ([(0x3FFD, 936)], "cfecd3a6", "响应", []), ([(0x3FFD, 950)], "a65ec0b3", "回應", []), ([(0x3FFD, 932)], "8fe18a51", "障害", []),
        ([(0x3FFD, 936), (0x3FDE, 65001)], "cfecd3a6", "响应", []), ([(0x3FDE, 936)], "cfecd3a6", "响应", []),
        // The page of the Internet stands for that of Windows; ASCII stands for nothing.
        ([(0x3FDE, 50220)], "8fe18a51", "障害", []), ([(0x3FDE, 20127), (0x3FF1, 0x0804)], "cfecd3a6", "响应", []),
        ([(0x3FDE, 65001), (0x3FF1, 0x0404)], "a65ec0b3", "回應", [.codePageDoubtful]),
        ([(0x3FDE, 65001), (0x3FF1, 0x0404)], "e5938d", "响", []),
        ([(0x3FFD, 1200), (0x3FDE, 936)], "cfecd3a6", "响应", []), ([(0x3FF1, 0x0411)], "8fe18a51", "障害", []),
        ([(0x3FFD, 936)], "cfecd3a6cfec81", "响应响\u{FFFD}", [.charactersDamaged(1)]),
        ([], "636166e9", "café", [.codePageMissing]), ([], "e5938d", "响", [.codePageMissing]), ([], "6f6b", "ok", []),
        ([(0x3FFD, 77777)], "636166e9", "café", [.codePageUnknown(77777)]), ([(0x3FFD, 77777), (0x3FF1, 0x0409)], "636166e9", "café", []),
        ([(0x3FFD, 1252)], "93e99400", "“é”", []),
    ]

    @Test(arguments: pages.indices)
    func stringsOfBytesAreInTheirCodePage(_ index: Int) {
        let (numbers, hex, subject, problems) = Self.pages[index]
        let digits = Array(hex.utf8)
        let bytes = stride(from: 0, to: digits.count, by: 2).map {
            (digits[$0].hexadecimalValue ?? 0) << 4 | (digits[$0 + 1].hexadecimalValue ?? 0)
        }
        let message = read(OutlookFixture(numbers.map { ($0.0, OutlookFixture.long($0.1)) } + [(0x0037, OutlookFixture.ansi(bytes))]))
        #expect(message.subject == subject)
        #expect(message.problems == problems)
    }

    @Test(
        arguments: [
            (0, nil, false), (0x0CB3_4557_A3DD_4000, nil, false), (1, nil, true), (-1, nil, true), (.max, nil, true), (.min, nil, true),
            // 1980-01-01 and a millisecond before it; 2101-01-01 and before it; the year 60056.
            (119_600_064_000_000_000, "1980-01-01T00:00:00Z", false), (119_600_063_999_990_000, nil, true),
            (157_784_543_999_990_000, "2100-12-31T23:59:59.999Z", false), (157_784_544_000_000_000, nil, true),
            (1_844_674_407_370_955_161, nil, true), (134_169_740_711_239_999, "2026-03-03T01:14:31.123Z", false),
        ] as [(Int, String?, Bool)])
    func timesOutsideTheCenturyAreNone(_ value: Int, _ instant: String?, _ isProblem: Bool) {
        let message = read(OutlookFixture([(0x0039, .number(value, 0x40))]))
        #expect(message.clientSubmit?.rfc3339 == instant)
        #expect(message.problems == (isProblem ? [.timeOutOfRange(.clientSubmitTime)] : []))
    }

    @Test func attachmentsAreListed() {
        var fixture = OutlookFixture.letter()
        let log = [UInt8](repeating: 0x6C, count: 6000)
        fixture.attachments = [
            OutlookFixture.attachment("网关.log", log, [(0x370E, .unicode("Text/Plain"))]),
            OutlookFixture.attachment("logo.png", [1, 2], [(0x3712, .unicode("logo@acme")), (0x7FFE, .number(1, 0x0B))]),
            OutlookFixture([(0x3704, .unicode("PLAN.XLS")), (0x3705, OutlookFixture.long(4))]),
            OutlookFixture([(0x3001, .unicode("chart")), (0x3705, OutlookFixture.long(6)), (0x3701, .message(OutlookFixture()))]),
            OutlookFixture([(0x3705, OutlookFixture.long(1))]),
        ]
        let message = read(fixture)
        #expect(message.attachments.map(\.name) == ["网关.log", "logo.png", "PLAN.XLS", "chart", ""])
        #expect(message.attachments[0].content == .bytes(log))
        #expect(message.attachments[0].type == "text/plain")
        #expect(message.attachments.map(\.isHidden) == [false, true, false, false, false])
        #expect(message.attachments[1].contentID == "logo@acme")
        #expect(message.attachments[2...].map(\.content) == [.reference, .object, .missing])
        #expect(message.problems == [.contentMissing("")])
    }

    @Test func messagesInMessagesAreReadToADepth() {
        var fixture = OutlookFixture([(0x0037, .unicode("m0"))])
        for level in 1...12 {
            var outer = OutlookFixture([
                (0x0037, .unicode("m\(level)")), (0x3FFD, OutlookFixture.long(936)), (0x0070, OutlookFixture.ansi([0xCF, 0xEC])),
            ])
            outer.attachments = [
                OutlookFixture([(0x3707, .unicode("m\(level - 1)")), (0x3701, .message(fixture)), (0x3705, OutlookFixture.long(5))])
            ]
            fixture = outer
        }
        var message = read(fixture)
        var subjects: [String] = []
        while true {
            subjects.append(message.subject)
            #expect(message.conversationTopic == "响")
            guard case .message(let inner)? = message.attachments.first?.content else { break }
            message = inner
        }
        #expect(subjects == (4...12).reversed().map { "m\($0)" })
        #expect(message.problems == [.nestedTooDeep])
        #expect(message.attachments.first?.content == .object)
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime
import TestSupport
import Testing

@testable import Evidence

struct EvidenceReaderTests {
    static let chat = "25/02/2026, 21:14 - Dana Xu: [LY-4000] gateway is down\n25/02/2026, 21:20 - Eve: on it\n"
    static let log = "ticket,time,actor,role,event,text\nLY-4000,2026-02-25T13:00:00Z,Dana Xu,,created,down\n"

    static func mail(_ id: String, from: String = "support@lanyun.example", words: String, received: String = "") -> String {
        received + """
            From: Lanyun Support <\(from)>
            To: dana@acme.example
            Date: Wed, 25 Feb 2026 13:30:00 +0000
            Message-ID: <\(id)@lanyun.example>
            Subject: Re: [LY-4000] gateway

            \(words)

            """
    }

    @Test("files of every format become one list in order of time, numbered, with exhibits in order of path")
    func together() throws {
        let settings = [SourceSetting(glob: "chat/**", timeZone: "Asia/Shanghai", custodian: "Dana")]
        let record = EvidenceFixture.record(
            [
                ("tickets/log.csv", Self.log), ("chat/a.txt", Self.chat), ("mail/1.eml", Self.mail("a", words: "We look into it.")),
                ("notes.bin", "\u{1}\u{2}"), ("sources.json5", "{}"), (".DS_Store", "x"), ("empty.txt", ""),
            ], settings: settings)
        #expect(record.events.map(\.channel) == [.ticket, .chat, .chat, .mail])
        #expect(record.events.map(\.id.index) == [0, 1, 2, 3])
        #expect(record.events.allSatisfy { $0.keys.tickets == ["LY-4000"] || $0.author.name == "Eve" })
        #expect(record.events.map(\.role) == [.customer, .customer, .unknown, .vendor])
        #expect(record.exhibits.map(\.id) == (1...7).map { "EX-00\($0)" })
        #expect(
            record.exhibits.map { $0.file.path + " " + $0.format } == [
                "evidence/.DS_Store ignored", "evidence/chat/a.txt whatsapp", "evidence/empty.txt empty", "evidence/mail/1.eml eml",
                "evidence/notes.bin unknown", "evidence/sources.json5 settings", "evidence/tickets/log.csv csv",
            ])
        let exhibit = record.exhibits[1]
        #expect(exhibit.custodian == "Dana")
        #expect(exhibit.eventCount == 2)
        #expect(exhibit.span == EvidenceFixture.bounds("2026-02-25T13:14:00Z", "2026-02-25T13:20:59.999Z"))
        #expect(exhibit.file.id == FileID(4))
        #expect(exhibit.file.sha256 == sha256(Array(Self.chat.utf8)))
        #expect(record.diagnostics.map(\.code) == [.formatUnknown, .fileEmpty, .roleUnknown])
        #expect(record.diagnostics.last?.arguments == ["Eve", "1"])
    }

    @Test("copies of one message are one event with every citation")
    func copies() {
        let one = Self.mail("a", words: "We look into it.")
        let received = Self.mail(
            "a", words: "We look  into\nit.", received: "Received: from x by mail.acme.example; Wed, 25 Feb 2026 13:30:09 +0000\n")
        let record = EvidenceFixture.record([("1.eml", one), ("2.eml", received), ("3.eml", Self.mail("b", words: "We look into it."))])
        #expect(record.events.count == 2)
        #expect(record.events.last?.citations.map(\.span.file) == [FileID(3), FileID(4)])
        #expect(record.exhibits.map(\.eventCount) == [1, 1, 1])
        #expect(record.diagnostics.isEmpty)
    }

    @Test("one id over different words is a conflict, and both are kept")
    func conflict() {
        let record = EvidenceFixture.record([
            ("1.eml", Self.mail("a", words: "We look into it.")), ("2.eml", Self.mail("a", words: "We shall do nothing.")),
        ])
        #expect(record.events.count == 2)
        #expect(record.diagnostics.map(\.code) == [.duplicateConflict])
    }

    @Test("the same file twice is read once and said so")
    func sameFile() {
        let record = EvidenceFixture.record([("a.csv", Self.log), ("b.csv", Self.log)])
        #expect(record.events.count == 1)
        #expect(record.exhibits.map(\.eventCount) == [1, 0])
        #expect(record.diagnostics.map(\.code) == [.fileDuplicate])
        #expect(record.diagnostics.first?.arguments == ["evidence/a.csv"])
    }

    @Test("the settings' roles come first, then the engagement's, then what the file states")
    func roles() {
        let log = """
            ticket,time,actor,role,event,text
            1,2026-02-25T13:00:00Z,Dana Xu,vendor,comment,a
            1,2026-02-25T13:01:00Z,Eve,vendor,comment,b
            1,2026-02-25T13:02:00Z,Lanyun Bot,vendor,comment,c
            1,2026-02-25T13:03:00Z,Sam,vendor,comment,d
            1,2026-02-25T13:04:00Z,Robo,,comment,e
            1,2026-02-25T13:05:00Z,Twin,vendor,comment,f
            """
        var engagement = EvidenceFixture.engagement
        engagement.vendor.aliases.append("Twin")
        engagement.customer.aliases.append("Twin")
        let settings = [SourceSetting(glob: "*.csv", roles: ["Sam": .thirdParty, "robo": .vendorAutomation])]
        let record = EvidenceFixture.record([("a.csv", log)], settings: settings, engagement: engagement)
        #expect(record.events.map(\.role) == [.customer, .vendor, .vendorAutomation, .thirdParty, .vendorAutomation, .unknown])
        #expect(record.events.map { $0.automation.map(\.rule) } == [[], [], [.engagementBot], [], [.engagementBot], []])
        #expect(record.diagnostics.map(\.arguments) == [["Twin", "1"]])
    }

    @Test("members of an archive are files with its digest beside their own")
    func archive() {
        let bytes = ZipFixture.archive([("_chat.txt", Array(Self.chat.utf8)), ("__MACOSX/._chat.txt", [1])])
        let settings = [
            SourceSetting(glob: "**", timeZone: "UTC"), SourceSetting(glob: "wa.zip", timeZone: "Asia/Shanghai", custodian: "Dana"),
            SourceSetting(glob: "other.zip/**", timeZone: "Asia/Tokyo"),
        ]
        let record = EvidenceFixture.record([("wa.zip", bytes)], settings: settings)
        #expect(
            record.exhibits.map(\.file.path) == ["evidence/wa.zip", "evidence/wa.zip › __MACOSX/._chat.txt", "evidence/wa.zip › _chat.txt"])
        #expect(record.exhibits.map(\.format) == ["zip", "ignored", "whatsapp"])
        #expect(record.exhibits.map(\.file.container) == [nil, FileID(3), FileID(3)])
        #expect(record.exhibits[2].file.sha256 == sha256(Array(Self.chat.utf8)))
        #expect(record.exhibits[2].custodian == "Dana")
        #expect(record.events.first?.at.bounds.earliest == EvidenceFixture.instant("2026-02-25T13:14:00Z"))
        let named = EvidenceFixture.record([("wa.zip", bytes)], settings: settings + [SourceSetting(glob: "wa.zip/**", timeZone: "UTC")])
        #expect(named.events.first?.at.bounds.earliest == EvidenceFixture.instant("2026-02-25T21:14:00Z"))
    }

    @Test("an archive inside an archive is opened once; deeper ones are named")
    func nested() {
        let inner = ZipFixture.archive([("a.csv", Array(Self.log.utf8))])
        let middle = ZipFixture.archive([("inner.zip", inner)])
        let record = EvidenceFixture.record([("middle.zip", middle)])
        #expect(record.events.count == 1)
        #expect(record.exhibits.last?.file.path == "evidence/middle.zip › inner.zip › a.csv")
        let deep = EvidenceFixture.record([("deep.zip", ZipFixture.archive([("middle.zip", middle)]))])
        #expect(deep.events.isEmpty)
        #expect(deep.diagnostics.map(\.code) == [.memberRefused])
    }

    @Test("a damaged archive is an error and never a crash")
    func damagedArchive() {
        let bytes = ZipFixture.archive([("a.csv", Array(Self.log.utf8))])
        for end in stride(from: 4, to: bytes.count, by: 7) {
            let record = EvidenceFixture.record([("a.zip", Array(bytes[..<end]))])
            #expect(record.events.isEmpty)
            #expect(record.diagnostics.map(\.code) == [.archiveUnreadable])
        }
        var flipped = bytes
        flipped[60] ^= 0xFF
        #expect(EvidenceFixture.record([("a.zip", flipped)]).diagnostics.map(\.code) == [.memberRefused])
    }

    @Test("a Slack export in an archive finds its users there")
    func slackArchive() {
        let bytes = ZipFixture.archive([
            ("support/2026-03-03.json", Array(SlackFormatTests.day.utf8)), ("users.json", Array(SlackFormatTests.users.utf8)),
        ])
        let record = EvidenceFixture.record([("slack.zip", bytes), ("old/slack.zip", bytes + [])])
        #expect(record.events.first?.author.name == "Dana Xu")
        #expect(record.events.count == 6)
        #expect(record.diagnostics.contains { $0.code == .fileDuplicate })
    }

    @Test("an unknown zone in the settings is an error, and the stamps float")
    func unknownZone() {
        let record = EvidenceFixture.record(
            [("a.txt", Self.chat), ("b.txt", Self.chat + " ")], settings: [SourceSetting(glob: "*", timeZone: "Asia/Shanghi")])
        #expect(record.diagnostics.count { $0.code == .zoneUnknown } == 1)
        #expect(record.diagnostics.first { $0.code == .zoneUnknown }?.arguments == ["Asia/Shanghi"])
        #expect(record.events.allSatisfy { $0.at.floating != nil })
    }

    @Test("a file that could not be read stays in the list")
    func skipped() {
        var reader = EvidenceReader(engagement: Engagement(), settings: [], zones: EvidenceFixture.zones, firstFile: FileID(0))
        reader.skip(displayPath: "evidence/a", diagnostic: Diagnostic(.fileUnreadable, ["Permission denied"], path: "evidence/a"))
        reader.read(path: "b.csv", displayPath: "evidence/b.csv", bytes: Array(Self.log.utf8))
        let record = reader.finish()
        #expect(record.exhibits.map(\.format) == ["unreadable", "csv"])
        #expect(record.events.first?.citations.first?.span.file == FileID(1))
        #expect(record.diagnostics.first?.code == .fileUnreadable)
    }
}

struct EvidencePathTests {
    @Test(
        "parents and names of paths and of members",
        arguments: [
            ("a/b/c.json", "a/b", "c.json"), ("c.json", "", "c.json"), ("a/x.zip › c.json", "a/x.zip", "c.json"),
            ("a/x.zip › b/c.json", "a/x.zip › b", "c.json"),
            ("", "", ""), ("聊天/一.txt", "聊天", "一.txt"),
        ])
    func parts(path: String, parent: String, name: String) {
        #expect(EvidencePath.parent(path) == parent)
        #expect(EvidencePath.name(path) == name)
    }
}

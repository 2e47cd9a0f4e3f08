// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport

/// The smallest case that each diagnostic comes from; mail, chats and tickets have files of their own.
enum GalleryExamples {
    struct Example {
        var code: DiagnosticCode
        var files: GalleryCase

        init(_ code: DiagnosticCode, _ files: GalleryCase) {
            self.code = code
            self.files = files
        }
    }

    static let all =
        settings + agreements + documents + pdf + reviews + evidence + mail + chats + calls + tickets + ticketExports + gaps + judging

    /// Codes that only the command gives, because a folder is what they speak of; `GalleryTests` makes the folders.
    static let ofFolders: Set<DiagnosticCode> = [.agreementMissing, .evidenceNone, .engagementMissing, .fileUnreadable]

    /// Need a system without the C library's charset converters, a file of many megabytes, a compound file: tested beside their readers.
    static let ofSystems: Set<DiagnosticCode> = [.mailConverterMissing, .mailTooLong, .mailOutlookDamaged]

    /// They speak of the case as a whole and have no place of their own.
    static let placeless: Set<DiagnosticCode> = [
        .exclusionWithoutClause, .holidayYearUnknown, .eventsAfterAsOf, .incidentWithoutRequest, .eventUnlinked, .planUnmatched,
    ]

    static func table(_ header: String, _ rows: String..., before: String = "Vendor shall respond within the times below, 24x7.") -> String
    {
        let columns = header.split(separator: "|").count
        return "# Agreement\n\n\(before)\n\n| \(header) |\n|" + String(repeating: "---|", count: columns) + "\n"
            + rows.map { "| \($0) |\n" }.joined()
    }

    static let officeHours = table(
        "Priority | First response", "P1 | 4 business hours",
        before: "Business Hours are Monday to Friday, 9:00 to 18:00 (Asia/Shanghai). Vendor shall respond within the times below.")

    static let pausing = """
        While the ticket is waiting for Customer the clock is paused. Vendor shall respond to and resolve each incident within the times below, 24x7.
        """

    static func engagement(_ more: String) -> String { GalleryCase.goodEngagement.dropLast() + ", " + more + " }" }

    static let settings = [
        Example(.engagementUnreadable, GalleryCase { $0.engagement = "{ vendor: " }),
        Example(.settingUnknownKey, GalleryCase { $0.engagement = "{ vender: { name: 'V' } }" }),
        Example(.settingUnknownKey, GalleryCase { $0.sources = "{ '*.csv': { timezone: 'UTC' } }" }),
        Example(.settingWrongType, GalleryCase { $0.engagement = "{ vendor: 3 }" }),
        Example(.zoneUnknown, GalleryCase { $0.engagement = "{ timeZone: 'Mars/Olympus' }" }),
        Example(.holidayFileUnreadable, GalleryCase { $0.engagement = engagement("holidays: ['feasts.ics']") }),
        Example(
            .holidayYearUnknown,
            GalleryCase {
                $0.agreement = [UInt8](officeHours.utf8)
                $0.engagement = engagement("holidays: ['CN']").replacing("2026-06-30", with: "2040-06-30")
                $0.evidence = log("T-1,2040-03-05T02:00:00Z,Dana,customer,created,P1,no audio")
            }),
    ]

    static let agreements = [
        Example(
            .agreementFormatUnsupported,
            GalleryCase {
                $0.agreementPath = "agreement.rtf"
                $0.agreement = [UInt8]("{\\rtf1 Vendor is fond of music.}".utf8)
            }),
        Example(
            .agreementIncomplete,
            GalleryCase {
                $0.agreementPath = "agreement.html"
                $0.agreement = [UInt8]("<p>Vendor shall respond within 4 hours.</p><p class=\"never closed".utf8)
            }),
        Example(.agreementEmpty, GalleryCase(agreement: "# Agreement\n\nVendor is fond of music.\n")),
        Example(
            .wordsStruckOut,
            GalleryCase {
                $0.agreementPath = "agreement.html"
                $0.agreement = [UInt8]("<p>Vendor shall respond within <del>8 hours</del> 4 hours.</p>".utf8)
            }),
        Example(.hoursUndefined, GalleryCase(agreement: table("Priority | First response", "P1 | 4 business hours", before: "Support."))),
        Example(.hoursZoneMissing, GalleryCase(agreement: officeHours.replacing(" (Asia/Shanghai)", with: ""))),
        Example(.hoursDaysMissing, GalleryCase(agreement: officeHours.replacing("Monday to Friday, ", with: ""))),
        Example(
            .commitmentConflict,
            GalleryCase(
                agreement: table("Priority | First response", "P1 | 1 hour") + "\nFor P1 requests Vendor shall respond within 3 hours.\n")),
        Example(
            .languagesDiffer,
            GalleryCase(
                agreement: """
                    # 支持协议 Support Agreement

                    一级故障，乙方应在两小时内响应。

                    For severity 1 the Provider shall respond within four hours.

                    一级故障，乙方应在八小时内解决。

                    For severity 1 the Provider shall resolve the fault within eight hours.

                    两种文本不一致时，以中文文本为准。

                    """)),
        Example(.durationNotUnderstood, GalleryCase(agreement: table("Priority | First response", "P1 | 1 hour", "P2 | three moons"))),
        Example(
            .commitmentWithoutSeverity, GalleryCase(agreement: "# Agreement\n\nVendor shall respond to each request within 4 hours.\n")),
        Example(.commitmentPlaceholder, GalleryCase(agreement: table("Priority | First response", "P1 | 1 hour", "P2 | ____"))),
        Example(
            .commitmentWithoutNumber, GalleryCase(agreement: table("Priority | First response", "P1 | 1 hour", "P2 | as soon as possible"))),
        Example(.clockStartNotStated, GalleryCase(agreement: table("Priority | First response", "P1 | 1 hour"))),
        Example(.pauseNotStated, GalleryCase(agreement: table("Priority | First response", "P1 | 1 hour"))),
        Example(.automaticReplyNotStated, GalleryCase(agreement: table("Priority | First response", "P1 | 1 hour"))),
    ]

    static let evidence = [
        Example(.formatUnknown, GalleryCase(evidence: "notes.txt", "We spoke on the telephone.\n")),
        Example(.archiveUnreadable, GalleryCase { $0.evidence = ["export.zip": [0x50, 0x4B, 3, 4] + [UInt8]("cut off".utf8)] }),
        Example(
            .memberRefused,
            GalleryCase {
                $0.evidence = ["export.zip": ZipFixture.archive([("secret.csv", [UInt8]("sealed".utf8))], isEncrypted: true)]
            }),
        Example(.stampMissing, mail("From: Dana <dana@acme.example>\nTo: help@v.example\nSubject: no date\n\nHello\n")),
        Example(.stampUnparseable, mail("From: Dana <dana@acme.example>\nDate: someday\nSubject: x\n\nHello\n")),
        Example(
            .stampZoneless,
            GalleryCase {
                $0.engagement = GalleryCase.goodEngagement.replacing("timeZone: \"UTC\", ", with: "")
                $0.evidence = log("T-1,2026-03-02 09:00:00,Dana,customer,created,P1,no audio")
            }),
        Example(
            .charsetDefects,
            GalleryCase {
                let head = GalleryExamples.head + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nab"
                $0.evidence = ["a.eml": [UInt8](head.utf8) + [0xFF, 0x0A]]
            }),
        Example(.roleUnknown, GalleryCase { $0.evidence = log("T-1,2026-03-02T09:00:00Z,Somebody,,comment,public,hello") }),
        Example(
            .duplicateConflict,
            GalleryCase {
                $0.evidence = ["a.eml": [UInt8]((head + "\nHello\n").utf8), "b.eml": [UInt8]((head + "\nGoodbye\n").utf8)]
            }),
        Example(
            .fileDuplicate,
            GalleryCase { $0.evidence = ["a.eml": [UInt8]((head + "\nHello\n").utf8), "b.eml": [UInt8]((head + "\nHello\n").utf8)] }),
        Example(.fileEmpty, GalleryCase { $0.evidence["empty.mbox"] = [] }),
    ]

    static let judging = [
        Example(.severityUnmatched, GalleryCase { $0.evidence = log("T-1,2026-03-02T09:00:00Z,Dana,customer,created,P9,no audio") }),
        Example(
            .metricNotClocked, GalleryCase(agreement: table("Priority | First response | Escalation", "P1 | 1 hour | 8 hours"))),
        Example(
            .exclusionWithoutClause,
            GalleryCase { $0.engagement = GalleryExamples.engagement("exclusions: [{ ground: 'third-party', incidents: ['T-1'] }]") }),
        Example(.eventsAfterAsOf, GalleryCase { $0.engagement = $0.engagement.replacing("2026-06-30", with: "2026-03-01") }),
        Example(
            .incidentWithoutRequest,
            mail(
                "From: Wei <wei@v.example>\nTo: dana@acme.example\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nSubject: hello\n\nHow is it going?\n"
            )),
        Example(
            .eventUnlinked,
            GalleryCase(
                evidence: "chat.txt", "2026/3/2 09:00 - Dana: [T-1] P1 no audio\n2026/3/2 09:10 - Wei: looking into it\n")),
        Example(
            .planUnmatched,
            GalleryCase {
                $0.agreement = [UInt8](
                    table("Priority | Basic | Premium", "P1 | 4 hours | 1 hour", before: "Table 1. First response time").utf8)
                $0.engagement = engagement("plan: 'Gold'")
            }),
    ]

    static let logHeader = "ticket,time,actor,role,event,value,text\n"

    static func log(_ rows: String...) -> [String: [UInt8]] {
        ["log.csv": [UInt8]((logHeader + rows.map { $0 + "\n" }.joined()).utf8)]
    }

    /// A good header.
    static let head = """
        From: Dana <dana@acme.example>
        To: help@v.example
        Subject: [T-1] P1 no audio
        Date: Mon, 2 Mar 2026 09:00:00 +0000
        Message-ID: <a@acme.example>

        """

    static func mail(_ text: String) -> GalleryCase { GalleryCase(evidence: "a.eml", text) }
}

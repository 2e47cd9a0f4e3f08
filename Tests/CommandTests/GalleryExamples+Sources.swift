// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension GalleryExamples {
    private static let envelope = "From dana@acme.example Mon Mar  2 09:00:00 2026\n"
    private static let mixed = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=XX\n\n--XX\n"

    private static func box(_ messages: String...) -> GalleryCase {
        GalleryCase(evidence: "mail.mbox", messages.map { envelope + $0 }.joined())
    }

    /// A good header with further lines.
    private static func letter(_ more: String, _ body: String = "Hello\n") -> GalleryCase { mail(head + more + "\n" + body) }

    private static let long = "The gateway lost all of its sessions at nine this morning and has not come back since."

    /// A request and the receipt that says it reached nobody.
    private static let undelivered = box(
        head + "\nHello\n\n",
        head.replacing("<a@", with: "<dsn@").replacing("Dana <dana@", with: "Mail <mailer-daemon@")
            + "Content-Type: multipart/report; boundary=XX\n\n--XX\nContent-Type: message/delivery-status\n\n"
            + "Final-Recipient: rfc822; help@v.example\nAction: failed\n--XX\nContent-Type: text/rfc822-headers\n\n" + head + "\n--XX--\n")

    static let mail = [
        Example(.mailTruncated, box(head + "\nPlease help, every call fa")),
        Example(.mailBoundaryUnclosed, box(head + mixed + "\nHello\n\n", head.replacing("<a@", with: "<b@") + "\nHello again\n")),
        Example(
            .mailClockConflict,
            letter("Received: from a.example by mx.acme.example with ESMTP id q; Mon, 2 Mar 2026 08:00:00 +0000\n")),
        Example(.mailZoneAmbiguous, mail(head.replacing("+0000", with: "CST") + "\nHello\n")),
        Example(.mailAuthorMissing, mail(head.replacing("From: Dana <dana@acme.example>\n", with: "") + "\nHello\n")),
        Example(.mailSeparatorDoubtful, box(head + "\nHe wrote this:\n\nFrom here on\nNote: it fails\n")),
        Example(.mailBytesUnexplained, box(">From the beginning\n\nthere was no header\n\n", head + "\nHello\n")),
        Example(.mailEncodingDamaged, letter("MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n", "SGVsbG8h!!!!SGVs*bG8h\n")),
        Example(.mailCharsetUnknown, letter("MIME-Version: 1.0\nContent-Type: text/plain; charset=x-klingon\n")),
        Example(.mailStructureLimit, letter(String(repeating: "Received: by mx.acme.example\n", count: 200))),
        Example(
            .mailMessageAttached,
            letter(mixed + "\nSee below\n--XX\nContent-Type: message/rfc822\n\n" + head.replacing("<a@", with: "<b@") + "\nHello\n--XX--\n")
        ),
        Example(
            .mailCarrierHeaders,
            mail(
                head.replacing("dana@acme", with: "wei@v").replacing("Dana", with: "Wei") + "Auto-Submitted: auto-generated\n\n"
                    + "Li Na commented:\n\nThe firmware of the gateway was to blame.\n")),
        Example(.mailAnswerUndated, mail("From: Wei <wei@v.example>\nTo: dana@acme.example\nSubject: no audio\n\nWe are on it.\n")),
        Example(.mailUndelivered, undelivered),
        Example(.mailKeyUnusable, GalleryCase(evidence: "dkim-keys.txt", "s1._domainkey.v.example. IN TXT \"v=DKIM1; p=AAAA\"\n")),
        Example(
            .mailQuoteUnmarked,
            box(
                head + "\n" + long + "\n\n",
                head.replacing("<a@", with: "<r@").replacing("Dana <dana@acme", with: "Wei <wei@v")
                    + "In-Reply-To: <a@acme.example>\n\nYes. " + long
                    + "\n")),
        Example(.mailStoreUnread, GalleryCase(evidence: "mail.pst", "!BDN and more")),
        Example(.mailSeparatorInside, box(head + "\nHe wrote this:\n" + envelope + "From: wei@v.example\nSubject: pasted\n\nHello\n")),
        Example(.mailAnswerMissing, letter("In-Reply-To: <gone@v.example>\n")),
        Example(.mailDraft, letter("X-Unsent: 1\n")),
        Example(.mailDeleted, letter("X-Mozilla-Status: 0009\n")),
        Example(
            .mailWordsUnread,
            letter("MIME-Version: 1.0\nContent-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n", "MIAGCSqGSIb3\n")),
    ]

    private static func chat(_ lines: String...) -> GalleryCase {
        GalleryCase(evidence: "chat.txt", lines.map { $0 + "\n" }.joined())
    }

    private static func telegram(_ messages: String) -> GalleryCase {
        GalleryCase(evidence: "result.json", #"{"name":"Help","type":"private_group","id":7,"messages":["# + messages)
    }

    private static func slack(_ entries: String) -> GalleryCase { GalleryCase(evidence: "slack/help/2026-03-02.json", entries) }

    private static let said = #"{"type":"message","ts":"1772442000.000100","user":"U1","text":"P1 no audio"}"#

    static let chats = [
        Example(.chatDateOrderAmbiguous, chat("03/02/2026, 09:00 - Dana: no audio")),
        Example(.chatLineNotUnderstood, chat("of the night", "2026/3/2 09:00 - Dana: no audio", "2026/3/2 09:01 - Dana: hello?")),
        Example(.chatLinePasted, chat("25/02/2026, 09:00 - Dana: he wrote", "[25/02/2026, 08:00:00] Wei: hello", "to us")),
        Example(.chatOrderBackwards, chat("2026/3/9 09:00 - Dana: no audio", "2026/3/2 09:00 - Wei: hello")),
        Example(.chatMessageEdited, chat("2026/3/2 09:00 - Dana: no audio <This message was edited>")),
        Example(.chatMessageWithdrawn, chat("2026/3/2 09:00 - Dana: no audio", "2026/3/2 09:01 - Wei: This message was deleted")),
        Example(.chatTruncated, GalleryCase { $0.evidence = ["chat.txt": [UInt8]("2026/3/2 09:00 - Dana: 所有通话都没有声音".utf8.dropLast())] }),
        Example(.chatUnreadable, telegram(#"{"id":1,"date_unixtime":"1772442000","from":"Dana","text":"no audio"},{"id":2,"da"#)),
        Example(
            .chatClockConflict,
            telegram(#"{"id":1,"date":"2026-03-05T09:00:07","date_unixtime":"1772442000","from":"Dana","text":"no audio"}]}"#)),
        Example(.slackUnreadable, slack("[\(said), {\"type\": \"mess")),
        Example(.slackMessageNotUnderstood, slack(#"[\#(said), {"type":"message","ts":"noon","user":"U1","text":"hello?"}]"#)),
        Example(.slackUsersMissing, slack("[\(said)]")),
    ]

    static let tickets = [
        Example(.ticketNoTimeColumn, GalleryCase(evidence: "log.csv", "ticket,actor,text\nT-9,Dana,hello\n")),
        Example(.ticketColumnMissing, GalleryCase { $0.sources = "{ 'log.csv': { columns: { time: 'When' } } }" }),
        Example(.ticketRowNotUnderstood, GalleryCase { $0.evidence = log("T-1,soon,Wei,vendor,comment,public,hello") }),
        Example(.ticketEventUnknown, GalleryCase { $0.evidence = log("T-1,2026-03-02T09:00:00Z,Wei,vendor,yodel,,hello") }),
        Example(
            .ticketRowWidth,
            GalleryCase {
                $0.evidence = log(
                    "T-1,2026-03-02T09:00:00Z,Dana,customer,created,P1,hello", "T-1,2026-03-02T09:10:00Z,Wei,vendor,comment,public,a,b")
            }),
        Example(.ticketTableCut, GalleryCase { $0.evidence = log("T-1,2026-03-02T09:00:00Z,Dana,customer,created,P1,\"hel") }),
        Example(.ticketDateOrderAmbiguous, GalleryCase { $0.evidence = log("T-1,03/02/2026 09:00,Dana,customer,created,P1,hello") }),
    ]
}

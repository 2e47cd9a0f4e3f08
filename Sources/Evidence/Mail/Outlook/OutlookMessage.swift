// SPDX-License-Identifier: Apache-2.0

import Formats
import ServiceTime

/// A message that Outlook saved (.msg), as its properties tell of it; no part of it is believed or judged here.
///
/// Text is UTF-8, times are UTC. Damage costs what it hits: the rest is read and `problems` says what was lost. Source: MS-OXMSG, MS-OXPROPS.
struct OutlookMessage: Hashable, Sendable {
    /// "IPM.Note" for mail; "IPM.Appointment", "REPORT.IPM.Note.NDR" and others.
    var messageClass = ""
    /// A draft: it proves no sending.
    var isUnsent = false
    /// The header of RFC 5322 as it arrived; nil for a message that came or went without SMTP, as every sent one.
    var transportHeaders: [UInt8]?
    var subject = ""
    var sender: OutlookParty?
    /// On whose behalf the sender wrote; the same as the sender in most mail.
    var sentRepresenting: OutlookParty?
    var recipients: [OutlookRecipient] = []
    /// The sender's own clock.
    var clientSubmit: Timestamp?
    /// The clock of the server that put the message into its mailbox.
    var delivery: Timestamp?
    /// The clock of the computer that saved the file, in many cases.
    var creation: Timestamp?
    var lastModification: Timestamp?
    var messageID: String?
    var inReplyTo: String?
    var references: [String] = []
    var conversationIndex: [UInt8] = []
    var conversationTopic = ""
    var text: [UInt8]?
    var html: [UInt8]?
    var attachments: [OutlookAttachment] = []
    var problems: [OutlookProblem] = []

    /// Whether a file is a compound file and its root that of a message.
    static func recognises(_ bytes: [UInt8]) -> Bool {
        guard let file = try? CompoundFile(bytes) else { return false }
        return MAPIStorage.isMessage(file)
    }

    /// Reads a file; one that is no message gives an empty message and a problem.
    init(_ bytes: [UInt8]) {
        let file: CompoundFile
        do {
            file = try CompoundFile(bytes)
        } catch {
            problems = [.file(error)]
            return
        }
        guard MAPIStorage.isMessage(file) else {
            problems = file.problems.map { .file($0) } + [.notAMessage]
            return
        }
        var reader = OutlookReader(file, MAPIStorage(file, 0, .message), depth: 0)
        self = reader.message()
        problems = file.problems.map { .file($0) } + problems
    }

    init() {}

    /// The lines a reader sees: those of the plain text, and of the HTML where there is no plain text.
    var lines: [OwnWords.Line] { OutlookText.lines(text: text, html: html) }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Evidence
import ServiceTime

/// Sums over the messages of a mailbox that depend on every one of them.
struct MailTotals {
    private var messages = 0
    private var dates: Int64 = 0
    private var subjects = 0
    private var texts = 0
    private var replies = 0
    private var senders = 0

    /// Counts what mail libraries are asked for.
    mutating func add(_ message: MailMessage) {
        let record = message.record
        messages += 1
        dates += (record.sent?.milliseconds ?? 0) / 1000
        subjects += record.subject.utf8.count
        texts += record.textBytes
        senders += record.from?.utf8.count ?? 0
        if record.inReplyTo != nil { replies += 1 }
    }

    mutating func add(_ event: EvidenceEvent) {
        messages += 1
        dates += event.at.basis == .missing ? 0 : event.at.bounds.earliest.milliseconds / 1000
        subjects += event.subject.utf8.count
        texts += event.text.utf8.count
        senders += event.author.address?.utf8.count ?? 0
        if event.keys.inReplyTo != nil { replies += 1 }
    }

    var words: String { "n=\(messages) dates=\(dates) subj=\(subjects) body=\(texts) irt=\(replies) from=\(senders)" }
}

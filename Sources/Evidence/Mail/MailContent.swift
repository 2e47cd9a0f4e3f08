// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What one message says, whatever container it came in: from this its event is made.
struct MailContent {
    var header: MailHeader
    /// "multipart/report" and the like; of a message without MIME "text/plain".
    var type: String
    var author: Author?
    /// Everybody who is said to have written it.
    var authors: [Author]
    var recipients: [Author]
    var subject: String
    var keys: EventKeys
    /// Every `Date` as written.
    var dates: [String]
    /// Every other clock.
    var clocks: [MailClock]
    var status: MailStatus
    /// The text as its reader sees it.
    var lines: [OwnWords.Line]
    var attachments: [Attachment]
    var deliveries: [DeliveryReport] = []
    var authenticity: MailAuthenticity?
    /// Whether it is a machine's receipt or record, not words between people.
    var isRecord = false

    /// What a header says, and the text that came with it.
    init(_ header: MailHeader, type: String, lines: [OwnWords.Line], attachments: [Attachment]) {
        self.header = header
        self.type = type
        self.lines = lines
        self.attachments = attachments
        authors = header.authors
        author = header.author(authors)
        recipients = header.recipients
        subject = header.subject
        keys = header.keys
        dates = header.dates
        clocks = header.clocks
        status = header.status
    }
}

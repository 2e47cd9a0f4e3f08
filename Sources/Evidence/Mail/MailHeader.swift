// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What the header of a message says: its subject, people, keys and clocks.
struct MailHeader {
    let fields: HeaderFields
    let bytes: [UInt8]
    /// The charset of bytes that are neither ASCII nor UTF-8 nor labelled.
    let charset: String?

    /// A field's text beyond this many bytes is not looked at.
    private static let limit = 65_536

    func value(_ name: HeaderName) -> ArraySlice<UInt8>? { fields.value(name, bytes) }

    var subject: String { value(.subject).map { EncodedWord.decode($0.prefix(MailHeader.limit), fallback: charset) } ?? "" }

    /// Who wrote it: the first mailbox of `From`, else of `Sender`; of a message that a mailing list sent in its own name, whoever it names.
    func author(_ authors: [Author]) -> Author? {
        func first(_ list: [Author]) -> Author? { list.first { $0.address != nil } ?? list.first }
        guard let author = first(authors) else { return first(mailboxes(.sender)) }
        return isRewritten(author) ? original ?? author : author
    }

    var author: Author? { author(authors) }

    /// Everybody that `From` names.
    var authors: [Author] { mailboxes(.from) }

    /// Whether a list put itself in the writer's place, as lists do where the writer's domain forbids others to send for it.
    private func isRewritten(_ author: Author) -> Bool {
        if fields.first(.xOriginalFrom) != nil || fields.first(.xOriginalSender) != nil { return true }
        return (fields.first(.listID) != nil || fields.first(.listPost) != nil) && author.name.lowercased().contains(" via ")
    }

    private var original: Author? {
        [HeaderName.xOriginalFrom, .xOriginalSender, .replyTo].lazy.compactMap { mailboxes($0).first { $0.address != nil } }.first
    }

    private func mailboxes(_ name: HeaderName) -> [Author] {
        fields.all(name).lazy.map { AddressList.read(HeaderFields.unfolded(bytes, $0).prefix(MailHeader.limit), fallback: charset) }
            .first { !$0.isEmpty } ?? []
    }

    /// Whom the message was sent to: To and Cc, in their order.
    var recipients: [Author] {
        var recipients: [Author] = []
        for name in [HeaderName.to, .cc] {
            for value in fields.all(name) where recipients.count < AddressList.limit {
                recipients += AddressList.read(HeaderFields.unfolded(bytes, value).prefix(MailHeader.limit), fallback: charset)
            }
        }
        return Array(recipients.prefix(AddressList.limit))
    }

    var keys: EventKeys {
        EventKeys(
            messageID: value(.messageID).flatMap(MessageIDs.first), inReplyTo: value(.inReplyTo).flatMap(MessageIDs.first),
            references: value(.references).map(MessageIDs.all) ?? [],
            thread: value(.xGmailThread).flatMap { $0.count <= 40 && !$0.isEmpty ? "gmail:" + $0.text : nil })
    }

    /// Every `Date` as written; more than one is a sign of tampering or of a broken mailer.
    var dates: [String] { fields.all(.date).prefix(8).map { EncodedWord.decode(HeaderFields.unfolded(bytes, $0).prefix(256)) } }
}

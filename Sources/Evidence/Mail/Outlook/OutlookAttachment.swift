// SPDX-License-Identifier: Apache-2.0

/// What came with a message.
struct OutlookAttachment: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case bytes([UInt8])
        indirect case message(OutlookMessage)
        /// An object of another program, or a message beyond the depth that is read: there, but not as bytes.
        case object
        /// Only a path or an address is in the file.
        case reference
        case missing
    }

    var name: String
    /// The MIME type in lower case; empty when the message does not say.
    var type: String
    var content: Content
    var contentID: String?
    /// Whether Outlook hides it among the attachments: a picture in the text.
    var isHidden: Bool

    var bytes: [UInt8] {
        if case .bytes(let bytes) = content { bytes } else { [] }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// One message taken apart: header, parts, and the text that its reader sees.
struct MailMessage {
    let bytes: [UInt8]
    let tree: MIMETree
    let text: MessageText

    /// A header's text beyond this many bytes is not looked at.
    static let fieldLimit = 65_536
    private static let attachmentLimit = 512

    /// Nil when there is no header at all.
    ///
    /// - Parameter unescapes: whether a mailbox wrote ">From " for "From ".
    init?(_ bytes: [UInt8], _ range: Range<Int>, unescapes: Bool = false) {
        let tree = MIMETree(bytes, range)
        guard let root = tree.parts.first, root.header.count > 0 else { return nil }
        self.bytes = bytes
        self.tree = tree
        text = MessageText(bytes, tree, unescapes: unescapes)
    }

    var root: MIMEPart { tree.parts[0] }
    var header: HeaderFields { tree.parts[0].header }
    var isReport: Bool { root.type == "multipart/report" }

    /// The charset of header bytes that nobody labelled: that of the first part which names one.
    var charset: String? { tree.parts.lazy.compactMap { $0.content["charset"] }.first }

    /// Whether a part is the text of an alternative that was not chosen.
    private func isAlternative(_ part: MIMEPart) -> Bool {
        var parent = part.parent
        while let index = parent {
            if tree.parts[index].type == "multipart/alternative" { return true }
            guard tree.parts[index].type == "multipart/related" else { return false }
            parent = tree.parts[index].parent
        }
        return false
    }

    /// Everything that came with the message and is not its text, and whether there was too much of it.
    func attachments() -> (list: [(part: Int, attachment: Attachment)], isCut: Bool) {
        var list: [(part: Int, attachment: Attachment)] = []
        for (index, part) in tree.parts.enumerated() where !part.isMultipart && !text.shown.contains(index) {
            if part.isText, part.fileName == nil, isAlternative(part) { continue }
            if part.body.isEmpty, part.fileName == nil { continue }
            guard list.count < MailMessage.attachmentLimit else { return (list, true) }
            let decoded = part.encoding.decode(bytes[part.body])
            list.append(
                (
                    index,
                    Attachment(
                        name: part.fileName ?? "", type: part.type, byteCount: decoded.bytes.count, sha256: sha256(decoded.bytes))
                ))
        }
        return (list, false)
    }
}

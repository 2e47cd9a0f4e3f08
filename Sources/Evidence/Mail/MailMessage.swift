// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// One message taken apart: header, parts, and the text that its reader sees.
package struct MailMessage {
    let bytes: [UInt8]
    let tree: MIMETree
    let text: MessageText

    /// A header's text beyond this many bytes is not looked at.
    static let fieldLimit = 65_536
    private static let attachmentLimit = 512

    /// Nil when there is no header at all.
    ///
    /// - Parameter unescapes: whether a mailbox wrote ">From " for "From ".
    package init?(_ bytes: [UInt8], _ range: Range<Int>, unescapes: Bool = false) {
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

    /// What came with a message besides its text.
    struct Enclosures {
        /// Each with the part it stands in.
        var list: [(part: Int, attachment: Attachment)] = []
        /// Whether there was more than is listed.
        var isCut = false
        /// The text that only Outlook's own package (TNEF) holds.
        var packedLines: [OwnWords.Line] = []
    }

    /// Everything that came with the message and is not its text; what Outlook packed into `winmail.dat` is listed after the package.
    func enclosures() -> Enclosures {
        var found = Enclosures()
        for (index, part) in tree.parts.enumerated() where !part.isMultipart && !text.shown.contains(index) {
            if part.isText, part.fileName == nil, isAlternative(part) { continue }
            if part.body.isEmpty, part.fileName == nil { continue }
            guard found.list.count < MailMessage.attachmentLimit else {
                found.isCut = true
                break
            }
            let decoded = part.encoding.decode(bytes[part.body]).bytes
            let name = part.fileName ?? ""
            found.list.append((index, Attachment(name: name, type: part.type, byteCount: decoded.count, sha256: sha256(decoded))))
            if TNEFStream.recognises(decoded[...]) { unpack(TNEFStream(decoded[...]), decoded, index, &found) }
        }
        return found
    }

    private func unpack(_ package: TNEFStream, _ bytes: [UInt8], _ part: Int, _ found: inout Enclosures) {
        if text.pieces.allSatisfy(\.utf8.isEmpty) { found.packedLines = package.lines }
        for item in package.attachments {
            guard found.list.count < MailMessage.attachmentLimit else { return found.isCut = true }
            let content = item.range.map { bytes[$0] } ?? []
            let digest = item.range == nil ? nil : sha256(content)
            found.list.append((part, Attachment(name: item.name, type: item.type, byteCount: content.count, sha256: digest)))
        }
    }
}

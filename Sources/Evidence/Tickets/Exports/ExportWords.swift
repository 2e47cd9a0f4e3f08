// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Words of ticket exports as a reader sees them.
enum ExportWords {
    /// Markup beyond this is not looked at.
    private static let limit = 4 << 20

    /// The visible words of HTML, quoted ones left out; all of them where there are no others.
    static func visible(_ html: String) -> String {
        guard html.utf8.contains(UInt8(ascii: "<")) || html.utf8.contains(UInt8(ascii: "&")) else { return html }
        let lines = VisibleText.lines(Array(html.utf8.prefix(limit)))
        let own = lines.filter { $0.quoteDepth == 0 }
        return (own.isEmpty ? lines : own).map(\.text).joined(separator: "\n")
    }

    /// The first of the members that has words; one whose name says HTML is read as such.
    static func first(_ value: JSONValue, plain: [String], html: [String]) -> String {
        for key in plain {
            if let text = value[key]?.string, !text.trimmedBlanks.isEmpty { return text.withPlainLineEnds }
        }
        for key in html {
            if let text = value[key]?.string, case let words = visible(text), !words.isEmpty { return words }
        }
        return ""
    }

    /// Files of a comment: `name`, `type` and `size` are the names of the members that say so.
    static func attachments(_ value: JSONValue?, name: [String], type: String, size: [String]) -> [Attachment] {
        (value?.array ?? []).compactMap { file in
            guard file.members != nil else { return nil }
            let named = name.lazy.compactMap { file[$0]?.string }.first ?? ""
            let bytes = size.lazy.compactMap { file[$0]?.integer }.first ?? 0
            return Attachment(name: named, type: file.words(type), byteCount: max(0, Int(clamping: bytes)))
        }
    }
}

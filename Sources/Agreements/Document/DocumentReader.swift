// SPDX-License-Identifier: Apache-2.0

import Formats

/// Bytes of an agreement, whatever the format, as a document of blocks.
enum DocumentReader {
    enum Format: Sendable {
        case markdown, html, text
        /// Named in the diagnostic: "PDF", "DOCX".
        case unsupported(String)
    }

    /// Larger files are refused: an agreement of this size is something else.
    static let limit = 16 << 20

    /// By content first, then by the name's extension.
    static func format(of bytes: [UInt8], path: String) -> Format {
        let name = path.lowercased()
        if bytes.starts(with: "%PDF-".utf8) { return .unsupported("PDF") }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .unsupported(name.hasSuffix(".docx") ? "DOCX" : "ZIP") }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .unsupported("DOC") }
        if bytes.starts(with: "{\\rtf".utf8) { return .unsupported("RTF") }
        if name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") { return .html }
        if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
        if looksLikeHTML(bytes) { return .html }
        return .text
    }

    private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
        let head = String(decoding: bytes[at..<min(bytes.count, at + 200)], as: UTF8.self).lowercased()
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<?xml") && head.contains("<html")
    }
}

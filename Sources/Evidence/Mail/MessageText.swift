// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The text of a message as its reader sees it, from the parts that are shown.
///
/// Of alternatives the plain text is taken, and HTML where there is no plain text. Source: RFC 2046 §5.1.4, RFC 3676.
struct MessageText {
    /// One part's text as it was decoded.
    struct Piece {
        let utf8: [UInt8]
        let isHTML: Bool
        /// Whether a mailbox escaped ">From " in it.
        let isEscaped: Bool
        /// Set for `format=flowed`: whether the space before a soft break goes with it.
        let flowDeletesSpace: Bool?
    }

    private(set) var pieces: [Piece] = []
    /// Parts whose text this is.
    private(set) var shown: Set<Int> = []
    /// Characters that could not be decoded, and the charset they were said to be of.
    private(set) var defects = 0
    private(set) var charset = "US-ASCII"
    /// Damaged places of the transfer encoding.
    private(set) var damage = 0
    /// A charset label that nobody knows.
    private(set) var unknownCharset: String?
    /// The charset whose converter this system lacks.
    private(set) var missingConverter: String?

    /// Words beyond this many bytes of a body are not looked at.
    static let limit = 1 << 20

    init(_ bytes: [UInt8], _ tree: MIMETree, unescapes: Bool) {
        var budget = MessageText.limit
        for index in MessageText.shownParts(tree, bytes) where budget > 0 {
            shown.insert(index)
            let part = tree.parts[index]
            budget -= min(budget, part.body.count)
            append(bytes, part, unescapes: unescapes)
        }
    }

    /// The text parts a reader sees, in their order.
    private static func shownParts(_ tree: MIMETree, _ bytes: [UInt8]) -> [Int] {
        var result: [Int] = []
        var open = [0]
        while let index = open.popLast() {
            let part = tree.parts[index]
            switch part.type {
            case "multipart/alternative":
                if let chosen = chosen(part, tree, bytes) { open.append(chosen) }
            case "multipart/related", "multipart/signed": open += part.children.prefix(1)
            case _ where part.isMultipart && !part.children.isEmpty: open += part.children.reversed()
            // A multipart without parts: the boundary is missing or wrong, and its bytes are all there is.
            case _ where part.isMultipart: result.append(index)
            case "text/plain", "text/html":
                if part.disposition.word != "attachment", index == 0 || part.fileName == nil { result.append(index) }
            default: break
            }
        }
        return result
    }

    /// The alternative that is read: the first of plain text, else the last that has words at all.
    private static func chosen(_ part: MIMEPart, _ tree: MIMETree, _ bytes: [UInt8]) -> Int? {
        var rich: Int?
        for child in part.children {
            switch wording(child, tree, bytes) {
            case .plain: return child
            case .rich: rich = child
            case .none: break
            }
        }
        return rich ?? part.children.last { tree.parts[$0].isText || tree.parts[$0].isMultipart }
    }

    private enum Wording { case none, plain, rich }

    /// What a part and those inside it say: nothing, plain text only, or something richer.
    private static func wording(_ part: Int, _ tree: MIMETree, _ bytes: [UInt8]) -> Wording {
        var open = [part]
        var found = Wording.none
        while let index = open.popLast() {
            let part = tree.parts[index]
            if part.type == "text/html" { return .rich }
            if part.type == "text/plain", found == .none, part.fileName == nil, !isBlank(bytes[part.body]) { found = .plain }
            open += part.children
        }
        return found
    }

    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy(\.isASCIISpace) }

    private mutating func append(_ bytes: [UInt8], _ part: MIMEPart, unescapes: Bool) {
        let raw = bytes[part.body].prefix(MessageText.limit)
        let decoded = part.encoding.decode(raw)
        damage += decoded.defects
        let text = MessageText.decode(decoded.bytes, part.content["charset"])
        if text.defects > 0 || charset == "US-ASCII" { charset = text.charset }
        defects += text.defects
        if text.note == .unknownLabel { unknownCharset = part.content["charset"] }
        if text.note == .converterMissing { missingConverter = text.charset }
        let isHTML = part.type == "text/html"
        let isFlowed = !isHTML && part.content["format"]?.lowercased() == "flowed"
        pieces.append(
            Piece(
                utf8: text.utf8, isHTML: isHTML, isEscaped: unescapes && part.encoding != .base64,
                flowDeletesSpace: isFlowed ? part.content["delsp"]?.lowercased() == "yes" : nil))
    }

    /// The lines as a reader sees them, with the quote depth that HTML gives them.
    var lines: [OwnWords.Line] {
        var lines: [OwnWords.Line] = []
        for piece in pieces {
            if piece.isHTML {
                for line in VisibleText.lines(piece.utf8) {
                    lines.append(OwnWords.Line(words: Array(line.text.utf8)[...], depth: line.quoteDepth))
                }
                continue
            }
            var plain = MessageText.split(piece.utf8)
            if piece.isEscaped { MessageText.unescape(&plain) }
            if let deletesSpace = piece.flowDeletesSpace { plain = FlowedText.joined(plain, deletesSpace: deletesSpace) }
            if lines.isEmpty { lines.reserveCapacity(plain.count) }
            for line in plain { lines.append(OwnWords.Line(words: line)) }
        }
        return lines
    }

    /// The label counts; without one, or when it says ASCII of bytes that are not, the bytes themselves do.
    private static func decode(_ bytes: [UInt8], _ label: String?) -> DecodedText {
        let isSilent = label.map { ["", "us-ascii", "ascii", "ansi_x3.4-1968"].contains($0.lowercased()) } ?? true
        guard isSilent else { return Charset.decode(whole: bytes, label: label) }
        let plain = Charset.decode(whole: bytes, label: "us-ascii")
        return plain.charset == "UTF-8" ? plain : Charset.decode(whole: SourceText(bytes).utf8, label: "utf-8")
    }

    private static func split(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        lines.reserveCapacity(text.count / 48)
        var position = 0
        while position < text.count {
            lines.append(text.line(at: position, to: text.count))
            position = text.nextLine(after: position, to: text.count)
        }
        return lines
    }

    /// ">From " was "From " before it went into the mailbox, unless it stands among quoted lines.
    private static func unescape(_ lines: inout [ArraySlice<UInt8>]) {
        let mark: [UInt8] = Array(">From ".utf8)
        for index in lines.indices where lines[index].hasPrefix(mark) {
            let before = index > 0 ? lines[index - 1].first : nil
            let after = index + 1 < lines.count ? lines[index + 1].first : nil
            if before != 0x3E, after != 0x3E { lines[index] = lines[index].dropFirst() }
        }
    }
}

/// Text of `format=flowed`: a line that ends in a space goes on in the next. Source: RFC 3676 §4.
enum FlowedText {
    static func joined(_ lines: [ArraySlice<UInt8>], deletesSpace: Bool) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var paragraph: [UInt8] = []
        var depth = 0
        var isOpen = false
        func close() {
            if isOpen { result.append(paragraph[...]) }
            paragraph = []
            isOpen = false
        }
        for line in lines {
            let marks = line.prefix { $0 == 0x3E }.count
            var words = line.dropFirst(marks)
            if words.first == 0x20 { words = words.dropFirst() }
            let isSignature = words.isWord("-- ")
            if isOpen, depth != marks || isSignature { close() }
            let isSoft = words.last == 0x20 && !isSignature
            if !isOpen {
                depth = marks
                paragraph = [UInt8](repeating: 0x3E, count: marks) + (marks > 0 ? [0x20] : [])
                isOpen = true
            }
            paragraph += isSoft && deletesSpace ? words.dropLast() : words
            if !isSoft { close() }
        }
        close()
        return result
    }
}

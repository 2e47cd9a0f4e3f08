// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Author, words and kind of one message, from the bytes after its stamp.
struct WhatsAppMessage {
    var author: Author?
    var text: String
    var kind: EventKind
    var attachments: [Attachment] = []
    var isEdited = false
    /// The words begin with U+200E after a name, as those do that an iPhone's WhatsApp writes itself.
    private(set) var isMarked = false

    /// U+200E.
    private static let mark: [UInt8] = [0xE2, 0x80, 0x8E]

    /// Longest name that is taken for one: group subjects have 100 characters, contacts less.
    private static let nameLimit = 240

    /// Reads the bytes from the end of the header to the end of the message, continuation lines included.
    init(_ body: ArraySlice<UInt8>) {
        guard let colon = WhatsAppMessage.endOfName(body) else {
            text = WhatsAppMessage.plain(body)
            kind = .system
            return
        }
        let name = WhatsAppMessage.name(body[..<colon])
        author = name
        text = WhatsAppMessage.plain(body[(colon + 1)...])
        kind = .message
        let words = body[(colon + 1)...].drop(while: \.isBlank)
        isMarked = words.starts(with: WhatsAppMessage.mark)
        classify(words.trimmedBlanks)
    }

    /// The kind by the words.
    private mutating func classify(_ words: ArraySlice<UInt8>) {
        // Everything looked for is short, or stands at the end of the words.
        if text.utf8.last == UInt8(ascii: ">"), let open = text.utf8.lastIndex(of: UInt8(ascii: "<")),
            open > text.startIndex, text.utf8.distance(from: open, to: text.utf8.endIndex) < 90
        {
            let mark = text[open...].lowercased()
            if WhatsAppWords.edited.contains(where: { mark.contains($0) }) || WhatsAppMessage.endsInMarkedNote(words) {
                isEdited = true
                text = String(text[..<open]).trimmedBlanks
            }
        }
        guard text.utf8.count <= 300, isMarked || text.utf8.count <= 120 else { return }
        let lower = text.lowercased()
        let isStop = lower.hasSuffix(".") || lower.hasSuffix("。")
        if WhatsAppWords.withdrawn.contains(isStop ? String(lower.dropLast()) : lower) {
            kind = .edit
        } else if WhatsAppWords.omitted.contains(lower) {
            attachments = [Attachment(name: text, type: "", byteCount: 0)]
        } else if let name = attachedName(lower) {
            attachments = [Attachment(name: name, type: "", byteCount: 0)]
        } else if isMarked, !lower.contains("\n"), WhatsAppWords.system.contains(where: { lower.contains($0) }) {
            // Only with the mark: people write of security codes too.
            kind = .system
        } else if isCall(words, lower) {
            kind = .system
        } else if let name = WhatsAppMessage.fileBelow(words) {
            attachments = [Attachment(name: name, type: "", byteCount: 0)]
        } else if isMarked, let name = author?.name, name.count >= 3, text.count > name.count + 1, text.contains(name) {
            // "Dana Xu: ‎Dana Xu added you", in any language: of themselves people speak otherwise.
            kind = .system
        } else if WhatsAppMessage.isNote(text) {
            // Nobody but WhatsApp writes one phrase in angle brackets and nothing else; in whichever language, it stands for a file.
            attachments = [Attachment(name: text, type: "", byteCount: 0)]
        }
    }

    /// What a line of WhatsApp's own is that no word of a known language tells: a notice, or what stands for a file.
    ///
    /// `isNotice`: its author is the chat itself, or it is the notice that every chat begins with.
    mutating func settle(isNotice: Bool) {
        guard isMarked, kind == .message, attachments.isEmpty else { return }
        if isNotice {
            kind = .system
        } else if !text.isEmpty, text.utf8.count <= 120, !text.contains("\n") {
            attachments = [Attachment(name: text, type: "", byteCount: 0)]
        }
    }

    /// Whether words end in `<…>` with U+200E before it and no name of a file in it: only WhatsApp writes that, and only of an edit.
    private static func endsInMarkedNote(_ words: ArraySlice<UInt8>) -> Bool {
        guard words.last == UInt8(ascii: ">"), let open = words.lastIndex(of: UInt8(ascii: "<")), open - words.startIndex > mark.count
        else {
            return false
        }
        // A sentence may end in a full stop; a file's name has one within, or a colon before it.
        let note = words[open...].dropLast(2)
        return words[(open - mark.count)..<open].elementsEqual(mark) && !note.contains { ":.".utf8.contains($0) || $0 == 0xEF }
    }

    /// Words under which a file stands: `see this ‎<attached: a.jpg>`, `report.pdf • ‎2 pages ‎document omitted`.
    private static func fileBelow(_ words: ArraySlice<UInt8>) -> String? {
        var at = words.endIndex
        while at - words.startIndex > mark.count {
            at -= 1
            guard words[at] == mark[0], words[at...].starts(with: mark) else { continue }
            let tail = plain(words[(at + mark.count)...])
            let lower = tail.lowercased()
            if WhatsAppWords.omitted.contains(lower) { return plain(words[..<at]) }
            for (before, after) in WhatsAppWords.attached where !before.isEmpty && lower.hasPrefix(before) && lower.hasSuffix(after) {
                return String(tail.dropFirst(before.count).dropLast(after.count))
            }
            return nil
        }
        return nil
    }

    /// Whether a line of WhatsApp's own speaks of a call: `‎Voice call, ‎5 min`, `‎Missed voice call, ‎Tap to call back`.
    private func isCall(_ words: ArraySlice<UInt8>, _ lower: String) -> Bool {
        guard isMarked, !lower.contains("\n") else { return false }
        if WhatsAppWords.calls.contains(where: { lower.contains($0) }) { return true }
        let comma: [UInt8] = [UInt8(ascii: ","), 0x20] + WhatsAppMessage.mark
        return words.indices.contains { words[$0] == comma[0] && words[$0...].starts(with: comma) }
    }

    /// `<Media omitted>`: a phrase of two words or of another script between angle brackets.
    private static func isNote(_ text: String) -> Bool {
        let utf8 = text.utf8
        guard (5...90).contains(utf8.count), utf8.first == UInt8(ascii: "<"), utf8.last == UInt8(ascii: ">") else { return false }
        let inner = utf8.dropFirst().dropLast()
        let isPhrase = inner.contains(0x20) || inner.contains { $0 >= 0x80 }
        return isPhrase && !inner.contains { "<>\n=\"/@:".utf8.contains($0) }
    }

    private func attachedName(_ lower: String) -> String? {
        // A file's name stands in <…>, or before (…) at the end of the first line.
        guard lower.utf8.first == UInt8(ascii: "<") || lower.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == 0xEF }) else {
            return nil
        }
        let first = text.prefix { $0 != "\n" }
        let head = lower.prefix { $0 != "\n" }
        for (before, after) in WhatsAppWords.attached where head.hasPrefix(before) && head.hasSuffix(after) {
            let name = first.dropFirst(before.count).dropLast(after.count)
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    /// The colon after the author: the first one before a blank or the line's end. A colon within quoted words is a subject's, and the line the
    /// system's: `Dana changed the subject to “A: B”`; a name may hold a nickname in quotes.
    private static func endOfName(_ body: ArraySlice<UInt8>) -> Int? {
        var index = body.startIndex
        let limit = min(body.endIndex, body.startIndex + nameLimit)
        var quotes = OpenQuotes()
        while index < limit {
            let byte = body[index]
            if byte == 0x0A || byte == 0x0D { return nil }
            quotes.add(body[index...].prefix(3), before: body[..<index].suffix(2))
            if byte == UInt8(ascii: ":"), index > body.startIndex {
                let next = index + 1 < body.endIndex ? body[index + 1] : 0x0A
                if next == 0x20 || next == 0x0A || next == 0x0D || body[(index + 1)...].starts(with: mark) {
                    return quotes.isOpen ? nil : index
                }
            }
            index += 1
        }
        return nil
    }

    private static func name(_ bytes: ArraySlice<UInt8>) -> Author {
        var name = plain(bytes)
        if name.hasPrefix("~") { name = String(name.dropFirst()).trimmedBlanks }
        let isPhone =
            name.utf8.first == UInt8(ascii: "+")
            && name.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || " -()".utf8.contains($0) }
        let digits = isPhone ? "+" + String(decoding: name.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self) : nil
        return Author(name: name, account: digits)
    }

    /// The words without direction marks, with NBSP as a space, LF line ends and no blanks at the ends.
    static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        let bytes = bytes.trimmedBlanks
        // A byte that may begin something to be changed; texts without one are taken as they are.
        guard bytes.contains(where: { $0 == 0xE2 || $0 == 0xEF || $0 == 0xC2 || $0 == 0x0D }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        let out = [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
            bytes.withUnsafeBufferPointer { bytes in
                var index = 0
                func put(_ byte: UInt8, insteadOf length: Int) {
                    out[count] = byte
                    count += 1
                    index += length
                }
                while index < bytes.count {
                    let byte = bytes[index]
                    guard byte >= 0x80 || byte == 0x0D else {
                        put(byte, insteadOf: 1)
                        continue
                    }
                    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
                    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
                    switch (byte, second, third) {
                    case (0xE2, 0x80, 0x8E), (0xE2, 0x80, 0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF):
                        index += 3
                    case (0xE2, 0x80, 0xAF): put(0x20, insteadOf: 3)
                    case (0xC2, 0xA0, _): put(0x20, insteadOf: 2)
                    case (0x0D, 0x0A, _): index += 1
                    case (0x0D, _, _): put(0x0A, insteadOf: 1)
                    default: put(byte, insteadOf: 1)
                    }
                }
            }
        }
        return String(decoding: out.trimmedBlanks, as: UTF8.self)
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Author, words and kind of one message, from the bytes after its stamp.
struct WhatsAppMessage {
    var author: Author?
    var text: String
    var kind: EventKind
    var attachments: [Attachment] = []
    var isEdited = false

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
        classify(isMarked: words.starts(with: [0xE2, 0x80, 0x8E]))
    }

    /// The kind by the words; `isMarked`: the words begin with U+200E, as those do that an iPhone's WhatsApp writes itself.
    private mutating func classify(isMarked: Bool) {
        // Everything looked for is short, or stands at the end of the words.
        if text.utf8.last == UInt8(ascii: ">"), let open = text.utf8.lastIndex(of: UInt8(ascii: "<")),
            open > text.startIndex, text.utf8.distance(from: open, to: text.utf8.endIndex) < 90
        {
            let mark = text[open...].lowercased()
            if WhatsAppWords.edited.contains(where: { mark.contains($0) }) {
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
        }
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

    /// The colon after the author: the first one before a blank or the line's end; a line with quoted words before it is the system's.
    private static func endOfName(_ body: ArraySlice<UInt8>) -> Int? {
        var index = body.startIndex
        let limit = min(body.endIndex, body.startIndex + nameLimit)
        while index < limit {
            let byte = body[index]
            if byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\"") { return nil }
            // “ and „ begin the new subject in "Dana changed the subject to “A: B”".
            if byte == 0xE2, index + 2 < body.endIndex, body[index + 1] == 0x80, (0x9C...0x9E).contains(body[index + 2]) { return nil }
            if byte == UInt8(ascii: ":"), index > body.startIndex {
                let next = index + 1 < body.endIndex ? body[index + 1] : 0x0A
                if next == 0x20 || next == 0x0A || next == 0x0D { return index }
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

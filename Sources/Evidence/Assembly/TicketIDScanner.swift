// SPDX-License-Identifier: Apache-2.0

/// Finds ids that are written as ids: `[LY-4000]`, `Ticket #12345`, `工单号：12345`, `Case 00012345`, or `LY-4000` at a subject's start.
///
/// Conservative: a wrong id would join two requests. Words alone, numbers alone and dates are none.
enum TicketIDScanner {
    private static let searched = 64 << 10

    static func ids(in words: String, isSubject: Bool) -> [String] {
        var ids: [String] = []
        var words = words
        // Most texts hold no byte that an id could begin at: they are not copied.
        let first = words.withUTF8 { text in
            let end = min(text.count, searched)
            var index = 0
            while index < end, !mayBegin(text, index, end) { index += 1 }
            return index < end ? index : nil
        }
        guard isSubject || first != nil else { return [] }
        let bytes = words.utf8.count <= searched ? Array(words.utf8) : Array(words.utf8.prefix(searched))
        if isSubject, let id = leading(bytes) { ids.append(id) }
        var index = first ?? bytes.count
        while index < bytes.count {
            if let (id, end) = bracketed(bytes, index) ?? prefixed(bytes, index) {
                ids.append(String(decoding: id, as: UTF8.self))
                index = max(end, index + 1)
                if ids.count > 64 { break }
            } else {
                index += 1
            }
            bytes.withUnsafeBufferPointer { text in
                while index < text.count, !mayBegin(text, index, text.count) { index += 1 }
            }
        }
        return ids
    }

    /// Whether a bracket or the beginning of one of the words before an id stands here: a quick look that lets through all that matter.
    private static func mayBegin(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Bool {
        let byte = text[at]
        if byte == UInt8(ascii: "[") { return true }
        // The second letter of ticket, case, incident, request.
        let second: UInt8
        switch byte | 0x20 {
        case UInt8(ascii: "t"): second = UInt8(ascii: "i")
        case UInt8(ascii: "c"), 0xE3...0xE9: second = UInt8(ascii: "a")
        case UInt8(ascii: "i"): second = UInt8(ascii: "n")
        case UInt8(ascii: "r"): second = UInt8(ascii: "e")
        default: return false
        }
        guard at + 1 < end else { return false }
        guard byte < 0x80 else {
            guard at + 2 < end else { return false }
            switch (byte, text[at + 1], text[at + 2]) {
            // 【 工 案 事 问 問
            case (0xE3, 0x80, 0x90), (0xE5, 0xB7, 0xA5), (0xE6, 0xA1, 0x88), (0xE4, 0xBA, 0x8B), (0xE9, 0x97, 0xAE), (0xE5, 0x95, 0x8F):
                return true
            default: return false
            }
        }
        return text[at + 1] | 0x20 == second && !(at > 0 && (text[at - 1].isLetter || text[at - 1].isDigit))
    }

    private static let replies: [StaticString] = [
        "re", "fwd", "fw", "aw", "wg", "sv", "回复", "答复", "转发", "回覆", "轉寄", "轉發",
    ]

    /// An id at the start of a subject, after marks of reply.
    private static func leading(_ bytes: [UInt8]) -> String? {
        var cursor = StampCursor(bytes)
        cursor.skipBlanks()
        var isReply = true
        while isReply {
            isReply = false
            let before = cursor.at
            for word in replies where cursor.take(word: word) {
                if cursor.take(word: ":") || cursor.take(word: "：") {
                    cursor.skipBlanks()
                    isReply = true
                } else {
                    cursor.at = before
                }
                break
            }
        }
        guard let end = key(bytes, cursor.at), isBoundary(bytes, end) else { return nil }
        return String(decoding: bytes[cursor.at..<end], as: UTF8.self)
    }

    /// `[LY-4000]`, `【LY-4000】`, `[#12345]`, `[INC0012345]`.
    private static func bracketed(_ bytes: [UInt8], _ at: Int) -> (ArraySlice<UInt8>, Int)? {
        guard bytes[at] == UInt8(ascii: "[") || bytes[at] == 0xE3 else { return nil }
        var cursor = StampCursor(bytes)
        cursor.at = at
        guard cursor.take(word: "[") || cursor.take(word: "【") else { return nil }
        let hasMark = cursor.take(word: "#")
        let start = cursor.at
        let end = key(bytes, start) ?? (hasMark ? digits(bytes, start, least: 3) : nil) ?? record(bytes, start)
        guard let end else { return nil }
        cursor.at = end
        guard cursor.take(word: "]") || cursor.take(word: "】") else { return nil }
        return (bytes[start..<end], cursor.at)
    }

    private static let prefixes: [StaticString] = [
        "ticket", "case", "incident", "request", "工单", "工單", "案例", "事件", "问题单", "問題單",
    ]
    private static let connectors: [StaticString] = ["number", "no.", "no", "id", "编号", "編號", "号码", "号", "號", "#", "＃", ":", "："]

    /// A word that says "ticket", something that says "number", and the id; without that something only an id that can be nothing else.
    private static func prefixed(_ bytes: [UInt8], _ at: Int) -> (ArraySlice<UInt8>, Int)? {
        switch bytes[at] | 0x20 {
        case UInt8(ascii: "t"), UInt8(ascii: "c"), UInt8(ascii: "i"), UInt8(ascii: "r"), 0xE4 | 0x20, 0xE5 | 0x20, 0xE6 | 0x20, 0xE9 | 0x20:
            break
        default: return nil
        }
        if bytes[at].isLetter, at > 0, bytes[at - 1].isLetter || bytes[at - 1].isDigit { return nil }
        var cursor = StampCursor(bytes)
        cursor.at = at
        guard takeAny(of: prefixes, &cursor) else { return nil }
        var hasConnector = false
        for _ in 0..<4 {
            cursor.skipBlanks()
            guard takeAny(of: connectors, &cursor) else { break }
            hasConnector = true
        }
        let isGlued = cursor.at > 0 && bytes[cursor.at - 1].isLetter
        let start = cursor.at
        guard !isGlued, start < bytes.count else { return nil }
        let end = key(bytes, start) ?? record(bytes, start) ?? digits(bytes, start, least: hasConnector ? 3 : 5)
        guard let end, isBoundary(bytes, end) else { return nil }
        return (bytes[start..<end], end)
    }

    private static func takeAny(of words: [StaticString], _ cursor: inout StampCursor) -> Bool {
        for word in words where cursor.take(word: word) { return true }
        return false
    }

    /// Capitals that stand before a number in names that are no tickets.
    private static let notKeys: Set<[UInt8]> = Set(
        [
            "UTF", "ISO", "SHA", "RFC", "CVE", "AES", "RSA", "TLS", "SSL", "HTTP", "GB", "IEC", "IEEE", "COVID", "WIN", "USB", "MD", "GPT",
            "UTC", "GMT", "SEV", "PRI",
        ]
        .map { Array($0.utf8) })

    /// `ABC-123`: two to ten capitals or digits, a capital first, and up to eight digits.
    private static func key(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start
        guard index < bytes.count, (0x41...0x5A).contains(bytes[index]) else { return nil }
        while index < bytes.count, (0x41...0x5A).contains(bytes[index]) || bytes[index].isDigit || bytes[index] == UInt8(ascii: "_") {
            index += 1
        }
        guard (2...10).contains(index - start), index < bytes.count, bytes[index] == UInt8(ascii: "-"),
            !notKeys.contains(Array(bytes[start..<index]))
        else { return nil }
        return digits(bytes, index + 1, least: 1, most: 8)
    }

    /// `INC0012345`: two to six capitals and five to ten digits.
    private static func record(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start
        while index < bytes.count, (0x41...0x5A).contains(bytes[index]) { index += 1 }
        guard (2...6).contains(index - start) else { return nil }
        return digits(bytes, index, least: 5, most: 10)
    }

    private static func digits(_ bytes: [UInt8], _ start: Int, least: Int, most: Int = 14) -> Int? {
        var index = start
        while index < bytes.count, bytes[index].isDigit { index += 1 }
        return (least...most).contains(index - start) ? index : nil
    }

    /// Nothing that would make it a part of something longer: a letter, a digit, or a mark and a digit as in dates and versions.
    private static func isBoundary(_ bytes: [UInt8], _ end: Int) -> Bool {
        guard end < bytes.count else { return true }
        let byte = bytes[end]
        if byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") { return false }
        if "-./:".utf8.contains(byte), end + 1 < bytes.count, bytes[end + 1].isDigit { return false }
        return true
    }
}

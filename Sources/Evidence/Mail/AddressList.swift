// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The mailboxes of an address header: display names decoded, addresses lower case.
///
/// Reads names in quotes, encoded or raw, comments as names, groups and missing angle brackets. Source: RFC 5322 §3.4.
enum AddressList {
    /// No list is read beyond this many mailboxes.
    static let limit = 256

    static func read(_ line: ArraySlice<UInt8>, fallback: String? = nil) -> [Author] {
        if let author = single(line, fallback) { return [author] }
        var authors: [Author] = []
        var phrase: [UInt8] = []
        var address: [UInt8]?
        var comment: [UInt8] = []
        var index = line.startIndex
        func finish() {
            defer {
                phrase = []
                address = nil
                comment = []
            }
            let words = phrase[...].trimmed
            let bare = words.contains(0x40) && address == nil
            let found = address ?? (bare ? Array(words) : nil)
            let name = bare ? comment[...].trimmed : words.isEmpty ? comment[...].trimmed : words
            let mail = found.map { $0.filter { !$0.isASCIISpace } }.flatMap {
                $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self).lowercased()
            }
            guard mail != nil || !name.isEmpty else { return }
            authors.append(Author(name: display(name, fallback), address: mail))
        }
        while index < line.endIndex, authors.count < limit {
            switch line[index] {
            case 0x22:
                index = quoted(line, index + 1, into: &phrase)
                continue
            case 0x28:
                index = nested(line, index + 1, into: &comment)
                continue
            case 0x3C where address == nil:
                let end = line[index...].firstIndex(of: 0x3E) ?? line.endIndex
                var route = line[(index + 1)..<end]
                // "<@relay.example:dana@customer.example>"
                if route.first == 0x40, let colon = route.firstIndex(of: 0x3A) { route = route[(colon + 1)...] }
                address = Array(route)
                index = min(end + 1, line.endIndex)
                continue
            case 0x5C where index + 1 < line.endIndex:
                phrase.append(line[index + 1])
                index += 1
            case 0x2C, 0x3B: finish()
            // A group's name is nobody's.
            case 0x3A where address == nil && !phrase.contains(0x40): phrase = []
            default: phrase.append(line[index])
            }
            index += 1
        }
        finish()
        return authors
    }

    /// The one mailbox of a line that holds nothing but `Name <a@b>`, `"Name" <a@b>` or `a@b`.
    private static func single(_ line: ArraySlice<UInt8>, _ fallback: String?) -> Author? {
        let line = line.trimmed
        var open: Int?
        var at: Int?
        for index in line.indices {
            switch line[index] {
            case 0x3C:
                if open != nil { return nil }
                open = index
            case 0x3E: if index != line.endIndex - 1 { return nil }
            case 0x40:
                if at != nil { return nil }
                at = index
            case 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x5C: return nil
            default: break
            }
        }
        guard let at else { return nil }
        guard let open else {
            return line.last == 0x3E || line.contains(where: { $0.isASCIISpace || $0 == 0x22 })
                ? nil : Author(name: "", address: lower(line))
        }
        let address = line[(open + 1)...].dropLast()
        guard line.last == 0x3E, at > open, !address.contains(where: { $0.isASCIISpace || $0 == 0x22 }) else { return nil }
        var name = line[..<open].trimmed
        if name.first == 0x22 {
            guard name.count >= 2, name.last == 0x22 else { return nil }
            name = name.dropFirst().dropLast()
        }
        return name.contains(0x22) ? nil : Author(name: display(name.trimmed, fallback), address: lower(address))
    }

    private static func lower(_ address: ArraySlice<UInt8>) -> String {
        address.contains { $0 >= 0x80 } ? address.text.lowercased() : address.asciiLowercased[...].text
    }

    private static func quoted(_ line: ArraySlice<UInt8>, _ start: Int, into phrase: inout [UInt8]) -> Int {
        var index = start
        while index < line.endIndex, line[index] != 0x22 {
            if line[index] == 0x5C, index + 1 < line.endIndex { index += 1 }
            phrase.append(line[index])
            index += 1
        }
        return min(index + 1, line.endIndex)
    }

    private static func nested(_ line: ArraySlice<UInt8>, _ start: Int, into comment: inout [UInt8]) -> Int {
        var depth = 1
        var index = start
        while index < line.endIndex {
            if line[index] == 0x28 { depth += 1 }
            if line[index] == 0x29 {
                depth -= 1
                if depth == 0 { break }
            }
            if line[index] == 0x5C, index + 1 < line.endIndex { index += 1 }
            comment.append(line[index])
            index += 1
        }
        return min(index + 1, line.endIndex)
    }

    /// Whether a name has no blanks but single ones between words, and no quotes around it.
    private static func isTidy(_ text: String) -> Bool {
        var isAfterBlank = true
        for byte in text.utf8 {
            let isBlank = byte == 0x20
            // Line ends of Unicode begin with these.
            if byte < 0x20 || byte == 0xC2 || byte == 0xE2 || (isBlank && isAfterBlank) { return false }
            isAfterBlank = isBlank
        }
        return !isAfterBlank && text.utf8.first != 0x27
    }

    private static func display(_ name: ArraySlice<UInt8>, _ fallback: String?) -> String {
        let text = EncodedWord.decode(name, fallback: fallback)
        if isTidy(text) { return text }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline }).joined(separator: " ")
        // Outlook writes 'dana@customer.example' in single quotes.
        if words.count > 2, words.first == "'", words.last == "'" { return String(words.dropFirst().dropLast()) }
        return words
    }
}

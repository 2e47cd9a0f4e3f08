// SPDX-License-Identifier: Apache-2.0

/// Slack's own writing of words: `&amp;`, `<@U1>`, `<#C1|name>`, `<url|label>`.
enum SlackText {
    /// The words as a reader sees them; `name` gives the name of an account.
    static func plain(_ text: String, name: (String) -> String?) -> String {
        var text = text
        guard text.withUTF8({ $0.contains(UInt8(ascii: "<")) || $0.contains(UInt8(ascii: "&")) }) else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = 0
        // The next ">" is searched once for each stretch, so that many "<" without one cost no more than a pass.
        var close = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") {
                if close <= index { close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count }
                if close < bytes.count {
                    append(bytes[(index + 1)..<close], to: &out, name)
                    index = close + 1
                    continue
                }
            }
            if byte == UInt8(ascii: "&"), let (character, length) = entity(bytes, index) {
                out.append(character)
                index += length
                continue
            }
            out.append(byte)
            index += 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func entity(_ bytes: [UInt8], _ at: Int) -> (UInt8, Int)? {
        let rest = bytes[at...].prefix(5)
        if rest.starts(with: "&amp;".utf8) { return (UInt8(ascii: "&"), 5) }
        if rest.starts(with: "&lt;".utf8) { return (UInt8(ascii: "<"), 4) }
        if rest.starts(with: "&gt;".utf8) { return (UInt8(ascii: ">"), 4) }
        return nil
    }

    private static func append(_ inside: ArraySlice<UInt8>, to out: inout [UInt8], _ name: (String) -> String?) {
        let parts = inside.split(separator: UInt8(ascii: "|"), maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts.first ?? []
        let label = parts.count > 1 ? parts[1] : []
        switch inside.first {
        case UInt8(ascii: "@"):
            out.append(UInt8(ascii: "@"))
            let account = String(decoding: target.dropFirst(), as: UTF8.self)
            out += (name(account) ?? (label.isEmpty ? account : String(decoding: label, as: UTF8.self))).utf8
        case UInt8(ascii: "#"):
            out.append(UInt8(ascii: "#"))
            out += label.isEmpty ? target.dropFirst() : label
        case UInt8(ascii: "!"):
            // <!here>, <!subteam^S1|@team>, <!date^…|fallback>
            if label.isEmpty { out.append(UInt8(ascii: "@")) }
            out += label.isEmpty ? target.dropFirst() : label
        default:
            if label.isEmpty || label.elementsEqual(target) {
                out += plainEntities(target)
            } else {
                out += plainEntities(label)
                out += " (".utf8
                out += plainEntities(target)
                out.append(UInt8(ascii: ")"))
            }
        }
    }

    private static func plainEntities(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let all = Array(bytes)
        var out: [UInt8] = []
        var index = 0
        while index < all.count {
            if all[index] == UInt8(ascii: "&"), let (character, length) = entity(all, index) {
                out.append(character)
                index += length
            } else {
                out.append(all[index])
                index += 1
            }
        }
        return out
    }
}

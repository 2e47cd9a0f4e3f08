// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Names of hosts: labels with full stops, the last one of a list of top-level domains.
///
/// "report.html", "node.js" and "e.g." are none, because their endings are not on the list.
enum HostPattern {
    static func match(_ text: FoldedText, at start: Int) -> SecretMatch? {
        // A run of labels is looked at from its start only.
        if KeyPattern.isToken(text.at(start - 1)), Scalars.isWord(text.at(start - 2)) { return nil }
        guard text.at(start - 1) != 0x40, text.at(start - 1) != 0x2E, let end = end(text, start), text.at(end) != 0x40 else { return nil }
        return SecretMatch(start..<end, .host, text.words(start..<end))
    }

    /// The place after the longest host that begins here.
    static func end(_ text: FoldedText, _ start: Int) -> Int? {
        var index = start
        var label = start
        var best: Int?
        while index < text.count {
            let scalar = text.at(index)
            if Scalars.isWord(scalar) || scalar == 0x2D || scalar == 0x5F {
                index += 1
            } else if scalar == 0x2E, index > label {
                index += 1
                label = index
            } else {
                break
            }
            let next = text.at(index)
            if label > start, index > label, !(Scalars.isWord(next) || next == 0x2D || next == 0x5F), isTop(text, label..<index) {
                best = index
            }
        }
        return best
    }

    static func isTop(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        range.count <= 24 && (text.has("xn--", at: range.lowerBound) || tops.contains(text.words(range)))
    }

    static let tops: Set<String> = [
        "com", "net", "org", "edu", "gov", "mil", "info", "biz", "io", "co", "ai", "dev", "app", "cloud", "tech", "site", "online", "xyz",
        "top", "vip",
        "cn", "hk", "tw", "mo", "sg", "jp", "kr", "uk", "de", "fr", "eu", "nl", "ch", "se", "fi", "dk", "ru", "br", "mx", "ca", "au", "nz",
        "ie", "es",
        "pl", "cz", "ua", "my", "th", "vn", "ph", "id", "example", "test", "invalid", "local", "localdomain", "internal", "intranet", "lan",
        "corp",
        "home", "onion", "group", "ltd", "email", "live",
    ]
}

/// Hosts, users and queries of links.
enum LinkPattern {
    /// Asked at a colon: `https://user:word@host:8443/path?query#fragment`.
    static func matches(_ text: FoldedText, at colon: Int) -> [SecretMatch] {
        guard text.has("://", at: colon), Scalars.isWord(text.at(colon - 1)) else { return [] }
        var found: [SecretMatch] = []
        var index = colon + 3
        var host = index
        while index < text.count, isPart(text.at(index)), ![0x2F, 0x3F, 0x23].contains(text.at(index)) {
            if text.at(index) == 0x40 {
                found.append(SecretMatch(colon + 3..<index, .token, text.words(colon + 3..<index)))
                host = index + 1
            }
            index += 1
        }
        var end = host
        while end < index, text.at(end) != 0x3A || text.at(host) == 0x5B { end += 1 }
        while end > host, [0x2E, 0x2C].contains(text.at(end - 1)) { end -= 1 }
        if end > host { found.append(SecretMatch(host..<end, .host, text.words(host..<end))) }
        let path = index
        while index < text.count, isPart(text.at(index)), ![0x3F, 0x23].contains(text.at(index)) { index += 1 }
        if index > path + 1 { found.append(SecretMatch(path + 1..<index, .link, pathMark + text.words(path + 1..<index))) }
        if text.at(index) == 0x3F || text.at(index) == 0x23 {
            let query = index + 1
            index = query
            while index < text.count, isPart(text.at(index)) { index += 1 }
            while index > query, [0x2E, 0x2C, 0x3A, 0x21].contains(text.at(index - 1)) { index -= 1 }
            if index > query { found.append(SecretMatch(query..<index, .link, text.words(query..<index))) }
        }
        return found
    }

    /// Before the key of a path, which only the copy for the public leaves out.
    static let pathMark = "/"

    private static func isPart(_ scalar: UInt32) -> Bool {
        scalar > 0x20 && scalar < 0x7F && ![0x22, 0x27, 0x3C, 0x3E, 0x28, 0x29, 0x5D, 0x7B, 0x7D, 0x60, 0x7C, 0x5C, 0x5E].contains(scalar)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A report.html read back as a person reads it: by its visible words alone.
struct ReadReport {
    /// What one finding's block says, whichever of its three forms it has.
    struct Block {
        var outcome: String
        var text: String
        /// Stamps in UTC, as written, in order: start, due, stop.
        var stamps: [String]
        var ledger: [String]
        var isCompact: Bool
    }

    let html: String
    private(set) var blocks: [String: Block] = [:]

    init(_ url: URL) throws {
        html = try String(contentsOf: url, encoding: .utf8)
        let text = html as NSString
        for match in try Self.matches(#"<details(?: open)? class="f (\w+)">(.*?)</details>"#, html) {
            let body = text.substring(with: match.range(at: 2))
            let id = Self.first(#"<div class="fb" id="([^"]*)""#, body) ?? "?"
            let facts = Self.first(#"(?s)<dl class="kv">(.*?)</dl>"#, body) ?? ""
            let ledger = Self.first(#"(?s)<pre class="ledger"[^>]*>(.*?)</pre>"#, body) ?? ""
            blocks[id] = Block(
                outcome: text.substring(with: match.range(at: 1)), text: Self.visible(body),
                stamps: Self.all(#"<small class="utc">([^<]*)</small>"#, facts),
                ledger: Self.visible(ledger).split(separator: "\n").map(String.init), isCompact: false)
        }
        for match in try Self.matches(#"<details class="c (\w+)">(.*?)</details>"#, html) {
            let body = text.substring(with: match.range(at: 2))
            let lines = Self.visible(Self.first(#"(?s)<pre id="[^"]*">(.*?)</pre>"#, body) ?? "").split(separator: "\n").map(String.init)
            blocks[Self.first(#"<pre id="([^"]*)""#, body) ?? "?"] = Block(
                outcome: text.substring(with: match.range(at: 1)), text: Self.visible(body),
                stamps: lines.dropFirst().prefix(3).compactMap(Self.briefStamp), ledger: lines.filter { $0.hasPrefix(" ") }, isCompact: true
            )
        }
        for match in try Self.matches(#"<p class="one" id="([^"]*)">(.*?)</p>"#, html) {
            blocks[text.substring(with: match.range(at: 1))] = Block(
                outcome: "met", text: Self.visible(text.substring(with: match.range(at: 2))), stamps: [], ledger: [], isCompact: true)
        }
    }

    /// "… 2026-03-06 17:50:12 (09:50:12Z)": the instant or both ends, in full.
    private static func briefStamp(_ line: String) -> String? {
        guard let inside = first(#"\(([^()]*Z)\)"#, line), let date = first(#"(\d{4}-\d\d-\d\d) "#, line) else { return nil }
        return inside.components(separatedBy: " – ").map { $0.contains("T") ? $0 : "\(date)T\($0)" }.joined(separator: " – ")
    }

    /// Words between tags, entities resolved.
    static func visible(_ markup: String) -> String {
        markup.replacingOccurrences(of: #"<[^>]*>"#, with: "", options: .regularExpression)
            .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
            .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
            .replacingOccurrences(of: "&amp;", with: "&")
    }

    static func matches(_ pattern: String, _ text: String) throws -> [NSTextCheckingResult] {
        try NSRegularExpression(pattern: pattern, options: [.dotMatchesLineSeparators]).matches(
            in: text, range: NSRange(location: 0, length: (text as NSString).length))
    }

    static func all(_ pattern: String, _ text: String) -> [String] {
        ((try? matches(pattern, text)) ?? []).map { (text as NSString).substring(with: $0.range(at: 1)) }
    }

    static func first(_ pattern: String, _ text: String) -> String? { all(pattern, text).first }

    /// Milliseconds of "2 h 26 min 48 s" or "2 小时 26 分 48 秒".
    static func length(_ words: String) -> Int64? {
        var total: Int64 = 0
        var found = false
        for (unit, size) in [("h|小时", 3_600_000), ("min|分", 60_000), ("s|秒", 1000)] as [(String, Double)] {
            guard let amount = first(#"([\d.]+) (?:"# + unit + #")(?![a-z])"#, words), let value = Double(amount) else { continue }
            total += Int64((value * size).rounded())
            found = true
        }
        return found ? total : nil
    }

    /// Milliseconds of "2:26:48.5", or a plain count.
    static func amount(_ words: String) -> Int64? {
        let parts = words.split(separator: ":")
        guard parts.count == 3 else { return Int64(words) }
        guard let hours = Int64(parts[0]), let minutes = Int64(parts[1]), let seconds = Double(parts[2]) else { return nil }
        return (hours * 60 + minutes) * 60_000 + Int64((seconds * 1000).rounded())
    }
}

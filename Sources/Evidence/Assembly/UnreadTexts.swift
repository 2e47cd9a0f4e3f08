// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A text of a format that nobody knows, and what of it may name a ticket.
struct UnreadText {
    var place: SourceSpan
    var path: String
    /// What it was found to be already.
    var reason: String?
    /// Runs of letters, digits, hyphens and underscores that hold a digit.
    var runs: Set<String> = []

    private static let mostRuns = 200_000

    /// Nil for what is no text in UTF-8.
    init?(_ bytes: ArraySlice<UInt8>, _ place: SourceSpan, _ file: SourceFile, _ engagement: Engagement) {
        let isWhole = bytes.count < UnreadTexts.most
        var bytes = bytes.prefix(UnreadTexts.most)
        if !isWhole {
            // The last character may be cut.
            while let last = bytes.last, last >= 0x80 { bytes.removeLast() }
        }
        guard !bytes.isEmpty, !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return nil }
        self.place = place
        path = file.path
        if isWhole, UnreadText.isCutJSON(bytes) {
            reason = "JSON"
            return
        }
        let people = engagement.vendor.aliases + engagement.vendor.addresses + engagement.vendor.bots
        reason = people.first { $0.utf8.count > 1 && text.contains($0) }
        guard reason == nil else { return }
        for run in bytes.split(whereSeparator: { !UnreadText.isPlain($0) }) where run.count <= 64 && run.contains(where: \.isDigit) {
            guard runs.count < UnreadText.mostRuns else { break }
            runs.insert(String(decoding: run, as: UTF8.self))
        }
    }

    static func isPlain(_ byte: UInt8) -> Bool {
        byte.isDigit || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }

    /// Begins like JSON and ends inside of it.
    static func isCutJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
        var bytes = bytes.drop(while: \.isBlank)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3).drop(while: \.isBlank) }
        guard let first = bytes.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
        let second = bytes.dropFirst().drop(while: \.isBlank).first
        guard second.map({ $0.isDigit || Array("\"{[-".utf8).contains($0) }) ?? true else { return false }
        if first == UInt8(ascii: "{"), let second, second != UInt8(ascii: "\"") { return false }
        var depth = 0
        var isInString = false
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                isEscaped = false
            } else if isInString {
                if byte == UInt8(ascii: "\\") { isEscaped = true } else if byte == UInt8(ascii: "\"") { isInString = false }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
            }
        }
        return depth > 0 || isInString
    }
}

/// Texts of unknown formats that may hold an answer: they name a ticket of the evidence or a person of the vendor, or are JSON that was cut.
enum UnreadTexts {
    /// Bytes of each that are looked at.
    static let most = 4 << 20

    static func diagnostics(_ texts: [UnreadText], _ events: [EvidenceEvent], _ engagement: Engagement) -> [Diagnostic] {
        guard !texts.isEmpty else { return [] }
        var tickets: Set<String> = []
        for ticket in events.lazy.flatMap(\.keys.tickets) where isTelling(ticket) { tickets.insert(ticket) }
        return texts.compactMap { text in
            // The first in order, so that the words do not change from run to run.
            guard let reason = text.reason ?? text.runs.intersection(tickets).min() else { return nil }
            return Diagnostic(.unreadMayMatter, [reason.clipped(200)], at: text.place, path: text.path)
        }
    }

    /// Short numbers stand everywhere.
    private static func isTelling(_ ticket: String) -> Bool {
        ticket.utf8.allSatisfy(UnreadText.isPlain)
            && (ticket.utf8.count >= 4 || (ticket.utf8.count >= 3 && !ticket.utf8.allSatisfy(\.isDigit)))
    }
}

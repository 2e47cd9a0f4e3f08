// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The text that ServiceNow displays of a journal field: entries, the newest first, each under a line with its time, author and field.
enum ServiceNowJournal {
    struct Entry: Hashable {
        var stamp, name, label, text: String
    }

    /// `2026-03-02 21:14:05 - Name (Additional comments)` begins an entry; words before the first have no time.
    static func entries(_ text: String) -> [Entry] {
        var entries: [Entry] = []
        var lines: [Substring] = []
        func close() {
            let words = lines.joined(separator: "\n").trimmedBlanks
            if !entries.isEmpty {
                entries[entries.count - 1].text = words
            } else if !words.isEmpty {
                entries.append(Entry(stamp: "", name: "", label: "", text: words))
            }
            lines = []
        }
        for line in text.withPlainLineEnds.split(separator: "\n", omittingEmptySubsequences: false) {
            if let head = head(line) {
                close()
                entries.append(head)
            } else {
                lines.append(line)
            }
        }
        close()
        return entries
    }

    private static func head(_ line: Substring) -> Entry? {
        let bytes = line.utf8
        guard bytes.count < 400, bytes.last == UInt8(ascii: ")"), bytes.first?.isDigit == true else { return nil }
        let all = Array(bytes)
        guard
            let dash = all.indices.dropLast(2).first(where: { all[$0] == 0x20 && all[$0 + 1] == UInt8(ascii: "-") && all[$0 + 2] == 0x20 }),
            let bracket = all.lastIndex(of: UInt8(ascii: "(")), bracket > dash + 2
        else { return nil }
        let stamp = String(decoding: all[..<dash], as: UTF8.self)
        guard case .local(_, _?, _)? = StampScanner.scan(stamp) else { return nil }
        return Entry(
            stamp: stamp, name: String(decoding: all[(dash + 3)..<bracket].trimmedBlanks, as: UTF8.self),
            label: String(decoding: all[(bracket + 1)..<(all.count - 1)], as: UTF8.self), text: "")
    }

    /// Whether only the vendor could read an entry: by its field, and in the field that mixes both by its label.
    static func isInternal(field: String, label: String) -> Bool {
        if field == "work_notes" { return true }
        if field == "comments" { return false }
        let label = label.lowercased()
        return ["work note", "工作注释", "工作备注", "工作说明", "工作附註", "作業メモ", "arbeitsnotiz", "notes de travail", "notas de trabajo"].contains {
            label.contains($0)
        }
    }

    /// Who mailed words that the platform took in by itself: `reply from: dana@acme.example` over the mail.
    static func mailed(_ text: String) -> (sender: Author, words: TicketText)? {
        for start in ["reply from: ", "received from: "] where text.prefix(start.count).lowercased() == start {
            let rest = text.dropFirst(start.count)
            let line = rest.prefix { !$0.isNewline }
            guard line.utf8.count < 320, let sender = AddressList.read(Array(line.utf8)[...]).first, sender.address?.contains("@") == true
            else {
                return nil
            }
            return (sender, TicketText(mail: String(rest.dropFirst(line.count)), isHTML: false))
        }
        return nil
    }

    /// `[code]` marks HTML.
    static func words(_ text: String) -> TicketText {
        guard text.utf8.starts(with: "[code]".utf8) || Array(text.utf8).holds("[/code]") else { return TicketText(plain: text) }
        return TicketText(html: text.replacing("[code]", with: "").replacing("[/code]", with: ""))
    }
}

/// Lengths of time as ServiceNow writes them.
enum ServiceNowDuration {
    /// `1970-01-01 02:03:04` counts from the beginning of that day; `02:03:04`, `2 Hours 3 Minutes` and a count of seconds are read too.
    static func milliseconds(_ raw: String) -> Int64? {
        if let seconds = Int64(raw) { return (0...10_000_000_000).contains(seconds) ? seconds * 1000 : nil }
        if case .local(let date, let time?, _)? = StampScanner.scan(raw), let day = date.date(.dayMonthYear) {
            let days = Int64(day.dayNumber)
            return (0...40_000).contains(days) ? days * 86_400_000 + Int64(time) : nil
        }
        return inWords(raw)
    }

    private static let units: [(String, Int64)] = [
        ("day", 86_400_000), ("hour", 3_600_000), ("minute", 60_000), ("second", 1000), ("天", 86_400_000), ("小时", 3_600_000),
        ("分钟", 60_000), ("秒", 1000),
    ]

    private static func inWords(_ raw: String) -> Int64? {
        var cursor = StampCursor(StampText(raw.lowercased()).bytes)
        var total: Int64 = 0
        var parts = 0
        cursor.skipBlanks()
        while !cursor.isAtEnd {
            guard let number = cursor.number(most: 6) else { return nil }
            if cursor.take(UInt8(ascii: ":")) {
                guard parts <= 1, let minute = cursor.number(most: 2), minute.value < 60 else { return nil }
                var second = 0
                if cursor.take(UInt8(ascii: ":")) {
                    guard let written = cursor.number(most: 2), written.value < 60 else { return nil }
                    second = written.value
                }
                total += Int64(number.value * 3600 + minute.value * 60 + second) * 1000
            } else {
                cursor.skipBlanks()
                let rest = String(decoding: cursor.bytes[cursor.at...], as: UTF8.self)
                guard let unit = units.first(where: { rest.hasPrefix($0.0) }) else { return nil }
                total += Int64(number.value) * unit.1
                cursor.at += unit.0.utf8.count
                _ = cursor.take(UInt8(ascii: "s"))
            }
            parts += 1
            cursor.skipBlanks()
        }
        return parts > 0 ? total : nil
    }

    /// What an SLA's name says it measures.
    static func measure(_ name: String) -> VendorClaim.Measure {
        let name = name.lowercased()
        func holds(_ words: String...) -> Bool { words.contains { name.contains($0) } }
        let isResponse = holds("respon", "acknowledg", "响应", "回應", "首次")
        let isResolution = holds("resol", "restor", "fix", "解决", "解決", "恢复")
        return isResponse == isResolution ? .other : isResponse ? .firstResponse : .resolution
    }
}

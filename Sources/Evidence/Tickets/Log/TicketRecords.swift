// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// A reader of one ticket system's JSON, record by record.
protocol TicketRecordReader {
    var log: TicketLog { get set }
    /// Reads one record; what the outline opens are records one by one.
    mutating func read(_ record: JSONRecord)
    /// What can be said only when all of the file was read.
    mutating func finish()
}

extension TicketRecordReader {
    mutating func finish() {}

    /// Reads a whole file: lists as they stand, the lists that pages hold under some names, and values one behind the other.
    ///
    /// - Parameter pages: names of the members that hold a page's records.
    /// - Parameter roots: names of elements of XML that are a record themselves; the children of any other root are.
    consuming func readAll(
        _ window: inout ByteWindow, pages: Set<String>, roots: Set<String> = [], _ take: (inout FormatOutput) -> Void
    ) {
        window.fill(TicketSample.size)
        if TicketSample.isMarkup(window.bytes, window.lower, window.upper) {
            let markup = TicketMarkup(window.whole(limit: TicketMarkup.limit))
            log.isMarkup = true
            for node in markup.records(roots) { read(markup.record(node)) }
            if let (problem, place) = markup.damage(log.file) { log.found.damage(problem, place, excerpt: "") }
            finish()
            var output = log.finished(window.received)
            return take(&output)
        }
        let isPage = TicketSample.isPage(window.bytes, window.lower, window.upper, pages)
        var records = JSONRecords(opening: isPage ? [""] : [], lists: pages.union([""]))
        while let item = records.next(&window) {
            switch item {
            case .record(let record): read(record)
            case .damaged(let problem, let place, let excerpt): log.found.damage(problem, place.span(log.file), excerpt: excerpt)
            case .opened, .closed: break
            }
        }
        finish()
        var output = log.finished(window.received)
        take(&output)
    }
}

/// The first records of a file, for telling what it is.
enum TicketSample {
    /// Bytes that are looked at.
    static let size = 1 << 20
    private static let most = 12

    /// Whether an object begins the text that holds a list under one of the names.
    static func isPage(_ bytes: [UInt8], _ lower: Int, _ upper: Int, _ pages: Set<String>) -> Bool {
        guard let start = start(bytes, lower, upper), bytes[start] == UInt8(ascii: "{") else { return false }
        var members = JSONMembers(bytes, at: start)
        var seen = 0
        while seen < 64, let member = members.next() {
            seen += 1
            guard member.value.lowerBound < upper, bytes[member.value.lowerBound] == UInt8(ascii: "[") else { continue }
            if pages.contains(String(decoding: member.key, as: UTF8.self)) { return true }
        }
        return false
    }

    static func isMarkup(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> Bool {
        start(bytes, lower, upper).map { bytes[$0] == UInt8(ascii: "<") } ?? false
    }

    /// The first elements under the root of a file that is XML and holds one of the marks, or the root itself where it is a record.
    static func elements(_ input: FormatInput, roots: Set<String>, marks: [StaticString]) -> (root: String, records: [JSONValue])? {
        let head = input.bytes.count > size ? Array(input.bytes.prefix(size)) : input.bytes
        guard isMarkup(head, 0, head.count), marks.contains(where: head.holds) else { return nil }
        let markup = TicketMarkup(head)
        return (markup.root, markup.records(roots).prefix(most).map { markup.record($0).value })
    }

    private static func start(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> Int? {
        var index = lower
        if upper - lower >= 3, bytes[lower..<(lower + 3)].elementsEqual([0xEF, 0xBB, 0xBF]) { index += 3 }
        while index < upper, bytes[index].isBlank { index += 1 }
        return index < upper ? index : nil
    }

    /// The first values of a file that is JSON and holds one of the marks; empty for any other.
    static func records(_ input: FormatInput, pages: Set<String>, marks: [StaticString]) -> [JSONRecord] {
        let head = input.bytes.count > size ? Array(input.bytes.prefix(size)) : input.bytes
        guard let start = start(head, 0, head.count), head[start] == UInt8(ascii: "{") || head[start] == UInt8(ascii: "[") else {
            return []
        }
        guard marks.contains(where: head.holds) else { return [] }
        let isPage = isPage(head, 0, head.count, pages)
        var window = ByteWindow(ByteStream(ByteSource(head)), expecting: head.count, digests: false)
        var records = JSONRecords(opening: isPage ? [""] : [], lists: pages.union([""]))
        var found: [JSONRecord] = []
        var seen = 0
        while found.count < most, seen < 100, let item = records.next(&window) {
            seen += 1
            // Pages may hold names of records and the records behind them.
            if case .record(let record) = item, record.value.members != nil || record.value.array != nil { found.append(record) }
        }
        return found
    }
}

extension JSONValue {
    /// A member's text, or its number as written; nil where it is empty, of another type or not there.
    func plain(_ key: String) -> String? { self[key]?.plainText }

    /// The value as text: a string without blanks at its ends, or a number as written; nil when that is nothing.
    var plainText: String? {
        if let string {
            let trimmed = string.trimmedBlanks
            return trimmed.isEmpty ? nil : trimmed
        }
        return number
    }

    /// Whether all of the members are there, `null` or not.
    func hasAll(_ keys: String...) -> Bool {
        guard let members else { return false }
        return keys.allSatisfy { key in members.contains { $0.key == key } }
    }

    /// Yes or no, also as "true" and 1.
    func truth(_ key: String) -> Bool? {
        guard let value = self[key] else { return nil }
        return value.bool ?? value.plainText.flatMap(TicketWords.truth)
    }
}

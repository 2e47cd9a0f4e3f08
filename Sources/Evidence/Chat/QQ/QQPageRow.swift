// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The rows of the table on QQ's page as ranges of its text, from `<tr` to `</tr>` or to the next row.
struct QQPageRows: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Range<Int>? {
        guard let start = tag("<tr", from: at, to: bytes.count) else { return nil }
        let another = tag("<tr", from: start + 3, to: bytes.count) ?? bytes.count
        let close = tag("</tr", from: start + 3, to: another)
        at = close.flatMap { bytes[$0...].firstIndex(of: UInt8(ascii: ">")) }.map { $0 + 1 } ?? another
        return start..<at
    }

    /// Where a tag begins, its name in either case.
    private func tag(_ words: StaticString, from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end {
            guard let open = bytes[index..<end].firstIndex(of: UInt8(ascii: "<")) else { return nil }
            let rest = bytes[open...]
            let length = words.utf8CodeUnitCount
            if rest.begins(words), rest.count > length, !rest[open + length].isLetter { return open }
            index = open + 1
        }
        return nil
    }
}

/// One row of the table: what kind it is, and of a message name, time, words and pictures.
struct QQPageRow {
    enum Kind {
        case room(String)
        case day(String, WrittenDate?)
        case header
        case message
        case unknown(String)
    }

    private(set) var kind = Kind.header
    private(set) var name = ""
    private(set) var rawTime = ""
    private(set) var clock: WrittenClock?
    private(set) var text = ""
    private(set) var images: [Attachment] = []

    init(_ row: [UInt8]) {
        let lines = VisibleText.lines(QQPageRow.mended(row)).map(\.text)
        images = QQPageRow.images(row)
        guard let first = lines.first else {
            if !images.isEmpty { kind = .unknown("") }
            return
        }
        if lines.count == 1, let title = QQPageRow.title(first) {
            kind = title
            return
        }
        guard readHead(lines) else {
            kind = .unknown(lines.joined(separator: " "))
            return
        }
        kind = .message
    }

    private static func title(_ line: String) -> Kind? {
        for mark in ["消息对象:", "消息对象："] where line.hasPrefix(mark) { return .room(String(line.dropFirst(mark.count)).trimmedBlanks) }
        for mark in ["日期:", "日期："] where line.hasPrefix(mark) {
            let raw = String(line.dropFirst(mark.count)).trimmedBlanks
            return .day(raw, StampScanner.scan(raw)?.date)
        }
        return line.hasPrefix("消息分组") || line.hasPrefix("消息记录") ? .header : nil
    }

    /// Name and time in the first line, or on two lines; the words below.
    private mutating func readHead(_ lines: [String]) -> Bool {
        let first = Array(lines[0].utf8)
        var rest = 1
        if let stamp = ChatStamp(back: 0..<first.count, first), case .clock(let clock) = stamp.time {
            self.clock = clock
            rawTime = String(decoding: first[stamp.range], as: UTF8.self)
            name = String(decoding: first[..<stamp.range.lowerBound], as: UTF8.self).trimmedBlanks
        } else if lines.count > 1, let clock = QQPageRow.clock(lines[1]) {
            self.clock = clock
            rawTime = lines[1]
            name = lines[0]
            rest = 2
        } else if let clock = QQPageRow.clock(lines[0]) {
            // A sender without a name.
            self.clock = clock
            rawTime = lines[0]
        } else {
            return false
        }
        text = lines[rest...].joined(separator: "\n")
        return true
    }

    private static func clock(_ line: String) -> WrittenClock? {
        var cursor = StampCursor(StampText(line).bytes)
        cursor.skipBlanks()
        guard let clock = cursor.clock(), clock.precision != .millisecond else { return nil }
        cursor.skipBlanks()
        return cursor.isAtEnd ? clock : nil
    }

    /// QQ writes "&get;" where it means "&gt;".
    private static func mended(_ row: [UInt8]) -> [UInt8] {
        let wrong = Array("&get;".utf8)
        guard row.holds(wrong) else { return row }
        var out: [UInt8] = []
        var index = 0
        while index < row.count {
            if row[index] == wrong[0], row[index...].starts(with: wrong) {
                out += Array("&gt;".utf8)
                index += wrong.count
            } else {
                out.append(row[index])
                index += 1
            }
        }
        return out
    }

    /// The names of pictures: `<IMG src="{…}.dat">`.
    private static func images(_ row: [UInt8]) -> [Attachment] {
        var found: [Attachment] = []
        var index = 0
        while found.count < 100, let open = row[index...].firstIndex(of: UInt8(ascii: "<")) {
            let tag = row[open...]
            index = open + 1
            guard tag.begins("<img") else { continue }
            let end = tag.firstIndex(of: UInt8(ascii: ">")) ?? row.count
            let words = String(decoding: row[open..<end], as: UTF8.self)
            let name = words.lowercased().firstRange(of: "src=").map { words[$0.upperBound...] }
            let bare = (name ?? "").drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" && $0 != " " }
            found.append(Attachment(name: bare.isEmpty ? "[图片]" : String(bare).clipped(240), type: "", byteCount: 0))
        }
        return found
    }
}

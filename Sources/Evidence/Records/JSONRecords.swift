// SPDX-License-Identifier: Apache-2.0

package import Formats

/// The records of JSON that streams by: the values inside the lists and objects that an outline opens, read one at a time.
///
/// The text may hold one value or many of them one behind the other (NDJSON, pages). No more than one record is in memory. Text that is damaged or
/// cut short still gives the records before the damage, and those behind it where its brackets or its lines show where to go on.
package struct JSONRecords {
    enum Item {
        case record(JSONRecord)
        case opened(String)
        case closed(String)
        case damaged(String, JSONPlace, excerpt: String)
    }

    /// The same with the record where it lies: `view` shows it until the next step.
    package enum Step {
        case record(String, JSONPlace)
        /// A list or an object of the outline begins.
        case opened(String)
        case closed(String)
        /// What is no JSON, or too long to be held; its first bytes.
        case damaged(String, JSONPlace, excerpt: String)
    }

    private struct Level {
        var isList: Bool
        var path: String
        /// Of a list: the path of its elements.
        var element: String
        /// Whether its elements may be opened: asked once, not of each.
        var opensElements: Bool
    }

    /// The paths of the lists and objects to open, as in `JSONRecord.path`: "", "messages", "chats/list", "chats/list/*".
    let outline: Set<String>
    /// Paths at which a list is opened, but an object is a record.
    let lists: Set<String>
    /// A longer record is passed over and named.
    let limit: Int
    /// Whether of a record that the file's end cuts short the whole members are given, before the damage is.
    let salvages: Bool
    private var tape = JSONTape()
    private var levels: [Level] = []
    /// An offset in the file.
    private var at = 0
    /// A place whose line is known, at or before `at`.
    private var mark = (offset: 0, line: 1)
    private var isCutNamed = false
    /// A record was given of which the rest is missing.
    private var isRestMissing = false

    /// The first record of a file that begins with these bytes.
    static func first(of head: [UInt8], opening outline: Set<String>) -> JSONValue? {
        var window = ByteWindow(ByteStream(ByteSource(head)), expecting: head.count, digests: false)
        var records = JSONRecords(opening: outline)
        while let item = records.next(&window) {
            switch item {
            case .record(let record): return record.value
            case .damaged: return nil
            case .opened, .closed: continue
            }
        }
        return nil
    }

    static let cut = "the text ends too early"
    private static let keyLimit = 64 << 10

    package init(opening outline: Set<String>, lists: Set<String> = [], limit: Int = 64 << 20, salvages: Bool = false) {
        self.outline = outline
        self.lists = lists
        self.limit = limit
        self.salvages = salvages
    }

    /// The next record, opening or damage; nil at the end of the file.
    mutating func next(_ window: inout ByteWindow) -> Item? {
        switch step(&window) {
        case .record(let path, let place): .record(JSONRecord(path: path, value: view(window).value, place: place.withBreaks(window)))
        case .opened(let path): .opened(path)
        case .closed(let path): .closed(path)
        case .damaged(let problem, let place, let excerpt): .damaged(problem, place, excerpt: excerpt)
        case nil: nil
        }
    }

    /// The record of the last step.
    package func view(_ window: borrowing ByteWindow) -> JSONView { JSONView(tape, window.bytes) }

    package mutating func step(_ window: inout ByteWindow) -> Step? {
        if at == 0 {
            window.fill(3)
            if window.bytes[..<window.upper].starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        }
        if isRestMissing {
            (isRestMissing, isCutNamed) = (false, true)
            return damaged(JSONRecords.cut, through: window.received, window)
        }
        while let byte = nextByte(&window) {
            guard let level = levels.last else {
                let isStray = byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":")
                return isStray ? damaged("expected a value", through: at + 1, window) : value("", &window)
            }
            switch byte {
            case UInt8(ascii: "]") where level.isList, UInt8(ascii: "}") where !level.isList:
                at += 1
                levels.removeLast()
                return .closed(level.path)
            case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"):
                return damaged("expected a value", through: at + 1, window)
            case _ where level.isList: return value(level.element, mayOpen: level.opensElements, &window)
            case UInt8(ascii: "\""):
                guard let key = key(&window) else { return damagedToLine("expected a key and a colon", &window) }
                return value(level.path.isEmpty ? key : level.path + "/" + key, &window)
            default: return damagedToLine("expected a key in quotes", &window)
            }
        }
        if !levels.isEmpty, !isCutNamed {
            isCutNamed = true
            return damaged(JSONRecords.cut, through: at, window)
        }
        return levels.popLast().map { .closed($0.path) }
    }

    /// The byte that is no blank and no comma, where reading goes on.
    private mutating func nextByte(_ window: inout ByteWindow) -> UInt8? {
        while true {
            var index = at - window.base
            while index < window.upper, window.bytes[index].isBlank || window.bytes[index] == UInt8(ascii: ",") { index += 1 }
            at = index + window.base
            if index < window.upper { return window.bytes[index] }
            count(window)
            window.release(to: index)
            if window.more() == nil { return nil }
        }
    }

    /// Brings the known line to where reading is.
    private mutating func count(_ window: borrowing ByteWindow) {
        let range = (mark.offset - window.base)..<(at - window.base)
        mark = (at, mark.line + window.bytes.count(of: 0x0A, in: range))
    }

    /// A name and the colon behind it; nil leaves the place as it was.
    private mutating func key(_ window: inout ByteWindow) -> String? {
        count(window)
        window.release(to: at - window.base)
        guard let end = end(&window, limit: JSONRecords.keyLimit),
            let name = try? JSONReader.value(in: window.bytes, at: at - window.base, to: end).string
        else { return nil }
        var index = end
        while true {
            while index < window.received - window.base, window.bytes[index].isBlank { index += 1 }
            if index < window.upper { break }
            let offset = index + window.base
            guard window.received - at < JSONRecords.keyLimit * 2, window.more() != nil else { return nil }
            index = offset - window.base
        }
        guard window.bytes[index] == UInt8(ascii: ":") else { return nil }
        at = index + 1 + window.base
        _ = nextByte(&window)
        return name
    }

    /// The end of the value that begins here, in the window; nil when it is longer than the limit or cut short.
    private func end(_ window: inout ByteWindow, limit: Int) -> Int? {
        var scan = JSONScan()
        var from = at
        while true {
            if let end = scan.end(in: window.bytes, from: from - window.base, to: window.upper) { return end }
            from = window.received
            guard from - at < limit, window.more() != nil else { break }
        }
        // A number may end with the file.
        return window.isAtEnd && scan.isAtSurface && window.received > at ? window.upper : nil
    }

    private mutating func value(_ path: String, mayOpen: Bool = true, _ window: inout ByteWindow) -> Step {
        guard at < window.received else {
            isCutNamed = true
            return damaged(JSONRecords.cut, through: at, window)
        }
        count(window)
        window.release(to: at - window.base)
        let byte = window.bytes[at - window.base]
        let isList = byte == UInt8(ascii: "[")
        if mayOpen, isList || byte == UInt8(ascii: "{"), outline.contains(path) || (isList && lists.contains(path)) {
            at += 1
            let element = path.isEmpty ? "*" : path + "/*"
            let opens = outline.contains(element) || lists.contains(element)
            levels.append(Level(isList: isList, path: path, element: element, opensElements: opens))
            return .opened(path)
        }
        // Most values are whole and in the window: only others have to be measured first, and those whose end no mark of their own shows.
        if isList || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "\"") {
            if let end = tape.read(window.bytes, at: at - window.base, to: window.upper) { return record(path, end, window) }
            // A damaged line does not take the lines behind it along.
            if levels.isEmpty, let problem = problem(window, window.upper), !isForWantOfMore(problem, window) {
                return damagedToLine(problem.text, &window)
            }
        }
        guard let end = end(&window, limit: limit) else { return salvaged(path, window) ?? tooLong(&window) }
        if tape.read(window.bytes, at: at - window.base, to: end) == end { return record(path, end, window) }
        let text = problem(window, end)?.text ?? "text follows the value"
        if levels.isEmpty { return damagedToLine(text, &window) }
        return damaged(text, through: max(end, at - window.base + 1) + window.base, window)
    }

    /// Why what stands here is no JSON.
    private func problem(_ window: borrowing ByteWindow, _ end: Int) -> JSONProblem? {
        do {
            _ = try JSONReader.value(in: window.bytes, at: at - window.base, to: end)
            return nil
        } catch { return error }
    }

    /// Whether a value may be whole when more bytes have come.
    private func isForWantOfMore(_ problem: JSONProblem, _ window: borrowing ByteWindow) -> Bool {
        switch problem.message {
        case .unexpectedEnd: true
        case .unclosedString: problem.offset < window.upper && window.bytes[problem.offset] == UInt8(ascii: "\"")
        // A word or an escape may be cut in two.
        default: problem.offset + 16 > window.upper && (!window.isAtEnd || salvages)
        }
    }

    private mutating func salvaged(_ path: String, _ window: borrowing ByteWindow) -> Step? {
        let start = at - window.base
        guard salvages, window.isAtEnd, window.received - at < limit, let cut = JSONSalvage.cut(window.bytes, start, window.upper),
            cut.end > start + 1
        else { return nil }
        // Names and words lie before the cut: the tape fits the window's own bytes.
        let closed = Array(window.bytes[..<cut.end]) + cut.closers
        guard tape.read(closed, at: start, to: closed.count) == closed.count, view(window).isObject else { return nil }
        isRestMissing = true
        return record(path, cut.end, window)
    }

    private mutating func record(_ path: String, _ end: Int, _ window: borrowing ByteWindow) -> Step {
        let place = JSONPlace(range: (at - window.base)..<end, shift: window.base, line: mark.line, lineBreaks: tape.lineFeeds)
        at = end + window.base
        mark = (at, place.line + place.lineBreaks)
        return .record(path, place)
    }

    private func place(through end: Int, _ window: borrowing ByteWindow) -> JSONPlace {
        let range = (at - window.base)..<max(at, min(end, window.received)) - window.base
        return JSONPlace(
            range: range, shift: window.base, line: mark.line, lineBreaks: window.bytes.count(of: 0x0A, in: range))
    }

    /// A damaged stretch from here up to an offset, all of it in the window.
    private mutating func damaged(_ problem: String, through end: Int, _ window: borrowing ByteWindow) -> Step {
        count(window)
        let place = place(through: end, window)
        let excerpt = String(decoding: window.bytes[place.range].prefix(200), as: UTF8.self)
        at = max(at, min(end, window.received))
        mark = (at, place.line + place.lineBreaks)
        // The end of a file that is cut short is said once, however many brackets it leaves open.
        if at == window.received, window.isAtEnd { isCutNamed = true }
        return .damaged(problem, place, excerpt: excerpt)
    }

    /// A damaged stretch up to the next line that begins with a bracket, where a record may begin; within an object up to the next line.
    private mutating func damagedToLine(_ problem: String, _ window: inout ByteWindow) -> Step {
        count(window)
        window.release(to: at - window.base)
        let isTop = levels.isEmpty
        var from = at + 1
        while from - at < limit {
            if let index = window.bytes[(from - window.base - 1)..<window.upper].firstIndex(of: 0x0A) {
                from = index + 1 + window.base
                if index + 1 == window.upper, window.more() == nil { break }
                let byte = window.bytes[from - window.base]
                if !isTop || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { break }
                from += 1
            } else {
                from = window.received + 1
                if window.more() == nil { break }
            }
        }
        return damaged(problem, through: from, window)
    }

    /// A value that does not end within the limit: passed over without holding it.
    private mutating func tooLong(_ window: inout ByteWindow) -> Step {
        // The rest of a file that is cut short may still have whole lines.
        if levels.isEmpty, window.isAtEnd {
            var problem = JSONRecords.cut
            if let known = self.problem(window, window.upper), !isForWantOfMore(known, window) { problem = known.text }
            return damagedToLine(problem, &window)
        }
        let start = at
        let line = mark.line
        let excerpt = String(decoding: window.bytes[(at - window.base)..<window.upper].prefix(200), as: UTF8.self)
        var scan = JSONScan()
        var end: Int?
        while true {
            end = scan.end(in: window.bytes, from: at - window.base, to: window.upper).map { $0 + window.base }
            at = end ?? window.received
            count(window)
            window.release(to: at - window.base)
            if end != nil || window.more() == nil { break }
        }
        let problem = end == nil ? JSONRecords.cut : "longer than \(limit) bytes"
        if end == nil { isCutNamed = true }
        return .damaged(problem, JSONPlace(range: start..<at, shift: 0, line: line, lineBreaks: 0), excerpt: excerpt)
    }
}

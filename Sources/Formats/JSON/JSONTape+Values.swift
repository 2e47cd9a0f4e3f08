// SPDX-License-Identifier: Apache-2.0

extension JSONTape {
    /// The value of the last member with a name; a name with escapes is compared as it reads.
    func member(_ key: UnsafeRawBufferPointer, of object: Int, _ bytes: [UInt8]) -> Int? {
        marks.withUnsafeBufferPointer { marks in
            bytes.withUnsafeBytes { memory in
                var found: Int?
                var at = object &+ 1
                let end = Int(marks[object].next)
                while at < end {
                    let name = marks[at]
                    if Int(name.end &- name.start) == key.count, name.kind == .string {
                        if JSONTape.same(memory, Int(name.start), key) { found = at &+ 1 }
                    } else if name.kind == .escaped, text(name, bytes).utf8.elementsEqual(key) {
                        found = at &+ 1
                    }
                    at = Int(marks[at &+ 1].next)
                }
                return found
            }
        }
    }

    @inline(__always)
    private static func same(_ memory: UnsafeRawBufferPointer, _ start: Int, _ key: UnsafeRawBufferPointer) -> Bool {
        for index in 0..<key.count where memory[start &+ index] != key[index] { return false }
        return true
    }

    func value(_ index: Int, _ bytes: [UInt8]) -> JSONValue {
        let mark = marks[index]
        let content: JSONValue.Content
        var range = Int(mark.start)..<Int(mark.end)
        switch mark.kind {
        case .null: content = .null
        case .yes: content = .bool(true)
        case .no: content = .bool(false)
        case .number: content = .number(String(decoding: bytes[range], as: UTF8.self))
        case .string, .escaped:
            content = .string(text(mark, bytes))
            range = range.lowerBound - 1..<range.upperBound + 1
        case .list:
            var values: [JSONValue] = []
            var at = index + 1
            while at < mark.next {
                values.append(value(at, bytes))
                at = Int(marks[at].next)
            }
            content = .array(values)
        case .object:
            var members: [JSONMember] = []
            var at = index + 1
            while at < mark.next {
                let name = marks[at]
                members.append(
                    JSONMember(key: text(name, bytes), keyRange: Int(name.start) - 1..<Int(name.end) + 1, value: value(at + 1, bytes)))
                at = Int(marks[at + 1].next)
            }
            content = .object(members)
        }
        return JSONValue(content: content, range: range)
    }

    /// A string's words: escapes resolved, a lone surrogate as U+FFFD.
    func text(_ mark: Mark, _ bytes: [UInt8]) -> String {
        bytes.withUnsafeBytes { memory in
            let inside = UnsafeRawBufferPointer(rebasing: memory[Int(mark.start)..<Int(mark.end)])
            guard mark.kind == .escaped else { return String(decoding: inside, as: UTF8.self) }
            // What escapes stand for is never longer than they are.
            return String(unsafeUninitializedCapacity: inside.count) { JSONTape.unescape(inside, UnsafeMutableRawBufferPointer($0)) }
        }
    }

    private static func unescape(_ memory: UnsafeRawBufferPointer, _ out: UnsafeMutableRawBufferPointer) -> Int {
        let end = memory.count
        var index = 0
        var count = 0
        while true {
            let next = JSONTokens.special(memory, index, end)
            if next > index {
                UnsafeMutableRawBufferPointer(rebasing: out[count...]).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: memory[index..<next]))
                count &+= next &- index
                index = next
            }
            guard index &+ 1 < end else { return count }
            // Escapes come in runs.
            while index &+ 1 < end, memory[index] == UInt8(ascii: "\\") {
                index &+= 2
                switch memory[index &- 1] {
                case UInt8(ascii: "b"): out[count] = 0x08
                case UInt8(ascii: "f"): out[count] = 0x0C
                case UInt8(ascii: "n"): out[count] = 0x0A
                case UInt8(ascii: "r"): out[count] = 0x0D
                case UInt8(ascii: "t"): out[count] = 0x09
                case UInt8(ascii: "u"):
                    count &+= put(scalar(memory, &index, end), out, count)
                    continue
                case let other: out[count] = other
                }
                count &+= 1
            }
        }
    }

    /// The character whose four digits begin at an index, and a second half behind it.
    @inline(__always)
    private static func scalar(_ memory: UnsafeRawBufferPointer, _ index: inout Int, _ end: Int) -> UInt32 {
        let value = index &+ 4 <= end ? JSONTokens.hexadecimal(memory, index) ?? 0xFFFD : 0xFFFD
        index &+= 4
        guard (0xD800..<0xE000).contains(value) else { return value }
        if value < 0xDC00, index &+ 6 <= end, memory[index] == UInt8(ascii: "\\"), memory[index &+ 1] == UInt8(ascii: "u"),
            let low = JSONTokens.hexadecimal(memory, index &+ 2), (0xDC00..<0xE000).contains(low)
        {
            index &+= 6
            return 0x10000 &+ (value &- 0xD800) << 10 &+ (low &- 0xDC00)
        }
        return 0xFFFD
    }

    private static func put(_ scalar: UInt32, _ out: UnsafeMutableRawBufferPointer, _ at: Int) -> Int {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F) }
        switch scalar {
        case 0..<0x80:
            out[at] = UInt8(truncatingIfNeeded: scalar)
            return 1
        case 0x80..<0x800:
            out[at] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
            out[at &+ 1] = tail(0)
            return 2
        case 0x800..<0x10000:
            out[at] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
            out[at &+ 1] = tail(6)
            out[at &+ 2] = tail(0)
            return 3
        default:
            out[at] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
            out[at &+ 1] = tail(12)
            out[at &+ 2] = tail(6)
            out[at &+ 3] = tail(0)
            return 4
        }
    }
}

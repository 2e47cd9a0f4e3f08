// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Where two versions of a file part, in the words of the file's kind: a finding, a JSON path, a row and column, a line.
enum DifferingPlace {
    /// - Parameters:
    ///   - name: of the file; its ending tells its kind.
    ///   - found: the bytes that are there; `expected` those that should be. They differ.
    static func of(_ name: String, found: [UInt8], expected: [UInt8]) -> Text {
        let offset = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(found.count, expected.count)
        let line = expected[..<offset].count { $0 == 0x0A } + 1
        let base: Text
        if offset == found.count {
            base = Text("cut off after byte \(offset), line \(line)", "在第 \(offset) 字节、第 \(line) 行后被截断")
        } else if offset == expected.count {
            base = Text("\(found.count - offset) bytes more than there should be", "多出 \(found.count - offset) 字节")
        } else {
            base = Text("from byte \(offset), line \(line)", "自第 \(offset) 字节、第 \(line) 行起")
        }
        guard let inner = inner(name, found, expected, offset, line) else { return base }
        return Text("\(inner.english) (\(base.english))", "\(inner.chinese)（\(base.chinese)）")
    }

    private static func inner(_ name: String, _ found: [UInt8], _ expected: [UInt8], _ offset: Int, _ line: Int) -> Text? {
        if name.hasSuffix(".html") { return anchor(expected, offset) }
        if name.hasSuffix(".json") { return JSONPlace.of(found: found, expected: expected, offset) }
        if name.hasSuffix(".csv") { return cell(expected, offset) }
        if name.hasSuffix("SHA256SUMS") || name.hasSuffix("-sha256.txt") { return listLine(expected, offset, line) }
        return nil
    }

    /// The last id that begins before the place.
    private static func anchor(_ page: [UInt8], _ offset: Int) -> Text {
        let mark = Array(" id=\"".utf8)
        var index = min(offset, page.count - mark.count)
        while index >= 0 {
            if page[index] == 0x20, page[index..<(index + mark.count)].elementsEqual(mark) {
                let id = String(decoding: page[(index + mark.count)...].prefix(80).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
                return id.hasPrefix("F-") ? Text("finding \(id)", "认定 \(id)") : Text("part #\(id)", "部分 #\(id)")
            }
            index -= 1
        }
        return Text("the page's head", "页面头部")
    }

    /// The row by the first of its fields, and the column by the header's.
    private static func cell(_ table: [UInt8], _ offset: Int) -> Text? {
        var (row, column, start, isQuoted) = (0, 0, 0, false)
        for (index, byte) in table[..<offset].enumerated() {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: column += 1
            case 0x0A where !isQuoted: (row, column, start) = (row + 1, 0, index + 1)
            default: break
            }
        }
        func field(_ bytes: ArraySlice<UInt8>) -> String {
            String(decoding: bytes.prefix { $0 != UInt8(ascii: ",") && $0 != 0x0D }, as: UTF8.self)
        }
        guard start < table.count else { return nil }
        let header = table.prefix { $0 != 0x0D && $0 != 0x0A }.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let name = column < header.count ? field(header[column]) : String(column + 1)
        if row == 0 { return Text("header, column \(name)", "表头，\(name) 列") }
        let first = field(table[start...])
        return Text("row \(row + 1) (\(first)), column \(name)", "第 \(row + 1) 行（\(first)），\(name) 列")
    }

    /// The file that a line of a list is about.
    private static func listLine(_ list: [UInt8], _ offset: Int, _ line: Int) -> Text? {
        guard !list.isEmpty else { return nil }
        let start = list[..<min(offset, list.count)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let words = list[start...].prefix { $0 != 0x0A }
        guard words.count > 66 else { return nil }
        let name = String(decoding: words.drop { $0 != 0x20 }.drop { $0 == 0x20 }, as: UTF8.self)
        return Text("line \(line), for \(name)", "第 \(line) 行，所记文件 \(name)")
    }
}

/// Where in a JSON document a byte stands, as a path.
private enum JSONPlace {
    static func of(found: [UInt8], expected: [UInt8], _ offset: Int) -> Text? {
        guard let root = try? JSONReader.read(expected) else { return nil }
        var value = root
        var other = try? JSONReader.read(found)
        var path = ""
        descent: while true {
            for member in value.members ?? [] where (member.keyRange.lowerBound..<member.value.range.upperBound).contains(offset) {
                path += (path.isEmpty ? "" : path.hasSuffix(" ") ? "" : ".") + member.key
                (value, other) = (member.value, other?[member.key])
                continue descent
            }
            for (index, element) in (value.array ?? []).enumerated() where element.range.contains(offset) {
                path += "[\(index)]"
                if let id = element["id"]?.string { path += " \(id), " }
                (value, other) = (element, other?.array.flatMap { index < $0.count ? $0[index] : nil })
                continue descent
            }
            break
        }
        while path.hasSuffix(" ") || path.hasSuffix(",") { path.removeLast() }
        if path.isEmpty { path = "$" }
        guard value.members == nil, value.array == nil, let other, other.members == nil, other.array == nil else {
            return Text(verbatim: path)
        }
        let (written, right) = (excerpt(found, other.range), excerpt(expected, value.range))
        if written == right { return Text(verbatim: path) }
        return Text("\(path): written \(written), recomputed \(right)", "\(path)：所载 \(written)，重算 \(right)")
    }

    private static func excerpt(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        let words = String(decoding: bytes[range].prefix(120), as: UTF8.self)
        return range.count > 120 ? words + "…" : words
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Testing

@testable import Evidence

struct JSONRecordsTests {
    /// What a reading gives, in words: "messages/*=12..20@1".
    static func items(_ text: String, opening: Set<String>, piece: Int = 1 << 18, limit: Int = 64 << 20) -> [String] {
        let bytes = Array(text.utf8)
        var window = ByteWindow(ByteStream(ByteSource(bytes), piece: piece), expecting: bytes.count)
        var records = JSONRecords(opening: opening, limit: limit)
        var found: [String] = []
        while let item = records.next(&window) {
            switch item {
            case .record(let record):
                let span = record.span(FileID(1))
                found.append("\(record.path)=\(span.lower)..\(span.upper)@\(span.line)")
            case .opened(let path): found.append("<" + path)
            case .closed(let path): found.append(">" + path)
            case .damaged(let problem, let place, let excerpt):
                let span = place.span(FileID(1))
                let shown = Array(excerpt.utf8).count <= span.upper - span.lower + 2 ? "" : " excerpt too long"
                found.append("!\(problem)=\(span.lower)..\(span.upper)@\(span.line)" + shown)
            }
        }
        return found
    }

    static let cases: [(text: String, opening: Set<String>, wanted: [String])] = [
        ("[1,2]", [], ["=0..5@1"]),
        ("[1, \"a\" ,{}]", [""], ["<", "*=1..2@1", "*=4..7@1", "*=9..11@1", ">"]),
        ("{\"a\":1}\n{\"a\":2}\n\n{\"a\":3}", [], ["=0..7@1", "=8..15@2", "=17..24@4"]),
        ("{\"x\":1,\"m\":[{\"y\":\n2}\n,{}]}", ["", "m"], ["<", "x=5..6@1", "<m", "m/*=12..20@1", "m/*=22..24@3", ">m", ">"]),
        ("\u{FEFF}[7]", [""], ["<", "*=4..5@1", ">"]),
        // Pages one behind the other.
        ("{\"v\":[1]}{\"v\":[2]}", ["", "v"], ["<", "<v", "v/*=6..7@1", ">v", ">", "<", "<v", "v/*=15..16@1", ">v", ">"]),
        (
            "{\"c\":{\"l\":[{\"m\":[5]}]}}", ["", "c", "c/l", "c/l/*", "c/l/*/m"],
            ["<", "<c", "<c/l", "<c/l/*", "<c/l/*/m", "c/l/*/m/*=17..18@1", ">c/l/*/m", ">c/l/*", ">c/l", ">c", ">"]
        ),
        ("12", [], ["=0..2@1"]),
        ("", [], []),
        (" \n ", [""], []),
        // Cut short: what is whole, then the cut, then the ends that were never written.
        ("[1,2", [""], ["<", "*=1..2@1", "*=3..4@1", "!the text ends too early=4..4@1", ">"]),
        ("{\"m\":[{\"a\":1},{\"a\"", ["", "m"], ["<", "<m", "m/*=6..13@1", "!the text ends too early=14..18@1", ">m", ">"]),
        ("{\"m\":", ["", "m"], ["<", "!the text ends too early=5..5@1", ">"]),
        // Damage inside a list ends with the element's own brackets.
        ("[{\"a\":bad},{\"a\":1}]", [""], ["<", "!expected a value=1..10@1", "*=11..18@1", ">"]),
        ("[}1]", [""], ["<", "!expected a value=1..2@1", "*=2..3@1", ">"]),
        ("[1]]", [""], ["<", "*=1..2@1", ">", "!expected a value=3..4@1"]),
        // A damaged line does not take the next along.
        ("{\"a\":\"x\n{\"a\":2}\n", [], ["!the string is not closed=0..8@1", "=8..15@2"]),
        ("{bad\n{\"a\":2}", [], ["!expected a key in quotes=0..5@1", "=5..12@2"]),
        ("{\"a\":1,\nb:2,\n\"c\":3}", [""], ["<", "a=5..6@1", "!expected a key in quotes=8..13@2", "c=17..18@3", ">"]),
    ]

    @Test("records, openings and damage with their places, however the bytes come in", arguments: cases)
    func items(_ text: String, _ opening: Set<String>, _ wanted: [String]) {
        #expect(Self.items(text, opening: opening) == wanted)
        for piece in [1, 2, 3, 7] { #expect(Self.items(text, opening: opening, piece: piece) == wanted, "pieces of \(piece)") }
    }

    @Test("a record beyond the limit is named and passed over; what stands behind it is read")
    func limit() {
        let long = "[\"" + String(repeating: "x", count: 5000) + "\",{\"a\":1}]"
        let found = Self.items(long, opening: [""], piece: 64, limit: 1000)
        #expect(found == ["<", "!longer than 1000 bytes=1..5003@1", "*=5004..5011@1", ">"])
    }

    @Test("places of parts inside a record are those of the file, behind records that were let go")
    func parts() throws {
        var text = "[\n"
        for index in 0..<2000 { text += "{\"id\": \(index),\n \"words\": [\"w\(index)\"]},\n" }
        text += "0]"
        let bytes = Array(text.utf8)
        var window = ByteWindow(ByteStream(ByteSource(bytes), piece: 100), expecting: bytes.count)
        var records = JSONRecords(opening: [""])
        var index = 0
        let lines = LineTable(bytes)
        while let item = records.next(&window) {
            guard case .record(let record) = item, let word = record.value["words"]?.array?.first else { continue }
            let span = record.span(of: word, FileID(1))
            #expect(String(decoding: bytes[span.lower..<span.upper], as: UTF8.self) == "\"w\(index)\"")
            #expect(span.line == lines.line(at: span.lower))
            index += 1
        }
        #expect(index == 2000)
        #expect(window.bytes.count < 1 << 20)
    }

    @Test("cut at every byte, and changed by chance: it ends, in order, within the file")
    func hostile() {
        let text = "{\"n\":\"é\\\"x\",\"c\":{\"l\":[{\"m\":[{\"a\":[1,{\"b\":null}]},true,-1.5e3,\"s\"]},{}]},\"z\":[]}\n[1]\n"
        let outline: Set<String> = ["", "c", "c/l", "c/l/*", "c/l/*/m"]
        let bytes = Array(text.utf8)
        for count in 0...bytes.count {
            let cut = String(decoding: bytes[..<count], as: UTF8.self)
            #expect(Self.items(cut, opening: outline, piece: 5) == Self.items(cut, opening: outline))
        }
        var seed: UInt64 = 7
        for _ in 0..<3000 {
            var changed = bytes
            for _ in 0..<3 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                changed[Int(seed >> 33) % changed.count] = Array("{}[]\",:\\\n01a".utf8)[Int(seed >> 20) % 12]
            }
            let text = String(decoding: changed, as: UTF8.self)
            let found = Self.items(text, opening: outline, piece: 3)
            #expect(found == Self.items(text, opening: outline))
            #expect(found.count < 200)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Formats

struct CSVStreamTests {
    struct Row: Equatable {
        var cells: [String]
        var span: Range<Int>
        var line: Int
        var isTruncated: Bool
    }

    static func stream(_ bytes: [UInt8], piece: Int = 1 << 18, delimiter: UInt8? = nil, limit: Int = 16 << 20) -> [Row] {
        var window = ByteWindow(ByteStream(ByteSource(bytes), piece: piece), expecting: bytes.count)
        var stream = CSVStream(&window, delimiter: delimiter, limit: limit)
        var rows: [Row] = []
        while stream.next(&window) {
            let held = window.bytes
            rows.append(
                Row(
                    cells: (0..<stream.count).map { stream[$0].text(held) }, span: stream.span, line: stream.startLine,
                    isTruncated: stream.isTruncated))
        }
        return rows
    }

    static func whole(_ bytes: [UInt8], delimiter: UInt8? = nil) -> [Row] {
        CSVReader(bytes, delimiter: delimiter).map {
            Row(cells: $0.fields.map(\.text), span: $0.range, line: $0.line, isTruncated: $0.isTruncated)
        }
    }

    @Test(
        "gives the rows that the reader of whole texts gives, however the bytes come in",
        arguments: [
            "", "a", "a,b\n1,2\n", "a,b\r\n1,2", "a,b\n\n\r\n1,2", "\"a,1\",\"say \"\"hi\"\"\",\"\"\n", "a,\"x\r\ny\nz\"\nb,c",
            "\"a\"b,c\n",
            "sep=;\r\na;b,c\n", "a,\"b\nc,d\n", "\"", "工单,状态\n1,“已解决,关闭”\n", "a,b\n\"1\"", "a,b\n\"1\"\"\"\r",
        ])
    func same(_ text: String) {
        let bytes = Array(text.utf8)
        let wanted = Self.whole(bytes)
        #expect(Self.stream(bytes) == wanted)
        for piece in [1, 2, 5] { #expect(Self.stream(bytes, piece: piece) == wanted, "pieces of \(piece)") }
    }

    @Test("a byte order mark is passed over and counted in the places")
    func mark() {
        #expect(Self.stream([0xEF, 0xBB, 0xBF] + Array("a,b\n1,2".utf8)).map(\.span) == [3..<6, 7..<10])
    }

    @Test("tables by chance, with any quotes and line ends, cut anywhere")
    func chance() {
        var seed: UInt64 = 5
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        // Lone CRs are line ends too, but are not counted as lines of the file.
        let alphabet = Array("ab,,\"\"\n\n  x".utf8)
        for _ in 0..<3000 {
            let bytes = (0..<next(60)).map { _ in alphabet[next(alphabet.count)] }
            let wanted = Self.whole(bytes, delimiter: UInt8(ascii: ","))
            #expect(
                Self.stream(bytes, piece: 1 + next(7), delimiter: UInt8(ascii: ",")) == wanted, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test("a quote that is never closed costs no more than the limit; reading goes on behind it")
    func limit() {
        let bytes = Array(("a,b\n\"" + String(repeating: "x,y\n", count: 5000)).utf8)
        let rows = Self.stream(bytes, piece: 512, limit: 4096)
        #expect(rows[1].isTruncated)
        #expect(rows[1].span.count < 16 << 10)
        #expect(rows.last?.cells == ["x", "y"])
        #expect(rows.last?.isTruncated == false)
    }
}

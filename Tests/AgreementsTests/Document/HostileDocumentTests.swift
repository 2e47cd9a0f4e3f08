// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

@Suite struct HostileDocumentTests {
    @Test(arguments: [
        Samples.english, Samples.chinese, "---\na: b\n---\n\n> quote\n\n```\ncode\n```\n- a\n  - b\n", "", "\n\n", "# x", "a|b\n-|-\n1|2",
        "\r\n# y\r\n\r\ntext\r",
    ])
    func leavesTileTheFile(_ words: String) {
        let bytes = Array(words.utf8)
        for dialect in [TextDialect.markdown, .plain, .restructured] {
            let document = TextDocumentReader.read(bytes, as: dialect)
            var at = 0
            for block in document.blocks {
                #expect(block.range.lowerBound == at)
                at = block.range.upperBound
            }
            #expect(at == bytes.count)
        }
    }

    @Test func everyTruncationReads() {
        let bytes = Array((Samples.chinese + "\n- Gold: 30 minutes [link](x) **b** <br> &amp; 1/2 T+1 2026-03-09\n").utf8)
        for end in stride(from: 0, through: bytes.count, by: 23) {
            _ = read(Array(bytes[..<end]), as: "a.md")
        }
        let small = Array("# SLA\n\n|P|Response|\n|-|-|\n|P1|4 (four) 小时内|\n\nP1-P3: 24x7, 9:00–17:00 [a](b) <b>&lt;".utf8)
        for end in 0...small.count {
            for path in ["a.md", "a.txt", "a.html"] { #expect(read(Array(small[..<end]), as: path).commitments.count <= 2) }
        }
    }

    @Test func anyBytesRead() {
        var state: UInt64 = 42
        let alphabet = Array("0123456789P1 小时内分钟工作日|-#*<>&;:.,()[]{}x/%_\n\\半两一十 within hour day T+ 24x7 Mon-Fri 9:00".unicodeScalars)
        for _ in 0..<20 {
            var words = ""
            for _ in 0..<300 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                words.unicodeScalars.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            _ = read(words)
            _ = read(Array(words.utf8).map { $0 ^ UInt8(truncatingIfNeeded: state >> 40) }, as: "a.md")
        }
    }

    @Test func bracketsAndListsNestDeep() {
        #expect(read("# SLA\n\n" + String(repeating: "[", count: 20_000) + "x\n").commitments.isEmpty)
        #expect(read(String(repeating: "> ", count: 20_000) + "x\n").commitments.isEmpty)
        var list = ""
        for depth in 0..<300 { list += String(repeating: "  ", count: depth) + "- item\n" }
        #expect(read(list).commitments.isEmpty)
        let html = String(repeating: "<div>", count: 3000) + "x" + String(repeating: "</div>", count: 3000)
        #expect(read(html, as: "a.html").commitments.isEmpty)
    }

    @Test func hugeTable() {
        var words = "# SLA\n\n| Priority | First response | Resolution |\n|---|---|---|\n"
        for row in 0..<300 { words += "| P\(row % 4 + 1) | \(row + 1) minutes | \(row + 1) hours |\n" }
        let agreement = read(words)
        #expect(agreement.commitments.count == 600)
        let spans = "<table>" + String(repeating: "<tr><td rowspan=\"99999\" colspan=\"99999\">x</td></tr>", count: 50) + "</table>"
        #expect(read(spans, as: "a.html").commitments.isEmpty)
    }
}

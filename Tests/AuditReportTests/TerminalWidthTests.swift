// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AuditReport

struct TerminalWidthTests {
    @Test(arguments: [("abc", 3), ("中文", 4), ("ａ", 2), ("한글", 4), ("e\u{301}", 1), ("≤ 4", 3), ("", 0), ("，。", 4)])
    func `wide characters take two cells`(text: String, width: Int) {
        #expect(TerminalWidth.of(text) == width)
    }

    @Test(arguments: [("abcdef", 4, "abc…"), ("中文字", 4, "中…"), ("abc", 3, "abc"), ("中文", 4, "中文")])
    func `cutting keeps to the width`(text: String, width: Int, expected: String) {
        #expect(TerminalWidth.cut(text, to: width) == expected)
        #expect(TerminalWidth.of(TerminalWidth.cut(text, to: width)) <= width)
    }

    @Test func `wrapping loses no word and keeps to the width`() {
        let text = "Relay shall provide a first response 云桥应在三十分钟内作出首次响应。 within thirty minutes"
        let lines = TerminalWidth.wrap(text, to: 20)
        #expect(lines.allSatisfy { TerminalWidth.of($0) <= 22 })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        #expect(!lines.contains { $0.hasPrefix("。") })
    }
}

// SPDX-License-Identifier: Apache-2.0

import Formats
import Testing

@Suite struct LineTableTests {
    @Test(arguments: [
        (-1, 1, 1, 0..<3), (0, 1, 1, 0..<3), (2, 1, 3, 0..<3), (3, 2, 1, 3..<4), (4, 3, 1, 4..<6), (6, 3, 3, 4..<6), (99, 3, 3, 4..<6),
    ])
    func places(offset: Int, line: Int, column: Int, range: Range<Int>) {
        let table = LineTable(Array("ab\n\ncd".utf8))
        #expect(table.line(at: offset) == line)
        #expect(table.column(at: offset) == column)
        #expect(table.lineRange(at: offset) == range)
    }

    @Test func nothingIsOneLine() {
        #expect(LineTable([]).lineRange(at: 0) == 0..<0)
        #expect(LineTable([0x0A]).line(at: 1) == 2)
    }
}

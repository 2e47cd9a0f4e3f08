// SPDX-License-Identifier: Apache-2.0

import Formats
import Testing

@Suite struct CSVReaderTests {
    func rows(_ text: String, delimiter: UInt8? = nil) -> [[String]] {
        CSVReader(SourceText(Array(text.utf8)), delimiter: delimiter).map { $0.fields.map(\.text) }
    }

    @Test(arguments: [
        ("", []),
        ("a", [["a"]]),
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a,b\n\n\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,\n,b\n,", [["a", ""], ["", "b"], ["", ""]]),
        ("\"a,1\",\"say \"\"hi\"\"\",\"\"\n", [["a,1", "say \"hi\"", ""]]),
        ("a,\"x\r\ny\nz\"\nb,c", [["a", "x\r\ny\nz"], ["b", "c"]]),
        ("a,5\" pipe\nb,c", [["a", "5\" pipe"], ["b", "c"]]),
        ("\"a\"b,c\n", [["ab", "c"]]),
        ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\n1,2\t3\n", [["a", "b"], ["1,2", "3"]]),
        ("a|b\n1|2\n", [["a", "b"], ["1", "2"]]),
        ("sep=;\r\na;b,c\n", [["a", "b,c"]]),
        ("\"sep=|\"\na|b,c\n", [["a", "b,c"]]),
        ("sep=x yz\n", [["sep=x yz"]]),
        ("工单,状态\n1,“已解决,关闭”\n", [["工单", "状态"], ["1", "“已解决", "关闭”"]]),
    ])
    func records(text: String, expected: [[String]]) {
        #expect(rows(text) == expected)
    }

    @Test func aDelimiterGivenIsUsed() {
        #expect(rows("a,b;c", delimiter: UInt8(ascii: ";")) == [["a,b", "c"]])
    }

    @Test func rowsAndFieldsKnowTheirPlace() {
        let text = SourceText([0xEF, 0xBB, 0xBF] + Array("id,note\n1,\"a\nb\"\r\n2,é\n".utf8))
        let rows = Array(CSVReader(text))
        #expect(rows.map(\.line) == [1, 2, 4])
        #expect(text.string(rows[1].range) == "1,\"a\nb\"")
        #expect(text.string(rows[1].fields[1].range) == "\"a\nb\"")
        #expect(text.original(rows[0].fields[0].range) == 3..<5)
        #expect(rows.allSatisfy { !$0.isTruncated })
        // Cite, then slice: a field's bytes read alone give the field.
        for field in rows.flatMap(\.fields) {
            let alone = Array(CSVReader(SourceText(Array(text.utf8[field.range])), delimiter: UInt8(ascii: ",")))
            #expect(alone.first?.fields.map(\.text) == [field.text])
        }
    }

    @Test(arguments: ["a,\"b\nc,d\n", "\"", "a,b\n1,\"\"\""])
    func anOpenQuoteIsTruncation(text: String) {
        let rows = Array(CSVReader(SourceText(Array(text.utf8)), delimiter: UInt8(ascii: ",")))
        #expect(rows.last?.isTruncated == true)
        #expect(rows.dropLast().allSatisfy { !$0.isTruncated })
    }

    @Test func cutAnywhereEveryByteIsInSomeRow() {
        let bytes = Array("sep=,\na,\"b \"\"c\"\" \r\n d\"\r\n\"\",x\"y\n".utf8)
        for cut in 0...bytes.count {
            let text = SourceText(Array(bytes[..<cut]))
            var end = 0
            for row in CSVReader(text) {
                #expect(row.range.lowerBound >= end && row.range.upperBound <= cut)
                end = row.range.upperBound
            }
        }
    }
}

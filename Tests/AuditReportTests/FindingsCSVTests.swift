// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import AuditReport

struct FindingsCSVTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "\"'=1+1\""), ("+x", "\"'+x\""),
        ("-x", "\"'-x\""),
        ("@x", "\"'@x\""), (" =x", "\"' =x\""), ("\t=x", "\"' =x\""), ("＝x", "\"'＝x\""), ("a\r\nb", "a  b"), ("中文", "中文"), ("", ""),
        ("1=2", "1=2"),
    ])
    func `fields are quoted and formulas are disarmed`(field: String, expected: String) {
        var out: [UInt8] = []
        FindingsCSV.write(field, to: &out)
        #expect(String(decoding: out, as: UTF8.self) == expected)
    }

    @Test func `there is one row a finding, each with every column`() {
        let result = ResultFixture.result(.english)
        let rows = Self.parse(FindingsCSV.bytes(result))
        #expect(rows.count == result.findings.count + 1)
        #expect(rows.allSatisfy { $0.count == FindingsCSV.header.count })
        #expect(rows[0].first == "finding")
        #expect(rows.dropFirst().map { $0[0] } == result.findings.map(\.id))
        #expect(rows[2][1] == "breached")
        #expect(rows[2][20] == "8808")
    }

    @Test func `a byte order mark is written only when asked for`() {
        let result = ResultFixture.result(.chinese)
        #expect(FindingsCSV.bytes(result).first == UInt8(ascii: "f"))
        #expect(FindingsCSV.bytes(result, byteOrderMark: true).prefix(3) == [0xEF, 0xBB, 0xBF])
    }

    /// An RFC 4180 reader that knows nothing of the writer.
    private static func parse(_ bytes: [UInt8]) -> [[String]] {
        var (rows, row, field, quoted, index) = ([[String]](), [String](), [UInt8](), false, 0)
        while index < bytes.count {
            let byte = bytes[index]
            if quoted {
                if byte == 0x22, index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                    index += 1; field.append(0x22)
                } else if byte == 0x22 {
                    quoted = false
                } else {
                    field.append(byte)
                }
            } else if byte == 0x22 {
                quoted = true
            } else if byte == 0x2C || byte == 0x0D {
                row.append(String(decoding: field, as: UTF8.self))
                field = []
                if byte == 0x0D { rows.append(row); row = []; index += 1 }
            } else {
                field.append(byte)
            }
            index += 1
        }
        return rows
    }
}

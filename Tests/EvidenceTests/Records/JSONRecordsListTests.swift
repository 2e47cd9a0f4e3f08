// SPDX-License-Identifier: Apache-2.0

import Formats
import Testing

@testable import Evidence

struct JSONRecordsListTests {
    @Test("a path may be opened where it is a list and be a record where it is an object")
    func lists() {
        let bytes = Array("{\"result\":[{\"a\":1},{\"a\":2}]}\n{\"result\":{\"a\":3}}".utf8)
        var window = ByteWindow(ByteStream(ByteSource(bytes)), expecting: bytes.count)
        var records = JSONRecords(opening: [""], lists: ["result"])
        var seen: [String] = []
        while let item = records.next(&window) {
            if case .record(let record) = item { seen.append(record.path + "=" + (record.value["a"]?.number ?? "")) }
        }
        #expect(seen == ["result/*=1", "result/*=2", "result=3"])
    }
}

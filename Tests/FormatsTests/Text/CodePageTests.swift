// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Formats

@Suite struct CodePageTests {
    @Test(arguments: [
        (936, "cfecd3a6", "响应"), (950, "a65ec0b3", "回應"), (932, "8fe18a51", "障害"), (949, "c0c0b4e4", "응답"), (1251, "cef2", "От"),
        (1252, "80", "€"), (28591, "e9", "é"), (28605, "a4", "€"), (65001, "e5938d", "响"), (54936, "cfec", "响"), (874, "a1", "ก"),
        (1200, "cd54", "响"), (51932, "bee3", "障"), (20866, "ef", "О"), (10000, "8e", "é"), (437, "82", "é"),
    ])
    func aNumberIsACharset(_ number: Int, _ hex: String, _ text: String) throws {
        let label = try #require(CodePage.label(number))
        let decoded = Charset.decode(CharsetTests.bytes(hex)[...], label: label)
        #expect(decoded.string == text)
        #expect(decoded.note == nil)
    }

    @Test func everyLabelIsKnown() {
        let numbers = Array(0...70_000).filter { CodePage.label($0) != nil }
        #expect(numbers.count > 50)
        for number in numbers { #expect(CodePage.label(number).flatMap(TextEncoding.named) != nil, "\(number)") }
    }

    @Test(arguments: [-1, 0, 1, 42, 1259, 28600, 65002, Int.max]) func othersAreNot(_ number: Int) {
        #expect(CodePage.label(number) == nil)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Evidence

@Suite struct EncodedWordTests {
    static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    /// Text in a legacy charset, in pieces of a few bytes, so that characters are split between words.
    private func words(_ text: String, _ encoding: String.Encoding, _ label: String, size: Int) throws -> String {
        let data = try #require(text.data(using: encoding))
        return stride(from: 0, to: data.count, by: size).map {
            "=?\(label)?B?\(data[$0..<min($0 + size, data.count)].base64EncodedString())?="
        }.joined(separator: "\r\n ")
    }

    @Test(arguments: [
        ("plain words", "plain words"), ("=?utf-8?Q?caf=C3=A9_x?=", "café x"), ("=?UTF-8?b?5Lit5paH?=", "中文"),
        ("a =?utf-8?q?b?= c", "a b c"), ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"), ("=?utf-8?q?a?=\t =?iso-8859-1?q?=E9?=", "aé"),
        ("=?utf-8?q?a?=x=?utf-8?q?b?=", "axb"), ("=?utf-8*en?Q?ok?=", "ok"), ("=?utf-8?B?5Lg=?= =?utf-8?B?rQ==?=", "中"),
        ("=?utf-8?Q?a b?=", "a b"), ("[LY-1] =?utf-8?b?5raI5oGv?=", "[LY-1] 消息"), ("raw 中文", "raw 中文"), ("=?utf-8?Q??=", ""),
    ])
    func decodes(_ line: String, _ expected: String) {
        #expect(EncodedWord.decode(Array(line.utf8)[...]) == expected)
    }

    @Test(arguments: [
        "=?utf-8?x?abc?=", "=?utf-8?q?abc", "=?utf 8?q?abc?=", "=??q?abc?=", "=?", "=?=?=?=?", "1 = 2?", "=?utf-8?q",
    ])
    func leavesAsItStands(_ line: String) {
        #expect(EncodedWord.decode(Array(line.utf8)[...]) == line)
    }

    @Test(arguments: [1, 2, 3, 5, 7])
    func joinsSplitCharacters(_ size: Int) throws {
        let line = try words("回复：推流失败，请处理", EncodedWordTests.gb18030, "gb2312", size: size)
        let unfolded = line.replacingOccurrences(of: "\r\n", with: "")
        #expect(EncodedWord.decode(Array(unfolded.utf8)[...]) == "回复：推流失败，请处理")
    }

    @Test func decodesJapanese() throws {
        let line = try words("障害の報告", .iso2022JP, "ISO-2022-JP", size: 300)
        #expect(EncodedWord.decode(Array(line.utf8)[...]) == "障害の報告")
    }

    @Test func rawBytesFollowTheBody() throws {
        let raw = [UInt8](try #require("推流失败".data(using: EncodedWordTests.gb18030)))
        #expect(EncodedWord.decode(raw[...], fallback: "gbk") == "推流失败")
    }
}

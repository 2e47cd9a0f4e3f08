// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

struct GlobTests {
    @Test(
        "a star stays within a name, two cross folders",
        arguments: [
            ("chat/a.txt", "chat/a.txt", true), ("chat/a.txt", "chat/b.txt", false), ("*", "a.txt", true), ("*", "chat/a.txt", false),
            ("**", "chat/deep/a.txt", true), ("**", "", true), ("chat/*.txt", "chat/a.txt", true), ("chat/*.txt", "chat/x/a.txt", false),
            ("chat/**", "chat/x/a.txt", true), ("chat/**", "chat", false), ("**/a.txt", "a.txt", true), ("**/a.txt", "x/y/a.txt", true),
            ("**/a.txt", "xa.txt", false), ("x/**/a.txt", "x/a.txt", true), ("x/**/a.txt", "x/y/z/a.txt", true),
            ("x/**/a.txt", "xy/a.txt", false),
            ("x.zip/**", "x.zip/day.json", true), ("a**b", "a/x/b", true), ("*.csv", ".csv", true), ("a*c*e", "abcde", true),
            ("a*c*e", "abcd", false),
            ("聊天/*", "聊天/一.txt", true), ("", "", true), ("", "a", false),
        ])
    func matches(pattern: String, path: String, expected: Bool) {
        #expect(Glob(pattern).matches(path) == expected)
    }

    @Test("many stars cost no more than length times length")
    func hostile() {
        let pattern = String(repeating: "*a", count: 200)
        #expect(!Glob(pattern + "b").matches(String(repeating: "a", count: 1000)))
    }
}

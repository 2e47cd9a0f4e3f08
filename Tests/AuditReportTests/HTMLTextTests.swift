// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AuditReport

struct HTMLTextTests {
    @Test(arguments: [
        ("plain words", "plain words"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"),
        ("</script><script>", "&lt;/script&gt;&lt;script&gt;"), ("&amp;", "&amp;amp;"), ("a\u{202E}b", "a⟨U+202E⟩b"),
        ("\u{1B}[31m", "⟨U+001B⟩[31m"),
        ("nul\u{0}", "nul⟨U+0000⟩"), ("\u{FEFF}x\u{200B}", "⟨U+FEFF⟩x⟨U+200B⟩"), ("\u{E0041}", "⟨U+E0041⟩"),
        ("line\nfeed\ttab", "line\nfeed\ttab"),
        ("cr\r\nlf", "cr\nlf"), ("lone\rcr", "lone⟨U+000D⟩cr"), ("中文，é, 👩‍👩‍👧", "中文，é, 👩‍👩‍👧"), ("\u{85}\u{7F}", "⟨U+0085⟩⟨U+007F⟩"), ("", ""),
    ])
    func `words are escaped, hidden characters are shown`(words: String, expected: String) {
        let markup: HTMLText = "<p title=\"\(words)\">\(words)</p>"
        #expect(String(decoding: markup.bytes, as: UTF8.self) == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test func `markup inside markup stays markup`() {
        let inner: HTMLText = "<b>\("1 < 2")</b>"
        let outer: HTMLText = "<p>\(inner) \(3)</p>"
        #expect(String(decoding: outer.bytes, as: UTF8.self) == "<p><b>1 &lt; 2</b> 3</p>")
    }

    @Test(arguments: [
        ("F-7K2M", "F-7K2M"), ("EX-001", "EX-001"), ("a b", "a_20b"), ("a_b", "a_5fb"), ("\"><script>", "_22_3e_3cscript_3e"),
        ("中", "_e4_b8_ad"),
    ])
    func `anchors hold nothing but letters, digits and signs of ids`(name: String, expected: String) {
        #expect(Anchor.of(name) == expected)
    }

    @Test(arguments: [
        ("relay/report.html", "relay/report.html"), ("a b\"/x", "a%20b%22/x"), ("云", "%E4%BA%91"), ("javascript:x", "javascript%3Ax"),
    ])
    func `paths in links are percent-encoded`(path: String, expected: String) {
        #expect(Anchor.path(path) == expected)
    }
}

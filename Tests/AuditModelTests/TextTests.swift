// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@Suite struct TextTests {
    @Test(
        arguments: [
            ("", ["a"], ""), ("no place", ["a"], "no place"), ("{0}", ["a"], "a"), ("{1}-{0}", ["a", "b"], "b-a"), ("{0}{0}", ["a"], "aa"),
            // A missing argument leaves nothing; what is no placeholder stays.
            ("<{2}>", ["a"], "<>"), ("{}", ["a"], "{}"), ("{x}", ["a"], "{x}"), ("{10}", ["a", "b"], "{10}"), ("{0", ["a"], "{0"),
            ("{", [], "{"),
            ("a}{0}{", ["b"], "a}b{"), ("{{0}}", ["a"], "{a}"),
            // An argument is never itself expanded.
            ("{0} {1}", ["{1}", "{0}"], "{1} {0}"), ("{0}", ["{0}"], "{0}"),
            ("时区“{0}”", ["中国"], "时区“中国”"),
        ] as [(String, [String], String)])
    func fills(_ template: String, _ arguments: [String], _ words: String) {
        #expect(Text(verbatim: template).filled(arguments) == Text(verbatim: words))
    }

    @Test func eachLanguageIsFilledByItself() {
        let text = Text("{0} of {1}", "{1} 的 {0}").filled(["a", "b"])
        #expect(text[.english] == "a of b")
        #expect(text[.chinese] == "b 的 a")
    }
}

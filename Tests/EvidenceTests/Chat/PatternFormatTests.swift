// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

struct PatternFormatTests {
    static let setting = SourceSetting(
        glob: "*", pattern: "^(?<date>\\d{4}-\\d\\d-\\d\\d) (?<time>\\d\\d:\\d\\d:\\d\\d) <(?<author>[^>]*)> (?<text>.*)$")
    static let text =
        "log opened\n2026-03-02 21:14:05 <Dana Xu> [LY-4000] down\nsecond line\n2026-03-02 21:15:00 <小王> 收到\n2026-13-02 21:15:00 <x> y\n"

    @Test("a person's pattern reads text that no format knows; other lines continue a message")
    func read() {
        let input = EvidenceFixture.input(Self.text, path: "evidence/irc.txt", setting: Self.setting)
        #expect(EvidenceFormats.format(of: input) == PatternFormat.self)
        let output = PatternFormat.read(input)
        #expect(output.events.map(\.author.name) == ["Dana Xu", "小王"])
        #expect(output.events.map(\.text) == ["[LY-4000] down\nsecond line", "收到"])
        #expect(output.events.first?.at.bounds == EvidenceFixture.bounds("2026-03-02T13:14:05Z"))
        #expect(EvidenceFixture.slice(input.bytes, output.events[1]) == "2026-03-02 21:15:00 <小王> 收到")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.line.not-understood", "evidence.stamp.unparseable"])
    }

    @Test("without the pattern, or where it fits no line, the format is not taken")
    func others() {
        #expect(!PatternFormat.recognises(EvidenceFixture.input(Self.text)))
        #expect(!PatternFormat.recognises(EvidenceFixture.input("hello\n", setting: Self.setting)))
    }

    @Test(
        "an expression needs its groups",
        arguments: [
            ("(?<time>x)(?<text>y)", true), ("(?<date>x)(?<text>y)", true), ("x", false), ("(?<time>x)", false),
            ("(?<time>(?<text>", false),
        ])
    func groups(pattern: String, expected: Bool) {
        #expect((PatternFormat.regex(pattern) != nil) == expected)
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

struct SourceSettingsReaderTests {
    private func read(_ text: String) -> (settings: [SourceSetting], diagnostics: [Diagnostic]) {
        SourceSettingsReader.read(Array(text.utf8), path: "evidence/sources.json5", file: nil)
    }

    @Test("globs in their order, with every key")
    func whole() {
        let (settings, diagnostics) = read(
            """
            { // one for each kind
              "**/*.txt": { timeZone: "Asia/Shanghai", dateOrder: "dmy", custodian: "Dana", pattern: "(?<time>\\\\S+) (?<text>.*)" },
              'log.csv': { columns: { time: "Zeit", 工单号: "Nr" }, roles: { Eve: "vendor", "Bot 7": "vendor-automation", 张伟: "客户" } },
            }
            """)
        #expect(diagnostics.isEmpty)
        #expect(settings.map(\.glob) == ["**/*.txt", "log.csv"])
        #expect(
            settings[0]
                == SourceSetting(
                    glob: "**/*.txt", timeZone: "Asia/Shanghai", dateOrder: .dayMonthYear, custodian: "Dana",
                    pattern: "(?<time>\\S+) (?<text>.*)"))
        #expect(settings[1].columns == ["time": "Zeit", "工单号": "Nr"])
        #expect(settings[1].roles == ["Eve": .vendor, "Bot 7": .vendorAutomation, "张伟": .customer])
    }

    @Test("a key that is not known names the nearest that is, with line and column")
    func unknownKey() {
        let (settings, diagnostics) = read("{\n  \"*\": { timezone: \"UTC\", custodian: \"Eve\" }\n}")
        #expect(settings.first?.custodian == "Eve")
        #expect(diagnostics.map(\.code) == [.settingUnknownKey])
        #expect(diagnostics.first?.path == "evidence/sources.json5:2:10")
        #expect(diagnostics.first?.arguments == ["*.timezone", " – did you mean \"timeZone\"?"])
    }

    @Test(
        "values of another kind are errors, never ignored",
        arguments: [
            "{ '*': { dateOrder: 'ddmm' } }", "{ '*': { timeZone: 8 } }", "{ '*': { roles: { a: 'boss' } } }",
            "{ '*': { columns: { colour: 'x' } } }", "{ '*': 1 }",
            "[]", "{ '*': { pattern: '(' } }", "{ '*': { pattern: 'x' } }",
        ])
    func wrongType(text: String) {
        #expect(read(text).diagnostics.map(\.code) == [.settingWrongType])
    }

    @Test("what is no JSON5 is one error", arguments: ["", "{", "{ '*': }", "x", "{\"a\":{}} tail"])
    func unreadable(text: String) {
        let (settings, diagnostics) = read(text)
        #expect(settings.isEmpty)
        #expect(diagnostics.map(\.code) == [.engagementUnreadable])
    }

    @Test("with the file known, a diagnostic has its place there")
    func place() {
        let diagnostics = SourceSettingsReader.read(Array("{'*': {x: 1}}".utf8), path: "s", file: FileID(4)).diagnostics
        #expect(diagnostics.first?.span == SourceSpan(file: FileID(4), lower: 7, upper: 8, line: 1))
    }
}

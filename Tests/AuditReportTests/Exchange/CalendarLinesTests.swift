// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import ServiceTime
import Testing

@testable import AuditReport

/// RFC 5545, section 3.1 (folding) and 3.3.11 (text), as tables.
struct CalendarLinesTests {
    static let texts: [(text: String, escaped: String)] = [
        ("plain", "plain"), ("a,b;c", "a\\,b\\;c"), ("a\\b", "a\\\\b"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a:\"b\"", "a:\"b\""),
        ("\\n", "\\\\n"), ("", ""), ("\n", "\\n"), ("中；文，", "中；文，"),
        ("x\u{0}y\u{1B}[2Jz", "x⟨U+0000⟩y⟨U+001B⟩[2Jz"), ("gnp\u{202E}exe", "gnp⟨U+202E⟩exe"),
        ("END:VEVENT\nBEGIN:VEVENT", "END:VEVENT\\nBEGIN:VEVENT"), ("a\u{85}b\u{2028}c", "a⟨U+0085⟩b⟨U+2028⟩c"), ("a\rb", "a⟨U+000D⟩b"),
    ]

    @Test(arguments: texts.indices)
    func `text is escaped`(_ index: Int) {
        let (text, escaped) = CalendarLinesTests.texts[index]
        #expect(String(decoding: CalendarLines.escaped(text), as: UTF8.self) == escaped)
    }

    /// The text of a SUMMARY and the octets of the lines it takes.
    static let folds: [(text: String, lengths: [Int])] = [
        (String(repeating: "a", count: 67), [75]), (String(repeating: "a", count: 68), [75, 2]),
        (String(repeating: "a", count: 67 + 74), [75, 75]), (String(repeating: "a", count: 67 + 75), [75, 75, 2]),
        // "SUMMARY:" takes 8: 22 characters of 3 octets fit into 67, with one octet left over.
        (String(repeating: "文", count: 22), [74]), (String(repeating: "文", count: 23), [74, 4]),
        (String(repeating: "😀", count: 17), [72, 5]), ("a" + String(repeating: "é", count: 40), [75, 15]),
        ("", [8]),
    ]

    @Test(arguments: folds.indices)
    func `lines are folded at 75 octets, never inside a character`(_ index: Int) {
        let (text, lengths) = CalendarLinesTests.folds[index]
        var lines = CalendarLines()
        lines.text("SUMMARY", text)
        let parts = CalendarLinesTests.lines(lines.bytes)
        #expect(parts.map(\.count) == lengths)
        #expect(parts.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
        #expect(CalendarLinesTests.unfolded(lines.bytes) == ["SUMMARY:" + text])
    }

    /// The lines as they stand, without their CRLF.
    static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.components(separatedBy: "\r\n").dropLast().map { Array($0.utf8) }
    }

    static func unfolded(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n").dropLast()
    }
}

struct DeadlineCalendarTests {
    private static func date(_ state: ContractDate.State, quote: String = "within 30 days", trigger: String = "2026-03-31") -> ContractDate
    {
        ContractDate(
            terms: DeadlineTerms(
                .claim, .endOfMonth, allowance: Target(value: Quantity(30), unit: .day), words: "30 days",
                clause: ResultFixture.clause(quote, line: 9)),
            subjects: ["F-7K2M9Q4D"], trigger: CivilDate(trigger), basis: Text("the end of the month", "月末"), due: CivilDate("2026-04-30"),
            moved: CivilDate("2026-05-06"), safe: CivilDate("2026-04-30"), safeEnd: ResultFixture.at("2026-04-30T16:00:00Z"),
            zone: "Asia/Shanghai", arithmetic: [Text("30 days from 1 April", "自 4 月 1 日起 30 日")], state: state)
    }

    private static func lines(_ dates: [ContractDate], _ language: Language = .english, vendor: String = "relay") -> [String] {
        var result = ResultFixture.result(language)
        result.vendor = vendor
        result.dates = dates
        return CalendarLinesTests.unfolded(DeadlineCalendar.bytes(result, language: language))
    }

    /// How a date stands → the day it is entered on; nil: it is not entered.
    static let states: [(state: ContractDate.State, day: String?)] = [
        (.open(daysLeft: 22), "20260430"), (.open(daysLeft: 0), "20260430"), (.doubtful, "20260506"), (.passed, nil), (.notStarted, nil),
        (.unknown(Text("x", "某")), nil), (.done(CivilDate("2026-04-02") ?? CivilDate(dayNumber: 0), isInTime: true), nil),
    ]

    @Test(arguments: states.indices, Language.allCases)
    func `only dates that one can still act by are entered`(_ index: Int, _ language: Language) {
        let (state, day) = DeadlineCalendarTests.states[index]
        let lines = DeadlineCalendarTests.lines([DeadlineCalendarTests.date(state)], language)
        #expect(lines.filter { $0.hasPrefix("DTSTART;VALUE=DATE:") } == (day.map { ["DTSTART;VALUE=DATE:\($0)"] } ?? []))
        #expect(lines.contains("BEGIN:VEVENT") == (day != nil))
        // A stream must hold a component even then.
        #expect(lines.contains("BEGIN:VTIMEZONE") == (day == nil))
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        #expect(lines.contains("STATUS:TENTATIVE") == (state == .doubtful))
    }

    @Test func `an event ends the day after and reminds only on days to come`() {
        let lines = DeadlineCalendarTests.lines([DeadlineCalendarTests.date(.open(daysLeft: 8))])
        #expect(lines.contains("DTEND;VALUE=DATE:20260501"))
        #expect(lines.contains("DTSTAMP:20260408T090000Z"))
        #expect(lines.filter { $0.hasPrefix("TRIGGER") } == ["TRIGGER:-P7D", "TRIGGER:-P1D"])
        let description = lines.first { $0.hasPrefix("DESCRIPTION:Clause") } ?? ""
        for words in ["“within 30 days” (contracts/relay/agreement.md:9)", "30 days from 1 April", "F-7K2M9Q4D", "2026-04-30T16:00:00Z"] {
            #expect(description.contains(words), "\(words)")
        }
    }

    @Test(arguments: Language.allCases)
    func `the words are the language's own`(language: Language) {
        let text = DeadlineCalendarTests.lines([DeadlineCalendarTests.date(.open(daysLeft: 8), quote: "Q")], language).joined()
        #expect(text.contains("30 days from 1 April") == (language == .english))
        #expect(text.contains("最后") || text.contains("安全日") == (language == .chinese))
    }

    @Test func `a date keeps its UID as the case goes on, and two dates never share one`() {
        func ids(_ dates: [ContractDate], _ vendor: String = "relay") -> [String] {
            DeadlineCalendarTests.lines(dates, vendor: vendor).filter { $0.hasPrefix("UID:") }
        }
        let first = DeadlineCalendarTests.date(.open(daysLeft: 22))
        var later = DeadlineCalendarTests.date(.doubtful)
        later.subjects = ["F-1", "F-2"]
        #expect(ids([first]) == ids([later]))
        #expect(ids([first]) == ids([first], "relay"))
        #expect(ids([first]) != ids([first], "other"))
        let all = ids([first, first, DeadlineCalendarTests.date(.open(daysLeft: 1), trigger: "2026-04-30")])
        #expect(all.count == 3 && Set(all).count == 3)
    }

    @Test func `hostile words stay in their line`() {
        let hostile = ResultFixture.hostile + "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:http://evil.example/"
        let lines = DeadlineCalendarTests.lines([DeadlineCalendarTests.date(.open(daysLeft: 30), quote: hostile)])
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
        #expect(!lines.contains { $0.hasPrefix("ATTACH") })
        #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }
}

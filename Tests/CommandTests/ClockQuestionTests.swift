// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Clock questions as people ask them.
@Suite struct ClockQuestionTests {
    /// The first line is the answer.
    @Test(arguments: [
        (
            "add|2026-03-06 16:30|4 business hours|--zone|Shanghai|--hours|Mon-Fri 09:00-18:00",
            "due Mon 2026-03-09 11:30 (03:30Z) Asia/Shanghai"
        ),
        ("add|2026-03-06T16:30|4h|--zone|Asia/Shanghai|--hours|Mon-Fri 09:00-18:00", "due Mon 2026-03-09 11:30 (03:30Z) Asia/Shanghai"),
        // The words need no quotes.
        (
            "add|2026-03-06|16:30|4|business|hours|--zone|shanghai|--hours|Mon-Fri 09:00-18:00",
            "due Mon 2026-03-09 11:30 (03:30Z) Asia/Shanghai"
        ),
        (
            "add|2026-03-06T16:30+08:00|4 business hours|--zone|上海|--hours|周一至周五 9:00-18:00",
            "due Mon 2026-03-09 11:30 (03:30Z) Asia/Shanghai"
        ),
        (
            "add|2026-02-13T16:30|4h|--zone|北京|--holidays|CN|--hours|Mon-Fri 09:00-12:00 13:30-18:00",
            "due Sat 2026-02-14 11:30 (03:30Z) Asia/Shanghai"
        ),
        (
            "add|2026年2月13日 下午4点半|三个工作日|--zone|上海|--holidays|cn|--hours|周一至五 9:00至12:00、13:30至18:00|--lang|zh",
            "期限 周三 2026-02-25 18:00 (10:00Z) Asia/Shanghai"
        ),
        ("add|周五 16:30|4个工作小时|--hours|周一至周五 9:00-18:00|--lang|zh", "期限 周一 11:30"),
        ("add|Friday 4:30 pm|4 business hours|--hours|Mon-Fri 09:00-18:00", "due Mon 11:30"),
        ("add|Friday|16:30|2|weeks|--hours|Mon-Fri 09:00-18:00", "due Fri 24:00 (14 days later)"),
        ("add|Mon 09:00|9 business hours|--hours|Mon-Fri 9am-6pm", "due Mon 18:00"),
        ("add|2026-03-07 20:00|30 minutes|--zone|new york", "due Sat 2026-03-07 20:30 (2026-03-08 01:30Z) America/New_York"),
        ("add|2026-03-07 20:00|1 hour 30 minutes|--zone|Eastern Time", "due Sat 2026-03-07 21:30 (2026-03-08 02:30Z) America/New_York"),
        ("add|2026-03-06 10:00|1.5h|--zone|UTC+5:30|--hours|24x7", "usage"),
        ("add|2026-03-06 10:00|1.5h|--zone|+05:30", "due Fri 2026-03-06 11:30 (06:00Z) +05:30"),
        ("add|Fri 2026-03-06 23:30|3 business hours|--hours|Mon-Fri 22:00-06:00", "due Sat 2026-03-07 02:30Z"),
        ("add|2026-01-31 10:00|1 month|--zone|Shanghai", "due Sat 2026-02-28 24:00 (16:00Z) Asia/Shanghai"),
        (
            "add|2026-02-13 16:30|T+1|--zone|Shanghai|--hours|Mon-Fri 09:00-18:00|--holidays|CN",
            "due Sat 2026-02-14 18:00 (10:00Z) Asia/Shanghai"
        ),
        (
            "add|2020-01-23 17:00|2bh|--zone|Shanghai|--hours|Mon-Fri 09:00-18:00|--holidays|CN",
            "due Mon 2020-02-03 10:00 (02:00Z) Asia/Shanghai"
        ),
        ("between|2026-03-06T16:30|2026-03-09T10:00|--zone|Asia/Shanghai|--hours|Mon-Fri 09:00-18:00", "counted 2:30:00 (2 h 30 min)"),
        ("between|Friday 16:30|Monday 10:00|--hours|Mon-Fri 09:00-18:00", "counted 2:30:00 (2 h 30 min)"),
        ("between|周五 16:30|周一 10:00|--hours|周一至周五 9:00-18:00|--lang|zh", "计入 2:30:00 (2 小时 30 分)"),
        ("between|2026-03-08T00:00|2026-03-09T00:00|--zone|New York", "counted 23:00:00 (23 h)"),
        ("contains|2026-03-06 16:30|--hours|Mon-Fri 09:00-18:00", "open Fri 2026-03-06 16:30Z"),
        ("contains|Sunday 10am|--hours|Mon-Fri 09:00-18:00", "closed Sun 10:00: not a working day"),
        (
            "contains|2026-02-16 10:00|--zone|上海|--hours|Mon-Fri 09:00-18:00|--holidays|CN|--lang|zh",
            "不在支持时间内 周一 2026-02-16 10:00 (02:00Z) Asia/Shanghai：节假日"
        ),
    ])
    func answers(question: String, first: String) throws {
        let result = try Command.run(["clock"] + question.split(separator: "|").map(String.init))
        guard first != "usage" else {
            #expect(result.status == 64)
            return
        }
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.text.split(separator: "\n").first.map(String.init) == first)
    }

    @Test func theLedgerIsATable() throws {
        let result = try Command.run([
            "clock", "add", "2026-03-06 16:30", "4 business hours", "--zone", "Shanghai", "--hours", "Mon-Fri 09:00-18:00",
        ])
        let lines = result.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3)
        #expect(
            Array(lines) == [
                "from                   to                    counted    total  why",
                "Fri 2026-03-06 16:30 → 18:00                 1:30:00  1:30:00  counted",
                "Fri 2026-03-06 18:00 → 24:00                 0:00:00  1:30:00  outside support hours",
                "Sat 2026-03-07 00:00 → Sun 2026-03-08 24:00  0:00:00  1:30:00  not a working day",
                "Mon 2026-03-09 00:00 → 09:00                 0:00:00  1:30:00  outside support hours",
                "Mon 2026-03-09 09:00 → 11:30                 2:30:00  4:00:00  counted", "",
            ])
    }

    /// What goes with the answer.
    @Test(arguments: [
        ("add|2026-03-02T09:00|8h|--hours|Mon-Fri 09:00-17:00", 0, "until the next opening, Tue 2026-03-03 09:00"),
        ("add|Monday 09:00|8h|--hours|Mon-Fri 09:00-17:00", 0, "a plain week, without holidays"),
        (
            "add|2026-03-07 20:00|8h|--zone|New York", 0,
            "the clock changes at Sun 2026-03-08 03:00 (07:00Z) America/New_York, from UTC−05:00 to UTC−04:00"
        ),
        ("contains|2026-03-07 10:00|--hours|Mon-Fri 09:00-17:00", 0, "next opening Mon 2026-03-09 09:00"),
        ("add|2026-12-30 10:00|1d|--zone|Shanghai|--hours|Mon-Fri 09:00-18:00|--holidays|CN", 0, "due Thu 2026-12-31 24:00"),
        ("add|2026-03-06 16:30 +08:00|1h|--zone|UTC", 0, "due Fri 2026-03-06 09:30Z"),
        // An answer by the next opening is in time, but no one knows when that is.
        ("add|2026-12-31 17:00|1h|--zone|Shanghai|--hours|Mon-Fri 09:00-18:00|--holidays|CN", 2, "holidays CN of 2027 are not known"),
        // Not certain: a year no table knows, a reading that comes twice, one that never comes.
        ("add|2026-12-31 10:00|2bd|--zone|Shanghai|--hours|Mon-Fri 09:00-18:00|--holidays|CN", 2, "the holidays CN of 2027 are not known"),
        (
            "add|2026-12-31 10:00|2bd|--zone|Shanghai|--hours|Mon-Fri 09:00-18:00|--holidays|CN,2027-01-01", 0,
            "Fri 2027-01-01 00:00 → 24:00      0      0  holiday"
        ),
        ("add|2026-11-01 01:30|4h|--zone|New York", 2, "twice"), ("add|2026-03-08 02:30|4h|--zone|New York", 2, "never shows it"),
    ])
    func remarks(question: String, status: Int, words: String) throws {
        let result = try Command.run(["clock"] + question.split(separator: "|").map(String.init))
        #expect(Int(result.status) == status && result.text.contains(words), "\(result.text)\(result.errors)")
    }

    @Test(arguments: [
        ("add|yesterday|4h", "\"yesterday\" is not a time"), ("add|2026-03-02T09:00|4 fortnights", "\"4 fortnights\" is not a duration"),
        ("add|2026-03-02 09:00|1.5 days", "is not a duration"), ("add|2026-03-02 09:00|4-24 hours", "is not a duration"),
        ("add|2026-03-02 09:00|every 4 hours", "is not a duration"), ("add|2026-03-02 09:00|more than 4 hours", "is not a duration"),
        ("add|2026-03-02|4h", "is not a time"), ("add|16|4h", "is not a time"), ("add|2026-02-30 09:00|4h", "is not a time"),
        ("add|Thursday 2026-03-06 16:30|4h", "2026-03-06 is a Friday"), ("add|next Friday 16:30|4h", "is not a time"),
        ("add|Friday 16:30|4h|--holidays|CN", "--holidays needs a date"), ("add|Friday 16:30|1 month", "months differ in length"),
        ("add|2026-03-06 16:30|4 business hours", "no hours are given"), ("add|2026-03-06 16:30|3bd", "no hours are given"),
        ("add|2026-03-06 16:30|4h|--zone|Springfield", "unknown time zone \"Springfield\""),
        ("add|2026-03-06 16:30|4h|--hours|5x8", "are not hours of a week"),
        ("add|2026-03-06 16:30|4h|--hours|Mon-Fri", "are not hours of a week"),
        ("add|2026-03-06 16:30|4h|--hours|Mon-Fri 09:00-18:00 or so", "are not hours of a week"),
        ("add|2026-03-06 16:30|4h|--holidays|DE", "neither a date nor a table"),
        ("between|Friday 16:30|2026-03-09 10:00", "one has a date"),
        ("between|2026-03-09 10:00|2026-03-06 16:30", "is before"), ("add|Friday 16:30|4h|--json", "--json needs instants"),
        ("subtract|2026-03-06 16:30|4h", "ask: add START DURATION"), ("add|2026-03-06T16:30", "ask: add START DURATION"),
    ])
    func wrongQuestions(question: String, message: String) throws {
        for language in ["en", "zh"] {
            let result = try Command.run(["clock"] + question.split(separator: "|").map(String.init) + ["--lang", language])
            #expect(result.status == 64 && result.output.isEmpty)
            #expect(language == "zh" || result.errors.contains(message), "\(result.errors)")
            // What to do stands below.
            #expect(result.errors.split(separator: "\n").count == 2)
        }
    }

    @Test func programsGetInstants() throws {
        let result = try Command.run([
            "clock", "add", "2026-03-02T09:00", "8h", "--hours", "Mon-Fri 09:00-17:00", "--json",
        ])
        let json = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        #expect(json["schema"] as? String == "slaudit/clock/1")
        #expect(json["due"] as? String == "2026-03-02T17:00:00Z" && json["nextOpening"] as? String == "2026-03-03T09:00:00Z")
        #expect((json["ledger"] as? [[String: Any]])?.first?["seconds"] as? Int == 28_800)
    }

    /// The zones are those of TZDIR, and its release is shown.
    @Test func theZonesOfAnotherFolder() throws {
        let scratch = try Scratch()
        let berlin = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/Europe/Berlin"))
        try scratch.write("tzdata.zi", "# version 2099z\n")
        try berlin.write(to: scratch.file("Nowhere"))
        let question = ["clock", "add", "2026-07-01 12:00", "1h", "--zone"]
        let environment = ["TZDIR": scratch.folder.path]
        let result = try Command.run(question + ["Nowhere"], environment: environment)
        #expect(
            result.text.hasPrefix("due Wed 2026-07-01 13:00 (11:00Z) Nowhere\n") && result.text.contains("tzdata 2099z"), "\(result.errors)"
        )
        #expect(try Command.run(question + ["Europe/Berlin"], environment: environment).status == 64)
        #expect(try Command.run(question + ["Nowhere"]).status == 64)
    }
}

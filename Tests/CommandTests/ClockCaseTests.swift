// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

private let shared = ProcessInfo.processInfo.environment["SLAUDIT_SHARED"]

/// The machine form: one case a line.
@Suite struct ClockCaseTests {
    private static let calendar =
        #"{"tz":"Asia/Shanghai","week":{"mon":[["09:00","12:00"],["13:30","18:00"]],"tue":[["09:00","18:00"]]},"holidays":["2026-03-10"]}"#

    @Test(arguments: [
        (#""op":"add","in":{"start":"2026-03-09T03:30:00Z","seconds":3600}"#, #""out":"2026-03-09T06:00:00Z""#),
        (
            #""op":"between","in":{"from":"2026-03-09T00:00:00Z","to":"2026-03-11T00:00:00Z","pauses":[["2026-03-09T01:00:00Z","2026-03-09T02:00:00.5Z"]]}"#,
            #""out":23399.5"#
        ),
        (#""op":"contains","in":{"at":"2026-03-09T04:00:00Z"}"#, #""out":false"#),
        (#""op":"sub","in":{"start":"2026-03-09T06:00:00Z","seconds":3600}"#, #""out":"2026-03-09T03:30:00Z""#),
        (#""op":"add_days","in":{"start":"2026-03-09T06:00:00Z","days":1}"#, #""out":"2026-03-16T06:00:00Z""#),
        (#""op":"add_days","in":{"start":"2026-03-09T06:00:00Z","days":1,"to_end_of_day":true}"#, #""out":"2026-03-16T10:00:00Z""#),
        (
            #""op":"periods","in":{"from":"2026-03-09T03:00:00Z","take":2}"#,
            #""out":[["2026-03-09T03:00:00Z","2026-03-09T04:00:00Z"],["2026-03-09T05:30:00Z","2026-03-09T10:00:00Z"]]"#
        ),
        (#""op":"is_holiday","in":{"at":"2026-03-09T16:00:00Z"}"#, #""out":true"#),
        (#""op":"resolve_local","in":{"local":"2026-03-09T16:00:00"}"#, #""out":"2026-03-09T08:00:00Z""#),
        (#""op":"periods","in":{"from":"2026-03-09T03:00:00Z","take":-1}"#, #""error":"in.take is not 0 to 10000""#),
        (#""op":"add_days","in":{"start":"2026-03-09T06:00:00Z","days":1.5}"#, #""error":"in.days is not a whole number""#),
        (#""op":"add","in":{"start":"2026-03-09T06:00:00Z","seconds":1e3}"#, #""error":"in.seconds is not a number""#),
        (
            #""op":"resolve_local","in":{"local":"2026-03-09"}"#,
            #""error":"in.local is not a reading of the clock YYYY-MM-DDThh:mm:ss""#
        ),
        (
            #""op":"subtract","in":{}"#,
            #""error":"op subtract is not one of add, sub, between, contains, add_days, periods, is_holiday, resolve_local""#
        ),
    ])
    func answers(question: String, answer: String) throws {
        let result = try Command.run(["clock", "--jsonl", "-"], input: #"{"id":"a","calendar":\#(ClockCaseTests.calendar),\#(question)}"#)
        #expect(result.text == #"{"id":"a",\#(answer)}"# + "\n")
        #expect(result.status == (answer.contains("error") ? 2 : 0))
    }

    @Test(arguments: [
        (#"{"tz":"Mars/Olympus"}"#, #""error":"unknown time zone Mars/Olympus""#),
        // Hours that cross midnight: Monday 22:00 to Tuesday 06:00 holds Monday 23:00 UTC.
        (#"{"week":{"mon":[["22:00","06:00"]]}}"#, #""out":true"#), (#"{"week":{"mon":[["23:00","23:00"]]}}"#, #""out":true"#),
        (#"{"week":{"mon":[["22:00","06:00"]]},"holidays":["2026-03-09"]}"#, #""out":false"#),
        (#"{"week":{"mon":[["22:00"]]}}"#, #""error":"hours are written [\"09:00\",\"17:00\"]""#),
        (
            #"{"overrides":{"2026-03-09":[["22:00","06:00"]]}}"#,
            #""error":"the hours of 2026-03-09 end before they begin; give what lies after midnight under the next date""#
        ),
    ])
    func calendars(calendar: String, answer: String) throws {
        let question = #"{"id":"a","calendar":\#(calendar),"op":"contains","in":{"at":"2026-03-09T23:00:00Z"}}"#
        #expect(try Command.run(["clock", "--jsonl", "-"], input: question).text == #"{"id":"a",\#(answer)}"# + "\n")
    }

    @Test func aLineThatIsNotJSONIsReported() throws {
        let result = try Command.run(["clock", "--jsonl", "-"], input: "{\n")
        #expect(result.status == 2 && result.output.isEmpty && !result.errors.isEmpty)
    }

    /// Published cases of ten engines, from the folder that `SLAUDIT_SHARED` names.
    @Test(.enabled(if: shared != nil)) func agreesWithTheSharedVectors() throws {
        let folder = URL(fileURLWithPath: shared ?? "")
        let file = ["vectors/business-time.jsonl", "business-time.jsonl"].map(folder.appendingPathComponent)
            .first { FileManager.default.fileExists(atPath: $0.path) }
        let path = try #require(file, "no business-time.jsonl below \(folder.path)").path
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let result = try Command.run(["clock", "--jsonl", path])
        let answers = result.text.split(separator: "\n")
        #expect(result.status == 0 && answers.count == lines.count && lines.count >= 198, "\(result.errors)")
        func object(_ line: Substring) throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        for (line, answer) in zip(lines, answers) {
            let (asked, given) = (try object(line), try object(answer))
            // Where a case's answer is another convention, ours stands beside it.
            let isOther = ["roll_open", "dst_wall_clock"].contains(asked["conv"] as? String)
            let expected = try #require(asked[isOther ? "alt" : "out"] as? NSObject)
            #expect((given["out"] as? NSObject)?.isEqual(expected) == true, "\(line): \(answer)")
        }
    }
}

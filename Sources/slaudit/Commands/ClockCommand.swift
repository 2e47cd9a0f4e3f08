// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats
import ServiceTime

/// `slaudit clock`: when is something due, and how much time has counted?
enum ClockCommand {
    static let definition = CommandDefinition(
        name: "clock", summary: Text("reckon deadlines and elapsed time in support hours", "按支持时间推算期限与经过时间"),
        operands: "add START DURATION | between FROM TO | contains AT",
        options: [
            OptionDefinition(
                "zone", value: "NAME",
                Text("city, IANA zone or offset of the hours (default: UTC)", "时间所在的城市、IANA 时区或偏移（默认：UTC）")),
            OptionDefinition(
                "hours", value: "HOURS",
                Text(
                    "\"Mon-Fri 09:00-12:00 13:30-18:00\" (default: around the clock)", "如 \"周一至周五 9:00-12:00 13:30-18:00\"（默认：全天候）")),
            OptionDefinition("holidays", value: "LIST", Text("dates and CN, US, separated by commas", "日期及 CN、US，以逗号分隔")),
            OptionDefinition("json", Text("print slaudit/clock/1 for programs", "为程序输出 slaudit/clock/1")),
            OptionDefinition(
                "jsonl", value: "FILE",
                Text("one case a line in FILE (- for standard input), {id,out} a line out", "FILE 每行一例（- 表示标准输入），每行输出 {id,out}")),
        ],
        examples: [
            "slaudit clock add \"2026-03-06 16:30\" \"4 business hours\" --zone Shanghai --hours \"Mon-Fri 09:00-18:00\" --holidays CN",
            "slaudit clock add \"Friday 16:30\" \"4 business hours\" --hours \"Mon-Fri 09:00-18:00\"",
            "slaudit clock add 2026-03-06T16:30 3bd --zone 上海 --hours \"周一至周五 9:00-18:00\" --holidays CN --lang zh",
            "slaudit clock between 2026-03-06T16:30 2026-03-09T10:00 --zone Asia/Shanghai --hours \"Mon-Fri 09:00-18:00\"",
            "slaudit clock --jsonl -",
        ], run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        let zones = ZoneFiles.database()
        if let path = arguments.value("jsonl") ?? nil { return try cases(path, zones, console) }
        let report = try ClockQuestion(arguments, zones).report()
        if arguments.has("json") {
            guard !report.isPlainWeek else {
                throw .clock(
                    Text("--json needs instants, and a weekday alone has none", "--json 需要时刻，仅有星期则没有"),
                    Text("Give the date: \"2026-03-06 16:30\".", "请给出日期，如 \"2026-03-06 16:30\"。"))
            }
            console.result(ClockReportJSON.bytes(report))
        } else {
            console.result(ClockReportText.text(report, language: console.language))
        }
        return report.cautions.isEmpty ? .ran : .incomplete
    }

    private static func cases(_ path: String, _ zones: ZoneDatabase, _ console: Console) throws(CommandFailure) -> ExitStatus {
        let bytes: [UInt8]
        do {
            bytes = path == "-" ? Files.standardInput() : try Files.read(path)
        } catch {
            throw CommandFailure(
                status: .nothingToAudit, message: Text("\(path): \(error.detail)", "\(path)：\(error.detail)"),
                remedy: Text("Check the path.", "请检查路径。"))
        }
        let reader = ClockCaseReader(zones: zones)
        var output: [UInt8] = []
        var status = ExitStatus.ran
        for line in JSONReader.lines(bytes) {
            switch line {
            case .success(let value):
                let (id, answer) = reader.answer(value)
                if case .problem = answer { status = .incomplete }
                output += ClockJSON.line(id: id, answer)
            case .failure(let problem):
                status = .incomplete
                console.message("\(path): \(problem.text)")
            }
        }
        console.result(output)
        return status
    }
}

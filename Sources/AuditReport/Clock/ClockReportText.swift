// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// A clock's answer for a person: the answer in the first line, then the ledger that a pencil can check.
public enum ClockReportText {
    /// Lines that end with a line feed.
    public static func text(_ report: ClockReport, language: Language) -> String {
        let writer = ClockReportWriter(report: report, language: language)
        return writer.answer + writer.basis + writer.ledger + writer.remarks
    }
}

private struct ClockReportWriter {
    let report: ClockReport
    let language: Language

    private var stamp: ClockStamp {
        ClockStamp(zone: report.zone, language: language, isPlainWeek: report.isPlainWeek, origin: report.from)
    }

    var answer: String {
        switch report.answer {
        case .due(let instant): "\(Text("due", "期限")[language]) \(stamp.named(end: instant))\n"
        case .counted(let milliseconds):
            "\(Text("counted", "计入")[language]) \(LengthText.clock(milliseconds)) (\(LengthText.words(milliseconds, language)))\n"
        case .open(true): "\(Text("open", "在支持时间内")[language]) \(stamp.named(report.from))\n"
        case .open(false):
            "\(Text("closed", "不在支持时间内")[language]) \(stamp.named(report.from))"
                + "\(report.ledger.first.map { Text(": {0}", "：{0}").filled([$0.state.name[language]])[language] } ?? "")\n"
        }
    }

    /// What was counted, and by which hours.
    var basis: String {
        var parts: [String] = []
        if let allowance = report.allowance { parts.append(allowance) }
        switch report.answer {
        case .due, .counted: parts.append("\(Text("from", "自")[language]) \(stamp.short(report.from))")
        case .open: break
        }
        if case .counted = report.answer { parts.append("\(Text("to", "至")[language]) \(stamp.short(end: report.to))") }
        parts.append(report.hours ?? Text("around the clock", "全天候")[language])
        if let holidays = report.holidays { parts.append("\(Text("holidays", "节假日")[language]) \(holidays)") }
        if !report.isPlainWeek { parts.append("tzdata \(report.zoneRelease)") }
        var text = "  " + VisibleText.line(parts.joined(separator: " · ")) + "\n"
        if report.isPlainWeek {
            text +=
                "  "
                + Text(
                    "a plain week, without holidays and changes of the clock; give a date to have them counted",
                    "按普通一周推算，不计节假日与时钟调整；给出日期即可计入")[language] + "\n"
        }
        return text
    }

    var ledger: String {
        guard !report.ledger.isEmpty else { return "" }
        if case .open = report.answer { return "" }
        let inDays = report.isInDays
        let header = [
            Text("from", "起"), Text("to", "止"), inDays ? Text("count", "计数") : Text("counted", "计入"), Text("total", "累计"),
            Text("why", "原因"),
        ].map { $0[language] }
        var days = 0
        let rows = report.ledger.map { line -> [String] in
            let counted = max(0, (line.day ?? days) - days)
            days += counted
            return [
                stamp.short(line.from), stamp.end(line.to, after: line.from),
                inDays ? String(counted) : LengthText.clock(line.milliseconds),
                inDays ? String(days) : LengthText.clock(line.total), line.state.name[language],
            ]
        }
        let widths = header.indices.map { column in ([header] + rows).map { TerminalWidth.of($0[column]) }.max() ?? 0 }
        return "\n" + row(header, widths, "   ") + rows.map { row($0, widths, " → ") }.joined()
    }

    /// Figures stand flush right, words flush left.
    private func row(_ cells: [String], _ widths: [Int], _ arrow: String) -> String {
        func flushRight(_ column: Int) -> String {
            String(repeating: " ", count: max(0, widths[column] - TerminalWidth.of(cells[column]))) + cells[column]
        }
        return TerminalWidth.pad(cells[0], to: widths[0]) + arrow + TerminalWidth.pad(cells[1], to: widths[1]) + "  " + flushRight(2) + "  "
            + flushRight(3) + "  " + cells[4] + "\n"
    }

    var remarks: String {
        var lines: [String] = []
        for change in report.isInDays ? [] : report.clockChanges {
            let clock = LocalClock(zone: report.zone, language: language)
            let (before, after) = (clock.offset(change.advanced(by: -1)), clock.offset(change))
            lines.append(
                Text(
                    "the clock changes at {0}, from UTC{1} to UTC{2}; real time is counted", "{0} 时钟由 UTC{1} 调整为 UTC{2}；按实际经过的时间计算"
                ).filled([stamp.named(change), before, after])[language])
        }
        if let opening = report.nextOpening {
            if case .due = report.answer {
                lines.append(
                    Text(
                        "the hours close then; until the next opening, {0}, no more time counts and an answer is still in time",
                        "届时支持时间结束；至下次开始 {0} 之前不再计时，此前的答复仍属按时"
                    ).filled([stamp.short(opening)])[language])
            } else {
                lines.append(Text("next opening {0}", "下次开始 {0}").filled([stamp.short(opening)])[language])
            }
        }
        lines += report.cautions.map { "\(Text("not certain", "不确定")[language]): \($0[language])" }
        return lines.isEmpty ? "" : "\n" + lines.map { $0 + "\n" }.joined()
    }
}

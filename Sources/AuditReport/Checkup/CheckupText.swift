// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// A case's checkup on the terminal: what is lacking, the findings that wait for it, and what to write where.
public enum CheckupText {
    private static let nothing = Text("Nothing is lacking that a finding waits for.", "没有缺失的内容，也没有结论在等待。")
    private static let waits = Text("{0} findings wait for this:", "有 {0} 项结论在等待：")
    private static let noneWaits = Text("No finding waits for this now.", "目前没有结论在等待。")
    private static let remedy = Text("do", "处理")
    private static let more = Text("and {0} more", "另有 {0} 项")
    private static let summary = Text("{0}: {1} findings, {2} undetermined", "{0}：{1} 项结论，其中 {2} 项无法判定")

    /// Findings that are named one by one.
    private static let named = 6

    /// Lines that end with a line feed, safe on a terminal whatever the evidence holds.
    public static func text(_ result: AuditResult, language: Language) -> String {
        let page = CaseLookup(result, language)
        let points = CaseCheckup(result).points
        let undetermined = result.findings.count { $0.outcome == .undetermined }
        var out = line(page.say(summary, page.vendorName, String(result.findings.count), String(undetermined)), 0)
        if points.isEmpty { return out + line(nothing[language], 2) }
        let findings = Dictionary(result.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for point in points {
            out += "\n" + line("\(point.subject): \(point.lack[language])", 0)
            if point.waiting.isEmpty {
                out += line(noneWaits[language], 4)
            } else {
                out += line(page.say(waits, String(point.waiting.count)), 4)
                for id in point.waiting.prefix(named) {
                    guard let finding = findings[id] else { continue }
                    out += line("\(id)  \(page.promise(finding.metric, finding.severity))  \(finding.incident)", 6)
                }
                if point.waiting.count > named { out += line(page.say(more, String(point.waiting.count - named)), 6) }
            }
            out += line("\(remedy[language]): \(point.remedy[language])", 4)
        }
        return out
    }

    private static func line(_ words: String, _ indent: Int) -> String {
        TerminalWidth.wrap(VisibleText.line(words), to: 110 - indent).map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
    }
}

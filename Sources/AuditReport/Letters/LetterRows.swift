// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Instances as rows: request, when it was submitted, due and answered, by how much it was late, and the exhibits that show it.
struct LetterRows {
    let basis: LetterBasis
    private var page: CaseLookup { basis.page }
    private var language: Language { basis.page.language }

    private static let columns = [
        Text("Request", "请求"), Text("Submitted", "提交"), Text("Due", "截止"), Text("Answered or done", "应答或完成"), Text("Overrun", "超时"),
        Text("Exhibits and lines", "证据及行号"),
    ]
    private static let counted = Text("counted from {0}", "自 {0} 起算")
    private static let none = Text("none found", "未见")
    private static let atLeast = Text("at least {0}", "至少 {0}")
    private static let group = Text("{0} {1} {2}", "{0} {1} {2}")
    private static let summary = Text("{0}: {1} of {2} due", "{0}：应履行 {2} 项，本函主张逾时 {1} 项")
    private static let longest = Text("longest overrun {0}", "最长超时 {0}")
    private static let longestAtLeast = Text("longest overrun at least {0}", "最长超时至少 {0}")
    private static let wouldChange = Text("What would change it", "会改变结论的解读")
    private static let others = Text("a weak link, a doubtful author, or something that speaks against it", "关联较弱、作者存疑或有相反的记载")

    /// "C-07 三级 first response ≤ 4 business hours".
    func promise(_ commitment: Commitment) -> String {
        page.say(Self.group, commitment.id, page.promise(commitment.metric, commitment.severity), page.target(commitment))
    }

    /// "C-07 …: 2 of 5 due, longest overrun 3 h": the due ones are all that were kept, broken, or not known to be either.
    func summary(_ commitment: Commitment, _ findings: [Finding]) -> String {
        let due = Tally(page.result.findings.filter { $0.commitment == commitment.id }).due
        let words = page.say(Self.summary, promise(commitment), String(findings.count), String(due))
        guard let worst = findings.max(by: { ($0.overrun?.min ?? 0) < ($1.overrun?.min ?? 0) }), let overrun = worst.overrun else {
            return words
        }
        return words + (language == .english ? ", " : "，")
            + page.say(isExact(worst) ? Self.longest : Self.longestAtLeast, LengthText.words(overrun.min, language))
    }

    /// One table for each promise, in the agreement's order.
    func tables(_ findings: [Finding], showsReadings: Bool = false) -> [Letter.Table] {
        var number = 0
        var tables: [Letter.Table] = []
        let groups = Dictionary(grouping: findings, by: \.commitment)
        for commitment in page.result.agreement.commitments {
            guard let own = groups[commitment.id] else { continue }
            var rows: [[Letter.Cell]] = []
            for finding in own {
                number += 1
                rows.append(row(finding, number, showsReadings))
            }
            let columns = Self.columns + (showsReadings ? [Self.wouldChange] : [])
            let heading = showsReadings ? promise(commitment) : summary(commitment, own)
            tables.append(
                Letter.Table(
                    style: showsReadings ? .contestable : .instances, heading: heading, columns: columns.map { $0[language] }, rows: rows))
        }
        return tables
    }

    private func row(_ finding: Finding, _ number: Int, _ showsReadings: Bool) -> [Letter.Cell] {
        let clock = page.clock(of: finding)
        let incident = page.incident(finding.incident)
        let opened = incident?.opened ?? finding.start.bounds
        var submitted = Letter.Cell(main: clock.full(opened), small: [clock.utc(opened)])
        if opened != finding.start.bounds { submitted.small.append(page.say(Self.counted, clock.full(finding.start.bounds))) }
        var cells = [
            Letter.Cell(main: "\(number). \(request(finding))", small: [title(incident), finding.id].filter { !$0.isEmpty }),
            submitted,
            Letter.Cell(main: finding.deadline.map { clock.full($0) } ?? FindingWords.noDeadline[language]),
            Letter.Cell(main: finding.stop.map { clock.full($0.bounds) } ?? Self.none[language]),
            Letter.Cell(main: overrun(finding)),
            Letter.Cell(main: exhibits(finding).joined(separator: ", ")),
        ]
        if showsReadings { cells.append(Letter.Cell(main: readings(finding))) }
        return cells
    }

    /// The ticket's id where there is one, else the incident's.
    func request(_ finding: Finding) -> String {
        guard let incident = page.incident(finding.incident), incident.id.hasPrefix("I-") else { return finding.incident }
        let key = String(incident.id.dropFirst(2))
        return incident.keys.contains(key) ? key : incident.id
    }

    private func title(_ incident: Incident?) -> String { incident.map { TerminalWidth.cut($0.title, to: 60) } ?? "" }

    private func overrun(_ finding: Finding) -> String {
        guard let overrun = finding.overrun else { return "—" }
        let least = LengthText.words(overrun.min, language)
        return isExact(finding) ? least : page.say(Self.atLeast, least)
    }

    /// Without a stop the overrun is that at as-of.
    private func isExact(_ finding: Finding) -> Bool { finding.stop != nil && finding.overrun.map { $0.min == $0.max } ?? false }

    /// "EX-003:12": each place once, in the order of exhibits and lines.
    private func exhibits(_ finding: Finding) -> [String] {
        var spans: [SourceSpan] = []
        for citation in finding.start.citations + (finding.stop?.citations ?? []) where !spans.contains(citation.span) {
            spans.append(citation.span)
        }
        var seen: [String] = []
        for span in spans.sorted() {
            let words = "\(page.files.label(span.file)):\(span.place)"
            if !seen.contains(words) { seen.append(words) }
        }
        return seen
    }

    private func readings(_ finding: Finding) -> String {
        let flips = finding.alternatives.filter(\.flips)
        guard !flips.isEmpty else {
            let notes = finding.notes.map { $0[language] }
            return (notes.isEmpty ? [Self.others[language]] : notes).joined(separator: language == .english ? "; " : "；")
        }
        return flips.map { ReadingWords.together($0.readings)[language] + Sentence.colon[language] + $0.outcome.name[language] }
            .joined(separator: language == .english ? "; " : "；")
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The first page: the answer before the reasons.
enum AnswerSection {
    static func markup(_ page: CaseLookup) -> HTMLText {
        let tally = Tally(page.result.findings)
        var body: HTMLText = "<p class=\"lead\">\(conclusion(tally, page))</p>\n"
        body += tiles(tally, page)
        body += bar(tally, page)
        if tally.count(.excused) + tally.count(.notApplicable) + tally.count(.missedTarget) > 0 {
            let words = page.say(
                AnswerWords.others, String(tally.count(.missedTarget)), String(tally.count(.excused)),
                String(tally.count(.notApplicable)))
            body += "<p class=\"aside\">\(words)</p>\n"
        }
        body += FollowUp.markup(page)
        body += """
            <div class="cols">
            <div><h3>\(AnswerWords.worst[page.language])</h3>
            \(worst(page))</div>
            <div><h3>\(AnswerWords.settle[page.language])</h3>
            \(settle(page))</div>
            <div><h3>\(AnswerWords.weaknesses[page.language])</h3>
            \(weaknesses(tally, page))</div>
            <div><h3>\(AnswerWords.coverage[page.language])</h3>
            \(coverage(page))</div>
            </div>

            """
        return page.section(.answer, AnswerWords.heading, body)
    }

    /// The plain sentence that a person may read out.
    static func conclusion(_ tally: Tally, _ page: CaseLookup) -> String {
        guard tally.total > 0 else { return AnswerWords.nothing[page.language] }
        guard tally.due > 0 else { return page.say(AnswerWords.noneDue, String(tally.total)) }
        let firm = tally.count(.breached, .firm)
        var sentences = [
            page.say(tally.due == 1 ? AnswerWords.dueOne : AnswerWords.dueSome, String(tally.due)),
            page.say(firm == 0 ? AnswerWords.firmNone : firm == 1 ? AnswerWords.firmOne : AnswerWords.firmSome, String(firm)),
        ]
        let rest: [(Int, Text, Text)] = [
            (tally.count(.breached, .contestable), AnswerWords.contestableOne, AnswerWords.contestableSome),
            (tally.count(.undetermined), AnswerWords.undeterminedOne, AnswerWords.undeterminedSome),
            (tally.count(.missedTarget), AnswerWords.missedOne, AnswerWords.missedSome),
            (tally.count(.met), AnswerWords.keptOne, AnswerWords.keptSome),
        ]
        for (count, one, some) in rest where count > 0 { sentences.append(page.say(count == 1 ? one : some, String(count))) }
        return sentences.joined(separator: page.language == .english ? " " : "")
    }

    private static let shown: [ShownOutcome] = [.breached, .undetermined, .open, .met]

    private static func tiles(_ tally: Tally, _ page: CaseLookup) -> HTMLText {
        var out: HTMLText = "<ul class=\"tiles\">\n"
        for outcome in shown {
            let split = page.say(AnswerWords.split, String(tally.count(outcome, .firm)), String(tally.count(outcome, .contestable)))
            out += """
                <li class="\(outcome.styleMarkup)"><span class="n">\(tally.count(outcome))</span><span class="k"><i aria-hidden="true">\(outcome.signMarkup)</i>\(outcome.title(page.language))</span><small>\(split)</small></li>

                """
        }
        out += "</ul>\n"
        return out
    }

    /// One bar over all findings; each outcome has its own pattern.
    private static func bar(_ tally: Tally, _ page: CaseLookup) -> HTMLText {
        let total = shown.reduce(0) { $0 + tally.count($1) }
        guard total > 0 else { return HTMLText() }
        let label = AnswerWords.barLabel.filled([String(total)] + shown.map { String(tally.count($0)) })[page.language]
        var out: HTMLText = "<svg class=\"bar\" role=\"img\" aria-label=\"\(label)\" width=\"100%\" height=\"14\">"
        var before = 0
        for outcome in shown where tally.count(outcome) > 0 {
            let (x, width) = (Percent.of(before, total), Percent.of(tally.count(outcome), total))
            out += "<rect class=\"s-\(outcome.styleMarkup)\" x=\"\(x)\" width=\"\(width)\" height=\"14\"/>"
            before += tally.count(outcome)
        }
        out += "</svg>\n"
        return out
    }

    private static func worst(_ page: CaseLookup) -> HTMLText {
        let breaches = FindingOrder.sorted(page.result.findings.filter { $0.outcome == .breached }).prefix(3)
        guard !breaches.isEmpty else { return "<p>\(AnswerWords.worstNone[page.language])</p>\n" }
        var out: HTMLText = "<ol class=\"worst\">\n"
        for finding in breaches {
            let overrun = finding.overrun.map { page.say(FindingWords.overrunAtLeast, LengthText.words($0.min, page.language)) } ?? ""
            out += """
                <li><a href="#\(Anchor.of(finding.id))">\(page.foreign(page.promise(finding.metric, finding.severity)))</a> <strong>\(overrun)</strong><br>\(page.foreign(TerminalWidth.cut(page.incident(finding.incident)?.title ?? finding.incident, to: 90))) <small>\(finding.standing.name[page.language]) · \(finding.id)</small></li>

                """
        }
        out += "</ol>\n"
        return out
    }

    private static func settle(_ page: CaseLookup) -> HTMLText {
        let undetermined = page.result.findings.filter { $0.outcome == .undetermined }
        guard !undetermined.isEmpty else { return "<p>\(AnswerWords.settleNone[page.language])</p>\n" }
        var counts: [ReasonCode: Int] = [:]
        for finding in undetermined { for reason in finding.reasons { counts[reason, default: 0] += 1 } }
        guard !counts.isEmpty else { return "<p>\(AnswerWords.settleOther[page.language])</p>\n" }
        let ranked = ReasonCode.allCases.filter { counts[$0] != nil }.sorted {
            let (a, b) = (counts[$0] ?? 0, counts[$1] ?? 0)
            return a == b ? $0.rawValue < $1.rawValue : a > b
        }
        var out: HTMLText = "<ul class=\"plain\">\n"
        for reason in ranked.prefix(4) {
            let count = counts[reason] ?? 0
            let cases = count == 1 ? AnswerWords.oneCase[page.language] : page.say(AnswerWords.cases, String(count))
            out +=
                "<li>\(reason.settledBy[page.language]) <small>\(reason.rawValue) · \(reason.name[page.language]) · \(cases)</small></li>\n"
        }
        out += "</ul>\n"
        return out
    }

    private static func coverage(_ page: CaseLookup) -> HTMLText {
        let exhibits = page.result.evidence.exhibits
        let bytes = exhibits.reduce(0) { $0 &+ $1.file.byteCount }
        let explained = exhibits.reduce(0) { $0 &+ $1.explainedBytes }
        let silent = exhibits.count { $0.eventCount == 0 }
        let rows: [(Text, String)] = [
            (AnswerWords.exhibits, Grouped.digits(exhibits.count)),
            (AnswerWords.exhibitsSilent, Grouped.digits(silent)), (AnswerWords.events, Grouped.digits(page.result.evidence.events.count)),
            (AnswerWords.bytesExplained, page.say(AnswerWords.ofBytes, Grouped.digits(explained), Grouped.digits(bytes))),
        ]
        var out: HTMLText = "<dl class=\"sums\">\n"
        for (name, value) in rows { out += "<div><dt>\(name[page.language])</dt><dd>\(value)</dd></div>\n" }
        out += "</dl>\n"
        return out
    }

    /// What the other side would point at first; the three that weigh most.
    static func weakPoints(_ tally: Tally, _ page: CaseLookup) -> [String] {
        let result = page.result
        let (events, exhibits) = (result.evidence.events, result.evidence.exhibits)
        let unread = result.diagnostics.count { $0.code.severity == .error }
        let doubted = result.diagnostics.count { $0.code.severity == .warning }
        let unexplained = exhibits.reduce(0) { $0 &+ max(0, $1.file.byteCount &- $1.explainedBytes) }
        let counted: [(Int, Text, [Int])] = [
            (
                tally.count(.breached, .contestable), AnswerWords.weakContestable,
                [tally.count(.breached, .contestable), tally.count(.breached)]
            ),
            (result.asOfBasis == .lastEvent ? 1 : 0, AnswerWords.weakAsOf, []),
            (unread + doubted, AnswerWords.weakErrors, [unread, doubted]),
            (events.count { $0.role == .unknown }, AnswerWords.weakUnknown, [events.count { $0.role == .unknown }]),
            (events.count { $0.at.floating != nil }, AnswerWords.weakZone, [events.count { $0.at.floating != nil }]),
            (
                result.incidents.count { $0.members.contains { $0.link.isWeak } }, AnswerWords.weakLinks,
                [result.incidents.count { $0.members.contains { $0.link.isWeak } }]
            ),
            (unexplained, AnswerWords.weakBytes, [unexplained]),
            (exhibits.count { $0.custodian == nil }, AnswerWords.weakCustodian, [exhibits.count { $0.custodian == nil }]),
        ]
        return counted.filter { $0.0 > 0 }.prefix(3).map { $0.1.filled($0.2.map(Grouped.digits))[page.language] }
    }

    private static func weaknesses(_ tally: Tally, _ page: CaseLookup) -> HTMLText {
        let points = weakPoints(tally, page)
        guard !points.isEmpty else { return "<p>\(AnswerWords.weaknessNone[page.language])</p>\n" }
        var out: HTMLText = "<ul class=\"plain\">\n"
        for point in points { out += "<li>\(point)</li>\n" }
        out += "</ul>\n"
        return out
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A finding or a percentage, as formats of other trades name and describe it.
struct ExchangeSubject {
    let id: String
    let commitment: String
    let verdict: ExchangeVerdict
    let outcome: Outcome
    let standing: Standing
    let reasons: [ReasonCode]
    /// "RL-4000 Audio drops", "2026-03-01 – 2026-03-31".
    let title: String
    /// One line on what was promised and what came of it.
    let summary: String
    /// Places of the evidence that show the start and the stop.
    let places: [(role: Text, citation: Citation)]

    init(_ finding: Finding, _ page: CaseLookup) {
        id = finding.id
        commitment = finding.commitment
        verdict = ExchangeVerdict(finding)
        (outcome, standing, reasons) = (finding.outcome, finding.standing, finding.reasons)
        let incident = page.incident(finding.incident)?.title ?? ""
        title = VisibleText.line(incident.hasPrefix(finding.incident) ? incident : "\(finding.incident) \(incident)")
        summary = ExchangeSubject.summary(finding, verdict, title, page)
        let stop = FindingWords.stop(finding.metric)
        places =
            finding.start.citations.map { (FindingWords.started, $0) } + (finding.stop?.citations ?? []).map { (stop, $0) }
            + finding.nonCounting.map { (FindingWords.notCounted, $0.citation) }
    }

    init(_ attainment: Attainment, _ page: CaseLookup) {
        id = attainment.id
        commitment = attainment.commitment
        verdict = ExchangeVerdict(attainment)
        (outcome, standing, reasons) = (attainment.outcome, attainment.standing, attainment.reasons)
        title = "\(attainment.period.first) – \(attainment.period.last)"
        let range =
            attainment.lowest == attainment.highest
            ? attainment.lowest.words : page.say(AttainmentWords.to, attainment.lowest.words, attainment.highest.words)
        summary = ExchangeSubject.sentences(
            [
                "\(page.promise(attainment.metric, attainment.severity)), \(title): \(verdict.name[page.language])",
                "\(AttainmentWords.attained[page.language]) \(range) (\(page.say(AttainmentWords.needed, attainment.target.description)))",
            ] + ExchangeSubject.reasons(attainment.reasons, page), page.language)
        places = []
    }

    private static func summary(_ finding: Finding, _ verdict: ExchangeVerdict, _ title: String, _ page: CaseLookup) -> String {
        let (language, clock) = (page.language, page.clock(of: finding))
        let target = page.commitment(finding.commitment).map { " \(page.target($0))" } ?? ""
        var parts = ["\(verdict.name[language]): \(page.promise(finding.metric, finding.severity))\(target), \(title)"]
        parts.append(
            "\(FindingWords.due[language]) \(finding.deadline.map { clock.full($0) } ?? FindingWords.noDeadline[language])")
        let stop = finding.stop.map { clock.full($0.bounds) } ?? page.say(FindingWords.noStop, clock.full(page.result.asOf))
        parts.append("\(FindingWords.stop(finding.metric)[language]) \(stop)")
        if let overrun = finding.overrun { parts.append(page.say(FindingWords.overrunAtLeast, LengthText.words(overrun, language))) }
        let flips = finding.alternatives.filter(\.flips).map { alternative in
            let readings = alternative.readings.map { $0.name[language] }.joined(separator: " + ")
            return "\(readings) → \(alternative.outcome.name[language])"
        }
        if !flips.isEmpty { parts.append("\(FindingWords.alternatives[language]): \(flips.joined(separator: "; "))") }
        return sentences(parts + reasons(finding.reasons, page), language)
    }

    private static func reasons(_ reasons: [ReasonCode], _ page: CaseLookup) -> [String] {
        reasons.map { "\($0.rawValue) \($0.name[page.language])" }
    }

    private static func sentences(_ parts: [String], _ language: Language) -> String {
        VisibleText.line(parts.map(Sentence.start).joined(separator: Sentence.stop[language]) + (language == .english ? "." : "。"))
    }
}

extension CaseLookup {
    /// Every finding, then every percentage, in the order of the audit.
    var exchangeSubjects: [ExchangeSubject] {
        result.findings.map { ExchangeSubject($0, self) } + result.attainments.map { ExchangeSubject($0, self) }
    }
}

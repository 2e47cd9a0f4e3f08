// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One result in one language, with what the sections look up by name.
struct CaseLookup {
    let result: AuditResult
    let language: Language
    let seals: PageSeals
    let files: CitedFiles
    /// How much is laid out in full.
    let scale: ReportScale
    private let commitments: [String: Int]
    private let incidents: [String: Int]

    init(_ result: AuditResult, _ language: Language) {
        self.init(language, result, PageSeals(style: "", script: ""))
    }

    init(_ language: Language, _ result: AuditResult, _ seals: PageSeals) {
        self.result = result
        self.language = language
        self.seals = seals
        files = CitedFiles(result.files, exhibits: result.evidence.exhibits)
        scale = ReportScale(result)
        commitments = CaseLookup.places(result.agreement.commitments.map(\.id))
        incidents = CaseLookup.places(result.incidents.map(\.id))
    }

    private static func places(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func commitment(_ id: String) -> Commitment? { commitments[id].map { result.agreement.commitments[$0] } }
    func incident(_ id: String) -> Incident? { incidents[id].map { result.incidents[$0] } }
    func incidentIndex(_ id: String) -> Int? { incidents[id] }

    func event(_ id: EventID?) -> EvidenceEvent? {
        guard let id, result.evidence.events.indices.contains(Int(id.index)) else { return nil }
        return result.evidence.events[Int(id.index)]
    }

    func calendar(of finding: Finding) -> AppliedCalendar? {
        guard let index = finding.calendar, result.calendars.indices.contains(index) else { return nil }
        return result.calendars[index]
    }

    /// The clock whose zone a finding's deadline is counted in.
    func clock(of finding: Finding) -> LocalClock {
        LocalClock(zone: calendar(of: finding)?.zone ?? result.displayZone, language: language)
    }

    /// Whether a finding's target is counted by dates.
    func isCivil(_ finding: Finding) -> Bool { commitment(finding.commitment)?.target?.unit.isCivil ?? false }

    /// The clock of the case.
    var clock: LocalClock { LocalClock(zone: result.displayZone, language: language) }

    /// The vendor as the engagement names it, else by the folder's name.
    var vendorName: String { result.engagement.vendor.name.isEmpty ? result.vendor : result.engagement.vendor.name }

    /// "P1 first response".
    func promise(_ metric: Metric, _ severity: String?) -> String {
        guard let severity, !severity.isEmpty else { return metric.name[language] }
        return "\(severity) \(metric.name[language])"
    }

    /// "≤ 30 minutes", or why there is no number.
    func target(_ commitment: Commitment) -> String {
        switch (commitment.presence, commitment.target) {
        case (.absent, _): CommitmentWords.notPromised[language]
        case (.placeholder, _): CommitmentWords.blank[language]
        case (.stated, let target?): "≤ \(target.name[language])"
        case (.stated, nil): CommitmentWords.noNumber[language]
        }
    }

    /// How many statements of some kinds stand apart from every clause that gave terms.
    func unread(_ kinds: Set<AgreementStatement.Kind>, besides clauses: [Clause]) -> Int {
        result.agreement.statements.count { statement in
            let span = statement.clause.citation.span
            return kinds.contains(statement.kind)
                && !clauses.contains { clause in
                    let other = clause.citation.span
                    return other.file == span.file && other.lower < span.upper && span.lower < other.upper
                }
        }
    }

    func say(_ text: Text, _ arguments: String...) -> String { text.filled(arguments)[language] }
}

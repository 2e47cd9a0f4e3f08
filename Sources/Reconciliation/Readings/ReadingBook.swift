// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The readings in force for a case, and what else the text would bear.
struct ReadingBook {
    private var entries: [ReadingTerm: ReadingInForce] = [:]

    init(_ agreement: Agreement, _ engagement: Engagement) {
        func settle(_ term: ReadingTerm, byClause: (Reading, AgreementStatement)?, practice: Reading, others: [Reading]) {
            if let (reading, statement) = byClause {
                entries[term] = ReadingInForce(reading: reading, basis: .clause(statement.clause.citation), alternatives: [])
            } else if let chosen = engagement.readings.last(where: { $0.term == term }) {
                entries[term] = ReadingInForce(
                    reading: chosen, basis: .engagement, alternatives: ([practice] + others).filter { $0 != chosen })
            } else {
                entries[term] = ReadingInForce(reading: practice, basis: .practice, alternatives: others)
            }
        }
        let automatic =
            agreement.statement(.automaticReplyDoesNotCount).map { (Reading.automaticDoesNotCount, $0) }
            ?? agreement.statement(.automaticReplyCounts).map { (Reading.automaticCounts, $0) }
        let sendingClause = agreement.statement(.clockStart).flatMap { statement in
            statement.term == AgreementStatement.vendorsAct ? nil : (Reading.startsAtSending, statement)
        }
        settle(.automaticAcknowledgement, byClause: automatic, practice: .automaticDoesNotCount, others: [.automaticCounts])
        settle(.plainHours, byClause: nil, practice: .hoursInSupportHours, others: [.hoursAroundTheClock])
        settle(.dayCounting, byClause: nil, practice: .daysCivil, others: [.daysElapsed])
        settle(
            .clockStart, byClause: sendingClause, practice: .startsAtSending, others: [])
        settle(
            .pauses, byClause: agreement.statement(.clockPause).map { (.pausesByClauseOnly, $0) }, practice: .pausesByClauseOnly,
            others: [.pausesWhileWaiting])
        settle(.severity, byClause: nil, practice: .severityAtStart, others: [])
    }

    func inForce(_ term: ReadingTerm) -> Reading? { entries[term]?.reading }

    /// Every term with its reading in force.
    var inForce: [ReadingTerm: Reading] { entries.mapValues(\.reading) }

    func alternatives(_ term: ReadingTerm) -> [Reading] { entries[term]?.alternatives ?? [] }

    /// In the order of the terms, with the number of findings that each alternative would change.
    func all(counting findings: [Finding]) -> [ReadingInForce] {
        ReadingTerm.allCases.compactMap { term in
            guard var entry = entries[term] else { return nil }
            entry.flips = findings.count { $0.alternatives.contains { $0.flips && $0.reading.term == term } }
            return entry
        }
    }
}

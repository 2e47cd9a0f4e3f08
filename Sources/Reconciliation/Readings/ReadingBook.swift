// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The readings in force for a case, and what else the text would bear.
struct ReadingBook {
    private var entries: [ReadingTerm: ReadingInForce] = [:]

    init(_ agreement: Agreement, _ engagement: Engagement) {
        func settle(_ term: ReadingTerm, byClause: (Reading, AgreementStatement)? = nil, practice: Reading, others: [Reading]) {
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
        settle(.automaticAcknowledgement, byClause: automatic, practice: .automaticDoesNotCount, others: [.automaticCounts])
        settle(.repeatedWords, practice: .repeatedWordsCount, others: [.repeatedWordsDoNotCount])
        settle(.plainHours, practice: .hoursInSupportHours, others: [.hoursAroundTheClock])
        settle(.dayCounting, practice: .daysCivil, others: [.daysElapsed])
        settle(.clockStart, byClause: ReadingBook.start(agreement), practice: .startsAtSending, others: [.startsAtLogging])
        settle(
            .pauses, byClause: agreement.statement(.clockPause).map { (.pausesByClauseOnly, $0) }, practice: .pausesByClauseOnly,
            others: [.pausesWhileWaiting])
        settle(.voidWaiting, practice: .voidWaitingRuns, others: [.voidWaitingPauses])
        settle(.restDay, practice: .restDayCounts, others: [.restDayRollsOver])
        settle(.reportStart, practice: .reportAfterResolution, others: [.reportAfterRequest])
        settle(.severity, practice: .severityAtStart, others: [.severityAsAsked, .severityAsSet])
        settle(.exclusions, practice: .exclusionsNeedProof, others: [.exclusionsAsClaimed])
        if agreement.commitments.contains(where: { !$0.limits.isEmpty }) {
            settle(.limits, practice: .limitsDoNotReach, others: [.limitsReach])
        }
    }

    /// The start that a clause names: the first clause that names another act than the customer's, else the first.
    private static func start(_ agreement: Agreement) -> (Reading, AgreementStatement)? {
        let clauses = agreement.statements.filter { $0.kind == .clockStart }
        guard let clause = clauses.first(where: { $0.term != AgreementStatement.customersAct }) ?? clauses.first else { return nil }
        let reading: Reading =
            switch clause.term {
            case AgreementStatement.logging: .startsAtLogging
            case AgreementStatement.assignment: .startsAtAssignment
            case AgreementStatement.acceptance: .startsAtAcceptance
            case AgreementStatement.vendorsAct: .startsAtVendorsAct
            case AgreementStatement.information: .startsAtInformation
            case AgreementStatement.call: .startsAtCall
            default: .startsAtSending
            }
        return (reading, clause)
    }

    func inForce(_ term: ReadingTerm) -> Reading? { entries[term]?.reading }

    /// Every term with its reading in force.
    var inForce: [ReadingTerm: Reading] { entries.mapValues(\.reading) }

    func alternatives(_ term: ReadingTerm) -> [Reading] { entries[term]?.alternatives ?? [] }

    /// In the order of the terms, with the number of findings that each alternative would change.
    func all(counting findings: [Finding]) -> [ReadingInForce] {
        var flips: [ReadingTerm: Int] = [:]
        for finding in findings {
            let terms = Set(finding.alternatives.filter(\.flips).flatMap { $0.readings.map(\.term) })
            for term in terms { flips[term, default: 0] += 1 }
        }
        return ReadingTerm.allCases.compactMap { term in
            guard var entry = entries[term] else { return nil }
            entry.flips = flips[term] ?? 0
            return entry
        }
    }
}

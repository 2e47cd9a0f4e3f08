// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What a letter may rest on: chosen from the result, never computed anew.
///
/// Only firm breaches of binding promises are asserted, each with at least one clause and one exhibit; everything else is kept apart.
struct LetterBasis {
    let kind: LetterKind
    let options: LetterOptions
    let page: CaseLookup
    /// Firm breaches, in the order of the agreement's promises, then of time.
    let findings: [Finding]
    /// Firm breaches of promises by percentage.
    let attainments: [Attainment]
    /// Contestable breaches, whether or not the letter lists them.
    let contestable: [Finding]
    let contestableAttainments: [Attainment]
    /// Ids of what the records do not settle, sorted.
    let undetermined: [String]
    /// Firm breaches that are not asserted because a clause, an exhibit or binding words are missing.
    let unsupported: [String]
    /// Periods with the credits of firm breaches that are asserted, and nothing else.
    let credits: [CreditPeriod]

    init(_ kind: LetterKind, _ page: CaseLookup, _ options: LetterOptions) throws(LetterRefusal) {
        self.kind = kind
        self.options = options
        self.page = page
        let result = page.result
        let breached = result.findings.filter { $0.outcome == .breached }
        let supported = breached.filter { LetterBasis.isSupported($0, page) }
        let order = Dictionary(result.agreement.commitments.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        func sorted(_ findings: [Finding]) -> [Finding] {
            findings.sorted { a, b in
                (order[a.commitment] ?? .max, a.start.bounds.earliest, a.id) < (order[b.commitment] ?? .max, b.start.bounds.earliest, b.id)
            }
        }
        let firm = sorted(supported.filter { $0.standing == .firm })
        contestable = sorted(supported.filter { $0.standing == .contestable })
        let shares = result.attainments.filter { $0.outcome == .breached && page.commitment($0.commitment)?.grade.isBinding == true }
        let firmShares = shares.filter { $0.standing == .firm }
        contestableAttainments = shares.filter { $0.standing == .contestable }
        undetermined =
            result.findings.filter { $0.outcome == .undetermined }.map(\.id).sorted()
            + result.attainments.filter { $0.outcome == .undetermined }.map(\.id).sorted()
        unsupported = breached.filter { $0.standing == .firm && !LetterBasis.isSupported($0, page) }.map(\.id).sorted()

        let asserted = Set(firm.map(\.id) + firmShares.map(\.id))
        let earning = result.credits.periods.compactMap { period -> CreditPeriod? in
            var own = period
            own.lines = period.lines.filter { $0.isFirm && asserted.contains($0.subject) }
            own.steps = period.steps.filter { $0.standing != .contestable }
            return own.lines.isEmpty ? nil : own
        }
        credits = earning
        if kind == .claim {
            let earned = Set(earning.flatMap(\.lines).map(\.subject))
            findings = firm.filter { earned.contains($0.id) }
            attainments = firmShares.filter { earned.contains($0.id) }
        } else {
            findings = firm
            attainments = firmShares
        }
        try refuse(isNothingFirm: asserted.isEmpty)
    }

    private func refuse(isNothingFirm: Bool) throws(LetterRefusal) {
        if isNothingFirm { throw .noFirmBreach }
        switch kind {
        case .notice where noticeClauses.isEmpty && !options.acceptsNoNoticeClause: throw .noNoticeClause
        case .claim where page.result.agreement.remedies.credits.isEmpty: throw .noCreditClause
        case .claim where credits.isEmpty: throw .noFirmCredit
        case .notice, .claim, .complaint: break
        }
    }

    /// Binding words, a clause and an exhibit: without each of them nothing is asserted.
    private static func isSupported(_ finding: Finding, _ page: CaseLookup) -> Bool {
        page.commitment(finding.commitment)?.grade.isBinding == true && !finding.start.citations.isEmpty
    }

    /// How notices are given, as the agreement says.
    var noticeClauses: [Clause] {
        page.result.agreement.statements.filter { $0.kind == .notice && $0.term == AgreementStatement.noticeForm }.map(\.clause)
    }

    /// The first period of a kind that the agreement gives.
    func period(_ kind: DeadlineTerms.Kind) -> DeadlineTerms? { page.result.agreement.remedies.deadlines.first { $0.kind == kind } }

    /// The promises that were broken, in the agreement's order.
    var commitments: [Commitment] {
        let broken = Set(findings.map(\.commitment) + attainments.map(\.commitment))
        return page.result.agreement.commitments.filter { broken.contains($0.id) }
    }

    /// What the asserted breaches earn, and the part whose claim window is not past; nil where no total is certain or a line is not asserted.
    var total: Money? { isWhole ? page.result.credits.firm : nil }
    var claimable: Money? { isWhole ? page.result.credits.claimable : nil }

    private var isWhole: Bool {
        let firm = page.result.credits.periods.reduce(0) { $0 + $1.lines.count { $0.isFirm } }
        return firm == credits.reduce(0) { $0 + $1.lines.count }
    }

    /// How many instances are asserted.
    var count: Int { findings.count + attainments.count }

    /// Credits whose claim window is past.
    var late: [CreditLine] { credits.flatMap(\.lines).filter { $0.claim?.isPast == true } }

    /// Instances for which no answer or completion was found.
    var unanswered: [Finding] { findings.filter { $0.stop == nil } }
}

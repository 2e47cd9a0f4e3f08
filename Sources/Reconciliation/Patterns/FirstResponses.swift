// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The first response of each incident as one case, whatever number of promises it is held against.
///
/// It is late only if it is late against every one of them, firmly only if all are firm, a breach only if all are breaches; met only if it met
/// all; anything else is undetermined. Promises not yet due count only where none is due.
struct FirstResponses {
    struct Case {
        var incident: String
        var state: CaseState
        /// Over all its clocks.
        var start: TimestampBounds
    }

    /// In the order of the findings.
    private(set) var cases: [Case] = []

    init(_ findings: [Finding]) {
        var places: [String: Int] = [:]
        for finding in findings where finding.metric == .firstResponse {
            guard let state = CaseState(finding) else { continue }
            guard let place = places[finding.incident] else {
                places[finding.incident] = cases.count
                cases.append(Case(incident: finding.incident, state: state, start: finding.start.bounds))
                continue
            }
            cases[place].state = FirstResponses.combined(cases[place].state, state)
            cases[place].start = cases[place].start.union(finding.start.bounds)
        }
    }

    /// The state that is true of both; the order of the two, and of several in turn, does not matter.
    static func combined(_ a: CaseState, _ b: CaseState) -> CaseState {
        if a == b || b == .open { return a }
        if a == .open { return b }
        guard a.isLate, b.isLate else { return .undetermined }
        let isFirm = a.isFirmlyLate && b.isFirmlyLate
        let isBreach = [a, b].allSatisfy { $0 == .breached || $0 == .contestable }
        return isBreach ? (isFirm ? .breached : .contestable) : isFirm ? .missed : .missedContestable
    }
}

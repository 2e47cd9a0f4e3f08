// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The outcome of one finding that is most favourable to the vendor among those that readings and evidence leave open.
struct BestOutcome {
    private(set) var outcome: Outcome
    private(set) var isMissedTarget: Bool
    /// Nil: the outcome in force is the best.
    private(set) var ground: CounterCase.Ground?
    private(set) var readings: [Reading] = []

    init(_ finding: Finding) {
        outcome = finding.outcome
        isMissedTarget = finding.isMissedTarget
        if outcome == .undetermined { take(BestOutcome.settled(finding), .doubt) }
        for alternative in finding.alternatives where alternative.flips {
            let other = alternative.outcome == .undetermined ? BestOutcome.settled(finding) : alternative.outcome
            take(other, .reading, alternative.readings)
        }
        // Something speaks against it that no reading tells of: the vendor says that it kept the promise.
        if finding.standing == .contestable, outcome == .breached || isMissedTarget { take(.met, .contested) }
    }

    private mutating func take(_ other: Outcome, _ ground: CounterCase.Ground, _ readings: [Reading] = []) {
        guard BestOutcome.rank(other, false) < BestOutcome.rank(outcome, isMissedTarget) else { return }
        (outcome, isMissedTarget, self.ground, self.readings) = (other, false, ground, readings)
    }

    /// 0 for what accuses of nothing and never will.
    private static func rank(_ outcome: Outcome, _ isMissedTarget: Bool) -> Int {
        switch outcome {
        case .met, .excused: 0
        case .notApplicable: isMissedTarget ? 3 : 0
        case .open: 1
        case .undetermined: 2
        case .breached: 4
        }
    }

    /// What an undetermined finding may come to if all that is not known is as the vendor would have it.
    ///
    /// Met where an answer is seen, or may be missing; not applicable where the promise itself is in doubt; else not yet due.
    private static func settled(_ finding: Finding) -> Outcome {
        if finding.stop != nil || finding.reasons.contains(where: mayHideAnswer) { return .met }
        return finding.reasons.contains(where: mayLiftPromise) ? .notApplicable : .open
    }

    private static func mayHideAnswer(_ reason: ReasonCode) -> Bool {
        switch reason {
        case .roleUnknown, .automationUnknown, .evidenceGap, .stateNotVisible, .linkUncertain: true
        case .startAmbiguous, .zoneUnknown, .precisionTooCoarse, .hoursNotStated, .severityUnknown, .timestampsConflict,
            .channelNotAccepted,
            .versionUnknown, .pauseContested, .translationConflict, .holidaysUnknown, .planUnknown, .notCertainlyRequest:
            false
        }
    }

    private static func mayLiftPromise(_ reason: ReasonCode) -> Bool {
        switch reason {
        case .channelNotAccepted, .versionUnknown, .planUnknown, .notCertainlyRequest: true
        case .startAmbiguous, .zoneUnknown, .precisionTooCoarse, .roleUnknown, .automationUnknown, .hoursNotStated, .severityUnknown,
            .evidenceGap, .timestampsConflict, .pauseContested, .translationConflict, .stateNotVisible, .holidaysUnknown, .linkUncertain:
            false
        }
    }
}

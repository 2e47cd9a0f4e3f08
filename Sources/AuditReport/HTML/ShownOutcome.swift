// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// An outcome as a reader sees it: a promise that does not bind and was not kept has a name of its own, so that it is neither a breach nor lost.
enum ShownOutcome: CaseIterable, Hashable {
    case breached, undetermined, open, missedTarget, met, excused, notApplicable

    init(_ outcome: Outcome) {
        switch outcome {
        case .met: self = .met
        case .breached: self = .breached
        case .undetermined: self = .undetermined
        case .open: self = .open
        case .excused: self = .excused
        case .notApplicable: self = .notApplicable
        }
    }

    init(_ finding: Finding) {
        self = finding.isMissedTarget ? .missedTarget : ShownOutcome(finding.outcome)
    }

    var name: Text {
        switch self {
        case .met: Outcome.met.name
        case .breached: Outcome.breached.name
        case .undetermined: Outcome.undetermined.name
        case .open: Outcome.open.name
        case .missedTarget: Text("target missed", "目标未达")
        case .excused: Outcome.excused.name
        case .notApplicable: Outcome.notApplicable.name
        }
    }

    /// A sign that tells the outcome without colour.
    var sign: StaticString {
        switch self {
        case .met: "✓"
        case .breached: "×"
        case .undetermined: "?"
        case .open: "…"
        case .missedTarget: "≠"
        case .excused: "⊘"
        case .notApplicable: "–"
        }
    }

    var styleClass: StaticString {
        switch self {
        case .met: "met"
        case .breached: "breached"
        case .undetermined: "undetermined"
        case .open: "open"
        case .missedTarget, .excused, .notApplicable: "off"
        }
    }

    /// The name as the beginning of a line.
    func title(_ language: Language) -> String {
        Sentence.start(name[language])
    }

    var signMarkup: HTMLText { HTMLText(stringLiteral: sign) }
    var styleMarkup: HTMLText { HTMLText(stringLiteral: styleClass) }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// One finding as a result of SARIF.
enum SARIFResult {
    /// At most so many exhibits stand beside a result; audit.json has all.
    private static let placeLimit = 24

    static func write(_ subject: ExchangeSubject, _ page: CaseLookup, _ places: SARIFPlaces, _ json: inout JSONText) {
        json.field("ruleId", subject.commitment)
        if let index = places.ruleIndex(subject.commitment) { json.field("ruleIndex", index) }
        json.field("kind", kind(subject.verdict))
        json.field("level", subject.verdict == .firmBreach ? "error" : "none")
        json.message("message", subject.summary)
        if let clause = page.commitment(subject.commitment)?.clause.citation {
            json.list("locations", [clause]) { json, clause in json.object { places.location(clause.span, clause.quote, &$0) } }
        }
        json.list("relatedLocations", subject.places.prefix(placeLimit).enumerated()) { json, place in
            json.object { json in
                json.field("id", place.offset + 1)
                json.message("message", "\(place.element.role[page.language]): \(page.files.label(place.element.citation.span.file))")
                places.location(place.element.citation.span, place.element.citation.quote, &json)
            }
        }
        json.object("partialFingerprints") { $0.field("slauditFinding/v1", subject.id) }
        json.object("properties") { json in
            json.field("finding", subject.id)
            json.field("outcome", subject.outcome.rawValue)
            json.field("standing", subject.standing.rawValue)
            json.strings("reasons", subject.reasons.map(\.rawValue))
        }
    }

    /// SARIF 3.27.9. An excused case was no failure that somebody then silenced, so it is not a suppressed `fail`.
    static func kind(_ verdict: ExchangeVerdict) -> String {
        switch verdict {
        case .firmBreach: "fail"
        case .contestableBreach: "review"
        // "There was insufficient information to decide": not known, or not known yet.
        case .undetermined, .open: "open"
        case .missedTarget: "informational"
        case .met: "pass"
        case .excused, .notApplicable: "notApplicable"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension AuditResult: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        redactor.place = "agreement"
        agreement.redact(&redactor)
        calendars.redact(&redactor)
        readings.redact(&redactor)
        redactor.place = "engagement"
        engagement.redact(&redactor)
        if redactor.profile == .public {
            vendor = redactor.renamed(vendor, as: .organisation) { $0.vendorFolder }
        }
        evidence.redact(&redactor)
        redactor.place = "findings"
        incidents.redact(&redactor)
        findings.redact(&redactor)
        attainments.redact(&redactor)
        credits.redact(&redactor)
        dates.redact(&redactor)
        patterns.redact(&redactor)
        coverage.redact(&redactor)
        redactor.place = "findings"
        for index in conduct.incidents.indices { conduct.incidents[index].redact(&redactor) }
        redactor.place = "diagnostics"
        diagnostics.redact(&redactor)
        redactor.place = "files"
        files.redact(&redactor)
    }
}

extension AppliedCalendar: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        name.redact(&redactor)
        sources.redact(&redactor)
        clause.redact(&redactor)
    }
}

extension ReadingInForce: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        if case .clause(var citation) = basis {
            citation.redact(&redactor)
            basis = .clause(citation)
        }
    }
}

extension Incident: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        redactor.subject(&title, incident: id)
        redactor.incident(&id)
        for index in keys.indices { redactor.key(&keys[index]) }
        redactor.words(&severity, .label)
    }
}

extension Finding: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        redactor.incident(&incident)
        redactor.words(&severity, .label)
        start.redact(&redactor)
        stop.redact(&redactor)
        occurrences.redact(&redactor)
        nonCounting.redact(&redactor)
        pauses.redact(&redactor)
        notes.redact(&redactor)
        claims.redact(&redactor)
        defences.redact(&redactor)
    }
}

extension Occurrence: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        start.redact(&redactor)
        stop.redact(&redactor)
    }
}

extension NonCountingEvent: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        if case .automatic(var signal) = why {
            signal.redact(&redactor)
            why = .automatic(signal)
        }
        citation.redact(&redactor)
    }
}

extension Pause: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        cause.redact(&redactor)
        citations.redact(&redactor)
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Reads one finding or one percentage of audit.json.
struct AuditSubjectReader {
    /// The terms of promises, by id.
    let promises: [String: [AuditAspect: String]]
    /// The titles of incidents, by id.
    let titles: [String: String]

    func finding(_ fields: RecordFields) throws(AuditRecordProblem) -> AuditRecord.Subject {
        var subject = try common(fields, incident: try fields.string("incident"))
        var cited: Set<String> = []
        subject.aspects[.start] = try moment(try fields.object("start"), &cited)
        if let stop = try fields.optionalObject("stop") { subject.aspects[.stop] = try moment(stop, &cited) }
        if let deadline = try fields.optionalObject("deadline") { subject.aspects[.deadline] = try bounds(deadline) }
        if let elapsed = try fields.optionalObject("elapsed") { subject.aspects[.elapsed] = try length(elapsed) }
        if let overrun = try fields.optionalObject("overrun") { subject.aspects[.overrun] = try length(overrun) }
        var flips: [String] = []
        for alternative in try fields.list("alternatives") where try alternative.truth("flips") {
            flips.append("\(try alternative.string("reading")) → \(try alternative.string("outcome"))")
        }
        if !flips.isEmpty { subject.aspects[.flips] = flips.joined(separator: ", ") }
        for occurrence in try fields.list("occurrences") {
            try cites(try occurrence.object("start"), &cited)
            if let stop = try occurrence.optionalObject("stop") { try cites(stop, &cited) }
        }
        for key in ["nonCounting", "pauses"] {
            for event in try fields.list(key) { try cites(event, &cited) }
        }
        subject.cited = cited
        return subject
    }

    func attainment(_ fields: RecordFields) throws(AuditRecordProblem) -> AuditRecord.Subject {
        let period = try fields.object("period")
        var subject = try common(fields, incident: "\(try period.string("first")) – \(try period.string("last"))")
        subject.isPercentage = true
        let (lowest, highest) = (try fields.object("lowest"), try fields.object("highest"))
        subject.aspects[.share] =
            "\(try lowest.number("part"))/\(try lowest.number("whole")) – \(try highest.number("part"))/\(try highest.number("whole"))"
        return subject
    }

    private func common(_ fields: RecordFields, incident: String) throws(AuditRecordProblem) -> AuditRecord.Subject {
        let (outcome, standing) = (try fields.word("outcome", Outcome.self), try fields.word("standing", Standing.self))
        let severity = try fields.optionalString("severity")
        var aspects = promises[try fields.string("commitment")] ?? [:]
        aspects[.outcome] = outcome.rawValue
        aspects[.standing] = standing.rawValue
        aspects[.severity] = severity
        if try fields.truth("missedTarget") { aspects[.missedTarget] = "true" }
        let reasons = try fields.strings("reasons")
        if !reasons.isEmpty { aspects[.reasons] = reasons.joined(separator: " ") }
        return AuditRecord.Subject(
            id: try fields.string("id"), incident: incident, title: titles[incident] ?? "", metric: try fields.string("metric"),
            severity: severity, outcome: outcome, standing: standing, aspects: aspects)
    }

    private func moment(_ fields: RecordFields, _ cited: inout Set<String>) throws(AuditRecordProblem) -> String {
        try cites(fields, &cited)
        return try bounds(fields)
    }

    private func cites(_ fields: RecordFields, _ cited: inout Set<String>) throws(AuditRecordProblem) {
        for citation in try fields.list("cites") { cited.insert(try citation.string("file")) }
    }

    private func bounds(_ fields: RecordFields) throws(AuditRecordProblem) -> String {
        let (earliest, latest) = (try fields.string("earliest"), try fields.string("latest"))
        return earliest == latest ? earliest : "\(earliest) – \(latest)"
    }

    private func length(_ fields: RecordFields) throws(AuditRecordProblem) -> String {
        let (min, max) = (try fields.number("min"), try fields.number("max"))
        return min == max ? min : "\(min) – \(max)"
    }
}

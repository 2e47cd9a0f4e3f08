// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The shapes of what an audit found.
extension JSONText {
    mutating func finding(_ finding: Finding, in result: AuditResult, files: CitedFiles) {
        object { json in
            json.field("id", finding.id)
            json.field("commitment", finding.commitment)
            json.field("incident", finding.incident)
            json.field("metric", finding.metric.rawValue)
            json.field("severity", finding.severity)
            json.field("outcome", finding.outcome.rawValue)
            json.field("missedTarget", finding.isMissedTarget)
            json.field("standing", finding.standing.rawValue)
            json.strings("reasons", finding.reasons.map(\.rawValue))
            json.moment("start", finding.start, files: files)
            json.bounds("deadline", finding.deadline)
            json.moment("stop", finding.stop, files: files)
            json.length("elapsed", finding.elapsed)
            json.length("overrun", finding.overrun)
            json.list("ledger", finding.ledger) { json, line in
                json.object {
                    $0.field("from", line.from)
                    $0.field("to", line.to)
                    $0.seconds("seconds", line.milliseconds)
                    $0.seconds("total", line.total)
                    $0.field("state", line.state.rawValue)
                    if let day = line.day { $0.field("day", day) }
                }
            }
            json.list("alternatives", finding.alternatives) { json, alternative in
                json.object {
                    $0.field("reading", alternative.readings.map(\.rawValue).joined(separator: "+"))
                    $0.field("outcome", alternative.outcome.rawValue)
                    $0.field("flips", alternative.flips)
                    $0.bounds("deadline", alternative.deadline)
                }
            }
            json.list("occurrences", finding.occurrences) { json, occurrence in
                json.object {
                    $0.moment("start", occurrence.start, files: files)
                    $0.moment("stop", occurrence.stop, files: files)
                    $0.length("elapsed", occurrence.elapsed)
                    $0.field("outcome", occurrence.outcome.rawValue)
                }
            }
            json.list("nonCounting", finding.nonCounting) { $0.nonCounting($1, files: files) }
            json.list("pauses", finding.pauses) { json, pause in
                json.object { json in
                    json.field("from", pause.period.start)
                    json.field("to", pause.period.end)
                    json.field("grant", pause.grant.rawValue)
                    if let certain = pause.certain {
                        json.field("certainFrom", certain.start)
                        json.field("certainTo", certain.end)
                    }
                    json.field("cause", pause.cause[.english])
                    json.list("cites", pause.citations) { $0.citation($1, files: files) }
                }
            }
            json.field("calendar", finding.calendar)
            json.strings("notes", finding.notes.map { $0[.english] })
            if !finding.claims.isEmpty { json.list("claims", finding.claims) { $0.claim($1, files: files) } }
            json.field("evidenceGrade", finding.evidenceGrade?.rawValue)
            if !finding.defences.isEmpty { json.list("defences", finding.defences) { $0.defence($1, files: files) } }
        }
    }

    /// What the vendor's own system says of itself.
    mutating func claim(_ claim: VendorClaim, files: CitedFiles) {
        object { json in
            json.field("measure", claim.measure.rawValue)
            json.field("field", claim.field)
            json.field("raw", claim.raw)
            switch claim.value {
            case .at(let stamp): json.bounds("at", stamp.bounds)
            case .due(let stamp): json.bounds("due", stamp.bounds)
            case .took(let length, let clock), .goal(let length, let clock):
                if case .took = claim.value { json.seconds("took", length) } else { json.seconds("goal", length) }
                json.field("clock", clock.rawValue)
            case .breached(let isLate): json.field("breached", isLate)
            }
            json.list("cites", [claim.citation]) { $0.citation($1, files: files) }
        }
    }

    private mutating func nonCounting(_ event: NonCountingEvent, files: CitedFiles) {
        object { json in
            json.bounds("at", event.at)
            switch event.why {
            case .automatic(let signal):
                json.field("why", "automatic")
                json.field("rule", signal.rule.rawValue)
                json.field("seen", signal.seen)
            case .internalNote: json.field("why", "internal-note")
            case .unknownRole: json.field("why", "unknown-role")
            }
            json.list("cites", [event.citation]) { $0.citation($1, files: files) }
        }
    }

    mutating func incident(_ incident: Incident, in result: AuditResult, files: CitedFiles) {
        object { json in
            json.field("id", incident.id)
            json.strings("keys", incident.keys)
            json.field("title", incident.title)
            json.field("severity", incident.severity)
            json.bounds("opened", incident.opened)
            json.strings("channels", incident.channels.map(\.rawValue))
            json.list("events", incident.members) { json, member in
                json.object { json in
                    json.field("index", Int(member.event.index))
                    json.field("link", member.link.rawValue)
                    guard result.evidence.events.indices.contains(Int(member.event.index)) else { return }
                    let event = result.evidence.events[Int(member.event.index)]
                    json.field("earliest", event.at.bounds.earliest)
                    json.field("latest", event.at.bounds.latest)
                    json.field("role", event.role.rawValue)
                    json.field("kind", event.kind.name)
                    guard let place = event.citations.first?.span else { return }
                    json.field("exhibit", files.exhibit(place.file)?.id)
                    json.place(place)
                }
            }
        }
    }

    mutating func reading(_ reading: ReadingInForce, files: CitedFiles) {
        object { json in
            json.field("term", reading.reading.term.rawValue)
            json.field("reading", reading.reading.rawValue)
            switch reading.basis {
            case .clause(let citation):
                json.field("basis", "clause")
                json.name("cite")
                json.citation(citation, files: files)
            case .engagement: json.field("basis", "engagement")
            case .practice: json.field("basis", "practice")
            }
            json.strings("alternatives", reading.alternatives.map(\.rawValue))
            json.field("flips", reading.flips)
        }
    }

    mutating func calendar(_ calendar: AppliedCalendar, files: CitedFiles) {
        object { json in
            json.field("name", calendar.name[.english])
            json.field("zone", calendar.zone.name)
            json.week("week", calendar.week)
            json.strings("holidays", calendar.holidays.map(\.description))
            json.strings("workdays", calendar.workdays.map(\.description))
            json.strings("sources", calendar.sources.map { $0[.english] })
            if let clause = calendar.clause {
                json.name("cite")
                json.citation(clause, files: files)
            } else {
                json.null("cite")
            }
        }
    }

    mutating func exhibit(_ exhibit: Exhibit) {
        object {
            $0.field("id", exhibit.id)
            $0.field("path", exhibit.file.path)
            $0.field("sha256", exhibit.file.sha256)
            $0.field("bytes", exhibit.file.byteCount)
            $0.field("format", exhibit.format)
            $0.field("custodian", exhibit.custodian)
            $0.field("events", exhibit.eventCount)
            $0.bounds("span", exhibit.span)
            $0.field("explainedBytes", exhibit.explainedBytes)
            $0.exhibitGrade(exhibit.evidenceGrade)
            if !exhibit.grades.isEmpty {
                $0.list("authenticity", exhibit.grades, inline: true) { json, grade in
                    json.object {
                        $0.field("grade", grade.grade.rawValue)
                        $0.field("messages", grade.count)
                    }
                }
            }
        }
    }
}

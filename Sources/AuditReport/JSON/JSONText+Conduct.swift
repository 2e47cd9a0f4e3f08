// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The shapes of what the timelines show besides deadlines.
extension JSONText {
    mutating func conduct(_ report: ConductReport, files: CitedFiles) {
        object("conduct") { json in
            json.object("summary") { $0.summary(report.summary) }
            json.list("incidents", report.incidents) { $0.conduct(of: $1, files: files) }
        }
    }

    private mutating func summary(_ summary: ConductSummary) {
        total("vendorHeld", summary.vendorHeld)
        total("customerHeld", summary.customerHeld)
        total("idle", summary.idle)
        total("toFirstAnswer", summary.toFirstAnswer)
        total("toSubstantiveAnswer", summary.toSubstantiveAnswer)
        field("rounds", summary.rounds)
        messages(summary.messages)
        object("observations") { json in
            for kind in ConductObservation.Kind.allCases {
                json.name(kind.rawValue)
                json.number(summary.observations[kind] ?? 0)
            }
        }
        object("promises") { json in
            for verdict in Promise.Verdict.allCases {
                json.name(verdict.rawValue)
                json.number(summary.promises[verdict] ?? 0)
            }
        }
        object("duties") { json in
            for duty in Duty.allCases {
                json.name(duty.rawValue)
                json.object { json in
                    for verdict in DutyVerdict.allCases {
                        json.name(verdict.rawValue)
                        json.number(summary.duties[duty]?[verdict] ?? 0)
                    }
                }
            }
        }
    }

    private mutating func total(_ key: StaticString, _ total: ConductSummary.Total) {
        object(key) {
            $0.length("sum", total.sum)
            $0.field("incidents", total.count)
            $0.field("unmeasured", total.unmeasured)
        }
    }

    private mutating func messages(_ count: MessageCount) {
        object("messages") {
            $0.field("customer", count.customer)
            $0.field("vendor", count.vendor)
            $0.field("automatic", count.automatic)
            $0.field("uncertain", count.uncertain)
        }
    }

    private mutating func conduct(of incident: IncidentConduct, files: CitedFiles) {
        object { json in
            json.field("incident", incident.incident)
            json.turns(incident.turns)
            json.field("rounds", incident.rounds)
            json.messages(incident.messages)
            if let answer = incident.firstAnswer {
                json.object("firstAnswer") {
                    $0.place("first", answer.first)
                    $0.place("substantive", answer.substantive)
                    $0.length("toFirst", answer.toFirst)
                    $0.length("toSubstantive", answer.toSubstantive)
                    $0.field("acknowledgementOnly", answer.isAcknowledgementOnly)
                }
            } else {
                json.null("firstAnswer")
            }
            json.object("severity") { json in
                json.field("asked", incident.severity.asked)
                json.place("askedIn", incident.severity.askedIn)
                json.list("changes", incident.severity.changes) { json, change in json.object { $0.change(change) } }
            }
            json.list("promises", incident.promises) { json, promise in json.object { $0.promise(promise) } }
            json.list("observations", incident.observations) { $0.observation($1, files: files) }
            json.list("duties", incident.duties) { json, finding in
                json.object {
                    $0.field("duty", finding.duty.rawValue)
                    $0.field("verdict", finding.verdict.rawValue)
                    $0.field("event", finding.event.map { Int($0.index) })
                }
            }
        }
    }

    private mutating func turns(_ turns: TurnTime?) {
        guard let turns else { return null("turns") }
        object("turns") {
            $0.length("vendorHeld", turns.vendorHeld)
            $0.length("customerHeld", turns.customerHeld)
            $0.length("idle", turns.idle)
            $0.stretch("longestVendorHeld", turns.longestVendorHeld)
            $0.stretch("longestCustomerHeld", turns.longestCustomerHeld)
        }
    }

    private mutating func stretch(_ key: StaticString, _ stretch: Stretch?) {
        guard let stretch else { return null(key) }
        object(key) {
            $0.place("from", stretch.from)
            $0.place("to", stretch.to)
            $0.length("length", stretch.length)
        }
    }

    /// An event by its number, whose place stands among the events of its incident.
    private mutating func place(_ key: StaticString, _ moment: Moment?) {
        guard let moment else { return null(key) }
        object(key) {
            $0.field("earliest", moment.bounds.earliest)
            $0.field("latest", moment.bounds.latest)
            $0.field("event", moment.event.map { Int($0.index) })
        }
    }

    private mutating func observation(_ observation: ConductObservation, files: CitedFiles) {
        object { json in
            json.field("rule", observation.kind.rawValue)
            json.bounds("at", observation.moment.bounds)
            switch observation {
            case .repeatAsk(let ask):
                json.list("things", ask.things) { json, thing in
                    json.object {
                        $0.field("thing", thing.thing.rawValue)
                        $0.place("supplied", thing.supply)
                    }
                }
            case .reopened(let reopening):
                json.field("resolvedBy", reopening.resolvedBy.rawValue)
                json.field("reopenedBy", reopening.reopenedBy.rawValue)
            case .silentClose(let close):
                json.field("kind", close.kind.rawValue)
                json.field("by", close.by.rawValue)
            case .downgrade(let change): json.change(change)
            case .brokenPromise(let promise): json.promise(promise)
            case .emptyAnswer(let answer): json.length("toSubstantive", answer.toSubstantive)
            }
            json.list("cites", observation.moments.flatMap { $0.citations.prefix(1) }) { $0.citation($1, files: files) }
        }
    }

    private mutating func change(_ change: SeverityChange) {
        field("from", change.from)
        field("to", change.to)
        field("by", change.by.rawValue)
        field("author", change.author)
        place("before", change.before)
        place("set", change.moment)
    }

    private mutating func promise(_ promise: Promise) {
        field("subject", promise.subject.rawValue)
        field("verdict", promise.verdict.rawValue)
        field("quote", promise.quote)
        place("said", promise.said)
        bounds("due", promise.due)
        place("nextMessage", promise.nextMessage)
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The shapes of what follows from findings: percentages, money, dates.
extension JSONText {
    mutating func attainment(_ attainment: Attainment) {
        object { json in
            json.field("id", attainment.id)
            json.field("commitment", attainment.commitment)
            json.field("metric", attainment.metric.rawValue)
            json.field("severity", attainment.severity)
            json.percent("target", attainment.target)
            json.object("period") {
                $0.field("first", attainment.period.first.description)
                $0.field("last", attainment.period.last.description)
                $0.field("from", attainment.period.bounds.start)
                $0.field("to", attainment.period.bounds.end)
            }
            json.field("outcome", attainment.outcome.rawValue)
            json.field("missedTarget", attainment.isMissedTarget)
            json.field("standing", attainment.standing.rawValue)
            json.strings("reasons", attainment.reasons.map(\.rawValue))
            json.share("lowest", attainment.lowest)
            json.share("highest", attainment.highest)
            json.object("counts") { json in
                json.field("onTime", attainment.count(.onTime))
                json.field("late", attainment.count(.late))
                json.field("undetermined", attainment.count(.undetermined))
                json.field("open", attainment.count(.open))
            }
            json.list("members", attainment.members) { json, member in
                json.object {
                    $0.field("finding", member.finding)
                    $0.field("state", member.state.rawValue)
                    $0.field("certain", member.isCertain)
                    $0.field("contestable", member.isContestable)
                }
            }
            json.strings("notes", attainment.notes.map { $0[.english] })
        }
    }

    private mutating func share(_ key: StaticString, _ share: Share) {
        object(key) {
            $0.field("part", share.part)
            $0.field("whole", share.whole)
            $0.percent("percent", share.percent.value)
        }
    }

    mutating func credits(_ credits: CreditStatement, files: CitedFiles) {
        object("credits") { json in
            json.money("firm", credits.firm)
            json.money("withContestable", credits.withContestable)
            json.money("claimable", credits.claimable)
            json.steps("base", credits.base)
            json.list("periods", credits.periods) { json, period in
                json.object { json in
                    json.field("first", period.first.description)
                    json.field("last", period.last.description)
                    json.money("firm", period.firm)
                    json.money("withContestable", period.withContestable)
                    json.list("lines", period.lines) { json, line in
                        json.object { json in
                            json.field("terms", line.terms)
                            json.field("subject", line.subject)
                            json.field("firm", line.isFirm)
                            json.money("amount", line.amount)
                            json.field("claimBy", line.claim?.by.description)
                            if let claim = line.claim { json.field("claimPast", claim.isPast) } else { json.null("claimPast") }
                            json.steps("steps", line.steps)
                        }
                    }
                    json.steps("steps", period.steps)
                }
            }
            json.steps("steps", credits.steps)
            json.list("unclaimable", credits.unclaimable) { json, entry in
                json.object { json in
                    json.field("why", entry.why.rawValue)
                    json.strings("subjects", entry.subjects)
                    if let clause = entry.clause {
                        json.name("cite")
                        json.citation(clause, files: files)
                    } else {
                        json.null("cite")
                    }
                }
            }
            json.strings("missing", credits.missing.map { $0[.english] })
            json.field("undetermined", credits.undetermined)
        }
    }

    private mutating func money(_ key: StaticString, _ money: Money?) {
        guard let money else { return null(key) }
        object(key) {
            $0.field("amount", money.digits)
            $0.field("currency", money.currency)
        }
    }

    private mutating func steps(_ key: StaticString, _ steps: [CreditStep]) {
        list(key, steps) { json, step in
            json.object { json in
                json.field("words", step.words[.english])
                json.field("reckoning", step.reckoning)
                json.money("result", step.result)
            }
        }
    }

    mutating func contractDate(_ date: ContractDate, files: CitedFiles) {
        object { json in
            json.field("kind", date.terms.kind.rawValue)
            json.field("trigger", date.terms.trigger.rawValue)
            json.field("from", date.trigger?.description)
            json.field("basis", date.basis[.english])
            json.strings("subjects", date.subjects)
            json.field("words", date.terms.words)
            json.field("due", date.due?.description)
            json.field("moved", date.moved?.description)
            json.field("safe", date.safe?.description)
            if let end = date.safeEnd { json.field("safeEnd", end) } else { json.null("safeEnd") }
            json.field("zone", date.zone)
            json.state(date.state)
            json.strings("arithmetic", date.arithmetic.map { $0[.english] })
            json.clause("clause", date.terms.clause, files: files)
        }
    }

    private mutating func state(_ state: ContractDate.State) {
        var (days, missing, given): (Int?, String?, CivilDate?) = (nil, nil, nil)
        let name: String
        switch state {
        case .open(let left): (name, days) = ("open", left)
        case .doubtful: name = "doubtful"
        case .passed: name = "passed"
        case .notStarted: name = "not-started"
        case .unknown(let what): (name, missing) = ("unknown", what[.english])
        case .done(let date, let isInTime): (name, given) = (isInTime ? "done" : "done-late", date)
        }
        field("state", name)
        field("daysLeft", days)
        field("missing", missing)
        field("given", given?.description)
    }
}

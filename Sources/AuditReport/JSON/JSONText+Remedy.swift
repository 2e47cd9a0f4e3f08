// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The shapes of credits, caps and periods to act in, as an agreement states them.
extension JSONText {
    mutating func creditTerms(_ terms: CreditTerms, files: CitedFiles) {
        object { json in
            json.field("id", terms.id)
            switch terms.rule {
            case .perMiss(let amount, let isEach):
                json.field("rule", isEach ? "per-miss" : "on-miss")
                json.amount("amount", amount)
            case .perOverrun(let amount, let step):
                json.field("rule", "per-overrun")
                json.amount("amount", amount)
                json.allowance("every", step)
            case .tiers(let tiers):
                json.field("rule", "tiers")
                json.list("tiers", tiers) { json, tier in
                    json.object { json in
                        json.percent("lower", tier.lower)
                        json.percent("upper", tier.upper)
                        json.field("includesLower", tier.includesLower)
                        json.field("includesUpper", tier.includesUpper)
                        json.amount("amount", tier.amount)
                    }
                }
            }
            json.coverage(terms.coverage)
            json.strings("severities", terms.severities)
            json.strings("plans", terms.plans)
            json.clause("clause", terms.clause, files: files)
        }
    }

    mutating func creditCap(_ cap: CreditCap, files: CitedFiles) {
        object { json in
            json.amount("amount", cap.amount)
            json.field("per", cap.per?.rawValue)
            json.coverage(cap.coverage)
            json.clause("clause", cap.clause, files: files)
        }
    }

    mutating func creditCondition(_ condition: CreditCondition, files: CitedFiles) {
        object { json in
            json.field("kind", condition.kind.rawValue)
            json.clause("clause", condition.clause, files: files)
        }
    }

    mutating func deadlineTerms(_ terms: DeadlineTerms, files: CitedFiles) {
        object { json in
            json.field("kind", terms.kind.rawValue)
            json.field("trigger", terms.trigger.rawValue)
            json.allowance("allowance", terms.allowance)
            json.field("words", terms.words)
            json.clause("clause", terms.clause, files: files)
        }
    }

    private mutating func coverage(_ coverage: CreditCoverage) {
        switch coverage {
        case .metrics(let named):
            json("covers", "named", named.map(\.rawValue))
        case .every: json("covers", "every", [])
        case .unclear: json("covers", "unclear", [])
        }
    }

    private mutating func json(_ key: StaticString, _ how: String, _ metrics: [String]) {
        object(key) {
            $0.field("how", how)
            $0.strings("metrics", metrics)
        }
    }

    private mutating func amount(_ key: StaticString, _ amount: CreditAmount) {
        object(key) { json in
            switch amount {
            case .percent(let percent, let cycle):
                json.percent("percent", percent)
                json.field("of", cycle.map { "\($0.rawValue) fee" })
            case .money(let digits, let currency):
                json.field("money", digits)
                json.field("currency", currency)
            case .time(let target): json.allowance("time", target)
            }
        }
    }

    mutating func percent(_ key: StaticString, _ percent: Quantity?) {
        if let percent { thousandths(key, percent.thousandths) } else { null(key) }
    }

    private mutating func allowance(_ key: StaticString, _ target: Target) {
        object(key) {
            $0.thousandths("value", target.value.thousandths)
            $0.field("unit", target.unit.rawValue)
        }
    }
}

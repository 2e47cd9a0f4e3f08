// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let act = Lexicon<Void>(
    "claim|claims|request a credit|request credit|receive a service credit|requesting a service credit|notify provider|submit a request for credit|sla claim|must notify|eligible for sla|in order to be eligible|credit request|request for credit|"
        + "索赔|申请赔偿|提出赔偿|赔偿申请|提出索赔|申请补偿|补偿申请|赔偿请求|要求赔偿")
private let window = Lexicon<Void>("within|no later than|by the end of|days of|before|expire|内|之前|逾期|不迟于|起|日前")
private let expires = Lexicon<Void>("credit|credits|claim|claims|compensation|sla|索赔|赔偿|补偿")

extension ClauseRule {
    /// How and by when a credit is to be claimed; the term is the window as written.
    static let claim = ClauseRule(kind: .claim) { passage, range in
        guard each(act, window, expires, in: passage, range) else { return nil }
        let durations = DurationPhrase.all(passage.folded, in: range)
        guard let first = durations.first else { return nil }
        return Found(term: passage.string(first.range))
    }
}

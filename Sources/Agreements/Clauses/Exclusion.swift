// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let words = Lexicon<Void>(
    "does not apply to|do not apply to|don't apply to|doesn't apply to|shall not apply|not responsible for|not liable for|excludes|excluded from|is not included|are not included|exclusions|exclusion|not eligible|force majeure|beyond its reasonable control|outside of our reasonable control|beyond our control|outside its control|not covered|"
        + "does not cover|do not cover|not cover|out of scope|does not include|we do not provide sla|does not qualify|only available in|不可抗力|不适用于|不承担责任|不承担|不负责|免责|不包括|不包含|不在服务范围|除外|不计入|不予赔偿|不属于|例外"
)
private let hours = Lexicon<Void>("holiday|holidays|business hours|节假日|工作时间|工作日")

extension ClauseRule {
    /// What the promises are said not to cover.
    static let exclusion = ClauseRule(kind: .exclusion) { passage, range in
        guard let found = words.first(passage.folded, in: range), !hours.isIn(passage.folded, range) else { return nil }
        return Found(term: passage.string(found.range))
    }
}

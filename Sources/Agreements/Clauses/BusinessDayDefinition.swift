// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let term = Lexicon<Void>("business day|business days|working day|working days|workday|工作日")
private let defines = Lexicon<Void>("means|mean|is defined|are defined as|refers to|shall mean|are monday|is any day|指|是指|系指|定义为")

extension ClauseRule {
    /// "Business Day means …", “工作日”指….
    static let businessDayDefinition = ClauseRule(kind: .businessDayDefinition) { passage, range in
        let text = passage.folded
        guard let word = term.first(text, in: range), let verb = defines.first(text, in: range) else { return nil }
        // The term is what is defined: it stands before the verb, close to it.
        guard word.range.upperBound <= verb.range.lowerBound, verb.range.lowerBound - word.range.upperBound <= 12 else { return nil }
        return Found(term: passage.string(word.range))
    }
}

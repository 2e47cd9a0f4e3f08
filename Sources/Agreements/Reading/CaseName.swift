// SPDX-License-Identifier: Apache-2.0

/// Names that tell what has happened rather than what was bought: "No heat or hot water", "A question about your bill", 平台无法登录.
enum CaseName {
    private static let starts = Lexicon<Void>("a|an|no|any|every|all other|everything else|anything else|something|other")
    private static let notCases = Lexicon<Void>(
        "how|what|when|where|who|why|which|about|for|with|our|your|the|we|you|if you|to|in|on|using|getting|contacting|reaching|opening|reporting"
    )
    private static let nouns = Lexicon<Void>(
        "issue|issues|problem|problems|question|questions|query|queries|enquiry|enquiries|inquiry|complaint|complaints|fault|faults|defect|defects|request|requests|outage|outages|failure|failures|loss|leak|leaks|delay|delays|damage"
    )

    /// Whether a head in the case of a sentence, of three words or more, tells of something that has happened.
    static func isCase(_ passage: Passage, _ head: Range<Int>) -> Bool {
        let text = passage.folded
        guard head.count <= 60, !text[head].contains(where: \.isHan) else { return false }
        let words = passage.pieces(of: head) { text[$0] == " " }
        guard words.count > 1, notCases.match(text, at: head.lowerBound, end: head.upperBound) == nil,
            // "Extended Hours Care" is a title; a sentence goes on in small letters.
            words.dropFirst().contains(where: { $0.count > 2 && passage.display[$0.lowerBound] == text[$0.lowerBound] }),
            words.dropFirst().allSatisfy({ $0.count < 4 || passage.display[$0.lowerBound] == text[$0.lowerBound] })
        else { return false }
        return starts.match(text, at: head.lowerBound, end: head.upperBound) != nil || TroubleClause.isTrouble(text, head)
            || nouns.matches(text, in: head).contains { $0.range.upperBound == head.upperBound } && words.count > 1
    }
}

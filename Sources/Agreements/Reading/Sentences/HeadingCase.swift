// SPDX-License-Identifier: Apache-2.0

/// The kind of case that the heading over a sentence names: "4. Server down", "Questions about your bill", 宕机处理.
///
/// "Service is restored within 4 hours" under "Server down" is promised for a server that is down. Read alone it would be promised for everything.
enum HeadingCase {
    private static let asks = Lexicon<Void>(
        "questions about|questions on|question about|queries about|enquiries about|inquiries about|complaints about|requests for|problems with|trouble with|faults in|faults on"
    )
    private static let nouns = Lexicon<Void>(
        "questions|queries|enquiries|inquiries|complaints|outage|outages|failure|failures|breakdown|breakdowns|attacks|leaks|faults|defects|requests|damage|emergencies"
    )
    /// Before such a noun: everybody's.
    private static let anyones = Lexicon<Void>(
        "support|service|services|customer|customers|client|user|users|help|system|equipment|software|hardware|product|general|technical|your|our|the|all|other|reporting|handling|minor|major|of|and|for|how|what|when|if|with|about"
    )
    /// What is done with cases, or what the paper does: a chapter of it.
    private static let chapters = Lexicon<Void>(
        "handling|reporting|management|procedure|procedures|process|policy|policies|plan|plans|protocol|terms|agreement|notice|notices|recovery|protection|prevention|drill|drills|insurance|warranty|liability|history|record|records|statistics|definition|definitions|exclusion|exclusions|downtime|availability|uptime|counts|count|levels|classes|classification|categories|priorities|in the event|how|what|when|where|who|why|which|if|we|you|our"
    )

    /// "Questions about support": about what the paper itself is about.
    private static let papers = Lexicon<Void>("support|service|services|us|our|this|these|help|hours|times|terms|page|cover|care|contact")

    private static let chineseNouns = Lexicon<Void>("宕机|死机|停机|停电|停水|停气|断网|断电|断线|断线|漏水|漏气|泄漏|爆管|攻击|中断|瘫痪|丢失|泄露|困人|咨询|投诉|查询|远程协助")
    private static let treatments = Lexicon<Void>("处理|的处理|处置|的处置|应对|抢修|应急处理|应急处置|处理时限")

    /// Of the nearest heading over a block; nil where it names a chapter, everybody's faults, or nothing that happens.
    static func over(_ block: Int, _ scope: Scope) -> SeverityMention? {
        // A term of a list of definitions that names the measure stands under the heading.
        let above = scope.view.blocks[block].headings.reversed()
        guard let heading = above.first(where: { !isMeasure(scope.view.blocks[$0].passage) }), heading > 0, scope.names[heading] == nil,
            case let title = scope.view.blocks[heading].passage, let head = SectionNames.head(title), head.count <= 48
        else { return nil }
        // "Server down / 宕机处理" has two names of one case: the first.
        var own = title.folded[head].firstIndex(of: "/").map { title.trimmed(head.lowerBound..<$0) } ?? head
        // 第五条 远程协助
        if title.folded[own.lowerBound] == "第",
            let end = title.folded[own].prefix(6).firstIndex(where: { "条章节".unicodeScalars.contains($0) }), end + 1 < own.upperBound
        {
            own = title.trimmed(end + 1..<own.upperBound)
        }
        return name(title, own).flatMap { Words(title, $0) }.map(SeverityMention.init(named:))
    }

    /// The case that the words of a title name, in a heading or at the head of its text; nil where they name none.
    static func name(_ title: Passage, _ words: Range<Int>) -> Range<Int>? {
        title.folded[words].contains(where: \.isHan) ? chinese(title, words) : english(title, words)
    }

    private static let owners = Lexicon<Void>("your|the|a|an|any")

    /// "Your server is down" without the first word.
    static func unowned(_ passage: Passage, _ name: Range<Int>) -> Range<Int> {
        owners.match(passage.folded, at: name.lowerBound, end: name.upperBound).map {
            passage.trimmed($0.range.upperBound..<name.upperBound)
        }
            ?? name
    }

    private static func isMeasure(_ title: Passage) -> Bool {
        title.count <= 40 && MetricPhrase.label(title.folded, in: title.all) != nil && CaseClause.label(title) == nil
    }

    private static func english(_ title: Passage, _ head: Range<Int>) -> Range<Int>? {
        let text = title.folded
        let words = title.pieces(of: head) { text[$0] == " " }
        guard (2...6).contains(words.count), chapters.first(text, in: head) == nil, MetricPhrase.first(text, in: head) == nil,
            DurationPhrase.all(text, in: head).isEmpty, HoursPhrase.terms(text, in: head).isEmpty
        else { return nil }
        if let ask = asks.match(text, at: head.lowerBound, end: head.upperBound), ask.range.upperBound < head.upperBound {
            return papers.first(text, in: ask.range.upperBound..<head.upperBound) == nil ? head : nil
        }
        if let noun = nouns.matches(text, in: head).last, noun.range.upperBound == head.upperBound {
            return anyones.first(text, in: head.lowerBound..<noun.range.lowerBound) == nil ? head : nil
        }
        // "Server down", "Data loss": what has happened ends the name.
        guard let last = words.last, TroubleClause.isTrouble(text, last),
            anyones.match(text, at: head.lowerBound, end: head.upperBound) == nil
        else { return nil }
        return head
    }

    private static func chinese(_ title: Passage, _ head: Range<Int>) -> Range<Int>? {
        let text = title.folded
        var name = head
        if let end = treatments.matches(text, in: head).last, end.range.upperBound == head.upperBound,
            end.range.lowerBound > head.lowerBound + 1
        {
            name = title.trimmed(head.lowerBound..<end.range.lowerBound)
        }
        if name.count <= 14, MetricPhrase.first(text, in: name) == nil, let label = CaseClause.label(title.part(name)),
            label.words.text == title.string(name)
        {
            return name
        }
        guard name.count <= 12, let noun = chineseNouns.matches(text, in: name).last, noun.range.upperBound == name.upperBound,
            !text[name].contains(where: { "与和及、".unicodeScalars.contains($0) }), MetricPhrase.first(text, in: name) == nil,
            // 电话查询 is a way to ask.
            ChannelPhrase.all(text, in: name).isEmpty || noun.range == name
        else { return nil }
        return name
    }
}

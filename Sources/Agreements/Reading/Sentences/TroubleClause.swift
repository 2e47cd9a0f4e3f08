// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The kind of case that a sentence puts as a condition: "If the line is down, …", "… within five hours if the line is down",
/// "Any other defect shall be …", "A call about office equipment is …".
///
/// A promise for one kind of case that were read as one for all would accuse; so the words of the condition are its level.
enum TroubleClause {
    private static let openers = Lexicon<Void>(
        "for any|for each|for every|in the event of|in the event of a|in the event of an|in case of|in case of a|in case of an|during|during a|if|should|where|when|whenever|in the event that|in case|in the case that|as long as|for as long as|while"
    )
    private static let trouble = Lexicon<Void>(
        "out of service|out of action|out of use|exposed|leaked|disclosed|misused|loss|crash|down|fails|fail|failed|failure|failing|stops|stop|stopped|unavailable|inaccessible|unreachable|cannot|can not|can't|could not|lost|loses|leak|leaks|leaked|leaking|broken|breaks|break down|breaks down|dead|died|dies|outage|crash|crashes|crashed|stuck|jammed|offline|missing|corrupt|corrupted|breach|breached|compromised|stolen|fire|flood|flooded|alarm|unusable|not working|not work|doesn't work|does not work|malfunction|malfunctions|defective|interrupted|disrupted|degraded|slow|drift|drifts|late|trapped|cut off|blackout|attack|attacked|out of order|stands still|halted|strikes|affects more than one|affecting more than one|affects several|affects multiple|unresponsive|freezes|frozen"
    )
    /// Conditions of another kind: what the vendor has or has not done, what is owed, how far a repair has come.
    private static let others = Lexicon<Void>(
        "we|us|our|engineer|engineers|technician|vendor|supplier|provider|licensor|contractor|fails to|fail to|failed to|failure to|resolve|resolved|resolution|fixed|repaired|remedied|remedy|meet|met|respond|responded|reply|replied|response|responses|payment is|payment of|payments|non-payment|late payment|pays|paid|unpaid|invoice|credit|credits|sla|service level|service levels|parts|spare|deadline|agreement|contract|warranty|remotely|reproduced|agreed|agree|request|requests|ticket|not later than|no later than|late payment"
    )
    private static let rests = Lexicon<Void>(
        "any other|all other|every other|for every other|other|for anything else|anything else|everything else|for any other|for all other")
    private static let cases = Lexicon<Void>(
        "report|reports|issue|issues|problem|problems|fault|faults|defect|defects|incident|incidents|case|cases|request|requests|call|calls|matter|matters|error|errors|failure|failures|query|queries|question|questions|trouble|anything else|everything else"
    )
    private static let reports = Lexicon<Void>(
        "call|calls|report|reports|question|questions|query|queries|fault|faults|complaint|complaints|enquiry|enquiries|inquiry|inquiries")
    private static let about = Lexicon<Void>("about|concerning|regarding|relating to|related to|to do with")
    private static let verbs = Lexicon<Void>("is|are|will|shall|must|has|have|gets|get|receives|receive|be")

    /// Whether words tell of something that does not work.
    static func isTrouble(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { trouble.isIn(text, range) && !others.isIn(text, range) }

    /// The kind of case for the length at `duration`; nil where the sentence names none.
    static func governing(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> SeverityMention? {
        let text = passage.folded
        guard !text[sentence].contains(where: \.isHan) else { return nil }
        for part in parts(passage, sentence, duration) {
            if openers.match(text, at: part.lowerBound, end: part.upperBound) != nil { return leading(passage, part) }
            if let named = rest(passage, part) ?? subject(passage, part) ?? object(passage, part) ?? done(passage, part) { return named }
        }
        // "within five hours if the line is down"
        let after = duration.range.upperBound..<min(sentence.upperBound, duration.range.upperBound + 80)
        if let opener = openers.first(text, in: after), opener.range.lowerBound - after.lowerBound <= 2 {
            let end = text[opener.range.upperBound..<after.upperBound].firstIndex { ",;.".unicodeScalars.contains($0) } ?? after.upperBound
            if end < after.upperBound || after.upperBound == sentence.upperBound {
                return condition(passage, opener.range.upperBound..<end)
            }
        }
        return nil
    }

    /// "If the line is down, … within 2 hours": a condition that is over before the length begins.
    static func leads(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> Bool {
        parts(passage, sentence, duration).first.flatMap { leading(passage, $0) } != nil
    }

    /// The parts of the sentence before the length, the nearest first.
    private static func parts(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> [Range<Int>] {
        let text = passage.folded
        let start = begin(text, sentence)
        return passage.pieces(of: start..<max(start, duration.range.lowerBound)) { ";:.".unicodeScalars.contains(text[$0]) }.reversed()
            .map { begin(text, $0)..<$0.upperBound }
    }

    /// "If the whole line is down:", "Where every till is out of action, the following apply:": over a list, whose items are for that case.
    static func leading(over passage: Passage, _ sentence: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        guard text[sentence.upperBound - 1] == ":" || text[sentence.upperBound - 1] == ",", !text[sentence].contains(where: \.isHan) else {
            return nil
        }
        return leading(passage, begin(text, sentence)..<sentence.upperBound - 1, isWhole: true)
    }

    /// `isWhole`: where no comma ends the condition, nothing stands behind it.
    private static func leading(_ passage: Passage, _ part: Range<Int>, isWhole: Bool = false) -> SeverityMention? {
        guard let opener = openers.match(passage.folded, at: part.lowerBound, end: part.upperBound),
            let end = passage.folded[part].firstIndex(of: ",")
                ?? doers.first(passage.folded, in: opener.range.upperBound..<part.upperBound)?.range.lowerBound
                ?? (isWhole ? part.upperBound : nil),
            opener.range.upperBound < end
        else { return nil }
        return condition(passage, opener.range.upperBound..<end)
    }

    /// "If the line stands still we will have it …": who acts ends a condition that no comma ends.
    private static let doers = Lexicon<Void>(
        "we will|we shall|we'll|we aim|we guarantee|our engineers will|our engineer will|the supplier shall|the supplier will|the provider shall|the provider will|the vendor shall|the vendor will|the contractor shall|the contractor will"
    )

    private static let ranks = Lexicon<Void>(
        "that is a|that is an|this is a|this is an|it is a|it is an|these are|those are|counts as|count as|is treated as|are treated as|is classed as|are classed as|is classified as|are classified as|ranks as|rank as|属于|属|即为|视为|视作|定为|归为|列为"
    )
    private static let reported = Lexicon<Void>(
        "you report|you report a|you report an|you notice|you notice a|you have a|you have|there is a|there is|there is an|you find a|you tell us of a|you suffer a|you experience a"
    )
    private static let articles = Lexicon<Void>("a|an|the|its|their|your")
    private static let but = Lexicon<Void>("but|yet")

    /// "If no signals arrive, that is an urgent fault. A controller will speak to you within 30 minutes.": the level that an earlier sentence of
    /// the paragraph ends with.
    static func ranked(_ passage: Passage, before sentence: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        let near = max(0, sentence.lowerBound - 500)..<sentence.lowerBound
        guard let rank = ranks.matches(text, in: near).last,
            let stop = text[rank.range.upperBound..<near.upperBound].firstIndex(where: {
                ".。;；!".unicodeScalars.contains($0)
            }), stop - rank.range.upperBound <= 48
        else { return nil }
        var name = passage.trimmed(rank.range.upperBound..<stop)
        if let article = articles.match(text, at: name.lowerBound, end: name.upperBound) {
            name = passage.trimmed(article.range.upperBound..<name.upperBound)
        }
        let levels = SeverityPhrase.all(text, in: name)
        guard let level = levels.first, Set(levels.map(\.key)).count == 1, level.range.lowerBound == name.lowerBound,
            DurationPhrase.all(text, in: name).isEmpty, let words = Words(passage, name)
        else { return nil }
        return SeverityMention(words: words, key: level.key)
    }

    private static let questions = Lexicon<Void>(
        "what if|what happens if|what happens when|and what if|and if|what do you do if|what about if|who helps if|what should i do if|what do i do if"
    )

    private static let you = Lexicon<Void>("you|your")

    /// "What if the whole site is down?": the case that a question is about.
    static func asked(_ question: Passage) -> SeverityMention? {
        let text = question.folded
        let range = question.trimmed(question.all)
        guard range.count <= 120, let last = range.last, text[last] == "?", !text[range].contains(where: \.isHan),
            case let start = begin(text, range), let opener = questions.match(text, at: start, end: last)
        else { return nil }
        // "And if you cannot bring it back in time?": who answers is asked about himself.
        let name = question.trimmed(opener.range.upperBound..<last)
        return you.match(text, at: name.lowerBound, end: name.upperBound) == nil ? condition(question, name) : nil
    }

    private static let lasting = Lexicon<Void>(
        "for longer than|for more than|lasting longer than|lasting more than|that lasts longer than|that lasts more than|lasting")

    private static func condition(_ passage: Passage, _ range: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        var name = passage.trimmed(range)
        // "For any lift out of service for longer than one day, …"
        if let lasting = lasting.matches(text, in: name).last, lasting.range.lowerBound > name.lowerBound {
            name = passage.trimmed(name.lowerBound..<lasting.range.lowerBound)
        }
        // "the meter runs but its results drift": what is wrong stands behind.
        if let but = but.matches(text, in: name).last { name = passage.trimmed(but.range.upperBound..<name.upperBound) }
        if let article = articles.match(text, at: name.lowerBound, end: name.upperBound) {
            name = passage.trimmed(article.range.upperBound..<name.upperBound)
        }
        // "If you report a voltage problem, …"
        if let verb = reported.match(text, at: name.lowerBound, end: name.upperBound),
            let own = troubled(passage, passage.trimmed(verb.range.upperBound..<name.upperBound))
        {
            return own
        }
        guard name.count > 4, name.count <= 90, trouble.isIn(text, name), !others.isIn(text, name),
            DurationPhrase.all(text, in: name).isEmpty, SeverityPhrase.all(text, in: name).isEmpty
        else { return nil }
        return mention(passage, name)
    }

    /// "Any other defect shall be taken up", "For anything else we come".
    private static func rest(_ passage: Passage, _ part: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        guard let opener = rests.match(text, at: part.lowerBound, end: part.upperBound) else { return nil }
        if let own = cases.matches(text, in: opener.range).last { return mention(passage, own.range) }
        let near = opener.range.upperBound..<min(part.upperBound, opener.range.upperBound + 24)
        guard let noun = cases.first(text, in: near), verbs.first(text, in: near.lowerBound..<noun.range.lowerBound) == nil else {
            return nil
        }
        return mention(passage, opener.range.lowerBound..<noun.range.upperBound)
    }

    /// "A call about ticketing gates is taken up": what stands between the preposition and the verb.
    private static func subject(_ passage: Passage, _ part: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        let head = part.lowerBound..<min(part.upperBound, part.lowerBound + 24)
        guard let report = reports.first(text, in: head), let link = about.first(text, in: report.range.upperBound..<part.upperBound),
            link.range.lowerBound - report.range.upperBound <= 1,
            let verb = verbs.first(text, in: link.range.upperBound..<part.upperBound)
        else { return nil }
        let name = passage.trimmed(link.range.upperBound..<verb.range.lowerBound)
        guard name.count > 2, name.count <= 48, !text[name].contains(","), !others.isIn(text, name),
            SeverityPhrase.all(text, in: name).isEmpty
        else { return nil }
        return mention(passage, name)
    }

    private static let complaints = Lexicon<Void>("a complaint|complaints|your complaint|every complaint|each complaint|any complaint")
    private static let answers = Lexicon<Void>(
        "acknowledge|acknowledges|answer|answers|confirm|confirms|reply to|respond to|settle|settles|resolve|resolves")
    private static let until = Lexicon<Void>("until")
    private static let reportsOf = Lexicon<Void>(
        "reports of a|reports of an|reports of|a report of a|a report of an|a report of|your report of a")

    /// "A single-unit fault is repaired within", "Reports of a plant outage are answered within", "A complaint gets a reply within".
    private static func done(_ passage: Passage, _ part: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        if let complaint = complaints.match(text, at: part.lowerBound, end: part.upperBound),
            verbs.match(text, at: complaint.range.upperBound + 1, end: part.upperBound) != nil
        {
            return mention(passage, complaint.range)
        }
        // "We acknowledge a complaint within"
        for verb in answers.matches(text, in: part) {
            if let complaint = complaints.match(text, at: verb.range.upperBound + 1, end: part.upperBound) {
                return mention(passage, complaint.range)
            }
        }
        var start = part.lowerBound
        // "Until a Red Fault has been cleared, …": as long as it lasts.
        if let word = until.match(text, at: start, end: part.upperBound) {
            start = passage.trimmed(word.range.upperBound..<part.upperBound).lowerBound
        }
        if let report = reportsOf.match(text, at: start, end: part.upperBound) {
            start = passage.trimmed(report.range.upperBound..<part.upperBound).lowerBound
        } else if let article = articles.match(text, at: start, end: part.upperBound) {
            start = passage.trimmed(article.range.upperBound..<part.upperBound).lowerBound
        }
        guard let verb = verbs.first(text, in: start..<min(part.upperBound, start + 48)) else { return nil }
        let name = passage.trimmed(start..<verb.range.lowerBound)
        return troubled(passage, name) ?? lost(passage, name)
    }

    private static let losses = Lexicon<Void>("loss|failure|outage|breakdown|interruption|leak|crash|theft|lack|collapse")
    private static let of = Lexicon<Void>("of|in|at|on|to")

    /// "Total loss of service is repaired": what is lost, or fails.
    private static func lost(_ passage: Passage, _ name: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        guard (6...48).contains(name.count), let noun = losses.first(text, in: name), noun.range.lowerBound - name.lowerBound <= 16,
            of.match(text, at: min(noun.range.upperBound + 1, name.upperBound), end: name.upperBound) != nil,
            !text[name].contains(","), !others.isIn(text, name), SeverityPhrase.all(text, in: name).isEmpty,
            MetricPhrase.first(text, in: name) == nil, ChannelPhrase.all(text, in: name).isEmpty
        else { return nil }
        return mention(passage, name)
    }

    /// A noun of trouble with a word of its own before it, and no level, channel or metric in it.
    private static func troubled(_ passage: Passage, _ name: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        guard name.count > 4, name.count <= 40, let noun = Situation.nouns.matches(text, in: name).last,
            noun.range.upperBound == name.upperBound,
            case let own = passage.trimmed(name.lowerBound..<noun.range.lowerBound), !own.isEmpty,
            Situation.anyone.match(text, at: own.lowerBound, end: own.upperBound)?.range != own, !text[name].contains(","),
            ChannelPhrase.all(text, in: name).isEmpty, SeverityPhrase.all(text, in: name).isEmpty, !others.isIn(text, own),
            MetricPhrase.first(text, in: name) == nil, PlanPhrase.all(passage, in: name).isEmpty
        else { return nil }
        return mention(passage, name)
    }

    private static let bounds = Lexicon<Void>("within|in|inside|in under|no later than|not later than|at most|by")
    private static let requests = Lexicon<Void>("ticket|tickets|request|requests|case|cases|incident|incidents|call|calls")
    private static let objects = Lexicon<Void>("for|for a|for an|for any|for each|for every|to a|to an|to any")

    /// "a workaround for a production crash within 24 hours": what stands right before the length, behind "for".
    private static func object(_ passage: Passage, _ part: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        let near = max(part.lowerBound, part.upperBound - 48)..<part.upperBound
        guard let opener = objects.matches(text, in: near).last else { return nil }
        var name = passage.trimmed(opener.range.upperBound..<part.upperBound)
        if let bound = bounds.matches(text, in: name).last, bound.range.upperBound == name.upperBound {
            name = passage.trimmed(name.lowerBound..<bound.range.lowerBound)
        }
        guard let noun = Situation.nouns.matches(text, in: name).last ?? requests.matches(text, in: name).last,
            name.upperBound - noun.range.upperBound <= 1,
            case let own = passage.trimmed(name.lowerBound..<noun.range.lowerBound), !own.isEmpty,
            Situation.anyone.match(text, at: own.lowerBound, end: own.upperBound)?.range != own, !text[name].contains(","),
            // "to a support ticket or query": what is asked, however it comes.
            !requests.isIn(text, own),
            verbs.first(text, in: name) == nil, SeverityPhrase.all(text, in: name).isEmpty, MetricPhrase.first(text, in: name) == nil
        else { return nil }
        return mention(passage, name)
    }

    private static func mention(_ passage: Passage, _ range: Range<Int>) -> SeverityMention? {
        Words(passage, range).map(SeverityMention.init(named:))
    }

    /// Behind numbers and signs.
    private static func begin(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Int {
        var at = range.lowerBound
        while at < range.upperBound, at - range.lowerBound < 12, text[at].isDigit || "().、 -*•>".unicodeScalars.contains(text[at]) {
            at += 1
        }
        return at
    }
}

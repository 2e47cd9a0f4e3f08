// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What an English sentence says is done to: "A failed lamp is replaced by the end of the next working day", "Push buttons are mended within five days",
/// "A questionnaire is acknowledged in one day".
///
/// The promise is for that thing alone. Read as one for every case, it would accuse.
enum SubjectClause {
    private static let verbs = Lexicon<Void>("is|are|will be|shall be|must be|gets|get|receives|receive")
    /// Words that any case may be called by.
    private static let cases = Lexicon<Void>(
        "ticket|tickets|request|requests|case|cases|incident|incidents|issue|issues|problem|problems|fault|faults|call|calls|query|queries|question|questions|enquiry|enquiries|inquiry|inquiries|report|reports|message|messages|defect|defects|error|errors|bug|bugs|failure|failures|matter|matters|contact|contacts|submission|submissions|support request|support requests|service request|service requests|job|jobs|breakdown|breakdowns|outage|outages|event|events|notification|notifications|trouble ticket|trouble tickets|malfunction|malfunctions|nonconformity|nonconformities"
    )
    /// Behind such a word these tell what it is about.
    private static let topics = Lexicon<Void>("for|about|concerning|regarding|relating to|related to|affecting|caused by|involving")
    /// Who acts, what is always there, and what is promised.
    private static let others = Lexicon<Void>(
        "tenants|members|merchants|residents|guests|hosts|pupils|students|patients|drivers|parents|teachers|fitter|fitters|mechanic|mechanics|electrician|plumber|installer|representative|we|you|it|they|he|she|there|this|these|those|that|which|who|whom|whose|what|engineer|engineers|technician|technicians|specialist|specialists|consultant|consultants|agent|agents|analyst|analysts|team|teams|staff|person|persons|people|manager|managers|member|members|representative|somebody|someone|support|service|services|system|systems|platform|product|products|software|programme|program|site|sites|customer|customers|client|clients|user|users|subscriber|subscribers|owner|vendor|supplier|provider|contractor|licensor|time|times|hour|hours|day|days|target|targets|goal|goals|objective|objectives|period|periods|priority|severity|level|sla|slas|policy|plan|plans|tier|response|responses|reply|replies|answer|answers|update|updates|notice|resolution|work|works|maintenance|downtime|credit|credits|fee|fees|payment|payments|invoice|invoices|party|parties|agreement|contract|clock|window|coverage|availability|uptime|holiday|holidays|weekend|weekends|if|when|where|while|unless|once|and then|receipt|attempt|attempts|effort|efforts|solution|workaround|fix|fixes|receipts|nothing|everything|anything|information|process|procedure"
    )
    private static let whole = Lexicon<Void>(
        "all|any|every|each|the|this|these|those|our|your|its|their|such|said|no|both|most|more|other|new|valid|open|reported|confirmed")
    private static let definite = Lexicon<Void>("a|an|the")
    private static let articles = Lexicon<Void>("a|an")
    private static let generic = Lexicon<Void>(
        "software|system|service|services|product|products|platform|programs|deliverables|documentation|portal|hours|writing|accordance|line|customer|client|user|support"
    )
    private static let broken = Lexicon<Void>("defective|faulty|failed|broken|damaged|malfunctioning|replacement|returned")
    private static let goods = Lexicon<Void>(
        "unit|units|item|items|device|devices|equipment|goods|product|products|part|parts|hardware|system|systems|component|components|material|materials"
    )
    private static let adverbs = Lexicon<Void>(
        "normally|usually|generally|typically|in general|as a rule|however|therefore|in addition|additionally|furthermore|moreover|likewise|accordingly|first|second|third|finally"
    )
    private static let within = Lexicon<Void>("in|with|on|at|to|of|for|upon|under")

    /// The thing that the clause of a length begins with; nil where it is any case, a person, or what is promised itself.
    static func governing(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> SeverityMention? {
        let text = passage.folded
        guard !text[sentence].contains(where: \.isHan) else { return nil }
        let end = max(sentence.lowerBound, duration.range.lowerBound)
        let open = (sentence.lowerBound..<end).last { index in
            ";:".unicodeScalars.contains(text[index])
                || text[index] == "." && index + 1 < end && text[index + 1].isSpace && (index == 0 || !text[index - 1].isDigit)
        }.map { $0 + 1 }
        let start = unnumbered(passage, (open ?? sentence.lowerBound)..<max(open ?? sentence.lowerBound, end))
        let part = passage.trimmed(start..<max(start, end))
        if let other = other(passage, sentence, duration) { return other }
        if let share = share(passage, passage.trimmed((open ?? sentence.lowerBound)..<max(open ?? sentence.lowerBound, end))) {
            return share
        }
        guard !part.isEmpty, let verb = verbs.first(text, in: part.lowerBound..<min(part.upperBound, part.lowerBound + 70)) else {
            return nil
        }
        var name = passage.trimmed(part.lowerBound..<verb.range.lowerBound)
        // "Until the Defect is closed, …": no subject of what is promised.
        if untils.match(text, at: name.lowerBound, end: name.upperBound) != nil, !text[name].contains(",") { return nil }
        // "Until 31 January, every request gets a reply"
        if let date = dates.match(text, at: name.lowerBound, end: name.upperBound),
            let comma = text[date.range.upperBound..<name.upperBound].firstIndex(of: ",")
        {
            name = passage.trimmed(comma + 1..<name.upperBound)
        }
        // "Normally, your report is acknowledged"
        if let word = adverbs.match(text, at: name.lowerBound, end: name.upperBound), word.range.upperBound < name.upperBound,
            text[word.range.upperBound] == ","
        {
            name = passage.trimmed(word.range.upperBound + 1..<name.upperBound)
        }
        // "Where we hold the part, a lift that …": the subject stands behind the condition.
        if conditions.match(text, at: name.lowerBound, end: name.upperBound) != nil, let comma = text[name].lastIndex(of: ",") {
            name = passage.trimmed(comma + 1..<name.upperBound)
        }
        // "A lift that is out of service is repaired": what is wrong with it is part of the name.
        if let relative = relatives.matches(text, in: name).last, relative.range.upperBound == name.upperBound,
            let next = verbs.first(text, in: verb.range.upperBound..<min(part.upperBound, verb.range.upperBound + 60)),
            case let whole = passage.trimmed(name.lowerBound..<next.range.lowerBound), whole.count <= 60,
            TroubleClause.isTrouble(text, whole), isThing(passage, passage.trimmed(name.lowerBound..<relative.range.lowerBound)),
            let words = Words(passage, unarticled(passage, whole))
        {
            return SeverityMention(named: words)
        }
        // "A terminal that fails at a branch"
        if let relative = relatives.first(text, in: name), relative.range.lowerBound > name.lowerBound {
            name = passage.trimmed(name.lowerBound..<relative.range.lowerBound)
        }
        guard name.count > 3, name.count <= 60, within.match(text, at: name.lowerBound, end: name.upperBound) == nil,
            isThing(passage, name), let words = Words(passage, unarticled(passage, name))
        else {
            return nil
        }
        return SeverityMention(named: words)
    }

    private static let conditions = Lexicon<Void>("where|if|when|once|provided|as long as|unless")
    private static let untils = Lexicon<Void>("until|till|before|after|once|when|while|as soon as")
    private static let every = Lexicon<Void>("all|any|every|each|our|your|the|these|such")
    private static let plurals = Lexicon<Void>(
        "faults|issues|incidents|cases|tickets|requests|problems|defects|calls|enquiries|queries|jobs|questions")

    /// "90% of Whole school faults fixed within 4 hours": the kind of case, in the share of all of them.
    private static func share(_ passage: Passage, _ part: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        guard let percent = PercentPhrase.all(text, in: part).first, percent.range.lowerBound - part.lowerBound <= 3,
            text[percent.range.upperBound..<part.upperBound].starts(with: " of ".unicodeScalars),
            case let start = percent.range.upperBound + 4, start < part.upperBound,
            let verb = MetricPhrase.first(text, in: start..<part.upperBound),
            case let lead = passage.trimmed(start..<verb.range.lowerBound),
            case let name = passage.trimmed(
                lead
                    .lowerBound..<(verbs.matches(text, in: lead).last.flatMap {
                        $0.range.upperBound == lead.upperBound ? $0.range.lowerBound : nil
                    } ?? lead.upperBound)),
            (4...48).contains(name.count),
            every.match(text, at: name.lowerBound, end: name.upperBound) == nil,
            let noun = plurals.matches(text, in: name).last, noun.range.upperBound == name.upperBound,
            noun.range.lowerBound > name.lowerBound || passage.display[name.lowerBound] != text[name.lowerBound],
            SeverityPhrase.all(text, in: name).isEmpty, let words = Words(passage, name)
        else { return nil }
        return SeverityMention(named: words)
    }

    private static let dates = Lexicon<Void>("until|from|since|as of|effective|starting|before|after|by")
    private static let that = Lexicon<Void>("that of the|that of|those of the|those of")
    private static let bounds = Lexicon<Void>("within|in|by|inside|no later|not later|at most|after|is|are")

    /// "… within 8 hours and that of the core network within 4": of the second thing, and not of the first.
    private static func other(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> SeverityMention? {
        let text = passage.folded
        let near = max(sentence.lowerBound, duration.range.lowerBound - 80)..<duration.range.lowerBound
        guard let word = that.matches(text, in: near).last, DurationPhrase.all(text, in: word.range.upperBound..<near.upperBound).isEmpty
        else {
            return nil
        }
        let end = bounds.first(text, in: word.range.upperBound..<near.upperBound)?.range.lowerBound ?? near.upperBound
        let name = passage.trimmed(word.range.upperBound..<end)
        guard name.count > 2, name.count <= 48 else { return nil }
        return Words(passage, name).map(SeverityMention.init(named:))
    }

    private static let relatives = Lexicon<Void>("that|which|who|whose|needed|ordered|affected|sent|submitted")

    /// Behind the number of a clause: "2.1 A failed lamp is …".
    static func unnumbered(_ passage: Passage, _ range: Range<Int>) -> Int {
        let text = passage.folded
        var at = passage.trimmed(range).lowerBound
        let start = at
        while at < range.upperBound, at - start < 10, text[at].isDigit || ".()".unicodeScalars.contains(text[at]) { at += 1 }
        while at < range.upperBound, text[at].isSpace || "-*•".unicodeScalars.contains(text[at]) { at += 1 }
        return at
    }

    static func unarticled(_ passage: Passage, _ name: Range<Int>) -> Range<Int> {
        definite.match(passage.folded, at: name.lowerBound, end: name.upperBound).map {
            passage.trimmed($0.range.upperBound..<name.upperBound)
        } ?? name
    }

    private static func isThing(_ passage: Passage, _ name: Range<Int>) -> Bool {
        let text = passage.folded
        guard whole.match(text, at: name.lowerBound, end: name.upperBound) == nil, others.first(text, in: name) == nil,
            MetricPhrase.first(text, in: name) == nil, !MetricPhrase.namesOther(text, in: name),
            ChannelPhrase.all(text, in: name).isEmpty, DurationPhrase.all(text, in: name).isEmpty, HoursPhrase.all(text, in: name).isEmpty,
            SeverityPhrase.all(text, in: name).isEmpty, PlanPhrase.all(passage, in: name).isEmpty,
            !text[name].contains(where: { "()\"*_[]|".unicodeScalars.contains($0) })
        else { return false }
        let bare = unarticled(passage, name)
        // "Power is back": what is supplied, and no case.
        if supplied.isAll(text, bare) { return false }
        // "Defective units": any of them.
        if let word = broken.match(text, at: bare.lowerBound, end: bare.upperBound),
            goods.isAll(text, passage.trimmed(word.range.upperBound..<bare.upperBound))
        {
            return false
        }
        let named = cases.matches(text, in: bare)
        guard
            let head = named.first(where: { $0.range.lowerBound == bare.lowerBound })
                ?? named.last(where: { $0.range.upperBound == bare.upperBound })
        else {
            // "Push buttons, tactile cones and audible units": more than a word, or a plain plural.
            return named.isEmpty
        }
        if head.range.upperBound == bare.upperBound {
            // "Password reset requests"
            let own = passage.trimmed(bare.lowerBound..<head.range.lowerBound)
            return !own.isEmpty && !Situation.anyone.isAll(text, own) && !submitted.isIn(text, own)
        }
        let rest = passage.trimmed(head.range.upperBound..<bare.upperBound)
        if topics.match(text, at: rest.lowerBound, end: rest.upperBound) != nil { return true }
        return within.match(text, at: rest.lowerBound, end: rest.upperBound) != nil && !generic.isIn(text, rest)
    }

    private static let supplied = Lexicon<Void>(
        "power|electricity|water|gas|heating|heat|connectivity|connection|connections|network|supply|access|operations|traffic")
    private static let submitted = Lexicon<Void>(
        "submitted|received|logged|reported|raised|opened|sent|made|filed|placed|lodged|registered|created|entered|assigned|escalated|accepted|incoming|inbound|technical|general|critical|urgent|high|low|medium|normal|standard|priority|emergency|major|minor"
    )
}

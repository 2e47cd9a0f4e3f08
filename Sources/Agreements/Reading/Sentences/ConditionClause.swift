// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What an English sentence puts as its condition, of a thing and what has become of it: "Where a junction is all out, …", "When a build machine dies, …",
/// "Where there has been a collision at a junction, …".
///
/// `TroubleClause` knows words of trouble; here any condition of a thing is a case of its own. Conditions of who writes how and when are none.
enum ConditionClause {
    private static let openers = Lexicon<Void>(
        "while|so long as|where|if|when|whenever|should|once|in case|as long as|for as long as|following|after|upon|in the event that|during"
    )
    private static let there = Lexicon<Void>("there is|there are|there has been|there have been|there was")
    private static let verbs = Lexicon<Void>(
        "is|are|has|have|was|were|shows|show|dies|die|goes|go|becomes|become|remains|remain|stays|stay|needs|need|does|do|turns|turn|leaves|leave|holds|hold|gets|get|cannot|can|be|comes|falls|fall|contains|contain"
    )
    /// How and when a case comes in, what the parties do, and how far the work has come.
    private static let others = Lexicon<Void>(
        "desk is open|desk is staffed|desk is closed|is staffed|are staffed|office is open|line is open|hotline is open|type|kind|category|severity|priority|level|class|plan|tier|option|you|your|we|us|our|customer|customers|client|clients|user|users|subscriber|subscribers|vendor|supplier|provider|contractor|licensor|processor|engineer|engineers|technician|technicians|specialist|staff|party|parties|ticket|tickets|request|requests|case|cases|call|calls|report|reports|reported|query|queries|enquiry|enquiries|message|email|e-mail|mail|submitted|received|logged|opened|possible|necessary|required|needed|applicable|agreed|available|practicable|reasonable|resolved|fixed|solved|repaired|restored|answered|acknowledged|closed|confirmed|notified|informed|aware|met|missed|invoice|payment|fee|fees|credit|agreement|contract|hours|business|working|holiday|weekend|parts|part|visit|remote|remotely|remedy|receipt|registration|assignment|escalation|downtime|maintenance|not"
    )

    /// The condition that the sentence begins with; nil where it is none of a thing.
    static func governing(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase) -> SeverityMention? {
        let text = passage.folded
        guard !text[sentence].contains(where: \.isHan) else { return nil }
        let start = SubjectClause.unnumbered(passage, sentence)
        if let event = event(passage, start, duration) { return event }
        guard let opener = openers.match(text, at: start, end: duration.range.lowerBound),
            let comma = [
                text[opener.range.upperBound..<duration.range.lowerBound].firstIndex(of: ","), doer(text, opener.range, duration),
            ].compactMap({ $0 }).min(),
            comma - start <= 100
        else { return nil }
        var name = passage.trimmed(opener.range.upperBound..<comma)
        // "is exposed through our systems"
        if let own = owned.first(text, in: name), own.range.lowerBound > name.lowerBound + 8 {
            name = passage.trimmed(name.lowerBound..<own.range.lowerBound)
        }
        if let there = there.match(text, at: name.lowerBound, end: name.upperBound) {
            name = passage.trimmed(there.range.upperBound..<name.upperBound)
            guard isPlain(passage, name) else { return nil }
        } else {
            // "During state testing windows"; but "during the term" is always.
            let isTime = text[opener.range].elementsEqual("during".unicodeScalars) && spans.isIn(text, name)
            guard isPlain(passage, name),
                isTime || verbs.first(text, in: name).map({ $0.range.lowerBound > name.lowerBound + 2 }) == true
            else { return nil }
        }
        return Words(passage, SubjectClause.unarticled(passage, name)).map {
            SeverityMention(named: $0)
        }
    }

    private static let events = Lexicon<Void>(
        "upon a report of a|upon a report of an|upon report of a|upon report of an|on a report of a|on a report of an|on report of a|after every|after each|following a report of a|following a report of an"
    )
    private static let occasions = Lexicon<Void>(
        "visit|call|month|quarter|year|week|day|time|contact|use|delivery|release|maintenance|service")
    private static let actors = Lexicon<Void>(
        "the contractor|the supplier|the provider|the vendor|the licensor|an engineer|a technician|our|we")

    /// "Upon a report of an Entrapment, an engineer shall attend", "After every Entrapment the Contractor shall provide": what has happened.
    private static func event(_ passage: Passage, _ start: Int, _ duration: DurationPhrase) -> SeverityMention? {
        let text = passage.folded
        guard let opener = events.match(text, at: start, end: duration.range.lowerBound) else { return nil }
        let near = opener.range.upperBound..<min(duration.range.lowerBound, opener.range.upperBound + 60)
        guard let end = [text[near].firstIndex(of: ","), actors.first(text, in: near)?.range.lowerBound].compactMap({ $0 }).min() else {
            return nil
        }
        let name = passage.trimmed(near.lowerBound..<end)
        guard isPlain(passage, name), name.count <= 40, !occasions.isAll(text, name) else { return nil }
        return Words(passage, name).map(SeverityMention.init(named:))
    }

    private static let spans = Lexicon<Void>(
        "window|windows|event|events|exam|exams|examination|election|launch|cutover|migration|go live|match|matches|race|testing")
    private static let owned = Lexicon<Void>("through our|in our|on our|of our|by our|via our|from our")
    private static let doers = Lexicon<Void>(
        "a technician|an engineer|a specialist|the supplier|the provider|the contractor|the vendor|we will|we shall|we")
    private static let during = Lexicon<Void>("during|if|where|when|while|so long as|as long as|for as long as")

    /// "During state testing windows a technician is on site": who acts ends what no comma ends.
    private static func doer(_ text: [Unicode.Scalar], _ opener: Range<Int>, _ duration: DurationPhrase) -> Int? {
        guard during.isAll(text, opener) else { return nil }
        return doers.first(text, in: opener.upperBound..<min(duration.range.lowerBound, opener.upperBound + 90))?.range.lowerBound
    }

    private static func isPlain(_ passage: Passage, _ name: Range<Int>) -> Bool {
        let text = passage.folded
        return name.count > 5 && name.count <= 90 && others.first(text, in: name) == nil && MetricPhrase.first(text, in: name) == nil
            && DurationPhrase.all(text, in: name).isEmpty && SeverityPhrase.all(text, in: name).isEmpty
            && PlanPhrase.all(passage, in: name).isEmpty && HoursPhrase.all(text, in: name).isEmpty
    }
}

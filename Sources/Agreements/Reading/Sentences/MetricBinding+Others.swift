// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Words of a metric that promise nothing: what is received, denied, meant, or only when a promise ends.
extension MetricBinding {
    private static let sends = Lexicon<Void>("报送|汇报|通报|报")

    /// 2日内报送处置报告: what is sent once is the report.
    static func reports(_ metrics: [MetricPhrase], _ text: [Unicode.Scalar], _ durations: [DurationPhrase]) -> [MetricPhrase] {
        guard !durations.contains(where: \.isCadence) else { return metrics }
        return metrics.enumerated().filter { index, metric in
            guard metric.metric == .update, index + 1 < metrics.count, metrics[index + 1].metric == .incidentReport,
                sends.isAll(text, metric.range)
            else { return true }
            let gap = text[metric.range.upperBound..<max(metric.range.upperBound, metrics[index + 1].range.lowerBound)]
            return gap.count > 10 || gap.contains { ",;:".unicodeScalars.contains($0) }
        }.map(\.element)
    }

    private static let purpose = Lexicon<Void>("on|to|towards|toward|on the|on a|on your|in order to|upon|with a view to")

    private static let intentions = Lexicon<Void>(
        "how it means to|how we mean to|how it intends to|how we intend to|how it plans to|how we plan to|how we will|how it will|whether it will|whether we will|whether we can|means to|intends to|plans to|how to|如何|怎样|是否"
    )

    /// "tells you within 10 days how it means to fix it": to say how is not to do.
    static func isIntention(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        guard isDone(metric.metric) else { return false }
        let before = max(sentence.lowerBound, metric.range.lowerBound - 18)..<metric.range.lowerBound
        return intentions.matches(text, in: before).contains { metric.range.lowerBound - $0.range.upperBound <= 1 }
    }

    /// "commence work on resolving the fault": what the work is for is not what is promised for the time.
    static func begun(_ text: [Unicode.Scalar], _ metrics: [MetricPhrase]) -> [MetricPhrase] {
        metrics.enumerated().filter { index, metric in
            guard index > 0, metric.metric == .resolution || metric.metric == .restoration || metric.metric == .workaround else {
                return true
            }
            let before = metrics[index - 1]
            guard before.metric == .firstResponse, beginning.isIn(text, before.range), before.range.upperBound < metric.range.lowerBound
            else {
                return true
            }
            let gap = before.range.upperBound + 1..<max(before.range.upperBound + 1, metric.range.lowerBound - 1)
            return purpose.match(text, at: gap.lowerBound, end: gap.upperBound)?.range != gap
        }.map(\.element)
    }

    private static let beginning = Lexicon<Void>(
        "start|starts|started|begin|begins|commence|commences|commencement|working|work begins|work starts|work start|engage|engages|\(MetricWords.assigning)"
    )

    /// What somebody does, which another may be told to do; a plan or a cause is told itself.
    static func isDone(_ metric: Metric) -> Bool {
        switch metric {
        case .onsite, .workaround, .restoration, .resolution: true
        default: false
        }
    }

    private static let until = Lexicon<Void>("until|till|pending|until the|until its|until full|until final|直至|直到")

    /// "every 2 hours until resolution": when the promise ends.
    static func isEnd(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, metric.range.lowerBound - 22)..<metric.range.lowerBound
        return until.matches(text, in: before).contains {
            let between = text[$0.range.upperBound..<metric.range.lowerBound]
            return between.count <= 1 || between.count <= 12 && between.allSatisfy { $0.isLetter || $0 == " " }
        }
    }

    private static let denied = Lexicon<Void>(
        "未|尚未|仍未|还未|没有|未得到|未获得|未被|未及时|未按时|未完全|不能|无法|未能|没能|难以|不能及时|无法及时|未能及时|不能按时|无法按时|未能按时|不能完全|无法完全|不能彻底|无法彻底")

    private static let receives = Lexicon<Void>(
        "receipt of|receipt of each|receipt of every|receipt of any|receipt of a|receipt of an|receipt of the|receiving|receiving a|receiving an|receiving the|respond to|respond to a|respond to an|respond to any|respond to each|respond to every|respond to the|responds to|acknowledge|acknowledge a|acknowledge an|acknowledge any|acknowledge each|acknowledge every|acknowledge the|acknowledge all|react to|react to any|react to each|react to a"
    )

    /// "acknowledge receipt of each Fault Report": what the customer sends is no report of the vendor's.
    static func isReceived(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        guard metric.metric == .incidentReport else { return false }
        let before = max(sentence.lowerBound, metric.range.lowerBound - 24)..<metric.range.lowerBound
        return receives.matches(text, in: before).contains { metric.range.lowerBound - $0.range.upperBound <= 1 }
    }

    private static let ships = Lexicon<Void>("dispatch|dispatched|despatch|despatched")

    private static let people = Lexicon<Void>(
        "engineer|engineers|technician|technicians|specialist|staff|personnel|crew|team|teams|fitter|mechanic|expert|resource|resources|somebody|someone|person|representative|electrician|plumber|officer|operative"
    )

    private static let goods = Lexicon<Void>(
        "part|parts|spare|spares|cartridge|cartridges|toner|goods|hardware|device|devices|unit|units|order|orders|item|items|consumables|replacement|replacements|kit|equipment|parcel|router|modem|disk|disks|module|modules"
    )

    /// "Cartridges are dispatched within a day": goods that are sent are nobody on site.
    static func isGoods(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        metric.metric == .onsite && ships.isAll(text, metric.range)
            && goods.isIn(text, sentence) && !people.isIn(text, sentence)
    }

    private static let undoable = Lexicon<Void>(
        "no possible|no known|without a|without any|no available|no practical|not|not been|is not|isn't|not yet|cannot|cannot be|can not|can not be|can't|can't be|could not|could not be|unable to|unable to be|not able to|not possible to"
    )

    /// 若电话不能解决, "cannot be cured by remote access": what is not done is no promise.
    static func isDenied(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        guard text[metric.range.lowerBound].isHan else {
            let before = max(sentence.lowerBound, metric.range.lowerBound - 16)..<metric.range.lowerBound
            if undoable.matches(text, in: before).contains(where: { metric.range.lowerBound - $0.range.upperBound <= 1 }) { return true }
            return isUndone(metric, text, sentence)
        }
        let before = max(sentence.lowerBound, metric.range.lowerBound - 6)..<metric.range.lowerBound
        if denied.matches(text, in: before).contains(where: { $0.range.upperBound == before.upperBound }) { return true }
        // 不能在电话中解决: where or how, between the words.
        let wider = max(sentence.lowerBound, metric.range.lowerBound - 12)..<metric.range.lowerBound
        guard let word = ways.matches(text, in: wider).last else { return false }
        return !text[word.range.upperBound..<wider.upperBound].contains { ",;:。、".unicodeScalars.contains($0) || $0.isDigit }
    }

    private static let cannot = Lexicon<Void>("cannot|can not|could not|may not|is unable|are unable")
    private static let be = Lexicon<Void>("be|to be")

    /// "cannot in the Provider's opinion be cleared": words between what cannot and be.
    private static func isUndone(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, metric.range.lowerBound - 60)..<metric.range.lowerBound
        guard let be = be.matches(text, in: before).last, metric.range.lowerBound - be.range.upperBound <= 1,
            let word = cannot.matches(text, in: before.lowerBound..<be.range.lowerBound).last
        else { return false }
        return !text[word.range.upperBound..<be.range.lowerBound].contains { ",;:".unicodeScalars.contains($0) || $0.isDigit }
    }

    private static let ways = Lexicon<Void>("不能在|无法在|未能在|不能通过|无法通过|未能通过|不能以|无法以|不能由|无法由|不能用|无法用")

    private static let openers = Lexicon<Void>("if|where|when|whenever|should|unless|in case|once|failing")
    private static let unmet = Lexicon<Void>(
        "no|not|cannot|can't|isn't|hasn't|fails|failing|without|unable|never|nobody|nothing|exceeded|missed|late|overdue")

    /// Behind the number of a clause: "3.5 Where …", "(c) where …".
    private static func begin(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Int {
        var at = range.lowerBound
        while at < range.upperBound, at - range.lowerBound < 12,
            text[at].isDigit || text[at].isSpace || "().*-•".unicodeScalars.contains(text[at])
                || at > range.lowerBound && text[at - 1] == "(" && at + 1 < range.upperBound && text[at + 1] == ")"
        {
            at += 1
        }
        return at
    }

    /// "If a Blocker has no workaround after that time, the case is …": what a condition says is lacking, up to its comma.
    static func lacking(_ passage: Passage, _ sentence: Range<Int>) -> Range<Int>? {
        let text = passage.folded
        let start = begin(text, sentence)
        guard openers.match(text, at: start, end: sentence.upperBound) != nil,
            let comma = text[start..<sentence.upperBound].firstIndex(of: ","), unmet.isIn(text, start..<comma)
        else { return nil }
        return start..<comma
    }

    private static let asides = Lexicon<Void>(
        "if need be|if needed|if necessary|if required|where necessary|where needed|where required|as necessary|必要时|如有必要|如有需要|需要时")

    /// "shall be reinstated, if need be with loan instruments, within twelve hours": how, and only perhaps, behind the verb of the clause.
    static func isAside(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let near = max(sentence.lowerBound, metric.range.lowerBound - 30)..<metric.range.lowerBound
        guard let word = asides.matches(text, in: near).last,
            !text[word.range.upperBound..<near.upperBound].contains(where: { ",;:".unicodeScalars.contains($0) }),
            MetricPhrase.first(text, in: sentence.lowerBound..<word.range.lowerBound) != nil
        else { return false }
        return text[metric.range.upperBound..<min(sentence.upperBound, metric.range.upperBound + 24)].contains(",")
    }
}

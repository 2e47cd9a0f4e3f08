// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Answers that are owed to whoever escalates or complains: read as first responses they would be owed to every report.
extension ProseReading {
    /// A response to an escalation is the escalation's own promise.
    func adjust(_ metric: Metric, _ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> Metric? {
        if metric == .availability { return nil }
        return metric == .firstResponse && isOfEscalation(passage, sentence, block) ? .escalation : metric
    }

    private func isOfEscalation(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> Bool {
        let text = passage.folded
        // "Ask for the duty manager, who will call you back within a day"
        if ProseReading.askedFor.isIn(text, max(0, sentence.lowerBound - 60)..<sentence.upperBound) || isAskedFor(text, sentence)
            || ProseReading.isDemanded(text, max(0, sentence.lowerBound - 120)..<sentence.upperBound)
            || answersComplaint(passage, sentence, block) || isOnceEscalated(text, sentence)
        {
            return true
        }
        // "… shall escalate it to its director, who shall contact the Customer within one hour"
        if let rise = ProseReading.rises.first(text, in: sentence),
            ProseReading.who.isIn(text, rise.range.upperBound..<sentence.upperBound)
        {
            return true
        }
        return
            (ProseReading.escalation.isIn(text, max(0, sentence.lowerBound - 400)..<sentence.upperBound)
            || ProseReading.leads.isIn(text, sentence))
            && scope.view.blocks[block].headings.suffix(2).contains { heading in
                let words = scope.view.blocks[heading].passage
                return words.count <= 30 && MetricPhrase.label(words.folded, in: words.all)?.metric == .escalation
            }
    }

    private static let demands = Lexicon<Void>(
        "you escalate|customer escalates|client escalates|be escalated|to escalate|requests escalation|requests an escalation|request escalation|request an escalation|ask for escalation|asks for escalation|客户升级|甲方升级|申请升级|要求升级|提出升级|请求升级"
    )
    private static let asking = Lexicon<Void>(
        "customer may|client may|buyer may|user may|ask for the|ask that|ask us|you may|you can|you escalate|customer escalates|client escalates|customer requests|client requests|where the customer|where the client|if the customer|if the client|if you|客户|甲方|用户|您"
    )

    /// "You may ask for any open case to be escalated. A manager will contact you within 2 hours of the request.": the answer to an escalation
    /// that the customer asks for.
    private static func isDemanded(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        guard let word = demands.matches(text, in: range).last else { return false }
        return asking.isIn(text, max(0, word.range.lowerBound - 60)..<word.range.upperBound)
    }

    private static let unhappy = Lexicon<Void>(
        "stalled|not progressing|no progress|not getting anywhere|unhappy|not happy|dissatisfied|not satisfied|unsatisfied|complaint|complaints|complain|not moving|isn't moving|不满|不满意|投诉|申诉|越级|处置不力|处理不力|抢修不力|维修不力|不力|意见|有异议"
    )
    private static let managers = Lexicon<Void>(
        "manager|director|head of|vice president|vp|executive|partner|principal|ombudsman|chief|总监|经理|总经理|主管|负责人|领导|主任|部长|站长|所长")
    private static let toManager = Lexicon<Void>(
        "who|and|which|then|shall|will|answers|replies|responds|calls|writes|telephones|phones|rings|gets back|comes back|deals with|looks into|is going to"
    )

    /// "A complaint goes to the Head of Care, who shall reply within 4 working hours": the answer of somebody higher up to the one who
    /// complains is none to every report.
    func answersComplaint(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> Bool {
        let text = passage.folded
        guard let manager = ProseReading.managers.first(text, in: sentence) else { return false }
        // The one who answers, not the one who is answered.
        let isDoer =
            text[manager.range.lowerBound].isHan
            || ProseReading.toManager.isIn(text, manager.range.upperBound..<min(sentence.upperBound, manager.range.upperBound + 40))
        guard isDoer else { return false }
        if ProseReading.unhappy.isIn(text, max(0, sentence.lowerBound - 120)..<sentence.upperBound) { return true }
        return scope.view.blocks[block].headings.last.map { heading in
            let title = scope.view.blocks[heading].passage
            return title.count <= 60 && ProseReading.unhappy.isIn(title.folded, title.all)
        } == true
    }

    private static let rises = Lexicon<Void>("escalate|escalates|escalated|escalate it|refer it|referred")
    private static let who = Lexicon<Void>("who shall|who will|who must|who then|who in turn")
    private static let escalated = Lexicon<Void>(
        "is escalated|are escalated|has been escalated|have been escalated|was escalated|upon escalation|on escalation|after escalation|once escalated|when escalated|if escalated|要求升级|申请升级|如需升级|提出升级|要求上报|申请上报|escalated cases|escalated tickets|escalated incidents|escalated issues"
    )

    /// "If a case is escalated, the repairs manager shall call the Customer within 3 hours": somebody higher up, behind such a condition.
    private func isOnceEscalated(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        guard let word = ProseReading.escalated.first(text, in: sentence) else { return false }
        return ProseReading.managers.isIn(text, word.range.upperBound..<sentence.upperBound)
    }

    private static let askFor = Lexicon<Void>("ask for|speak to|talk to|turn to|write to|ring|call")
    private static let heads = Lexicon<Void>("who runs|who leads|who heads|who manages|who is in charge|the head of")
    private static let persons = Lexicon<Void>("she|he|who|they")

    /// "Ask for Demelza Angove, who runs the desk. She will phone you back within two desk hours": whoever is in charge.
    private func isAskedFor(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let near = max(0, sentence.lowerBound - 100)..<sentence.upperBound
        guard
            let ask = ProseReading.askFor.matches(text, in: near).last(where: {
                ProseReading.heads.isIn(text, $0.range.upperBound..<near.upperBound)
            }),
            let head = ProseReading.heads.first(text, in: ask.range.upperBound..<near.upperBound)
        else { return false }
        return head.range.lowerBound >= sentence.lowerBound
            || ProseReading.persons.match(text, at: sentence.lowerBound, end: sentence.upperBound) != nil
    }

    private static let askedFor = Lexicon<Void>(
        "ask for the duty manager|ask for a manager|ask for the manager|ask for a supervisor|ask for the supervisor|ask for the team leader|ask for a duty manager|ask to speak to a manager|ask for the escalation manager|request a manager|request the duty manager"
    )
    private static let leads = Lexicon<Void>("shift lead|team lead|team leader|head of|duty officer|supervisor|值班长|组长")
    private static let escalation = Lexicon<Void>("escalation|escalate|escalated|manager|management|升级|经理|主管")
}

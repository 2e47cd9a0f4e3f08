// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Verbs that name a metric only where they stand right beside a length.
extension MetricBinding {
    private static let brings = Lexicon<Void>("bring|brings|brought|bringing|get|gets|put|puts")

    private static let back = Lexicon<Void>(
        "back|back within|back in|back after|back at the latest within|back online within|back up within")

    /// "bring the log-in nodes back within 8 hours": the verb, where its adverb stands right before the length.
    static func brought(
        _ text: [Unicode.Scalar], _ sentence: Range<Int>, _ named: [MetricPhrase], _ durations: [DurationPhrase]
    ) -> [MetricPhrase] {
        durations.compactMap { duration in
            let near = max(sentence.lowerBound, duration.range.lowerBound - 24)..<duration.range.lowerBound
            guard let adverb = back.matches(text, in: near).last, near.upperBound - adverb.range.upperBound <= 8,
                case let lead = max(sentence.lowerBound, adverb.range.lowerBound - 60)..<adverb.range.lowerBound,
                let verb = brings.matches(text, in: lead).last, !text[verb.range.upperBound..<lead.upperBound].contains(","),
                verb.range.upperBound + 1 < lead.upperBound, !named.contains(where: { $0.range.overlaps(adverb.range) })
            else { return nil }
            return MetricPhrase(metric: .restoration, range: adverb.range.lowerBound..<adverb.range.lowerBound + 4)
        }
    }

    private static let attends = Lexicon<Void>("attend|attends|attended|attendance at")
    private static let places = Lexicon<Void>(
        "branch|premises|plant|store|shop|location|office|building|school|hospital|laboratory|lab|depot|data centre|data center|facility|property|ward|clinic|warehouse|platform|station|house|farm|factory|hall|site|sites"
    )

    /// "attend the affected branch within 4 hours": where the place that is gone to is named.
    static func isAttending(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        guard metric.metric == .firstResponse, attends.isAll(text, metric.range) else { return false }
        if isComing(metric.range, text, sentence) { return true }
        let behind = metric.range.upperBound..<min(sentence.upperBound, metric.range.upperBound + 40)
        guard let place = places.first(text, in: behind) else { return false }
        return !text[behind.lowerBound..<place.range.lowerBound].contains { ",;.".unicodeScalars.contains($0) }
            && DurationPhrase.all(text, in: behind.lowerBound..<place.range.lowerBound).isEmpty
    }

    private static let afar = Lexicon<Void>("remotely|from afar|by telephone|by phone|over the phone|over the telephone")
    private static let failing = Lexicon<Void>("cannot|can not|cannot be|unable|not|couldn't|can't")
    private static let comers = Lexicon<Void>("engineer|engineers|technician|technicians|mechanic|mechanics")

    /// "If it cannot be cleared remotely, an engineer shall attend within 2 hours": nobody attends from afar what cannot be cleared from there.
    private static func isComing(_ verb: Range<Int>, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let before = sentence.lowerBound..<verb.lowerBound
        guard let comma = text[before].lastIndex(of: ","), comers.isIn(text, comma..<verb.lowerBound) else { return false }
        let condition = before.lowerBound..<comma
        return afar.isIn(text, condition) && failing.isIn(text, condition)
    }

    static func attending(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ named: [MetricPhrase]) -> [MetricPhrase] {
        attends.matches(text, in: sentence).compactMap { verb in
            let found = MetricPhrase(metric: .firstResponse, range: verb.range)
            guard isAttending(found, text, sentence), !named.contains(where: { $0.range.overlaps(verb.range) }) else { return nil }
            return MetricPhrase(metric: .onsite, range: verb.range)
        }
    }

    private static let answers = Lexicon<Void>("answer|answers|answered")
    private static let cases = Lexicon<Void>(
        "tickets|ticket|requests|request|cases|case|queries|enquiries|inquiries|questions|messages|letters|reports")

    /// "answer Severity A tickets inside fifteen minutes": the verb, where what is answered stands between it and the length.
    static func answering(
        _ text: [Unicode.Scalar], _ sentence: Range<Int>, _ named: [MetricPhrase], _ durations: [DurationPhrase]
    ) -> [MetricPhrase] {
        answers.matches(text, in: sentence).compactMap { verb in
            guard !named.contains(where: { $0.range.overlaps(verb.range) }),
                let length = durations.first(where: { $0.range.lowerBound > verb.range.upperBound }),
                case let gap = verb.range.upperBound..<min(length.range.lowerBound, verb.range.upperBound + 48), cases.isIn(text, gap),
                !text[gap].contains(",")
            else { return nil }
            return MetricPhrase(metric: .firstResponse, range: verb.range)
        }
    }

    private static let speakers = Lexicon<Void>(
        "engineer|engineers|technician|technicians|specialist|specialists|agent|agents|analyst|consultant|expert|coordinator|controller|dispatcher|officer|manager|person|operator|someone|somebody|colleague|desk|team|we|nurse|planner|advisor|adviser"
    )
    private static let speaking = Lexicon<Void>(
        "calls|shall call|will call|rings|shall ring|will ring|phones|shall phone|will phone|telephones|shall telephone|will telephone|is on the line|be on the line|is on the phone|be on the phone|is on the call|talks|talking to|be talking|speaks|speaking to|be speaking|takes the|takes each|takes every|takes your|take the|take your|take every|makes contact|make contact|phone you|ring you|phone back|ring back"
    )

    /// "A support engineer calls within 20 minutes": who speaks and that he does, right before the length.
    static func speaking(
        _ text: [Unicode.Scalar], _ sentence: Range<Int>, _ named: [MetricPhrase], _ durations: [DurationPhrase]
    ) -> [MetricPhrase] {
        durations.compactMap { duration in
            let start =
                text[sentence.lowerBound..<duration.core.lowerBound].lastIndex { ",;:".unicodeScalars.contains($0) }.map { $0 + 1 }
                ?? sentence.lowerBound
            let clause = start..<duration.core.lowerBound
            guard let verb = speaking.matches(text, in: clause).last, clause.upperBound - verb.range.upperBound <= 40,
                let doer = speakers.matches(text, in: clause.lowerBound..<verb.range.lowerBound).last,
                verb.range.lowerBound - doer.range.upperBound <= 24,
                !named.contains(where: { $0.range.overlaps(verb.range.lowerBound..<clause.upperBound) })
            else { return nil }
            return MetricPhrase(metric: .firstResponse, range: verb.range)
        }
    }

    private static let calls = Lexicon<Void>(
        "call|calls|ring|rings|phone|phones|telephone|telephones|contact|contacts|speak|speaks|write|writes|e-mail|email|text|message")

    /// "We call your site contact every hour": what is done again and again tells how things stand.
    static func repeated(_ bound: [MetricPhrase?], _ durations: [DurationPhrase], _ text: [Unicode.Scalar]) -> [MetricPhrase?] {
        zip(bound, durations).map { metric, duration in
            guard let metric, metric.metric == .firstResponse, duration.isCadence,
                calls.match(text, at: metric.range.lowerBound, end: metric.range.upperBound) != nil
            else { return metric }
            return MetricPhrase(metric: .update, range: metric.range)
        }
    }

    /// 2小时内处理 may be to deal with it and not to have done so.
    static func isHandling(_ words: Words?) -> Bool {
        guard let words else { return false }
        let text = words.text.unicodeScalars.map(Folding.fold)
        return handles.isAll(text, text.indices)
    }

    private static let done = Lexicon<Void>("完成|完工|完毕|修毕|做完")
    private static let works = Lexicon<Void>("维修|修理|抢修|检修|小修|中修|大修|急修|零修|修缮|处理|处置|整改")
    private static let handles = Lexicon<Void>("处理|处置|办理|处理好|处理掉")

    private static let tells = Lexicon<Void>("知会|书面告知|书面通知|短信告知|短信通知|电话告知|电话通知|报告|上报|报知|告知|通知|书面报告|电话报告")

    private static let told = Lexicon<Void>(
        "管理公司|物业经理|业主委员会|管委会|机关|贵单位|使用机关|店主|商户|商家|店家|收件人|寄件人|医院|学校|物业|管理处|院方|设备科|甲方|客户|用户|业主|采购人|买方|使用方|委托方|我行|行方|我方|校方|院方|贵方|招标人|需方|发包方|建设单位|使用单位"
    )

    private static let manners = Lexicon<Void>(
        "以电话方式|以书面方式|以书面形式|以短信方式|以邮件方式|以口头方式|通过电话|通过短信|通过邮件|以电话|以书面|以短信|以邮件|用电话|电话|书面|短信|口头|立即|及时|主动")

    /// 以电话方式报告: how it is told stands before the verb.
    private static func behindManner(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Int {
        if tells.match(text, at: at, end: end) != nil { return at }
        return manners.match(text, at: at, end: end)?.range.upperBound ?? at
    }

    /// 30分钟内处理。: verbs that name a metric only right behind a length: handled and done with; told to the customer.
    static func behind(
        _ text: [Unicode.Scalar], _ sentence: Range<Int>, _ named: [MetricPhrase], _ durations: [DurationPhrase]
    ) -> [MetricPhrase] {
        durations.compactMap { duration in
            let at = duration.range.upperBound
            guard at < sentence.upperBound, !duration.isCadence, text[at - 1].isHan, text[at].isHan else { return nil }
            if let verb = handles.match(text, at: at, end: sentence.upperBound),
                verb.range.upperBound >= sentence.upperBound || ",;。)".unicodeScalars.contains(text[verb.range.upperBound])
            {
                return named.contains { $0.range.overlaps(verb.range) } ? nil : MetricPhrase(metric: .resolution, range: verb.range)
            }
            // 一般维修3日内完成: what the clause is about is done.
            if let verb = done.match(text, at: at, end: sentence.upperBound), !named.contains(where: { $0.range.overlaps(verb.range) }),
                verb.range.upperBound >= sentence.upperBound || ",;。)".unicodeScalars.contains(text[verb.range.upperBound]),
                case let clause = text[sentence.lowerBound..<duration.range.lowerBound].lastIndex(where: {
                    ",;:".unicodeScalars.contains($0)
                })
                .map({ $0 + 1 }) ?? sentence.lowerBound, works.isIn(text, clause..<duration.range.lowerBound)
            {
                return MetricPhrase(metric: .resolution, range: verb.range)
            }
            guard let verb = tells.match(text, at: behindManner(text, at, sentence.upperBound), end: sentence.upperBound),
                verb.range.upperBound < sentence.upperBound,
                told.match(text, at: verb.range.upperBound, end: sentence.upperBound) != nil,
                !named.contains(where: { $0.range.overlaps(verb.range) })
            else { return nil }
            return MetricPhrase(metric: .incidentNotice, range: verb.range)
        }
    }
}

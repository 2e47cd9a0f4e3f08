// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Which metric each length of time in a sentence belongs to.
enum MetricBinding {
    /// One entry per duration; nil where the sentence itself names no metric for it.
    static func bind(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase]) -> [MetricPhrase?] {
        let text = passage.folded
        let lacking = lacking(passage, sentence)
        let named = begun(
            text,
            reports(MetricPhrase.all(text, in: sentence), text, durations).filter {
                // "Restore core availability within an hour"
                $0.metric != .availability && lacking?.contains($0.range.lowerBound) != true && !isEnd($0, text, sentence)
                    && !isDenied($0, text, sentence) && !isReceived($0, text, sentence)
                    && !isAttending($0, text, sentence) && !isGoods($0, text, sentence) && !isIntention($0, text, sentence)
            })
        let metrics = outsideParentheses(
            text, sentence,
            named + attending(text, sentence, named) + behind(text, sentence, named, durations) + brought(text, sentence, named, durations)
                + answering(text, sentence, named, durations), durations
        ).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
        guard !metrics.isEmpty else { return durations.map { _ in nil } }
        if let row = MetricRow.bind(text, sentence, metrics, durations) { return row }
        var result: [MetricPhrase?] = []
        for (index, duration) in durations.enumerated() {
            let floor = index > 0 ? durations[index - 1].range.upperBound : sentence.lowerBound
            let ceiling = index + 1 < durations.count ? durations[index + 1].range.lowerBound : sentence.upperBound
            if isUndone(duration, text) {
                // 15分钟未响应的，升级至主管: what has not happened by then leads to another thing, and only an escalation is due at that time.
                let rise = named.filter { $0.metric == .escalation }
                result.append(
                    rise.first { $0.range.lowerBound >= duration.range.upperBound && $0.range.lowerBound < ceiling }
                        ?? rise.last { $0.range.upperBound <= duration.range.lowerBound })
                continue
            }
            // P1级25分钟定位，3小时恢复: a verb of its own, whatever a label before it says.
            if let verb = supplies.match(text, at: duration.range.upperBound, end: ceiling),
                !metrics.contains(where: { metric in
                    metric.range.lowerBound >= duration.range.upperBound && metric.range.lowerBound - verb.range.upperBound <= 16
                        && !text[verb.range.lowerBound..<max(verb.range.lowerBound, metric.range.lowerBound)].contains(where: {
                            ",;".unicodeScalars.contains($0)
                        })
                })
            {
                result.append(nil)
                continue
            }
            let after = metrics.first { metric in
                guard metric.range.lowerBound >= duration.range.upperBound, metric.range.lowerBound < ceiling,
                    !isStart(metric, after: duration, text, metrics),
                    // 70小时内完成清理，结案后8日内提交: with what the next length begins.
                    index + 1 >= durations.count || !isStart(metric, before: durations[index + 1], text),
                    // 半小时内通知服务站前往现场: what the one who is told does has no length.
                    !isDone(metric.metric) || !passes.isIn(text, duration.range.upperBound..<metric.range.lowerBound),
                    // 2小时内，若电话不能解决，应指派人员赶赴现场: when that begins to run is not said.
                    !conditions.isIn(text, duration.range.upperBound..<metric.range.lowerBound)
                else { return false }
                // "… within 1 day of selection and updates every 60 minutes": what stands right before the next length is the next one's.
                let isNexts =
                    index + 1 < durations.count && durations[index + 1].isCadence && metric.metric == .update
                    && ceiling - metric.range.upperBound <= 8
                    && metric.range.lowerBound - duration.range.upperBound > 6
                // "tell the Customer within a day of learning of it, and shall deliver a report within ten": the same with words between.
                if index + 1 < durations.count, andShall.isIn(text, duration.range.upperBound..<metric.range.lowerBound) { return false }
                // "telephone within one day and propose a plan within five": what "and" begins is the next one's.
                if index + 1 < durations.count,
                    and.match(text, at: behindComma(text, duration.range.upperBound, ceiling), end: ceiling) != nil,
                    metrics.first(where: { $0.range.lowerBound >= ceiling }) == nil
                {
                    return false
                }
                return !isNexts || metrics.count == 1
            }
            // 每2小时公布一次抢修进度: of what is told again and again the report is promised, not what it is about.
            if duration.isCadence,
                let told = metrics.first(where: {
                    $0.metric == .update && $0.range.lowerBound >= duration.range.upperBound && $0.range.lowerBound < ceiling
                        && $0.range.lowerBound - duration.range.upperBound <= 24
                })
            {
                result.append(told)
                continue
            }
            let isOpen = opensMainClause(duration, text, sentence)
            let before =
                isOpen
                ? nil
                : metrics.last {
                    // "update every" reaches into "every hour".
                    ($0.range.upperBound <= duration.range.lowerBound
                        || duration.isCadence && $0.range.lowerBound < duration.range.lowerBound && $0.range.overlaps(duration.range))
                        && $0.range.lowerBound >= floor && !isStart($0, before: duration, text)
                }
            let isHan = duration.core.contains { text[$0].isHan }
            // 60分钟内到达现场，小修不超过24小时: the name of the work says what is done.
            if isHan, let before, before.metric == .onsite, result.last??.range == before.range,
                let work = repairs.matches(text, in: before.range.upperBound..<duration.range.lowerBound).last
            {
                result.append(MetricPhrase(metric: .resolution, range: work.range))
                continue
            }
            // 1天内回复，5天内完成: what is asked for is done.
            if isHan, let before, result.last??.range == before.range, let done = finish(text, behind: duration, of: before.metric) {
                result.append(done)
                continue
            }
            // 4小时内响应，24小时内优化: the word between belongs to the length before it.
            let isTaken = isHan && before.map { word in result.last??.range == word.range } == true && hasVerb(duration, text)
            let running = metrics.filter { !isStart($0, before: duration, text) }
            result.append(
                choose(text, duration, isTaken ? nil : before, after, floor: floor, isHan: isHan)
                    ?? (isOpen ? nil : carried(result, running, duration, floor, text)))
        }
        // 工作日2小时内、非工作日4小时内到达现场: what stands behind the last is for all of the row.
        for index in result.indices.dropLast().reversed() where result[index] == nil && result[index + 1] != nil {
            let gap = durations[index].range.upperBound..<max(durations[index].range.upperBound, durations[index + 1].range.lowerBound)
            if gap.count <= 10, text[gap].first == "、" { result[index] = result[index + 1] }
        }
        // "Calls to the desk are picked up within 20 seconds": to lift a receiver is to take a call, no answer to what is asked.
        for index in result.indices {
            guard let found = result[index], found.metric == .firstResponse, picks.isIn(text, found.range), calls.isIn(text, sentence)
            else {
                continue
            }
            result[index]?.metric = .acknowledgement
        }
        // 20分钟内向受影响客户发通报: what is told once, when it begins.
        for index in result.indices where !durations[index].isCadence {
            if let found = result[index], found.metric == .update, bulletins.isAll(text, found.range),
                found.range.lowerBound >= durations[index].range.upperBound
            {
                result[index]?.metric = .incidentNotice
            }
        }
        // 侦测后10分钟内致电客户: who finds the fault first tells of it.
        if found.isIn(text, sentence) {
            for index in result.indices where result[index]?.metric == .firstResponse {
                guard let phrase = result[index], calls.isIn(text, phrase.range) else { continue }
                result[index]?.metric = .incidentNotice
            }
        }
        // 每小时通知甲方一次: what is told again and again.
        for index in result.indices where durations[index].isCadence {
            guard let found = result[index] else { continue }
            if found.metric == .incidentNotice || found.metric == .firstResponse && hears.isIn(text, found.range) {
                result[index]?.metric = .update
            }
        }
        return result
    }

    /// "Enterprise customers hear from us every hour"
    private static let hears = Lexicon<Void>(
        "hear from us|hear from|hear back|in touch|be in touch|call you|telephone you|phone you|calls you|telephones you")
    private static let found = Lexicon<Void>("侦测后|检测后|侦测到|检测到|监测到|发现后|after detecting|of detecting|after detection|of detection")
    private static let bulletins = Lexicon<Void>("通报|公告|通告")
    private static let picks = Lexicon<Void>("pick up|picks up|picked up|picking up|pick-up|pickup")
    private static let calls = Lexicon<Void>("call|calls|phone|telephone|hotline|来电|致电|电话|热线|呼入")

    private static let passes = Lexicon<Void>("通知|告知|转告|转派|转交|移交")

    private static let conditions = Lexicon<Void>(",若|,如|,如果|,倘若|,一旦")

    /// Where the words behind a length go on, a comma left out.
    private static func behindComma(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Int {
        var at = at
        while at < end, text[at].isSpace || text[at] == "," { at += 1 }
        return at
    }

    private static let andShall = Lexicon<Void>(", and shall|, and will|, and must|; and shall|; and will")

    private static let and = Lexicon<Void>("and|and to|and shall|and will|and then")

    /// "Major issues (no workaround): 8 hours": what stands in parentheses names no metric unless a length stands in them too, or right before them.
    private static func outsideParentheses(
        _ text: [Unicode.Scalar], _ sentence: Range<Int>, _ metrics: [MetricPhrase], _ durations: [DurationPhrase]
    ) -> [MetricPhrase] {
        guard text[sentence].contains("(") else { return metrics }
        var spans: [Range<Int>] = []
        var open: Int?
        for index in sentence {
            if text[index] == "(" { open = open ?? index }
            if text[index] == ")", let start = open {
                spans.append(start..<(index + 1))
                open = nil
            }
        }
        return metrics.filter { metric in
            guard let span = spans.first(where: { $0.overlaps(metric.range) }) else { return true }
            return durations.contains {
                span.overlaps($0.core) || $0.range.upperBound <= span.lowerBound && span.lowerBound - $0.range.upperBound <= 1
            }
        }
    }

    private static func choose(
        _ text: [Unicode.Scalar], _ duration: DurationPhrase, _ before: MetricPhrase?, _ after: MetricPhrase?, floor: Int, isHan: Bool
    ) -> MetricPhrase? {
        if duration.isCadence, let before, before.metric == .update { return before }
        // "First contact: 1 hour Progress reports: every 4 hours": the label before the colon owns what stands right behind it.
        if !isHan, let before, case let gap = before.range.upperBound..<max(before.range.upperBound, duration.range.lowerBound),
            gap.count <= 32, let colon = text[gap].lastIndex(of: ":"), text[(colon + 1)..<gap.upperBound].allSatisfy(\.isSpace),
            !text[gap].contains(where: { ",;.|()".unicodeScalars.contains($0) })
        {
            return before
        }
        if let after, isCut(text, duration.range.upperBound..<after.range.lowerBound),
            before.map({ isFilled(text, $0.range.upperBound..<max($0.range.upperBound, duration.range.lowerBound)) })
                ?? isLed(text, floor..<duration.range.lowerBound)
        {
            return before
        }
        if let after {
            let gap = text[duration.range.upperBound..<after.range.lowerBound]
            // "within 1 hour (24x7) stabilize ASAP": what follows has a time of its own, if none in figures.
            if !isHan, before == nil, soon.match(text, at: min(after.range.upperBound + 1, text.count), end: text.count) != nil {
                return before
            }
            let breaks = gap.contains { ",、:()|/".unicodeScalars.contains($0) || $0 == "\n" }
            if isHan {
                if !breaks, gap.count <= 16 { return after }
                // 5个工作日内成立项目组，负责日常沟通、进度确认: what is told once is told right behind its length.
                if breaks, after.metric == .update, !duration.isCadence { return before }
                if before == nil, gap.count <= 30, !(breaks && supplies.match(text, at: gap.startIndex, end: gap.endIndex) != nil) {
                    return after
                }
            } else {
                if !breaks, gap.filter({ !$0.isSpace && $0 != "-" }).isEmpty { return after }
                if !breaks, before == nil { return after }
                if before == nil, gap.count <= 80 { return after }
            }
        }
        return before
    }

    /// 4小时内提供备件，恢复运行不超过8小时: what is brought by then is not what stands behind the comma.
    private static let supplies = Lexicon<Void>(
        "提供|更换|调换|配送|调配|调拨|准备|寄出|补发|交付|送达|备齐|定位|定界|研判|登记|分派|提交|出具|归还|退回|退还|寄回|返还|签署|移交|递交|报送|交回|付清|支付|缴纳")

    private static let soon = Lexicon<Void>(
        "asap|as soon as possible|as soon as practicable|best effort|best efforts|if possible|where possible")

    private static let links = Lexicon<Void>("within|in|under|is|of|at most|max|max.|up to|time|target")

    /// "respond 8 hrs – fix best efforts": what stands behind a dash between blanks is another matter.
    private static func isCut(_ text: [Unicode.Scalar], _ gap: Range<Int>) -> Bool {
        guard let dash = text[gap].firstIndex(of: "-"), dash > gap.lowerBound, dash + 1 < gap.upperBound else { return false }
        return text[dash - 1].isSpace && text[dash + 1].isSpace
    }

    /// "– callers wait 20 min – fix within 6 hours": words of its own stand between the dash and the length.
    private static func isLed(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        guard let dash = range.lastIndex(where: { text[$0] == "-" && $0 > 0 && text[$0 - 1].isSpace }) else { return false }
        let words = dash + 1..<range.upperBound
        return text[words].contains(where: \.isLetter) && !isFilled(text, words) && !text[words].contains(":")
            && SeverityPhrase.all(text, in: words).isEmpty
    }

    /// Nothing but blanks and the words that lead to a length.
    private static func isFilled(_ text: [Unicode.Scalar], _ gap: Range<Int>) -> Bool {
        guard let first = gap.first(where: { !text[$0].isSpace }), let last = gap.last(where: { !text[$0].isSpace }) else { return true }
        return links.isAll(text, first..<(last + 1))
    }

    /// "respond within 1 hour for severity 1 and within 90 minutes for severity 2".
    private static func carried(
        _ earlier: [MetricPhrase?], _ metrics: [MetricPhrase], _ duration: DurationPhrase, _ floor: Int, _ text: [Unicode.Scalar]
    ) -> MetricPhrase? {
        let gap = floor..<duration.range.lowerBound
        if hasVerb(duration, text) || hasDuty(text, gap) || !earlier.isEmpty && hasOwnVerb(text, gap) { return nil }
        if let last = earlier.last.flatMap({ $0 }), let done = finish(text, behind: duration, of: last.metric) { return done }
        if let last = earlier.last { return last }
        return metrics.last { $0.range.upperBound <= duration.range.lowerBound }
    }

    /// 4小时内响应，24小时内优化: words of its own behind the length, which are not those of the length before.
    private static func hasVerb(_ duration: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        var at = duration.range.upperBound
        while at < text.count, text[at].isSpace { at += 1 }
        // 72小时内完成损害控制: another thing is done.
        if at < text.count, let done = finishes.match(text, at: at, end: text.count), done.range.upperBound < text.count,
            text[done.range.upperBound].isHan
        {
            return true
        }
        guard at < text.count, text[at].isHan, text[duration.core.upperBound - 1].isHan,
            harmless.match(text, at: at, end: text.count) == nil
        else { return false }
        return at + 1 < text.count && text[at + 1].isHan
    }

    /// What else a vendor does within a time: a metric named before it says nothing of it.
    private static let duties = Lexicon<Void>(
        "can be|will be|shall be|must be|are to be|is to be|tells you|tell you|give|gives|send|sends|deliver|delivers|issue a|issues a|publish|publishes|supply|supplies|ship|ships|submit|submits|schedule a|schedules a|assess|assesses|prepare|prepares|return the|collect|collects|install|installs|refund|refunds|inform|informs|invoice|invoices|convene|convenes|is mailed|is e-mailed|is emailed|is sent|are sent|is issued|is published|is produced|is supplied|is delivered|is prepared|is provided|are provided|is made|are made"
    )

    private static let repairs = Lexicon<Void>("小修|中修|大修|急修|零修|抢修|维修|修理")
    private static let finishes = Lexicon<Void>("完成|办结|办妥|做完|处理完|完工")
    /// The word right behind a length that says that it is done, where the length before was one to answer.
    private static func finish(_ text: [Unicode.Scalar], behind duration: DurationPhrase, of metric: Metric) -> MetricPhrase? {
        guard metric == .firstResponse || metric == .acknowledgement,
            let done = finishes.match(text, at: duration.range.upperBound, end: text.count),
            done.range.upperBound >= text.count || !text[done.range.upperBound].isHan
        else { return nil }
        return MetricPhrase(metric: .resolution, range: done.range)
    }

    private static let modals = Lexicon<Void>("and shall|and will|and must|but shall|but will|and then shall|and then will")
    private static let again = Lexicon<Void>("do so|do it|be|within|in|respond|reply|not|also")

    /// "… and shall have it examined within 3 hours": a verb of its own, which no list knows.
    private static func hasOwnVerb(_ text: [Unicode.Scalar], _ gap: Range<Int>) -> Bool {
        guard let modal = modals.matches(text, in: gap).last, modal.range.upperBound + 1 < gap.upperBound else { return false }
        return again.match(text, at: modal.range.upperBound + 1, end: gap.upperBound) == nil
    }

    static func hasDuty(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { duties.isIn(text, range) }

    private static let harmless = Lexicon<Void>("左右|即可|收到一次|收到|一次|为准|以内|之内|以下|不等|的时间|的时限|完成|做到|达到|和|与|及|或|以及")
}

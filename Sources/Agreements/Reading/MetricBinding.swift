// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Which metric each length of time in a sentence belongs to.
enum MetricBinding {
    /// One entry per duration; nil where the sentence itself names no metric for it.
    static func bind(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase]) -> [MetricPhrase?] {
        let text = passage.folded
        let named = begun(
            text,
            reports(MetricPhrase.all(text, in: sentence), text, durations).filter {
                // "Restore core availability within an hour"
                $0.metric != .availability && !isEnd($0, text, sentence) && !isDenied($0, text, sentence) && !isReceived($0, text, sentence)
                    && !isGoods($0, text, sentence) && !isIntention($0, text, sentence)
            })
        let metrics = outsideParentheses(
            text, sentence, named + behind(text, sentence, named, durations) + brought(text, sentence, named, durations), durations
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
            let after = metrics.first { metric in
                guard metric.range.lowerBound >= duration.range.upperBound, metric.range.lowerBound < ceiling,
                    !isStart(metric, after: duration, text, metrics),
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
                // "telephone within one day and propose a plan within five": what "and" begins is the next one's.
                if index + 1 < durations.count, and.match(text, at: min(duration.range.upperBound + 1, ceiling), end: ceiling) != nil,
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
            // 4小时内响应，24小时内优化: the word between belongs to the length before it.
            let isTaken = isHan && before.map { word in result.last??.range == word.range } == true && hasVerb(duration, text)
            let running = metrics.filter { !isStart($0, before: duration, text) }
            result.append(
                choose(text, duration, isTaken ? nil : before, after, isHan: isHan)
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
    private static let picks = Lexicon<Void>("pick up|picks up|picked up|picking up|pick-up|pickup")
    private static let calls = Lexicon<Void>("call|calls|phone|telephone|hotline|来电|电话|热线|呼入")

    private static let brings = Lexicon<Void>("bring|brings|brought|bringing|get|gets|put|puts")
    private static let back = Lexicon<Void>(
        "back|back within|back in|back after|back at the latest within|back online within|back up within")

    /// "bring the log-in nodes back within 8 hours": the verb, where its adverb stands right before the length.
    private static func brought(
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

    private static let handles = Lexicon<Void>("处理|处置|办理|处理好|处理掉")
    private static let tells = Lexicon<Void>("书面告知|书面通知|短信告知|短信通知|电话告知|电话通知|报告|上报|报知|告知|通知|书面报告|电话报告")
    private static let told = Lexicon<Void>("医院|学校|物业|管理处|院方|设备科|甲方|客户|用户|业主|采购人|买方|使用方|委托方|我行|行方|我方|校方|院方|贵方|招标人|需方|发包方|建设单位|使用单位")

    /// 30分钟内处理。: verbs that name a metric only right behind a length: handled and done with; told to the customer.
    private static func behind(
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
            guard let verb = tells.match(text, at: at, end: sentence.upperBound), verb.range.upperBound < sentence.upperBound,
                told.match(text, at: verb.range.upperBound, end: sentence.upperBound) != nil,
                !named.contains(where: { $0.range.overlaps(verb.range) })
            else { return nil }
            return MetricPhrase(metric: .incidentNotice, range: verb.range)
        }
    }

    private static let sends = Lexicon<Void>("报送|汇报|通报|报")

    /// 2日内报送处置报告: what is sent once is the report.
    private static func reports(_ metrics: [MetricPhrase], _ text: [Unicode.Scalar], _ durations: [DurationPhrase]) -> [MetricPhrase] {
        guard !durations.contains(where: \.isCadence) else { return metrics }
        return metrics.enumerated().filter { index, metric in
            guard metric.metric == .update, index + 1 < metrics.count, metrics[index + 1].metric == .incidentReport,
                sends.match(text, at: metric.range.lowerBound, end: metric.range.upperBound)?.range == metric.range
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
    private static func isIntention(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        guard isDone(metric.metric) else { return false }
        let before = max(sentence.lowerBound, metric.range.lowerBound - 18)..<metric.range.lowerBound
        return intentions.matches(text, in: before).contains { metric.range.lowerBound - $0.range.upperBound <= 1 }
    }

    /// "commence work on resolving the fault": what the work is for is not what is promised for the time.
    private static func begun(_ text: [Unicode.Scalar], _ metrics: [MetricPhrase]) -> [MetricPhrase] {
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
        "start|starts|started|begin|begins|commence|commences|commencement|working|work begins|work starts|work start|engage|engages|assign an engineer|assign a technician"
    )

    private static let passes = Lexicon<Void>("通知|告知|转告|转派|转交|移交")
    /// What somebody does, which another may be told to do; a plan or a cause is told itself.
    private static func isDone(_ metric: Metric) -> Bool {
        switch metric {
        case .onsite, .workaround, .restoration, .resolution: true
        default: false
        }
    }

    private static let conditions = Lexicon<Void>(",若|,如|,如果|,倘若|,一旦")
    private static let given = Lexicon<Void>("如|若|如果|若是|倘若|当|一旦|假如")
    private static let asGiven = Lexicon<Void>("的|后|时|的情况下|情况下|之后|以后|的时候")

    /// 若问题仍无法解决的，半小时内，…: the length begins what is done in that case, and only the words behind it say what that is.
    private static func opensMainClause(_ duration: DurationPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let (lower, upper) = (duration.range.lowerBound, duration.range.upperBound)
        guard upper < sentence.upperBound, text[upper] == ",", lower > sentence.lowerBound, text[lower - 1] == "," else { return false }
        var start = lower - 1
        while start > sentence.lowerBound, text[start - 1] != ",", lower - start < 60 { start -= 1 }
        let clause = start..<(lower - 1)
        guard given.match(text, at: clause.lowerBound, end: clause.upperBound) != nil else { return false }
        return asGiven.matches(text, in: clause).contains { $0.range.upperBound == clause.upperBound }
    }

    private static let and = Lexicon<Void>("and|and to|and shall|and will|and then")
    private static let until = Lexicon<Void>("until|till|pending|until the|until its|until full|until final|直至|直到")

    /// "every 2 hours until resolution": when the promise ends.
    private static func isEnd(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
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
    private static func isReceived(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
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
    private static func isGoods(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        metric.metric == .onsite && ships.match(text, at: metric.range.lowerBound, end: metric.range.upperBound)?.range == metric.range
            && goods.isIn(text, sentence) && !people.isIn(text, sentence)
    }

    private static let undoable = Lexicon<Void>(
        "cannot|cannot be|can not|can not be|can't|can't be|could not|could not be|unable to|unable to be|not able to|not possible to")

    private static let undone = Lexicon<Void>("未|尚未|仍未|还未|没有|无人|没人")

    private static func isUndone(_ duration: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        var at = duration.range.upperBound
        while at < text.count, text[at].isSpace || text[at] == "仍" { at += 1 }
        return undone.match(text, at: at, end: text.count) != nil
    }

    /// 若电话不能解决, "cannot be cured by remote access": what is not done is no promise.
    static func isDenied(_ metric: MetricPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        guard text[metric.range.lowerBound].isHan else {
            let before = max(sentence.lowerBound, metric.range.lowerBound - 16)..<metric.range.lowerBound
            return undoable.matches(text, in: before).contains { metric.range.lowerBound - $0.range.upperBound <= 1 }
        }
        let before = max(sentence.lowerBound, metric.range.lowerBound - 6)..<metric.range.lowerBound
        return denied.matches(text, in: before).contains { $0.range.upperBound == before.upperBound }
    }

    private static let since = Lexicon<Void>("后|之后|以后|完成后|结束后|之日起|之时起|起")
    private static let receipt = Lexicon<Void>(
        "of receipt of|of receiving|after receipt of|after receiving|upon receipt of|from receipt of|of the receipt of")
    private static let of = Lexicon<Void>(
        "of|after|from|following|of the|after the|from the|of its|after its|of our|after our|from the initial|from initial|after the initial|of initial|of first|following the"
    )

    /// 修复后五个工作日内提交: what is already done when the time begins to run.
    private static func isStart(_ metric: MetricPhrase, before duration: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        var at = metric.range.upperBound
        while at < duration.range.lowerBound, at - metric.range.upperBound < 6 {
            if let match = since.match(text, at: at, end: duration.range.lowerBound) {
                return duration.core.lowerBound - match.range.upperBound <= 6
                    && !text[match.range.upperBound..<duration.core.lowerBound].contains { ",;".unicodeScalars.contains($0) }
            }
            if ",;，".unicodeScalars.contains(text[at]) { return false }
            at += 1
        }
        return false
    }

    /// "within 5 days of resolution": the same, behind the time.
    private static func isStart(
        _ metric: MetricPhrase, after duration: DurationPhrase, _ text: [Unicode.Scalar], _ metrics: [MetricPhrase]
    ) -> Bool {
        var at = duration.range.upperBound
        while at < metric.range.lowerBound, text[at].isSpace || text[at] == "," { at += 1 }
        guard at < metric.range.lowerBound else { return false }
        // "within two hours of receipt of the notification"
        if metric.range.lowerBound - at <= 40, receipt.match(text, at: at, end: metric.range.lowerBound) != nil { return true }
        let opener = of.matches(text, in: at..<metric.range.lowerBound).first { $0.range.lowerBound == at }
        guard let opener else { return false }
        let gap = text[min(opener.range.upperBound + 1, metric.range.lowerBound)..<metric.range.lowerBound]
        // "after formal escalation": with a word between.
        if gap.count <= 14, gap.allSatisfy({ $0.isLetter || $0 == " " }), gap.count(where: { $0 == " " }) <= 1 { return true }
        // "Within 5 days after the incident is closed, we deliver a report": what the time begins with, up to the comma.
        guard let comma = text[opener.range.upperBound..<min(text.count, opener.range.upperBound + 100)].firstIndex(of: ","),
            comma >= metric.range.upperBound, !text[opener.range.upperBound..<comma].contains(where: { ".;".unicodeScalars.contains($0) })
        else { return false }
        return metrics.contains { $0.range.lowerBound > comma && $0.range.lowerBound - comma < 80 }
    }

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
        _ text: [Unicode.Scalar], _ duration: DurationPhrase, _ before: MetricPhrase?, _ after: MetricPhrase?, isHan: Bool
    ) -> MetricPhrase? {
        if duration.isCadence, let before, before.metric == .update { return before }
        // "First contact: 1 hour Progress reports: every 4 hours": the label before the colon owns what stands right behind it.
        if !isHan, let before, case let gap = before.range.upperBound..<max(before.range.upperBound, duration.range.lowerBound),
            gap.count <= 32, let colon = text[gap].lastIndex(of: ":"), text[(colon + 1)..<gap.upperBound].allSatisfy(\.isSpace),
            !text[gap].contains(where: { ",;.|()".unicodeScalars.contains($0) })
        {
            return before
        }
        if let after {
            let gap = text[duration.range.upperBound..<after.range.lowerBound]
            let breaks = gap.contains { ",、:()|/".unicodeScalars.contains($0) || $0 == "\n" }
            if isHan {
                if !breaks, gap.count <= 16 { return after }
                // 5个工作日内成立项目组，负责日常沟通、进度确认: what is told once is told right behind its length.
                if breaks, after.metric == .update, !duration.isCadence { return before }
                if before == nil, gap.count <= 30 { return after }
            } else {
                if !breaks, gap.filter({ !$0.isSpace && $0 != "-" }).isEmpty { return after }
                if !breaks, before == nil { return after }
                if before == nil, gap.count <= 80 { return after }
            }
        }
        return before
    }

    /// "respond within 1 hour for severity 1 and within 90 minutes for severity 2".
    private static func carried(
        _ earlier: [MetricPhrase?], _ metrics: [MetricPhrase], _ duration: DurationPhrase, _ floor: Int, _ text: [Unicode.Scalar]
    ) -> MetricPhrase? {
        if hasVerb(duration, text) || hasDuty(text, floor..<duration.range.lowerBound) { return nil }
        if let last = earlier.last { return last }
        return metrics.last { $0.range.upperBound <= duration.range.lowerBound }
    }

    /// 4小时内响应，24小时内优化: words of its own behind the length, which are not those of the length before.
    private static func hasVerb(_ duration: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        var at = duration.range.upperBound
        while at < text.count, text[at].isSpace { at += 1 }
        guard at < text.count, text[at].isHan, text[duration.core.upperBound - 1].isHan,
            harmless.match(text, at: at, end: text.count) == nil
        else { return false }
        return at + 1 < text.count && text[at + 1].isHan
    }

    /// What else a vendor does within a time: a metric named before it says nothing of it.
    private static let duties = Lexicon<Void>(
        "tells you|tell you|give|gives|send|sends|deliver|delivers|issue a|issues a|publish|publishes|supply|supplies|ship|ships|submit|submits|schedule a|schedules a|assess|assesses|prepare|prepares|return the|collect|collects|install|installs|refund|refunds|inform|informs|invoice|invoices|convene|convenes"
    )

    static func hasDuty(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { duties.isIn(text, range) }

    private static let harmless = Lexicon<Void>("左右|即可|收到一次|收到|一次|为准|以内|之内|以下|不等|的时间|的时限|完成|做到|达到|和|与|及|或|以及")
}

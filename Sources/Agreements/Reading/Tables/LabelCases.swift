// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A metric and a case in one row label: "Mechanic on site, press stopped", 首次响应：支付中断, 修复（整机停用）.
///
/// The rest of the label is a case where sister rows of the same metric differ in it, where another row names the same, or where it tells of
/// trouble. A parenthesis that only explains, "(if needed)", "(business hours)", is none.
enum LabelCases {
    private enum Kind {
        case plan
        case channel
        case situation
    }

    private struct Rest {
        var metric: Metric
        var kind: Kind
        var words: Words
        var key: String
        var isTrouble: Bool
        /// Before the colon, the metric behind it: "Live event desk: first reply".
        var leads = false
    }

    /// The labels of a table's rows, with what their rests say.
    static func completed(_ labels: [AxisLabel], _ shape: TableShape) -> [AxisLabel] {
        guard shape.hasRowLabels, shape.severityColumn == nil, shape.columns.allSatisfy(\.severity.isEmpty) else { return labels }
        let column = shape.labels.first { $0.role == .metric }?.column ?? 0
        var rests: [Int: Rest] = [:]
        for (index, row) in shape.grid.rows.enumerated().dropFirst(shape.headerRows) where row.cells.indices.contains(column) {
            rests[index] = rest(row.cells[column].passage, labels[index])
        }
        var result = labels
        let values = shape.columns.indices.filter { !shape.isLabel($0) }
        for (index, rest) in rests {
            let sisters = rests.values.filter { $0.metric == rest.metric && $0.kind == rest.kind && $0.key != rest.key }
            switch rest.kind {
            case .plan where values.allSatisfy({ shape.columns[$0].plan == nil }): result[index].plan = rest.words
            case .channel where values.allSatisfy({ shape.columns[$0].channel == nil }): result[index].channel = rest.words
            case .situation:
                let isNamed = rests.values.contains { other in
                    other.kind == .situation && other.key == rest.key && other.metric != rest.metric
                        && rests.values.contains { $0.metric == other.metric && $0.key != other.key && $0.kind == .situation }
                }
                guard !sisters.isEmpty || isNamed || rest.isTrouble || rest.leads else { continue }
                if rest.metric == .availability {
                    result[index].measured = rest.words
                } else {
                    result[index].severity = [SeverityMention(words: rest.words, key: rest.key)]
                }
            default: continue
            }
        }
        return result
    }

    private static func rest(_ passage: Passage, _ label: AxisLabel) -> Rest? {
        let text = passage.folded
        guard label.severity.isEmpty, passage.count <= 100, let (first, second) = parts(passage), (2...60).contains(second.count) else {
            return nil
        }
        // "Live event desk: first reply"
        let leads =
            text[first.upperBound..<second.lowerBound].contains(":") && MetricPhrase.first(text, in: first) == nil
            && !RowCases.others.isAll(text, first)
        let (main, rest) = leads ? (second, first) : (first, second)
        guard (2...60).contains(rest.count),
            let named = MetricPhrase.label(text, in: main) ?? MetricPhrase.first(text, in: main),
            label.metrics.first?.metric == named.metric || label.metrics.isEmpty && label.isAvailability && named.metric == .availability,
            MetricPhrase.first(text, in: rest) == nil, !explains(passage, rest), let words = Words(passage, rest)
        else { return nil }
        let part = passage.part(rest)
        // What of it is available is no way to reach anybody.
        let kind: Kind =
            if named.metric == .availability {
                .situation
            } else if ChannelPhrase.isLabel(part, part.all) {
                .channel
            } else {
                PlanPhrase.isName(part) ? .plan : .situation
            }
        return Rest(
            metric: named.metric, kind: kind, words: words, key: ClockResolution.fold(words.text), isTrouble: CaseTitle.isTrouble(part),
            leads: leads)
    }

    /// The words of the metric, and those behind a colon, a comma, a dash or in parentheses at the end.
    private static func parts(_ passage: Passage) -> (main: Range<Int>, rest: Range<Int>)? {
        let text = passage.folded
        let all = passage.trimmed(passage.all)
        if text[all].last == ")", let open = text[all].firstIndex(of: "("), open > all.lowerBound {
            // "Uptime, scanners (per quarter)": what stands before the parenthesis is divided first.
            let before = passage.trimmed(all.lowerBound..<open)
            if let mark = mark(text, before) { return divided(passage, before, mark) }
            return (before, passage.trimmed((open + 1)..<(all.upperBound - 1)))
        }
        return mark(text, all).flatMap { divided(passage, all, $0) }
    }

    /// "Reply (Gold)": no tier's name as a whole.
    static func isDivided(_ passage: Passage) -> Bool {
        guard passage.count <= 100, let (main, rest) = parts(passage) else { return false }
        return MetricPhrase.label(passage.folded, in: main) != nil && MetricPhrase.first(passage.folded, in: rest) == nil
    }

    private static func divided(_ passage: Passage, _ range: Range<Int>, _ mark: Int) -> (main: Range<Int>, rest: Range<Int>)? {
        let main = passage.trimmed(range.lowerBound..<mark)
        let rest = passage.trimmed((mark + 1)..<range.upperBound)
        return main.isEmpty || rest.isEmpty ? nil : (main, rest)
    }

    private static func mark(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
        range.first { index in
            switch text[index] {
            case ":", ",": true
            case "-": index > range.lowerBound && text[index - 1] == " " && index + 1 < range.upperBound && text[index + 1] == " "
            default: false
            }
        }
    }

    private static let explanations = Lexicon<Void>(
        "needed|required|necessary|applicable|possible|optional|only|target|targets|goal|maximum|max|max.|minimum|min|min.|average|typical|estimated|approx|median|initial|first|next|final|ongoing|subsequent|monthly|annual|annually|yearly|quarterly|weekly|daily|per month|per year|per quarter|measured|counted|calculated|from receipt|reported|time|times|hours|hour|minutes|minute|days|day|sla|kpi|human|automatic|automated|24/7|24x7|unit|guaranteed|committed|new|old|percent|%|or better|或以上|及以上|如需|需要|必要|可选|选配|目标|最长|最短|最大|最小|平均|预计|首次|每次|最终|后续|每月|月度|年度|季度|每年|全年|计算|统计|起算|计时|单位|小时|分钟|工作日|自然日|人工|自动|承诺|含|以内|之内|内|比例|考核|口径"
    )
    private static let starts = Lexicon<Void>(
        "from|to|by|via|per|incl|incl.|including|excl|excl.|excluding|as|after|before|until|with|without|not|no|only|up|at|in|on|under|e.g.|i.e.|such|see|subject|provided|based|and|or|for|of|our|we|you|your|who|which|that|the|自|从|由|按|以|并|及|或|至|经|不|需|视|见|如|若|当|即"
    )
    private static let conditions = Lexicon<Void>("if|when|where|while|during|in case of|in the event of|unless|once")

    /// How the metric is meant, in which hours it holds, or when it begins.
    private static func explains(_ passage: Passage, _ rest: Range<Int>) -> Bool {
        let text = passage.folded
        if conditions.match(text, at: rest.lowerBound, end: rest.upperBound) != nil { return !CaseTitle.isTrouble(passage.part(rest)) }
        return explanations.isIn(text, rest) || starts.match(text, at: rest.lowerBound, end: rest.upperBound) != nil
            || !DurationPhrase.all(text, in: rest).isEmpty || !HoursPhrase.all(text, in: rest).isEmpty
            || !HoursPhrase.terms(text, in: rest).isEmpty || CellReading.afterHours.isIn(text, rest)
            || UnitPhrase.at(rest.lowerBound, text, end: rest.upperBound, article: true) != nil || LabelPhrases.isHours(passage.part(rest))
            || !text[rest].contains { $0.isLetter || $0.isHan } || LabelPhrases.isPrice(passage.part(rest))
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What the other lengths of a sentence, and how a thing is told, make of a metric.
extension MetricBinding {
    /// "Enterprise customers hear from us every hour"
    private static let hears = Lexicon<Void>(
        "hear from us|hear from|hear back|in touch|be in touch|call you|telephone you|phone you|calls you|telephones you")
    private static let found = Lexicon<Void>("侦测后|检测后|侦测到|检测到|监测到|发现后|after detecting|of detecting|after detection|of detection")
    private static let bulletins = Lexicon<Void>("通报|公告|通告")
    private static let picks = Lexicon<Void>("pick up|picks up|picked up|picking up|pick-up|pickup")
    private static let calls = Lexicon<Void>("call|calls|phone|telephone|hotline|来电|致电|电话|热线|呼入")

    static func settled(
        _ bound: [MetricPhrase?], _ text: [Unicode.Scalar], _ sentence: Range<Int>, _ durations: [DurationPhrase]
    ) -> [MetricPhrase?] {
        var result = bound
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
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// By how much something comes too late, and what that costs.
extension Distractor {
    static func isOfLateness(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        if isPriced(text, range) || isOverrun(text, range, place) { return true }
        let near = max(range.lowerBound, place.lowerBound - 24)..<place.lowerBound
        if lateness.matches(text, in: near).contains(where: { place.lowerBound - $0.range.upperBound <= 2 }) { return true }
        guard penalty.isIn(text, range), let each = step.matches(text, in: range.lowerBound..<place.lowerBound).last else { return false }
        return place.lowerBound - each.range.upperBound <= 2
    }

    /// A step of a penalty stands right behind these: 每延迟2小时扣减500元, "for every 2 hours of delay".
    private static let step = Lexicon<Void>(
        "超时|每逾|每迟|每多|每多出|每延迟|每超时|每超过|每超出|每逾期|每迟延|每延误|每延期|每晚|each full|every full|for each full|for every full|each further|each additional|every additional|for each|for every"
    )
    private static let penalty = Lexicon<Void>(
        "延长|展期|顺延|extend|extends|extended|prolong|prolongs|扣|罚|减收|返还|返|违约金|赔|减免|抵扣|deduct|deducted|deduction|credit|credits|penalty|damages|reduced|reduction|discount"
    )
    private static let tooLate = Lexicon<Void>("late|lateness|delay|delayed|overdue")
    private static let perStep = Lexicon<Void>("for each|for every|per|each|every")

    /// "For each hour by which it is late: $500": what lateness costs.
    private static func isPriced(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        perStep.match(text, at: opening(text, range), end: range.upperBound) != nil
            && (!MoneyPhrase.all(text, in: range).isEmpty || tooLate.isIn(text, range) && penalty.isIn(text, range))
    }

    /// 每迟到1小时, 逾时2小时: by how much something came too late.
    private static let lateness = Lexicon<Void>(
        "每超时|每超期|每延时|超时每满|迟到|每迟到|迟到满|迟到每满|逾时|逾时达|晚到|延误|迟延|迟了|晚了|late by|is late by|was late by|delayed by|for each full|for every full")

    private static let limits = Lexicon<Void>("时限|期限|规定时间|约定时间|承诺时间")
    private static let over = Lexicon<Void>("超过|超出|逾|逾越")

    /// 超过办理时限5个工作日的: by how much it came too late.
    private static func isOverrun(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let near = max(range.lowerBound, place.lowerBound - 14)..<place.lowerBound
        guard let limit = limits.matches(text, in: near).last, place.lowerBound - limit.range.upperBound <= 1,
            let word = over.matches(text, in: near.lowerBound..<limit.range.lowerBound).last
        else { return false }
        return !text[word.range.upperBound..<limit.range.lowerBound].contains { ",;。".unicodeScalars.contains($0) }
    }
}

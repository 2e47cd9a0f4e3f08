// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Statements that count every time which nothing else speaks of, or every time of one tier.
extension HoursReading {
    /// 其余时限昼夜连续计算, "every other limit runs day and night", "Under Total Care every hour of the year counts".
    mutating func readRest(_ passage: Passage, _ sentence: Range<Int>, _ index: Int) -> Bool {
        let text = passage.folded
        let found = RunningTime.rest(text, sentence)
        let rest = found?.range
        guard let always = found?.always ?? RunningTime.words(text, sentence), let words = Words(passage, always) else { return false }
        let levels = SeverityPhrase.named(text, in: sentence).map(\.key)
        let mentions = scope.known.mentions(text, in: sentence)
        let keys = levels + mentions.filter { $0.kind == .severity }.map(\.key)
        let tiers = mentions.filter { $0.kind == .plan }.map(\.key)
        // "Mission requests of U1": a level or a place that is not known narrows it.
        if rest == nil, !text[sentence].contains(where: \.isHan), !keys.isEmpty || hasCode(text, sentence) { return false }
        // A promise beside the words is read with them; of nobody they say nothing.
        let isForNamed =
            (keys.isEmpty != tiers.isEmpty) && HoursPhrase.all(text, in: sentence).isEmpty
            && !promises(text, sentence, [HoursPhrase(coverage: .always, range: always)])
        guard rest != nil && keys.isEmpty && tiers.isEmpty || rest == nil && isForNamed else { return false }
        let number = add(HoursPhrase(coverage: .always, range: always), passage, sentence, index, name: nil)
        var statement = HoursStatement(
            kind: number.map { .hours($0) } ?? .pattern, isAlways: true, severities: keys, plans: tiers, block: index, words: words,
            governs: true,
            isGeneral: false)
        statement.isOfTable = RunningTime.isOfTable(text, sentence)
        if rest != nil { statement.rest = RunningTime.isHourly(text, sentence) ? .hourly : .all }
        statements.append(statement)
        // The hours that the first part of the sentence gives are those of what it speaks of.
        for phrase in HoursPhrase.all(text, in: sentence.lowerBound..<(rest ?? sentence).lowerBound) where phrase.coverage != .always {
            _ = add(phrase, passage, sentence, index, name: nil)
        }
        return true
    }

    static let inquiries = Lexicon<Void>("咨询|查询|询问|enquiry|enquiries|inquiry|inquiries|query|queries|question|questions")
    private static let all = Lexicon<Void>(
        "均在|均按|均于|均以|都在|只在|仅在|only within|only in|only during|are counted within|are counted in|run within|run only")
    private static let counted = Lexicon<Void>("内计算|计算|内计时|计时|累计|counted|count|run|runs")

    /// 所列小时均在工作日 7:30—18:00 内计算: hours between the words that every time is counted in them.
    func isCounted(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ found: [HoursPhrase]) -> Bool {
        guard found.count == 1, let hours = found.first, text[sentence].contains(where: \.isHan) else { return false }
        let before = max(sentence.lowerBound, hours.range.lowerBound - 8)..<hours.range.lowerBound
        let behind = hours.range.upperBound..<min(sentence.upperBound, hours.range.upperBound + 6)
        return HoursReading.all.isIn(text, before) && HoursReading.counted.isIn(text, behind)
    }

    private static let lengths = Lexicon<Void>(
        "all days/hours|all hours/days|all days and hours|all hours and days|days and hours|hours and days|all days|all hours|all times|all minutes and hours|all time periods|all periods|all timeframes|all time frames|all time limits|all response times|all targets|all references to days|all references to hours|references to days|references to hours|all references to time|times above|times listed|times stated|times shown|times given|times in this table|times in the table|timeframes above|timeframes listed|response times above|response times listed|"
            + "以下时限|下列时限|以下各时限|表列时数|以上时间|上述时间|以上时限|上述时限|以上各时限|上述各时限|所有时间|所有时限|各项时限|各时限|前述时限|本表时限|表中时限|表中时间|所称小时|所称天数|所称天|所称日|以上小时|以上天数"
    )
    private static let meaning = Lexicon<Void>(
        "refer to|refers to|mean|means|are|is|denote|denotes|represent|represents|are expressed in|expressed in|are given in|are stated in|stated in|are in|are to be understood as|shall be understood as|are understood as|relate to|relates to|均指|均为|系指|是指|指|为|按|均按|以|均以"
    )

    /// 以下时限, "all time limits": every length of the document.
    static func speaksOfAll(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool { lengths.isIn(text, sentence) }

    /// "All days/hours refer to our business days": what every length of the document is counted in.
    static func meant(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Range<Int>? {
        guard let lengths = lengths.first(text, in: sentence),
            let link = meaning.first(text, in: lengths.range.upperBound..<min(sentence.upperBound, lengths.range.upperBound + 40)),
            case let near = link.range.upperBound..<min(sentence.upperBound, link.range.upperBound + 48),
            let term = HoursPhrase.terms(text, in: near).first ?? DefinedTerm.businessDay(text, near),
            !text[lengths.range.upperBound..<term.lowerBound].contains(where: { ",;:".unicodeScalars.contains($0) || $0.isDigit }),
            !exception.isIn(text, sentence.lowerBound..<term.lowerBound)
        else { return nil }
        return term
    }

    private func hasCode(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        range.dropLast().contains { text[$0].isLetter && text[$0 + 1].isDigit && ($0 == range.lowerBound || !text[$0 - 1].isLetter) }
    }
}

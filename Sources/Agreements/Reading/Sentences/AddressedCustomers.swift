// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// For which of the customers a sentence speaks: 普通客户：…, 对于签订维保合约的客户，…, "For customers with a maintenance contract, …",
/// 标准商户在5个工作日内收到….
///
/// A promise to some of the customers that were read as one to all would accuse.
enum AddressedCustomers {
    private static let people = Lexicon<Void>(
        "客户|用户|会员|商户|商家|租户|住户|学员|单位|customers|clients|users|subscribers|members|merchants|tenants|residents")
    private static let members = Lexicon<Void>("计划客户|计划用户|版客户|版用户|套餐客户|套餐用户|方案客户|方案用户|会员客户|级客户|级用户")
    private static let everyone = Lexicon<Void>(
        "all|any|every|our|your|these|those|new|existing|所有|全部|全体|各|任何|新|老|广大|以上|上述|为|向|由|以下|各类|每个|每位")
    private static let leads = Lexicon<Void>("对于|针对|凡|凡是|对|for")
    /// What makes a customer no kind of his own: he reports, he is the party of the contract.
    private static let generic = Lexicon<Void>(
        "我司|我们|我公司|本公司|乙方|甲方|报修|报障|投诉|来电|咨询|申请|受影响|相关|对应|该|此|上述|最终|使用|提交|提出|反馈|通知|告知|联系|答复|回复|服务|需要|发现|遇到|出现|发生|接到|收到|如|若|当")
    private static let with = Lexicon<Void>(
        "with|without|on|under|holding|that have|that hold|who have|who hold|who bought|who purchased|whose|not on|having")
    private static let reporting = Lexicon<Void>(
        "report|reports|call|calls|contact|contacts|email|write|submit|issue|issues|question|questions|problem|problems|queries|fault|faults|access|affected|incident|incidents"
    )

    /// The people whom the words before the length name; nil where these are all of them.
    static func find(_ passage: Passage, _ sentence: Range<Int>, before end: Int) -> Words? {
        let text = passage.folded
        let lead = sentence.lowerBound..<min(end, sentence.lowerBound + 70)
        guard !lead.isEmpty else { return nil }
        if let mark = text[lead].firstIndex(where: { $0 == ":" || $0 == "," }), let name = name(passage, sentence.lowerBound..<mark, mark) {
            return Words(passage, name)
        }
        return subject(passage, lead).flatMap { Words(passage, $0) }
    }

    /// 对于签订维保合约的客户：… at the head of a paragraph speaks for the sentences behind it.
    static func overParagraph(_ passage: Passage, before sentence: Range<Int>) -> Words? {
        let text = passage.folded
        guard sentence.lowerBound > 0, let first = passage.part(0..<min(passage.count, 400)).sentences().first,
            first.upperBound <= sentence.lowerBound,
            let colon = text[first].firstIndex(of: ":"), colon - first.lowerBound <= 40,
            leads.match(text, at: Distractor.opening(text, first), end: colon) != nil,
            let name = name(passage, first.lowerBound..<colon, colon)
        else { return nil }
        return Words(passage, name)
    }

    private static func name(_ passage: Passage, _ range: Range<Int>, _ mark: Int) -> Range<Int>? {
        let text = passage.folded
        var name = passage.named(range)
        guard !name.isEmpty else { return nil }
        let isLed = leads.match(text, at: name.lowerBound, end: name.upperBound)
        if let isLed { name = passage.trimmed(isLed.range.upperBound..<name.upperBound) }
        guard !name.isEmpty, everyone.match(text, at: name.lowerBound, end: name.upperBound) == nil else { return nil }
        guard let noun = people.matches(text, in: name).last, noun.range.upperBound == name.upperBound else {
            return conditioned(passage, name)
        }
        let own = name.lowerBound..<noun.range.lowerBound
        guard !own.isEmpty else { return nil }
        let isRelative = text[own.upperBound - 1] == "的" && own.count > 3
        // 优越计划客户，我们1小时内回复: before a comma the words must say more than whose case it is.
        if text[mark] == ",", !members.isIn(text, name), !isRelative, isLed == nil || !text[own].allSatisfy(\.isHan) { return nil }
        if isRelative || isLed != nil, generic.isIn(text, own) { return nil }
        return name.count <= (text[name.lowerBound].isHan ? isRelative ? 24 : 8 : 28) ? name : nil
    }

    /// "customers with a maintenance contract": whatever is said of them.
    private static func conditioned(_ passage: Passage, _ name: Range<Int>) -> Range<Int>? {
        let text = passage.folded
        guard let noun = people.match(text, at: name.lowerBound, end: name.upperBound), text[name.lowerBound].isLetter,
            let with = with.match(text, at: noun.range.upperBound + 1, end: name.upperBound), with.range.upperBound < name.upperBound,
            reporting.first(text, in: with.range.upperBound..<name.upperBound) == nil, name.count <= 60,
            MetricPhrase.first(text, in: name) == nil, DurationPhrase.all(text, in: name).isEmpty
        else { return nil }
        return name
    }

    private static let acts = Lexicon<Void>("可|可在|可于|将|将在|在|于|应|享有|享受|的工单|的响应|自")

    /// 标准商户在5个工作日内收到, behind a semicolon or at the head of a sentence.
    private static func subject(_ passage: Passage, _ lead: Range<Int>) -> Range<Int>? {
        let text = passage.folded
        let start = text[lead].lastIndex { ",;:。".unicodeScalars.contains($0) }.map { $0 + 1 } ?? Distractor.opening(text, lead)
        guard start < lead.upperBound, text[start].isHan,
            let noun = people.first(text, in: start..<min(lead.upperBound, start + 10)), noun.range.lowerBound - start >= 2,
            case let own = start..<noun.range.lowerBound, text[own].allSatisfy(\.isHan), !generic.isIn(text, own),
            everyone.match(text, at: start, end: noun.range.upperBound) == nil, text[own.upperBound - 1] != "的",
            MetricPhrase.first(text, in: own) == nil,
            noun.range.upperBound >= lead.upperBound || acts.match(text, at: noun.range.upperBound, end: lead.upperBound) != nil
        else { return nil }
        return start..<noun.range.upperBound
    }
}

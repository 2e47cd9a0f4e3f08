// SPDX-License-Identifier: Apache-2.0

/// Levels in Chinese words: 一级故障, 紧急问题, 急件, 第 1 類.
extension SeverityPhrase {
    private static let chinese = Lexicon<String>([
        ("特别紧急|特急|非常紧急", "特急"), ("紧急发生的|紧急出现的|紧急", "紧急"), ("特别重大|特大", "特别重大"), ("重大", "重大"), ("非常严重|较严重|严重", "严重"), ("较大", "较大"),
        ("一般性|一般", "一般"),
        ("普通", "普通"),
        ("轻微|轻度", "轻微"), ("非紧急|不紧急", "非紧急"), ("非关键", "非关键"), ("非严重|不严重", "非严重"), ("致命", "致命"), ("关键", "关键"), ("次要", "次要"), ("中等", "中等"),
        ("高", "高"), ("中", "中"), ("低", "低"),
        ("高危", "高"), ("中危", "中"), ("低危", "低"), ("危急|危重", "危急"), ("重要", "重要"), ("常规", "常规"), ("最速", "最速"), ("急", "急"), ("速", "速"),
        ("大", "大"), ("小", "小"), ("简单", "简单"), ("复杂", "复杂"), ("特殊", "特殊"), ("所有其他|其他|其它|其余", rest),
    ])

    private static let chineseNouns = Lexicon<Void>(
        "案件|个案|漏洞|件|召唤|损坏|损毁|破损|级别故障|级故障|障碍|维修|报修|抢修|故障|问题|事件|事故|级|等级|级别|缺陷|工单|请求|需求|情况|错误|异常|优先级|类|咨询|性故障|性问题|报修|告警|业务故障|系统故障|技术问题|事项|投诉")

    /// What a house's caretakers call their cases.
    private static let repairs = Lexicon<String>([("急修", "急修"), ("零修", "零修"), ("小修", "小修"), ("中修", "中修"), ("大修", "大修")])

    /// 大修, 中修, 小修 at the beginning of the words: a repair, by its size.
    static func repair(_ text: [Unicode.Scalar], in range: Range<Int>) -> SeverityPhrase? {
        var start = range.lowerBound
        while start < range.upperBound, !text[start].isHan { start += 1 }
        guard let found = repairs.match(text, at: start, end: range.upperBound), found.meaning.hasSuffix("修"), found.meaning != "急修" else {
            return nil
        }
        return SeverityPhrase(range: found.range, key: found.meaning)
    }

    /// 急件, 普通件; but 大件 and 小件 are parcels.
    private static let pieces: Set<String> = ["急", "速", "最速", "特急", "紧急", "普通", "一般"]

    private static let scales: Set<String> = ["严重", "紧急", "重要"]

    /// 第 1 類: with blanks between, as papers in Hong Kong and Taiwan write it.
    private static func spacedLevel(_ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> SeverityPhrase? {
        guard text[index] == "第", index + 3 < end, text[index + 1] == " " else { return nil }
        let digit = text[index + 2].isDigit ? Int(text[index + 2].value - 48) : chineseDigits[text[index + 2]]
        var at = index + 3
        while at < end, text[at] == " " { at += 1 }
        guard let digit, at < end, text[at] == "类" && isKind(text, at - 1, end) || text[at] == "级", !isOther(text, at + 1, end) else {
            return nil
        }
        var upper = at + 1
        if upper < end, let noun = chineseNouns.match(text, at: upper, end: end) { upper = noun.range.upperBound }
        return SeverityPhrase(range: index..<upper, key: String(digit))
    }

    static func chineseLevel(_ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> SeverityPhrase? {
        if let spaced = spacedLevel(text, index, end) { return spaced }
        // 急修15分钟内到场，小修当日完成
        if let whole = repairs.match(text, at: index, end: end), index == 0 || !text[index - 1].isHan,
            whole.range.upperBound >= end || !text[whole.range.upperBound].isHan
                || "当次应须在于的为项类隔翌".unicodeScalars.contains(text[whole.range.upperBound])
        {
            return SeverityPhrase(range: whole.range, key: whole.meaning)
        }
        // 一级故障, Ⅰ级, 1级, 特级
        // "A 类", "4 级（重大）": with a blank between.
        if index + 2 < end, text[index + 1] == " ", text[index + 2] == "级" || text[index + 2] == "类",
            let value = text[index].isDigit ? Int(text[index].value - 48) : letter(text, index), !isOther(text, index + 3, end),
            index == 0 || !text[index - 1].isDigit && text[index - 1] != "." && !text[index - 1].isLetter,
            text[index + 2] == "级" || isKind(text, index + 1, end)
        {
            return SeverityPhrase(range: index..<index + 3, key: String(value))
        }
        let digit = chineseDigits[text[index]] ?? roman[text[index]] ?? (text[index].isDigit ? Int(text[index].value - 48) : nil)
        if let digit = digit ?? letter(text, index), index + 1 < end,
            text[index + 1] == "级" || text[index + 1] == "类" && isKind(text, index, end), !isOther(text, index + 2, end),
            index == 0
                || !text[index - 1].isDigit && text[index - 1] != "." && text[index - 1] != "十"
                    && chineseDigits[text[index - 1]] == nil
        {
            var upper = index + 2
            if let noun = chineseNouns.match(text, at: min(upper, text.count - 1), end: end), noun.range.lowerBound == upper {
                upper = noun.range.upperBound
            }
            // 1级严重问题: one level and its description.
            if upper < end, text[upper].isHan, let word = chinese.match(text, at: upper, end: end), word.range.count > 1,
                let noun = word.range.upperBound < end ? chineseNouns.match(text, at: word.range.upperBound, end: end) : nil
            {
                upper = noun.range.upperBound
            }
            // 第一级 names a level; 第一级市场 was refused above. 非一级 is every other one.
            let hasOrdinal = index > 0 && text[index - 1] == "第"
            let isNot = index > 0 && text[index - 1] == "非"
            return SeverityPhrase(range: (hasOrdinal || isNot ? index - 1 : index)..<upper, key: (isNot ? "非" : "") + String(digit))
        }
        // "I级", "II类故障": numerals of plain letters.
        if let roman = romanNumber(text, index, end), roman.range.upperBound < end,
            text[roman.range.upperBound] == "级" || text[roman.range.upperBound] == "类",
            !isOther(text, roman.range.upperBound + 1, end)
        {
            var upper = roman.range.upperBound + 1
            if upper < end, let noun = chineseNouns.match(text, at: upper, end: end) { upper = noun.range.upperBound }
            return SeverityPhrase(range: index..<upper, key: String(roman.meaning))
        }
        guard text[index].isHan, let match = chinese.match(text, at: index, end: end) else { return nil }
        if match.range.count == 1, index > 0, text[index - 1].isHan, !"、和及与，,".unicodeScalars.contains(text[index - 1]) { return nil }
        let at = match.range.upperBound
        if match.range.count > 1, shares(text, at, end) { return SeverityPhrase(range: index..<at, key: match.meaning) }
        guard at < end, let noun = chineseNouns.match(text, at: at, end: end) else { return nil }
        // 严重级别 alone is the name of the scale.
        if scales.contains(match.meaning), noun.range.count == 2, "级等".unicodeScalars.contains(text[at]), text[at + 1] != "故",
            noun.range.upperBound >= end || !text[noun.range.upperBound].isHan
        {
            return nil
        }
        // 高级 is a tier's word, 高级别 a level's.
        let isPiece = text[at] == "件"
        if isPiece, !pieces.contains(match.meaning) { return nil }
        if match.range.count == 1, noun.range.count == 1, !isPiece { return nil }
        return SeverityPhrase(range: index..<noun.range.upperBound, key: match.meaning)
    }

    /// 特别重大、重大事件: the noun stands behind the last of them.
    private static func shares(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Bool {
        guard at + 1 < end, "、和及与或".unicodeScalars.contains(text[at]), let next = chinese.match(text, at: at + 1, end: end),
            next.range.count > 1, next.range.upperBound < end
        else { return false }
        return chineseNouns.match(text, at: next.range.upperBound, end: end) != nil
    }

    /// The "A" of "A级", "B类".
    static func letter(_ text: [Unicode.Scalar], _ index: Int) -> Int? {
        guard let value = letters[text[index]], index == 0 || !text[index - 1].isLetter && !text[index - 1].isDigit else { return nil }
        return value
    }

    /// 一类故障, 甲类（…）, "A类": a kind of fault; 二类机构 is something else.
    private static func isKind(_ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> Bool {
        let at = index + 2
        return at >= end || !text[at].isHan || "故事问障报缺异工请需每应须均属".unicodeScalars.contains(text[at])
    }

    /// 三级等保, 二级域名, 一级代理: other things that have levels.
    private static func isOther(_ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> Bool {
        index < end && notLevels.match(text, at: index, end: end) != nil
    }

    private static let notLevels = Lexicon<Void>(
        "售后|机制|体系|架构|审核|审批|复核|联动|网络|等保|域名|代理|市场|资质|保护|甲等|甲级|医院|城市|行政|部门|机构|节点|页面|菜单|分类|目录|建造师|支持|服务|技术支持|运维|客服|供应商|分销")
}

// SPDX-License-Identifier: Apache-2.0

/// Levels that labels name: cells, heads, the words before a colon.
extension SeverityPhrase {
    /// Level words that stand alone in a label: a cell, the words before a colon.
    private static let labels = Lexicon<String>([
        ("critical", "critical"), ("urgent", "urgent"), ("emergency", "emergency"), ("blocker", "blocker"), ("high", "high"),
        ("highest", "highest"), ("medium", "medium"),
        ("moderate", "medium"), ("low", "low"), ("lowest", "lowest"), ("normal", "normal"), ("major", "major"), ("minor", "minor"),
        ("trivial", "trivial"), ("severe", "severe"), ("fatal", "fatal"),
        ("non-urgent", "non-urgent"), ("non-critical|non critical", "non-critical"), ("non-emergency", "non-emergency"),
        ("not an emergency", "non-emergency"), ("significant", "significant"), ("cosmetic", "cosmetic"),
        ("priority", "priority"), ("informational|info", "informational"), ("routine", "routine"), ("ordinary", "ordinary"),
        ("serious", "serious"), ("crisis", "crisis"),
        ("showstopper", "showstopper"), ("important", "important"),
        ("紧急", "紧急"), ("特急", "特急"), ("重大", "重大"), ("特大", "特大"), ("严重", "严重"), ("较大", "较大"), ("一般", "一般"), ("普通", "普通"), ("轻微", "轻微"),
        ("致命", "致命"), ("危急", "危急"), ("危重", "危急"), ("高危", "高"), ("中危", "中"), ("低危", "低"), ("特别紧急", "特急"), ("关键", "关键"), ("次要", "次要"),
        ("高", "高"), ("中", "中"), ("低", "低"), ("非紧急", "非紧急"), ("重要", "重要"), ("中等", "中等"),
        ("最高", "最高"), ("red", "red"), ("orange", "orange"), ("amber", "amber"), ("yellow", "yellow"), ("green", "green"),
        ("红色", "红色"), ("橙色", "橙色"), ("黄色", "黄色"), ("蓝色", "蓝色"), ("较高", "较高"), ("较低", "较低"), ("大修", "大修"), ("中修", "中修"), ("小修", "小修"),
    ])

    private static let offers = Lexicon<Void>(
        "support|service|assistance|care|email|e-mail|mail|phone|telephone|chat|live chat|slack|queue|queueing|queuing|handling|routing|access|line|ticketing"
    )

    private static let colours: Set<String> = ["red", "orange", "amber", "yellow", "green"]
    private static let bought = Lexicon<Void>("cover|care|plan|package|tier|subscription|membership|support")

    private static let running = Lexicon<Void>(
        "service restored|service resumed|service returns|service is|service will|service shall|service to|service has|service within|services are|operation|operations|running|working order|working hours|business hours|hours"
    )

    /// The level a label names, when the label begins with one: "1 - Blocker Due to an error…", "Critical", "P1 (Urgent)".
    static func label(_ text: [Unicode.Scalar], in range: Range<Int>) -> SeverityPhrase? {
        var start = range.lowerBound
        while start < range.upperBound, text[start].isSpace || "*\"'([【".unicodeScalars.contains(text[start]) { start += 1 }
        guard start < range.upperBound else { return nil }
        let head = start..<min(range.upperBound, start + 40)
        if let found = all(text, in: head).first, found.range.lowerBound <= start + 16 {
            let lead = text[start..<found.range.lowerBound]
            // "For P1 incidents", "Critical (P1)": what stands before the level may be a word or two, but no verb or number.
            if lead.isEmpty || !lead.contains(where: { $0.isDigit || $0 == "," || $0 == ":" }) {
                // "High (major impact)": the label stands first, its explanation behind it.
                guard !lead.isEmpty, Int(found.key) == nil, lead.contains("("),
                    let word = labels.match(text, at: start, end: range.upperBound),
                    word.range.upperBound <= found.range.lowerBound
                else { return found }
                return SeverityPhrase(range: word.range, key: word.meaning)
            }
        }
        if let word = labels.match(text, at: start, end: range.upperBound) {
            let next = word.range.upperBound < range.upperBound ? text[word.range.upperBound] : "\n"
            // "Priority e-mail + chat": how a tier is served.
            if word.meaning == "priority", next == " ", offers.match(text, at: word.range.upperBound + 1, end: range.upperBound) != nil {
                return nil
            }
            // "Normal service restored": what there is when nothing is wrong.
            if word.meaning == "normal", next == " ", running.match(text, at: word.range.upperBound + 1, end: range.upperBound) != nil {
                return nil
            }
            // "Red cover" beside "Blue cover": what was bought.
            if colours.contains(word.meaning), next == " ", bought.match(text, at: word.range.upperBound + 1, end: range.upperBound) != nil
            {
                return nil
            }
            if next.isSpace || !next.isHan && !next.isLetter { return SeverityPhrase(range: word.range, key: word.meaning) }
            return nil
        }
        // "L1" alone: support has lines, incidents have levels; a label that is nothing else is a level.
        if text[start] == "l", range.upperBound - start == 2, let digit = Int(String(text[start + 1])), digit < 6 {
            return SeverityPhrase(range: start..<start + 2, key: String(digit))
        }
        // "1 - Blocker", "2: Critical", "1"
        if text[start].isDigit, let digit = Int(String(text[start])), digit < 6 {
            var at = start + 1
            if at >= range.upperBound { return SeverityPhrase(range: start..<at, key: String(digit)) }
            if text[at].isDigit { return nil }
            while at < range.upperBound,
                text[at].isSpace || text[at] == "-" || text[at] == ":" || text[at] == "(" || text[at] == "." || text[at] == "/"
            { at += 1 }
            if at > start + 1, at < range.upperBound, let word = labels.match(text, at: at, end: range.upperBound) {
                return SeverityPhrase(range: start..<word.range.upperBound, key: String(digit))
            }
        }
        return nil
    }
}

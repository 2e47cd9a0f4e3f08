// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Words that say how much the vendor binds itself.
enum ForcePhrase {
    private static let effort = Lexicon<Void>(
        "reasonable effort|commercially reasonable effort|commercially reasonable endeavour|best effort|best-effort|good faith effort|good-faith effort|reasonable endeavour|best endeavour|endeavour|endeavor|endeavours|endeavors|try to|strive to|strives to|make every effort|尽力|尽最大努力|合理努力|尽商业合理努力|最大努力|努力在|尽可能|尽量"
    )
    private static let target = Lexicon<Void>(
        "target|targets|targeted|goal|objective|slo|aim|aims|aim to|aims to|aspire|intend to|intends to|expected|estimated|typically|usually|generally|normally|目标|力争|争取|参考|原则上|预计|一般情况下|一般在|一般为|通常"
    )
    private static let shall = Lexicon<Void>(
        "shall|must|guarantee|guarantees|guaranteed|warrants|warrant|commits to|commit to|commitment|committed|agrees to|undertakes to|will|we'll|is obliged to|is required to|应当|应在|应于|应自|应保证|应提供|应|须|必须|保证|承诺|确保|保障|需在|负责在|不得超过|不超过"
    )
    private static let recipient = Lexicon<Void>(
        "recovery time objective|recovery point objective|响应|应用|应急|应对|相应|供应|反应|适应|对应|效应|应付|应用程序|应答|回应")

    struct Found {
        var force: Force
        var range: Range<Int>
    }

    /// The force of the words in the range: effort beats target, target beats shall.
    static func first(_ text: [Unicode.Scalar], in range: Range<Int>) -> Found? {
        if let match = effort.first(text, in: range) { return Found(force: .effort, range: match.range) }
        if let match = target.matches(text, in: range).first(where: { match in
            // RTO and "recovery time objective" name a metric.
            !(match.range.lowerBound >= range.lowerBound + 14
                && recipient.match(text, at: max(range.lowerBound, match.range.lowerBound - 14), end: range.upperBound)?.range.upperBound
                    ?? 0 >= match.range.upperBound)
        }) {
            return Found(force: .target, range: match.range)
        }
        let masked = recipient.matches(text, in: range).map(\.range)
        for match in shall.matches(text, in: range) where !masked.contains(where: { $0.overlaps(match.range) }) {
            return Found(force: .shall, range: match.range)
        }
        return nil
    }

    /// Only words that name the numbers themselves goals: for headings, column headers and captions.
    static func label(_ text: [Unicode.Scalar], in range: Range<Int>) -> Found? {
        guard let found = first(text, in: range) else { return nil }
        return found
    }
}

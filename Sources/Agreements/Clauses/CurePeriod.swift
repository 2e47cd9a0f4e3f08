// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// How long the vendor has to put a failure right after notice: "fails to cure within 10 business days of written notice".
enum CurePeriod {
    private static let cure = Lexicon<Void>(
        "cure|cures|cured|remedied|fails to remedy|fail to remedy|not remedied|fails to correct|not corrected|rectify|rectified|改正|纠正|补救|补正|整改|更正"
    )
    private static let notice = Lexicon<Void>("notice|notified|notification|being notified|通知|催告|书面要求")
    private static let failing = Lexicon<Void>("fail|fails|failed|not cured|is not|does not|has not|unless|if|within|未|仍未|仍不|拒不|逾期")
    /// The customer's own breach.
    private static let customers = Lexicon<Void>(
        "customer fails|customer does not|customer breaches|client fails|you fail|licensee fails|non-payment|nonpayment|failure to pay|payment|甲方未|客户未|用户未|甲方逾期|甲方违约|甲方在收到乙方"
    )

    static func read(_ passage: Passage, _ sentence: Range<Int>) -> AllowancePhrase? {
        let text = passage.folded
        guard cure.isIn(text, sentence), notice.isIn(text, sentence), failing.isIn(text, sentence), !customers.isIn(text, sentence) else {
            return nil
        }
        let lengths = AllowancePhrase.all(text, in: sentence).filter { $0.target.unit.isCivil }
        // Two lengths, such as a notice and a cure period, are not told apart.
        return lengths.count == 1 ? lengths.first : nil
    }
}

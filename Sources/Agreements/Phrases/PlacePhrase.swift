// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A kind of place that a length holds for: 市区2小时, 乡镇4小时. Heads of columns of places are `LabelPhrases.isPlace`.
enum PlacePhrase {
    private static let kinds = Lexicon<Void>(
        "省内|省外|市内|市外|市区|城区|郊区|郊县|县城|县区|县域|乡镇|农村|本地|异地|外地|同城|国内|国外|境内|境外|岛内|离岛|本市|外市|本省|外省")

    /// Whether the range names a kind of place and nothing else.
    static func isName(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { kinds.isAll(text, range) }

    static func isName(_ name: Words) -> Bool {
        let text = name.text.unicodeScalars.map(Folding.fold)
        return isName(text, text.indices)
    }
}

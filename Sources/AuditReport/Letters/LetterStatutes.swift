// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Statutes that a note to the writer names. They never stand in a letter itself.
///
/// Kept few: each must be checked by counsel against the law in force before it is used, and before it is added here.
enum LetterStatutes {
    static let caution = Text("The numbers must be checked by counsel.", "条文号须由律师核对。")

    /// Civil Code of the People's Republic of China, in force since 1 January 2021.
    static let mainlandChina = [
        Text("Civil Code art. 577 (liability for breach)", "《民法典》第五百七十七条（违约责任）"),
        Text("Civil Code art. 563 (termination, also after a demand and a reasonable time)", "《民法典》第五百六十三条（法定解除，含催告后合理期限内仍未履行）"),
    ]
}

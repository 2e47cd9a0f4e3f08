// SPDX-License-Identifier: Apache-2.0

/// Words of a machine's own: a receipt, a notice of who will take the request up, an automatic reply.
enum ReceiptWords {
    private static let receipts = PhraseSet([
        "received your", "has been received", "have received", "been created", "been opened", "been logged", "been registered",
        "been assigned", "ticket number", "reference number", "case number", "we will get back", "we will reply", "will be answered",
        "thank you for contacting", "thanks for contacting", "thank you for your request", "收到您", "收到你", "已收到", "已受理", "已创建", "已建立", "已分配",
        "已派单",
        "已提交", "感谢您的来信", "感谢联系",
    ])
    private static let automatic = PhraseSet([
        "automated", "automatic", "auto-reply", "autoreply", "auto reply", "do not reply", "don't reply", "out of office",
        "out of the office",
        "on vacation", "自动回复", "自动回覆", "请勿回复", "请勿直接回复", "系统自动",
    ])

    static func areIn(_ text: String) -> Bool { receipts.areIn(text) || automatic.areIn(text) }

    /// Whether a text calls itself automatic.
    static func sayAutomatic(_ text: String) -> Bool { automatic.areIn(text) }
}

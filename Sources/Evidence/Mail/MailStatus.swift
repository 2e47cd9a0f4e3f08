// SPDX-License-Identifier: Apache-2.0

/// What a mail program says of a message it keeps.
struct MailStatus: OptionSet {
    let rawValue: UInt8

    /// Thrown away, but still in the file.
    static let deleted = MailStatus(rawValue: 1)
    /// Begun and never sent: nobody else has ever seen it.
    static let draft = MailStatus(rawValue: 2)
}

extension MailHeader {
    /// What the header says of it: Thunderbird's status, Outlook's mark of an unsent message, Gmail's labels.
    var status: MailStatus {
        var status: MailStatus = []
        if let value = value(.xMozillaStatus), let flags = UInt32(value.text, radix: 16), flags & 8 != 0 { status.insert(.deleted) }
        if let value = value(.xStatus) {
            if value.contains(UInt8(ascii: "T")) { status.insert(.draft) }
            if value.contains(UInt8(ascii: "D")) { status.insert(.deleted) }
        }
        if let value = value(.xUnsent), value.isWord("1") { status.insert(.draft) }
        if let value = value(.xMozillaDraftInfo), value.begins("internal/draft") { status.insert(.draft) }
        if let value = value(.xGmailLabels) {
            for label in EncodedWord.decode(value.prefix(4096)).split(separator: ",") {
                let name = String(label).trimmedBlanks.lowercased()
                if MailHeader.draftLabels.contains(name) { status.insert(.draft) }
                if MailHeader.trashLabels.contains(name) { status.insert(.deleted) }
            }
        }
        return status
    }

    /// Gmail writes its own labels in the language of the account.
    static let draftLabels: Set<String> = [
        "draft", "drafts", "草稿", "草稿箱", "下書き", "임시보관함", "entwürfe", "brouillons", "borradores", "bozze", "rascunhos", "concepten",
        "черновики",
    ]
    private static let trashLabels: Set<String> = [
        "trash", "bin", "已删除邮件", "垃圾桶", "ゴミ箱", "휴지통", "papierkorb", "corbeille", "papelera", "cestino", "lixeira", "prullenbak",
        "корзина",
    ]
}

// SPDX-License-Identifier: Apache-2.0

/// The words that WhatsApp itself puts into a chat, in the languages its exports are commonly found in.
enum WhatsAppWords {
    /// A message that was withdrawn: its whole text, lower case, without a full stop.
    static let withdrawn: Set<String> = [
        "this message was deleted", "you deleted this message", "this message was deleted by admin", "message deleted",
        "这条消息已删除", "此消息已删除", "您已删除这条消息", "你已删除这条消息", "消息已删除", "您删除了这条消息", "你删除了这条消息",
        "此訊息已刪除", "這則訊息已刪除", "您已刪除這則訊息", "你已刪除這則訊息", "你已刪除此訊息", "您已刪除此訊息",
        "se eliminó este mensaje", "eliminaste este mensaje", "diese nachricht wurde gelöscht", "du hast diese nachricht gelöscht",
        "ce message a été supprimé", "vous avez supprimé ce message", "esta mensagem foi apagada", "mensagem apagada",
        "questo messaggio è stato eliminato", "このメッセージは削除されました", "삭제된 메시지입니다",
    ]

    /// A file that the export left out: the whole text, lower case.
    static let omitted: Set<String> = [
        "<media omitted>", "<省略多媒体文件>", "<省略影音内容>", "<媒体文件已省略>", "<媒體檔案已略去>", "<已略去媒體檔>", "<多媒體檔案已略去>",
        "<multimedia omitido>", "<medien ausgeschlossen>", "<médias omis>", "<mídia oculta>", "<file multimediali omessi>",
        "<メディアは含まれていません>", "<미디어 파일을 제외한 내보내기>", "image omitted", "video omitted", "audio omitted", "document omitted",
        "sticker omitted", "gif omitted", "contact card omitted", "图像已忽略", "图片已忽略", "视频已忽略", "音频已忽略", "文档已忽略", "圖片已略去",
        "影片已略去", "語音訊息已略去", "文件已略去", "imagen omitida", "bild weggelassen", "image absente",
    ]

    /// What stands before and after a file's name.
    static let attached: [(before: String, after: String)] = [
        ("<attached: ", ">"), ("<附件：", ">"), ("<附件:", ">"), ("<adjunto: ", ">"), ("<anhang: ", ">"), ("<pièce jointe : ", ">"),
        ("<anexo: ", ">"),
        ("", " (file attached)"), ("", " (文件附件)"), ("", "（文件附件）"), ("", " (附件檔案)"), ("", " (檔案已附加)"), ("", " (archivo adjunto)"),
        ("", " (datei angehängt)"), ("", " (fichier joint)"),
    ]

    /// Parts of words in a closing `<…>` that say that a message was edited.
    static let edited: [String] = [
        "edited", "编辑", "編輯", "編集", "editó", "editad", "bearbeitet", "modifié", "modificat", "düzenlendi", "изменено", "diedit", "편집",
    ]

    /// Words that say a line is the system's even where the export names an author before it (iOS names the group).
    static let system: [String] = [
        "end-to-end encrypted", "端到端加密", "端對端加密", "端到端加密", "cifrado de extremo", "ende-zu-ende", "chiffrés de bout en bout",
        "created this group", "created group", "创建了群组", "建立了群組", "建立群組", "added you", "changed their phone number",
        "changed to a new number", "更换了手机号", "changed this group's", "changed the group", "changed the subject",
        "joined using this group's invite link", "security code", "安全代码", "安全碼",
    ]
}

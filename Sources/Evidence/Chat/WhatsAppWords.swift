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
        "hai eliminato questo messaggio", "dit bericht is verwijderd", "je hebt dit bericht verwijderd", "u hebt dit bericht verwijderd",
        "данное сообщение удалено", "это сообщение удалено", "вы удалили это сообщение", "вы удалили данное сообщение",
        "це повідомлення було видалено", "ви видалили це повідомлення", "bu mesaj silindi", "bu mesajı sildiniz",
        "تم حذف هذه الرسالة", "لقد حذفت هذه الرسالة", "حذفت هذه الرسالة", "این پیام حذف شد", "این پیام حذف شده است",
        "شما این پیام را حذف کردید",
        "הודעה זו נמחקה", "מחקת הודעה זו", "मैसेज मिटा दिया गया", "यह मैसेज मिटा दिया गया", "आपने यह मैसेज मिटाया",
        "pesan ini telah dihapus", "pesan ini dihapus", "anda menghapus pesan ini", "anda telah menghapus pesan ini",
        "mesej ini telah dipadam",
        "ta wiadomość została usunięta", "ta wiadomość została skasowana", "usunięto tę wiadomość", "tato zpráva byla smazána",
        "tato zpráva byla odstraněna",
        "você apagou esta mensagem", "apagou esta mensagem", "esta mensagem foi eliminada", "eliminou esta mensagem",
        "has eliminado este mensaje",
        "este mensaje fue eliminado", "este mensaje ha sido eliminado", "det här meddelandet raderades", "meddelandet har raderats",
        "denne besked blev slettet", "denne meldingen ble slettet", "tämä viesti poistettiin", "viesti poistettiin",
        "ez az üzenet törlésre került",
        "acest mesaj a fost șters", "acest mesaj a fost sters", "αυτό το μήνυμα διαγράφηκε", "tin nhắn này đã bị xóa",
        "bạn đã xóa tin nhắn này",
        "ข้อความนี้ถูกลบแล้ว", "คุณลบข้อความนี้แล้ว", "あなたはこのメッセージを削除しました", "このメッセージを削除しました", "회원님이 삭제한 메시지입니다", "이 메시지는 삭제되었습니다",
        "這則訊息已被刪除", "這個訊息已刪除", "你已刪除這個訊息",
    ]

    /// A file that the export left out: the whole text, lower case.
    static let omitted: Set<String> = [
        "<media omitted>", "<省略多媒体文件>", "<省略影音内容>", "<媒体文件已省略>", "<媒體檔案已略去>", "<已略去媒體檔>", "<多媒體檔案已略去>",
        "<multimedia omitido>", "<medien ausgeschlossen>", "<médias omis>", "<mídia oculta>", "<file multimediali omessi>",
        "<メディアは含まれていません>", "<미디어 파일을 제외한 내보내기>", "image omitted", "video omitted", "audio omitted", "document omitted",
        "sticker omitted", "gif omitted", "contact card omitted", "图像已忽略", "图片已忽略", "视频已忽略", "音频已忽略", "文档已忽略", "圖片已略去",
        "影片已略去", "語音訊息已略去", "文件已略去", "imagen omitida", "bild weggelassen", "image absente",
        "video weggelassen", "audio weggelassen", "dokument weggelassen", "sticker weggelassen", "gif weggelassen", "vidéo absente",
        "audio omis",
        "document omis", "sticker omis", "video omitido", "audio omitido", "documento omitido", "sticker omitido", "imagem ocultada",
        "vídeo omitido",
        "áudio ocultado", "documento omitido", "figurinha omitida", "immagine omessa", "video omesso", "audio omesso", "documento omesso",
        "sticker non incluso", "afbeelding weggelaten", "video weggelaten", "audio weggelaten", "document weggelaten", "忽略圖片", "忽略影片",
        "忽略文件",
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
        "de extremo a extremo", "de ponta a ponta", "de bout en bout", "crittografati end-to-end", "end-to-end versleuteld",
        "end-to-end-versleuteld",
        "сквозным шифрованием", "наскрізним шифруванням", "مشفرة تمام", "uçtan uca şifre", "エンドツーエンド", "종단간 암호화", "סוף לקצה", "מקצה לקצה",
        "رمزگذاری سرتاسر", "سرتاسر رمزگذاری", "end-to-end", "एंड-टू-एंड", "szyfrowane", "创建了此群组", "创建了这个群组", "添加了你", "添加了您",
        "已建立群組", "建立了此群組", "已加入你", "已新增你", "erstellt die gruppe", "hat die gruppe", "hat dich hinzugefügt", "a créé le groupe",
        "vous a ajouté", "creó el grupo", "te añadió", "te agregó", "criou o grupo", "criou este grupo", "adicionou você",
        "ha creato il gruppo",
        "ti ha aggiunto", "heeft je toegevoegd", "heeft de groep", "heeft groep", "создал(а) группу", "добавил(-а) вас", "グループを作成",
        "あなたを追加",
    ]

    /// Words of calls that an iPhone puts under a name, in lines of its own.
    static let calls: [String] = [
        "missed voice call", "missed video call", "missed group", "verpasster sprachanruf", "verpasster videoanruf", "appel vocal manqué",
        "appel vidéo manqué", "llamada perdida", "videollamada perdida", "chamada de voz perdida", "chamada de vídeo perdida",
        "chiamata vocale persa",
        "videochiamata persa", "gemiste spraakoproep", "gemiste video", "未接语音通话", "未接视频通话", "未接語音通話", "未接視訊通話", "不在着信", "부재중 음성통화",
        "부재중 영상통화", "пропущенный аудиозвонок", "пропущенный видеозвонок", "cevapsız sesli arama", "cevapsız görüntülü arama",
    ]
}

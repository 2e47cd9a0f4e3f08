// SPDX-License-Identifier: Apache-2.0

extension DiagnosticCode {
    public static let mailCodes: [DiagnosticCode] = [
        mailTruncated, mailBoundaryUnclosed, mailClockConflict, mailZoneAmbiguous, mailAuthorMissing, mailSeparatorDoubtful,
        mailBytesUnexplained,
        mailEncodingDamaged, mailCharsetUnknown, mailConverterMissing, mailStructureLimit, mailMessageAttached, mailCarrierHeaders,
        mailDeleted, mailWordsUnread, mailAnswerUndated, mailTooLong, mailDraft, mailUndelivered, mailOutlookDamaged,
        mailKeyUnusable, mailQuoteUnmarked, mailStoreUnread,
        mailSeparatorInside, mailAnswerMissing,
    ]

    public static let mailTruncated = DiagnosticCode(
        "mail.truncated", .error,
        Text("the message is cut off in its {0}", "邮件在 {0} 处被截断"),
        remedy: Text("Save the message or the mailbox again; what is there was read.", "请重新保存该邮件或邮箱；已有部分已读取。"))
    public static let mailBoundaryUnclosed = DiagnosticCode(
        "mail.boundary.unclosed", .note,
        Text("a {0} has no closing boundary; other mail follows, so nothing seems to be missing", "{0} 没有结束边界；其后还有邮件，似未缺失内容"),
        remedy: Text("Its parts were read up to the next message.", "已读至下一封邮件。"))
    public static let mailClockConflict = DiagnosticCode(
        "mail.clock.conflict", .warning,
        Text("two clocks disagree on this message: Date \"{0}\", the other \"{1}\"", "该邮件的两个时钟不一致：Date 为 \"{0}\"，另一处为 \"{1}\""),
        remedy: Text(
            "The bounds cover what is possible; findings that turn on it are undetermined. A server's log settles it.",
            "时间区间已涵盖各种可能；取决于它的结论为未定。服务器日志可以澄清。"))
    public static let mailZoneAmbiguous = DiagnosticCode(
        "mail.zone.ambiguous", .note,
        Text("the zone \"{0}\" has more than one meaning", "时区 \"{0}\" 有多种含义"),
        remedy: Text(
            "The bounds span them all. State the mail server's domain in the engagement if its Received line can decide.",
            "时间区间已涵盖各种含义。若邮件服务器的 Received 行可以判定，请在 engagement 中写明其域名。"))
    public static let mailAuthorMissing = DiagnosticCode(
        "mail.author.missing", .warning,
        Text("the message does not say who wrote it", "邮件没有写明发件人"),
        remedy: Text("It is listed with an unknown author.", "以未知作者列出。"))
    public static let mailSeparatorDoubtful = DiagnosticCode(
        "mail.separator.doubtful", .note,
        Text("a line that may begin a message was read as text: \"{0}\"", "可能是邮件开头的一行按正文读取：\"{0}\""),
        remedy: Text("Check the place; if a message begins there, save it as a file of its own.", "请查看该处；若确为另一封邮件，请单独保存。"))
    public static let mailBytesUnexplained = DiagnosticCode(
        "mail.bytes.unexplained", .warning,
        Text("{0} bytes belong to no message", "{0} 个字节不属于任何邮件"),
        remedy: Text("Check the place: the mailbox may be damaged there.", "请查看该处：邮箱可能在此损坏。"))
    public static let mailEncodingDamaged = DiagnosticCode(
        "mail.encoding.damaged", .warning,
        Text("the encoding of the text is damaged in {0} places", "正文编码有 {0} 处损坏"),
        remedy: Text("The rest was read; the bytes cited are unchanged.", "其余部分已读取；所引字节不变。"))
    public static let mailCharsetUnknown = DiagnosticCode(
        "mail.charset.unknown", .note,
        Text("unknown charset \"{0}\": read by what the bytes are", "未知字符集 \"{0}\"：按字节内容读取"),
        remedy: Text("Check that the words shown are right.", "请核对所示文字。"))
    public static let mailConverterMissing = DiagnosticCode(
        "mail.charset.converter-missing", .error,
        Text("this system cannot decode {0}", "本系统无法解码 {0}"),
        remedy: Text("Install the C library's charset converters (gconv modules) and run again.", "请安装 C 库的字符集转换模块（gconv）后重新运行。"))
    public static let mailStructureLimit = DiagnosticCode(
        "mail.structure.limit", .warning,
        Text("the message has more parts, levels or header fields than are read", "邮件的部分、层级或字段过多，未全部读取"),
        remedy: Text("No mail program writes such a message; look at it by hand.", "正常邮件程序不会生成此类邮件；请人工查看。"))
    public static let mailMessageAttached = DiagnosticCode(
        "mail.message.attached", .note,
        Text("another message is attached and was not read as evidence: \"{0}\"", "附件中的另一封邮件未作为证据读取：\"{0}\""),
        remedy: Text("Save it as a file of its own if it matters.", "若有意义，请单独保存为文件。"))
    public static let mailCarrierHeaders = DiagnosticCode(
        "mail.carrier.headers", .note,
        Text("headers of a machine on a message with a person's words: {0}", "带有自动系统邮件头、但含人员文字的邮件：{0}"),
        remedy: Text(
            "Taken as the person's words. Name the sender under vendor.bots if it is a machine.", "按人员文字处理。若为自动系统，请列入 vendor.bots。"))
    public static let mailDeleted = DiagnosticCode(
        "mail.deleted", .note,
        Text("the message was deleted in the mail program but is still in the mailbox file", "该邮件已在邮件程序中删除，但仍存在于邮箱文件中"),
        remedy: Text("It is read like the others; say so if it is relied upon.", "与其他邮件同样读取；若引用请予说明。"))
    public static let mailWordsUnread = DiagnosticCode(
        "mail.words.unread", .warning,
        Text("the words of the message are in a form that is not read: {0}", "邮件文字采用未支持的格式：{0}"),
        remedy: Text("Decrypt or convert it in a mail program and save it again.", "请在邮件程序中解密或转换后重新保存。"))
    public static let mailAnswerUndated = DiagnosticCode(
        "mail.answer.undated", .warning,
        Text("a message of the vendor has no time that can be read; it may be an answer", "服务商的一封邮件没有可读的时间；它可能是一次答复"),
        remedy: Text(
            "Look for another copy of it that has its time; until then breaches it may concern are undetermined.",
            "请寻找带有时间的副本；在此之前，可能与之相关的违约均为无法判定。"))
    public static let mailTooLong = DiagnosticCode(
        "mail.too-long", .warning,
        Text("the message has {0} bytes; only the first {1} were read", "邮件长 {0} 字节；仅读取了前 {1} 字节"),
        remedy: Text(
            "Its words and header are read; attachments beyond that are not listed whole.", "正文和邮件头已读取；其后的附件未完整列出。"))
    public static let mailDraft = DiagnosticCode(
        "mail.draft", .note,
        Text("a draft that was never sent: neither a request nor an answer", "从未发出的草稿：既非请求也非答复"),
        remedy: Text("Listed only. If it was sent, add the copy from the folder of sent mail.", "仅列出。若确已发出，请加入“已发送”文件夹中的副本。"))
    public static let mailUndelivered = DiagnosticCode(
        "mail.undelivered", .warning,
        Text("a mail system reports that this message was not delivered to {0}", "邮件系统报告该邮件未送达 {0}"),
        remedy: Text(
            "If it reached nobody of the vendor it starts no clock. Look for another copy that was sent, or for the vendor's answer to it.",
            "若服务商一方无人收到，则不起算时钟。请查找另行发送的副本或服务商对它的答复。"))
    public static let mailOutlookDamaged = DiagnosticCode(
        "mail.outlook.damaged", .warning,
        Text("a part of this Outlook message could not be read: {0}", "该 Outlook 邮件有部分无法读取：{0}"),
        remedy: Text("Open it in Outlook and save it again, as .msg or .eml.", "请在 Outlook 中打开并重新另存为 .msg 或 .eml。"))
    public static let mailKeyUnusable = DiagnosticCode(
        "mail.key.unusable", .warning,
        Text("this line of the key file gives no key: {0}", "密钥文件的这一行没有可用的密钥：{0}"),
        remedy: Text(
            "Write SELECTOR._domainkey.DOMAIN and the text record, as `dig TXT` prints them.",
            "请按 `dig TXT` 的输出写明 SELECTOR._domainkey.DOMAIN 及其文本记录。"))
    public static let mailQuoteUnmarked = DiagnosticCode(
        "mail.quote.unmarked", .note,
        Text(
            "the words of the message it answers stand in this one without a mark that they are quoted",
            "该邮件包含所答复邮件的文字，但没有引用标记"),
        remedy: Text("Its own words are not known; read it before relying on them.", "其自身文字无法确定；引用前请先阅读原文。"))
    public static let mailStoreUnread = DiagnosticCode(
        "mail.store.unread", .error,
        Text("a mail store of Outlook (.pst or .ost) is not read", "不读取 Outlook 的邮件存储文件（.pst 或 .ost）"),
        remedy: Text(
            "Convert it with `readpst -e` (libpst), or export its folders from Outlook, put the mails beside it, and keep the store.",
            "请用 `readpst -e`（libpst）转换，或从 Outlook 导出其中的文件夹，将邮件放入本目录，并保留原存储文件。"))
    public static let mailSeparatorInside = DiagnosticCode(
        "mail.separator.inside", .warning,
        Text(
            "a line that begins messages, with a date and a header below it, stands inside a message: \"{0}\"",
            "邮件内部有一行带日期且其下为邮件头的分隔行：\"{0}\""),
        remedy: Text(
            "Another message may begin there: save it as a file of its own. Until then breaches it may answer are undetermined.",
            "该处可能是另一封邮件：请单独保存。在此之前，它可能答复的违约为未定。"))
    public static let mailAnswerMissing = DiagnosticCode(
        "mail.answer.missing", .warning,
        Text(
            "this message answers or quotes one of the vendor that is not in the evidence: {0}",
            "该邮件所答复或引用的服务商邮件不在证据中：{0}"),
        remedy: Text(
            "Add the vendor's message; until then breaches of this incident are undetermined.", "请补充服务商的该邮件；在此之前，该事件的违约为未定。"))
}

// SPDX-License-Identifier: Apache-2.0

extension DiagnosticCode {
    public static let evidenceCodes: [DiagnosticCode] = [
        evidenceNone, formatUnknown, archiveUnreadable, memberRefused, stampMissing, stampUnparseable, stampZoneless, charsetDefects,
        roleUnknown, duplicateConflict, fileDuplicate, fileEmpty, memberRepeated, stampAbsurd, answerMissing, unreadMayMatter,
    ]

    public static let evidenceNone = DiagnosticCode(
        "evidence.none", .error,
        Text("no evidence in {0}", "{0} 中没有证据"),
        remedy: Text("Put saved mail, chat exports or ticket logs there.", "请放入保存的邮件、聊天导出或工单记录。"))
    public static let formatUnknown = DiagnosticCode(
        "evidence.format.unknown", .warning,
        Text("not recognised as mail, chat or ticket log; listed, not read", "未识别为邮件、聊天或工单记录；仅列出，未读取"),
        remedy: Text(
            "If it is a table, name its columns in sources.json5; otherwise export it in a format listed in docs/formats.md.",
            "若为表格，请在 sources.json5 中说明各列；否则请按 docs/formats.md 所列格式导出。"))
    public static let archiveUnreadable = DiagnosticCode(
        "evidence.archive.unreadable", .error,
        Text("the archive could not be read: {0}", "无法读取压缩包：{0}"),
        remedy: Text("Unpack it by hand and add the folder.", "请手动解压后加入文件夹。"))
    public static let memberRefused = DiagnosticCode(
        "evidence.archive.member-refused", .warning,
        Text("a member of the archive was not read: {0}", "压缩包中的一个文件未读取：{0}"),
        remedy: Text("Unpack it by hand if it matters.", "如有需要请手动解压。"))
    public static let stampMissing = DiagnosticCode(
        "evidence.stamp.missing", .warning,
        Text("no time is given; the item is listed but no clock can rest on it", "没有时间；仅列出，不能据以计时"),
        remedy: Text("Look for another copy of it that has its time.", "请寻找带有时间的副本。"))
    public static let stampUnparseable = DiagnosticCode(
        "evidence.stamp.unparseable", .warning,
        Text("the time \"{0}\" was not understood", "未能理解时间 \"{0}\""),
        remedy: Text(
            "State the order of day and month in sources.json5 (dateOrder), or correct the export.",
            "请在 sources.json5 中写明日期顺序（dateOrder），或更正导出文件。"))
    public static let stampZoneless = DiagnosticCode(
        "evidence.stamp.zoneless", .warning,
        Text("the times in this file have no zone: each may lie anywhere in 26 hours", "该文件的时间没有时区：每个时间可能相差 26 小时"),
        remedy: Text("State timeZone for it in sources.json5, or in the engagement.", "请在 sources.json5 或 engagement 中写明 timeZone。"))
    public static let charsetDefects = DiagnosticCode(
        "evidence.charset.defects", .warning,
        Text("{0} characters could not be decoded as {1}", "有 {0} 个字符无法按 {1} 解码"),
        remedy: Text("They are shown as �; the bytes cited are unchanged.", "以 � 显示；所引字节不变。"))
    public static let roleUnknown = DiagnosticCode(
        "evidence.role.unknown", .warning,
        Text("it is not known whether \"{0}\" is the vendor or the customer ({1} messages)", "不知道 \"{0}\" 属于服务商还是客户（{1} 条消息）"),
        remedy: Text("Add the name or address to vendor or customer in the engagement.", "请在 engagement 的 vendor 或 customer 中加入该姓名或地址。"))
    public static let duplicateConflict = DiagnosticCode(
        "evidence.duplicate.conflict", .warning,
        Text("two messages carry the same Message-ID {0} but differ", "两封邮件的 Message-ID {0} 相同但内容不同"),
        remedy: Text("Both are kept as separate events; find out which one is the original.", "两者均作为独立事件保留；请查明哪一份为原件。"))
    public static let fileDuplicate = DiagnosticCode(
        "evidence.file.duplicate", .note,
        Text("byte for byte the same as {0}; read once", "与 {0} 逐字节相同；只读取一次"),
        remedy: Text("Nothing is missing; the second copy may be removed.", "没有遗漏；可移除其中一份。"))
    public static let fileEmpty = DiagnosticCode(
        "evidence.file.empty", .note,
        Text("the file is empty", "文件为空"),
        remedy: Text("If it should not be, save or export it again.", "若不应为空，请重新保存或导出。"))
    public static let memberRepeated = DiagnosticCode(
        "evidence.archive.member-repeated", .warning,
        Text("the archive holds more than one file named {0}; all of them were read", "压缩包中有多个名为 {0} 的文件；均已读取"),
        remedy: Text("Ask how the archive was made: other programs may unpack only one of them.", "请核实压缩包的来历：其他程序可能只解压其中一个。"))
    public static let stampAbsurd = DiagnosticCode(
        "evidence.stamp.absurd", .warning,
        Text(
            "{0} entries bear a time before 1990 or after 2100, such as {1}; they are listed, never judged",
            "有 {0} 条记录的时间早于 1990 年或晚于 2100 年（如 {1}）；仅列出，不作判定"),
        remedy: Text("Correct the export, or look for another copy of these entries.", "请更正导出，或寻找这些记录的其他副本。"))
    public static let answerMissing = DiagnosticCode(
        "evidence.answer.missing", .warning,
        Text("this message answers, quotes or counts one that is not in the evidence: {0}", "该消息回复、引用或计入了一条不在证据中的消息：{0}"),
        remedy: Text(
            "Export the conversation whole; until then breaches of this incident are undetermined.", "请完整导出该会话；在此之前该事件的违约不作认定。"))
    public static let unreadMayMatter = DiagnosticCode(
        "evidence.unread.may-matter", .warning,
        Text("this file was not read, and it may hold an answer: {0}", "该文件未读取，其中可能有答复：{0}"),
        remedy: Text(
            "Look at it. Export it in a format listed in docs/formats.md, or remove it if it is no evidence; until then breaches are undetermined.",
            "请查看该文件。按 docs/formats.md 所列格式重新导出，若非证据则移除；在此之前违约不作认定。"))
}

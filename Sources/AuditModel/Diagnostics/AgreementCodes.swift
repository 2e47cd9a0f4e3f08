// SPDX-License-Identifier: Apache-2.0

extension DiagnosticCode {
    public static let agreementCodes: [DiagnosticCode] = [
        agreementMissing, agreementFormatUnsupported, agreementIncomplete, agreementEmpty, wordsStruckOut, hoursUndefined, hoursZoneMissing,
        hoursDaysMissing, commitmentConflict, languagesDiffer,
        durationNotUnderstood, commitmentWithoutSeverity,
        commitmentPlaceholder, commitmentWithoutNumber, clockStartNotStated, pauseNotStated, automaticReplyNotStated,
        agreementChangesTracked, agreementTextHidden, agreementCommentsUnread,
        reviewChanged, reviewUnusable, reviewQuoteMissing, reviewUnmarked, reviewUnlisted, reviewUnmatched, reviewRejected,
    ]

    public static let agreementMissing = DiagnosticCode(
        "agreement.missing", .error,
        Text("no agreement in {0}", "{0} 中没有协议"),
        remedy: Text(
            "Put the support agreement there as agreement.md, .html, .txt or .pdf.", "请把支持协议以 agreement.md、.html、.txt 或 .pdf 存入该目录。"))
    public static let agreementFormatUnsupported = DiagnosticCode(
        "agreement.format.unsupported", .error,
        Text("this format of agreement is not read: {0}", "不支持此协议格式：{0}"),
        remedy: Text("Save it as HTML, Markdown or plain text and keep the original beside the case.", "请另存为 HTML、Markdown 或纯文本，并保留原件。"))
    public static let agreementIncomplete = DiagnosticCode(
        "agreement.incomplete", .error,
        Text("the document could not be read to its end: {0}", "文档未能读完：{0}"),
        remedy: Text("Save the document anew; commitments may be missing from this report.", "请重新保存文档；本报告可能缺少部分承诺。"))
    public static let agreementEmpty = DiagnosticCode(
        "agreement.commitment.none", .warning,
        Text("no response commitment was found in this agreement", "协议中没有找到响应承诺"),
        remedy: Text(
            "Check the document against what docs/agreements.md says is read; nothing is judged without a commitment.",
            "请对照 docs/agreements.md 所述可读取的内容检查文档；没有承诺即无可判断。"))
    public static let wordsStruckOut = DiagnosticCode(
        "agreement.words.struck-out", .warning,
        Text("struck-out words are not read: \"{0}\"", "删除线文字未读取：\"{0}\""),
        remedy: Text("Check which version of the clause holds.", "请核对该条款以哪个版本为准。"))
    public static let hoursUndefined = DiagnosticCode(
        "agreement.hours.undefined", .warning,
        Text("business hours are used but nowhere defined", "使用了工作时间但未作定义"),
        remedy: Text(
            "Deadlines in business time cannot be computed; ask the vendor for the hours, zone and holidays.",
            "无法计算按工作时间的期限；请向服务商索取工作时间、时区与节假日。"))
    public static let hoursZoneMissing = DiagnosticCode(
        "agreement.hours.zone-missing", .warning,
        Text("support hours are given without a time zone", "支持时间未注明时区"),
        remedy: Text("State timeZone in the engagement; without it the zone is not assumed.", "请在 engagement 中写明 timeZone；否则不作假定。"))
    public static let hoursDaysMissing = DiagnosticCode(
        "agreement.hours.days-missing", .warning,
        Text("support hours are given without days: \"{0}\"", "支持时间未注明星期：\"{0}\""),
        remedy: Text("Read as Monday to Friday; ask the vendor to state the days in writing.", "按周一至周五处理；请服务商书面写明日期范围。"))
    public static let commitmentConflict = DiagnosticCode(
        "agreement.commitment.conflict", .warning,
        Text("two clauses give different times for the same promise: {0}", "两处条款对同一承诺给出不同时限：{0}"),
        remedy: Text("Both are kept; ask the vendor in writing which one holds.", "两者均保留；请服务商书面确认以何者为准。"))
    public static let languagesDiffer = DiagnosticCode(
        "agreement.language.differs", .warning,
        Text(
            "the two languages of the agreement give different times: {0}, \"{1}\" and \"{2}\" (prevailing: {3})",
            "协议两种语言文本的时限不一致：{0}，“{1}”与“{2}”（优先语言：{3}）"),
        remedy: Text(
            "Where a clause says which language prevails, its time is taken; else both are kept and no breach rests on the stricter alone. Ask the vendor to correct the text.",
            "条款写明优先语言的，以其为准；否则两者均保留，且不单凭较严者认定违约。请服务商更正文本。"))
    public static let durationNotUnderstood = DiagnosticCode(
        "agreement.duration.not-understood", .warning,
        Text("this cell of a commitment table was not understood: \"{0}\"", "未能理解承诺表中的这一格：\"{0}\""),
        remedy: Text("It yields no finding. Check the cell against the paper.", "它不产生结论。请对照原文核对该格。"))
    public static let commitmentWithoutSeverity = DiagnosticCode(
        "agreement.commitment.no-severity", .note,
        Text("this promise names no severity: it is held against every incident", "该承诺未注明级别：适用于所有事件"),
        remedy: Text("Check whether the clause is meant for some levels only.", "请核对该条款是否仅适用于部分级别。"))
    public static let commitmentPlaceholder = DiagnosticCode(
        "agreement.commitment.placeholder", .warning,
        Text("the promise is left blank or refers to another document: \"{0}\"", "该承诺为空白或引用其他文件：\"{0}\""),
        remedy: Text("Add the order form or page that states the value.", "请补充写明数值的订单或页面。"))
    public static let commitmentWithoutNumber = DiagnosticCode(
        "agreement.commitment.no-number", .note,
        Text("wording without a number, graded {1}: \"{0}\"", "没有数字的措辞，等级 {1}：\"{0}\""),
        remedy: Text("It is never counted as a breach.", "不会据此认定违约。"))
    public static let clockStartNotStated = DiagnosticCode(
        "agreement.clock.start-not-stated", .note,
        Text("the agreement does not say when the clock starts", "协议未说明何时起算"),
        remedy: Text("Read as: from the customer's sending.", "按客户发出之时起算。"))
    public static let pauseNotStated = DiagnosticCode(
        "agreement.clock.pause-not-stated", .note,
        Text("the agreement does not say that waiting for the customer stops the clock", "协议未说明等待客户期间停表"),
        remedy: Text("No pause is counted.", "不计任何暂停。"))
    public static let automaticReplyNotStated = DiagnosticCode(
        "agreement.response.automatic-not-stated", .note,
        Text("the agreement does not say whether an automatic reply is a response", "协议未说明自动回复是否算响应"),
        remedy: Text("Read as: it is not; findings that turn on it are marked contestable.", "按不算响应处理；取决于此的结论标为可争议。"))
    public static let agreementChangesTracked = DiagnosticCode(
        "agreement.changes-tracked", .warning,
        Text("the document holds tracked changes: {0} insertions were read, {1} deletions were not", "文档含有修订：读取了 {0} 处插入，未读 {1} 处删除"),
        remedy: Text(
            "The paper that was signed may say otherwise. Compare it, then accept or reject every change and save.",
            "签署的文本可能与此不同。请核对后接受或拒绝全部修订并保存。"))
    public static let agreementTextHidden = DiagnosticCode(
        "agreement.text-hidden", .warning,
        Text("{0} characters of hidden text were not read: \"{1}\"", "有 {0} 个隐藏字符未读：\"{1}\""),
        remedy: Text("They are not on the printed page. Show hidden text and check what they say.", "打印件上看不到这些文字。请显示隐藏文字并核对其内容。"))
    public static let agreementCommentsUnread = DiagnosticCode(
        "agreement.comments-unread", .note,
        Text("comments in the document were not read: {0}", "未读文档中的批注：{0} 条"),
        remedy: Text(
            "A comment is no part of the agreement; it may show that the text was still being negotiated.", "批注不是协议的一部分；但可能说明文本当时仍在磋商。"))
    public static let reviewChanged = DiagnosticCode(
        "agreement.review.changed", .error,
        Text(
            "the agreement is not the one that was reviewed: {0} (commitments gone: {1}, new: {2}, changed: {3})",
            "协议已不是核对时的版本：{0}（承诺消失 {1}、新增 {2}、变化 {3}）"),
        remedy: Text(
            "Only commitments that a person settled are judged, while their words still stand. See the difference with slaudit contract review, then accept it with --update.",
            "仅判断经人工确定且原文仍在的承诺。请以 slaudit contract review 查看差异，再以 --update 接受。"))
    public static let reviewUnusable = DiagnosticCode(
        "agreement.review.unusable", .error,
        Text("the review of this agreement cannot be used: no commitment is judged", "本协议的核对文件无法使用：不判断任何承诺"),
        remedy: Text(
            "Correct commitments.json5 at the places named; a person may have rejected any commitment there.",
            "请按所指位置改正 commitments.json5；其中可能否定了任何承诺。"))
    public static let reviewQuoteMissing = DiagnosticCode(
        "agreement.review.quote-missing", .error,
        Text("the words of {0} are not in the agreement", "协议中没有 {0} 所引的原文"),
        remedy: Text(
            "It is not judged. Quote the agreement word for word; blanks and widths of characters do not matter.",
            "不予判断。请逐字引用协议原文；空格与全半角不影响。"))
    public static let reviewUnmarked = DiagnosticCode(
        "agreement.review.unmarked", .warning,
        Text("{0} is marked as read, yet its {1} is not what is read", "{0} 标为未核对，但其 {1} 与读取结果不同"),
        remedy: Text("The value in the file is not used. Set the status to amended to use it.", "未采用文件中的值。如需采用，请将 status 改为 amended。"))
    public static let reviewUnlisted = DiagnosticCode(
        "agreement.review.unlisted", .warning,
        Text("{0} is read from the agreement and not listed in its review", "{0} 从协议中读到，但核对文件未列出"),
        remedy: Text(
            "It is judged as read. List it with slaudit contract review --update.", "按读取结果判断。请以 slaudit contract review --update 列入。"))
    public static let reviewUnmatched = DiagnosticCode(
        "agreement.review.unmatched", .note,
        Text("{0} of the review is not read from the agreement any more", "核对文件中的 {0} 已不再从协议中读到"),
        remedy: Text(
            "Nothing is judged by it. Remove it with slaudit contract review --update.", "不据此判断。请以 slaudit contract review --update 移除。"))
    public static let reviewRejected = DiagnosticCode(
        "agreement.review.rejected", .note,
        Text("a person rejected {0}: it is left out", "经人工否定，{0} 不计"),
        remedy: Text("Nothing needs to be done; commitments.json5 says so.", "无需处理；commitments.json5 已作记载。"))
}

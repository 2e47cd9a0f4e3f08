// SPDX-License-Identifier: Apache-2.0

extension DiagnosticCode {
    public static let agreementCodes: [DiagnosticCode] = [
        agreementMissing, agreementFormatUnsupported, agreementIncomplete, agreementEmpty, hoursUndefined, hoursZoneMissing,
        hoursDaysMissing, commitmentConflict,
        durationNotUnderstood, commitmentWithoutSeverity,
        commitmentPlaceholder, commitmentWithoutNumber, clockStartNotStated, pauseNotStated, automaticReplyNotStated,
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
}

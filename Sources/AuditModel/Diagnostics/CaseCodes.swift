// SPDX-License-Identifier: Apache-2.0

extension DiagnosticCode {
    public static let caseCodes: [DiagnosticCode] = [
        engagementMissing, engagementUnreadable, settingUnknownKey, settingWrongType, zoneUnknown, holidayFileUnreadable,
        holidayYearUnknown, fileUnreadable,
    ]

    public static let engagementMissing = DiagnosticCode(
        "case.engagement.missing", .warning,
        Text("no engagement file: who is the vendor and who the customer is not stated", "没有 engagement 文件：未说明谁是服务商、谁是客户"),
        remedy: Text(
            "Write contracts/{0}/engagement.json5 with the vendor's and the customer's domains, addresses and names.",
            "请编写 contracts/{0}/engagement.json5，写明服务商与客户的域名、地址和姓名。"))
    public static let engagementUnreadable = DiagnosticCode(
        "case.settings.unreadable", .error,
        Text("not valid JSON5: {0}", "不是有效的 JSON5：{0}"),
        remedy: Text("Correct the file at the place named; nothing of it was used.", "请在所示位置改正；该文件的内容未被采用。"))
    public static let settingUnknownKey = DiagnosticCode(
        "case.settings.unknown-key", .error,
        Text("unknown key \"{0}\"{1}", "未知的键 \"{0}\"{1}"),
        remedy: Text(
            "Correct its spelling or remove it: a setting that is not understood is never ignored in silence.", "请改正拼写或删除：看不懂的设置不会被悄悄忽略。"))
    public static let settingWrongType = DiagnosticCode(
        "case.settings.wrong-type", .error,
        Text("\"{0}\" should be {1}", "\"{0}\" 应为 {1}"),
        remedy: Text("Correct the value.", "请改正该值。"))
    public static let zoneUnknown = DiagnosticCode(
        "case.zone.unknown", .error,
        Text("unknown time zone \"{0}\"", "未知的时区 \"{0}\""),
        remedy: Text(
            "Use an IANA name such as Asia/Shanghai or America/New_York, or an offset such as +08:00.",
            "请使用 IANA 时区名（如 Asia/Shanghai）或偏移（如 +08:00）。"))
    public static let holidayFileUnreadable = DiagnosticCode(
        "case.holidays.unreadable", .error,
        Text("holiday list \"{0}\" could not be read: {1}", "无法读取节假日列表 \"{0}\"：{1}"),
        remedy: Text(
            "Name ISO dates, CN, US, or an iCalendar file beside the engagement.", "请写 ISO 日期、CN、US，或与 engagement 同目录的 iCalendar 文件。"))
    public static let holidayYearUnknown = DiagnosticCode(
        "case.holidays.year-unknown", .warning,
        Text("the built-in holiday table {0} does not know the year {1}", "内置节假日表 {0} 不含 {1} 年"),
        remedy: Text(
            "Give that year's holidays and make-up workdays in the engagement; deadlines that reach into it are not certain.",
            "请在 engagement 中给出该年的节假日与调休；涉及该年的期限不确定。"))
    public static let fileUnreadable = DiagnosticCode(
        "case.file.unreadable", .error,
        Text("the file could not be read: {0}", "无法读取文件：{0}"),
        remedy: Text("Check its permissions; nothing of it is in this report.", "请检查权限；本报告不含其内容。"))
}

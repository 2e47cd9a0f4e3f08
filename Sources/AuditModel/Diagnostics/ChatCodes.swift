// SPDX-License-Identifier: Apache-2.0

extension DiagnosticCode {
    public static let chatCodes: [DiagnosticCode] = [
        chatDateOrderAmbiguous, chatLineNotUnderstood, chatLinePasted, chatOrderBackwards, chatMessageEdited, chatMessageWithdrawn,
        chatTruncated, chatUnreadable, chatClockConflict, chatCallHeld, slackUnreadable,
        slackMessageNotUnderstood, slackUsersMissing,
    ]

    public static let chatDateOrderAmbiguous = DiagnosticCode(
        "chat.date-order.ambiguous", .warning,
        Text("in {0} messages day and month could be either way round; their bounds cover both readings", "有 {0} 条消息的日与月无法区分；其时间范围涵盖两种读法"),
        remedy: Text("State dateOrder (dmy or mdy) for the file in sources.json5.", "请在 sources.json5 中为该文件写明 dateOrder（dmy 或 mdy）。"))
    public static let chatLineNotUnderstood = DiagnosticCode(
        "chat.line.not-understood", .warning,
        Text("these lines stand before the first message and belong to none", "这些行位于第一条消息之前，不属于任何消息"),
        remedy: Text("The export may begin in the middle of a message; export the chat again.", "导出可能从消息中间开始；请重新导出聊天。"))
    public static let chatLinePasted = DiagnosticCode(
        "chat.line.pasted", .note,
        Text("a line inside a message looks like the beginning of another; read as part of that message", "消息中有一行看似另一条消息的开头；按该消息的内容处理"),
        remedy: Text("If it is a message of its own, add the export it comes from.", "若它是独立的消息，请加入其原始导出文件。"))
    public static let chatOrderBackwards = DiagnosticCode(
        "chat.order.backwards", .warning,
        Text("{0} messages stand more than a day after later ones", "有 {0} 条消息排在晚于其一天以上的消息之后"),
        remedy: Text(
            "Lines of another chat may have been pasted into a message, or the file was edited; compare it with another export.",
            "可能有其他聊天的内容被粘贴进消息，或文件被改动；请与另一份导出比对。"))
    public static let chatMessageEdited = DiagnosticCode(
        "chat.message.edited", .note,
        Text("{0} messages were edited after they were sent; the first words are not in the export", "有 {0} 条消息发送后被编辑过；导出中没有原文"),
        remedy: Text("Their times are those of sending.", "其时间为发送时间。"))
    public static let chatMessageWithdrawn = DiagnosticCode(
        "chat.message.withdrawn", .warning,
        Text("{0} messages were deleted by their authors; that something was said is known, what is not", "有 {0} 条消息已被作者删除；仅知曾有发言，不知内容"),
        remedy: Text("A deleted message is not counted as an answer; keep exports that still have it.", "已删除的消息不算答复；请保留仍含有该消息的导出。"))
    public static let chatTruncated = DiagnosticCode(
        "chat.truncated", .error,
        Text("the chat ends in the middle of a character: it was cut off", "聊天记录在字符中间结束：文件被截断"),
        remedy: Text("Export the chat again; what is there was read.", "请重新导出聊天；已有部分已读取。"))
    public static let chatUnreadable = DiagnosticCode(
        "chat.json.unreadable", .error,
        Text("the chat is not whole: {0}", "聊天记录不完整：{0}"),
        remedy: Text("What could be read around the damage was read; export the chat again.", "损坏处前后可读的内容已读取；请重新导出聊天。"))
    public static let chatClockConflict = DiagnosticCode(
        "chat.clock.conflict", .warning,
        Text("the two clocks of {0} messages do not agree; their bounds cover both", "有 {0} 条消息的两个时间不一致；其时间范围涵盖两者"),
        remedy: Text(
            "The export may have been edited or converted; compare it with another export.", "导出可能被改动或转换过；请与另一份导出比对。"))
    public static let chatCallHeld = DiagnosticCode(
        "chat.call.held", .warning,
        Text("{0} calls were held in this chat; what was said in them is not in the evidence", "该聊天中有 {0} 次已接通的通话；通话内容不在证据中"),
        remedy: Text(
            "A call is no answer here; look at each before a finding of no reply beside it is used.",
            "通话不计作答复；在使用其前后的“未答复”结论之前，请逐一核对。"))
    public static let slackUnreadable = DiagnosticCode(
        "chat.slack.unreadable", .error,
        Text("the file is not whole JSON: {0}", "文件不是完整的 JSON：{0}"),
        remedy: Text("What stands before the damage was read; export the channel again.", "损坏处之前的内容已读取；请重新导出该频道。"))
    public static let slackMessageNotUnderstood = DiagnosticCode(
        "chat.slack.message-not-understood", .warning,
        Text("an entry without a time that can be read; it is not on any timeline", "条目没有可读的时间；未列入任何时间线"),
        remedy: Text("Look for the entry in another export.", "请在其他导出中查找该条目。"))
    public static let slackUsersMissing = DiagnosticCode(
        "chat.slack.users-missing", .warning,
        Text("no users.json belongs to this export: authors are shown by their account ids", "该导出没有 users.json：作者以账号 ID 显示"),
        remedy: Text(
            "Add users.json beside the channel folders, or name the account ids in the engagement.",
            "请在频道文件夹旁加入 users.json，或在 engagement 中写明账号 ID。"))
}

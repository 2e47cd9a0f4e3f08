// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the terms beside the promises, as `slaudit contract` shows them.
enum TermsWords {
    static let severities = Text("Severities, gravest first", "级别（由重到轻）")
    static let clock = Text("How the clock runs", "计时规则")
    static let channels = Text("Channels", "渠道")
    static let exclusions = Text("Exclusions", "除外情形")
    static let limits = Text("Words that may limit a promise: read them", "可能限制承诺的措辞（请核对）")
    static let credits = Text("Credits, caps and remedies", "赔付、上限与救济")
    static let otherRemedies = Text("Remedies in other words", "其他救济条款")
    static let unreadLimit = Text("A limit that was not understood", "未能理解的限制")
    static let deadlines = Text("Claim windows and notices", "索赔期限与通知")
    static let change = Text("Change of terms", "条款变更")
    static let notFound = Text("Not found in this agreement", "本协议中未见")
    static let automaticReply = Text("Whether an automatic reply counts", "自动回复是否计入")
    static let holidayTable = Text("holidays of {0} excepted", "{0} 法定节假日除外")
    static let holidaysClosed = Text("holidays excepted, not said which", "节假日除外，未写明范围")
    static let closed = Text("closed", "休息")
    static let worked = Text("worked", "上班")
}

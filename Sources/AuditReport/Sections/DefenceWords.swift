// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What the vendor will probably say of a finding, and the answer from the file, in words.
enum DefenceWords {
    static let heading = Text("What the vendor will probably say, and the answer", "服务商可能的抗辩与答复")
    static let named = Text("Likely defences", "可能的抗辩")
    static let answer = Text("Answer", "答复")
    static let holds = Text("If it holds: {0}.", "若成立：{0}。")
    static let stays = Text("If it holds, the outcome stays.", "即使成立，结论不变。")
    static let byClause = Text("clause at {0}", "条款见 {0}")

    static func plea(_ defence: Defence, _ clock: LocalClock) -> String {
        let language = clock.language
        func say(_ text: Text, _ words: String...) -> String { text.filled(words)[language] }
        func length(_ milliseconds: Int64) -> String { LengthText.words(milliseconds, language) }
        switch defence.plea {
        case .automaticReply(let at, let count):
            return count == 1
                ? say(Text("An automatic reply was sent at {0}.", "已于{0} 自动回复。"), clock.full(at))
                : say(
                    Text("Automatic replies were sent, the first at {0}, {1} in all.", "已自动回复 {1} 次，最早于{0}。"), clock.full(at),
                    String(count))
        case .internalNote(let at, _):
            return say(Text("Our staff were at work: they made a note at {0}.", "我方人员已在处理：于{0} 留有备注。"), clock.full(at))
        case .unplacedAuthor(let at, let name):
            return say(Text("The message by {1} at {0} was ours.", "{0} 由“{1}”发出的消息是我方所发。"), clock.full(at), name)
        case .severity(let level?): return say(Text("The severity was {0}.", "级别为 {0}。"), level)
        case .severity(nil): return say(Text("Another severity applies.", "应适用其他级别。"))
        case .waiting(let wait):
            return wait > 0
                ? say(Text("We were waiting for the customer, {0} at most.", "系在等待客户，至多 {0}。"), length(wait))
                : say(Text("We were waiting for the customer.", "系在等待客户。"))
        case .supportHours(let off):
            return off > 0
                ? say(Text("{0} of that time was outside support hours.", "其中 {0} 不在支持时间内。"), length(off))
                : say(Text("Only support hours count.", "仅计支持时间。"))
        case .laterStart: return say(Text("The clock started later.", "应更晚起算。"))
        case .dayCount: return say(Text("Days are counted otherwise.", "日的计算方式有误。"))
        case .exclusion: return say(Text("An exclusion applies.", "适用免责情形。"))
        case .limits: return say(Text("The promise is limited.", "该承诺受到限制。"))
        case .combination:
            return say(
                Text("Several readings apply together: {0}.", "数项解读应同时适用：{0}。"), ReadingWords.together(defence.readings)[language])
        case .clocks(let width):
            return say(Text("Your clocks are wrong; the stamps are known only to within {0}.", "贵方时间有误，时间戳仅能确定在 {0} 以内。"), length(width))
        case .channel(let channel):
            return say(Text("Part of it came by {0}, a channel that is not agreed.", "部分请求经{0}提出，并非约定渠道。"), channel.name[language])
        case .otherMatter(let link):
            return say(
                Text("That message belongs to another matter; all that ties it to this one: {0}.", "该消息属于另一事项，与本事项的关联仅为：{0}。"),
                link.name[language])
        case .ownSystem(let field, let value):
            return say(Text("Our own system says otherwise ({0}: {1}).", "我方系统记载不同（{0}：{1}）。"), field, value)
        case .missingAnswer: return say(Text("We did it in time; it is not in your file.", "我方已按时履行，只是贵方证据未收录。"))
        case .record(let grade): return say(Text("Your record shows little: {0}.", "贵方记录证明力有限：{0}。"), grade.name[language])
        }
    }

    /// The plea in a word or two.
    static func name(_ plea: Defence.Plea) -> Text {
        switch plea {
        case .automaticReply: Text("automatic reply", "已自动回复")
        case .internalNote: Text("note by staff", "内部备注")
        case .unplacedAuthor: Text("message by an author not placed", "身份未知者的消息")
        case .severity: Text("severity", "级别")
        case .waiting: Text("waiting for the customer", "等待客户")
        case .supportHours: Text("support hours", "支持时间")
        case .laterStart: Text("later start", "更晚起算")
        case .dayCount: Text("counting of days", "日的计算")
        case .exclusion: Text("exclusion", "免责情形")
        case .limits: Text("limited promise", "承诺受限")
        case .combination: Text("several readings together", "数项解读")
        case .clocks: Text("clocks", "时间精度")
        case .channel: Text("channel", "渠道")
        case .otherMatter: Text("another matter", "另一事项")
        case .ownSystem: Text("its own system", "其自身系统")
        case .missingAnswer: Text("an answer not in the file", "未收录的答复")
        case .record: Text("kind of record", "记录类型")
        }
    }

    static func answer(_ defence: Defence, asOf: Timestamp, _ files: CitedFiles, _ clock: LocalClock) -> String {
        let language = clock.language
        func say(_ text: Text, _ words: String...) -> String { text.filled(words)[language] }
        switch defence.answer {
        case .reading(let reading, let basis):
            return say(Text("As read here, {0} ({1}).", "本报告口径：{0}（{1}）。"), reading.name[language], self.basis(basis, files, language))
        case .rule: return say(rule(defence.plea))
        case .alreadyOff(let off): return say(Text("Already off the clock: {0}.", "已不计入：{0}。"), LengthText.words(off, language))
        case .hadAnswered: return say(Text("The customer had answered before it was set to waiting.", "设为等待之前客户已经答复。"))
        case .stillLate(let late):
            return say(
                Text("At the ends of the stamps that favour the vendor most it is still late by {0}.", "即使取对服务商最有利的时间，仍超时 {0}。"),
                LengthText.words(late, language))
        case .afterDeadline: return say(Text("It came after the deadline.", "该消息晚于截止时点。"))
        case .severityAtStart:
            return say(Text("The severity at the start of the clock decides; this change came later.", "以起算时的级别为准，该变更在其后。"))
        case .vouched:
            return say(Text("The engagement states that the evidence is complete to {0}.", "engagement 载明证据完整至 {0}。"), clock.full(asOf))
        case .notVouched:
            return say(
                Text(
                    "Nothing was found in the material supplied up to {0}; nobody has stated that it is complete.",
                    "截至 {0} 的材料中未见；尚无人说明材料完整。"),
                clock.full(asOf))
        case .askForRecord:
            if case .record = defence.plea {
                return say(
                    Text(
                        "Its SHA-256 shows that it was not changed since it was read; the vendor's own log would confirm or refute it.",
                        "SHA-256 表明读取后未经改动；服务商自己的日志可予证实或推翻。"))
            }
            return say(Text("Nothing of it is in the evidence: ask for the message or entry behind it.", "证据中没有相应内容：请要求其提供所依据的消息或记录。"))
        case .onlyTogether: return say(Text("Each of them alone leaves the outcome as it is.", "任何一项单独均不改变结论。"))
        case .sameWithout: return say(Text("Without that link the outcome is the same.", "即使不计该关联，结论相同。"))
        case .none: return say(Text("The file has no answer to this.", "现有证据对此无从答复。"))
        }
    }

    private static func rule(_ plea: Defence.Plea) -> Text {
        switch plea {
        case .automaticReply: Text("A response is a message by a person.", "响应须由人员作出。")
        case .internalNote: Text("The customer could not see it.", "客户无法看到该备注。")
        case .channel: Text("The clock starts with the request by an accepted channel.", "自以约定渠道提出之时起算。")
        default: Text("See the rules of judging.", "见判定规则。")
        }
    }

    private static func basis(_ basis: ReadingBasis, _ files: CitedFiles, _ language: Language) -> String {
        switch basis {
        case .clause(let citation): byClause.filled([files.place(citation.span)])[language]
        case .engagement: ReadingWords.byEngagement[language]
        case .practice: ReadingWords.byPractice[language]
        }
    }
}

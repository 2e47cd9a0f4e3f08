// SPDX-License-Identifier: Apache-2.0

/// Words that say no more than that a request has arrived or is looked at: rule "acknowledgement-only".
///
/// Strict on purpose: every word must be one of these, beside names in a salutation or a signature; a question, a number, a file or any word of the
/// matter makes it an answer.
enum AcknowledgementWords {
    private static let english: Set<String> = [
        "hi", "hello", "dear", "hey", "good", "morning", "afternoon", "evening", "all", "team", "everyone", "sir", "madam", "thanks",
        "thank",
        "you", "for", "your", "the", "this", "it", "a", "an", "our", "us", "we", "i", "am", "m", "re", "ve", "are", "is", "be", "being",
        "been",
        "have", "has", "received", "receive", "got", "request", "ticket", "case", "email", "mail", "message", "report", "reporting",
        "contacting", "reaching", "out", "to", "on", "in", "into", "at", "and", "looking", "look", "checking", "check", "investigating",
        "investigate", "working", "noted", "acknowledged", "acknowledge", "confirm", "issue", "problem", "matter", "now", "currently",
        "already",
        "will", "ll", "get", "back", "soon", "shortly", "asap", "as", "possible", "engineer", "engineers", "support", "please", "allow",
        "some",
        "time", "wait", "patience", "with", "sorry", "apologies", "apologize", "inconvenience", "any", "caused", "keep", "posted",
        "updated",
        "rest", "assured", "assigned", "regards", "best", "kind", "cheers", "ok", "okay", "sure", "let", "me", "that", "bear", "hand",
    ]
    private static let englishCore: Set<String> = [
        "received", "got", "looking", "look", "checking", "check", "investigating", "investigate", "noted", "acknowledged", "working",
    ]
    private static let chinese = [
        "您好", "你好", "大家好", "尊敬的", "亲爱的", "客户", "同学", "老师", "各位", "感谢", "谢谢", "您的", "你的", "你们的", "贵司的", "反馈", "联系", "来信", "来函", "邮件", "工单",
        "消息", "请求", "问题", "这个", "该", "此", "此事", "已经", "已", "我们", "我", "这边", "正在", "在", "处理", "处理中", "排查", "排查中", "查看", "查", "看", "看了", "看下",
        "看一下", "核实", "跟进", "跟进中", "确认", "了解", "收到", "知悉", "请", "稍等", "稍候", "稍后", "耐心", "等待", "会", "将", "尽快", "马上", "立即", "为您", "给您", "给你",
        "回复", "答复", "安排", "工程师", "同事", "值班", "研发", "了", "的", "一下", "中", "好的", "好", "抱歉", "非常", "不好意思", "久等", "让您", "辛苦", "哈", "啊", "有",
        "进展",
        "同步", "目前", "先", "会尽快", "您", "你", "大家", "早", "早上好", "上午好", "下午好", "晚上好", "转", "已转",
    ].sorted { ($0.count, $1) > ($1.count, $0) }
    private static let chineseCore = ["收到", "排查", "在看", "查看", "看了", "看一下", "看下", "核实", "跟进", "处理中", "正在处理", "知悉"]

    private static let questionMarks = PhraseSet(["?", "？"])
    private static let chineseCoreMarks = PhraseSet(chineseCore)
    private static let lineEnds = Set<Character>(",.!;:，。！；：、\n~～")
    private static let core = PhraseSet(englishCore.sorted() + chineseCore)

    static func areAll(of text: String, names: [String]) -> Bool {
        // Without a core word it is none; most answers have none.
        guard text.utf8.count <= 400, core.areIn(text) else { return false }
        if questionMarks.areIn(text) { return false }
        let lower = text.lowercased()
        let named = Set(names.flatMap { $0.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init) })
        var isCore = chineseCoreMarks.areIn(text)
        var isFirst = true
        for line in lower.split(whereSeparator: { lineEnds.contains($0) }) {
            let stripped = TicketPrefix.dropped(from: line)
            defer { if stripped.contains(where: \.isLetter) { isFirst = false } }
            // "林晓您好": a name and a greeting.
            if isFirst, stripped.count <= 10, ["您好", "你好", "好", "早"].contains(where: stripped.hasSuffix) { continue }
            let pieces = stripped.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
            // "Hi Marcus": at most two words that are nobody's business.
            var strangers = isFirst && ["hi", "hello", "dear", "hey"].contains(pieces.first.map(String.init) ?? "") ? 2 : 0
            for piece in pieces {
                if piece.utf8.allSatisfy({ $0 < 0x80 }) {
                    let word = String(piece)
                    if englishCore.contains(word) { isCore = true }
                    if english.contains(word) || named.contains(word) { continue }
                    guard strangers > 0, piece.allSatisfy(\.isLetter) else { return false }
                    strangers -= 1
                } else if !named.contains(String(piece)) {
                    var rest = piece
                    while !rest.isEmpty {
                        guard let word = chinese.first(where: rest.hasPrefix) else { return false }
                        rest = rest.dropFirst(word.count)
                    }
                }
            }
        }
        return isCore
    }
}

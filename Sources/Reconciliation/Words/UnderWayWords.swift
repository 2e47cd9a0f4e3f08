// SPDX-License-Identifier: Apache-2.0

/// Words of the vendor that plainly are no solution: work goes on, something is asked for or promised, or nothing of the matter is said.
enum UnderWayWords {
    private static let words = PhraseSet([
        "investigat", "looking", "look into", "look at", "we look", "i look", "checking", "check with", "working on", "work on", " will ",
        "'ll ", "in progress", "still ", "not yet",
        "escalat", "reproduc", "analy", "trying", "as soon as", "keep you", "get back", "await", "waiting", "let you know", "received your",
        "thank you for your patience", "under way", " testing", "is building", "partial", "if it is", "if fixed", "once ", "failed", "部分",
        "还在", "失败", "underway", " on it", "assigned", "forwarded", "passed", "update you", "next update",
        "apolog",
        "sorry", "?", "please provide", "please send", "could you", "can you", "need the", "need your", "we need", "send us", "send me",
        "going to",
        "planned", "scheduled", "tomorrow", "next week", "not ", "n't", "unable", "unfortunately", "no news", "no update", "hold on",
        "排查", "调查", "分析", "正在", "处理中", "跟进", "稍后", "尽快", "我们会", "会在", "会继续", "会及时", "会为", "将会", "将在", "将于", "我们将", "核实", "等待", "请等", "稍等",
        "等我", "已收到", "收到您", "请稍", "预计", "定位中", "在定位", "复现", "转给", "反馈给", "抱歉", "？", "吗", "请提供", "请发",
        "麻烦提供", "烦请", "需要您", "明天", "下周", "无法", "还没", "没有进展", "没有结果", "未能", "尚未", "仍未", "未解决", "在看", "看一下", "看下",
    ])

    static func areIn(_ text: String) -> Bool {
        words.areIn(" " + text + " ") || !isOfSubstance(text) || AcknowledgementWords.areAll(of: text, names: [])
            || CourtesyWords.areAll(of: text)
    }

    /// At least three words, or five characters of Chinese.
    private static func isOfSubstance(_ text: String) -> Bool {
        let head = text.prefix(400)
        if head.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).count >= 3 { return true }
        return head.count(where: { ("\u{4E00}"..."\u{9FFF}").contains($0) }) >= 5
    }
}

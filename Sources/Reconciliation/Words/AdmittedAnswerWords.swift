// SPDX-License-Identifier: Apache-2.0

/// Words that admit an answer which the evidence does not hold: the customer thanks for a call or a reply, or brings what it was asked for; the
/// vendor refers to what it wrote or said before.
enum AdmittedAnswerWords {
    /// Of the customer: the vendor spoke, on the telephone or otherwise.
    private static let calls = PhraseSet([
        "our call", "our phone call", "the phone call", "on the phone", "by phone", "over the phone", "you called", "called me",
        "called us",
        "we spoke", "we talked", "spoke with you", "spoke to you", "talked to you", "told me on", "phone conversation", "our conversation",
        "刚才电话", "刚刚电话", "电话里", "电话中", "电话沟通", "通话中", "刚才通话", "刚才沟通", "您来电", "您的来电", "给我打电话", "打来电话", "打来的电话",
    ])
    /// Of the customer: it was asked for something, or told something.
    private static let replies = PhraseSet([
        "as you asked", "as you requested", "as requested", "you asked for", "you requested", "you asked me", "you asked us",
        "per your request",
        "as per your", "as discussed", "as we discussed", "as you said", "as you told", "you told me", "you told us", "as you suggested",
        "you suggested", "your suggestion", "your instructions", "as you mentioned", "as you wrote", "you wrote", "your question",
        "you wanted",
        "as instructed", "as advised",
        "如您所说", "如你所说", "您刚才说", "你刚才说", "按您要求", "按你要求", "按您的要求", "按你的要求", "按照您的", "按照你的", "根据您的要求", "根据你的要求", "您要的", "你要的", "您要求的",
        "你要求的", "你们要求的", "你们要的", "您说的", "你说的", "您提到的", "你提到的", "您建议的", "你建议的", "您问的", "你问的",
    ])
    private static let thanked: Set<String> = [
        "call", "callback", "reply", "answer", "response", "feedback", "message", "mail", "email", "note", "explanation", "update",
        "information",
        "info", "advice", "instructions", "question", "reaction", "phone",
    ]
    private static let thankedInHan = PhraseSet([
        "谢谢您的回复", "谢谢你的回复", "谢谢您的快速回复", "谢谢您快速", "谢谢快速", "谢谢回复", "谢谢您及时", "谢谢及时", "感谢您的回复", "感谢你的回复", "感谢回复", "感谢快速", "感谢您的快速", "感谢及时",
        "感谢您及时", "感谢答复", "谢谢答复", "谢谢您的答复", "感谢您的答复", "感谢来电", "谢谢来电", "感谢您的来电", "谢谢您的来电", "谢谢您的电话", "感谢您的电话",
    ])
    /// In the same sentence: what is hoped for, asked for or missed.
    private static let hoped = PhraseSet([
        "wait", "look forward", "looking forward", "in advance", "no reply", "no answer", "no response", "not receive", "n't receive",
        "not repl",
        "n't repl", "not answer", "n't answer", "not hear", "n't hear", "not call", "n't call", "nobody", "no one", "noone", "never",
        "please call",
        "hope", "expect", "call me", "call us", "can we", "could we", "any news", "any update", "would appreciate", "if you", "when you",
        "reach us", "reach me", "available by", "available on", "not you", "n't you",
        "期待", "希望", "等待", "等您", "等你", "等着", "提前", "没收到", "未收到", "没有收到", "没回复", "未回复", "没有回复", "没人", "无人", "至今", "请电话", "请回电", "请给", "能否",
        "可否",
    ])

    /// Whether words of the customer admit that the vendor had answered.
    static func areOfCustomer(_ text: String) -> Bool {
        let isChase = ChaseWords.areIn(text)
        return PlainStatement.sentences(of: text).contains { sentence in
            guard !hoped.areIn(sentence) else { return false }
            return calls.areIn(sentence) || replies.areIn(sentence) || (!isChase && (thankedInHan.areIn(sentence) || thanks(sentence)))
        }
    }

    /// Whether words of the customer speak of a call.
    static func areOfCall(_ text: String) -> Bool {
        PlainStatement.sentences(of: text).contains { sentence in
            guard !hoped.areIn(sentence) else { return false }
            return calls.areIn(sentence) || (thanks(sentence) && sentence.split(separator: 0x20).contains { $0.starts(with: "call".utf8) })
        }
    }

    /// "Thanks Li Na for the quick call": a few words, then the thing.
    private static func thanks(_ sentence: ArraySlice<UInt8>) -> Bool {
        let words = sentence.split { !(0x61...0x7A).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
        guard let first = words.firstIndex(where: { ["thanks", "thank", "thx", "appreciate"].contains($0) }) else { return false }
        guard let link = words[first...].prefix(8).firstIndex(of: "for") ?? (words[first] == "appreciate" ? first : nil) else {
            return false
        }
        return words[(link + 1)...].prefix(5).contains { thanked.contains($0) }
    }

    private static let earlier = PhraseSet([
        "as i wrote", "as we wrote", "as i said", "as we said", "as i told", "as we told", "as mentioned", "as i mentioned",
        "as we mentioned",
        "as already mentioned", "as previously", "as i explained", "as we explained", "as explained", "as i asked", "as we asked",
        "i asked for",
        "we asked for", "i asked you", "we asked you", "already asked", "already replied", "already answered", "already wrote",
        "already sent you",
        "already responded", "following up on my", "following up on our", "follow up on my", "follow up to my", "follow-up to my",
        "follow-up on my", "further to my", "further to our", "as discussed", "as we discussed", "per our call", "per our phone",
        "per our conversation", "our phone call", "our call", "spoke on the phone", "we spoke", "my earlier", "my previous", "our earlier",
        "our previous", "my last message", "my last mail", "my last email", "my first reply", "my reply of", "my message of",
        "still waiting for your",
        "we still wait", "still need the", "still need your", "a reminder", "friendly reminder", "gentle reminder",
        "如前所述", "前面所述", "如上所述", "如电话", "电话中", "电话里", "刚才电话", "电话沟通", "之前已回复", "之前已经回复", "之前回复", "此前已", "已经回复您", "已回复您", "已回复过", "上次回复",
        "之前提到", "前面提到", "之前说的", "刚才说的", "刚才沟通", "之前沟通", "已电话", "已致电", "已与您", "跟您沟通过", "再次提醒", "仍在等您", "还在等您",
    ])
    private static let others = PhraseSet([
        "in your", "by you", "you mentioned", "your ticket", "documentation", "in the docs", "manual", "release note", "internally",
        "with our engineer", "with the engineer", "with my colleague", "call cent", "文档", "手册", "内部", "您在工单", "您提到",
    ])

    /// Whether words of the vendor refer to what it told this customer before.
    static func areOfVendor(_ text: String) -> Bool {
        PlainStatement.sentences(of: text).contains { earlier.areIn($0) && !others.areIn($0) }
    }
}

/// Words of a customer who waits: "any news?", 有进展吗.
enum ChaseWords {
    private static let words = PhraseSet([
        "any news", "any update", "any progress", "an update?", "anyone", "anybody", "nobody", "no one", "no reply", "no response",
        "no answer",
        "still waiting", "waiting for", "not heard", "n't heard", "not received any", "n't received any", "hello?", "when will", "how long",
        "urgent",
        "asap", "as soon as possible", "escalat", "status?", "what is the status", "why is", "please respond", "please reply",
        "please answer",
        "有进展", "进展如何", "没人", "无人", "在吗", "有人吗", "怎么还", "多久", "什么时候", "何时", "尽快", "催", "加急", "还没", "没有回复", "未回复", "没回复", "等了",
    ])

    static func areIn(_ text: String) -> Bool { words.areIn(text) }
}

/// Words of a customer that thank somebody.
enum ThankingWords {
    private static let words = PhraseSet(["thank", "thx", "cheers", "appreciate", "谢", "谢谢", "感谢", "多谢", "謝"])
    private static let hoped = PhraseSet(["in advance", "提前"])

    static func areIn(_ text: String) -> Bool { words.areIn(text) && !hoped.areIn(text) && !ChaseWords.areIn(text) }
}

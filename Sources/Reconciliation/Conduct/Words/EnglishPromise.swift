// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The time by which "I will", "we'll" … reply, update, send or fix: one promise in one sentence of English, or none.
struct EnglishPromise {
    let tokens: [String]

    /// The sentence in lower case.
    init(_ sentence: some Sequence<UInt8>) {
        var tokens: [String] = []
        var current: [UInt8] = []
        func close() {
            while current.last == UInt8(ascii: ":") || current.last == UInt8(ascii: ".") { current.removeLast() }
            if !current.isEmpty { tokens.append(String(decoding: current, as: UTF8.self)) }
            current = []
        }
        for byte in sentence {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "."):
                current.append(byte)
            case UInt8(ascii: "'"): continue
            case UInt8(ascii: ","), UInt8(ascii: "-"):
                close()
                tokens.append(byte == UInt8(ascii: ",") ? "," : "-")
            default: close()
            }
        }
        close()
        self.tokens = tokens
    }

    func find() -> (PromiseTime, Promise.Subject)? {
        for (index, token) in tokens.enumerated() {
            let after: Int
            if ["ill", "well"].contains(token) {
                after = index + 1
            } else if ["i", "we"].contains(token), ["will", "shall", "ll"].contains(word(index + 1)) {
                after = index + 2
            } else {
                continue
            }
            for place in after..<min(after + 40, tokens.count) {
                guard let subject = subject(at: place) else { continue }
                if let time = time(after: place) { return (time, subject) }
                // "By 5 pm we will reply": the time stands first.
                if place == after || word(after) == "also", let (time, end) = firstTime(from: 0, to: index), index - end <= 1 {
                    return (time, subject)
                }
            }
        }
        return nil
    }

    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index] : "" }

    private static let answers: Set<String> = [
        "update", "updates", "answer", "plan", "reply", "response", "report", "details", "findings", "results", "result", "summary",
        "conclusion", "timeline", "eta", "schedule", "news", "feedback", "analysis",
    ]

    private func subject(at index: Int) -> Promise.Subject? {
        let next = word(index + 1)
        switch word(index) {
        case "reply", "respond": return .word
        case "get", "come", "report": return next == "back" && isToCustomer(after: index + 2) ? .word : nil
        case "follow": return next == "up" && isToCustomer(after: index + 2) ? .word : nil
        case "be": return next == "in" && word(index + 2) == "touch" ? .word : nil
        case "let": return next == "you" && word(index + 2) == "know" ? .word : nil
        case "update":
            if ["you", "this", "here", "by", "within", "again", "tomorrow", "today"].contains(next) { return .word }
            return next == "the" && ["ticket", "case", "thread", "issue"].contains(word(index + 2)) ? .word : nil
        case "send", "share", "provide", "give", "post":
            let end = tokens[(index + 1)...].prefix(8).firstIndex(where: EnglishPromise.answers.contains)
            return end == nil ? nil : .word
        case "fix", "resolve", "solve": return .deed
        default: return nil
        }
    }

    /// "Back to you", "up with you", or a time at once: not "back online", "up with the carrier".
    private func isToCustomer(after index: Int) -> Bool {
        let word = word(index)
        if ["to", "with"].contains(word) { return true }
        return [
            "by", "before", "within", "in", "until", "on", "this", "next", "again", "here", "tomorrow", "today", "tonight",
        ].contains(word) || EnglishPromise.weekdays.contains(word)
    }

    /// The time that follows a verb, with nothing between that would make it another's.
    private func time(after verb: Int) -> PromiseTime? {
        for index in (verb + 1)..<max(verb + 1, min(verb + 14, tokens.count)) {
            if EnglishPromise.strangers.contains(tokens[index]) { return nil }
            // To whom, with whom: only to the customer.
            if tokens[index] == "to", !["you", "your", "this"].contains(word(index + 1)) { return nil }
            if tokens[index] == "with", word(index + 1) != "you",
                !(1...4).contains(where: { EnglishPromise.answers.contains(word(index + $0)) })
            {
                return nil
            }
            if let (time, _) = read(index) { return time }
        }
        return nil
    }

    /// Words after which a time is another's.
    private static let strangers: Set<String> = [
        "and", "or", "then", "that", "when", "from", "of", "sent", "asked", "raised", "opened", "wrote", "other", "another", "for",
    ]

    private func firstTime(from: Int, to: Int) -> (PromiseTime, Int)? {
        for index in from..<to {
            if let found = read(index), found.1 <= to { return found }
        }
        return nil
    }
}

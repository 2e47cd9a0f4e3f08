// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The names of the vendor's people, and where a text gives the words of one of them.
///
/// Known are the aliases of the engagement and whoever wrote to the customer as a person of the vendor, or as somebody nobody has placed. Desks,
/// teams and bots are no persons; a name that the customer's side claims is not the vendor's.
struct PersonNames: Sendable {
    /// By their first byte, ASCII letters in lower case.
    private var byFirst = [[[UInt8]]](repeating: [], count: 256)
    /// First words of names, for "this is Li".
    private var given: [[UInt8]] = []
    /// Aliases of the vendor that are persons, folded.
    private var listed: Set<String> = []
    /// Names of the customer's people, folded.
    private var customers: Set<String> = []

    private static let limit = 500
    private static let desks = PhraseSet([
        "support", "desk", "team", "bot", "system", "service", "admin", "auto", "notif", "noreply", "no-reply", "connector", "operator",
        "helpdesk", "info", "vendor", "customer", "客服", "系统", "机器人", "助手", "支持", "服务", "团队", "管理员",
    ])

    init(_ engagement: Engagement, _ events: [EvidenceEvent] = []) {
        let bots = Set(engagement.vendor.bots.map(\.lowered))
        customers = Set((engagement.customer.aliases + [engagement.customer.name]).map(\.lowered))
        var seen: Set<String> = []
        func isPerson(_ name: String) -> Bool {
            let folded = name.lowered
            guard name.utf8.count >= 3, name.utf8.count <= 60, !name.utf8.contains(UInt8(ascii: "@")), name.contains(where: \.isLetter)
            else { return false }
            return !bots.contains(folded) && !customers.contains(folded) && folded != engagement.vendor.name.lowered
                && !PersonNames.desks.areIn(name)
        }
        for alias in engagement.vendor.aliases where isPerson(alias) && seen.insert(alias.lowered).inserted {
            listed.insert(alias.lowered)
            add(alias)
        }
        var met: Set<String> = []
        for event in events where event.role == .vendor || event.role == .unknown {
            guard seen.count < PersonNames.limit else { break }
            guard event.automation.isEmpty, event.kind == .message, met.insert(event.author.name).inserted else { continue }
            if seen.insert(event.author.name.lowered).inserted, isPerson(event.author.name) { add(event.author.name) }
        }
    }

    private mutating func add(_ name: String) {
        let bytes = PhraseSet.folded(name.lowered)
        guard let first = bytes.first else { return }
        byFirst[Int(first)].append(bytes)
        if let word = bytes.split(separator: 0x20).first, word.count >= 2, word.count < bytes.count { given.append(Array(word)) }
    }

    /// Whether an author's name is that of a person whom the engagement lists on the vendor's side.
    func lists(_ author: Author) -> Bool { !listed.isEmpty && listed.contains(author.name.lowered) }

    /// Whether a text gives words as those of a person: "Li Na: …", "Slack reply from Li Na: …", "**Li Na** replied".
    func areCited(in text: String) -> Bool {
        let bytes = PhraseSet.folded(text, limit: 400)
        var isLineStart = true
        for index in bytes.indices {
            if index <= 120 || isLineStart, let end = name(at: index, bytes), !isAddressed(index, bytes),
                PersonNames.citing.contains(where: { bytes[PersonNames.past(end, bytes)...].starts(with: $0) })
            {
                return true
            }
            isLineStart = bytes[index] == 0x0A || (isLineStart && PersonNames.isMark(bytes[index]))
        }
        return isStrangerCited(in: text)
    }

    /// Whether a text signs with such a name or introduces the writer by it: "this is Li", "- Li Na".
    func areSigned(in text: String) -> Bool {
        let bytes = PhraseSet.folded(text, limit: 2000)
        for index in bytes.indices where index == 0 || !PersonNames.isWord(bytes[index - 1]) {
            for phrase in PersonNames.introductions where bytes[index...].starts(with: phrase) {
                let place = index + phrase.count
                if name(at: place, bytes) != nil { return true }
                for word in given where place < bytes.count && bytes[place...].starts(with: word) {
                    if place + word.count == bytes.count || !PersonNames.isWord(bytes[place + word.count]) { return true }
                }
            }
        }
        return isSignature(bytes)
    }

    /// Whether a person of the vendor is quoted with a header: "… Li Na wrote:".
    func areQuoted(in text: String) -> Bool {
        let bytes = PhraseSet.folded(text, limit: 4000)
        return bytes.indices.contains { index in
            guard let end = name(at: index, bytes) else { return false }
            let rest = bytes[PersonNames.past(end, bytes)...]
            return PersonNames.quoting.contains { rest.starts(with: $0) }
        }
    }

    // MARK: - Places

    private static let citing = [
        ":", "：", "replied", "commented", "wrote", "responded", "answered", "said", "says", "via ", "added a ", "posted", "here:", "here,",
        "here ", "回复", "评论", "写道", "说",
    ].map { Array($0.utf8) }
    private static let quoting = ["wrote:", "wrote on", "写道"].map { Array($0.utf8) }
    private static let introductions = ["this is ", "i am ", "i'm ", "my name is ", "我是"].map { Array($0.utf8) }
    private static let addressing = ["to ", "to: ", "for ", "assignee ", "assignee: ", "cc ", "@", "给", "至", "dear ", "hi ", "hello "].map {
        Array($0.utf8)
    }

    /// The end of a known name that stands at a place.
    private func name(at index: Int, _ bytes: [UInt8]) -> Int? {
        guard index < bytes.count else { return nil }
        if index > 0, PersonNames.isWord(bytes[index]), PersonNames.isWord(bytes[index - 1]) { return nil }
        for name in byFirst[Int(bytes[index])] where bytes[index...].starts(with: name) {
            let end = index + name.count
            if end == bytes.count || !PersonNames.isWord(bytes[end]) || !PersonNames.isWord(bytes[end - 1]) { return end }
        }
        return nil
    }

    /// Whether the words before a name only address it: assigned to Li Na.
    private func isAddressed(_ index: Int, _ bytes: [UInt8]) -> Bool {
        PersonNames.addressing.contains { bytes[..<index].suffix($0.count).elementsEqual($0) }
    }

    /// Past the marks and a short bracket after a name: "**Li Na** (Acme) ".
    private static func past(_ end: Int, _ bytes: [UInt8]) -> Int {
        var index = end
        while index < bytes.count, isMark(bytes[index]) { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "("),
            let close = bytes[index...].prefix(42).firstIndex(of: UInt8(ascii: ")"))
        {
            index = close + 1
            while index < bytes.count, isMark(bytes[index]) { index += 1 }
        }
        return index
    }

    /// The last line ends with a name that stands alone or behind a dash.
    private func isSignature(_ bytes: [UInt8]) -> Bool {
        var end = bytes.count
        while end > 0, bytes[end - 1] <= 0x20 || bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        for names in byFirst {
            for name in names where end >= name.count && bytes[(end - name.count)..<end].elementsEqual(name) {
                var index = end - name.count
                while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
                if index == 0 { continue }
                let before = bytes[index - 1]
                // A line of its own, a hyphen or a tilde, or a dash (E2 80 93–95).
                if before == 0x0A || before == 0x0D || before == UInt8(ascii: "~") { return true }
                if before == UInt8(ascii: "-"), index < end - name.count || index == 1 || bytes[index - 2] <= 0x20 { return true }
                if index >= 3, bytes[index - 3] == 0xE2, bytes[index - 2] == 0x80, (0x93...0x95).contains(before) { return true }
            }
        }
        return false
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte == 0x20 || "*_~`[]<>\"'#|".utf8.contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
    }
}

extension PersonNames {
    private static let verbs = [" replied", " commented", " wrote", " responded"]
    private static let verbsOfHan = ["回复了", "回复：", "回复:", "评论了", "评论：", "评论:", "写道"]
    private static let others: Set<String> = [
        "you", "we", "they", "your", "the", "this", "that", "customer", "client", "user", "requester", "system", "ticket", "case", "i",
        "it",
        "please", "our", "someone", "somebody", "nobody", "auto", "automatic", "bot", "thank", "thanks", "sent", "received", "created",
    ]
    private static let othersOfHan = [
        "自动", "系统", "客户", "用户", "请", "您", "你", "我", "如", "若", "尽快", "及时", "可", "直接", "邮件", "机器", "工单", "等", "已", "会", "将", "未", "没",
    ]

    /// Whether a text begins with what has the shape of a name that nobody knows, and says that this person wrote.
    private func isStrangerCited(in text: String) -> Bool {
        let head = String(text.prefix(64)).drop { !$0.isLetter }
        let plain = head.filter { $0 != "*" && $0 != "_" }
        if let verb = PersonNames.verbs.compactMap({ plain.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
            let words = plain[..<verb.lowerBound].split(separator: " ")
            guard (1...4).contains(words.count), let first = words.first else { return false }
            let isName = words.allSatisfy { ($0.first?.isUppercase ?? false) && $0.allSatisfy { $0.isLetter || ".'-".contains($0) } }
            let name = words.joined(separator: " ").lowercased()
            return isName && !PersonNames.others.contains(first.lowercased()) && !customers.contains(name) && !PersonNames.desks.areIn(name)
        }
        guard let verb = PersonNames.verbsOfHan.compactMap({ plain.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
        else { return false }
        let name = plain[..<verb.lowerBound].filter { !$0.isWhitespace }
        return (2...4).contains(name.count) && name.allSatisfy { ("\u{4E00}"..."\u{9FFF}").contains($0) }
            && !PersonNames.othersOfHan.contains(where: name.contains) && !customers.contains(name) && !PersonNames.desks.areIn(name)
    }
}

extension String {
    /// Lower case, runs of blanks made one.
    fileprivate var lowered: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

// SPDX-License-Identifier: Apache-2.0

/// A severity as somebody writes it, and how it may be recognised elsewhere.
///
/// Codes ("P1", "Sev 1", 一级) are rare enough to be found in running text; plain words ("High", 紧急) only count in brackets or after
/// "priority", "severity", 优先级, 级别.
struct SeverityLabel: Hashable {
    let written: String
    private let codes: Set<String>
    let words: Set<String>

    private static let families: [String: [String]] = [
        "severity": ["severity", "sev", "s"], "sev": ["severity", "sev", "s"], "s": ["severity", "sev", "s"],
        "priority": ["priority", "prio", "p"], "prio": ["priority", "prio", "p"], "p": ["priority", "prio", "p"],
        "level": ["level", "l"], "l": ["level", "l"], "严重性": ["严重性"], "优先级": ["优先级", "p"],
    ]
    private static let numerals: [Character: String] = ["一": "1", "二": "2", "三": "3", "四": "4", "五": "5"]
    private static let fillers: Set<String> = [
        "severity", "sev", "priority", "prio", "level", "incident", "incidents", "issue", "issues", "ticket", "tickets", "the", "of", "and",
        "or", "in",
        "a", "an", "to", "for", "with", "is", "not", "fault", "error", "problem", "support",
    ]
    private static let chineseFillers = ["故障", "问题", "事件", "级别", "等级", "级", "類", "类"]

    init(_ written: String) {
        self.written = written
        let pieces = SeverityLabel.pieces(written)
        var codes: Set<String> = []
        var words: Set<String> = []
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            let letters = String(piece.prefix { !SeverityLabel.isDigit($0) })
            let digits = String(piece.dropFirst(letters.count))
            if !digits.isEmpty, digits.allSatisfy(SeverityLabel.isDigit) {
                for family in SeverityLabel.families[letters] ?? (letters.isEmpty ? [] : [letters]) { codes.insert(family + digits) }
                if letters.isEmpty, index == 0 || pieces.count == 1 { codes.insert("#" + digits) }
            } else if index + 1 < pieces.count, pieces[index + 1].allSatisfy(SeverityLabel.isDigit),
                let family = SeverityLabel.families[piece]
            {
                for name in family { codes.insert(name + pieces[index + 1]) }
                index += 1
            } else if piece.unicodeScalars.allSatisfy({ $0.value < 0x80 }) {
                if !SeverityLabel.fillers.contains(piece), piece.utf8.count > 2 { words.insert(piece) }
            } else {
                SeverityLabel.readChinese(piece, &codes, &words)
            }
            index += 1
        }
        self.codes = codes
        self.words = words
    }

    /// "Non-critical", 非紧急: the contrary of the word it contains.
    private var isNegated: Bool {
        let lower = written.lowercased()
        return ["non-", "non ", "not ", "非"].contains(where: lower.hasPrefix)
    }

    /// Whether a field that states a severity means this one.
    func isNamed(by other: SeverityLabel) -> Bool {
        if codes.isEmpty || other.codes.isEmpty {
            if isNegated != other.isNegated { return false }
            return !words.isDisjoint(with: other.words) || written.lowercased() == other.written.lowercased()
        }
        return !codes.isDisjoint(with: other.codes)
    }

    /// Whether running text names this severity.
    ///
    /// "P1" and "Sev 1" count anywhere. "S3", "L2" and "Level 2" are also buckets, switches and desks: they count where they open the text, stand in
    /// brackets, or a word beside them speaks of severities. 一级 counts where nothing but a word such as 故障 follows: 二级域名 is none.
    func isMentioned(in text: String) -> Bool { isMentioned(in: SeverityLabel.markedPieces(text)) }

    /// The same of a text that was taken apart already.
    func isMentioned(in pieces: [(String, Bool)]) -> Bool {
        var before = ""
        var beforeThat = ""
        var wasDenied = false
        for (index, (piece, isMarked)) in pieces.enumerated() {
            defer { (beforeThat, before) = (before, piece) }
            // "Not a P1", "not Sev 1": what it is remains unsaid.
            let isDeniedHere = before == "not" || (["not", "t"].contains(beforeThat) && ["a", "an"].contains(before))
            let isDenied = isDeniedHere || (wasDenied && SeverityLabel.families[before] != nil)
            wasDenied = isDenied
            if isDenied { continue }
            let after = index + 1 < pieces.count ? pieces[index + 1].0 : ""
            let announced =
                SeverityLabel.announces(before) || (SeverityLabel.announces(beforeThat) && ["is", "为", "是", "level"].contains(before))
            let isPlain = isMarked || announced || SeverityLabel.followers.contains(after)
            if codes.contains(piece) {
                let isLoose = SeverityLabel.looseFamilies.contains(String(piece.prefix { !SeverityLabel.isDigit($0) }))
                if !isLoose || isPlain || (index == 0 && !SeverityLabel.strangers.contains(after)) { return true }
            }
            if !before.isEmpty, codes.contains(before + piece), before != piece {
                let isLoose = SeverityLabel.looseFamilies.contains(before)
                if !isLoose || isPlain || (index == 1 && !SeverityLabel.strangers.contains(after)) { return true }
            }
            if SeverityLabel.chineseMentions(piece).contains(where: codes.contains) { return true }
            if isMarked || announced, words.contains(piece) { return true }
            if let word = words.first(where: { piece.hasSuffix($0) }), SeverityLabel.announces(String(piece.dropLast(word.count))) {
                return true
            }
        }
        return false
    }

    private static let looseFamilies: Set<String> = ["s", "l", "level"]
    private static let followers: Set<String> = [
        "issue", "issues", "incident", "case", "ticket", "outage", "problem", "severity", "priority", "bug", "request",
    ]
    /// Words after which "S3", "L2" and "Level 2" are something else.
    private static let strangers: Set<String> = [
        "bucket", "buckets", "storage", "upload", "uploads", "download", "object", "objects", "support", "engineer", "engineers", "team",
        "desk", "cache",
        "switch", "vpn", "network", "api", "sdk", "access", "agent", "agents",
    ]
    private static let chineseFollowers = ["故障", "问题", "事件", "工单", "告警", "紧急", "严重", "响应", "缺陷", "事故", "問題", "工單"]

    /// The levels named in a run of Chinese, those left out after which another word follows: 二级域名, 一级菜单.
    private static func chineseMentions(_ piece: String) -> [String] {
        var found: [String] = []
        var rest = piece[...]
        while let mark = rest.firstIndex(where: { $0 == "级" || $0 == "級" }) {
            let after = rest[rest.index(after: mark)...]
            let isDenied = ["非", "不是", "不算", "不属于"].contains { rest[..<mark].dropLast().hasSuffix($0) }
            if !isDenied, after.isEmpty || chineseFollowers.contains(where: after.hasPrefix) {
                found += chineseCodes(String(rest[...mark]))
            }
            rest = after
        }
        return found
    }

    private static func announces(_ piece: String) -> Bool {
        ["severity", "priority", "prio", "sev", "urgency"].contains(piece)
            || ["优先级", "级别", "严重程度", "紧急程度", "严重级别", "故障级别", "故障等级", "优先級", "級別"].contains { piece.hasSuffix($0) }
    }

    private static func isDigit(_ c: Character) -> Bool { c.isASCII && c.isNumber }

    private static func readChinese(_ piece: String, _ codes: inout Set<String>, _ words: inout Set<String>) {
        let found = chineseCodes(piece)
        if !found.isEmpty { return codes.formUnion(found) }
        var rest = piece
        for filler in chineseFillers where rest.hasSuffix(filler) && rest.count > filler.count { rest.removeLast(filler.count) }
        words.insert(rest)
    }

    /// "一级" and "1级" → "级1".
    private static func chineseCodes(_ piece: String) -> [String] {
        var found: [String] = []
        var previous: Character = " "
        for c in piece {
            if c == "级" || c == "級" {
                if let digit = numerals[previous] {
                    found.append("级" + digit)
                } else if isDigit(previous) {
                    found.append("级" + String(previous))
                }
            }
            previous = c
        }
        return found
    }

    /// Runs of ASCII letters and digits, and runs of other letters, lower case.
    private static func pieces(_ text: String) -> [String] { markedPieces(text).map(\.0) }

    /// Each piece with whether brackets stand right around it: [High], 【紧急】.
    static func markedPieces(_ text: String) -> [(String, Bool)] {
        var result: [(String, Bool)] = []
        var current = ""
        var opened = false
        var last: Character = " "
        func kind(_ c: Character) -> Int { c.isASCII ? (c.isLetter || c.isNumber ? 1 : 0) : (c.isLetter || numerals[c] != nil ? 2 : 0) }
        for c in text.prefix(4000).lowercased() + " " {
            let k = kind(c)
            if k != 0, current.isEmpty || kind(last) == k || (isDigit(last) && k == 2) {
                if current.isEmpty { opened = "[【(（".contains(last) }
                current.append(c)
            } else {
                if !current.isEmpty { result.append((current, opened && "]】)）".contains(c))) }
                current = k != 0 ? String(c) : ""
                opened = false
            }
            last = c
        }
        return result
    }
}

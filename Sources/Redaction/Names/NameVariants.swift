// SPDX-License-Identifier: Apache-2.0

/// How a secret is looked for in text.
struct NameForm: Hashable {
    /// Folded: lower case, one blank between words.
    var words: String
    /// Only where its first letter is a capital.
    var needsCapital = false
    /// Only after a greeting, a title or "@", or alone on a line.
    var needsContext = false
    /// Distinctive enough to be looked for in the finished files.
    var isStrong = false
}

/// The ways in which people write a name, an address or an account of somebody.
enum NameVariants {
    /// Of a display name as written: "Wang Wei (Ops)", "张伟", "wang.wei".
    static func of(name: String) -> [NameForm] {
        let folded = fold(name)
        var forms: [NameForm] = []
        if let whole = whole(folded) { forms.append(whole) }
        // What stands in brackets or after a bar says where somebody works.
        let core = withoutAdditions(folded)
        if core != folded, let form = whole(core) { forms.append(form) }
        let scalars = core.unicodeScalars.map(\.value)
        let han = scalars.filter(Scalars.isHan)
        if han.count >= 2, han.count <= 4, scalars.allSatisfy({ Scalars.isHan($0) || $0 == 0x20 || $0 == 0xB7 }) {
            forms += chinese(han)
        } else if han.isEmpty {
            forms += latin(core)
        } else {
            // "Wei 张伟", "张伟 David Zhang": each part by itself.
            var part: [UInt32] = []
            var parts: [[UInt32]] = []
            for scalar in scalars {
                if let last = part.last, Scalars.isHan(last) != Scalars.isHan(scalar), scalar != 0x20 {
                    parts.append(part)
                    part = []
                }
                part.append(scalar)
            }
            parts.append(part)
            for part in parts {
                let words = trimmed(string(part))
                if words.unicodeScalars.contains(where: { Scalars.isHan($0.value) }) {
                    let han = words.unicodeScalars.map(\.value).filter(Scalars.isHan)
                    if han.count >= 2, han.count <= 4 { forms += chinese(han) }
                } else if words.utf8.count >= 3 {
                    forms += latin(words)
                }
            }
        }
        return forms
    }

    /// Of a mail address: itself, its local part, and names made of it.
    static func of(address: String) -> [NameForm] {
        let folded = fold(address)
        var forms = [NameForm(words: folded, isStrong: folded.utf8.count >= 6)]
        guard let sign = folded.lastIndex(of: "@") else { return forms }
        let local = String(folded[..<sign])
        let parts = local.split { ".-_+".contains($0) }.map(String.init)
        let names = parts.filter { $0.utf8.allSatisfy { Scalars.isLetter(UInt32($0)) } }
        if !OrdinaryWords.isOrdinary(local), local.utf8.count >= 4 {
            forms.append(NameForm(words: local, needsCapital: local.utf8.count < 5, isStrong: local.utf8.count >= 6))
        }
        if names.count >= 2, names.contains(where: { !OrdinaryWords.isOrdinary($0) }) { forms += latin(names.joined(separator: " ")) }
        return forms
    }

    /// Of an account: only what nobody writes by accident.
    static func of(account: String) -> [NameForm] {
        let folded = fold(account)
        let hasDigit = folded.utf8.contains { Scalars.isDigit(UInt32($0)) }
        guard folded.utf8.count >= (hasDigit ? 4 : 6), !OrdinaryWords.isOrdinary(folded) else { return [] }
        if folded.utf8.allSatisfy({ Scalars.isDigit(UInt32($0)) }), folded.utf8.count < 7 { return [] }
        return [NameForm(words: folded, isStrong: folded.utf8.count >= 6)]
    }

    /// A name as a whole.
    static func whole(_ folded: String) -> NameForm? {
        let scalars = folded.unicodeScalars.map(\.value)
        let words = folded.split { $0 == " " }
        guard scalars.contains(where: { Scalars.joins($0) || Scalars.isHan($0) }) else { return nil }
        let isOrdinary = words.allSatisfy { OrdinaryWords.isOrdinary(String($0)) } || OrdinaryWords.isOrdinary(folded)
        let hanCount = scalars.count(where: Scalars.isHan)
        if hanCount == scalars.count, hanCount == 1 { return nil }
        if isOrdinary { return NameForm(words: folded, needsCapital: hanCount == 0, needsContext: words.count == 1) }
        if hanCount == 0, words.count == 1, scalars.count < 3 { return nil }
        if hanCount == 0, words.count == 1, scalars.count < 4 { return NameForm(words: folded, needsCapital: true) }
        return NameForm(words: folded, isStrong: hanCount >= 2 || words.count >= 2 || scalars.count >= 5)
    }

    private static func latin(_ name: String) -> [NameForm] {
        let words = name.split { !Scalars.joins($0.unicodeScalars.first?.value ?? 0) && $0 != "'" }.map(String.init).filter {
            !titles.contains($0)
        }
        guard !words.isEmpty, words.count <= 5 else { return [] }
        var forms: [NameForm] = []
        for word in words where !word.utf8.contains(where: { Scalars.isDigit(UInt32($0)) }) {
            let count = word.unicodeScalars.count
            if OrdinaryWords.isOrdinary(word) {
                if count >= 3 { forms.append(NameForm(words: word, needsCapital: true, needsContext: true)) }
            } else if count >= 4 {
                forms.append(NameForm(words: word, isStrong: count >= 6))
            } else if count == 3 {
                forms.append(NameForm(words: word, needsCapital: true))
            }
        }
        guard words.count >= 2, let first = words.first, let last = words.last else { return forms }
        let isOrdinary = words.allSatisfy(OrdinaryWords.isOrdinary)
        func add(_ words: String, strong: Bool = true) {
            forms.append(NameForm(words: words, needsCapital: isOrdinary, isStrong: strong && !isOrdinary && words.utf8.count >= 6))
        }
        add("\(first) \(last)")
        add("\(last) \(first)")
        add("\(last), \(first)")
        for separator in [".", "_", "-", ""] {
            if separator.isEmpty, (first + last).utf8.count < 6 { continue }
            add(first + separator + last)
            add(last + separator + first)
        }
        if let initial = first.first, last.utf8.count >= 3 {
            add("\(initial). \(last)")
            add("\(initial) \(last)", strong: false)
            if last.utf8.count >= 4 {
                add("\(initial)\(last)")
                add("\(initial).\(last)")
                add("\(last)\(initial)")
            }
        }
        if let initial = last.first, first.utf8.count >= 4 {
            add("\(first) \(initial).")
            if !OrdinaryWords.isOrdinary(first) { add("\(first)\(initial)") }
        }
        return forms
    }

    /// Family names of two characters that are met today.
    private static let doubleFamilyNames: Set<String> = [
        "欧阳", "司马", "上官", "诸葛", "皇甫", "令狐", "司徒", "东方", "慕容", "尉迟", "夏侯", "公孙", "长孙", "宇文", "端木", "南宫", "独孤", "澹台", "轩辕", "呼延", "歐陽", "諸葛",
    ]

    private static let honorifics = [
        "工", "总", "總", "经理", "經理", "老师", "老師", "先生", "女士", "小姐", "主管", "主任", "部长", "总监", "總監", "姐", "哥", "同学", "博士", "教授", "律师", "师傅", "某",
        "某某", "科长",
        "处长", "院长", "董", "工程师",
    ]

    private static func chinese(_ han: [UInt32]) -> [NameForm] {
        let name = string(han)
        let length = han.count >= 3 && doubleFamilyNames.contains(string(Array(han.prefix(2)))) ? 2 : 1
        let family = string(Array(han.prefix(length)))
        let given = string(Array(han.dropFirst(length)))
        var forms: [NameForm] = []
        forms.append(NameForm(words: name, needsContext: OrdinaryWords.isOrdinary(name), isStrong: !OrdinaryWords.isOrdinary(name)))
        forms.append(NameForm(words: han.map { string([$0]) }.joined(separator: " ")))
        if given.unicodeScalars.count >= 2 { forms.append(NameForm(words: given, needsContext: OrdinaryWords.isOrdinary(given))) }
        for honorific in honorifics {
            forms.append(NameForm(words: family + honorific))
            if given.unicodeScalars.count >= 1 {
                forms.append(NameForm(words: given + honorific, needsContext: given.unicodeScalars.count == 1))
            }
        }
        for before in ["老", "小", "阿"] { forms.append(NameForm(words: before + family, needsContext: true)) }
        return forms
    }

    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "jr", "sr", "ii", "iii", "phd", "via"]

    /// A display name without what it says of the place somebody works at.
    static func core(_ name: String) -> String {
        let folded = fold(name)
        let core = withoutAdditions(folded)
        return core.isEmpty ? folded : core
    }

    private static func withoutAdditions(_ folded: String) -> String {
        var result = ""
        var depth = 0
        for character in folded {
            if "([{（【<".contains(character) {
                depth += 1
            } else if ")]}）】>".contains(character) {
                depth = max(0, depth - 1)
            } else if "|/,，、@".contains(character), !trimmed(result).isEmpty {
                // "Wang, Wei" is one name: what follows a comma is kept where it is one word.
                if character == ",", !folded.contains("(") { result += " " } else { break }
            } else if depth == 0 {
                result.append(character)
            }
        }
        return trimmed(result)
    }

    /// Lower case, plain letters, one blank between words.
    static func fold(_ text: String) -> String {
        let folded = FoldedText(text)
        return trimmed(folded.words(0..<folded.count))
    }

    static func trimmed(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    static func string(_ scalars: [UInt32]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { result.append(scalar) } }
        return String(result)
    }
}

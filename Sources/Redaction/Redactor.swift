// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Takes secrets out of words, one string at a time, and counts what it took.
///
/// It goes over a result twice: first to learn secrets by their shape, so that a password that is named once is hidden wherever it stands;
/// then to replace.
struct Redactor {
    /// What a string of the result holds.
    enum Field {
        /// A word of the agreement, a state, a level: stays but for what is found in it.
        case label
        /// Words of the agreement.
        case clause
        /// What somebody wrote: the copy for the public does without it.
        case words
        /// A piece of the evidence in a message of the tool: the copy for the public keeps numbers and times.
        case argument
    }

    enum Pass {
        /// Learning what both sides know from the agreement.
        case keeping
        case learning
        case replacing
    }

    /// What is put in a secret's place.
    enum Substitute: Hashable {
        case pseudonym(Int)
        /// The new name of a file.
        case name(Int)
    }

    let profile: RedactionProfile
    var language: Language
    var pass = Pass.keeping
    /// Where counts go: an exhibit's id or a part of the case.
    var place = "findings"
    var book: Pseudonyms
    var literals = Literals()
    var secrets: CaseSecrets
    private(set) var counts: [RedactionRule: [String: Int]] = [:]
    /// Keys of what stands in the agreement, which the vendor has too.
    private var known: Set<String> = []

    init(_ result: AuditResult, _ profile: RedactionProfile, _ pseudonyms: Pseudonyms, _ language: Language) {
        self.profile = profile
        self.language = language
        book = pseudonyms
        secrets = CaseSecrets(result, profile)
        secrets.add(to: &literals, &book)
    }

    mutating func count(_ rule: RedactionRule, _ number: Int = 1) {
        if pass == .replacing { counts[rule, default: [:]][place, default: 0] += number }
    }

    /// What was counted up to now, for counting nothing of what follows.
    var saved: [RedactionRule: [String: Int]] { counts }
    mutating func restore(_ counts: [RedactionRule: [String: Int]]) { self.counts = counts }

    /// The counts in the order of rules and places.
    var record: RedactionRecord {
        RedactionRecord(
            profile: profile,
            counts: RedactionRule.allCases.flatMap { rule in
                (counts[rule] ?? [:]).sorted { $0.key < $1.key }.map { RedactionRecord.Count(rule, in: $0.key, $0.value) }
            })
    }

    /// The words without what must not be in them.
    mutating func redacted(_ text: String, _ field: Field) -> String {
        guard !text.isEmpty else { return text }
        if pass == .keeping {
            if field == .clause {
                for match in SecretPatterns.matches(in: FoldedText(text)) where match.rule != .token && match.rule != .identity {
                    known.insert(match.key)
                }
            }
            return text
        }
        if pass == .learning {
            _ = found(in: text)
            return text
        }
        if profile == .public,
            field == .words || (field == .argument && !CaseSecrets.isFigure(text) && !secrets.labels.contains(NameVariants.fold(text)))
        {
            count(.text)
            let length = String(text.count)
            return mark(Text("text withheld: {0} characters", "内容略去：{0}字").filled([length])[language])
        }
        let found = found(in: text)
        guard !found.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var index = 0
        for secret in found {
            out += bytes[index..<secret.range.lowerBound]
            // A mark stands by itself, not glued to the words around it.
            out += words(secret.substitute).utf8
            index = secret.range.upperBound
            count(secret.rule)
        }
        out += bytes[index...]
        return String(decoding: out, as: UTF8.self)
    }

    func mark(_ words: String) -> String { "█ [\(words)]" }

    func words(_ substitute: Substitute) -> String {
        switch substitute {
        case .pseudonym(let index): mark(book.words(index, language))
        case .name(let index): mark(secrets.files.names[index][language])
        }
    }

    func substitute(_ index: Int) -> Substitute {
        index >= CaseSecrets.firstName ? .name(index - CaseSecrets.firstName) : .pseudonym(index)
    }

    private func rule(_ substitute: Substitute) -> RedactionRule {
        if case .pseudonym(let index) = substitute { return book.entries[index].kind.rule }
        return .fileName
    }

    struct Found {
        /// Bytes of the original.
        var range: Range<Int>
        var rule: RedactionRule
        var substitute: Substitute
    }

    /// Every secret of a text, from left to right and apart from each other.
    mutating func found(in text: String) -> [Found] {
        var all = found(FoldedText(text), .plain)
        for view in FoldedText.views(of: text) {
            let plain = view == .joined ? SortedRanges(all.lazy.map(\.0.range)) : SortedRanges()
            for secret in found(FoldedText(text, view), view)
            where view != .joined || secret.1 || !plain.overlap(secret.0.range) {
                all.append(secret)
            }
        }
        guard !all.isEmpty else { return [] }
        let sorted = all.map(\.0).sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
        var result: [Found] = []
        for secret in sorted {
            if let last = result.last, secret.range.lowerBound < last.range.upperBound {
                result[result.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, secret.range.upperBound)
            } else {
                result.append(secret)
            }
        }
        return result
    }

    /// The secrets of one view, each with whether it was known before.
    private mutating func found(_ text: FoldedText, _ view: FoldedText.View, depth: Int = 0) -> [(Found, Bool)] {
        var result: [(Found, Bool)] = []
        var kept = SortedRanges()
        func bytes(_ range: Range<Int>) -> Range<Int> { text.starts[range.lowerBound]..<text.ends[range.upperBound - 1] }
        var index = 0
        while index < text.count {
            guard let (range, literal) = literals.match(text, at: index, strongOnly: view == .joined) else {
                index += 1
                continue
            }
            switch literal.meaning {
            case .keep: kept.append(range)
            case .hide(let place) where view == .plain || text.isUndone(range):
                let substitute = substitute(place)
                result.append((Found(range: bytes(range), rule: rule(substitute), substitute: substitute), true))
            case .hide: break
            }
            index = range.upperBound
        }
        for match in SecretPatterns.matches(in: text) where view == .plain || text.isUndone(match.range) {
            if view == .joined, [.host, .link, .place, .account].contains(match.rule) { continue }
            if kept.hold(match.range) { continue }
            guard hides(match) else { continue }
            let entry = entry(match)
            result.append((Found(range: bytes(match.range), rule: rule(.pseudonym(entry)), substitute: .pseudonym(entry)), false))
        }
        if depth == 0, view == .plain {
            for (range, decoded) in KeyPattern.encodedRuns(text) {
                guard let inner = found(FoldedText(decoded), .plain, depth: 1).first else { continue }
                result.append((Found(range: bytes(range), rule: inner.0.rule, substitute: inner.0.substitute), false))
            }
        }
        return result
    }

    private func hides(_ match: SecretMatch) -> Bool {
        if profile == .vendor, known.contains(match.key) { return false }
        switch match.rule {
        case .token: return !secrets.digests.contains(match.key.lowercased())
        case .link: return profile == .public || !match.key.hasPrefix(LinkPattern.pathMark)
        case .host: return profile == .public || !secrets.isShared(host: match.key)
        case .address: return profile == .public || !secrets.isVendors(address: match.key)
        default: return true
        }
    }

    private mutating func entry(_ match: SecretMatch) -> Int {
        let kind: Pseudonyms.Kind
        switch match.rule {
        case .phone: kind = .phone
        case .token: kind = .token
        case .identity: kind = .identity
        case .account: kind = .account
        case .host: kind = .host
        case .link: kind = .link
        case .place: kind = .place
        default: kind = secrets.messageIDs.contains(match.key) ? .message : .address
        }
        if kind == .address || kind == .account, let person = book.find(.person, match.key) { return person }
        let entry = book.entry(kind, [match.key])
        if pass == .learning, CaseSecrets.isDistinctive(match) {
            literals.add(NameForm(words: NameVariants.fold(match.key), isStrong: true), .hide(entry))
        }
        return entry
    }
}

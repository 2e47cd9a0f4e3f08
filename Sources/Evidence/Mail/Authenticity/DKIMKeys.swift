// SPDX-License-Identifier: Apache-2.0

/// Public keys that a person has saved, by their names.
///
/// Reads what tools print and people write, a record a line or over several: zone files and `dig` (`NAME 3600 IN TXT "…" "…"`, parentheses,
/// `$ORIGIN`, aliases by `CNAME`), `nslookup` (`NAME text = "…"`), `host` (`NAME descriptive text "…"`), `NAME=v=DKIM1; …` and
/// `NAME: v=DKIM1; …`. Lines that begin with `#`, `;` or `//` are comments. Sources: RFC 1035 §5.1, RFC 6376 §3.6.2.
struct DKIMKeys {
    /// A line that gave no key.
    struct Problem: Hashable {
        enum Reason: Hashable {
            /// A record without the name it belongs to, as `dig +short` prints it.
            case nameless
            /// A name that is not `selector._domainkey.domain`.
            case badName
            /// A name without a domain and no `$ORIGIN` before it.
            case nameIncomplete
            /// No text where a text record belongs.
            case noText
            case unusable(DKIMKey.Problem)
            case short(bits: Int)
            /// More keys than are kept.
            case tooMany
        }

        var reason: Reason
        var line: Int
    }

    private var keys: [String: [DKIMKey]] = [:]
    private var aliases: [String: String] = [:]
    private(set) var problems: [Problem] = []
    private(set) var count = 0

    private static let limit = 10_000
    private static let keysPerName = 4
    private static let problemLimit = 100

    var isEmpty: Bool { keys.isEmpty }

    /// No keys.
    init() {}

    init(_ bytes: [UInt8]) {
        var lines = DKIMKeyLines(bytes)
        while let record = lines.next() {
            switch record.content {
            case .failure(let reason): note(reason, record.line)
            case .alias(let name, let target): aliases[name] = target
            case .text(let name, let text): add(name, text, record.line)
            }
        }
    }

    private mutating func add(_ name: String, _ text: [UInt8], _ line: Int) {
        let key = DKIMKey(text[...])
        switch key.state {
        case .unreadable(let problem):
            // Other text records of a zone are not about keys.
            if !name.contains("._domainkey."), problem != .badKey { return }
            note(.unusable(problem), line)
        case .short(let bits): note(.short(bits: bits), line)
        case .usable, .revoked: break
        }
        guard count < DKIMKeys.limit, keys[name, default: []].count < DKIMKeys.keysPerName else { return note(.tooMany, line) }
        guard !keys[name, default: []].contains(key) else { return }
        keys[name, default: []].append(key)
        count += 1
    }

    private mutating func note(_ reason: Problem.Reason, _ line: Int) {
        if problems.count < DKIMKeys.problemLimit { problems.append(Problem(reason: reason, line: line)) }
    }

    /// The keys of a selector and a domain, aliases followed.
    func keys(selector: String, domain: String) -> [DKIMKey] {
        var name = selector + "._domainkey." + domain
        for _ in 0..<8 {
            if let found = keys[name] { return found }
            guard let next = aliases[name] else { break }
            name = next
        }
        return []
    }
}

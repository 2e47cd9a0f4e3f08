// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Messages of chats and tickets that show another one which is not in the evidence: it may be the vendor's answer.
///
/// They answer an unknown id, quote or forward words of the vendor's that nobody said elsewhere, or the source lists or counts answers to them
/// that are not there.
struct MissingReplies {
    private let engagement: Engagement
    private var known: Set<String> = []
    /// The sides of those who spoke, by account and by name.
    private var roles: [String: Role] = [:]
    private var vendorNames: [String] = []
    /// When each person of the vendor first spoke in a room or a ticket.
    private var spoke: [String: Timestamp] = [:]
    /// Messages in each thread that are not its root.
    private var inThread: [String: Int] = [:]
    private var words: SpokenWords

    static func diagnostics(_ events: [EvidenceEvent], _ undated: [EvidenceEvent], _ engagement: Engagement) -> [Diagnostic] {
        // Most evidence has nothing of the kind.
        guard events.contains(where: { $0.channel != .mail && mayName($0) }) else { return [] }
        var missing = MissingReplies(events + undated, engagement)
        return events.compactMap { event in
            guard event.channel != .mail, mayName(event), let name = missing.named(event) else { return nil }
            return Diagnostic(.answerMissing, [name.clipped(200)], at: event.citations.first?.span, excerpt: event.text.clipped())
        }
    }

    private static func mayName(_ event: EvidenceEvent) -> Bool {
        !event.answers.isEmpty || event.answersCounted != nil
            || event.role == .customer
                && (event.keys.inReplyTo != nil || event.keys.thread != nil || !event.quoted.isEmpty || event.channel == .ticket)
    }

    private init(_ events: [EvidenceEvent], _ engagement: Engagement) {
        self.engagement = engagement
        words = SpokenWords(events)
        for event in events {
            if let id = event.keys.messageID { known.insert(id) }
            if let thread = event.keys.thread, event.keys.messageID != thread { inThread[thread, default: 0] += 1 }
            guard event.role != .unknown else { continue }
            if let account = event.author.account { roles["#" + account] = event.role }
            if !event.author.name.isEmpty { roles[event.author.name] = event.role }
            guard event.role == .vendor, event.kind.isPublicMessage else { continue }
            for room in MissingReplies.rooms(event) {
                let key = room + "\u{1F}" + event.author.name
                spoke[key] = min(spoke[key] ?? event.at.bounds.earliest, event.at.bounds.earliest)
            }
        }
        let spoken = roles.filter { $0.value == .vendor && !$0.key.hasPrefix("#") }.keys.sorted()
        vendorNames = (engagement.vendor.aliases + engagement.vendor.addresses + spoken).filter { $0.utf8.count > 1 }
    }

    private static func rooms(_ event: EvidenceEvent) -> [String] { [event.keys.conversation].compactMap { $0 } + event.keys.tickets }

    /// What to call the message that is missing; nil where none is.
    private mutating func named(_ event: EvidenceEvent) -> String? {
        if let answer = event.answers.first(where: isMissingAnswer) { return label(answer) }
        if event.channel == .chat, let counted = event.answersCounted, let thread = event.keys.messageID, event.answers.count < counted,
            inThread[thread, default: 0] < counted
        {
            return String(inThread[thread, default: 0]) + " / " + String(counted)
        }
        guard event.role == .customer, event.kind.isPublicMessage else { return nil }
        var quoted = event.quoted
        if event.channel == .ticket, quoted.isEmpty { quoted = TicketQuotes.find(in: event.text) }
        for parent in [event.keys.inReplyTo, event.channel == .chat ? event.keys.thread : nil].compactMap({ $0 })
        where !known.contains(parent) {
            // An answer to one of the customer's own is no answer of the vendor's.
            if let origin = quoted.first(where: { $0.id == parent }), role(of: origin) == .customer { continue }
            return parent
        }
        return quoted.first { isMissing($0, quotedBy: event) }.map(label)
    }

    private func label(_ origin: QuotedOrigin) -> String {
        origin.from.isEmpty ? origin.account ?? origin.id ?? "" : origin.from
    }

    private func isMissingAnswer(_ answer: QuotedOrigin) -> Bool {
        guard let id = answer.id, !known.contains(id) else { return false }
        return ![.customer, .vendorAutomation].contains(role(of: answer))
    }

    private func role(of origin: QuotedOrigin) -> Role {
        let author = Author(name: origin.from, address: origin.address, account: origin.account)
        let stated = engagement.role(of: author)
        if stated != .unknown { return stated }
        return origin.account.flatMap { roles["#" + $0] } ?? roles[origin.from] ?? .unknown
    }

    private mutating func isMissing(_ origin: QuotedOrigin, quotedBy event: EvidenceEvent) -> Bool {
        if let id = origin.id, known.contains(id) { return false }
        var names = [origin.from]
        if role(of: origin) != .vendor {
            // A line like "On 2 Mar 2026 at 09:10 Li Na wrote:" holds the name.
            guard event.channel == .ticket, role(of: origin) == .unknown else { return false }
            let line = origin.from.foldedBlanks.lowercased()
            names = vendorNames.filter { line.contains($0.lowercased()) }
            for word in line.split(whereSeparator: { " <>[](),;:\"'".contains($0) }) where word.contains("@") {
                if engagement.role(of: Author(name: "", address: String(word))) == .vendor { names.append(String(word)) }
            }
            guard !names.isEmpty else { return false }
        }
        let said = origin.words.isEmpty && event.ownWords == .onlyQuoted ? event.text : origin.words
        if let isSaid = words.hold(said) { return !isSaid }
        // Whose words are not known may have quoted what was said before.
        return !names.contains { name in
            MissingReplies.rooms(event).contains { spoke[$0 + "\u{1F}" + name].map { $0 < event.at.bounds.latest } ?? false }
        }
    }
}

/// The words of everybody but the customer, to find quoted ones in them.
private struct SpokenWords {
    private let texts: [[UInt8]]
    /// Comparisons beyond this many bytes are not made: then words are taken for missing.
    private var left = 256 << 20
    private static let shortest = 4
    private static let longest = 60

    init(_ events: [EvidenceEvent]) {
        texts = events.lazy.filter { $0.role != .customer && !$0.text.isEmpty }.map { Array($0.text.foldedBlanks.utf8) }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Whether somebody said the words; nil where there are too few to tell.
    mutating func hold(_ words: String) -> Bool? {
        var wanted = Array(words.foldedBlanks.utf8)
        while let last = wanted.last, last == UInt8(ascii: ".") || last == 0x20 { wanted.removeLast() }
        if wanted.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) { wanted.removeLast(3) }
        guard wanted.count >= SpokenWords.shortest else { return nil }
        wanted = Array(wanted.prefix(SpokenWords.longest))
        var (low, high) = (0, texts.count)
        while low < high {
            let middle = (low + high) / 2
            if texts[middle].lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        if low < texts.count, texts[low].starts(with: wanted) { return true }
        for text in texts where text.count > wanted.count {
            guard left >= text.count else { return false }
            left -= text.count
            if text.holds(wanted) { return true }
        }
        return false
    }
}

/// What a ticket's words quote below a line such as "On 2 Mar 2026 at 09:10 Li Na wrote:".
enum TicketQuotes {
    private static let longest = 256 << 10

    static func find(in text: String) -> [QuotedOrigin] {
        guard text.utf8.contains(UInt8(ascii: ":")) || text.contains("：") else { return [] }
        return find(
            in: text.withPlainLineEnds.utf8.prefix(longest).split(separator: 0x0A, omittingEmptySubsequences: false).map {
                OwnWords.Line(words: Array($0)[...])
            })
    }

    static func find(in lines: [OwnWords.Line]) -> [QuotedOrigin] {
        func isMarked(_ line: OwnWords.Line) -> Bool { line.depth > 0 || QuoteMark.isMarked(line.words) }
        var found: [QuotedOrigin] = []
        var floor = 0
        for index in lines.indices where index >= floor && !isMarked(lines[index]) {
            guard let head = QuoteAttribution(lines, endingAt: index, floor: floor) else { continue }
            var below = lines[(index + 1)...].drop { $0.words.allSatisfy(\.isBlank) }
            below = below.prefix { isMarked($0) || $0.words.allSatisfy(\.isBlank) }
            guard head.isStrong || below.contains(where: isMarked) else { continue }
            let words = below.map { String(decoding: $0.words.drop { $0 == UInt8(ascii: ">") || $0.isBlank }, as: UTF8.self) }
            let from = lines[head.start...index].map { String(decoding: $0.words, as: UTF8.self) }.joined(separator: " ")
            found.append(QuotedOrigin(from: from.trimmedBlanks, date: "", words: words.joined(separator: "\n").trimmedBlanks))
            floor = max(index + 1, below.endIndex)
        }
        return found
    }
}

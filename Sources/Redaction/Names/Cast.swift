// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Everybody whom the evidence and the engagement name, each person once, however often and under whatever name.
struct Cast {
    enum Side {
        case customer, vendor, vendorSystem, other

        init(_ role: Role) {
            switch role {
            case .customer: self = .customer
            case .vendor: self = .vendor
            case .vendorAutomation: self = .vendorSystem
            case .thirdParty, .unknown: self = .other
            }
        }

        var isVendors: Bool { self == .vendor || self == .vendorSystem }

        var kind: Pseudonyms.Kind {
            switch self {
            case .customer: .customerEngineer
            case .vendor: .vendorEngineer
            case .vendorSystem: .vendorSystem
            case .other: .person
            }
        }

        /// Names are one person's within a side, and only there.
        fileprivate var mark: String { self == .customer ? "c" : isVendors ? "v" : "o" }
    }

    struct Actor {
        var side: Side
        var order: Int
        /// As written, each once.
        var names: [String] = []
        var addresses: [String] = []
        var accounts: [String] = []
    }

    private struct Mention {
        var author: Author
        var side: Side
        var order: Int
    }

    private(set) var actors: [Actor] = []
    private var places: [String: Int] = [:]
    private var mentions: [Mention] = []
    private var seen: Set<Author> = []

    init(_ result: AuditResult) {
        let engagement = result.engagement
        for event in result.evidence.events + result.evidence.undated { mention(event, engagement) }
        // People that only the engagement names come last, so that numbers follow the story.
        for exhibit in result.evidence.exhibits {
            if let custodian = exhibit.custodian { mention(Cast.author(written: custodian), .customer) }
        }
        if let name = engagement.cover.preparedBy { mention(Cast.author(written: name), .customer) }
        if let name = engagement.cover.preparedFor {
            mention(Cast.author(written: name), Side(engagement.role(of: Cast.author(written: name))))
        }
        mention(engagement.customer, .customer)
        mention(engagement.vendor, .vendor)
        for incident in result.conduct.incidents {
            for change in incident.severity.changes where !change.author.isEmpty {
                mention(Author(name: change.author), Side(change.by))
            }
        }
        for mention in mentions where mention.side != .other { add(mention) }
        for mention in mentions where mention.side == .other { add(mention) }
        actors = actors.filter { !($0.names.isEmpty && $0.addresses.isEmpty && $0.accounts.isEmpty) }.sorted { $0.order < $1.order }
        places = [:]
        for (index, actor) in actors.enumerated() {
            for token in tokens(actor) where places[token] == nil { places[token] = index }
        }
    }

    private mutating func mention(_ event: EvidenceEvent, _ engagement: Engagement) {
        mention(event.author, Side(event.role))
        for recipient in event.recipients { mention(recipient, Side(engagement.role(of: recipient))) }
        for origin in event.quoted + event.answers {
            let author = Cast.author(origin)
            mention(author, Side(engagement.role(of: author)))
        }
        for address in event.deliveries.flatMap(\.recipients) {
            let author = Author(name: "", address: address)
            mention(author, Side(engagement.role(of: author)))
        }
        if case .assignment(let name) = event.kind {
            for name in [name, event.was ?? ""] where !name.isEmpty {
                let author = Cast.author(written: name)
                mention(author, Side(engagement.role(of: author)))
            }
        }
    }

    private mutating func mention(_ party: Party, _ side: Side) {
        for address in party.addresses { mention(Author(name: "", address: address), side) }
        for alias in party.aliases where !Cast.isOrganisation(alias, party) { mention(Cast.author(written: alias), side) }
        for bot in party.bots { mention(Cast.author(written: bot), side == .vendor ? .vendorSystem : side) }
    }

    private mutating func mention(_ author: Author, _ side: Side) {
        // An address as a name, or an address in brackets after it, is an address.
        let written = Cast.author(written: author.name)
        var whole = Author(name: written.name, address: author.address?.lowercased() ?? written.address, account: author.account)
        if whole.account?.isEmpty ?? false { whole.account = nil }
        guard !(whole.name.isEmpty && whole.address == nil && whole.account == nil) else { return }
        if side == .other, seen.contains(whole) { return }
        if side == .other { seen.insert(whole) }
        mentions.append(Mention(author: whole, side: side, order: mentions.count))
    }

    private mutating func add(_ mention: Mention) {
        var keys: [String] = []
        if let address = mention.author.address { keys.append("a:" + NameVariants.fold(address)) }
        if let account = mention.author.account { keys.append("u:" + NameVariants.fold(account)) }
        for name in Cast.callings(mention.author) {
            let known = mention.side == .other ? ["c", "v"].filter { places["n:\($0):\(name)"] != nil } : []
            keys.append("n:\(known.count == 1 ? known[0] : mention.side.mark):\(name)")
        }
        let found = Array(Set(keys.compactMap { places[$0] })).sorted()
        let index: Int
        if let first = found.first {
            index = first
            for other in found.dropFirst() {
                let merged = actors[other]
                actors[other] = Actor(side: merged.side, order: merged.order)
                actors[index].order = min(actors[index].order, merged.order)
                for name in merged.names where !actors[index].names.contains(name) { actors[index].names.append(name) }
                for address in merged.addresses where !actors[index].addresses.contains(address) { actors[index].addresses.append(address) }
                for account in merged.accounts where !actors[index].accounts.contains(account) { actors[index].accounts.append(account) }
                for (key, place) in places where place == other { places[key] = index }
            }
        } else {
            index = actors.count
            actors.append(Actor(side: mention.side, order: mention.order))
        }
        // Ours outranks theirs: a person of both sides is hidden.
        if mention.side == .customer { actors[index].side = .customer }
        for key in keys where places[key] == nil { places[key] = index }
        if !mention.author.name.isEmpty, !actors[index].names.contains(mention.author.name) {
            actors[index].names.append(mention.author.name)
        }
        if let address = mention.author.address, !actors[index].addresses.contains(address) { actors[index].addresses.append(address) }
        if let account = mention.author.account, !actors[index].accounts.contains(account) { actors[index].accounts.append(account) }
    }

    private func tokens(_ actor: Actor) -> [String] {
        actor.addresses.map { "a:" + NameVariants.fold($0) } + actor.accounts.map { "u:" + NameVariants.fold($0) }
            + actor.names.flatMap { Cast.callings(Author(name: $0)) }.map { "n:\(actor.side.mark):" + $0 }
    }

    /// The names by which an author is taken for the same as another: the display name without what stands in brackets, the names in an address.
    private static func callings(_ author: Author) -> [String] {
        var names: [String] = []
        let name = NameVariants.core(author.name)
        if !name.isEmpty { names.append(name) }
        if let local = author.address?.split(separator: "@").first {
            let parts = NameVariants.fold(String(local)).split { ".-_".contains($0) }
            let isName = parts.allSatisfy {
                $0.utf8.count >= 2 && $0.utf8.allSatisfy { Scalars.isLetter(UInt32($0)) } && !OrdinaryWords.isRole(String($0))
            }
            if parts.count == 2, isName { names += [parts.joined(separator: " "), parts.reversed().joined(separator: " ")] }
        }
        return names
    }

    /// Who an author is.
    func actor(of author: Author, side: Side) -> Int? {
        let written = Cast.author(written: author.name)
        if let address = author.address ?? written.address, let index = places["a:" + NameVariants.fold(address)] { return index }
        if let account = author.account, let index = places["u:" + NameVariants.fold(account)] { return index }
        let name = NameVariants.core(written.name)
        return [side.mark, "c", "v", "o"].lazy.compactMap { places["n:\($0):\(name)"] }.first
    }

    static func author(_ origin: QuotedOrigin) -> Author {
        var written = author(written: origin.from)
        // "On Tue, 10 Mar 2026 at 11:20 am, Ana Bell": the name is what stands last.
        if written.name.utf8.contains(where: { Scalars.isDigit(UInt32($0)) }),
            let last = written.name.split(whereSeparator: { ",，".contains($0) }).last
        {
            let name = NameVariants.trimmed(String(last))
            if !name.utf8.contains(where: { Scalars.isDigit(UInt32($0)) }) { written.name = name }
        }
        return Author(name: written.name, address: origin.address ?? written.address, account: origin.account)
    }

    /// "Ana Bell <ana@acme.example>" as a name and an address.
    static func author(written: String) -> Author {
        let text = FoldedText(written)
        for index in 0..<text.count where text.at(index) == 0x40 {
            guard let match = AddressPattern.match(text, at: index) else { continue }
            let bytes = Array(written.utf8)
            let before = String(decoding: bytes[..<text.starts[match.range.lowerBound]], as: UTF8.self)
            let name = before.drop { " \"'<[(".contains($0) }.reversed().drop { " \"'<[(:".contains($0) }.reversed()
            return Author(name: String(name), address: match.key)
        }
        return Author(name: written)
    }

    /// Whether an alias of a party is its own name rather than somebody's.
    static func isOrganisation(_ alias: String, _ party: Party) -> Bool {
        // 韩雪@岚云 is a person.
        let folded = NameVariants.core(alias)
        let name = NameVariants.fold(party.name)
        if !name.isEmpty, folded.contains(name) || OrganisationVariants.of(name: party.name).contains(where: { folded.contains($0.words) })
        {
            return true
        }
        return ["ltd", "inc", "llc", "gmbh", "team", "support", "helpdesk", "公司", "集团", "团队", "支持", "客服", "科技"].contains {
            folded.hasSuffix($0)
        }
    }
}

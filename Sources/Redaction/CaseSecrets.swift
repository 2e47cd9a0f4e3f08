// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What is known of a case before its words are read: people, organisations, tickets, rooms, files, and what the vendor has anyway.
struct CaseSecrets {
    let profile: RedactionProfile
    let cast: Cast
    let files: FileNames
    let engagement: Engagement
    let folder: String
    var digests: Set<String> = []
    var messageIDs: Set<String> = []
    var tickets: [String] = []
    var threads: [String] = []
    var attachments: [String] = []
    var subjects: [String] = []
    /// Words of the agreement and the engagement for levels and plans, which stay.
    var labels: Set<String> = []
    /// The incident that an event belongs to: its id.
    var incidents: [EventID: String] = [:]
    var incidentIDs: [String] = []
    private var knownTickets: Set<String> = []
    private var knownIncidents: Set<String> = []
    /// The pseudonym of each actor of the cast who is hidden.
    private(set) var people: [Int?] = []

    private var exhibits: [FileID: String] = [:]
    private var ours: Set<FileID> = []

    /// From here on the places in `Literals.Meaning.hide` are those of new names of files.
    static let firstName = 1 << 40

    init(_ result: AuditResult, _ profile: RedactionProfile) {
        self.profile = profile
        cast = Cast(result)
        files = FileNames(result)
        engagement = result.engagement
        folder = result.vendor
        var seen: Set<String> = []
        func once(_ kind: String, _ words: String, _ list: inout [String]) {
            if !words.isEmpty, seen.insert(kind + words).inserted { list.append(words) }
        }
        for event in result.evidence.events + result.evidence.undated {
            for id in [event.keys.messageID, event.keys.inReplyTo].compactMap({ $0 }) + event.keys.references
                + event.quoted.compactMap(\.id)
            {
                messageIDs.insert(NameVariants.fold(id))
            }
            for ticket in event.keys.tickets { once("t", ticket, &tickets) }
            for thread in [event.keys.thread, event.keys.conversation].compactMap({ $0 }) { once("h", thread, &threads) }
            for attachment in event.attachments {
                once("f", attachment.name, &attachments)
                if let digest = attachment.sha256 { digests.insert(digest.lowercased()) }
            }
            once("s", event.subject, &subjects)
        }
        for claim in result.evidence.claims { once("t", claim.ticket, &tickets) }
        for incident in result.incidents {
            incidentIDs.append(incident.id)
            for member in incident.members where incidents[member.event] == nil { incidents[member.event] = incident.id }
            once("s", incident.title, &subjects)
            // "I-LY-4000" names its ticket.
            for key in incident.keys where incident.id == "I-" + key { once("t", key, &tickets) }
        }
        for file in result.files + result.agreement.files + result.evidence.exhibits.map(\.file) {
            digests.insert(file.sha256.lowercased())
        }
        knownTickets = Set(tickets)
        knownIncidents = Set(incidentIDs)
        for exhibit in result.evidence.exhibits { exhibits[exhibit.file.id] = exhibit.id }
        ours = Set(result.files.map(\.id)).subtracting(exhibits.keys).union(result.agreement.files.map(\.id))
        for label in result.agreement.severities + result.agreement.plans + engagement.severities.flatMap({ [$0.key, $0.value] }) + [
            engagement.plan ?? ""
        ] {
            labels.insert(NameVariants.fold(label))
        }
    }

    /// Puts everything known into the key and among the words to look for.
    mutating func add(to literals: inout Literals, _ book: inout Pseudonyms) {
        let isPublic = profile == .public
        if isPublic {
            // Requests are numbered as incidents are opened.
            for id in incidentIDs {
                let entry = book.entry(.request, ["incident " + id])
                literals.add(NameForm(words: NameVariants.fold(id), isStrong: id.utf8.count >= 6), .hide(entry))
            }
        }
        addPeople(&literals, &book)
        addParty(engagement.customer, .customer, &literals, &book)
        addParty(engagement.vendor, .vendor, &literals, &book)
        if isPublic, !folder.isEmpty {
            let entry = book.entry(
                .vendor, [NameVariants.fold(engagement.vendor.name.isEmpty ? folder : engagement.vendor.name), NameVariants.fold(folder)])
            for form in OrganisationVariants.of(name: folder) { literals.add(form, .hide(entry)) }
        }
        if isPublic, let number = engagement.cover.agreementNumber {
            let words = NameVariants.fold(number)
            literals.add(NameForm(words: words, isStrong: words.utf8.count >= 6), .hide(book.entry(.identity, [words])))
        }
        for ticket in tickets {
            let words = NameVariants.fold(ticket)
            let isPlainNumber = words.utf8.allSatisfy { Scalars.isDigit(UInt32($0)) }
            // A short number is a ticket's only after a word that says so.
            let form = NameForm(
                words: words, needsContext: isPlainNumber && words.utf8.count < 7, isStrong: !isPlainNumber && words.utf8.count >= 5)
            literals.add(form, isPublic ? .hide(book.entry(.ticket, [words])) : .keep)
        }
        if isPublic {
            for thread in threads {
                let words = NameVariants.fold(thread)
                let entry = book.entry(.thread, [words])
                if words.utf8.count >= 8 { literals.add(NameForm(words: words, isStrong: true), .hide(entry)) }
            }
            for subject in subjects {
                let words = NameVariants.fold(subject)
                if words.utf8.count >= 14 { literals.add(NameForm(words: words, isStrong: true), .hide(subjectEntry(words, &book))) }
            }
        }
        for attachment in attachments {
            let words = NameVariants.fold(attachment)
            let entry = book.entry(.file, [words])
            if words.utf8.count >= 6 { literals.add(NameForm(words: words, isStrong: FileNames.isDistinctive(words)), .hide(entry)) }
        }
        // A file that is called like a ticket does not make the ticket a secret.
        for (form, name) in files.literals where literals.literal(form.words) == nil { literals.add(form, .hide(Self.firstName + name)) }
    }

    /// Subjects that are an incident's share its number.
    func subjectEntry(_ words: String, _ book: inout Pseudonyms) -> Int { book.entry(.request, ["subject " + words]) }

    private mutating func addPeople(_ literals: inout Literals, _ book: inout Pseudonyms) {
        var holders: [String: Set<Int>] = [:]
        var forms: [[NameForm]] = []
        for (index, actor) in cast.actors.enumerated() {
            let own =
                actor.addresses.flatMap(NameVariants.of(address:)) + actor.accounts.flatMap(NameVariants.of(account:))
                + actor.names.flatMap(NameVariants.of(name:))
            forms.append(own)
            for form in own { holders[form.words, default: []].insert(index) }
        }
        people = []
        for (index, actor) in cast.actors.enumerated() {
            let isHidden = profile == .public || !actor.side.isVendors
            guard isHidden else {
                people.append(nil)
                for form in forms[index] where form.isStrong { literals.add(form, .keep) }
                continue
            }
            // A name that two people bear says of neither who is meant.
            let own = (actor.addresses + actor.accounts + actor.names).map(NameVariants.fold).filter { (holders[$0]?.count ?? 0) < 2 }
            let entry = book.entry(
                actor.side.kind, own.isEmpty ? ["\(actor.side.kind.rawValue) " + NameVariants.fold(actor.names.first ?? "")] : own)
            people.append(entry)
            for form in forms[index] {
                let isShared = (holders[form.words]?.count ?? 0) > 1
                literals.add(form, .hide(isShared ? ambiguous(holders[form.words] ?? [], &book) : entry))
            }
        }
    }

    /// One pseudonym for a name that several people bear: which of them is meant is not known.
    private func ambiguous(_ holders: Set<Int>, _ book: inout Pseudonyms) -> Int {
        let names = holders.sorted().map { index in
            let actor = cast.actors[index]
            return NameVariants.fold(actor.addresses.first ?? actor.names.first ?? actor.accounts.first ?? "")
        }
        return book.entry(.person, ["one of " + names.sorted().joined(separator: ", ")])
    }

    private func addParty(_ party: Party, _ kind: Pseudonyms.Kind, _ literals: inout Literals, _ book: inout Pseudonyms) {
        let names = [party.name] + party.aliases.filter { Cast.isOrganisation($0, party) }
        let isHidden = profile == .public
        if !party.name.isEmpty {
            let entry = isHidden ? book.entry(kind, names.map(NameVariants.fold)) : 0
            for name in names { for form in OrganisationVariants.of(name: name) { literals.add(form, isHidden ? .hide(entry) : .keep) } }
        }
        for domain in party.domains {
            let words = NameVariants.fold(domain)
            let form = NameForm(words: words, isStrong: words.utf8.count >= 6)
            guard isHidden else {
                literals.add(form, .keep)
                continue
            }
            let entry = book.entry(.host, [words])
            literals.add(form, .hide(entry))
            if let coded = Punycode.domain(words) { literals.add(NameForm(words: coded, isStrong: true), .hide(entry)) }
            if let label = words.split(separator: ".").first, !Self.publicHosts.contains(String(label)) {
                for form in OrganisationVariants.of(name: String(label)) { literals.add(form, .hide(entry)) }
            }
        }
    }

    /// The pseudonym of an author who is hidden; nil for one who stays.
    func person(_ author: Author, _ side: Cast.Side) -> Int? { cast.actor(of: author, side: side).flatMap { people[$0] } }

    func isTicket(_ key: String) -> Bool { knownTickets.contains(key) }
    func isIncident(_ id: String) -> Bool { knownIncidents.contains(id) }

    /// The exhibit that a file is.
    func exhibit(_ file: FileID?) -> String { file.flatMap { exhibits[$0] } ?? "files" }

    /// Whether a file is the agreement or a setting, not evidence.
    func isOurs(_ file: FileID) -> Bool { ours.contains(file) }

    private static let publicHosts: Set<String> = [
        "gmail", "outlook", "hotmail", "yahoo", "qq", "163", "126", "sina", "foxmail", "icloud", "mail", "www",
    ]

    /// Whether the vendor has an address anyway.
    func isVendors(address: String) -> Bool {
        if let actor = cast.actor(of: Author(name: "", address: address), side: .vendor) { return cast.actors[actor].side.isVendors }
        guard let sign = address.lastIndex(of: "@") else { return false }
        let host = String(address[address.index(after: sign)...])
        return engagement.vendor.domains.contains { Self.isUnder(host, NameVariants.fold($0)) }
    }

    /// Whether a host is the vendor's, or the customer's own domain, which the vendor writes to.
    func isShared(host: String) -> Bool {
        engagement.vendor.domains.contains { Self.isUnder(host, NameVariants.fold($0)) }
            || engagement.customer.domains.contains { NameVariants.fold($0) == host }
    }

    private static func isUnder(_ host: String, _ domain: String) -> Bool { host == domain || host.hasSuffix("." + domain) }

    /// Nothing but digits and the signs of numbers, times and zones.
    static func isFigure(_ text: String) -> Bool {
        guard text.utf8.count <= 40 else { return false }
        var letters = 0
        for scalar in text.unicodeScalars {
            if Scalars.isLetter(scalar.value) { letters += 1 } else { letters = 0 }
            // "UTC", "PM", "Mar".
            if letters > 3 || !(Scalars.isWord(scalar.value) || " :+-.,/%".unicodeScalars.contains(scalar)) { return false }
        }
        let digits = text.utf8.count { Scalars.isDigit(UInt32($0)) }
        return digits * 2 >= text.utf8.count - text.utf8.count { $0 == 0x20 } - 6 && digits > 0
    }

    /// Whether a secret that was found by its shape is looked for everywhere: not a short word that stands after "password:".
    static func isDistinctive(_ match: SecretMatch) -> Bool {
        let length = match.key.utf8.count
        guard length <= 4096 else { return false }
        let digits = match.key.utf8.count { Scalars.isDigit(UInt32($0)) }
        switch match.rule {
        case .token, .account: return length >= 8 && digits > 0 || length >= 6 && digits > 0 && digits < length
        case .phone, .identity: return length >= 9
        case .address: return length >= 8
        case .host: return length >= 7
        case .place: return length >= 15
        default: return false
        }
    }
}

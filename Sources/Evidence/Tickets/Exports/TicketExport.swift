// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What the reading of one ticket export gathers: events and claims with the copy of the record they come from, accounts, and what has to be said.
///
/// Nothing is handed on before the end of the file: an export may hold a record more than once, and people behind the records that name them.
struct TicketExport {
    let clock: ExportClock
    private(set) var file: FileID
    var found: ExportOutput
    /// Tickets whose history is not in the file, each once.
    private var bare: [String: SourceSpan] = [:]
    /// What the file does not show of a ticket.
    private var gaps: [String: HistoryGaps] = [:]
    /// Records that say other things than a copy before them.
    private var conflicts: [Int: SourceSpan] = [:]
    private var claimed: [StampedClaim] = []
    /// Of each event the version of the record it comes from.
    private var versions: [Int64] = []
    private var copies: [String: (version: Int64, summary: String)] = [:]
    /// The accounts that the file lists, and the names of groups and the like.
    private var people: [String: AccountRecord] = [:]
    private(set) var names: [String: String] = [:]

    private struct StampedClaim {
        var claim: VendorClaim
        /// The record it comes from, and its version.
        var owner: String
        var version: Int64
    }

    init(_ input: FormatInput) {
        clock = ExportClock(input)
        file = input.file.id
        found = ExportOutput(input, unreadable: .ticketExportUnreadable)
    }

    var eventCount: Int { found.output.events.count }

    // MARK: - Gathering

    /// Adds an event; `when` is the time as the record has it, and one that cannot be read is said.
    mutating func add(_ event: EvidenceEvent, version: Int64 = .min) {
        if event.at.basis == .missing, let place = event.citations.first {
            found.undated(event.at.raw, place.span, excerpt: place.quote)
        }
        found.output.events.append(event)
        versions.append(version)
    }

    /// The time of a record; where it cannot be read, what stands in its place.
    func stamp(_ value: JSONValue?) -> Stamp { clock.stamp(value) ?? .missing(raw: value?.word ?? "") }

    mutating func change(_ index: Int, _ body: (inout EvidenceEvent) -> Void) { body(&found.output.events[index]) }

    /// Says what was not understood; `ticket`: whose it is, where only one ticket may be the poorer for it.
    mutating func notUnderstood(_ what: String, _ place: SourceSpan, ticket: String = "") {
        found.output.diagnostics.append(Diagnostic(.ticketRecordNotUnderstood, [what.clipped(200)], at: place, excerpt: ticket))
    }

    /// Notes a copy of a record; a copy that says other things than one before it is a conflict.
    mutating func note(_ owner: String, version: Int64, summary: String, _ place: SourceSpan) {
        guard let other = copies[owner] else {
            copies[owner] = (version, summary)
            return
        }
        if other.summary != summary { conflicts[place.lower] = place }
        if version >= other.version { copies[owner] = (version, summary) }
    }

    /// Notes what the file leaves out of a ticket; one without its states is named.
    mutating func noteGaps(_ missing: HistoryGaps, of ticket: String, _ place: SourceSpan?) {
        gaps[ticket, default: []].formUnion(missing)
        if missing.contains(.states), let place, bare[ticket] == nil { bare[ticket] = place }
    }

    mutating func claim(_ claim: VendorClaim, of owner: String, version: Int64 = .min) {
        claimed.append(StampedClaim(claim: claim, owner: owner, version: version))
    }

    mutating func add(_ account: AccountRecord) {
        found.output.accounts.append(account)
        people[account.account] = account
    }

    mutating func name(_ id: String, _ name: String) { names[id] = name }

    /// The role that the file's own list of accounts gives an account.
    func role(_ account: String?) -> Role? { account.flatMap { people[$0]?.role } }

    // MARK: - The end

    /// All of it, when `received` bytes of the file have come.
    consuming func finished(_ received: Int) -> FormatOutput {
        settlePeople()
        settleCopies()
        for index in found.output.events.indices {
            guard let missing = found.output.events[index].keys.tickets.first.flatMap({ gaps[$0] }) else { continue }
            found.output.events[index].gaps.formUnion(missing)
        }
        var latest: [String: Int64] = [:]
        for claim in claimed { latest[claim.owner] = max(latest[claim.owner] ?? .min, claim.version) }
        // What an earlier copy of the record claimed was computed again since.
        found.output.claims = claimed.filter { latest[$0.owner] == $0.version }.map(\.claim)
        for (code, places) in [(DiagnosticCode.ticketCopyConflict, Array(conflicts.values)), (.ticketHistoryAbsent, Array(bare.values))] {
            guard let first = places.min(by: { $0.lower < $1.lower }) else { continue }
            found.output.diagnostics.append(Diagnostic(code, [String(places.count)], at: first))
        }
        return found.finished(received)
    }

    /// Gives authors and assignments the names and sides that the file's own lists have for them.
    private mutating func settlePeople() {
        for index in found.output.events.indices {
            if let record = found.output.events[index].author.account.flatMap({ people[$0] }) {
                if !record.name.isEmpty { found.output.events[index].author.name = record.name }
                if let address = record.address { found.output.events[index].author.address = address }
                if let role = record.role, found.output.events[index].role == .unknown || record.outranksTicket {
                    found.output.events[index].role = role
                }
            }
            if case .assignment(let id) = found.output.events[index].kind, let name = label(id) {
                found.output.events[index].kind = .assignment(name)
            }
            if let was = found.output.events[index].was, case .assignment = found.output.events[index].kind {
                found.output.events[index].was = label(was) ?? was
            }
        }
    }

    private func label(_ id: String) -> String? {
        if let name = people[id]?.name, !name.isEmpty { return name }
        return names[id]
    }

    /// Of the copies of one entry keeps the latest, with the places of all of them.
    private mutating func settleCopies() {
        var places: [String: Int] = [:]
        var dropped: Set<Int> = []
        for index in found.output.events.indices {
            guard let id = found.output.events[index].keys.messageID else { continue }
            guard let other = places[id] else {
                places[id] = index
                continue
            }
            // Under one id at two times are two things: both are kept, and merging says so.
            guard found.output.events[index].at.bounds == found.output.events[other].at.bounds else { continue }
            let isSame = found.output.events[index].says(sameAs: found.output.events[other])
            if !isSame, let place = found.output.events[index].citations.first?.span { conflicts[place.lower] = place }
            let isNewer = !isSame && versions[index] >= versions[other]
            let (kept, gone) = isNewer ? (index, other) : (other, index)
            let citations = found.output.events[gone].citations
            found.output.events[kept].citations += citations
            dropped.insert(gone)
            places[id] = kept
        }
        guard !dropped.isEmpty else { return }
        var index = -1
        found.output.events.removeAll { _ in
            index += 1
            return dropped.contains(index)
        }
        versions = []
    }
}

extension EvidenceEvent {
    /// Whether two events of one file say the same.
    fileprivate func says(sameAs other: EvidenceEvent) -> Bool {
        text == other.text && kind == other.kind && author == other.author && was == other.was
            && subject == other.subject && severityStated == other.severityStated
    }
}

/// A format of ticket exports in JSON: records one after another, then what they come to together.
protocol TicketExportReading {
    static var names: JSONPacking.Names { get }

    init(_ input: FormatInput)

    var export: TicketExport { get set }

    /// Reads a record; `list` is the name of the list it stands in, "" for one that stands in none.
    mutating func read(_ value: JSONValue, in list: String, _ record: JSONRecord)

    /// A page is over: what it says of its records as a whole is known.
    mutating func endPage()

    consuming func finished(_ received: Int) -> FormatOutput
}

extension TicketExportReading {
    mutating func endPage() {}

    consuming func finished(_ received: Int) -> FormatOutput { export.finished(received) }

    /// Reads a whole file.
    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        window.fill(JSONPacking.sampleBytes)
        let packing = JSONPacking(window.bytes[window.lower..<window.upper], names)
        var records = JSONRecords(opening: packing?.outline ?? [], salvages: true)
        var reading = Self(input)
        while let item = records.next(&window) {
            switch item {
            case .record(let record): reading.read(record)
            case .damaged(let problem, let place, let excerpt):
                reading.export.found.damage(problem, place.span(input.file.id), excerpt: excerpt)
            case .opened: break
            case .closed(let path): if path.isEmpty || path == "*" { reading.endPage() }
            }
        }
        var output = reading.finished(window.received)
        take(&output)
    }

    private mutating func read(_ record: JSONRecord) {
        let list = JSONPacking.list(of: record.path)
        guard list.isEmpty, JSONPacking.isPage(record.value, Self.names) else { return read(record.value, in: list, record) }
        // A page that was not expected here: a line of another shape.
        for member in record.value.members ?? [] {
            guard Self.names.has(member.key), let elements = member.value.array else {
                read(member.value, in: member.key, record)
                continue
            }
            for element in elements { read(element, in: member.key, record) }
        }
        endPage()
    }
}

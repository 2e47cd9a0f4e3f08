// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// When a message was sent, from the sender's claim and from the clocks that can be believed.
///
/// `Date` is the sender's claim. A `Received` line by a host of the customer or the vendor is the better witness: in order and within ten
/// minutes the bounds span both; otherwise they cover what is possible, and the two are said to be in conflict. A clock that nobody vouches
/// for decides between meanings of a zone and widens a claim; it never replaces one.
struct MailStamp {
    var stamp: Stamp
    /// Both sides of a conflict as written: the `Date` and the other clock's stamp.
    var conflict: (date: String, other: String)?
    /// The zone's name when it has more than one meaning and nothing decides.
    var ambiguousZone: String?

    /// A delivery that takes longer says nothing of the sending.
    static let window: Int64 = 600_000
    /// Clocks of two machines that agree may still differ by this much.
    static let skew: Int64 = 60_000
    private static let noteLimit = 12

    /// Nil when neither a `Date` nor another clock can be understood.
    init?(dates: [String], clocks: [MailClock], engagement: Engagement, zone: ZoneRules?, file: FileID) {
        let claims = dates.compactMap { raw in MailDate(Array(raw.utf8)[...]).map { (raw: raw, date: $0) } }
        let credible = MailStamp.borders(clocks, engagement)
        let hearsay = credible.isEmpty ? MailStamp.hearsay(clocks) : []
        let witnesses = credible + hearsay
        let notes =
            (witnesses + clocks.filter { !witnesses.contains($0) && ($0.kind != .received || (witnesses.isEmpty && claims.isEmpty)) })
            .prefix(MailStamp.noteLimit).map(\.note)
        guard let claim = claims.first else {
            // Without a claim every server speaks; what a mailbox or a conversation noted is the last resort.
            let all =
                !credible.isEmpty
                ? credible
                : [.received, .signed, .delivered, .counted].lazy.map { kind in
                    clocks.filter { $0.kind == kind }
                }.first { !$0.isEmpty } ?? []
            guard let first = all.first else { return nil }
            let bounds = all.dropFirst().reduce(first.bounds) { $0.union($1.bounds) }
            stamp = Stamp(bounds: bounds, raw: first.raw, basis: .witnesses, precision: .second, witnesses: Array(notes))
            return
        }
        let candidates = claims.flatMap { $0.date.candidates(declared: zone) }
        let precision = claim.date.precision
        let basis = claim.date.basis(declared: zone)
        guard let first = witnesses.first else {
            if basis == .zoneless, claims.count == 1, claim.date.zone == .none {
                stamp = Stamp(floating: FloatingTime(asUTC: claim.date.asUTC, group: file), raw: claim.raw, precision: precision)
            } else {
                stamp = Stamp(bounds: MailClock.span(candidates), raw: claim.raw, basis: basis, precision: precision)
            }
            stamp.witnesses = Array(notes)
            if case .named(let name, let offsets) = claim.date.zone, offsets.count > 1 { ambiguousZone = name }
            conflict = MailStamp.disagreement(claims.map { ($0.raw, $0.date.candidates(declared: zone)) })
            return
        }
        let seen = witnesses.dropFirst().reduce(first.bounds) { $0.union($1.bounds) }
        let agreeing = candidates.filter {
            seen.earliest >= $0.earliest.advanced(by: -MailStamp.skew) && seen.latest.since($0.latest) <= MailStamp.window
        }
        if !agreeing.isEmpty {
            let sent = MailClock.span(agreeing)
            let isPlain = credible.isEmpty && agreeing.count == candidates.count
            stamp = Stamp(
                bounds: isPlain ? sent : sent.union(seen), raw: claim.raw, basis: isPlain ? basis : .witnesses, precision: precision,
                witnesses: Array(notes))
            return
        }
        // Either clock may be wrong: a server's by an hour of summer time, a sender's by more.
        let bounds = MailClock.span(candidates).union(seen)
        stamp = Stamp(bounds: bounds, raw: claim.raw, basis: .witnesses, precision: precision, witnesses: Array(notes))
        conflict = (claim.raw, first.raw)
    }

    /// The one clock to weigh a claim by where no side's own server speaks: the last server, else a signature.
    private static func hearsay(_ clocks: [MailClock]) -> [MailClock] {
        for kind in [MailClock.Kind.received, .signed] {
            if let clock = clocks.first(where: { $0.kind == kind }) { return [clock] }
        }
        return []
    }

    /// Two `Date` lines that say different things.
    private static func disagreement(_ claims: [(raw: String, candidates: [TimestampBounds])]) -> (date: String, other: String)? {
        guard let first = claims.first, let other = claims.dropFirst().first(where: { $0.candidates != first.candidates }) else {
            return nil
        }
        return (first.raw, other.raw)
    }

    /// Of each run of hops within one party, from the top, the first hop that took the message: its border.
    ///
    /// Hops inside a party may add archives and re-deliveries; those say nothing of the sending. A party's verified signature speaks like a border.
    private static func borders(_ clocks: [MailClock], _ engagement: Engagement) -> [MailClock] {
        var result: [MailClock] = []
        var previous: Int?
        for clock in clocks where clock.kind == .received {
            let party = [engagement.customer, engagement.vendor].firstIndex { owns($0, clock.host) }
            if let party {
                if party == previous { result.removeLast() }
                result.append(clock)
                previous = party
            } else {
                previous = nil
            }
        }
        return result + clocks.filter { $0.isVerified && (owns(engagement.customer, $0.host) || owns(engagement.vendor, $0.host)) }
    }

    /// Whether a host lies in a party's domains.
    private static func owns(_ party: Party, _ host: String) -> Bool {
        party.domains.contains { domain in
            let domain = domain.lowercased()
            return !domain.isEmpty && (host == domain || host.hasSuffix("." + domain))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// When a message was sent, from the sender's claim and from the servers that can be believed.
///
/// `Date` is the sender's claim. A `Received` line by a host of the customer or the vendor is the better witness: in order and within ten
/// minutes the bounds span both; otherwise they cover what is possible, and the two are said to be in conflict.
struct MailStamp {
    var stamp: Stamp
    /// Both sides of a conflict as written: the `Date` and the `Received` stamp.
    var conflict: (date: String, received: String)?
    /// The zone's name when it has more than one meaning and nothing decides.
    var ambiguousZone: String?

    /// A delivery that takes longer says nothing of the sending.
    static let window: Int64 = 600_000
    /// Clocks of two machines that agree may still differ by this much.
    static let skew: Int64 = 60_000
    private static let witnessLimit = 8

    /// One side's host that took the message over.
    private struct Witness {
        var hop: ReceivedHop
        var bounds: TimestampBounds
    }

    /// Nil when neither a `Date` nor a `Received` line can be understood.
    init?(dates: [String], hops: [ReceivedHop], engagement: Engagement, zone: ZoneRules?, file: FileID) {
        let claims = dates.compactMap { raw in MailDate(Array(raw.utf8)[...]).map { (raw: raw, date: $0) } }
        let credible = MailStamp.borders(hops, engagement)
        // A server that nobody vouches for decides between meanings of a zone and widens a claim; it never replaces one.
        let hearsay = credible.isEmpty ? MailStamp.witnesses(hops.prefix(1)) : []
        let notes = (credible.isEmpty && claims.isEmpty ? MailStamp.witnesses(hops[...]) : credible + hearsay).prefix(
            MailStamp.witnessLimit
        ).map {
            "Received by \($0.hop.host.isEmpty ? "?" : $0.hop.host): \($0.hop.stamp)"
        }
        guard let claim = claims.first else {
            let all = credible.isEmpty ? MailStamp.witnesses(hops[...]) : credible
            guard let first = all.first else { return nil }
            let bounds = all.dropFirst().reduce(first.bounds) { $0.union($1.bounds) }
            stamp = Stamp(bounds: bounds, raw: first.hop.stamp, basis: .witnesses, precision: .second, witnesses: Array(notes))
            return
        }
        var candidates = claims.flatMap { $0.date.candidates(declared: zone) }
        let precision = claim.date.precision
        let basis = claim.date.basis(declared: zone)
        let witnesses = credible + hearsay
        guard let first = witnesses.first else {
            if basis == .zoneless, claims.count == 1, claim.date.zone == .none {
                stamp = Stamp(floating: FloatingTime(asUTC: claim.date.asUTC, group: file), raw: claim.raw, precision: precision)
            } else {
                stamp = Stamp(bounds: MailStamp.span(candidates), raw: claim.raw, basis: basis, precision: precision)
            }
            if case .named(let name, let offsets) = claim.date.zone, offsets.count > 1 { ambiguousZone = name }
            conflict = MailStamp.disagreement(claims.map { ($0.raw, $0.date.candidates(declared: zone)) })
            return
        }
        let seen = witnesses.dropFirst().reduce(first.bounds) { $0.union($1.bounds) }
        let agreeing = candidates.filter {
            seen.earliest >= $0.earliest.advanced(by: -MailStamp.skew) && seen.latest.since($0.latest) <= MailStamp.window
        }
        if !agreeing.isEmpty {
            let sent = MailStamp.span(agreeing)
            let isPlain = credible.isEmpty && agreeing.count == candidates.count
            stamp = Stamp(
                bounds: isPlain ? sent : sent.union(seen), raw: claim.raw, basis: isPlain ? basis : .witnesses, precision: precision,
                witnesses: Array(notes))
            return
        }
        // Nothing is sent after it has been received.
        if !credible.isEmpty { candidates.removeAll { $0.earliest > seen.latest.advanced(by: MailStamp.skew) } }
        let bounds = candidates.isEmpty ? seen : MailStamp.span(candidates).union(seen)
        stamp = Stamp(bounds: bounds, raw: claim.raw, basis: .witnesses, precision: precision, witnesses: Array(notes))
        conflict = (claim.raw, first.hop.stamp)
    }

    private static func span(_ candidates: [TimestampBounds]) -> TimestampBounds {
        guard let first = candidates.first else { return TimestampBounds(.distantPast, .distantFuture) }
        return candidates.dropFirst().reduce(first) { $0.union($1) }
    }

    /// Two `Date` lines that say different things.
    private static func disagreement(_ claims: [(raw: String, candidates: [TimestampBounds])]) -> (date: String, received: String)? {
        guard let first = claims.first, let other = claims.dropFirst().first(where: { $0.candidates != first.candidates }) else {
            return nil
        }
        return (first.raw, other.raw)
    }

    private static func witnesses(_ hops: ArraySlice<ReceivedHop>) -> [Witness] {
        hops.compactMap { hop in hop.date.map { Witness(hop: hop, bounds: span($0.candidates(declared: nil))) } }
    }

    /// Of each run of hops within one party, from the top, the first hop that took the message: its border.
    ///
    /// Hops inside a party may add archives and re-deliveries; those say nothing of the sending.
    private static func borders(_ hops: [ReceivedHop], _ engagement: Engagement) -> [Witness] {
        var result: [Witness] = []
        var previous: Int?
        for hop in hops {
            let party = [engagement.customer, engagement.vendor].firstIndex { owns($0, hop.host) }
            if let party, let date = hop.date {
                if party == previous { result.removeLast() }
                result.append(Witness(hop: hop, bounds: span(date.candidates(declared: nil))))
                previous = party
            } else if party == nil {
                previous = nil
            }
        }
        return result
    }

    /// Whether a host lies in a party's domains.
    private static func owns(_ party: Party, _ host: String) -> Bool {
        party.domains.contains { domain in
            let domain = domain.lowercased()
            return !domain.isEmpty && (host == domain || host.hasSuffix("." + domain))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

extension ZoneRules {
    /// No zone is further from UTC than this, in seconds (RFC 8536 allows −24:59:59 to 25:59:59).
    private static let reach: Int64 = 26 * 3600

    /// More spans than this within two days of one reading are no zone's; the rest of them is not looked at.
    private static let spanLimit = 16

    /// What a reading of the wall clock means: one instant, none or two.
    public func resolve(_ local: LocalDateTime) -> LocalResolution {
        let reading = local.asUTC
        let second = reading.floorDivided(by: 1000).quotient
        let near = span(at: second)
        if near.start <= second - ZoneRules.reach, near.end >= second + ZoneRules.reach {
            return .unique(Timestamp(milliseconds: reading - Int64(near.offset) * 1000))
        }
        return resolveNearTransition(reading, second)
    }

    private func resolveNearTransition(_ reading: Int64, _ second: Int64) -> LocalResolution {
        var found: [Timestamp] = []
        var before: Span?
        var gap: LocalResolution?
        var next = second - ZoneRules.reach
        for _ in 0..<ZoneRules.spanLimit {
            let span = span(at: next)
            let candidate = second - Int64(span.offset)
            if candidate >= span.start, candidate < span.end {
                found.append(Timestamp(milliseconds: reading - Int64(span.offset) * 1000))
            }
            if let before, second - Int64(before.offset) >= span.start, candidate < span.start {
                gap = .gap(
                    shifted: Timestamp(milliseconds: reading - Int64(before.offset) * 1000), transition: Timestamp(seconds: span.start))
            }
            if span.end > second + ZoneRules.reach { break }
            before = span
            next = span.end
        }
        if let first = found.first, let last = found.last {
            return first == last ? .unique(first) : .overlap(first: min(first, last), second: max(first, last))
        }
        return gap ?? .unique(Timestamp(milliseconds: reading - Int64(span(at: second).offset) * 1000))
    }

    /// The instant of a reading: of two the first; one inside a gap is moved forward by the gap.
    public func instant(of local: LocalDateTime) -> Timestamp {
        switch resolve(local) {
        case .unique(let instant): instant
        case .gap(let shifted, _): shifted
        case .overlap(let first, _): first
        }
    }

    /// Every instant a reading can mean: both of an overlap; inside a gap, those by the clock before it and after it.
    public func bounds(of local: LocalDateTime) -> TimestampBounds {
        switch resolve(local) {
        case .unique(let instant): return TimestampBounds(exactly: instant)
        case .overlap(let first, let second): return TimestampBounds(first, second)
        case .gap(let shifted, let transition):
            let after = Int64(offset(at: transition)) * 1000
            return TimestampBounds(shifted, Timestamp(milliseconds: local.asUTC - after))
        }
    }

    /// The instants in [from, to) at which the offset changes, in ascending order.
    ///
    /// Time grows with the number of transitions: two a year where the zone keeps daylight saving time.
    public func transitions(from: Timestamp, to: Timestamp) -> [Timestamp] {
        guard !isFixed else { return [] }
        var result: [Timestamp] = []
        // The last second that begins before `to`.
        let last = (to.bounded.milliseconds - 1).floorDivided(by: 1000).quotient
        var span = span(at: from.bounded.milliseconds.floorDivided(by: 1000).quotient - 1)
        while span.end <= last {
            let next = self.span(at: span.end)
            let at = Timestamp(seconds: span.end)
            if next.offset != span.offset, at >= from { result.append(at) }
            guard next.end > span.end else { break }
            span = next
        }
        return result
    }
}

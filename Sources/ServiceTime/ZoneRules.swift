// SPDX-License-Identifier: Apache-2.0

/// The offsets of one zone at every instant: a table of transitions, then a yearly rule.
///
/// Shape: offsets are seconds east of UTC. Before the first transition the zone's first local time holds. Source: RFC 8536.
public struct ZoneRules: Sendable {
    /// A span of constant offset, in seconds since 1970: [start, end).
    struct Span {
        var start: Int64
        var end: Int64
        var offset: Int
        var abbreviation: String
    }

    /// A kind of local time that the zone has kept.
    struct LocalType: Hashable {
        var offset: Int
        var abbreviation: String
    }

    /// The name the zone was asked for by, such as `Asia/Shanghai`.
    public let name: String

    /// Transition instants in ascending seconds, and for each the index into `types` of what holds from then on.
    let transitions: [Int64]
    let kinds: [UInt8]
    let types: [LocalType]
    /// Whether the years from 2100 on repeat every 400 years, as the dates of a yearly rule do.
    let repeats: Bool

    /// The seconds of the years 2100 to 2499, which stand for all later ones.
    static let cycle = Int64(CivilDate.dayNumber(ofNewYear: 2100)) * 86_400..<Int64(CivilDate.dayNumber(ofNewYear: 2500)) * 86_400
    static let cycleLength = cycle.upperBound - cycle.lowerBound

    /// `types` is not empty, `kinds` index it, `transitions` ascend and reach past the cycle if it repeats; the reader of zone files sees to that.
    init(name: String, transitions: [Int64], kinds: [UInt8], types: [LocalType], repeats: Bool) {
        self.name = name
        self.transitions = transitions
        self.kinds = kinds
        self.types = types
        self.repeats = repeats
    }

    /// UTC itself.
    public static let utc = ZoneRules.fixed(seconds: 0, name: "UTC")

    /// A zone of one offset, `seconds` east of UTC.
    public static func fixed(seconds: Int, name: String) -> ZoneRules {
        ZoneRules(
            name: name, transitions: [], kinds: [], types: [LocalType(offset: seconds, abbreviation: name)], repeats: false)
    }

    /// Whether one offset has always held.
    public var isFixed: Bool { transitions.isEmpty }

    /// Seconds east of UTC at an instant.
    public func offset(at instant: Timestamp) -> Int {
        let second = folded(instant.milliseconds.floorDivided(by: 1000).quotient)
        let next = transitions.partition(above: second)
        return types[next == 0 ? 0 : Int(kinds[next - 1])].offset
    }

    /// The zone's own abbreviation at an instant, such as `CEST`.
    public func abbreviation(at instant: Timestamp) -> String {
        span(at: instant.milliseconds.floorDivided(by: 1000).quotient).abbreviation
    }

    /// What the wall clock shows at an instant.
    public func local(at instant: Timestamp) -> LocalDateTime {
        let (day, millisecond) = (instant.bounded.milliseconds + Int64(offset(at: instant)) * 1000).floorDivided(by: 86_400_000)
        return LocalDateTime(date: CivilDate(dayNumber: Int(day)), millisecondOfDay: Int(millisecond))
    }

    /// The date by the wall clock at an instant.
    public func date(at instant: Timestamp) -> CivilDate { local(at: instant).date }

    /// The span of constant offset that holds at a second since 1970.
    func span(at second: Int64) -> Span {
        let folded = folded(second)
        let shift = second - folded
        let next = transitions.partition(above: folded)
        let type = types[next == 0 ? 0 : Int(kinds[next - 1])]
        return Span(
            start: next == 0 ? .min : transitions[next - 1] + shift, end: next == transitions.count ? .max : transitions[next] + shift,
            offset: type.offset, abbreviation: type.abbreviation)
    }

    /// The second of the table that stands for one after it.
    private func folded(_ second: Int64) -> Int64 {
        guard repeats, second >= ZoneRules.cycle.upperBound else { return second }
        return ZoneRules.cycle.lowerBound + (second - ZoneRules.cycle.lowerBound) % ZoneRules.cycleLength
    }
}

extension Timestamp {
    /// The instant held within about the years 1 to 10,200, so that offsets and calendar spans can be added without overflow.
    var bounded: Timestamp {
        Timestamp(milliseconds: min(max(milliseconds, Timestamp.distantPast.milliseconds - 86_400_000_000), 259_712_611_200_000))
    }
}

extension [Int64] {
    /// The number of elements of a sorted array that are not above `value`.
    func partition(above value: Int64) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

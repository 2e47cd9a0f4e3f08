// SPDX-License-Identifier: Apache-2.0

/// A stretch of time, half open: [start, end).
public struct Period: Hashable, Sendable {
    public var start: Timestamp
    public var end: Timestamp

    /// A stretch; one whose end is not after its start holds no instant.
    public init(start: Timestamp, end: Timestamp) {
        self.start = start
        self.end = end
    }

    public var isEmpty: Bool { end <= start }

    /// Its length; 0 when it is empty.
    public var milliseconds: Int64 { isEmpty ? 0 : end.since(start) }

    public func contains(_ instant: Timestamp) -> Bool { instant >= start && instant < end }

    /// The part within [from, to); empty where there is none.
    public func clipped(from: Timestamp, to: Timestamp) -> Period {
        Period(start: max(start, from), end: min(end, to))
    }
}

extension [Period] {
    /// The same instants as sorted, separate, non-empty periods: those that touch or overlap are made one.
    public func joined() -> [Period] {
        var result: [Period] = []
        result.reserveCapacity(count)
        for next in filter({ !$0.isEmpty }).sorted(by: { $0.start < $1.start }) {
            if let last = result.last, next.start <= last.end {
                result[result.count - 1].end = Swift.max(last.end, next.end)
            } else {
                result.append(next)
            }
        }
        return result
    }

    /// The joined periods within [from, to).
    func joined(from: Timestamp, to: Timestamp) -> [Period] {
        isEmpty ? [] : map { $0.clipped(from: from, to: to) }.joined()
    }
}

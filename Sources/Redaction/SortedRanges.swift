// SPDX-License-Identifier: Apache-2.0

/// Ranges that stand apart from each other, in order: asked in logarithmic time, because hostile text may hold very many.
struct SortedRanges {
    private(set) var ranges: [Range<Int>] = []

    init() {}

    /// Ranges in any order; those that overlap become one.
    init(_ all: some Sequence<Range<Int>>) {
        for range in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, range.lowerBound < last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    /// Adds one that begins where the last one ends, or later.
    mutating func append(_ range: Range<Int>) { ranges.append(range) }

    func overlap(_ range: Range<Int>) -> Bool { last(beginningBefore: range.upperBound).map { $0.upperBound > range.lowerBound } ?? false }

    /// Whether one of them holds all of a range.
    func hold(_ range: Range<Int>) -> Bool {
        last(beginningBefore: range.lowerBound + 1).map { $0.upperBound >= range.upperBound } ?? false
    }

    private func last(beginningBefore place: Int) -> Range<Int>? {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? ranges[low - 1] : nil
    }
}

// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Redaction

@Suite struct SortedRangesTests {
    @Test func answersAsALookAtEachRangeDoes() {
        let all = [3..<5, 10..<12, 4..<7, 20..<30, 25..<26, 12..<14]
        let sorted = SortedRanges(all)
        #expect(sorted.ranges == [3..<7, 10..<12, 12..<14, 20..<30])
        for lower in 0..<35 {
            for upper in lower + 1..<36 {
                #expect(sorted.overlap(lower..<upper) == all.contains { $0.overlaps(lower..<upper) })
                #expect(sorted.hold(lower..<upper) == sorted.ranges.contains { $0.lowerBound <= lower && $0.upperBound >= upper })
            }
        }
        #expect(!SortedRanges().overlap(0..<1) && !SortedRanges().hold(0..<1))
    }
}

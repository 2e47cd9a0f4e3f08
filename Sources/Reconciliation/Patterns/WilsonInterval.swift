// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Wilson's interval for a share at 95 %, in whole arithmetic.
///
/// The interval is every p that a score test does not reject: (k − np)² ≤ z² · n · p(1 − p). With z² = 3.841459 and p = m/1000 both sides are whole
/// numbers, so that the ends, rounded outwards to thousandths, are the same on every machine. Source: E. B. Wilson, "Probable inference, the law
/// of succession, and statistical inference", JASA 22 (1927).
enum WilsonInterval {
    /// The 95 % point of chi squared with one degree of freedom, in millionths.
    private static let square: Int128 = 3_841_459

    /// For a share of nothing everything is possible.
    static func of(_ part: Int, of whole: Int) -> ShareInterval {
        guard whole > 0 else { return ShareInterval(lower: 0, upper: 1000) }
        return ShareInterval(lower: lower(part, whole), upper: 1000 - lower(whole - part, whole))
    }

    /// The greatest m up to the share itself that the test rejects or just does not: the lower end rounded down.
    private static func lower(_ part: Int, _ whole: Int) -> Int {
        var (low, high) = (0, min(1000, Int(Int128(part) * 1000 / Int128(whole))))
        while low < high {
            let middle = (low + high + 1) / 2
            if isOutside(middle, part, whole) { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private static func isOutside(_ thousandths: Int, _ part: Int, _ whole: Int) -> Bool {
        let (k, n, m) = (Int128(part), Int128(whole), Int128(thousandths))
        let distance = 1000 * k - n * m
        return distance * distance * 1_000_000 >= square * n * m * (1000 - m)
    }
}

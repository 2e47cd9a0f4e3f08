// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport
import Testing

@testable import Reconciliation

struct WilsonIntervalTests {
    /// The first four: R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method
    /// 3. The others by hand from (2k + z² ∓ z·√(z² + 4k(n − k)/n)) / 2(n + z²) with z² = 3.841459, to four places; ends rounded outwards.
    @Test(arguments: [
        (81, 263, 255, 367), (15, 148, 62, 161), (0, 20, 0, 162), (1, 29, 6, 172),
        // 2k + z² = 19.841459; z·√(z² + 6.4) = 6.2722; 2(n + z²) = 27.682918: 0.4901 … 0.9433.
        (8, 10, 490, 944),
        // 13.841459 ∓ 1.959964·√13.841459 = 7.2919 over 27.682918: 0.2365 … 0.7635.
        (5, 10, 236, 764),
        // 5.841459 ∓ 3.841459 over 2 · 4.841459: 0.2065 … 1.
        (1, 1, 206, 1000), (0, 1, 0, 794), (0, 0, 0, 1000),
        // 0 … z²/(n + z²) = 3.841459/103.841459 = 0.0370.
        (0, 100, 0, 37),
    ])
    func `known values`(part: Int, whole: Int, lower: Int, upper: Int) {
        #expect(WilsonInterval.of(part, of: whole) == ShareInterval(lower: lower, upper: upper))
    }

    /// The formula with a square root, in floating point; values within a millionth of a thousandth are left to the exact rule.
    private func formula(_ k: Double, _ n: Double) -> (Double, Double) {
        let z = 3.841459
        let root = (z * (z + 4 * k * (n - k) / n)).squareRoot()
        return (1000 * (2 * k + z - root) / (2 * (n + z)), 1000 * (2 * k + z + root) / (2 * (n + z)))
    }

    @Test func `whole arithmetic agrees with the formula`() {
        var numbers = SeededNumbers("wilson")
        var pairs = (1...60).flatMap { n in (0...n).map { ($0, n) } }
        for _ in 0..<500 {
            let n = 1 + numbers.below(2_000_000)
            pairs.append((numbers.below(n + 1), n))
        }
        for (k, n) in pairs {
            let (low, high) = formula(Double(k), Double(n))
            let interval = WilsonInterval.of(k, of: n)
            if (low - low.rounded()).magnitude > 1e-6 { #expect(interval.lower == max(0, Int(low.rounded(.down))), "\(k)/\(n)") }
            if (high - high.rounded()).magnitude > 1e-6 { #expect(interval.upper == min(1000, Int(high.rounded(.up))), "\(k)/\(n)") }
        }
    }

    @Test func `the interval holds the share and mirrors`() {
        for n in 1...40 {
            for k in 0...n {
                let (interval, other) = (WilsonInterval.of(k, of: n), WilsonInterval.of(n - k, of: n))
                #expect(interval.lower * n <= 1000 * k && 1000 * k <= interval.upper * n)
                #expect(interval.lower == 1000 - other.upper && interval.upper == 1000 - other.lower)
            }
        }
    }
}

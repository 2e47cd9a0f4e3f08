// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Holds the counted times of one promise against its target, with bounds that are true whatever the unknown turns out to be.
///
/// Every quantile and share is computed twice: with each case as short as it can be and as long as it can be. A case that has not ended has no
/// longest. So no assumption is made about open cases, and none is left out.
struct TargetCount {
    /// Multiples of the target, in thousandths, at which the cases that had ended are counted.
    static let multiples = [
        125, 250, 375, 500, 750, 1000, 1500, 2000, 3000, 4000, 6000, 8000, 12_000, 16_000, 24_000, 32_000, 48_000, 64_000,
    ]
    /// Doubts about stamps alone: the counted time lies within its bounds. Any other doubt may mean that another message was the answer.
    private static let ofStamps: Set<ReasonCode> = [.zoneUnknown, .precisionTooCoarse, .timestampsConflict]

    let pattern: TargetPattern?

    init(_ commitment: Commitment, _ findings: [Finding]) {
        guard let target = commitment.target?.milliseconds, target > 0 else {
            pattern = nil
            return
        }
        let points = findings.compactMap { TargetCount.point($0, target) }.sorted(by: TargetCount.isBefore)
        guard !points.isEmpty else {
            pattern = nil
            return
        }
        let lows = points.map(\.atLeast)
        let highs = points.compactMap(\.atMost).sorted()
        pattern = TargetPattern(
            commitment: commitment.id, metric: commitment.metric, severity: commitment.severity, target: target,
            count: CaseCount(points.map(\.state)), points: points, within: TargetCount.within(lows, highs, target),
            median: points.count < TargetPattern.leastForMedian ? nil : TargetCount.quantile(50, lows, highs),
            ninetieth: points.count < TargetPattern.leastForNinetieth ? nil : TargetCount.quantile(90, lows, highs))
    }

    private static func isBefore(_ a: TargetPattern.Point, _ b: TargetPattern.Point) -> Bool {
        (a.atLeast, a.atMost ?? .max, a.finding) < (b.atLeast, b.atMost ?? .max, b.finding)
    }

    /// The bounds of one case; nil where it is none.
    private static func point(_ finding: Finding, _ target: Int64) -> TargetPattern.Point? {
        guard let state = CaseState(finding) else { return nil }
        let (least, most): (Int64, Int64?)
        switch state {
        case .met: (least, most) = (finding.elapsed?.min ?? 0, finding.elapsed?.max ?? target)
        case .undetermined:
            let isOfStamps = !finding.reasons.isEmpty && finding.reasons.allSatisfy(ofStamps.contains)
            if isOfStamps, let elapsed = finding.elapsed {
                (least, most) = (elapsed.min, finding.stop == nil ? nil : elapsed.max)
            } else {
                (least, most) = (0, nil)
            }
        case .open: (least, most) = (finding.elapsed?.min ?? 0, nil)
        case .breached, .contestable, .missed, .missedContestable:
            (least, most) = (finding.elapsed?.min ?? target + 1, finding.stop == nil ? nil : finding.elapsed?.max)
        }
        return TargetPattern.Point(finding: finding.id, state: state, atLeast: least, atMost: most)
    }

    private static func within(_ lows: [Int64], _ highs: [Int64], _ target: Int64) -> [TargetPattern.Within] {
        var (low, high) = (0, 0)
        return multiples.map { times in
            let limit = Int128(target) * Int128(times)
            while low < lows.count, Int128(lows[low]) * 1000 <= limit { low += 1 }
            while high < highs.count, Int128(highs[high]) * 1000 <= limit { high += 1 }
            return TargetPattern.Within(times: times, least: high, most: low)
        }
    }

    /// Type 7 of Hyndman and Fan over the lower and over the upper bounds: interpolated between neighbours, rounded outwards to the millisecond.
    static func quantile(_ percent: Int, _ lows: [Int64], _ highs: [Int64]) -> TargetPattern.Quantile {
        let (place, rest) = ((lows.count - 1) * percent).quotientAndRemainder(dividingBy: 100)
        let needed = rest == 0 ? place : place + 1
        let low = between(lows[place], lows[needed], rest, up: false)
        return TargetPattern.Quantile(
            atLeast: low, atMost: needed < highs.count ? between(highs[place], highs[needed], rest, up: true) : nil)
    }

    private static func between(_ a: Int64, _ b: Int64, _ hundredths: Int, up: Bool) -> Int64 {
        let step = (Int128(b) - Int128(a)) * Int128(hundredths)
        return a + Int64((step + (up ? 99 : 0)) / 100)
    }
}

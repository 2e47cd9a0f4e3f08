// SPDX-License-Identifier: Apache-2.0

extension AgreementComparison {
    /// Which cells promise the shortest time, where all that promise anything can be held against each other as they are written.
    static func verdict(_ cells: [Cell], _ agreements: [Agreement]) -> Verdict {
        let promising = cells.indices.filter { cells[$0].state == .promised }
        guard promising.count > 1 else { return .none }
        var times: [(vendor: Int, promise: Commitment, value: Quantity)] = []
        for index in promising {
            let stated = cells[index].promises.filter { $0.presence == .stated }
            guard let first = stated.first else { continue }
            guard stated.allSatisfy({ isSameTime($0, first) }), stated.count == cells[index].promises.count else {
                return .notComparable(.severalTimes)
            }
            guard let target = first.target else { return .notComparable(.noNumber) }
            times.append((index, first, target.value))
        }
        guard let first = times.first else { return .none }
        let others = times.dropFirst()
        if others.contains(where: { $0.promise.target?.unit != first.promise.target?.unit }) { return .notComparable(.units) }
        if times.contains(where: { $0.promise.clock == .unspecified }) { return .notComparable(.clockNotStated) }
        if others.contains(where: { $0.promise.clock != first.promise.clock }) { return .notComparable(.clocks) }
        if first.promise.clock == .business, !isSameHours(times.map { ($0.promise, agreements[$0.vendor]) }) {
            return .notComparable(.supportHours)
        }
        if others.contains(where: { $0.promise.percent != first.promise.percent }) { return .notComparable(.shares) }
        if others.contains(where: { $0.promise.grade.isBinding != first.promise.grade.isBinding }) { return .notComparable(.force) }
        guard let least = times.map(\.value).min() else { return .none }
        let strictest = times.filter { $0.value == least }.map(\.vendor)
        return strictest.count == times.count ? .equal : .strictest(strictest)
    }

    private static func isSameTime(_ a: Commitment, _ b: Commitment) -> Bool {
        a.target == b.target && a.clock == b.clock && a.hours == b.hours && a.percent == b.percent && a.grade.isBinding == b.grade.isBinding
    }

    /// Four business hours are longer in a shorter day: only weeks that are stated and the same can be compared.
    private static func isSameHours(_ promises: [(Commitment, Agreement)]) -> Bool {
        let weeks = promises.map { promise, agreement in
            promise.hours.flatMap { agreement.supportHours.indices.contains($0) ? agreement.supportHours[$0].week : nil }
        }
        guard let first = weeks.first, first != nil else { return false }
        return weeks.allSatisfy { $0 == first }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The orders in which the events of an incident may have happened.
///
/// Stamps are known between bounds; where bounds overlap, the order is not known, and which answer is the first, which question it answers or
/// whether a ticket was reopened may hang on it. Each possible order is judged by itself, with bounds narrowed to what that order leaves
/// possible, and the outcomes are combined: knowing less can then settle nothing.
struct TimelineOrders {
    /// Orders judged for one incident; with more, nothing is asserted of it.
    private static let limit = 64

    /// Every possible order, the natural one first; a single one for most incidents. Empty when there are too many to be judged.
    private(set) var orders: [[Timeline.Step]] = []

    init(_ steps: [Timeline.Step]) {
        let clusters = TimelineOrders.clusters(steps)
        guard !clusters.isEmpty else {
            orders = [steps]
            return
        }
        var permutations: [[Int]] = [Array(steps.indices)]
        for cluster in clusters {
            let found = TimelineOrders.extensions(of: cluster, steps)
            guard !found.isEmpty, permutations.count * found.count <= TimelineOrders.limit else { return }
            permutations = permutations.flatMap { order in
                found.map { part in
                    var order = order
                    for (place, index) in zip(cluster, part) { order[place] = index }
                    return order
                }
            }
        }
        orders = permutations.map { TimelineOrders.narrowed($0.map { steps[$0] }) }
    }

    /// Whether `a` came before `b` for certain, `a` being the earlier in the natural order.
    private static func precedes(_ a: EvidenceEvent, _ b: EvidenceEvent) -> Bool {
        if let x = a.at.floating, let y = b.at.floating, x.group == y.group {
            return x.asUTC.latest < y.asUTC.earliest || x.asUTC == y.asUTC
        }
        if a.at.bounds.latest < b.at.bounds.earliest { return true }
        // Rows of one file with the same stamp stand in the order in which they were written.
        return a.at.bounds == b.at.bounds && (a.at.bounds.isExact || a.citations.first?.span.file == b.citations.first?.span.file)
    }

    /// Whether the order of two events can matter to any clock.
    private static func matters(_ event: EvidenceEvent) -> Bool {
        switch event.kind {
        case .message, .created, .status, .severity, .assignment: true
        case .internalNote, .edit, .system: false
        }
    }

    /// Runs of places, two or more, among which the order is not certain.
    private static func clusters(_ steps: [Timeline.Step]) -> [[Int]] {
        var clusters: [[Int]] = []
        var run: [Int] = []
        var latest: Timestamp?
        var isOpen = false
        for index in steps.indices where matters(steps[index].event) {
            let event = steps[index].event
            if let last = latest, event.at.bounds.earliest > last {
                if isOpen { clusters.append(run) }
                (run, latest, isOpen) = ([], nil, false)
            }
            if !isOpen { isOpen = run.contains { !precedes(steps[$0].event, event) } }
            run.append(index)
            latest = max(latest ?? event.at.bounds.latest, event.at.bounds.latest)
            // Exact stamps that are alike have an order already; a long run of them needs no looking back.
            if !isOpen, run.count > 64 { run.removeFirst(run.count - 64) }
        }
        if isOpen { clusters.append(run) }
        return clusters
    }

    /// Every order of a cluster's members that agrees with what is certain; empty when there are more than the limit.
    private static func extensions(of cluster: [Int], _ steps: [Timeline.Step]) -> [[Int]] {
        guard cluster.count <= limit else { return [] }
        // For each member the members that must come before it.
        let before = cluster.indices.map { b in
            cluster.indices.filter { a in
                a < b && precedes(steps[cluster[a]].event, steps[cluster[b]].event)
            }
        }
        var found: [[Int]] = []
        var order: [Int] = []
        var used = Set<Int>()
        func extend() -> Bool {
            if order.count == cluster.count {
                found.append(order.map { cluster[$0] })
                return found.count <= limit
            }
            for next in cluster.indices where !used.contains(next) && before[next].allSatisfy(used.contains) {
                order.append(next)
                used.insert(next)
                let goesOn = extend()
                used.remove(next)
                order.removeLast()
                if !goesOn { return false }
            }
            return true
        }
        return extend() ? found : []
    }

    /// Bounds narrowed to what the order leaves possible; stamps without zone keep theirs, which all move together.
    private static func narrowed(_ steps: [Timeline.Step]) -> [Timeline.Step] {
        var steps = steps
        var earliest = Timestamp.distantPast
        for index in steps.indices where steps[index].event.at.floating == nil && matters(steps[index].event) {
            let bounds = steps[index].event.at.bounds
            earliest = max(earliest, bounds.earliest)
            steps[index].event.at.bounds = TimestampBounds(max(bounds.earliest, earliest), max(bounds.latest, earliest))
        }
        var latest = Timestamp(milliseconds: .max)
        for index in steps.indices.reversed() where steps[index].event.at.floating == nil && matters(steps[index].event) {
            let bounds = steps[index].event.at.bounds
            latest = min(latest, bounds.latest)
            steps[index].event.at.bounds = TimestampBounds(min(bounds.earliest, latest), latest)
        }
        return steps
    }
}

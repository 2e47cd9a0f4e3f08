// SPDX-License-Identifier: Apache-2.0

/// Sets of indices that grow together, each with the ticket ids its members name.
///
/// Two sets that name different tickets are never joined: one mail thread may speak of several requests.
struct DisjointSets {
    private var parent: [Int]
    private var tickets: [Set<String>]

    init(count: Int) {
        parent = Array(0..<count)
        tickets = Array(repeating: [], count: count)
    }

    mutating func root(_ index: Int) -> Int {
        var root = index
        while parent[root] != root { root = parent[root] }
        var next = index
        while parent[next] != root { (parent[next], next) = (root, parent[next]) }
        return root
    }

    mutating func name(_ ticket: String, of index: Int) { tickets[root(index)].insert(ticket) }

    mutating func isNamed(_ index: Int) -> Bool { !tickets[root(index)].isEmpty }

    /// Makes one set of two, whatever tickets they name: a log says that the tickets were merged.
    mutating func unite(_ a: Int, _ b: Int) {
        let (x, y) = (root(a), root(b))
        if x != y { absorb(min(x, y), max(x, y)) }
    }

    /// Joins two sets unless each names tickets and they have none in common; says whether they are one now.
    @discardableResult
    mutating func join(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (root(a), root(b))
        if x == y { return true }
        if !tickets[x].isEmpty, !tickets[y].isEmpty, tickets[x].isDisjoint(with: tickets[y]) { return false }
        // The smaller index stays the root, so that the result does not depend on the order of joining.
        absorb(min(x, y), max(x, y))
        return true
    }

    private mutating func absorb(_ kept: Int, _ dropped: Int) {
        parent[dropped] = kept
        tickets[kept].formUnion(tickets[dropped])
        tickets[dropped] = []
    }
}

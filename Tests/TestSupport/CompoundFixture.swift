// SPDX-License-Identifier: Apache-2.0

/// A compound file of streams in storages, sector for sector.
public struct CompoundFixture: Sendable {
    public enum Node: Sendable {
        case stream(String, [UInt8])
        indirect case storage(String, [Node])

        var name: String {
            switch self {
            case .stream(let name, _), .storage(let name, _): name
            }
        }
    }

    /// 512 or 4096.
    public var sectorSize = 512
    /// Whether the sectors stand in the file in the opposite order of their chains.
    public var isScattered = false

    public init(sectorSize: Int = 512, isScattered: Bool = false) {
        self.sectorSize = sectorSize
        self.isScattered = isScattered
    }

    public static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private struct Entry {
        var name: String
        var kind: Int
        var content: [UInt8] = []
        var left = none
        var right = none
        var child = none
        var start = endOfChain
        var size = 0
    }

    private static let none = 0xFFFF_FFFF
    private static let endOfChain = 0xFFFF_FFFE

    public func file(_ nodes: [Node]) -> [UInt8] {
        var entries = [Entry(name: "Root Entry", kind: 5)]
        fill(0, nodes, &entries)
        var chains: [[UInt8]] = []
        var container: [UInt8] = []
        var smallTable: [Int] = []
        for index in entries.indices where entries[index].kind == 2 && !entries[index].content.isEmpty {
            let content = entries[index].content
            entries[index].size = content.count
            if content.count >= 4096 {
                entries[index].start = -1 - chains.count
                chains.append(content)
            } else {
                let first = smallTable.count
                let sectors = (content.count + 63) / 64
                entries[index].start = first
                smallTable += (0..<sectors).map { $0 == sectors - 1 ? Self.endOfChain : first + $0 + 1 }
                container += content + [UInt8](repeating: 0, count: sectors * 64 - content.count)
            }
        }
        let containerChain = chains.count
        chains.append(container)
        let smallTableChain = chains.count
        chains.append(padded(smallTable.flatMap { Self.little($0, 4) }, with: 0xFF))
        let directoryChain = chains.count
        chains.append([UInt8](repeating: 0, count: max(sectorSize, (entries.count * 128 + sectorSize - 1) / sectorSize * sectorSize)))

        // The chains' sectors first, then the table, then the list of the table.
        let counts = chains.map { ($0.count + sectorSize - 1) / sectorSize }
        let data = counts.reduce(0, +)
        let perSector = sectorSize / 4
        var tables = 0
        var lists = 0
        while true {
            let needed = (data + tables + lists + perSector - 1) / perSector
            let further = needed > 109 ? (needed - 109 + perSector - 2) / (perSector - 1) : 0
            if needed == tables, further == lists { break }
            (tables, lists) = (needed, further)
        }
        func place(_ logical: Int) -> Int { isScattered ? data - 1 - logical : logical }
        var firsts: [Int] = []
        var table = [Int](repeating: Self.none, count: tables * perSector)
        var logical = 0
        for count in counts {
            firsts.append(count == 0 ? Self.endOfChain : place(logical))
            for step in 0..<count { table[place(logical + step)] = step == count - 1 ? Self.endOfChain : place(logical + step + 1) }
            logical += count
        }
        for index in 0..<tables { table[data + index] = 0xFFFF_FFFD }
        for index in 0..<lists { table[data + tables + index] = 0xFFFF_FFFC }

        entries[0].start = firsts[containerChain]
        entries[0].size = container.count
        for index in entries.indices where entries[index].kind == 2 && entries[index].start < 0 {
            entries[index].start = firsts[-1 - entries[index].start]
        }
        var directory = entries.flatMap(bytes)
        directory += [UInt8](repeating: 0, count: chains[directoryChain].count - directory.count)
        chains[directoryChain] = directory

        var sectors = [UInt8](repeating: 0, count: (data + tables + lists) * sectorSize)
        logical = 0
        for (chain, count) in zip(chains, counts) {
            for step in 0..<count {
                let part = chain[(step * sectorSize)..<min(chain.count, (step + 1) * sectorSize)]
                let start = place(logical + step) * sectorSize
                sectors.replaceSubrange(start..<(start + part.count), with: part)
            }
            logical += count
        }
        let tableBytes = table.flatMap { Self.little($0, 4) }
        sectors.replaceSubrange((data * sectorSize)..<(data * sectorSize + tableBytes.count), with: tableBytes)
        for list in 0..<lists {
            var numbers = (0..<(perSector - 1)).map { 109 + list * (perSector - 1) + $0 }.map { $0 < tables ? data + $0 : Self.none }
            numbers.append(list == lists - 1 ? Self.endOfChain : data + tables + list + 1)
            let start = (data + tables + list) * sectorSize
            sectors.replaceSubrange(start..<(start + sectorSize), with: numbers.flatMap { Self.little($0, 4) })
        }

        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
        header += Self.little(0x3E, 2) + Self.little(sectorSize == 512 ? 3 : 4, 2) + Self.little(0xFFFE, 2)
        header += Self.little(sectorSize == 512 ? 9 : 12, 2) + Self.little(6, 2) + Self.little(0, 6)
        header += Self.little(sectorSize == 512 ? 0 : counts[directoryChain], 4) + Self.little(tables, 4)
        header += Self.little(firsts[directoryChain], 4) + Self.little(0, 4) + Self.little(4096, 4)
        header += Self.little(firsts[smallTableChain], 4) + Self.little(counts[smallTableChain], 4)
        header += Self.little(lists > 0 ? data + tables : Self.endOfChain, 4) + Self.little(lists, 4)
        header += (0..<109).flatMap { Self.little($0 < tables ? data + $0 : Self.none, 4) }
        header += [UInt8](repeating: 0, count: sectorSize - header.count)
        return header + sectors
    }

    private func padded(_ bytes: [UInt8], with filler: UInt8) -> [UInt8] {
        bytes + [UInt8](repeating: filler, count: (sectorSize - bytes.count % sectorSize) % sectorSize)
    }

    private func fill(_ parent: Int, _ nodes: [Node], _ entries: inout [Entry]) {
        let sorted = nodes.sorted { ($0.name.utf16.count, $0.name.uppercased()) < ($1.name.utf16.count, $1.name.uppercased()) }
        let first = entries.count
        for node in sorted {
            switch node {
            case .stream(let name, let content): entries.append(Entry(name: name, kind: 2, content: content))
            case .storage(let name, _): entries.append(Entry(name: name, kind: 1))
            }
        }
        func tree(_ range: Range<Int>, _ entries: inout [Entry]) -> Int {
            guard !range.isEmpty else { return Self.none }
            let middle = (range.lowerBound + range.upperBound) / 2
            entries[middle].left = tree(range.lowerBound..<middle, &entries)
            entries[middle].right = tree((middle + 1)..<range.upperBound, &entries)
            return middle
        }
        entries[parent].child = tree(first..<entries.count, &entries)
        for (offset, node) in sorted.enumerated() {
            if case .storage(_, let children) = node { fill(first + offset, children, &entries) }
        }
    }

    private func bytes(_ entry: Entry) -> [UInt8] {
        let name = entry.name.utf16.prefix(31).flatMap { Self.little(Int($0), 2) }
        var out = name + [UInt8](repeating: 0, count: 64 - name.count)
        out += Self.little(name.count + 2, 2) + [UInt8(entry.kind), 1]
        out += Self.little(entry.left, 4) + Self.little(entry.right, 4) + Self.little(entry.child, 4)
        out += [UInt8](repeating: 0, count: 36)
        return out + Self.little(entry.start, 4) + Self.little(entry.size, 8)
    }
}

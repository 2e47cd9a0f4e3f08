// SPDX-License-Identifier: Apache-2.0

/// The sector that follows each sector, and which sectors a chain has taken.
///
/// A sector belongs to one chain at most: what loops or crosses ends there, so all chains together are no longer than the file.
struct SectorTable {
    private var next: [UInt32]
    private var isTaken: [Bool]

    /// How a chain ended.
    enum End { case proper, cut, crossing }

    init(next: [UInt32]) {
        self.next = next
        isTaken = [Bool](repeating: false, count: next.count)
    }

    /// The allocation table itself, found through the header's list and the list's further sectors. Source: MS-CFB 2.3 and 2.5.
    init(_ bytes: [UInt8], _ header: CompoundHeader, damage: inout Bool) {
        let numbers = LittleEndian(bytes)
        let perSector = header.sectorSize / 4
        let needed = (header.sectorCount + perSector - 1) / perSector
        var sectors: [Int] = []
        var seen = [Bool](repeating: false, count: header.sectorCount)
        func take(_ sector: Int) -> Bool {
            guard sector < header.sectorCount, !seen[sector] else { return false }
            seen[sector] = true
            return true
        }
        // A place that leads nowhere is kept: what follows keeps its place in the table.
        func list(_ range: Range<Int>) {
            for place in stride(from: range.lowerBound, to: range.upperBound - 3, by: 4) where sectors.count < needed {
                let sector = numbers.u32(place)
                if sector < CompoundHeader.lastSector, !take(sector) { damage = true }
                sectors.append(sector)
            }
        }
        list(CompoundHeader.tableList)
        var further = header.firstTableListSector
        while sectors.count < needed, further < CompoundHeader.lastSector {
            guard take(further), let range = header.range(of: further, in: bytes.count), range.count == header.sectorSize else {
                damage = true
                break
            }
            list(range.lowerBound..<(range.upperBound - 4))
            further = numbers.u32(range.upperBound - 4)
        }
        var next: [UInt32] = []
        next.reserveCapacity(header.sectorCount)
        for sector in sectors {
            let range = header.range(of: sector, in: bytes.count) ?? 0..<0
            for place in stride(from: range.lowerBound, to: range.upperBound - 3, by: 4) where next.count < header.sectorCount {
                next.append(UInt32(truncatingIfNeeded: numbers.u32(place)))
            }
            if range.count < header.sectorSize {
                damage = damage || next.count < header.sectorCount
                let missing = min(perSector - range.count / 4, header.sectorCount - next.count)
                next.append(contentsOf: repeatElement(SectorTable.unknown, count: max(0, missing)))
            }
        }
        if next.count < header.sectorCount {
            damage = true
            next.append(contentsOf: repeatElement(SectorTable.unknown, count: header.sectorCount - next.count))
        }
        self.init(next: next)
    }

    /// A sector of which the table says nothing.
    private static let unknown: UInt32 = 0xFFFF_FFFF
    private static let endOfChain = 0xFFFF_FFFE

    /// Takes the sectors of a chain in their order, at most `limit`.
    mutating func chain(from start: Int, limit: Int) -> (sectors: [Int], end: End) {
        var sectors: [Int] = []
        var sector = start
        while sectors.count < limit {
            if sector == SectorTable.endOfChain { return (sectors, .proper) }
            guard sector >= 0, sector < next.count else { return (sectors, .cut) }
            guard !isTaken[sector] else { return (sectors, .crossing) }
            isTaken[sector] = true
            sectors.append(sector)
            sector = Int(next[sector])
        }
        return (sectors, .proper)
    }
}

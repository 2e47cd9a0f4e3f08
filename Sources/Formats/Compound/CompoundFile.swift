// SPDX-License-Identifier: Apache-2.0

/// A stream's bytes as far as they are there.
public struct CompoundStream: Hashable, Sendable {
    public let bytes: [UInt8]
    /// Whether these are as many bytes as the stream claims to have.
    public let isComplete: Bool
}

/// Storages and streams in one file, as Outlook and old office programs write them.
///
/// Sectors of 512 and 4096 bytes; streams below 4096 bytes stand in a stream of their own. Chains are followed once, when the file is opened; a
/// sector belongs to the first chain that reaches it, so loops end and all streams together are no longer than the file. Source: MS-CFB.
public struct CompoundFile: Sendable {
    /// The root storage and what it leads to, storages before what they hold.
    public let entries: [CompoundEntry]
    /// What of the file was lost, each kind once.
    public let problems: [CompoundProblem]
    private let bytes: [UInt8]
    /// Runs of bytes in the file, and which of them are an entry's.
    private let runs: [Range<Int>]
    private let runsOfEntry: [Range<Int>]

    /// Streams shorter than this stand in the root's stream, in sectors of 64 bytes.
    private static let smallLimit = 4096
    private static let smallSize = 64

    public init(_ bytes: [UInt8]) throws(CompoundProblem) {
        let header = try CompoundHeader(bytes)
        var problems: [CompoundProblem] = []
        func note(_ problem: CompoundProblem, if isTrue: Bool = true) {
            if isTrue, !problems.contains(problem) { problems.append(problem) }
        }
        var damage = false
        var table = SectorTable(bytes, header, damage: &damage)
        note(.tableDamaged, if: damage)
        let directory = table.chain(from: header.firstDirectorySector, limit: .max)
        note(.directoryDamaged, if: directory.end != .proper)
        damage = false
        let entries = CompoundDirectory.linked(CompoundDirectory.entries(bytes, directory.sectors, header), damage: &damage)
        note(.directoryDamaged, if: damage)
        guard let root = entries.first else { throw .noDirectory }

        var small = SmallSectors(bytes, header, &table, root)
        note(.smallStreamsDamaged, if: small.isDamaged)
        var runs: [Range<Int>] = []
        var runsOfEntry: [Range<Int>] = []
        for entry in entries {
            let first = runs.count
            if entry.kind == .stream {
                let end = CompoundFile.place(entry, in: &runs, bytes.count, header, &table, &small)
                note(.chainsCross, if: end == .crossing)
            }
            runsOfEntry.append(first..<runs.count)
        }
        (self.bytes, self.entries, self.problems, self.runs, self.runsOfEntry) = (bytes, entries, problems, runs, runsOfEntry)
    }

    /// Finds the runs of a stream's bytes, cut to its size.
    private static func place(
        _ entry: CompoundEntry, in runs: inout [Range<Int>], _ count: Int, _ header: CompoundHeader, _ table: inout SectorTable,
        _ small: inout SmallSectors
    ) -> SectorTable.End {
        guard entry.size > 0 else { return .proper }
        let isSmall = entry.size < smallLimit
        let unit = isSmall ? smallSize : header.sectorSize
        let limit = (entry.size - 1) / unit + 1
        let chain = isSmall ? small.table.chain(from: entry.firstSector, limit: limit) : table.chain(from: entry.firstSector, limit: limit)
        let first = runs.count
        var room = entry.size
        for sector in chain.sectors {
            let range = isSmall ? small.range(of: sector) : header.range(of: sector, in: count)
            guard let range, room > 0 else { break }
            let part = range.prefix(room)
            room -= part.count
            if runs.count > first, let last = runs.last, last.upperBound == part.lowerBound {
                runs[runs.count - 1] = last.lowerBound..<part.upperBound
            } else {
                runs.append(part)
            }
            // What stands behind a cut sector would move.
            if part.count < unit { break }
        }
        return chain.end
    }

    /// The child of a storage with a name, whatever its case; a storage's children are looked through.
    public func child(_ name: String, of storage: Int) -> Int? {
        guard entries.indices.contains(storage) else { return nil }
        let wanted = name.uppercased()
        return entries[storage].children.first { entries[$0].name == name || entries[$0].name.uppercased() == wanted }
    }

    /// Where a stream's bytes stand in the file, in their order.
    public func ranges(of stream: Int) -> [Range<Int>] {
        runsOfEntry.indices.contains(stream) ? Array(runs[runsOfEntry[stream]]) : []
    }

    /// A stream's bytes; none for a storage.
    public func stream(_ index: Int) -> CompoundStream {
        guard entries.indices.contains(index), entries[index].kind == .stream else { return CompoundStream(bytes: [], isComplete: false) }
        var content: [UInt8] = []
        let ranges = ranges(of: index)
        content.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
        for range in ranges { content += bytes[range] }
        return CompoundStream(bytes: content, isComplete: content.count == entries[index].size)
    }
}

/// The sectors of 64 bytes inside the root's stream, with a table of their own. Source: MS-CFB 2.4.
private struct SmallSectors {
    var table: SectorTable
    private(set) var isDamaged: Bool
    /// The container's sectors in the file.
    private let container: [Int]
    private let header: CompoundHeader
    private let count: Int

    init(_ bytes: [UInt8], _ header: CompoundHeader, _ sectors: inout SectorTable, _ root: CompoundEntry) {
        self.header = header
        count = bytes.count
        let numbers = LittleEndian(bytes)
        let listed = sectors.chain(from: header.firstSmallTableSector, limit: .max)
        var next: [UInt32] = []
        for sector in listed.sectors {
            let range = header.range(of: sector, in: bytes.count) ?? 0..<0
            for place in stride(from: range.lowerBound, to: range.upperBound - 3, by: 4) {
                next.append(UInt32(truncatingIfNeeded: numbers.u32(place)))
            }
        }
        table = SectorTable(next: next)
        let limit = root.size > 0 ? (root.size - 1) / header.sectorSize + 1 : 0
        let held = sectors.chain(from: root.firstSector, limit: limit)
        container = held.sectors
        let isEmpty = header.firstSmallTableSector >= CompoundHeader.lastSector
        isDamaged = (!isEmpty && listed.end != .proper) || held.end != .proper || held.sectors.count < limit
    }

    func range(of sector: Int) -> Range<Int>? {
        let offset = sector * 64
        let place = offset / header.sectorSize
        guard place < container.count, let range = header.range(of: container[place], in: count) else { return nil }
        let start = range.lowerBound + offset % header.sectorSize
        guard start < range.upperBound else { return nil }
        return start..<min(start + 64, range.upperBound)
    }
}

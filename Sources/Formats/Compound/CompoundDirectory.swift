// SPDX-License-Identifier: Apache-2.0

/// A storage or a stream of a compound file.
public struct CompoundEntry: Sendable {
    public enum Kind: Hashable, Sendable { case storage, stream }

    /// At most 31 UTF-16 units; names are compared without case.
    public let name: String
    public let kind: Kind
    /// The bytes a stream claims to have; `stream(_:)` holds it to what is there.
    public let size: Int
    /// Places in `CompoundFile.entries`, in the order of the names; empty for a stream.
    public internal(set) var children: [Int] = []
    let firstSector: Int
    let left: Int
    let right: Int
    let child: Int
}

/// The directory's entries: 128 bytes each, siblings in a binary tree. Source: MS-CFB 2.6.
enum CompoundDirectory {
    private static let length = 128

    /// Every place of the directory; unused and unreadable ones are nil, as a place is a name.
    static func entries(_ bytes: [UInt8], _ sectors: [Int], _ header: CompoundHeader) -> [CompoundEntry?] {
        var entries: [CompoundEntry?] = []
        for sector in sectors {
            let range = header.range(of: sector, in: bytes.count) ?? 0..<0
            for start in stride(from: range.lowerBound, to: range.upperBound - length + 1, by: length) {
                entries.append(entry(bytes, start, header))
            }
        }
        return entries
    }

    private static func entry(_ bytes: [UInt8], _ start: Int, _ header: CompoundHeader) -> CompoundEntry? {
        let numbers = LittleEndian(bytes)
        let kind: CompoundEntry.Kind
        switch bytes[start + 66] {
        case 1, 5: kind = .storage
        case 2: kind = .stream
        default: return nil
        }
        let units = min(max(numbers.u16(start + 64) / 2 - 1, 0), 31)
        var name: [UInt16] = []
        for index in 0..<units {
            let unit = numbers.u16(start + index * 2)
            if unit == 0 { break }
            name.append(UInt16(truncatingIfNeeded: unit))
        }
        let size = header.hasLongSizes ? numbers.u64(start + 120) ?? .max : numbers.u32(start + 120)
        return CompoundEntry(
            name: String(decoding: name, as: UTF16.self), kind: kind, size: size, firstSector: numbers.u32(start + 116),
            left: numbers.u32(start + 68), right: numbers.u32(start + 72), child: numbers.u32(start + 76))
    }

    /// Reads the trees of siblings into lists, each entry at most once; the root is the first entry.
    static func linked(_ places: [CompoundEntry?], damage: inout Bool) -> [CompoundEntry] {
        guard let root = places.first ?? nil, root.kind == .storage else { return [] }
        var entries = [root]
        var isSeen = [Bool](repeating: false, count: places.count)
        isSeen[0] = true
        func open(_ place: Int) -> CompoundEntry? {
            if place == 0xFFFF_FFFF { return nil }
            guard place < places.count, !isSeen[place], let entry = places[place] else {
                damage = true
                return nil
            }
            isSeen[place] = true
            return entry
        }
        var parent = 0
        while parent < entries.count {
            if entries[parent].kind == .storage {
                // In order, on a stack of our own: hostile trees are as deep as they are large.
                var stack: [CompoundEntry] = []
                var children: [Int] = []
                var place = entries[parent].child
                while true {
                    while let entry = open(place) {
                        stack.append(entry)
                        place = entry.left
                    }
                    guard let entry = stack.popLast() else { break }
                    children.append(entries.count)
                    entries.append(entry)
                    place = entry.right
                }
                entries[parent].children = children
            }
            parent += 1
        }
        return entries
    }
}

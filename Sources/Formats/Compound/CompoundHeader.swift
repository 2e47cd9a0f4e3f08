// SPDX-License-Identifier: Apache-2.0

/// The header of a compound file. Source: MS-CFB 2.2.
struct CompoundHeader {
    /// Bytes of a sector.
    let sectorSize: Int
    let firstDirectorySector: Int
    let firstSmallTableSector: Int
    let firstTableListSector: Int
    /// Whether sizes of streams have eight bytes; else the upper four are whatever the writer left there.
    let hasLongSizes: Bool
    /// Sectors that begin inside the file; the last may be cut.
    let sectorCount: Int

    static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    static let length = 512
    /// Sector numbers from here on mean no sector.
    static let lastSector = 0xFFFF_FFFA
    /// Where the numbers of the allocation table's first 109 sectors stand.
    static let tableList = 76..<512

    init(_ bytes: [UInt8]) throws(CompoundProblem) {
        guard bytes.count >= CompoundHeader.length, bytes.starts(with: CompoundHeader.magic) else { throw .notACompoundFile }
        let numbers = LittleEndian(bytes)
        let shift = numbers.u16(30)
        guard shift == 9 || shift == 12 else { throw .unknownSectorSize }
        sectorSize = 1 << shift
        hasLongSizes = shift == 12
        firstDirectorySector = numbers.u32(48)
        firstSmallTableSector = numbers.u32(60)
        firstTableListSector = numbers.u32(68)
        // The header fills the place of one sector, however large.
        sectorCount = max(0, (bytes.count - 1) >> shift)
    }

    /// The bytes of a sector that are there; nil for a sector outside the file.
    func range(of sector: Int, in count: Int) -> Range<Int>? {
        guard sector >= 0, sector < sectorCount else { return nil }
        let start = (sector + 1) * sectorSize
        return start..<min(start + sectorSize, count)
    }
}

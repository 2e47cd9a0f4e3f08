// SPDX-License-Identifier: Apache-2.0

/// One member of an archive, as the central directory tells of it.
public struct ZipEntry: Hashable, Sendable {
    /// The name as text only: never a path to write to; it may be absolute or hold "..".
    public let name: String
    public let compressedSize: Int
    /// The size the archive claims; `bytes(of:limit:)` holds it to that.
    public let size: Int
    /// 0 stored, 8 deflate; other methods are not read.
    public let method: Int
    public let isEncrypted: Bool
    public let isFolder: Bool
    let checksum: UInt32
    let headerOffset: Int
}

/// The members of a ZIP file (PKWARE APPNOTE 6.3.10), ZIP64 included; the file's bytes stay in memory, nothing is unpacked to disk.
public struct ZipArchive: Sendable {
    /// In the order of the central directory; a name may occur twice.
    public let entries: [ZipEntry]
    private let bytes: [UInt8]
    /// Bytes before the archive proper (a self-extractor, or junk); offsets count from there.
    private let base: Int

    static let entryLimit = 1_000_000

    public init(_ bytes: [UInt8]) throws(ZipProblem) {
        self.bytes = bytes
        let directory = try ZipDirectory.find(bytes)
        base = directory.base
        entries = try ZipDirectory.entries(bytes, directory)
    }

    /// A member's content, its length and CRC-32 checked; never more than `limit` bytes.
    public func bytes(of entry: ZipEntry, limit: Int) throws(ZipProblem) -> [UInt8] {
        if entry.isEncrypted { throw .encrypted }
        if entry.size > limit { throw .tooLarge(limit: limit) }
        let content = try data(of: entry)
        let result: [UInt8]
        switch entry.method {
        case 0:
            guard entry.size == content.count else { throw .damaged }
            result = Array(content)
        case 8: result = try Inflation.inflate(content, size: entry.size)
        default: throw .unknownMethod(entry.method)
        }
        guard Inflation.checksum(result) == entry.checksum else { throw .wrongChecksum }
        return result
    }

    private func data(of entry: ZipEntry) throws(ZipProblem) -> ArraySlice<UInt8> {
        let header = LittleEndian(bytes)
        let start = entry.headerOffset &+ base
        guard start >= 0, start <= bytes.count - 30, header.u32(start) == 0x0403_4B50 else { throw .damaged }
        let first = start + 30 + header.u16(start + 26) + header.u16(start + 28)
        guard first <= bytes.count, entry.compressedSize <= bytes.count - first else { throw .damaged }
        return bytes[first..<first + entry.compressedSize]
    }
}

/// Numbers in little-endian order; the caller has checked that they are inside.
struct LittleEndian {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func u16(_ offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }
    func u32(_ offset: Int) -> Int { u16(offset) | u16(offset + 2) << 16 }

    /// Nil if the number does not fit an Int.
    func u64(_ offset: Int) -> Int? {
        let high = u32(offset + 4)
        return high < 1 << 31 ? u32(offset) | high << 32 : nil
    }
}

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

/// The members of a ZIP file (PKWARE APPNOTE 6.3.10), ZIP64 included; nothing is unpacked to disk.
public struct ZipArchive: Sendable {
    /// In the order of the central directory; a name may occur twice.
    public let entries: [ZipEntry]
    private let source: ByteSource
    /// Bytes before the archive proper (a self-extractor, or junk); offsets count from there.
    private let base: Int

    static let entryLimit = 1_000_000

    public init(_ bytes: [UInt8]) throws(ZipProblem) { try self.init(ByteSource(bytes)) }

    public init(_ source: ByteSource) throws(ZipProblem) {
        self.source = source
        let directory = try ZipDirectory.find(source)
        base = directory.base
        entries = try directory.entries(source)
    }

    /// A member's content, its length and CRC-32 checked; never more than `limit` bytes.
    public func bytes(of entry: ZipEntry, limit: Int) throws(ZipProblem) -> [UInt8] {
        if entry.size > limit { throw .tooLarge(limit: limit) }
        var stream = try stream(of: entry)
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: min(256 << 10, max(0, entry.size) + 1))
        while true {
            var problem: ZipProblem?
            let count = buffer.withUnsafeMutableBytes { room in
                do throws(StreamProblem) { return try stream.read(into: room) } catch {
                    if case .member(let found) = error { problem = found } else { problem = .damaged }
                    return 0
                }
            }
            if let problem { throw problem }
            guard count > 0 else { return result }
            result += buffer[..<count]
        }
    }

    /// A member's content as it is unpacked.
    public func stream(of entry: ZipEntry) throws(ZipProblem) -> ByteStream {
        if entry.isEncrypted { throw .encrypted }
        guard entry.method == 0 || entry.method == 8 else { throw .unknownMethod(entry.method) }
        let range = try data(of: entry)
        return ByteStream(
            try MemberStream(source, range, isDeflated: entry.method == 8, size: entry.size, checksum: entry.checksum))
    }

    private func data(of entry: ZipEntry) throws(ZipProblem) -> Range<Int> {
        let start = entry.headerOffset &+ base
        guard start >= 0, start <= source.count - 30 else { throw .damaged }
        let header = LittleEndian(try ZipDirectory.read(source, start..<(start + 30)))
        guard header.u32(0) == 0x0403_4B50 else { throw .damaged }
        let first = start + 30 + header.u16(26) + header.u16(28)
        guard first <= source.count, entry.compressedSize <= source.count - first else { throw .damaged }
        return first..<first + entry.compressedSize
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

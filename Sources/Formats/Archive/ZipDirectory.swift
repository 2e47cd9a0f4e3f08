// SPDX-License-Identifier: Apache-2.0

/// The central directory at the end of an archive.
struct ZipDirectory {
    let offset: Int
    let size: Int
    let count: Int
    /// What to add to every offset in the archive.
    let base: Int

    /// A range of the file; shorter than it should be is damage.
    static func read(_ source: ByteSource, _ range: Range<Int>) throws(ZipProblem) -> [UInt8] {
        do throws(FileFailure) {
            let bytes = try source.bytes(range)
            if bytes.count == range.count { return bytes }
        } catch { throw .damaged }
        throw .damaged
    }

    /// Finds the directory by its end record, which a comment of up to 65,535 bytes may follow.
    static func find(_ source: ByteSource) throws(ZipProblem) -> ZipDirectory {
        guard source.count >= 22 else { throw .notAnArchive }
        let first = max(0, source.count - 22 - 65_535)
        let tail = try read(source, first..<source.count)
        let numbers = LittleEndian(tail)
        var end = tail.count - 22
        while end >= 0 {
            if tail[end] == 0x50, numbers.u32(end) == 0x0605_4B50, end + 22 + numbers.u16(end + 20) <= tail.count {
                return try read(source, numbers, end, at: first + end)
            }
            end -= 1
        }
        throw .notAnArchive
    }

    /// Reads the end record that stands at `end` of `numbers` and at `place` of the file.
    private static func read(_ source: ByteSource, _ numbers: LittleEndian, _ end: Int, at place: Int) throws(ZipProblem) -> ZipDirectory {
        var count = numbers.u16(end + 10)
        var size = numbers.u32(end + 12)
        var offset = numbers.u32(end + 16)
        var directoryEnd = place
        // ZIP64: a locator right before the end record leads to the real numbers.
        let locator = place >= 20 ? LittleEndian(try read(source, (place - 20)..<place)) : nil
        if let locator, locator.u32(0) == 0x0706_4B50 {
            guard let stated = locator.u64(8) else { throw .damaged }
            // Bytes put before the archive shift it; the record then stands right before its locator.
            var record: (at: Int, numbers: LittleEndian)?
            for start in [stated, place - 20 - 56] where record == nil && start >= 0 && start <= place - 20 - 56 {
                let found = LittleEndian(try read(source, start..<(start + 56)))
                if found.u32(0) == 0x0606_4B50 { record = (start, found) }
            }
            guard let record, let total = record.numbers.u64(32), let length = record.numbers.u64(40), let start = record.numbers.u64(48)
            else {
                throw .damaged
            }
            (count, size, offset, directoryEnd) = (total, length, start, record.at)
        } else if numbers.u16(end + 4) != 0 || numbers.u16(end + 6) != 0 || numbers.u16(end + 8) != count {
            throw .severalParts
        }
        if count > ZipArchive.entryLimit { throw .tooManyEntries(limit: ZipArchive.entryLimit) }
        guard size <= directoryEnd, offset <= directoryEnd - size else { throw .damaged }
        return ZipDirectory(offset: offset, size: size, count: count, base: directoryEnd - size - offset)
    }

    func entries(_ source: ByteSource) throws(ZipProblem) -> [ZipEntry] {
        let first = offset + base
        let bytes = try ZipDirectory.read(source, first..<(first + size))
        let numbers = LittleEndian(bytes)
        var entries: [ZipEntry] = []
        var place = 0
        let end = bytes.count
        var room = source.count
        while entries.count < count {
            guard place <= end - 46, numbers.u32(place) == 0x0201_4B50 else { throw .damaged }
            let nameEnd = place + 46 + numbers.u16(place + 28)
            let extraEnd = nameEnd + numbers.u16(place + 30)
            let next = extraEnd + numbers.u16(place + 32)
            guard next <= end else { throw .damaged }
            let entry = try ZipDirectory.entry(bytes, numbers, place, nameEnd, extraEnd)
            // Members that share their bytes are the trick of small files that unpack to petabytes.
            guard entry.compressedSize <= room else { throw .damaged }
            room -= entry.compressedSize
            entries.append(entry)
            place = next
        }
        return entries
    }

    private static func entry(
        _ bytes: [UInt8], _ numbers: LittleEndian, _ place: Int, _ nameEnd: Int, _ extraEnd: Int
    ) throws(ZipProblem) -> ZipEntry {
        let flags = numbers.u16(place + 8)
        var size = numbers.u32(place + 24)
        var compressed = numbers.u32(place + 20)
        var offset = numbers.u32(place + 42)
        var unicodeName: String?
        var extra = nameEnd
        while extra <= extraEnd - 4 {
            let start = extra + 4
            let stop = start + numbers.u16(extra + 2)
            guard stop <= extraEnd else { break }
            if numbers.u16(extra) == 0x0001 {
                var field = start
                // Only the numbers that did not fit are there, in this order.
                for keyPath in [\Numbers.size, \.compressed, \.offset] {
                    var all = Numbers(size: size, compressed: compressed, offset: offset)
                    guard all[keyPath: keyPath] == 0xFFFF_FFFF else { continue }
                    guard field <= stop - 8, let value = numbers.u64(field) else { throw .damaged }
                    all[keyPath: keyPath] = value
                    (size, compressed, offset) = (all.size, all.compressed, all.offset)
                    field += 8
                }
            } else if numbers.u16(extra) == 0x7075, stop - start > 5, Charset.isUTF8(bytes[(start + 5)..<stop]) {
                // Info-ZIP's Unicode path: version, CRC of the other name, then UTF-8.
                if numbers.u32(start + 1) == Int(MemberStream.checksum(Array(bytes[(place + 46)..<nameEnd]))) {
                    unicodeName = String(decoding: bytes[(start + 5)..<stop], as: UTF8.self)
                }
            }
            extra = stop
        }
        let name = unicodeName ?? Self.name(bytes[(place + 46)..<nameEnd], isUTF8: flags & 0x0800 != 0)
        let isFolder = name.utf8.last == UInt8(ascii: "/") || (name.utf8.last == UInt8(ascii: "\\") && size == 0)
        return ZipEntry(
            name: name, compressedSize: compressed, size: size, method: numbers.u16(place + 10), isEncrypted: flags & 1 != 0,
            isFolder: isFolder, checksum: UInt32(truncatingIfNeeded: numbers.u32(place + 16)), headerOffset: offset)
    }

    private struct Numbers {
        var size: Int
        var compressed: Int
        var offset: Int
    }

    /// Names without the UTF-8 mark are UTF-8 all the same if valid, else what the system of their writer used: GB18030 before others.
    private static func name(_ bytes: ArraySlice<UInt8>, isUTF8: Bool) -> String {
        if isUTF8 || Charset.isUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
        let chinese = Charset.decode(bytes, label: "GB18030")
        return chinese.defects == 0 ? chinese.string : Charset.decode(bytes, label: "IBM437").string
    }
}

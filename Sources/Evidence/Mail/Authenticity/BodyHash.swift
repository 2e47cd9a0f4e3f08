// SPDX-License-Identifier: Apache-2.0

import Formats

/// The hash of a message's body as a signature's `bh=` has it, in one pass and with one small buffer.
///
/// Ends of lines count as CRLF however the file is saved; empty lines at the end do not count. Source: RFC 6376 §3.4.3–3.4.5.
struct BodyHash {
    /// What is hashed and how.
    struct Method: Hashable {
        var canonicalization: Canonicalization
        var algorithm: HashAlgorithm
        /// `l=`: octets of the canonical body that are hashed; nil for all.
        var length: Int?
        /// Whether one `>` of a line `>From ` goes, which a mailbox file has put there.
        var unquotes = false
    }

    var digest: [UInt8]
    /// Octets of the whole canonical body.
    var byteCount: Int
    /// Whether lines begin as a mailbox file quotes them.
    var hasQuotedFrom: Bool

    /// Nil where the system forbids the algorithm.
    init?(_ bytes: [UInt8], _ range: Range<Int>, _ method: Method) {
        guard var sink = CanonicalSink(method) else { return nil }
        var hasQuotedFrom = false
        var emptyLines = 0
        var hasText = false
        var position = range.lowerBound
        while position < range.upperBound {
            let lineEnd = bytes.firstIndex(of: 0x0A, from: position, to: range.upperBound)
            let next = min(lineEnd + 1, range.upperBound)
            var stop = lineEnd
            if stop < range.upperBound, stop > position, bytes[stop - 1] == 0x0D { stop -= 1 }
            if bytes[position] == 0x3E, BodyHash.isQuotedFrom(bytes, position, stop) {
                hasQuotedFrom = true
                if method.unquotes { position += 1 }
            }
            if method.canonicalization == .relaxed {
                while stop > position, bytes[stop - 1].isASCIIBlank { stop -= 1 }
            }
            if stop > position {
                if hasText { emptyLines += 1 }
                for _ in 0..<emptyLines { sink.endLine() }
                emptyLines = 0
                hasText = true
                sink.take(bytes, position..<stop)
            } else {
                emptyLines += 1
            }
            position = next
        }
        // An empty body is one line end when simple and nothing when relaxed.
        if hasText || method.canonicalization == .simple { sink.endLine() }
        byteCount = sink.byteCount
        digest = sink.finish()
        self.hasQuotedFrom = hasQuotedFrom
    }

    private static func isQuotedFrom(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end, bytes[index] == 0x3E { index += 1 }
        return bytes[index..<end].hasPrefix([0x46, 0x72, 0x6F, 0x6D, 0x20])
    }
}

/// Where canonical octets go: counted all, hashed up to a length.
private struct CanonicalSink: ~Copyable {
    private var digest: MessageDigest
    private let buffer: UnsafeMutableRawBufferPointer
    private var filled = 0
    private var room: Int
    private let runsBlanks: Bool
    private(set) var byteCount = 0

    private static let capacity = 1 << 14

    init?(_ method: BodyHash.Method) {
        guard let digest = MessageDigest(method.algorithm) else { return nil }
        self.digest = digest
        room = method.length ?? .max
        runsBlanks = method.canonicalization == .relaxed
        buffer = .allocate(byteCount: CanonicalSink.capacity, alignment: 16)
    }

    deinit { buffer.deallocate() }

    mutating func endLine() {
        guard room >= 2, filled + 2 <= CanonicalSink.capacity else {
            byte(0x0D)
            return byte(0x0A)
        }
        buffer[filled] = 0x0D
        buffer[filled + 1] = 0x0A
        filled += 2
        room -= 2
        byteCount += 2
    }

    /// A line without its end; blanks at its end are gone where they do not count.
    mutating func take(_ bytes: [UInt8], _ line: Range<Int>) {
        bytes.withUnsafeBytes { memory in
            let words = UnsafeRawBufferPointer(rebasing: memory[line])
            guard runsBlanks, CanonicalSink.hasRun(words) else { return append(words) }
            var index = 0
            while index < words.count {
                let start = index
                while index < words.count, words[index] != 0x20, words[index] != 0x09 { index &+= 1 }
                append(UnsafeRawBufferPointer(rebasing: words[start..<index]))
                guard index < words.count else { break }
                while index < words.count, words[index] == 0x20 || words[index] == 0x09 { index &+= 1 }
                byte(0x20)
            }
        }
    }

    /// Whether there is a tab, or two blanks side by side.
    private static func hasRun(_ words: UnsafeRawBufferPointer) -> Bool {
        let spaces = SIMD16<UInt8>(repeating: 0x20)
        let tabs = SIMD16<UInt8>(repeating: 0x09)
        var index = 0
        while index &+ 17 <= words.count {
            let here = words.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            let next = words.loadUnaligned(fromByteOffset: index &+ 1, as: SIMD16<UInt8>.self)
            let hits = unsafeBitCast(((here .== spaces) .& (next .== spaces)) .| (here .== tabs), to: SIMD2<UInt64>.self)
            if hits[0] | hits[1] != 0 { return true }
            index &+= 16
        }
        while index < words.count {
            if words[index] == 0x09 || (words[index] == 0x20 && index &+ 1 < words.count && words[index &+ 1] == 0x20) { return true }
            index &+= 1
        }
        return false
    }

    private mutating func byte(_ octet: UInt8) {
        byteCount += 1
        guard room > 0 else { return }
        room -= 1
        if filled == CanonicalSink.capacity { flush() }
        buffer[filled] = octet
        filled += 1
    }

    private mutating func append(_ octets: UnsafeRawBufferPointer) {
        byteCount += octets.count
        let taken = UnsafeRawBufferPointer(rebasing: octets[..<min(octets.count, room)])
        room -= taken.count
        if filled + taken.count > CanonicalSink.capacity { flush() }
        // A long run goes by the buffer.
        if taken.count > CanonicalSink.capacity { return digest.update(taken) }
        UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyMemory(from: taken)
        filled += taken.count
    }

    private mutating func flush() {
        digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
        filled = 0
    }

    consuming func finish() -> [UInt8] {
        digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
        return digest.result()
    }
}

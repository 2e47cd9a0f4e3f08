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
    private var buffer: [UInt8] = []
    private var room: Int
    private let runsBlanks: Bool
    private(set) var byteCount = 0

    private static let capacity = 1 << 16
    private static let lineEnd: ArraySlice<UInt8> = [0x0D, 0x0A]
    private static let blank: ArraySlice<UInt8> = [0x20]

    init?(_ method: BodyHash.Method) {
        guard let digest = MessageDigest(method.algorithm) else { return nil }
        self.digest = digest
        room = method.length ?? .max
        runsBlanks = method.canonicalization == .relaxed
        buffer.reserveCapacity(CanonicalSink.capacity)
    }

    mutating func endLine() {
        append(CanonicalSink.lineEnd)
    }

    /// A line without its end; blanks at its end are gone where they do not count.
    mutating func take(_ bytes: [UInt8], _ line: Range<Int>) {
        guard runsBlanks else { return append(bytes[line]) }
        var index = line.lowerBound
        while index < line.upperBound {
            let start = index
            while index < line.upperBound, !bytes[index].isASCIIBlank { index &+= 1 }
            if index > start { append(bytes[start..<index]) }
            guard index < line.upperBound else { break }
            while index < line.upperBound, bytes[index].isASCIIBlank { index &+= 1 }
            append(CanonicalSink.blank)
        }
    }

    private mutating func append(_ octets: ArraySlice<UInt8>) {
        byteCount += octets.count
        guard room > 0 else { return }
        let taken = octets.prefix(room)
        room -= taken.count
        // A long run goes by the buffer.
        if taken.count >= CanonicalSink.capacity {
            flush()
            return digest.update(taken)
        }
        if buffer.count + taken.count > CanonicalSink.capacity { flush() }
        buffer.append(contentsOf: taken)
    }

    private mutating func flush() {
        digest.update(buffer[...])
        buffer.removeAll(keepingCapacity: true)
    }

    consuming func finish() -> [UInt8] {
        flush()
        return digest.bytes()
    }
}

// SPDX-License-Identifier: Apache-2.0

import Formats

/// One part of a message: the message itself, or what stands between two boundaries.
struct MIMEPart {
    let header: HeaderFields
    let parent: Int?
    var children: [Int] = []
    /// From the first byte after the header to the last byte of the content.
    var body: Range<Int>
    /// "text/plain" when the header is silent (RFC 2045 §5.2).
    let type: String
    let content: ParameterValue
    let disposition: ParameterValue
    let encoding: TransferEncoding
    /// Whether a multipart's end was seen; true for every other part.
    var isClosed = true

    var isMultipart: Bool { type.utf8.starts(with: "multipart/".utf8) }
    var isText: Bool { type == "text/plain" || type == "text/html" }
    var fileName: String? { disposition["filename"] ?? content["name"] }
}

/// The parts of one message, found in one pass over its lines; the first is the message.
///
/// Boundaries are matched exactly: `--b1` does not end a part of `--b`. An attached message is not opened. Source: RFC 2046 §5.1.
struct MIMETree {
    private(set) var parts: [MIMEPart] = []
    /// Whether a limit was reached: what lies beyond is text of the last part within it.
    private(set) var isCut = false

    static let depthLimit = 48
    static let partLimit = 1024

    private struct Open {
        let part: Int
        let boundary: ArraySlice<UInt8>
    }

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var stack: [Open] = []
        var position = open(bytes, range.lowerBound, range.upperBound, parent: nil, &stack)
        var current = 0  // the part whose content the lines belong to
        while !stack.isEmpty, position < range.upperBound {
            // Only lines that begin with two dashes can bound a part.
            guard bytes[position] == 0x2D else {
                position = min(bytes.firstPair(0x0A, 0x2D, from: position, to: range.upperBound) + 1, range.upperBound)
                continue
            }
            let next = bytes.nextLine(after: position, to: range.upperBound)
            guard next - position >= 3, bytes[position + 1] == 0x2D, let (level, isClose) = MIMETree.boundary(bytes, position, next, stack)
            else {
                position = next
                continue
            }
            let contentEnd = MIMETree.contentEnd(bytes, before: position)
            // Everything inside the part that this line ends is over, closed or not.
            for inner in stack[(level + 1)...] { end(inner.part, at: contentEnd) }
            end(current, at: contentEnd)
            stack.removeSubrange((level + 1)...)
            let owner = stack[level].part
            if isClose {
                parts[owner].isClosed = true
                stack.removeLast()
                current = owner
                position = next
            } else if parts.count >= MIMETree.partLimit {
                isCut = true
                current = owner
                position = next
            } else {
                current = parts.count
                position = open(bytes, next, range.upperBound, parent: owner, &stack)
            }
        }
    }

    /// Adds a part whose header begins at `start`; answers where its content begins.
    private mutating func open(_ bytes: [UInt8], _ start: Int, _ end: Int, parent: Int?, _ stack: inout [Open]) -> Int {
        let header = HeaderFields(bytes, start..<end, isMessage: parent == nil)
        let type = header.value(.contentType, bytes).map { ParameterValue($0.prefix(16_384)) } ?? ParameterValue()
        let disposition = header.value(.contentDisposition, bytes).map { ParameterValue($0.prefix(16_384)) } ?? ParameterValue()
        let isDigest = parent.map { parts[$0].type == "multipart/digest" } ?? false
        var name = type.word
        if !name.utf8.contains(0x2F) { name = isDigest ? "message/rfc822" : "text/plain" }
        let index = parts.count
        parts.append(
            MIMEPart(
                header: header, parent: parent, body: header.body..<end, type: name, content: type, disposition: disposition,
                encoding: TransferEncoding(label: header.value(.contentTransferEncoding, bytes))))
        if let parent { parts[parent].children.append(index) }
        if parts[index].isMultipart, let boundary = type["boundary"], !boundary.isEmpty {
            if stack.count < MIMETree.depthLimit {
                parts[index].isClosed = false
                stack.append(Open(part: index, boundary: Array(boundary.utf8)[...].trimmed))
            } else {
                isCut = true
            }
        }
        return header.body
    }

    private mutating func end(_ part: Int, at offset: Int) {
        let body = parts[part].body
        // A multipart that ended keeps the epilogue out; the first end counts.
        guard offset < body.upperBound else { return }
        parts[part].body = body.lowerBound..<max(body.lowerBound, offset)
    }

    /// Which open multipart a line bounds, innermost first, and whether it closes it.
    private static func boundary(_ bytes: [UInt8], _ start: Int, _ next: Int, _ stack: [Open]) -> (level: Int, isClose: Bool)? {
        var end = next
        while end > start, bytes[end - 1].isASCIISpace { end -= 1 }
        let length = end - start - 2
        guard length > 0 else { return nil }
        for level in stack.indices.reversed() {
            let boundary = stack[level].boundary
            guard length == boundary.count || length == boundary.count + 2 else { continue }
            guard bytes[(start + 2)..<(start + 2 + boundary.count)] == boundary else { continue }
            if length == boundary.count { return (level, false) }
            if bytes[end - 1] == 0x2D, bytes[end - 2] == 0x2D { return (level, true) }
        }
        return nil
    }

    /// The line end before a boundary belongs to the boundary.
    private static func contentEnd(_ bytes: [UInt8], before offset: Int) -> Int {
        var end = offset
        if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
        if end > 0, end < offset, bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }
}

// SPDX-License-Identifier: Apache-2.0

/// File names as text, without losing names that are not UTF-8 (old archives leave such names behind).
///
/// A byte that is not part of valid UTF-8 becomes one of U+10FF80…U+10FFFF (its value above U+10FF00); `bytes` turns it back.
/// A name that really holds such a character has its four bytes escaped, so the mapping is exact both ways.
enum FilePath {
    /// The text for the bytes of a file name.
    static func text(_ name: [UInt8]) -> String {
        var decoder = UTF8Sequence(name[...])
        var text = ""
        while let (scalar, range) = decoder.next() {
            if let scalar, !(0x10FF80...0x10FFFF).contains(scalar.value) {
                text.unicodeScalars.append(scalar)
            } else {
                for byte in name[range] {
                    text.unicodeScalars.append(Unicode.Scalar(0x10FF00 + UInt32(byte)) ?? "\u{FFFD}")
                }
            }
        }
        return text
    }

    /// The bytes of a path, or nil if it holds a NUL, which no file name can.
    static func bytes(_ path: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(path.utf8.count)
        for scalar in path.unicodeScalars {
            if scalar.value == 0 { return nil }
            if (0x10FF80...0x10FFFF).contains(scalar.value) {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return bytes
    }

    /// The order of the bytes of two paths.
    static func precedes(_ a: String, _ b: String) -> Bool { (bytes(a) ?? []).lexicographicallyPrecedes(bytes(b) ?? []) }

    /// The path up to its last "/", or "." when it has none.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A path inside a folder.
    static func join(_ folder: String, _ name: String) -> String {
        folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
    }
}

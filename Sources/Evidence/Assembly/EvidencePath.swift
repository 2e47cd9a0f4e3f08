// SPDX-License-Identifier: Apache-2.0

/// Paths of evidence: names joined by "/", members of an archive after " › ".
enum EvidencePath {
    static let member = " › "

    /// The path without its last name; "" at the top. The parent of an archive's top member is the archive.
    static func parent(_ path: String) -> String {
        let bytes = Array(path.utf8)
        let mark = Array(member.utf8)
        var index = bytes.count
        while index > 0 {
            index -= 1
            if bytes[index] == UInt8(ascii: "/") { return String(decoding: bytes[..<index], as: UTF8.self) }
            if bytes[index...].prefix(mark.count).elementsEqual(mark) { return String(decoding: bytes[..<index], as: UTF8.self) }
        }
        return ""
    }

    /// The last name of a path.
    static func name(_ path: String) -> String {
        let folder = parent(path)
        guard !folder.isEmpty || path.utf8.first == UInt8(ascii: "/") else { return path }
        let rest = path.utf8.dropFirst(folder.utf8.count)
        return rest.first == UInt8(ascii: "/")
            ? String(decoding: rest.dropFirst(), as: UTF8.self) : String(decoding: rest.dropFirst(member.utf8.count), as: UTF8.self)
    }
}

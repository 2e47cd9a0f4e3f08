// SPDX-License-Identifier: Apache-2.0

/// A pattern of paths: `*` stands for any run within one name, `**` for any run across folders, everything else for itself.
///
/// Matching keeps the set of places the pattern can be at, so its time is length × length at worst and never doubles back.
public struct Glob: Hashable, Sendable {
    private enum Part: Hashable {
        case byte(UInt8)
        case withinName
        case acrossFolders
        /// The beginning of `**/`: the folders may be left out.
        case optionalFolders
        /// The rest of `**/`: any run that ends with a slash.
        case folders
    }

    private let parts: [Part]
    private let literal: [UInt8]?

    /// Longer patterns match nothing but themselves.
    private static let longest = 1024

    public init(_ pattern: String) {
        let bytes = Array(pattern.utf8)
        guard bytes.count <= Glob.longest, bytes.contains(UInt8(ascii: "*")) else {
            parts = []
            literal = bytes
            return
        }
        literal = nil
        var parts: [Part] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "*") else {
                parts.append(.byte(bytes[index]))
                index += 1
                continue
            }
            var end = index
            while end < bytes.count, bytes[end] == UInt8(ascii: "*") { end += 1 }
            let isWholeName = index == 0 || bytes[index - 1] == UInt8(ascii: "/")
            if end - index == 1 {
                parts.append(.withinName)
            } else if isWholeName, end < bytes.count, bytes[end] == UInt8(ascii: "/") {
                parts += [.optionalFolders, .folders]
                end += 1
            } else {
                parts.append(.acrossFolders)
            }
            index = end
        }
        self.parts = parts
    }

    /// Whether the whole path is one that the pattern stands for.
    public func matches(_ path: String) -> Bool {
        if let literal { return path.utf8.elementsEqual(literal) }
        var places = [Bool](repeating: false, count: parts.count + 1)
        places[0] = true
        settle(&places)
        for byte in path.utf8 {
            var next = [Bool](repeating: false, count: parts.count + 1)
            var isAlive = false
            for (index, part) in parts.enumerated() where places[index] {
                switch part {
                case .byte(let wanted): if byte == wanted { next[index + 1] = true }
                case .withinName: if byte != UInt8(ascii: "/") { next[index] = true }
                case .acrossFolders: next[index] = true
                case .optionalFolders: continue
                case .folders:
                    next[index] = true
                    if byte == UInt8(ascii: "/") { next[index + 1] = true }
                }
                isAlive = true
            }
            guard isAlive else { return false }
            settle(&next)
            places = next
        }
        return places[parts.count]
    }

    /// A run may be empty: the place behind it is reached as soon as it is. Parts ahead are settled after those before them.
    private func settle(_ places: inout [Bool]) {
        for (index, part) in parts.enumerated() where places[index] {
            switch part {
            case .withinName, .acrossFolders: places[index + 1] = true
            case .optionalFolders:
                places[index + 1] = true
                places[index + 2] = true
            case .byte, .folders: break
            }
        }
    }
}

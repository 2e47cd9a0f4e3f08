// SPDX-License-Identifier: Apache-2.0

/// SHA-256 digests and the files they belong to, as `sha256sum` (coreutils) and BagIt (RFC 8493 §2.1.3) write them.
///
/// Written in one way only: lower-case digits, two spaces, the path, a line feed; in the order of the paths' bytes.
public struct DigestList: Equatable, Sendable {
    /// How a path is written that would break its line.
    public enum Form: Sendable {
        /// `sha256sum`: a backslash before the line, and `\\`, `\n`, `\r` in the path.
        case sums
        /// BagIt: CR, LF and % as percent escapes.
        case bag
    }

    /// By path; non-UTF-8 names as `Files` gives them.
    public var digests: PathTable<String>

    public init(_ digests: PathTable<String> = PathTable()) {
        self.digests = digests
    }

    /// The paths in the order of their bytes.
    public var paths: [String] { digests.paths.sorted(by: FilePath.precedes) }

    public func bytes(_ form: Form) -> [UInt8] {
        var out: [UInt8] = []
        for path in paths {
            guard let digest = digests[path], let name = FilePath.bytes(path) else { continue }
            let written = DigestList.escaped(name, form)
            if form == .sums, written != name { out.append(UInt8(ascii: "\\")) }
            out += digest.utf8
            out += [0x20, 0x20]
            out += written
            out.append(0x0A)
        }
        return out
    }

    /// Reads what `bytes` writes and what others write: capitals, one blank or tab, `*`, CR LF. The numbers of lines that say nothing come with it.
    public static func read(_ bytes: [UInt8], _ form: Form) -> (list: DigestList, unread: [Int]) {
        var list = DigestList()
        var unread: [Int] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty, index > 0 { continue }
            guard let (digest, path) = entry(line, form), list.digests[path] == nil else {
                if !bytes.isEmpty { unread.append(index + 1) }
                continue
            }
            list.digests[path] = digest
        }
        return (list, unread)
    }

    private static func entry(_ line: ArraySlice<UInt8>, _ form: Form) -> (String, String)? {
        var rest = line
        if rest.last == 0x0D { rest.removeLast() }
        let isEscaped = form == .sums && rest.first == UInt8(ascii: "\\")
        if isEscaped { rest.removeFirst() }
        let digits = rest.prefix(64)
        guard digits.count == 64, digits.allSatisfy(isHexadecimal) else { return nil }
        rest = rest.dropFirst(64)
        let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }.prefix(form == .sums ? 2 : .max)
        guard !blanks.isEmpty else { return nil }
        rest = rest.dropFirst(blanks.count)
        if blanks.count == 1, rest.first == UInt8(ascii: "*") { rest.removeFirst() }
        guard !rest.isEmpty else { return nil }
        let name = form == .bag ? percentDecoded(rest) : isEscaped ? backslashDecoded(rest) : Array(rest)
        return (String(decoding: digits, as: UTF8.self).lowercased(), FilePath.text(name))
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
        default: false
        }
    }

    private static func escaped(_ name: [UInt8], _ form: Form) -> [UInt8] {
        name.flatMap { byte -> [UInt8] in
            switch (byte, form) {
            case (0x0A, .sums): Array("\\n".utf8)
            case (0x0D, .sums): Array("\\r".utf8)
            case (UInt8(ascii: "\\"), .sums): Array("\\\\".utf8)
            case (0x0A, .bag): Array("%0A".utf8)
            case (0x0D, .bag): Array("%0D".utf8)
            case (UInt8(ascii: "%"), .bag): Array("%25".utf8)
            default: [byte]
            }
        }
    }

    private static func backslashDecoded(_ name: ArraySlice<UInt8>) -> [UInt8] {
        decoded(name, UInt8(ascii: "\\"), [("n", 0x0A), ("r", 0x0D), ("\\", UInt8(ascii: "\\"))])
    }

    private static func percentDecoded(_ name: ArraySlice<UInt8>) -> [UInt8] {
        decoded(name, UInt8(ascii: "%"), [("0A", 0x0A), ("0a", 0x0A), ("0D", 0x0D), ("0d", 0x0D), ("25", UInt8(ascii: "%"))])
    }

    /// Replaces a mark and what follows it, where that is known; anything else stays as it is.
    private static func decoded(_ name: ArraySlice<UInt8>, _ mark: UInt8, _ known: [(String, UInt8)]) -> [UInt8] {
        var out: [UInt8] = []
        var rest = name
        while let byte = rest.first {
            rest.removeFirst()
            if byte == mark, let (word, meaning) = known.first(where: { rest.starts(with: $0.0.utf8) }) {
                rest = rest.dropFirst(word.utf8.count)
                out.append(meaning)
            } else {
                out.append(byte)
            }
        }
        return out
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The records of a file of keys one after another, as `DKIMKeys` says they may be written.
struct DKIMKeyLines {
    enum Content {
        case text(String, [UInt8])
        case alias(String, String)
        case failure(DKIMKeys.Problem.Reason)
    }

    private let bytes: [UInt8]
    private var position: Int
    private var line = 0
    private var origin = ""

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.hasPrefix([0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next record and the line it begins on; nil at the end.
    mutating func next() -> (content: Content, line: Int)? {
        while let text = nextLine() {
            let start = line
            let words = text.trimmed
            guard let first = words.first, first != 0x23, first != 0x3B, !words.hasPrefix([0x2F, 0x2F]) else { continue }
            if words.begins("$origin") {
                origin = DomainName.read(words.dropFirst(7)) ?? ""
                continue
            }
            if first == 0x24 { continue }
            if first == 0x22 {
                _ = strings(words)
                return (.failure(.nameless), start)
            }
            if let content = record(words) { return (content, start) }
        }
        return nil
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        guard position < bytes.count else { return nil }
        let text = bytes.line(at: position, to: bytes.count)
        position = bytes.nextLine(after: position, to: bytes.count)
        line += 1
        return text
    }

    /// One record from its first line; nil for a record of another type.
    private mutating func record(_ words: ArraySlice<UInt8>) -> Content? {
        let written = words.prefix { !$0.isASCIISpace && $0 != 0x3D && $0 != 0x3A }
        var rest = words[written.endIndex...].trimmed
        if let sign = rest.first, sign == 0x3D || sign == 0x3A {
            rest = rest.dropFirst().trimmed
            return finish(written, rest.first == 0x22 || rest.first == 0x28 ? strings(rest) : Array(rest))
        }
        while let first = rest.first {
            if first == 0x22 || first == 0x28 { return finish(written, strings(rest)) }
            if rest.begins("v=dkim1") || rest.begins("k=") || rest.begins("p=") { return finish(written, Array(rest)) }
            let word = rest.prefix { !$0.isASCIISpace && $0 != 0x22 && $0 != 0x28 }
            rest = rest[word.endIndex...].trimmed
            // nslookup: "NAME canonical name = TARGET"; host: "NAME is an alias for TARGET".
            if word.isWord("cname") || word.isWord("for") || (word.isWord("name") && rest.first == 0x3D) {
                let target = (rest.first == 0x3D ? rest.dropFirst().trimmed : rest).prefix { !$0.isASCIISpace && $0 != 0x3B }
                guard let alias = name(written), let target = name(target) else { return .failure(.badName) }
                return .alias(alias, target)
            }
            let isKnown =
                first.isASCIIDigit || word.isWord("in") || word.isWord("txt") || word.isWord("text") || word.isWord("=")
                || word.isWord("descriptive") || word.isWord("is") || word.isWord("an") || word.isWord("alias") || word.isWord("canonical")
            if !isKnown { return nil }
        }
        return written.contains(0x5F) ? .failure(.noText) : nil
    }

    private func finish(_ written: ArraySlice<UInt8>, _ text: [UInt8]) -> Content {
        guard let name = name(written) else { return .failure(.badName) }
        guard !name.hasSuffix("._domainkey") else { return .failure(.nameIncomplete) }
        return text.isEmpty ? .failure(.noText) : .text(name, text)
    }

    /// A name in full: one without a dot at its end lies below `$ORIGIN`, when there is one.
    private func name(_ written: ArraySlice<UInt8>) -> String? {
        guard let name = DomainName.read(written) else { return nil }
        return origin.isEmpty || written.last == 0x2E ? name : name + "." + origin
    }

    /// Quoted strings as one: all of this line, of the lines up to a closing parenthesis, and of lines below that begin with a blank and a quote.
    private mutating func strings(_ first: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var isOpen = false
        DKIMKeyLines.collect(first, &text, &isOpen)
        while position < bytes.count {
            let below = bytes.line(at: position, to: bytes.count)
            let isContinued = below.first.map(\.isASCIIBlank) == true && below.trimmed.first == 0x22
            guard isOpen || isContinued else { break }
            _ = nextLine()
            DKIMKeyLines.collect(below, &text, &isOpen)
        }
        return text
    }

    /// The quoted strings of a line (RFC 1035 §5.1): `\"`, `\\` and `\ddd`; a comment ends the line.
    private static func collect(_ line: ArraySlice<UInt8>, _ text: inout [UInt8], _ isOpen: inout Bool) {
        var isQuoted = false
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            index += 1
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x5C where isQuoted:
                let digits = line[index...].prefix(3)
                if digits.count == 3, digits.allSatisfy(\.isASCIIDigit) {
                    text.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }))
                    index += 3
                } else if index < line.endIndex {
                    text.append(line[index])
                    index += 1
                }
            case _ where isQuoted: text.append(byte)
            case 0x28: isOpen = true
            case 0x29: isOpen = false
            case 0x3B: return
            default: break
            }
        }
    }
}

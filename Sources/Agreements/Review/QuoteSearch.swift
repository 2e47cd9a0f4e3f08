// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Finds quotes word for word in the documents of an agreement; only blanks, widths of characters, and the shapes of quotation marks and
/// dashes may differ.
///
/// All quotes are looked for in one walk: a window of the first scalars picks the quotes that may begin at a place, a hash of the whole decides.
struct QuoteSearch {
    private var text: [UInt32] = []
    /// For each scalar of the text the document, the block and the bytes it came from.
    private var origins: [Origin] = []
    private let views: [DocumentView]

    private struct Origin {
        var view: Int32
        var block: Int32
        var lower: Int
        var upper: Int
    }

    private static let window = 8
    /// Longer quotes are cut to this many scalars.
    private static let limit = 4000

    init(_ views: [DocumentView]) {
        self.views = views
        for (number, view) in views.enumerated() {
            view.forEachPassage { passage, block in
                for index in passage.display.indices {
                    guard let value = QuoteSearch.fold(passage.display[index]), let bytes = passage.bytes(index..<index + 1) else {
                        continue
                    }
                    text.append(value)
                    origins.append(
                        Origin(
                            view: Int32(clamping: number), block: Int32(clamping: block), lower: bytes.lowerBound, upper: bytes.upperBound))
                }
            }
        }
    }

    /// The clause of each quote that stands in the agreement, at its first place.
    func clauses(of quotes: Set<String>) -> [String: Clause] {
        var wanted: [UInt64: [Int: [UInt64: [String]]]] = [:]
        var folded: [String: [UInt32]] = [:]
        var short: Set<String> = []
        for quote in quotes {
            let scalars = QuoteSearch.fold(quote)
            folded[quote] = scalars
            if scalars.count < QuoteSearch.window {
                short.insert(quote)
                continue
            }
            let key = RollingHash.of(scalars[..<QuoteSearch.window])
            wanted[key, default: [:]][scalars.count, default: [:]][RollingHash.of(scalars[...]), default: []].append(quote)
        }
        var found: [String: Clause] = [:]
        let hashes = RollingHash(text)
        if text.count >= QuoteSearch.window {
            for start in 0...(text.count - QuoteSearch.window) {
                guard let lengths = wanted[hashes.of(start..<start + QuoteSearch.window)] else { continue }
                for (length, table) in lengths where start + length <= text.count {
                    for quote in table[hashes.of(start..<start + length)] ?? [] where found[quote] == nil {
                        guard let scalars = folded[quote], scalars.elementsEqual(text[start..<start + length]) else { continue }
                        found[quote] = clause(start..<start + length, quote)
                    }
                }
            }
        }
        // A few scalars prove little, but a cell may hold no more.
        for quote in short.sorted().prefix(200) {
            guard let scalars = folded[quote], !scalars.isEmpty, scalars.count <= text.count else { continue }
            let start = (0...(text.count - scalars.count)).first { text[$0..<$0 + scalars.count].elementsEqual(scalars) }
            if let start { found[quote] = clause(start..<start + scalars.count, quote) }
        }
        return found
    }

    private func clause(_ range: Range<Int>, _ quote: String) -> Clause? {
        let first = origins[range.lowerBound]
        guard let last = origins[range].last(where: { $0.view == first.view }) else { return nil }
        let view = views[Int(first.view)]
        let words = Words(text: quote, bytes: first.lower..<max(first.lower, last.upper))
        return view.clause(words, block: Int(first.block))
    }

    /// Scalars that count; an ellipsis at the end stands for words that were left out.
    static func fold(_ quote: String) -> [UInt32] {
        var words = Substring(quote)
        if words.hasSuffix("…") { words = words.dropLast() }
        return words.unicodeScalars.lazy.compactMap(fold).prefix(limit).map { $0 }
    }

    /// Nil for blanks and for what a quote of a table row has between its cells and lines.
    private static func fold(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 0xFEFF, 0x7C, 0x2F: nil
        case 0xFF5C, 0xFF0F: nil
        case 0xFF01...0xFF5E: scalar.value - 0xFEE0
        case 0x2018, 0x2019, 0x2032: 0x27
        case 0x201C, 0x201D, 0x300C, 0x300D: 0x22
        case 0x2010...0x2015, 0x2212: 0x2D
        default: scalar.value
        }
    }
}

/// Hashes of every stretch of a text in constant time: polynomials modulo the prime 2^61 − 1.
struct RollingHash {
    private static let prime: UInt64 = (1 << 61) - 1
    private static let base: UInt64 = 0x1F3A_5C7E_9B2D
    private var prefixes: [UInt64] = [0]
    private var powers: [UInt64] = [1]

    init(_ text: [UInt32]) {
        prefixes.reserveCapacity(text.count + 1)
        powers.reserveCapacity(text.count + 1)
        for value in text {
            prefixes.append(RollingHash.step(prefixes[prefixes.count - 1], value))
            powers.append(RollingHash.product(powers[powers.count - 1], RollingHash.base))
        }
    }

    func of(_ range: Range<Int>) -> UInt64 {
        let taken = RollingHash.product(prefixes[range.lowerBound], powers[range.count])
        return (prefixes[range.upperBound] + RollingHash.prime - taken) % RollingHash.prime
    }

    static func of(_ values: ArraySlice<UInt32>) -> UInt64 { values.reduce(0) { step($0, $1) } }

    private static func step(_ hash: UInt64, _ value: UInt32) -> UInt64 { (product(hash, base) + UInt64(value) + 1) % prime }

    private static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let (high, low) = a.multipliedFullWidth(by: b)
        let folded = (low & prime) + (high << 3 | low >> 61)
        return folded % prime
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Words and phrases, each with a meaning, found in folded text: the longest at each place, left to right, without overlap.
///
/// A space in a phrase stands for any run of spaces or hyphens (none included between Han characters). A phrase that begins or ends in a Latin letter or digit
/// must not touch another one there; a plural "s" may follow a letter.
struct Lexicon<Meaning: Sendable>: Sendable {
    struct Match: Sendable {
        var range: Range<Int>
        var meaning: Meaning
    }

    /// A beginning that phrases share, and how they go on.
    private struct Node: Sendable {
        /// What all of them have behind the scalar that led here, in `letters`.
        var path: Range<Int32>
        /// The meaning of the phrase that ends behind the path, in `meanings`.
        var meaning: Int32?
        /// The scalars that may come next, in `steps`, in order.
        var steps: Range<Int32> = 0..<0
    }

    private struct Step: Sendable {
        var scalar: Unicode.Scalar
        /// The node behind it, in `nodes`.
        var node: Int32
    }

    private typealias Phrase = (scalars: [Unicode.Scalar], meaning: Int)

    /// The tree of all phrases, its root first.
    private var nodes: [Node] = []
    private var steps: [Step] = []
    private var letters: [Unicode.Scalar] = []
    private var meanings: [Meaning]
    private var beginnings: PairFilter

    /// Phrases in folded form, separated by "|". Of equal phrases the first counts.
    init(_ groups: [(String, Meaning)]) {
        meanings = groups.map(\.1)
        var phrases: [Phrase] = []
        for (meaning, group) in groups.enumerated() {
            var phrase: [Unicode.Scalar] = []
            for scalar in group.0.unicodeScalars {
                if scalar != "|" {
                    phrase.append(Folding.fold(scalar))
                } else if !phrase.isEmpty {
                    phrases.append((phrase, meaning))
                    phrase.removeAll()
                }
            }
            if !phrase.isEmpty { phrases.append((phrase, meaning)) }
        }
        beginnings = PairFilter(phrases.map(\.scalars))
        phrases.sort { ($0.scalars.count, $0.meaning) < ($1.scalars.count, $1.meaning) }
        phrases.sort { $0.scalars.lexicographicallyPrecedes($1.scalars) }
        add(phrases[...], depth: 0)
    }

    /// Adds the node of phrases, in order, that share what stands before `depth`, and the nodes behind it.
    private mutating func add(_ phrases: ArraySlice<Phrase>, depth: Int) {
        let node = nodes.count
        nodes.append(Node(path: Int32(letters.count)..<Int32(letters.count)))
        guard let first = phrases.first, let last = phrases.last else { return }
        var end = depth
        // What the first and the last share, all share. The root has no path: a place is refused by its first two scalars.
        while node > 0, end < first.scalars.count, end < last.scalars.count, first.scalars[end] == last.scalars[end] { end += 1 }
        letters += first.scalars[depth..<end]
        nodes[node].path = nodes[node].path.lowerBound..<Int32(letters.count)
        if first.scalars.count == end { nodes[node].meaning = Int32(first.meaning) }
        let longer = phrases.drop { $0.scalars.count == end }
        let starts = longer.indices.filter { $0 == longer.startIndex || longer[$0].scalars[end] != longer[$0 - 1].scalars[end] }
        let start = steps.count
        for first in starts { steps.append(Step(scalar: longer[first].scalars[end], node: 0)) }
        nodes[node].steps = Int32(start)..<Int32(steps.count)
        for (index, first) in starts.enumerated() {
            steps[start + index].node = Int32(nodes.count)
            add(longer[first..<(index + 1 < starts.count ? starts[index + 1] : longer.endIndex)], depth: end + 1)
        }
    }

    func matches(_ text: [Unicode.Scalar], in range: Range<Int>) -> [Match] {
        var result: [Match] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if beginnings.mayBegin(text, index), let match = match(text, at: index, end: range.upperBound) {
                result.append(match)
                index = max(index + 1, match.range.upperBound)
            } else {
                index += 1
            }
        }
        return result
    }

    func first(_ text: [Unicode.Scalar], in range: Range<Int>) -> Match? {
        for index in range where beginnings.mayBegin(text, index) {
            if let match = match(text, at: index, end: range.upperBound) { return match }
        }
        return nil
    }

    func match(_ text: [Unicode.Scalar], at index: Int, end: Int) -> Match? {
        guard index < end, index < text.count, beginnings.mayBegin(text, index) else { return nil }
        let scalar = text[index]
        if index > 0, scalar.isLetter || scalar.isDigit, text[index - 1].isLetter || scalar.isDigit && text[index - 1].isDigit {
            return nil
        }
        var best: Best?
        follow(0, depth: 0, text, from: index, end: end, &best)
        return best.map { Match(range: index..<$0.end, meaning: meanings[Int($0.meaning)]) }
    }

    private typealias Best = (depth: Int, end: Int, meaning: Int32)

    /// Goes on from a node as far as the text does; of the phrases that end on the way the longest is the best.
    private func follow(_ start: Int32, depth: Int, _ text: [Unicode.Scalar], from: Int, end: Int, _ best: inout Best?) {
        var (node, depth, at) = (nodes[Int(start)], depth, from)
        while true {
            for place in node.path {
                let scalar = letters[Int(place)]
                if scalar == " " {
                    let behind = Lexicon.gap(text, at, end)
                    guard behind > at else { return }
                    at = behind
                } else {
                    guard at < end, text[at] == scalar else { return }
                    at += 1
                }
            }
            depth += node.path.count
            if let meaning = node.meaning, depth > (best?.depth ?? 0), let upper = Lexicon.ending(text, at, end) {
                best = (depth, upper, meaning)
            }
            guard at < end else { return }
            if let first = node.steps.first, steps[Int(first)].scalar == " ", case let behind = Lexicon.gap(text, at, end), behind > at {
                follow(steps[Int(first)].node, depth: depth + 1, text, from: behind, end: end, &best)
            }
            guard let next = step(from: node, text[at]) else { return }
            (node, depth, at) = (nodes[Int(next)], depth + 1, at + 1)
        }
    }

    /// The node behind a scalar that is no space.
    private func step(from node: Node, _ scalar: Unicode.Scalar) -> Int32? {
        var (low, high) = (Int(node.steps.lowerBound), Int(node.steps.upperBound))
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].scalar < scalar { low = middle + 1 } else { high = middle }
        }
        guard scalar != " ", low < node.steps.upperBound, steps[low].scalar == scalar else { return nil }
        return steps[low].node
    }

    /// The end of the spaces, hyphens and line breaks that a space of a phrase stands for; eight at most.
    private static func gap(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end, text[at] == " " || text[at] == "-" || text[at] == "\n", at - start < 8 { at += 1 }
        return at
    }

    /// The end of a phrase whose last scalar stands before `at`, if it does not touch a word behind it.
    private static func ending(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Int? {
        var at = at
        let last = text[at - 1]
        if last.isLetter {
            if at < text.count, text[at] == "s", at < end { at += 1 }
            if at < text.count, text[at].isLetter { return nil }
        } else if last.isDigit, at < text.count, text[at].isDigit {
            return nil
        }
        return at
    }
}

extension Lexicon where Meaning == Void {
    init(_ phrases: String) { self.init([(phrases, ())]) }

    func isIn(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { first(text, in: range) != nil }

    /// Whether the range is one of the phrases and nothing else; an empty one is none.
    func isAll(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        match(text, at: range.lowerBound, end: range.upperBound)?.range == range
    }
}

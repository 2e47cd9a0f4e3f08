// SPDX-License-Identifier: Apache-2.0

/// Phrases by the scalars that they share, so that a text is followed once and not phrase by phrase.
struct PhraseTree: Sendable {
    /// A phrase in folded form, and the place of its meaning.
    typealias Phrase = (scalars: [Unicode.Scalar], meaning: Int)

    /// A beginning that phrases share, and how they go on.
    fileprivate struct Node: Sendable {
        /// What all of them have behind the scalar that led here, in `letters`.
        var path: Range<Int32>
        /// The meaning of the phrase that ends behind the path.
        var meaning: Int32?
        /// The scalars that may come next, in `steps`, in order.
        var steps: Range<Int32> = 0..<0
    }

    fileprivate struct Step: Sendable {
        var scalar: Unicode.Scalar
        /// The node behind it, in `nodes`.
        var node: Int32
    }

    fileprivate struct Parts: Sendable {
        /// The root first.
        var nodes: [Node] = []
        var steps: [Step] = []
        var letters: [Unicode.Scalar] = []
    }

    private let parts: Parts

    /// Of equal phrases the one whose meaning stands first counts.
    init(_ phrases: [Phrase]) {
        let sorted = phrases.sorted { first, second in
            if first.scalars.lexicographicallyPrecedes(second.scalars) { return true }
            return first.scalars == second.scalars && first.meaning < second.meaning
        }
        var parts = Parts()
        parts.add(sorted[...], depth: 0)
        self.parts = parts
    }

    struct Match {
        var depth: Int
        var end: Int
        var meaning: Int
    }

    /// The longest phrase that begins at a place and does not touch a word behind it.
    func longest(_ text: [Unicode.Scalar], at index: Int, end: Int) -> Match? {
        var best: Match?
        parts.follow(0, depth: 0, text, from: index, end: end, &best)
        return best
    }
}

extension PhraseTree.Parts {
    /// Adds the node of phrases, in order, that share what stands before `depth`, and the nodes behind it.
    fileprivate mutating func add(_ phrases: ArraySlice<PhraseTree.Phrase>, depth: Int) {
        let node = nodes.count
        nodes.append(PhraseTree.Node(path: Int32(letters.count)..<Int32(letters.count)))
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
        for first in starts { steps.append(PhraseTree.Step(scalar: longer[first].scalars[end], node: 0)) }
        nodes[node].steps = Int32(start)..<Int32(steps.count)
        for (index, first) in starts.enumerated() {
            steps[start + index].node = Int32(nodes.count)
            add(longer[first..<(index + 1 < starts.count ? starts[index + 1] : longer.endIndex)], depth: end + 1)
        }
    }

    /// Goes on from a node as far as the text does; of the phrases that end on the way the longest is the best.
    fileprivate func follow(_ start: Int32, depth: Int, _ text: [Unicode.Scalar], from: Int, end: Int, _ best: inout PhraseTree.Match?) {
        var (node, depth, at) = (nodes[Int(start)], depth, from)
        while true {
            for place in node.path {
                let scalar = letters[Int(place)]
                if scalar == " " {
                    let behind = gap(text, at, end)
                    guard behind > at else { return }
                    at = behind
                } else {
                    guard at < end, text[at] == scalar else { return }
                    at += 1
                }
            }
            depth += node.path.count
            if let meaning = node.meaning, depth > (best?.depth ?? 0), let upper = ending(text, at, end) {
                best = PhraseTree.Match(depth: depth, end: upper, meaning: Int(meaning))
            }
            guard at < end else { return }
            if let first = node.steps.first, steps[Int(first)].scalar == " ", case let behind = gap(text, at, end), behind > at {
                follow(steps[Int(first)].node, depth: depth + 1, text, from: behind, end: end, &best)
            }
            guard let next = step(from: node, text[at]) else { return }
            (node, depth, at) = (nodes[Int(next)], depth + 1, at + 1)
        }
    }

    /// The node behind a scalar that is no space.
    private func step(from node: PhraseTree.Node, _ scalar: Unicode.Scalar) -> Int32? {
        var (low, high) = (Int(node.steps.lowerBound), Int(node.steps.upperBound))
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].scalar < scalar { low = middle + 1 } else { high = middle }
        }
        guard scalar != " ", low < node.steps.upperBound, steps[low].scalar == scalar else { return nil }
        return steps[low].node
    }

    /// The end of the spaces, hyphens and line breaks that a space of a phrase stands for; eight at most.
    private func gap(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end, text[at] == " " || text[at] == "-" || text[at] == "\n", at - start < 8 { at += 1 }
        return at
    }

    /// The end of a phrase whose last scalar stands before `at`, if it does not touch a word behind it.
    private func ending(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Int? {
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

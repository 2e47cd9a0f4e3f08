// SPDX-License-Identifier: Apache-2.0

/// Turns a parser's events into nodes, and finds each node's bytes through the tags scanned before.
final class MarkupBuilder {
    /// A node without its children, which are known only at the end.
    private struct Draft {
        let content: MarkupNode.Content
        let parent: Int32
        var range: Range<Int>
    }

    private let bytes: [UInt8]
    private let tags: [MarkupTag]
    private let limits: MarkupLimits
    let isHTML: Bool
    private var drafts: [Draft] = []
    /// The open elements' indices, with the tag each began at (-1 for an implied one).
    private var open: [(node: Int32, tag: Int)] = []
    private var pending: [UInt8] = []
    /// Where the last tag ended: the earliest place of the text that follows.
    private var boundary = 0
    private(set) var problems: [MarkupProblem] = []
    private(set) var isStopped = false
    /// Where the parser is, in the text's UTF-8.
    var place: () -> Int = { 0 }
    /// Makes the parser end early.
    var stop: () -> Void = {}

    init(_ bytes: [UInt8], _ tags: [MarkupTag], _ limits: MarkupLimits, isHTML: Bool) {
        self.bytes = bytes
        self.tags = tags
        self.limits = limits
        self.isHTML = isHTML
    }

    var offset: Int { boundary }

    func problem(_ kind: MarkupProblem.Kind, at offset: Int) {
        if problems.count < 100 { problems.append(MarkupProblem(kind: kind, offset: offset)) }
    }

    func syntaxError(code: Int, isFatal: Bool) {
        guard !isStopped else { return }
        // HTML mail is full of elements and attributes that libxml2 does not know; those are no problems.
        if isHTML, !isFatal { return }
        // Names are read with their prefix as written, so an undeclared prefix (code 201 and its kin) loses nothing.
        if !isFatal, (200...205).contains(code) { return }
        problem(.syntax(code: code), at: min(place(), bytes.count))
        if !isHTML, isFatal { halt() }
    }

    func start(_ name: String, _ attributes: [MarkupAttribute]) {
        guard !isStopped else { return }
        let here = max(boundary, min(place(), bytes.count))
        let tag = tag(at: here)
        let begin = tag.map { tags[$0].start } ?? unwritten(here)
        flush(until: begin)
        guard open.count < limits.depth else { return halt(.tooDeep(limit: limits.depth), at: begin) }
        let isOwn = tag.map { !tags[$0].isEnd && isNamed(name, $0) } ?? false
        let end = isOwn ? tag.map { tags[$0].end } ?? here : max(begin, boundary)
        let node = append(.element(name: name, attributes: attributes), max(begin, boundary)..<max(begin, boundary, end))
        guard let node else { return }
        boundary = max(begin, boundary, isOwn ? end : 0)
        open.append((node, isOwn ? tag ?? -1 : -1))
    }

    func end() {
        guard !isStopped, let (node, startTag) = open.last else { return }
        let here = max(boundary, min(place(), bytes.count))
        var finish = unwritten(here)
        if let tag = tag(at: here) {
            let isOwn = tag == startTag || (tags[tag].isEnd && closes(node, tag))
            finish = isOwn ? tags[tag].end : tags[tag].start
            flush(until: tags[tag].start)
        } else {
            flush(until: finish)
        }
        open.removeLast()
        boundary = max(boundary, finish)
        drafts[Int(node)].range = drafts[Int(node)].range.lowerBound..<max(boundary, drafts[Int(node)].range.upperBound)
    }

    /// The place of a start or end that nobody wrote: before the text for whose sake the parser made it, and of which it tells afterwards.
    private func unwritten(_ here: Int) -> Int {
        if pending.isEmpty { return boundary }
        // A stray "<" is told of before the text that it begins.
        return pending.last == UInt8(ascii: "<") ? min(here, boundary + pending.count) : here
    }

    func text(_ start: UnsafePointer<UInt8>?, _ count: Int) {
        guard !isStopped, let start, count > 0 else { return }
        pending.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    /// The end of the file: text and elements that are still open.
    func finish() {
        if !isStopped { flush(until: bytes.count) }
        while let (node, _) = open.popLast() {
            drafts[Int(node)].range = drafts[Int(node)].range.lowerBound..<max(boundary, drafts[Int(node)].range.upperBound)
        }
    }

    /// Lets go of the parser, whose context is about to be freed.
    func detach() {
        place = { 0 }
        stop = {}
    }

    /// `source`: the way back to the file's bytes; nil where the text is the file.
    func document(_ source: SourceText?, isComplete: Bool) -> MarkupDocument {
        var drafts = drafts
        if drafts.isEmpty { drafts = [Draft(content: .element(name: "", attributes: []), parent: -1, range: 0..<bytes.count)] }
        var children = [[Int32]](repeating: [], count: drafts.count)
        for index in drafts.indices.dropFirst() {
            let parent = Int(drafts[index].parent)
            children[parent].append(Int32(index))
            if parent == 0 {
                drafts[0].range = drafts[0].range.lowerBound..<max(drafts[0].range.upperBound, drafts[index].range.upperBound)
            }
        }
        let nodes = drafts.indices.map { index in
            MarkupNode(
                content: drafts[index].content, parent: drafts[index].parent, children: children[index],
                range: source?.original(drafts[index].range) ?? drafts[index].range)
        }
        let problems = problems.map { problem in
            MarkupProblem(kind: problem.kind, offset: source?.original(problem.offset..<problem.offset).lowerBound ?? problem.offset)
        }
        return MarkupDocument(
            nodes: nodes, isComplete: isComplete, problems: problems, charset: source?.charset ?? "UTF-8", defects: source?.defects ?? 0)
    }

    private func flush(until end: Int) {
        guard !pending.isEmpty else { return }
        let content = String(decoding: pending, as: UTF8.self)
        pending.removeAll(keepingCapacity: true)
        // Blanks outside the root are no part of the tree.
        guard !open.isEmpty || !content.utf8.allSatisfy(isBlank) else { return }
        _ = append(.text(content), boundary..<max(boundary, end))
        boundary = max(boundary, end)
    }

    private func append(_ content: MarkupNode.Content, _ range: Range<Int>) -> Int32? {
        guard drafts.count < min(limits.nodes, Int(Int32.max)) else {
            halt(.tooLarge(limit: limits.nodes), at: range.lowerBound)
            return nil
        }
        if drafts.isEmpty, case .text = content {
            // Text before the first tag: a root that nobody wrote holds it.
            drafts.append(Draft(content: .element(name: isHTML ? "html" : "", attributes: []), parent: -1, range: 0..<bytes.count))
        }
        let parent = open.last?.node ?? (drafts.isEmpty ? -1 : 0)
        drafts.append(Draft(content: content, parent: parent, range: range))
        return Int32(drafts.count - 1)
    }

    private func halt(_ kind: MarkupProblem.Kind, at offset: Int) {
        problem(kind, at: offset)
        halt()
    }

    private func halt() {
        isStopped = true
        stop()
    }

    /// The tag in or just after which the parser stands.
    private func tag(at offset: Int) -> Int? {
        var low = 0
        var high = tags.count
        while low < high {
            let middle = (low + high) / 2
            if tags[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 && offset <= tags[low - 1].end ? low - 1 : nil
    }

    private func isNamed(_ name: String, _ tag: Int) -> Bool {
        let written = bytes[tags[tag].name]
        guard written.count == name.utf8.count else { return false }
        return zip(written, name.utf8).allSatisfy { isHTML ? folded($0) == folded($1) : $0 == $1 }
    }

    private func closes(_ node: Int32, _ tag: Int) -> Bool {
        if case .element(let name, _) = drafts[Int(node)].content { isNamed(name, tag) } else { false }
    }
}

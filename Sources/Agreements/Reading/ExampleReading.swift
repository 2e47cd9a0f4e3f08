// SPDX-License-Identifier: Apache-2.0

/// Blocks that show what a promise might look like, and promise nothing: "Example of a completed row:", 示例：.
enum ExampleReading {
    private static let words = Lexicon<Void>(
        "for example|for instance|might look like|may look like|could look like|would look like|common structure|typical structure|often expressed|example of|an example|例如|比如|常见的做法|通常如下|一般做法|sample row|sample table|worked example|for illustration|illustrative|example calculation|sample calculation|填写示例|填写样例|示例如下|举例如下|举例说明|示例|样例|例示"
    )
    private static let headings = Lexicon<Void>(
        "举个例子|举例来说|打个比方|举例说明|worked example|worked examples|sample row|sample calculation|填写示例|计算示例|计算举例|示例说明")

    private static let runIn = Lexicon<Void>(
        "example|examples|for example|worked example|for instance|illustration|worked illustration|by way of example|by way of illustration|例|示例|举例|例如|范例"
    )

    /// "*Example.* A fault reported at 22:30 …", 例：…: a block that begins with the word.
    static func isRunIn(_ passage: Passage) -> Bool { isRunIn(passage, passage.all) }

    /// The same of a sentence.
    static func isRunIn(_ passage: Passage, _ range: Range<Int>) -> Bool {
        var start = passage.trimmed(range).lowerBound
        if isUnderLine(passage, start) { return true }
        let limit = min(range.upperBound, start + 8)
        // Behind the number of an item.
        while start < limit, passage.folded[start].isDigit || "().、 ".unicodeScalars.contains(passage.folded[start]) { start += 1 }
        guard let word = runIn.match(passage.folded, at: start, end: range.upperBound), word.range.upperBound < range.upperBound else {
            return false
        }
        return ".:".unicodeScalars.contains(passage.folded[word.range.upperBound])
    }

    /// Whether a line above in the same paragraph says "Examples" and nothing else.
    private static func isUnderLine(_ passage: Passage, _ start: Int) -> Bool {
        let text = passage.folded
        let floor = max(0, start - 1200)
        var at = start
        for _ in 0..<20 {
            guard let end = text[floor..<at].lastIndex(of: "\n") else { return false }
            let begin = text[floor..<end].lastIndex(of: "\n").map { $0 + 1 } ?? floor
            if end - begin <= 24, runIn.isAll(text, passage.trimmed(begin..<end)) { return true }
            at = end
        }
        return false
    }

    /// Whether an item is of a list under a line that says "Example:" and nothing else.
    private static func isUnderExample(_ block: Int, _ view: DocumentView) -> Bool {
        guard case .item = view.blocks[block].content else { return false }
        var before = block - 1
        while before >= 0, block - before < 24, case .item = view.blocks[before].content { before -= 1 }
        guard before >= 0 else { return false }
        switch view.blocks[before].content {
        case .paragraph, .heading: break
        default: return false
        }
        // "Times depend on the level. Example:"
        let line = view.blocks[before].passage
        guard line.folded.last == ":", let sentence = line.sentences().last else { return false }
        let last = sentence.lowerBound..<max(sentence.lowerBound, line.count - 1)
        return runIn.isAll(line.folded, line.trimmed(last))
    }

    /// Whether the words that lead to the block, or the heading over it, announce an example.
    static func isExample(_ block: Int, _ view: DocumentView) -> Bool {
        if isRunIn(view.blocks[block].passage) { return true }
        let headings = view.blocks[block].headings
        if let last = headings.last, view.blocks.indices.contains(last) {
            let passage = view.blocks[last].passage
            if passage.count <= 60,
                ExampleReading.headings.isIn(passage.folded, passage.all)
                    || SectionNames.head(passage).map({ runIn.isAll(passage.folded, $0) }) == true
            {
                return true
            }
        }
        if isUnderExample(block, view) { return true }
        var before = block - 1
        if before >= 0, case .nothing = view.blocks[before].content { before -= 1 }
        guard before >= 0 else { return false }
        switch view.blocks[before].content {
        case .paragraph, .item: break
        case .heading, .table, .nothing: return false
        }
        let passage = view.blocks[before].passage
        guard passage.folded.last == ":", let sentence = passage.sentences().last, sentence.count <= 120 else { return false }
        return words.isIn(passage.folded, sentence)
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Tables whose cells a page ran together: a line of heads, and lines that begin with a level under it.
///
///     Priority Severity Definition Response time Resolution target
///     Urgent Severity 1 Error The error stops … shall acknowledge receipt within 45 minutes.
///
/// The sentences of a line are for the level that it begins with. Where heads and rows stand in one line, or the heads have no blank between
/// them, what belongs together cannot be told, and nothing is read.
enum FlattenedRows {
    /// The level that the line of a sentence begins with.
    static func level(_ passage: Passage, _ sentence: Range<Int>) -> SeverityMention? {
        let text = passage.folded
        var start = sentence.lowerBound
        while start > 0, text[start - 1] != "\n", sentence.lowerBound - start < 4000 { start -= 1 }
        guard start > 0, let own = label(passage, start) else { return nil }
        // Up over the rows to the line of heads.
        var end = start - 1
        var rows = 0
        while end > 0, rows < 12 {
            let above = text[max(0, end - 4000)..<end].lastIndex(of: "\n").map { $0 + 1 } ?? max(0, end - 4000)
            if isHeads(passage, above..<end) { return Words(passage, own.range).map { SeverityMention(words: $0, key: own.key) } }
            guard above > 0, label(passage, above) != nil else { return nil }
            end = above - 1
            rows += 1
        }
        return nil
    }

    private static func label(_ passage: Passage, _ start: Int) -> SeverityPhrase? {
        let head = passage.trimmed(start..<min(passage.count, start + 40))
        let word = head.lowerBound..<(passage.folded[head].firstIndex(where: \.isSpace) ?? head.upperBound)
        guard let found = SeverityPhrase.label(passage.folded, in: head) ?? SeverityPhrase.label(passage.folded, in: word),
            found.range.lowerBound <= head.lowerBound + 10
        else { return nil }
        // "Urgent Severity 1 Error": up to the number.
        let numbered = SeverityPhrase.all(passage.folded, in: head).first {
            Int($0.key) != nil && $0.range.lowerBound <= head.lowerBound + 16
        }
        return SeverityPhrase(range: head.lowerBound..<(numbered ?? found).range.upperBound, key: (numbered ?? found).key)
    }

    /// Names of a column of levels and of two metrics, and no sentence.
    private static func isHeads(_ passage: Passage, _ line: Range<Int>) -> Bool {
        let text = passage.folded
        guard (12...160).contains(line.count), !text[line].contains(where: { ".。;:,".unicodeScalars.contains($0) }),
            DurationPhrase.all(text, in: line).isEmpty, LabelPhrases.namesLevels(text, line)
        else { return false }
        return MetricPhrase.all(text, in: line).count > 1
    }

    /// "Priority LevelDescriptionTarget Resolution TimeResponse Time": heads without a blank between them; nothing under them is read up to the
    /// end of the paragraph. 故障级别 响应时间 故障解决时间 一级: …: heads and rows in one line.
    static func isLost(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        let text = passage.folded
        var end = sentence.lowerBound
        var lines = 0
        while lines < 12 {
            let start = text[max(0, end - 2000)..<end].lastIndex(of: "\n").map { $0 + 1 } ?? max(0, end - 2000)
            let own = text[sentence].firstIndex(of: "\n") ?? sentence.upperBound
            let line = start..<(lines == 0 ? own : max(start, end))
            if isGlued(passage, line) { return true }
            guard start > 0 else { return false }
            end = start - 1
            lines += 1
        }
        return false
    }

    private static let column = Lexicon<Void>(
        "category|description|priority|level|severity|target|definition|response|resolution|performance|service|type")

    /// Two places where a small letter and a capital meet, both at the name of a column.
    private static func isGlued(_ passage: Passage, _ line: Range<Int>) -> Bool {
        let text = passage.folded
        guard (16...160).contains(line.count), !text[line].contains(where: { ".。;:".unicodeScalars.contains($0) }) else { return false }
        var seams = 0
        for index in line.dropFirst() {
            guard text[index].isLetter, text[index - 1].isLetter, passage.display[index] != text[index],
                passage.display[index - 1] == text[index - 1], !text[index].isHan, !text[index - 1].isHan
            else { continue }
            var word = index
            while word < line.upperBound, text[word].isLetter, word == index || passage.display[word] == text[word] { word += 1 }
            if columns.contains(String(String.UnicodeScalarView(text[index..<word]))) { seams += 1 }
        }
        return seams > 1 || seams == 1 && column.isIn(text, line) && MetricPhrase.all(text, in: line).count + seams > 1
    }

    private static let columns: Set<String> = [
        "category", "description", "priority", "level", "severity", "target", "definition", "response", "resolution", "performance",
        "service",
        "type", "time", "initial", "acknowledgement", "update", "updates", "escalation", "example", "examples", "impact", "rate",
    ]
}

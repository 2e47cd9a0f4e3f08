// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A letter that was saved from a mail program: its head names who wrote to whom, and what it quotes is an earlier letter.
extension TextDocumentReader {
    private static let senders: [StaticString] = ["From:", "FROM:", "发件人", "寄件者", "寄件人"]
    private static let others: [StaticString] = ["To:", "Date:", "Subject:", "Sent:", "TO:", "收件人", "收件者", "主题", "主旨", "日期"]

    /// Whether the first lines are the head of a mail.
    func isLetter() -> Bool {
        let head = lines.prefix(12)
        return head.contains { line in TextDocumentReader.senders.contains { starts(line, $0) } }
            && head.contains { line in TextDocumentReader.others.contains { starts(line, $0) } } && promisesItself()
    }

    /// Whether the letter's own lines name a metric and a length; else what it quotes is what it is about.
    private func promisesItself() -> Bool {
        var own: [Unicode.Scalar] = []
        for line in lines where line.quotes == 0 && own.count < 20_000 {
            own += LineColumns(bytes, line.content).scalars.map(Folding.fold)
            own.append(" ")
        }
        return DurationPhrase.all(own, in: own.indices).contains { length in
            let near = max(0, length.range.lowerBound - 80)..<min(own.count, length.range.upperBound + 80)
            return MetricPhrase.all(own, in: near).contains { $0.metric != .availability }
        }
    }

    /// Skips the lines that a letter quotes: what somebody asked for or offered before is no part of what is agreed.
    mutating func quoted(_ index: Int) -> Int? {
        guard letter, lines[index].quotes > 0 else { return nil }
        var end = index
        while end < lines.count, lines[end].quotes > 0 { end += 1 }
        skip(index, end)
        return end
    }
}

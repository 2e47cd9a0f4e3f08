// SPDX-License-Identifier: Apache-2.0

/// A letter that was saved from a mail program: its head names who wrote to whom, and what it quotes is an earlier letter.
extension TextDocumentReader {
    private static let senders: [StaticString] = ["From:", "FROM:", "发件人", "寄件者", "寄件人"]
    private static let others: [StaticString] = ["To:", "Date:", "Subject:", "Sent:", "TO:", "收件人", "收件者", "主题", "主旨", "日期"]

    /// Whether the first lines are the head of a mail.
    func isLetter() -> Bool {
        let head = lines.prefix(12)
        return head.contains { line in TextDocumentReader.senders.contains { starts(line, $0) } }
            && head.contains { line in TextDocumentReader.others.contains { starts(line, $0) } }
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

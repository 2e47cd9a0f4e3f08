// SPDX-License-Identifier: Apache-2.0

/// A subject without the marks that replying and forwarding put before it.
struct SubjectLine {
    /// Lower case, blanks made single, prefixes removed.
    let words: String
    /// Whether a reply or forward mark stood before it.
    let isReply: Bool

    private static let marks = [
        "re", "fw", "fwd", "aw", "wg", "sv", "vs", "回复", "答复", "转发", "回覆", "回信", "轉寄", "automatic reply", "auto reply", "自动回复", "自動回覆",
    ]

    init(_ subject: String) {
        var rest = subject.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var marked = false
        // Each round removes at least one character, and few subjects carry more than a handful of marks.
        for _ in 0..<32 {
            guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) else { break }
            var head = rest[..<colon].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if let bracket = head.firstIndex(where: { $0 == "[" || $0 == "(" }), bracket > head.startIndex {
                head = String(head[..<bracket])
            }
            guard SubjectLine.marks.contains(head) else { break }
            marked = true
            rest = rest[rest.index(after: colon)...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        words = rest
        isReply = marked
    }
}

// SPDX-License-Identifier: Apache-2.0

/// An answer that holds the message it answers as text, as WeChat and WeCom write it: the quoted words, a line of dashes, the answer.
///
/// `「小王：原文」` + `- - - - -` + answer (WeChat), `这是一条引用/回复消息：` + `“小王：` + `原文”` + `------` + answer (WeCom, also in English and traditional
/// letters). Without the head or the line it is no quotation.
struct ChatQuote {
    /// Who is quoted, as written.
    var author: String
    /// What stands below the line.
    var own: String

    private static let heads = ["这是一条引用/回复消息", "這是一條引用/回覆訊息", "這是一則引用/回覆訊息", "This is a quote/reply"]

    init?(_ text: String) {
        let isWeChat = text.hasPrefix("「")
        guard isWeChat || ChatQuote.heads.contains(where: text.hasPrefix) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // The quoted words may have a line of dashes of their own: the quotation ends with its closing mark.
        var rule: Int?
        for index in lines.indices.dropFirst() where ChatQuote.isRule(lines[index]) {
            let before = String(lines[index - 1]).trimmedBlanks
            rule = rule ?? (isWeChat ? nil : index)
            if ["」", "”", "\"", "“"].contains(where: before.hasSuffix) {
                rule = index
                break
            }
        }
        guard let rule else { return nil }
        let quoted = lines[..<rule].joined(separator: "\n")
        let first = isWeChat ? quoted.dropFirst() : quoted.drop { $0 != "\n" }.drop { "\n“\"「 ".contains($0) }
        let name = first.prefix { $0 != "：" && $0 != ":" && $0 != "\n" }
        author = name.count < first.count ? String(name).trimmedBlanks : ""
        own = lines[(rule + 1)...].joined(separator: "\n").trimmedBlanks
    }

    /// Six dashes or more, with or without blanks between them.
    private static func isRule(_ line: Substring) -> Bool {
        line.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isBlank } && line.utf8.count { $0 == UInt8(ascii: "-") } >= 6
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a mail program says of an element by its class, id or style.
enum VisibleMark {
    /// The element holds what is quoted.
    case quote
    /// The element holds what is quoted and, below a block quotation that is its child, the author's answer.
    case wrapper
    /// The element introduces what is quoted, inside its element or before it.
    case introduction
    /// An earlier message begins here and goes on to the end.
    case forwarded
    /// The same, if a header's first lines, a sender's address and a date with a time, stand in the element.
    case header
    case hidden

    /// Longer names are no mark: "mail-editor-reference-message-container" with what relays put before it.
    static let nameLimit = 64

    private static let names: [[UInt8]: VisibleMark] = {
        let table: [(VisibleMark, String)] = [
            (.wrapper, "gmail_quote protonmail_quote zmail_extra"),
            (
                .quote,
                "foxmail_quote moz-forward-container yahoo_quoted isreplycontent tutanota_quote"
                    + " ntes-pcmail-quote history-quote-wrapper olk_src_body_section mail-editor-reference-message-container"
            ),
            (.introduction, "gmail_attr moz-cite-prefix"),
            (.forwarded, "divrplyfwdmsg appendonsend outlookmessageheader xm_mail_oringinal_describe"),
        ]
        var names: [[UInt8]: VisibleMark] = [:]
        for (mark, words) in table {
            for word in words.split(separator: " ") { names[Array(word.utf8)] = mark }
        }
        return names
    }()

    /// The first letters of those names, and of the names that go on with digits: looked at before anything is compared.
    private static let firstLetters: [Bool] = {
        var letters = [Bool](repeating: false, count: 256)
        for name in names.keys { letters[Int(name[0])] = true }
        for prefix in numbered { letters[Int(prefix[0])] = true }
        return letters
    }()

    /// "FoxDiv20260303142300", "yahoo_quoted_0123456789", "lark-mail-quote-0123".
    private static let numbered: [[UInt8]] = ["foxdiv", "yahoo_quoted_", "lark-mail-quote-"].map { Array($0.utf8) }

    /// The mark of a class or id, with the "x_" that Outlook's add-in puts before it on a second trip.
    static func named(_ word: ArraySlice<UInt8>) -> VisibleMark? {
        var word = word
        while word.count > 2, folded(word[word.startIndex]) == UInt8(ascii: "x"), word[word.startIndex + 1] == UInt8(ascii: "_") {
            word = word.dropFirst(2)
        }
        guard let first = word.first, (6...nameLimit).contains(word.count), firstLetters[Int(folded(first))] else { return nil }
        let name = word.map(folded)
        if let mark = names[name] { return mark }
        let digits = numbered.first { name.count > $0.count && name.starts(with: $0) }
        guard let digits, name[digits.count...].allSatisfy({ (48...57).contains($0) }) else { return nil }
        return .quote
    }

    /// Colours of the line that Outlook and Foxmail draw over the header of an earlier message.
    private static let lineColours: [StaticString] = ["#e1e1e1", "#b5c4df", "rgb(225,225,225)", "rgb(181,196,223)"]

    /// The mark in a style: hidden, or Outlook's line over a header.
    static func styled(_ bytes: [UInt8], _ value: Range<Int>) -> VisibleMark? {
        var found: VisibleMark?
        var index = value.lowerBound
        while index < value.upperBound {
            switch bytes[index] | 0x20 {
            case UInt8(ascii: "d"): if end(of: "display:none", bytes, index, value.upperBound) != nil { return .hidden }
            case UInt8(ascii: "b"):
                if end(of: "border-style:solidnonenone", bytes, index, value.upperBound) != nil { found = .header }
                if let colour = end(of: "border-top:", bytes, index, value.upperBound), isLine(bytes, colour..<value.upperBound) {
                    found = .header
                }
            default: break
            }
            index += 1
        }
        return found
    }

    /// Whether one declaration's value names a colour of such a line; a value is short.
    private static func isLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        let limit = min(range.upperBound, index + 48)
        while index < limit, bytes[index] != UInt8(ascii: ";") {
            if bytes[index] == UInt8(ascii: "#") || bytes[index] | 0x20 == UInt8(ascii: "r"),
                lineColours.contains(where: { end(of: $0, bytes, index, range.upperBound) != nil })
            {
                return true
            }
            index += 1
        }
        return false
    }

    /// Where words that stand at an index end, blanks between their letters left out.
    private static func end(of words: StaticString, _ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
        var index = start
        for place in 0..<words.utf8CodeUnitCount {
            while index < limit, isBlank(bytes[index]) { index += 1 }
            guard index < limit, folded(bytes[index]) == words.utf8Start[place] else { return nil }
            index += 1
        }
        return index
    }
}

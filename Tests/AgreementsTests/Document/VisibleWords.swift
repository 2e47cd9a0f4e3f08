// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The letters and digits of a text as a page shows it, by rules of their own: tags, targets of links and struck-out words
/// stripped, references to characters resolved, marks of footnotes and everything that is no letter or digit left out.
enum VisibleWords {
    static func of(_ source: String) -> String {
        var text = source
        for pattern in [
            #"(?s)<!--.*?-->"#, #"(?s)<script.*?</script>"#, #"(?s)<(del|s|strike)>.*?</\1>"#, #"~~.*?~~"#, #"(?s)<sup>.*?</sup>"#,
            #"\[\^[^\]]*\]"#,
            #"\[[0-9]+\]_?"#, #"\{%.*?%\}"#, #"\]\([^)]*\)"#, #"(?s)</?[a-zA-Z][^>]*>"#, #":[a-z]+:(?=`)"#, #" </?[a-z]*>(?=`)"#,
            #"\{[#:.][^}]*\}"#, #"(?m)^:::[a-z]+"#,
        ] {
            text = text.replacingOccurrences(of: pattern, with: " ", options: .regularExpression)
        }
        return letters(resolve(text))
    }

    /// The letters and digits of words that a reader gave.
    static func letters(_ words: String) -> String {
        let raised = "⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars
        return String(
            String.UnicodeScalarView(
                words.unicodeScalars.filter { ($0.properties.isAlphabetic || $0.properties.numericType != nil) && !raised.contains($0) }))
    }

    /// Numbers of characters and the few names that the fixtures use.
    ///
    /// `isOpen`: numbers need no semicolon, as in HTML.
    static func resolve(_ text: String, isOpen: Bool = false) -> String {
        var result = ""
        var rest = text[...]
        let names = ["&nbsp;": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&frac12;": "½"]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            if !isOpen, result.last == "\\" {
                // An escaped sign is itself.
                result += "&"
                rest = rest.dropFirst()
            } else if let name = names.keys.first(where: { rest.hasPrefix($0) }) {
                result += names[name] ?? ""
                rest = rest.dropFirst(name.count)
            } else if let found = rest.range(
                of: isOpen ? #"^&#[0-9]{1,7};?"# : #"^&#[0-9]{1,7};"#, options: .regularExpression)
            {
                let value = UInt32(rest[found].dropFirst(2).prefix { $0.isNumber }).flatMap(Unicode.Scalar.init)
                result += value.map { String(Character($0)) } ?? "\u{FFFD}"
                rest = rest[found.upperBound...]
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    /// Whether `text` has the scalars of `words` in any order, others beside them: what stands in columns is written line by line.
    static func isWritten(_ words: String, in text: String) -> Bool {
        var counts: [Unicode.Scalar: Int] = [:]
        for scalar in text.unicodeScalars { counts[scalar, default: 0] += 1 }
        for scalar in words.unicodeScalars {
            counts[scalar, default: 0] -= 1
            if counts[scalar, default: 0] < 0 { return false }
        }
        return true
    }

    /// Whether the scalars of `words` stand in `text` in their order, others between them allowed.
    static func isContained(_ words: String, in text: String) -> Bool {
        var rest = text.unicodeScalars[...]
        for scalar in words.unicodeScalars {
            guard let place = rest.firstIndex(of: scalar) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }
}

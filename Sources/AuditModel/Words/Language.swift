// SPDX-License-Identifier: Apache-2.0

/// A language the product speaks; agreements and evidence may be in any.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case chinese = "zh"
}

/// The same words in each language the product speaks.
public struct Text: Hashable, Sendable {
    public var english: String
    public var chinese: String

    public init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    /// Words that are the same in every language: names, codes, quotes.
    public init(verbatim words: String) {
        self.init(words, words)
    }

    public subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }

    /// The words with `{0}`, `{1}` … replaced in one pass, so that an argument is never itself expanded.
    public func filled(_ arguments: [String]) -> Text {
        Text(Text.fill(english, arguments), Text.fill(chinese, arguments))
    }

    private static func fill(_ template: String, _ arguments: [String]) -> String {
        guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
        let bytes = Array(template.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "}"),
                case let digit = Int(bytes[index + 1]) - 48, (0...9).contains(digit)
            {
                if digit < arguments.count { result += arguments[digit].utf8 }
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

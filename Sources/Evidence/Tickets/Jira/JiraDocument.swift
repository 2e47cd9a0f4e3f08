// SPDX-License-Identifier: Apache-2.0

import Formats

/// Words of Jira: a text as it is, or a document in Atlassian's format with its blocks on lines of their own.
///
/// Source: Atlassian Document Format, version 1.
enum JiraDocument {
    private static let blocks: Set<String> = [
        "paragraph", "heading", "listItem", "codeBlock", "blockquote", "panel", "tableRow", "rule", "mediaSingle", "mediaGroup", "taskItem",
        "decisionItem", "expand",
    ]

    static func words(_ value: JSONValue?) -> String {
        guard let value else { return "" }
        if let text = value.string { return text.withPlainLineEnds.trimmedBlanks }
        var words = ""
        collect(value, &words)
        return words.trimmedBlanks
    }

    /// The depth is that of the JSON reader at most.
    private static func collect(_ node: JSONValue, _ words: inout String) {
        let attributes = node["attrs"]
        switch node.words("type") {
        case "text": words += node.words("text")
        case "hardBreak": words += "\n"
        case "mention": words += attributes?.words("text") ?? ""
        case "emoji": words += attributes.map { $0["text"]?.string ?? $0.words("shortName") } ?? ""
        case "inlineCard", "blockCard", "embedCard": words += attributes?.words("url") ?? ""
        case "status", "date": words += attributes.map { $0["text"]?.string ?? $0["timestamp"]?.word ?? "" } ?? ""
        case let type:
            for child in node["content"]?.array ?? [] { collect(child, &words) }
            if blocks.contains(type) {
                if !words.isEmpty, !words.hasSuffix("\n") { words += "\n" }
            } else if type == "tableCell" || type == "tableHeader" {
                if words.hasSuffix("\n") { words.removeLast() }
                words += "\t"
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Writes XML 1.0 that is well-formed whatever its words are.
///
/// Characters that the production `Char` leaves out cannot even be written as references; they, and characters that hide or reorder, are shown by
/// number: `⟨U+0000⟩`.
struct XMLText {
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private var depth = 0

    init() {}

    mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        start(name, attributes)
        bytes.append(">\n")
        depth += 1
    }

    mutating func close(_ name: StaticString) {
        depth -= 1
        indent()
        end(name)
    }

    mutating func empty(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        start(name, attributes)
        bytes.append("/>\n")
    }

    mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)], _ words: String) {
        start(name, attributes)
        bytes.append(">")
        VisibleText.write(words, for: .markup, to: &bytes)
        end(name)
    }

    private mutating func start(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        indent()
        bytes.append("<")
        bytes.append(name)
        for (key, value) in attributes {
            bytes.append(" ")
            bytes.append(key)
            bytes.append("=\"")
            // One line: a line feed in an attribute would be read as a space anyway.
            VisibleText.write(VisibleText.line(value), for: .markup, to: &bytes)
            bytes.append("\"")
        }
    }

    private mutating func end(_ name: StaticString) {
        bytes.append("</")
        bytes.append(name)
        bytes.append(">\n")
    }

    private mutating func indent() {
        for _ in 0..<depth * 2 { bytes.append(0x20) }
    }
}

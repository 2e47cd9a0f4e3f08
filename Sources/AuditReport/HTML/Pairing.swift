// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A report's languages: one, or two side by side, each part of a section beside the same part in the other language.
struct Pairing {
    /// One page a language; the first gives the document's ids.
    let pages: [CaseLookup]

    var first: CaseLookup { pages[0] }

    /// A part of the report in every language: as it is, or in two columns.
    func callAsFunction(_ part: (CaseLookup) -> HTMLText) -> HTMLText {
        guard pages.count > 1 else { return part(first) }
        var out: HTMLText = "<div class=\"pair\">"
        for (index, page) in pages.enumerated() {
            out += "<div lang=\"\(PageFrame.tag(page.language))\">"
            out += index == 0 ? part(page) : part(page).renamed(with: "\(page.language.rawValue)-")
            out += "</div>"
        }
        out += "</div>\n"
        return out
    }
}

extension HTMLText {
    /// The markup with a prefix before its own ids, where they are named and where they are referred to.
    ///
    /// Words are escaped, so that ` id="` can only be markup; the shapes that all pages share (`#m-…`) keep their names.
    func renamed(with prefix: String) -> HTMLText {
        var out = HTMLText()
        let prefix = Array(prefix.utf8)
        var copied = 0
        var index = 0
        let quote = UInt8(ascii: "\"")
        while let open = bytes[index...].firstIndex(of: quote) {
            let end = bytes[(open + 1)...].firstIndex(of: quote) ?? bytes.count
            index = min(end + 1, bytes.count)
            guard let from = reference(at: open) else { continue }
            out.copy(bytes[copied..<from])
            for name in bytes[from..<end].split(separator: UInt8(ascii: " ")) {
                if name.startIndex > from { out.copy([UInt8(ascii: " ")]) }
                out.copy(prefix[...])
                out.copy(name)
            }
            copied = end
        }
        out.copy(bytes[copied...])
        return out
    }

    /// Where the names begin in an attribute's value that opens here and holds ids of this page; nil for any other value.
    private func reference(at quote: Int) -> Int? {
        for attribute: StaticString in [" id=", " for=", " aria-labelledby=", " aria-describedby=", " headers="]
        where endsWith(attribute, at: quote) {
            return quote + 1
        }
        let value = bytes[(quote + 1)...]
        guard endsWith(" href=", at: quote), value.first == UInt8(ascii: "#"), !value.starts(with: "#m-".utf8) else { return nil }
        return quote + 2
    }

    private func endsWith(_ name: StaticString, at end: Int) -> Bool {
        let length = name.utf8CodeUnitCount
        guard end >= length else { return false }
        return name.withUTF8Buffer { bytes[(end - length)..<end].elementsEqual($0) }
    }
}

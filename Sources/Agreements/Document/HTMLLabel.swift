// SPDX-License-Identifier: Apache-2.0

/// What an element is called in its start tag, with its bytes there: the name that a table of ARIA roles has in place of a caption.
extension HTMLWords {
    /// The words of `aria-label` in the tag that begins at `start`; nil where it has none.
    func label(of start: Int, _ value: String) -> Passage? {
        guard !value.isEmpty, value.utf8.count < 300, let place = self.value(of: "aria-label", in: start) else { return nil }
        var passage = Passage()
        append(value, place, .plain, to: &passage)
        passage.trimEnd()
        return passage.isEmpty ? nil : passage
    }

    /// The bytes of an attribute's value between its quotation marks, looked for in the first 4 KiB of the tag.
    private func value(of name: StaticString, in start: Int) -> Range<Int>? {
        let limit = min(bytes.count, start + 4096)
        var at = start
        while at < limit, bytes[at] != UInt8(ascii: ">") {
            let isName =
                bytes[at] <= 0x20
                && name.withUTF8Buffer { wanted in
                    at + 1 + wanted.count < limit && wanted.indices.allSatisfy { bytes[at + 1 + $0] | 0x20 == wanted[$0] | 0x20 }
                }
            at += 1
            if isName {
                var open = at + name.utf8CodeUnitCount
                while open < limit, bytes[open] <= 0x20 || bytes[open] == UInt8(ascii: "=") { open += 1 }
                guard open < limit, let close = quoted(open, limit) else { continue }
                return open + 1..<close
            }
            // What stands between quotation marks is no name of an attribute.
            if at < limit, let close = quoted(at, limit) { at = close + 1 }
        }
        return nil
    }

    private func quoted(_ open: Int, _ limit: Int) -> Int? {
        guard bytes[open] == UInt8(ascii: "\"") || bytes[open] == UInt8(ascii: "'") else { return nil }
        return bytes[(open + 1)..<limit].firstIndex(of: bytes[open])
    }
}

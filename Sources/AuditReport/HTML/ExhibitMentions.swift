// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The exhibits that finished parts of a page name or link to, read from the markup itself: so no part can name one unnoticed.
///
/// A long report lists these and leaves the rest to audit.json. Evidence that quotes such a name only makes the list longer.
struct ExhibitMentions {
    private var names: Set<[UInt8]> = []

    init(in parts: [HTMLText]) {
        for part in parts { note(part) }
    }

    func contains(_ exhibit: Exhibit) -> Bool { names.contains(Array(exhibit.id.utf8)) }

    func adding(_ part: HTMLText) -> ExhibitMentions {
        var all = self
        all.note(part)
        return all
    }

    private mutating func note(_ part: HTMLText) {
        part.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + 3 < bytes.count {
                guard bytes[index] == UInt8(ascii: "E"), bytes[index + 1] == UInt8(ascii: "X"), bytes[index + 2] == UInt8(ascii: "-") else {
                    index += 1
                    continue
                }
                var end = index + 3
                while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) { end += 1 }
                if end > index + 3 { names.insert(Array(bytes[index..<end])) }
                index = end
            }
        }
    }
}

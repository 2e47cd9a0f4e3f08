// SPDX-License-Identifier: Apache-2.0

/// Message-IDs as headers write them, without angle brackets. Source: RFC 5322 §3.6.4.
enum MessageIDs {
    /// Of a longer chain the root and the nearest ancestors are kept.
    static let limit = 200
    private static let lengthLimit = 998

    /// The first id; a value without brackets is one as it stands.
    static func first(_ line: ArraySlice<UInt8>) -> String? {
        if let id = all(line.prefix(8192)).first { return id }
        let bare = line.trimmed.prefix { !$0.isASCIISpace }
        return bare.contains(0x40) && bare.count <= lengthLimit ? bare.text : nil
    }

    /// Every id in brackets, in their order, each once.
    static func all(_ line: ArraySlice<UInt8>) -> [String] {
        var first: String?
        var ids: [String] = []
        var open: Int?
        for index in line.indices {
            let byte = line[index]
            if byte == 0x3C {
                open = index + 1
            } else if byte == 0x3E, let start = open {
                open = nil
                // A folded id has its white space taken out.
                let id = line[start..<index].filter { !$0.isASCIISpace }
                guard !id.isEmpty, id.count <= lengthLimit else { continue }
                let text = String(decoding: id, as: UTF8.self)
                if first == nil { first = text }
                ids.append(text)
                if ids.count > limit * 2 { ids.removeFirst(limit) }
            }
        }
        if ids.count > limit { ids.removeFirst(ids.count - limit) }
        if let first, ids.first != first { ids[0] = first }
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }
    }
}

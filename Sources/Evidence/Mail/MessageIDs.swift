// SPDX-License-Identifier: Apache-2.0

/// Message-IDs as headers write them, without angle brackets. Source: RFC 5322 §3.6.4.
enum MessageIDs {
    /// Of a longer chain the root and the nearest ancestors are kept.
    static let limit = 200
    private static let lengthLimit = 998

    /// The first id; a value without brackets is one as it stands.
    static func first(_ line: ArraySlice<UInt8>) -> String? {
        let line = line.prefix(8192)
        if let open = line.firstIndex(of: 0x3C), let close = line[open...].firstIndex(of: 0x3E), close > open + 1,
            close - open <= lengthLimit, line[(open + 1)..<close].allSatisfy({ !$0.isASCIISpace && $0 != 0x3C })
        {
            return line[(open + 1)..<close].text
        }
        if let id = all(line).first { return id }
        let bare = line.trimmed.prefix { !$0.isASCIISpace }
        return bare.contains(0x40) && bare.count <= lengthLimit ? bare.text : nil
    }

    /// Every id in brackets, in their order, each once.
    static func all(_ line: ArraySlice<UInt8>) -> [String] {
        var places: [Range<Int>] = []
        var open: Int?
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            if byte == 0x3C {
                open = index + 1
            } else if byte == 0x3E, let start = open {
                open = nil
                if start < index, index - start <= lengthLimit { places.append(start..<index) }
            }
            index += 1
        }
        if places.count > limit { places.removeSubrange(1..<(places.count - limit + 1)) }
        var seen: Set<String> = []
        return places.compactMap { place in
            // A folded id has its white space taken out.
            let id = String(decoding: line[place].filter { !$0.isASCIISpace }, as: UTF8.self)
            return !id.isEmpty && seen.insert(id).inserted ? id : nil
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The charset that a file of markup declares for itself.
enum MarkupCharset {
    /// `<meta charset=…>` or `<meta http-equiv=… content="…; charset=…">` among the first 4 KiB (WHATWG: the first 1 KiB).
    static func declaredInHTML(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(4096))
        var index = 0
        while index < head.count {
            if has("<!--", head, index) {
                while index < head.count, !has("-->", head, index) { index += 1 }
            } else if hasFolded("<meta", head, index) {
                let end = head[index...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
                if let label = value(of: "charset", in: head, index..<end) { return readable(label) }
                index = end
            }
            index += 1
        }
        // XHTML may say it the XML way.
        return declaredInXML(bytes)
    }

    /// The encoding of the XML declaration.
    static func declaredInXML(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(256))
        guard has("<?xml", head, 0), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        return value(of: "encoding", in: head, 0..<end).map(readable)
    }

    /// A label that could be read as ASCII cannot mean UTF-16.
    private static func readable(_ label: String) -> String {
        guard let encoding = TextEncoding.named(label) else { return label }
        switch encoding.scheme {
        case .utf16, .utf32: return "UTF-8"
        default: return label
        }
    }

    private static func value(of key: StaticString, in bytes: [UInt8], _ range: Range<Int>) -> String? {
        var index = range.lowerBound
        while index < range.upperBound {
            defer { index += 1 }
            guard hasFolded(key, bytes, index) else { continue }
            var next = index + key.utf8CodeUnitCount
            while next < range.upperBound, isBlank(bytes[next]) { next += 1 }
            guard next < range.upperBound, bytes[next] == UInt8(ascii: "=") else { continue }
            next += 1
            while next < range.upperBound, isBlank(bytes[next]) || bytes[next] == 0x22 || bytes[next] == 0x27 { next += 1 }
            let start = next
            while next < range.upperBound, !isBlank(bytes[next]), ![0x22, 0x27, 0x2F, 0x3B, 0x3E].contains(bytes[next]) { next += 1 }
            if next > start { return String(decoding: bytes[start..<next], as: UTF8.self) }
        }
        return nil
    }
}

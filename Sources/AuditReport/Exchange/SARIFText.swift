// SPDX-License-Identifier: Apache-2.0

/// How SARIF 2.1.0 writes text of its own kind: messages, names, addresses of files.
enum SARIFText {
    /// A plain text message (3.11.3): braces are doubled, and words of the evidence can make no link, since "](" cannot occur.
    static func message(_ words: String) -> String {
        var out: [UInt8] = []
        for byte in VisibleText.line(words).utf8 {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "}"): out += [byte, byte]
            case UInt8(ascii: "(") where out.last == UInt8(ascii: "]"): out += [UInt8(ascii: " "), byte]
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A relative reference (RFC 3986): every byte but unreserved ones and "/" is percent-encoded, so that no path can be a scheme or a host.
    static func uri(_ path: String) -> String {
        var out: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                out.append(byte)
            // A leading slash would be an absolute path.
            case UInt8(ascii: "/") where !out.isEmpty: out.append(byte)
            default: out += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// "first-response" as "FirstResponse", the form that names of rules have.
    static func pascal(_ word: String) -> String { word.split(separator: "-").map { Sentence.start(String($0)) }.joined() }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}

extension JSONText {
    mutating func message(_ key: StaticString, _ words: String) {
        object(key) { $0.field("text", SARIFText.message(words)) }
    }
}

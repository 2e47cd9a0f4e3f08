// SPDX-License-Identifier: Apache-2.0

/// Names of places in a report that links lead to.
enum Anchor {
    /// An id made of a name from outside: letters, digits and "-" stay, every other byte becomes "_" and two digits, so that no two names meet.
    static func of(_ name: String) -> String {
        var out: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                out.append(byte)
            default:
                out.append(UInt8(ascii: "_"))
                let digits = String(byte, radix: 16).utf8
                if digits.count < 2 { out.append(UInt8(ascii: "0")) }
                out += digits
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The place of an incident, by its index: its own id is a name from outside.
    static func incident(_ index: Int) -> String { "i-\(index)" }

    /// A path with everything but unreserved characters and "/" as percent escapes (RFC 3986).
    static func path(_ path: String) -> String {
        var out: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                out.append(byte)
            default:
                out.append(UInt8(ascii: "%"))
                let digits = String(byte, radix: 16, uppercase: true).utf8
                if digits.count < 2 { out.append(UInt8(ascii: "0")) }
                out += digits
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

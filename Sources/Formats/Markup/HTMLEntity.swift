// SPDX-License-Identifier: Apache-2.0

/// Character references of HTML: numbers, and the names that mail uses.
public enum HTMLEntity {
    /// The character that `&…;` at `index` stands for and the bytes it takes; nil if it is plain text.
    public static func read(_ bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int)? {
        var end = index + 1
        guard end < bytes.count else { return nil }
        if bytes[end] == UInt8(ascii: "#") { return numeric(bytes, from: index) }
        while end < bytes.count, end - index < 20, isLetter(bytes[end]) || (48...57).contains(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        guard let scalar = names[name] else { return nil }
        if end < bytes.count, bytes[end] == UInt8(ascii: ";") { return (scalar, end + 1 - index) }
        // A few have always been written without their semicolon.
        return ["amp", "lt", "gt", "quot", "nbsp"].contains(name) ? (scalar, end - index) : nil
    }

    private static func numeric(_ bytes: [UInt8], from start: Int) -> (scalar: UInt32, length: Int)? {
        var index = start + 2
        guard index < bytes.count else { return nil }
        let isHexadecimal = bytes[index] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let first = index
        var value: UInt32 = 0
        while index < bytes.count, index - first < 10, let digit = digit(bytes[index], isHexadecimal) {
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
            index += 1
        }
        guard index > first else { return nil }
        if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
        if (0x80..<0xA0).contains(value) {
            let decoded = Charset.decode([UInt8(value)], as: .windows1252, note: nil, mapping: false)
            value = decoded.string.unicodeScalars.first?.value ?? value
        }
        let isCharacter = value != 0 && Unicode.Scalar(value) != nil
        return (isCharacter ? value : 0xFFFD, index - start)
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48
        case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(byte) - 87
        case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(byte) - 55
        default: nil
        }
    }

    private static let names: [String: UInt32] = {
        let table = """
            amp 26 lt 3C gt 3E quot 22 apos 27 nbsp A0 iexcl A1 cent A2 pound A3 curren A4 yen A5 brvbar A6 sect A7 uml A8 copy A9
            ordf AA laquo AB not AC shy AD reg AE macr AF deg B0 plusmn B1 sup2 B2 sup3 B3 acute B4 micro B5 para B6 middot B7
            cedil B8 sup1 B9 ordm BA raquo BB frac14 BC frac12 BD frac34 BE iquest BF Agrave C0 Aacute C1 Acirc C2 Atilde C3
            Auml C4 Aring C5 AElig C6 Ccedil C7 Egrave C8 Eacute C9 Ecirc CA Euml CB Igrave CC Iacute CD Icirc CE Iuml CF ETH D0
            Ntilde D1 Ograve D2 Oacute D3 Ocirc D4 Otilde D5 Ouml D6 times D7 Oslash D8 Ugrave D9 Uacute DA Ucirc DB Uuml DC
            Yacute DD THORN DE szlig DF agrave E0 aacute E1 acirc E2 atilde E3 auml E4 aring E5 aelig E6 ccedil E7 egrave E8
            eacute E9 ecirc EA euml EB igrave EC iacute ED icirc EE iuml EF eth F0 ntilde F1 ograve F2 oacute F3 ocirc F4 otilde F5
            ouml F6 divide F7 oslash F8 ugrave F9 uacute FA ucirc FB uuml FC yacute FD thorn FE yuml FF OElig 152 oelig 153
            Scaron 160 scaron 161 Yuml 178 fnof 192 circ 2C6 tilde 2DC ensp 2002 emsp 2003 thinsp 2009 zwnj 200C zwj 200D lrm 200E
            rlm 200F ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201A ldquo 201C rdquo 201D bdquo 201E dagger 2020
            Dagger 2021 bull 2022 hellip 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203A oline 203E frasl 2044
            euro 20AC trade 2122 larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 rArr 21D2 lArr 21D0 minus 2212 le 2264 ge 2265
            ne 2260 asymp 2248 infin 221E hearts 2665 check 2713 checkmark 2713 lbrace 7B rbrace 7D lbrack 5B rbrack 5D lpar 28
            rpar 29 comma 2C period 2E colon 3A semi 3B num 23 percnt 25 dollar 24 commat 40 ast 2A plus 2B equals 3D quest 3F
            excl 21 lowbar 5F sol 2F bsol 5C vert 7C verbar 7C grave 60 hyphen 2010 dash 2010 NewLine A Tab 9 ZeroWidthSpace 200B
            """
        let words = table.split { $0 == " " || $0 == "\n" }
        var names: [String: UInt32] = [:]
        for index in stride(from: 0, to: words.count - 1, by: 2) { names[String(words[index])] = UInt32(words[index + 1], radix: 16) }
        return names
    }()
}

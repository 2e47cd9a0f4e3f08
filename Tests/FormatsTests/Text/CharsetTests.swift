// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Formats

@Suite struct CharsetTests {
    /// Bytes from hexadecimal digits.
    static func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }

    static let samples: [(label: String, hex: String, text: String, charset: String)] = [
        (#"gb2312"#, "cfecd3a6cab1bce4a3ba32d0a1cab1a3aca1b0bdf4bcb1a1b1a1a3", #"响应时间：2小时，“紧急”。"#, "GB18030"),
        (#"x-gbk"#, "d6ece946bbf9205031203f20b9a4b5a5", #"朱镕基 P1 ? 工单"#, "GB18030"),
        (#"GB18030"#, "9534b235d2b0bcd220a8c5208336843320a8a620a2e3", #"𠮷野家 ㄅ 한 é €"#, "GB18030"),
        (#"big5"#, "a65ec0b3aec9b6a1a14734a470aec9", #"回應時間：4小時"#, "Big5"),
        (#"Shift_JIS"#, "87408fe18a5195f18d9020b6c520955c8ea65c", #"①障害報告 ｶﾅ 表示\"#, "CP932"),
        (#"euc-jp"#, "bee3b3b2caf3b9f020a5aba5ca208fb0a1", #"障害報告 カナ 丂"#, "EUC-JP"),
        (#"iso-2022-jp"#, "1b24423e6333321b2842205031201b24424a7339701b2842", #"障害 P1 報告"#, "ISO-2022-JP"),
        (#"ISO-2022-KR"#, "1b2429430e404034640f200e3d4330230f", #"응답 시간"#, "ISO-2022-KR"),
        (#"ks_c_5601-1987"#, "c0c0b4e420bdc3b0a32094ee", #"응답 시간 뷁"#, "CP949"),
        (#"hz-gb-2312"#, "7e7b4f6c53267e7d7e7e7e7b4a313c647e7d206f6b", #"响应~时间 ok"#, "HZ-GB-2312"),
        (#"utf-16le"#, "6100cd5442d8b7df", #"a响𠮷"#, "UTF-16LE"),
        (#"utf-16be"#, "006154cdd842dfb7", #"a响𠮷"#, "UTF-16BE"),
        (#"utf-16"#, "006154cdd842dfb70062", #"a响𠮷b"#, "UTF-16BE"),
        (#"utf-32be"#, "00000061000054cd00020bb7", #"a响𠮷"#, "UTF-32BE"),
        (#"utf-7"#, "312b2d31203d202b564d31656c4e68433337632d2d6f6b", #"1+1 = 响应𠮷-ok"#, "UTF-7"),
        (#"iso-8859-1"#, "636166e920", #"café "#, "windows-1252"),
        (#"windows-1252"#, "93802031323094", #"“€ 120”"#, "windows-1252"),
        (#"iso-8859-15"#, "a4e9", #"€é"#, "ISO-8859-15"),
        (#"windows-1251"#, "cef2e2e5f2", #"Ответ"#, "windows-1251"),
        (#"koi8-r"#, "efd4d7c5d4", #"Ответ"#, "KOI8-R"),
        (#""us-ascii""#, "c3a9", #"é"#, "UTF-8"),
        (#"charset=utf-8;"#, "c3a9e5938d", #"é响"#, "UTF-8"),
    ]

    @Test(arguments: samples)
    func decodes(label: String, hex: String, text: String, charset: String) {
        let decoded = Charset.decode(Self.bytes(hex)[...], label: label)
        #expect(decoded.string == text)
        #expect(decoded.charset == charset)
        #expect(decoded.defects == 0)
        #expect(decoded.note == nil)
    }

    /// Each character alone, sliced from the original bytes by its range and decoded again, is that character.
    @Test(arguments: samples.filter { !["ISO-2022-JP", "ISO-2022-KR", "HZ-GB-2312", "UTF-7"].contains($0.charset) })
    func everyCharacterLeadsBackToItsBytes(label: String, hex: String, text: String, charset: String) {
        let bytes = Self.bytes(hex)
        let source = SourceText(bytes, charset: label)
        var offset = 0
        var end = 0
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            let range = source.original(offset..<offset + length)
            #expect(range.lowerBound == end)
            #expect(Charset.decode(bytes[range], label: charset).string == String(scalar))
            offset += length
            end = range.upperBound
        }
        #expect(end == bytes.count)
    }

    @Test func shiftedCharsetsLeadBackToTheCharactersInside() {
        let japanese = Self.bytes("1b2442 3e63 3332 1b2842 20 5031".filter { $0 != " " })
        let source = SourceText(japanese, charset: "iso-2022-jp")
        #expect(source.string(0..<6) == "障害")
        #expect(source.original(0..<6) == 3..<7)
        #expect(source.original(6..<9) == 10..<13)
        let hz = SourceText(Array("ok ~{<:Ky2;~} a".utf8), charset: "hz-gb-2312")
        #expect(hz.string(3..<9) == "己所")
        #expect(hz.original(3..<9) == 5..<9)
    }

    @Test(arguments: [
        // label, bytes, text: one U+FFFD for each damaged character, and what follows is whole
        ("gb2312", "cfecff20d3a6", "响\u{FFFD} 应"),
        ("gb2312", "cfec81", "响\u{FFFD}"),
        ("gb2312", "cf3c2f703e", "\u{FFFD}</p>"),
        ("gb18030", "81308130fe39fe39", "\u{80}\u{FFFD}9\u{FFFD}9"),
        ("big5", "a65eff", "回\u{FFFD}"),
        ("utf-8", "e5938de593e5ba94", "响\u{FFFD}应"),
        ("utf-8", "f0808080c0", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("utf-16be", "d8000041dc00", "\u{FFFD}A\u{FFFD}"),
        ("utf-16be", "004100", "A\u{FFFD}"),
        ("utf-32be", "001100000000004100", "\u{FFFD}A\u{FFFD}"),
        ("iso-2022-jp", "1b24423e632f2f0a6f6b80", "障\u{FFFD}\nok\u{FFFD}"),
        ("iso-2022-jp", "1b5b33", "\u{FFFD}[3"),
        ("hz-gb-2312", "7e7b3c3a0a6f6b", "己\nok"),
        ("utf-7", "2b2d2b2d2b21", "++\u{FFFD}!"),
        ("utf-7", "2b3241414151512d", "\u{FFFD}A"),
    ])
    func damageCostsOneCharacter(label: String, hex: String, text: String) {
        let decoded = Charset.decode(Self.bytes(hex)[...], label: label)
        #expect(decoded.string == text)
        #expect(decoded.defects == text.unicodeScalars.filter { $0 == "\u{FFFD}" }.count)
    }

    @Test(arguments: ["us-askey", "x-unknown", "", "iso-8859-17", "windows-12520", "iso-8859-12"])
    func unknownLabelsAreSaid(label: String) {
        let valid = Charset.decode(Array("é".utf8)[...], label: label)
        #expect(valid.string == "é")
        #expect(valid.note == .unknownLabel)
        let other = Charset.decode([0x63, 0xE9], label: label)
        #expect(other.string == "cé")
        #expect(other.charset == "windows-1252")
        #expect(other.note == .unknownLabel)
    }

    @Test func aMissingConverterIsSaidAndNothingIsGuessed() {
        let encoding = TextEncoding("X-NONE", .table("X-NO-SUCH-CONVERTER"))
        let decoded = Charset.decode([0x61, 0xCF, 0xEC, 0x62], as: encoding, note: nil, mapping: false)
        #expect(decoded.string == "a\u{FFFD}\u{FFFD}b")
        #expect(decoded.note == .converterMissing)
        #expect(decoded.defects == 2)
    }

    @Test func everyLabelHasItsConverter() {
        for label in [
            "big5", "sjis", "euc-jp", "euc-kr", "euc-tw", "johab", "koi8-r", "koi8-u", "tis-620", "macintosh", "cp437", "cp850", "cp866",
            "cp037", "iso-8859-9", "windows-1250", "iso-8859-2",
        ] {
            let decoded = Charset.decode([0x41, 0xC1], label: label)
            #expect(decoded.note == nil, "\(label)")
        }
    }

    /// No bytes trap, in any charset, whole or cut anywhere.
    @Test(arguments: samples)
    func anyBytesAreDecoded(label: String, hex: String, text: String, charset: String) {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for length in stride(from: 0, to: 200, by: 7) {
            let noise = (0..<length).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 40)
            }
            let source = SourceText(noise, charset: label)
            #expect(Charset.isUTF8(source.utf8[...]))
            let ranges = (0..<source.utf8.count).map { source.original($0..<$0 + 1) }
            let areInside = ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= noise.count }
            #expect(areInside)
        }
        let whole = Self.bytes(hex)
        let areText = whole.indices.allSatisfy { Charset.isUTF8(Charset.decode(whole[..<$0], label: label).utf8[...]) }
        #expect(areText)
    }
}

@Suite struct UTF8ValidityTests {
    /// Every sequence of up to four bytes from the borders of the tables, held against the standard library.
    @Test func agreesWithTheStandardLibrary() {
        let borders: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1,
            0xF3, 0xF4,
            0xF5, 0xFF,
        ]
        var differing: [[UInt8]] = []
        for a in borders {
            for b in borders {
                for c in borders {
                    for tail in [[], [0x80], [0x41], [0xBF, 0x41]] as [[UInt8]] {
                        for head in [[], [UInt8](repeating: 0x61, count: 8)] {
                            let bytes = head + [a, b, c] + tail
                            let isValid = String(validating: bytes, as: UTF8.self) != nil
                            if Charset.isUTF8(bytes[...]) != isValid { differing.append(bytes) }
                        }
                    }
                }
            }
        }
        #expect(differing == [])
        #expect(Charset.isUTF8([]))
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a control word means to a reader of text. Source: RTF 1.9.1; MS-OXRTFEX 2.1.3.
enum RichTextWord: Hashable {
    /// A destination whose words nobody sees.
    case unseen
    /// A list's mark, which the HTML writes itself.
    case listMark
    case fontTable
    case lineEnd, cellEnd, tab
    case character(UInt32)
    /// \uN and \ucN
    case unicode, fallbackCount
    case font, defaultFont, fontCharset, fontPage, plain
    /// \ansicpgN, and the words for a charset without a number.
    case page, namedPage(Int)
    case binary
    case fromHTML, htmlTag, suppressed, hidden

    /// Nil for a word of formatting.
    static func named(_ name: ArraySlice<UInt8>) -> RichTextWord? { all[String(decoding: name, as: UTF8.self)] }

    private static let all: [String: RichTextWord] = {
        let destinations =
            "colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable revtbl "
            + "rsidtbl filetbl fldinst nonshppict objdata objclass objname template xe tc tcn bkmkstart bkmkend pgptbl generator background "
            + "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn panose falt themedata colorschememapping datastore latentstyles xmlnstbl "
            + "annotation atnid atnauthor atntime atnicn atnref atndate atnparent rxe txe nextfile private1 mhtmltag passwordhash"
        var words: [String: RichTextWord] = [
            "fonttbl": .fontTable, "pntext": .listMark, "par": .lineEnd, "line": .lineEnd, "row": .lineEnd, "sect": .lineEnd,
            "page": .lineEnd,
            "cell": .cellEnd, "nestcell": .cellEnd, "nestrow": .lineEnd, "tab": .tab, "u": .unicode, "uc": .fallbackCount, "f": .font,
            "deff": .defaultFont, "fcharset": .fontCharset, "cpg": .fontPage, "plain": .plain, "ansicpg": .page, "ansi": .namedPage(1252),
            "mac": .namedPage(10000), "pc": .namedPage(437), "pca": .namedPage(850), "bin": .binary, "fromhtml": .fromHTML,
            "htmltag": .htmlTag, "htmlrtf": .suppressed, "v": .hidden,
            "lquote": .character(0x2018), "rquote": .character(0x2019), "ldblquote": .character(0x201C), "rdblquote": .character(0x201D),
            "bullet": .character(0x2022), "endash": .character(0x2013), "emdash": .character(0x2014), "emspace": .character(0x2003),
            "enspace": .character(0x2002), "qmspace": .character(0x2005),
        ]
        for name in destinations.split(separator: " ") { words[String(name)] = .unseen }
        return words
    }()

    /// The code page of a font's charset; 0 is what Windows calls ANSI, nil the document's own.
    static func page(ofCharset number: Int) -> Int? { pages[number] }

    private static let pages: [Int: Int] = [
        0: 0, 2: 1252, 77: 10000, 78: 10001, 79: 10003, 80: 10008, 81: 10002, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253,
        162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
    ]
}

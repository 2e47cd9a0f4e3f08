// SPDX-License-Identifier: Apache-2.0

/// A way to turn bytes into characters: the name shown to people and the scheme that does it.
struct TextEncoding: Hashable, Sendable {
    enum Scheme: Hashable, Sendable {
        case utf8
        /// Promised to be ASCII; 8-bit bytes are UTF-8 if they are valid as such, else windows-1252.
        case ascii
        case utf7
        case utf16(bigEndian: Bool?)
        case utf32(bigEndian: Bool)
        case windows1252
        /// One or two bytes a character (three after 0x8F in EUC-JP), by the named converter of iconv.
        case table(String)
        case gb18030
        case iso2022(ISO2022.Family)
        case hz
    }

    let name: String
    let scheme: Scheme

    init(_ name: String, _ scheme: Scheme) {
        self.name = name
        self.scheme = scheme
    }

    /// Whether bytes that are well-formed UTF-8 are the text as they stand.
    var isPlain: Bool { scheme == .utf8 || scheme == .ascii }

    static let utf8 = TextEncoding("UTF-8", .utf8)
    static let windows1252 = TextEncoding("windows-1252", .windows1252)
    static let gb18030 = TextEncoding("GB18030", .gb18030)
    static let big5 = TextEncoding("Big5", .table("BIG5-HKSCS"))

    /// The encoding that a byte order mark announces, and the mark's length.
    static func mark(_ bytes: ArraySlice<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        let head = Array(bytes.prefix(4))
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head == [0xFF, 0xFE, 0, 0] { return (TextEncoding("UTF-32LE", .utf32(bigEndian: false)), 4) }
        if head == [0, 0, 0xFE, 0xFF] { return (TextEncoding("UTF-32BE", .utf32(bigEndian: true)), 4) }
        if head.starts(with: [0xFF, 0xFE]) { return (TextEncoding("UTF-16LE", .utf16(bigEndian: false)), 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (TextEncoding("UTF-16BE", .utf16(bigEndian: true)), 2) }
        if head == [0x84, 0x31, 0x95, 0x33] { return (.gb18030, 4) }
        return nil
    }

    /// The encoding a label stands for; nil if nobody knows the label.
    ///
    /// Labels are taken as the WHATWG Encoding Standard takes them: a subset's label means its superset (gb2312 is GB18030).
    static func named(_ label: String) -> TextEncoding? {
        let key = normalized(label)
        if let known = aliases[key] { return known }
        for (prefix, system) in [("iso-8859-", "ISO-8859-"), ("windows-125", "CP125"), ("cp125", "CP125"), ("iso8859-", "ISO-8859-")]
        where key.hasPrefix(prefix) {
            let part = key.dropFirst(prefix.count)
            guard let number = Int(part), String(number) == part else { return nil }
            let isKnown = system == "CP125" ? number <= 8 : (2...16).contains(number) && number != 12
            return isKnown
                ? TextEncoding(system == "CP125" ? "windows-125\(number)" : "ISO-8859-\(number)", .table("\(system)\(number)")) : nil
        }
        return nil
    }

    /// Lower case, without the quotes, blanks and leftovers that mail programs put around a label.
    private static func normalized(_ label: String) -> String {
        var bytes = label.utf8.prefix(60).map { (65...90).contains($0) ? $0 + 32 : $0 }
        bytes.removeAll { $0 <= 0x20 || [0x22, 0x27, 0x5C, 0x3B].contains($0) }
        if bytes.starts(with: "charset=".utf8) { bytes.removeFirst(8) }
        return String(decoding: bytes.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }

    private static let aliases: [String: TextEncoding] = {
        let table: [(TextEncoding, String)] = [
            (.utf8, "utf-8 utf8 unicode-1-1-utf-8 x-utf-8 utf-8n utf8mb4"),
            (TextEncoding("US-ASCII", .ascii), "us-ascii ascii ansi-x3.4-1968 iso-646.us 7bit 646"),
            (.windows1252, "windows-1252 cp1252 iso-8859-1 iso8859-1 latin1 latin-1 l1 x-ansi ansi iso-ir-100"),
            (TextEncoding("UTF-7", .utf7), "utf-7 utf7 unicode-1-1-utf-7 x-utf-7"),
            (TextEncoding("UTF-16", .utf16(bigEndian: nil)), "utf-16 utf16 unicode ucs-2 iso-10646-ucs-2"),
            (TextEncoding("UTF-16LE", .utf16(bigEndian: false)), "utf-16le utf16le unicodelittle"),
            (TextEncoding("UTF-16BE", .utf16(bigEndian: true)), "utf-16be utf16be unicodefffe unicodebig"),
            (TextEncoding("UTF-32LE", .utf32(bigEndian: false)), "utf-32le utf-32"),
            (TextEncoding("UTF-32BE", .utf32(bigEndian: true)), "utf-32be"),
            (
                .gb18030,
                "gb18030 gb2312 gb-2312-80 gb2312-80 gb-2312 gbk x-gbk cp936 ms936 windows-936 936 euc-cn x-euc-cn euccn chinese iso-ir-58 gb18030-2000 gb18030-2005 gb18030-2022 csgb2312"
            ),
            (.big5, "big5 big5-hkscs big-5 cn-big5 x-x-big5 csbig5 cp950 ms950 windows-950 950 x-windows-950 big5-eten"),
            (
                TextEncoding("CP932", .table("CP932")),
                "shift-jis shiftjis sjis x-sjis ms-kanji cp932 ms932 windows-31j windows-932 csshiftjis"
            ),
            (TextEncoding("EUC-JP", .table("EUC-JP-MS")), "euc-jp eucjp x-euc-jp x-euc euc-jp-ms ujis"),
            (
                TextEncoding("CP949", .table("CP949")),
                "ks-c-5601-1987 ks-c-5601-1989 ks-c-5601 ksc5601 ksc-5601 euc-kr euckr cp949 ms949 windows-949 uhc korean cseuckr"
            ),
            (TextEncoding("EUC-TW", .table("EUC-TW")), "euc-tw x-euc-tw"),
            (TextEncoding("JOHAB", .table("JOHAB")), "johab cp1361"),
            (
                TextEncoding("ISO-2022-JP", .iso2022(.japanese)),
                "iso-2022-jp csiso2022jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-ms cp50220 cp50221 jis"
            ),
            (TextEncoding("ISO-2022-KR", .iso2022(.korean)), "iso-2022-kr csiso2022kr"),
            (TextEncoding("ISO-2022-CN", .iso2022(.chinese)), "iso-2022-cn iso-2022-cn-ext"),
            (TextEncoding("HZ-GB-2312", .hz), "hz-gb-2312 hz hzgb2312 hz-gb2312"),
            (TextEncoding("KOI8-R", .table("KOI8-R")), "koi8-r koi8 koi"),
            (TextEncoding("KOI8-U", .table("KOI8-U")), "koi8-u koi8-ru"),
            (TextEncoding("windows-874", .table("CP874")), "tis-620 tis620 windows-874 cp874 iso-8859-11"),
            (TextEncoding("macintosh", .table("MACINTOSH")), "macintosh mac macroman x-mac-roman x-mac-western"),
            (TextEncoding("IBM437", .table("IBM437")), "ibm437 cp437 437"),
            (TextEncoding("IBM850", .table("IBM850")), "ibm850 cp850 850"),
            (TextEncoding("IBM866", .table("IBM866")), "ibm866 cp866 866"),
            (TextEncoding("IBM037", .table("IBM037")), "ibm037 cp037"),
            (TextEncoding("windows-1254", .table("CP1254")), "iso-8859-9 latin5 iso8859-9"),
        ]
        var aliases: [String: TextEncoding] = [:]
        for (encoding, labels) in table {
            for label in labels.split(separator: " ") { aliases[String(label)] = encoding }
        }
        return aliases
    }()
}

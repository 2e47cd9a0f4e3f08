// SPDX-License-Identifier: Apache-2.0

/// The numbers by which Windows, Outlook and RTF name charsets. Source: Microsoft's list of code page identifiers.
public enum CodePage {
    /// The label of a code page for `Charset.decode`; nil if nobody here knows the number.
    public static func label(_ number: Int) -> String? {
        switch number {
        case 1250...1258: "windows-\(number)"
        case 28591...28599, 28603, 28605: "iso-8859-\(number - 28590)"
        case 437, 850, 866, 874, 932, 949: "cp\(number)"
        default: labels[number]
        }
    }

    /// Whether characters of a code page may take two bytes or more.
    public static func isMultibyte(_ number: Int) -> Bool { multibyte.contains(number) }

    private static let multibyte: Set<Int> = [
        932, 936, 949, 950, 1361, 10001, 10002, 10003, 10008, 51932, 51936, 51949, 51950, 54936, 65001,
    ]

    private static let labels: [Int: String] = [
        37: "ibm037", 936: "gbk", 950: "big5", 1200: "utf-16le", 1201: "utf-16be", 1361: "johab", 10000: "macintosh", 10001: "shift_jis",
        10002: "big5", 10003: "euc-kr", 10008: "gb2312", 12000: "utf-32le", 12001: "utf-32be", 20127: "us-ascii", 20866: "koi8-r",
        20932: "euc-jp", 20936: "gb2312", 20949: "ks_c_5601-1987", 21866: "koi8-u", 38598: "iso-8859-8", 50220: "iso-2022-jp",
        50221: "iso-2022-jp", 50222: "iso-2022-jp", 50225: "iso-2022-kr", 50227: "iso-2022-cn", 51932: "euc-jp", 51936: "gb2312",
        51949: "euc-kr", 51950: "euc-tw", 52936: "hz-gb-2312", 54936: "gb18030", 65000: "utf-7", 65001: "utf-8",
    ]
}

// SPDX-License-Identifier: Apache-2.0

/// An element's name in one number, so that tags are told apart without text: six bits a letter, names over ten letters are all alike.
struct TagName: Hashable {
    private let code: UInt64

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var code: UInt64 = 0
        if range.count <= 10 {
            for byte in bytes[range] { code = code << 6 | Self.digit(byte) }
        }
        self.code = code
    }

    init(_ name: String) { self.init(Array(name.utf8), 0..<name.utf8.count) }

    /// 1…10 for digits, 11 for a colon, 33…58 for letters of either case.
    private static func digit(_ byte: UInt8) -> UInt64 { byte < 0x40 ? UInt64(byte & 0x0F) + 1 : UInt64(byte & 0x1F | 0x20) }

    static let span = TagName("span")
    static let font = TagName("font")
    static let table = TagName("table")
    static let td = TagName("td")
    static let th = TagName("th")
    static let blockquote = TagName("blockquote")

    /// What the elements of mail are to the reader of its text; all others are inline.
    static let kinds: [TagName: VisibleTag.Kind] = {
        let table: [(VisibleTag.Kind, String)] = [
            (.raw, "script style title xml"),
            (.container, "div blockquote span font table section article main"),
            (.cell, "td th"),
            (.preformatted, "pre listing xmp"),
            (
                .block,
                "br p li tr h1 h2 h3 h4 h5 h6 ul ol dl dt dd hr address form center body html head header footer nav aside figure tbody"
                    + " thead tfoot caption fieldset legend details summary option dir menu"
            ),
        ]
        var kinds: [TagName: VisibleTag.Kind] = [:]
        for (kind, names) in table {
            for name in names.split(separator: " ") { kinds[TagName(String(name))] = kind }
        }
        return kinds
    }()
}

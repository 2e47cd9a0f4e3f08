// SPDX-License-Identifier: Apache-2.0

import Formats

/// The code pages that a message names for its text, and what went wrong in decoding it.
///
/// Strings of bytes are in the message's code page. Outlook itself leaves that out, and then they are in the page of Windows: that of the locale, or
/// the relative of the page that the message goes by in the Internet. Source: MS-OXMSG 2.1.4, MS-OXCMSG 2.2.1; seen in messages that Outlook saved
/// without Unicode.
struct OutlookText {
    private(set) var defects = 0
    private(set) var isPageMissing = false
    /// Whether a text did not fit the page that the message names, and another was taken.
    private(set) var isPageDoubtful = false
    private(set) var unknownPage: Int?
    private var stringLabels: [String]
    private var htmlLabel: String?

    init(_ storage: MAPIStorage) {
        let internet = storage.integer(.internetCodePage)
        // What says that all is ASCII says nothing of what is not.
        htmlLabel = internet == OutlookText.ascii ? nil : internet.flatMap(CodePage.label)
        let named = [storage.integer(.messageCodePage), internet.map(OutlookText.page(inPlaceOf:))]
        // A page of two bytes a character cannot be that of a string of bytes.
        let pages = named.compactMap { $0 }.filter { ![0, OutlookText.ascii, 1200, 1201, 12000, 12001].contains($0) }
        unknownPage = pages.first { CodePage.label($0) == nil }
        stringLabels = (pages + [storage.integer(.locale).flatMap(OutlookText.page(ofLocale:))].compactMap { $0 }).compactMap(
            CodePage.label)
    }

    private static let ascii = 20127

    /// A string of bytes in UTF-8; one without any code page is UTF-8 if it is valid as such, else windows-1252.
    mutating func string(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = OutlookText.ended(bytes)
        if stringLabels.isEmpty, bytes.contains(where: { $0 >= 0x80 }) { isPageMissing = true }
        for label in stringLabels.dropLast() {
            let text = Charset.decode(bytes, label: label)
            if OutlookText.isForeign(text, to: bytes) {
                isPageDoubtful = true
                continue
            }
            defects += text.defects
            return text.utf8
        }
        return decoded(bytes, stringLabels.last ?? "us-ascii")
    }

    /// A string of UTF-16 in UTF-8.
    mutating func unicode(_ bytes: ArraySlice<UInt8>) -> [UInt8] { decoded(OutlookText.ended(bytes, width: 2), "utf-16le") }

    /// HTML in UTF-8.
    mutating func html(_ bytes: [UInt8]) -> [UInt8] {
        let text = OutlookText.html(Array(OutlookText.ended(bytes[...])), htmlLabel)
        defects += text.defects
        return text.utf8
    }

    /// HTML by the page that the message names for it, unless its own declaration fits the bytes and the page does not.
    static func html(_ bytes: [UInt8], _ label: String?) -> (utf8: [UInt8], defects: Int) {
        let declared = MarkupReader.text(ofHTML: bytes)
        guard let label else { return (declared.utf8, declared.defects) }
        let text = Charset.decode(bytes[...], label: label)
        // Many messages name a Western page and hold UTF-8; the other way round does not happen by chance.
        let isForeign = isForeign(text, to: bytes[...]) && declared.defects < text.defects
        let fits = isForeign || (declared.charset == "UTF-8" && declared.defects == 0)
        return fits ? (declared.utf8, declared.defects) : (text.utf8, text.defects)
    }

    /// Whether bytes are in another page than they were read in: every fourth that is not ASCII is damaged. A few may be damaged in the right one.
    private static func isForeign(_ text: DecodedText, to bytes: ArraySlice<UInt8>) -> Bool {
        text.defects > 0 && text.defects * 4 > bytes.count { $0 >= 0x80 }
    }

    /// The lines of a plain text, or of HTML where there is no plain text; what stands beyond the limit is not looked at.
    static func lines(text: [UInt8]?, html: [UInt8]?) -> [OwnWords.Line] {
        if let text, !text.allSatisfy(\.isASCIISpace) {
            var lines: [OwnWords.Line] = []
            var position = 0
            let end = min(text.count, MessageText.limit)
            while position < end {
                lines.append(OwnWords.Line(words: text.line(at: position, to: end)))
                position = text.nextLine(after: position, to: end)
            }
            return lines
        }
        guard let html else { return [] }
        return VisibleText.lines(Array(html.prefix(MessageText.limit))).map {
            OwnWords.Line(words: Array($0.text.utf8)[...], depth: $0.quoteDepth)
        }
    }

    mutating func add(defects more: Int) { defects += more }

    private mutating func decoded(_ bytes: ArraySlice<UInt8>, _ label: String) -> [UInt8] {
        let text = Charset.decode(bytes, label: label)
        defects += text.defects
        return text.utf8
    }

    /// Without the zeros that some writers leave at the end, and cut to whole units.
    private static func ended(_ bytes: ArraySlice<UInt8>, width: Int = 1) -> ArraySlice<UInt8> {
        var rest = bytes.dropLast(bytes.count % width)
        while rest.count >= width, rest.suffix(width).allSatisfy({ $0 == 0 }) { rest = rest.dropLast(width) }
        return rest
    }

    /// The code page of Windows for the letters of a page of the Internet.
    private static func page(inPlaceOf number: Int) -> Int {
        switch number {
        case 20932, 50220...50222, 51932: 932
        case 20936, 50227, 51936, 52936: 936
        case 20949, 50225, 51949: 949
        case 28591, 28605: 1252
        case 28592: 1250
        case 20866, 21866, 28595: 1251
        case 28597: 1253
        case 28599: 1254
        case 28598, 38598: 1255
        case 28596: 1256
        case 28594: 1257
        default: number
        }
    }

    /// The code page that Windows uses in a language and country.
    private static func page(ofLocale number: Int) -> Int? {
        switch number & 0x3FF {
        case 0x04: [0x0404, 0x0C04, 0x1404, 0x7C04].contains(number & 0xFFFF) ? 950 : 936
        case 0x11: 932
        case 0x12: 949
        case 0x19, 0x22, 0x23, 0x02: 1251
        case 0x08: 1253
        case 0x1F: 1254
        case 0x0D: 1255
        case 0x01: 1256
        case 0x1E: 874
        case 0x05, 0x0E, 0x15, 0x18, 0x1B, 0x24: 1250
        case 0x07, 0x09, 0x0A, 0x0B, 0x0C, 0x10, 0x13, 0x14, 0x16, 0x1D, 0x06: 1252
        default: nil
        }
    }
}

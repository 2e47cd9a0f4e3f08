// SPDX-License-Identifier: Apache-2.0

import Formats

/// The few elements that are wanted of the XML in which WeChat keeps what is no text; any damage is tolerated.
///
/// No tree: the first element of a name is found by its tags, in linear time. Fragments of WeChat's XML are often cut short or not well-formed.
struct WeChatXML {
    private let bytes: ArraySlice<UInt8>

    /// Nobody reads more of one message.
    private static let limit = 1 << 20

    /// nil: the words are no XML of WeChat's.
    init?(_ text: String) {
        let bytes = Array(text.utf8.prefix(WeChatXML.limit)).trimmedBlanks
        // The sender's account may stand before it: "wxid_x:\n<msg>".
        guard let open = bytes.firstIndex(of: UInt8(ascii: "<")), open - bytes.startIndex <= 80, bytes.last == UInt8(ascii: ">") else {
            return nil
        }
        let inner = bytes[open...]
        let roots: [StaticString] = [
            "<?xml", "<msg", "<sysmsg", "<voipmsg", "<appmsg", "<revokemsg", "<videomsg", "<img", "<a ", "<![cdata[", "<_wc_custom_link_",
        ]
        let isBare = open == bytes.startIndex || bytes[open - 1] == 0x0A
        guard isBare, roots.contains(where: { inner.begins($0) }) else { return nil }
        self.bytes = inner
    }

    private init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// The element of a name, without its tags.
    func element(_ name: String) -> WeChatXML? {
        guard let open = WeChatXML.find("<" + name, in: bytes, from: bytes.startIndex, isName: true),
            let start = bytes[open...].firstIndex(of: UInt8(ascii: ">")), bytes[start - 1] != UInt8(ascii: "/")
        else { return nil }
        let end = WeChatXML.find("</" + name, in: bytes, from: start, isName: true) ?? bytes.endIndex
        return WeChatXML(bytes[(start + 1)..<max(start + 1, end)])
    }

    /// The words of the element of a name; "" when it is not there.
    subscript(name: String) -> String { element(name)?.text ?? "" }

    /// An attribute of the first element of a name.
    func attribute(_ attribute: String, of name: String) -> String {
        guard let open = WeChatXML.find("<" + name, in: bytes, from: bytes.startIndex, isName: true) else { return "" }
        let tag = bytes[open..<(bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex)]
        for quote in ["\"", "'"] {
            let wanted = " " + attribute
            guard let at = WeChatXML.find(wanted, in: tag, from: tag.startIndex, isName: false) else { continue }
            var index = at + wanted.utf8.count
            while index < tag.endIndex, tag[index].isBlank || tag[index] == UInt8(ascii: "=") { index += 1 }
            guard index < tag.endIndex, tag[index] == quote.utf8.first else { continue }
            let value = tag[(index + 1)...].prefix { $0 != tag[index] }
            return WeChatXML(value).text
        }
        return ""
    }

    /// The words without tags, entities resolved; of a CDATA section its inside as it stands.
    var text: String {
        let mark = Array("<![CDATA[".utf8)
        let inner = bytes.trimmedBlanks
        if inner.starts(with: mark) {
            let rest = inner.dropFirst(mark.count)
            let end = WeChatXML.find("]]>", in: rest, from: rest.startIndex, isName: false) ?? rest.endIndex
            return WeChatXML.withoutTags(String(decoding: rest[..<end], as: UTF8.self))
        }
        return VisibleText.lines(Array(inner)).map(\.text).joined(separator: "\n")
    }

    /// Words without the links that WeChat puts into its notices.
    static func withoutTags(_ words: String) -> String {
        guard words.utf8.contains(UInt8(ascii: "<")), words.utf8.contains(UInt8(ascii: ">")) else { return words.trimmedBlanks }
        return VisibleText.lines(Array(words.utf8)).map(\.text).joined(separator: "\n")
    }

    private static func find(_ words: String, in bytes: ArraySlice<UInt8>, from start: Int, isName: Bool) -> Int? {
        let words = Array(words.utf8)
        guard let first = words.first else { return nil }
        var index = start
        while index + words.count <= bytes.endIndex {
            if bytes[index] == first, bytes[index..<(index + words.count)].elementsEqual(words) {
                let after = index + words.count < bytes.endIndex ? bytes[index + words.count] : UInt8(ascii: ">")
                if !isName || after.isBlank || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") { return index }
            }
            index += 1
        }
        return nil
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a reader sees of a text in RTF: the HTML that Outlook wrapped in it, or its lines.
///
/// One pass, no recursion, linear time. Source: RTF 1.9.1; MS-OXRTFEX for HTML in RTF (\fromhtml1).
public struct RichText: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// In UTF-8, whatever charset the HTML itself declares.
        case html([UInt8])
        /// In UTF-8; lines end in LF.
        case text([UInt8])
    }

    public enum Problem: Hashable, Sendable {
        /// Does not begin as RTF does.
        case notRichText
        /// Ends inside a group.
        case cut
        /// Groups within groups beyond the limit; what stands there is left out.
        case tooDeep
        /// A code page that nobody here knows; its bytes were read as windows-1252.
        case unknownCodePage(Int)
    }

    public let content: Content
    /// Characters that could not be decoded, each one U+FFFD.
    public let defects: Int
    public let problems: [Problem]

    public init(_ rtf: [UInt8]) {
        guard let start = RichText.start(rtf) else {
            (content, defects, problems) = (.text([]), 0, [.notRichText])
            return
        }
        var reader = RichTextReader(rtf, from: start)
        reader.run()
        let output = reader.output
        content = reader.isHTML ? .html(output.utf8) : .text(output.utf8)
        defects = output.defects
        problems = reader.problems + output.unknownPages.sorted().map { .unknownCodePage($0) }
    }

    /// Where "{\rtf" stands, after blanks at most.
    private static func start(_ rtf: [UInt8]) -> Int? {
        let start = rtf.prefix(64).firstIndex { $0 > 0x20 } ?? 0
        return rtf[min(start, rtf.count)...].starts(with: Array(#"{\rtf"#.utf8)) ? start : nil
    }
}

// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// The words of one exhibit that a redacted report rests on, for a bundle without the originals: plain text in UTF-8.
public enum ExcerptText {
    /// Exhibit, digest and size of the original, then each place with what stands there, in the order of the file and each once.
    ///
    /// - Parameters:
    ///   - exhibit: from the redacted result.
    ///   - citations: those relied on, from the redacted result; those of other files are passed over.
    ///   - languages: the words around the quotes stand in each of them.
    public static func bytes(_ exhibit: Exhibit, _ citations: [Citation], languages: [Language]) -> [UInt8] {
        func spoken(_ words: Text) -> String { languages.map { words[$0] }.joined(separator: " / ") }
        var text = VisibleText.line("\(exhibit.id)  \(exhibit.file.path)") + "\n"
        text += "SHA-256 \(exhibit.file.sha256)  \(spoken(ExcerptWords.bytes.filled([String(exhibit.file.byteCount)])))\n"
        for language in languages { text += ExcerptWords.head[language] + "\n" }
        var seen: Set<Citation> = []
        let own = citations.filter { $0.span.file == exhibit.file.id && seen.insert($0).inserted }
        for citation in own.sorted(by: { ($0.span, $0.quote) < ($1.span, $1.quote) }) {
            text += "\n" + spoken(place(citation.span)) + "\n"
            if citation.quote.isEmpty {
                text += "  " + spoken(ExcerptWords.wordless) + "\n"
                continue
            }
            for line in citation.quote.split(separator: "\n", omittingEmptySubsequences: false) {
                text += line.isEmpty ? "  >\n" : "  > \(VisibleText.line(String(line)))\n"
            }
        }
        return Array(text.utf8)
    }

    private static func place(_ span: SourceSpan) -> Text {
        let numbers = [String(span.line), String(span.lower), String(span.upper)]
        guard let page = span.page else { return ExcerptWords.place.filled(numbers) }
        return ExcerptWords.placeOnPage.filled(numbers + [String(page)])
    }
}

private enum ExcerptWords {
    static let head = Text(
        "Redacted excerpts that the report rests on; long passages are cut. Digest, size and places are those of the original, which is not in this bundle.",
        "报告所依据内容的脱敏摘录，长段有节略。校验值、大小与位置均为原件的；原件未收录于本包。")
    static let bytes = Text("{0} bytes", "{0} 字节")
    static let place = Text("line {0}, bytes {1}–{2}", "第 {0} 行，字节 {1}–{2}")
    static let placeOnPage = Text("page {3}, line {0}, bytes {1}–{2}", "第 {3} 页第 {0} 行，字节 {1}–{2}")
    static let wordless = Text("(no words stand there)", "（该处无文字）")
}

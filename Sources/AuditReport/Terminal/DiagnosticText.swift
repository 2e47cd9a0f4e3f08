// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// A diagnostic as a compiler would print it: place, weight, words, code; then the words at that place and what to do.
public enum DiagnosticText {
    private static let remedy = Text("do", "处理")

    /// Lines that end with a line feed, safe on a terminal whatever the evidence holds.
    public static func lines(_ d: Diagnostic, files: [SourceFile], language: Language) -> String {
        var place = d.path ?? ""
        if let span = d.span {
            let path = CitedFiles(files).file(span.file)?.path ?? d.path ?? "?"
            place = "\(path):\(span.place)" + (d.column.map { ":\($0)" } ?? "")
        }
        let severity = d.code.severity.name[language]
        var text = VisibleText.line("\(place.isEmpty ? "" : place + ": ")\(severity): \(d.message[language]) [\(d.code.name)]") + "\n"
        if !d.excerpt.isEmpty { text += "    | \(TerminalWidth.cut(VisibleText.line(d.excerpt), to: 160))\n" }
        let advice = VisibleText.line(d.remedy[language])
        if !advice.isEmpty { text += "    \(remedy[language]): \(advice)\n" }
        return text
    }
}

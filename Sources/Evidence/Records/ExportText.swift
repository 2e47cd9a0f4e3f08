// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// An export that is lines of text: the lines, their words, and their places in the file.
struct ExportText {
    let source: SourceText
    let lines: [Range<Int>]
    private let table: LineTable
    private let file: SourceFile

    init(_ input: FormatInput) {
        file = input.file
        table = LineTable(input.bytes)
        let source = SourceText(input.bytes)
        self.source = source
        lines = Array(WhatsAppLines(source.utf8))
    }

    func isBlank(_ line: Int) -> Bool { source.utf8[lines[line]].allSatisfy(\.isBlank) }

    func string(_ line: Int) -> String { source.string(lines[line]) }

    /// The place of lines, the blank ones at their end left out.
    func span(_ range: ClosedRange<Int>) -> SourceSpan {
        var last = range.upperBound
        while last > range.lowerBound, isBlank(last) { last -= 1 }
        let original = source.original(lines[range.lowerBound].lowerBound..<lines[last].upperBound)
        return SourceSpan(file: file.id, lower: original.lowerBound, upper: original.upperBound, line: table.line(at: original.lowerBound))
    }

    /// What has to be said of the whole file.
    func report(to found: inout ExportOutput, ambiguous: ChatTally = ChatTally()) {
        if source.endsInsideCharacter {
            found.output.diagnostics.append(Diagnostic(.chatTruncated, at: found.output.events.last?.citations.first?.span))
        }
        if source.defects > 0 {
            found.output.diagnostics.append(Diagnostic(.charsetDefects, [String(source.defects), source.charset], path: file.path))
        }
        found.output.diagnostics += ambiguous.diagnostic(.chatDateOrderAmbiguous)
    }
}

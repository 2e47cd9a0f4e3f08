// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// How many messages of a file show something, and the first of them.
struct ChatTally {
    private(set) var count = 0
    private(set) var first: SourceSpan?

    mutating func add(_ place: SourceSpan) {
        count += 1
        first = first ?? place
    }

    /// One diagnostic for all of them; none when there are none.
    func diagnostic(_ code: DiagnosticCode) -> [Diagnostic] { count > 0 ? [Diagnostic(code, [String(count)], at: first)] : [] }
}

/// The output of a chat that is one JSON file: events, and what of the file is no whole JSON.
struct JSONChatOutput {
    let input: FormatInput
    var output = FormatOutput()
    var edited = ChatTally()
    var withdrawn = ChatTally()
    var conflicting = ChatTally()
    private let lines: LineTable
    private var isCut = false

    init(_ input: FormatInput) {
        self.input = input
        lines = LineTable(input.bytes)
        output.explainedBytes = input.bytes.count
    }

    func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(file: input.file.id, lower: range.lowerBound, upper: range.upperBound, line: lines.line(at: range.lowerBound))
    }

    private func excerpt(_ range: Range<Int>) -> String {
        String(decoding: input.bytes[range.clamped(to: 0..<input.bytes.count)].prefix(200), as: UTF8.self)
    }

    /// Notes a damaged stretch; the end of a file that is cut short is said once, however many brackets it leaves open.
    mutating func damage(_ problem: String, _ range: Range<Int>) {
        if range.upperBound >= input.bytes.count {
            if isCut { return }
            isCut = true
        }
        output.explainedBytes = max(0, output.explainedBytes - range.count)
        output.diagnostics.append(Diagnostic(.chatUnreadable, [problem], at: span(range), excerpt: excerpt(range)))
    }

    /// Notes an entry whose time cannot be read.
    mutating func undated(_ raw: String, _ range: Range<Int>) {
        output.diagnostics.append(Diagnostic(.stampUnparseable, [raw.clipped()], at: span(range), excerpt: excerpt(range)))
    }

    consuming func finished() -> FormatOutput {
        output.diagnostics += edited.diagnostic(.chatMessageEdited) + withdrawn.diagnostic(.chatMessageWithdrawn)
        output.diagnostics += conflicting.diagnostic(.chatClockConflict)
        if let first = output.events.first(where: { $0.at.basis == .zoneless }) {
            output.diagnostics.append(Diagnostic(.stampZoneless, at: first.citations.first?.span))
        }
        return output
    }
}

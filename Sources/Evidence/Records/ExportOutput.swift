// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What the reading of one export file gathers: events, claims and accounts, and what has to be said of the file.
struct ExportOutput {
    let file: SourceFile
    var output = FormatOutput()
    var edited = ChatTally()
    var withdrawn = ChatTally()
    var conflicting = ChatTally()
    /// Calls that somebody took: contact, but not in words.
    var calls = ChatTally()
    /// The code for damaged text.
    private let unreadable: DiagnosticCode
    private var damagedBytes = 0

    init(_ input: FormatInput, unreadable: DiagnosticCode = .chatUnreadable) {
        file = input.file
        self.unreadable = unreadable
    }

    /// Notes a damaged stretch.
    mutating func damage(_ problem: String, _ place: SourceSpan, excerpt: String) {
        damagedBytes += place.upper - place.lower
        output.diagnostics.append(Diagnostic(unreadable, [problem], at: place, excerpt: excerpt.clipped()))
    }

    /// Notes an entry that is well formed and not understood.
    mutating func passOver(_ code: DiagnosticCode, _ place: SourceSpan, excerpt: String) {
        damagedBytes += place.upper - place.lower
        output.diagnostics.append(Diagnostic(code, at: place, excerpt: excerpt.clipped()))
    }

    /// Leaves a stretch unexplained whose diagnostic says more than one place.
    mutating func pass(_ place: SourceSpan) { damagedBytes += place.upper - place.lower }

    /// Notes an entry whose time cannot be read.
    mutating func undated(_ raw: String, _ place: SourceSpan, excerpt: String = "") {
        output.diagnostics.append(Diagnostic(.stampUnparseable, [raw.clipped()], at: place, excerpt: excerpt.clipped()))
    }

    /// Gives the events from an index on another room, when its name stood behind them in the file.
    mutating func rename(_ room: String, to name: String, from start: Int) {
        guard room != name else { return }
        func renamed(_ key: String?) -> String? { key.map { $0.hasPrefix(room) ? name + $0.dropFirst(room.count) : $0 } }
        for index in start..<output.events.count {
            let keys = output.events[index].keys
            output.events[index].keys.messageID = renamed(keys.messageID)
            output.events[index].keys.inReplyTo = renamed(keys.inReplyTo)
            output.events[index].keys.thread = renamed(keys.thread)
            output.events[index].keys.conversation = renamed(keys.conversation)
        }
    }

    /// All of it, when `received` bytes of the file have come.
    consuming func finished(_ received: Int) -> FormatOutput {
        output.explainedBytes = max(0, received - damagedBytes)
        output.diagnostics += edited.diagnostic(.chatMessageEdited) + withdrawn.diagnostic(.chatMessageWithdrawn)
        output.diagnostics += conflicting.diagnostic(.chatClockConflict) + calls.diagnostic(.chatCallHeld)
        if let first = output.events.first(where: { $0.at.basis == .zoneless }) {
            output.diagnostics.append(Diagnostic(.stampZoneless, at: first.citations.first?.span))
        }
        return output
    }
}

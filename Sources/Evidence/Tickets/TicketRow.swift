// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// One row of a ticket table: its cells by field, and what happened.
struct TicketRow {
    private let visibilityMeansPublic: Bool
    let ticket, time, role, event, value, text, subject, was: String
    private let actor, severity, visibility, address: String

    init(_ row: TableRow, _ columns: TicketColumns) {
        visibilityMeansPublic = columns.visibilityMeansPublic
        ticket = row.cell(columns[.ticket])
        time = row.cell(columns[.time])
        actor = row.cell(columns[.actor])
        role = row.cell(columns[.role])
        event = row.cell(columns[.event])
        value = row.cell(columns[.value])
        text = row.cell(columns[.text])
        severity = row.cell(columns[.severity])
        visibility = row.cell(columns[.visibility])
        subject = row.cell(columns[.subject])
        address = row.cell(columns[.address])
        was = row.cell(columns[.was])
    }

    var author: Author {
        let name = actor
        if !address.isEmpty { return Author(name: name, address: address.lowercased()) }
        return name.utf8.contains(UInt8(ascii: "@")) && !name.utf8.contains(0x20) && name.utf8.contains(UInt8(ascii: "."))
            ? Author(name: name, address: name.lowercased()) : Author(name: name)
    }

    /// Whether the row says that only the vendor could read it; nil when it does not say.
    private var isInternal: Bool? {
        if visibility.isEmpty { return nil }
        if TicketWords.isInternal(visibility) { return true }
        if TicketWords.isPublic(visibility) { return false }
        return TicketWords.truth(visibility).map { visibilityMeansPublic ? !$0 : $0 }
    }

    struct Meaning {
        var kind: EventKind
        var severity: String?
        var automation: [AutomationSignal] = []
        /// The word for the kind of event was not known.
        var isGuess = false
    }

    func meaning(_ engagement: Engagement) -> Meaning {
        var meaning = meaning(event)
        if meaning.severity == nil { meaning.severity = severity(meaning.kind, engagement) }
        for (field, mark) in [("event", event), ("value", value)] where TicketWords.isAutomatic(mark) {
            meaning.automation.append(AutomationSignal(.logField, seen: field + ": " + mark))
        }
        if meaning.kind == .message || meaning.kind == .internalNote, let isInternal {
            meaning.kind = isInternal ? .internalNote : .message
        }
        return meaning
    }

    /// What stood there before, of a change.
    func was(_ kind: EventKind) -> String? {
        switch kind {
        case .status, .severity, .assignment: was.isEmpty ? nil : was
        default: nil
        }
    }

    /// The row's words; of something that the system says of itself, without words, the kind and the value as written.
    func words(_ kind: EventKind) -> String {
        // A history of fields has the words that were written as the field's new value.
        if text.isEmpty, kind == .message || kind == .internalNote, !TicketWords.isInternal(value), !TicketWords.isPublic(value) {
            return value
        }
        guard kind == .system, text.isEmpty else { return text }
        return [event, value].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func meaning(_ word: String) -> Meaning {
        if word.isEmpty { return unnamed() }
        switch TicketWords.event(word) {
        case .created: return Meaning(kind: .created)
        case .comment: return Meaning(kind: TicketWords.isInternal(value) ? .internalNote : .message)
        case .note: return Meaning(kind: .internalNote)
        case .status:
            // "status, resolved" or "resolved" alone.
            let written = !value.isEmpty ? value : TicketWords.outcome(word) != nil ? word : text
            return Meaning(kind: .status(written, TicketWords.state(written) ?? TicketWords.outcome(word)))
        case .severity:
            let written = !value.isEmpty ? value : !severity.isEmpty ? severity : text
            return Meaning(kind: .severity(written), severity: written)
        case .assignment:
            // A column of states says how the ticket stands, not who has it now: who takes a ticket up has it.
            let isTakenUp = ["受理", "受理工单", "接单"].contains(word)
            if value.isEmpty || TicketWords.state(value) != nil { return Meaning(kind: .assignment(isTakenUp ? actor : text)) }
            return Meaning(kind: .assignment(value))
        case nil:
            if TicketWords.isAutomatic(word) { return Meaning(kind: text.isEmpty ? .system : .message) }
            if TicketWords.saysInternal(word) { return Meaning(kind: .internalNote, isGuess: true) }
            // Words that somebody wrote may be an answer: taken for none, they could make a breach of it.
            return Meaning(kind: text.isEmpty ? .system : .message, isGuess: true)
        }
    }

    /// A row of a table without a column for the kind of event.
    private func unnamed() -> Meaning {
        if !text.isEmpty { return Meaning(kind: TicketWords.isInternal(value) ? .internalNote : .message) }
        if !value.isEmpty { return Meaning(kind: .status(value, TicketWords.state(value))) }
        return Meaning(kind: subject.isEmpty ? .system : .created)
    }

    private func severity(_ kind: EventKind, _ engagement: Engagement) -> String? {
        if !severity.isEmpty { return severity }
        return kind == .created && TicketWords.isSeverity(value, known: engagement.severities) ? value : nil
    }
}

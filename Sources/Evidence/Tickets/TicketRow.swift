// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// One row of a ticket table: its cells by field, and what happened.
struct TicketRow {
    private let cells: [CSVField]
    private let columns: TicketColumns

    init(_ row: CSVRow, _ columns: TicketColumns) {
        cells = row.fields
        self.columns = columns
    }

    /// The cell of a field without blanks at its ends; "" when there is none, or for the marks that mean none.
    subscript(field: TicketField) -> String {
        guard let index = columns[field], index < cells.count else { return "" }
        let text = cells[index].text.trimmedBlanks
        return text == "-" || text == "NULL" || text == "null" || text == "N/A" ? "" : text
    }

    var author: Author {
        let name = self[.actor]
        let address = self[.address].lowercased()
        if !address.isEmpty { return Author(name: name, address: address) }
        return name.utf8.contains(UInt8(ascii: "@")) && !name.utf8.contains(0x20) && name.utf8.contains(UInt8(ascii: "."))
            ? Author(name: name, address: name.lowercased()) : Author(name: name)
    }

    /// Whether the row says that only the vendor could read it; nil when it does not say.
    private var isInternal: Bool? {
        let visibility = self[.visibility]
        if TicketWords.isInternal(visibility) { return true }
        if TicketWords.isPublic(visibility) { return false }
        return TicketWords.truth(visibility).map { columns.visibilityMeansPublic ? !$0 : $0 }
    }

    struct Meaning {
        var kind: EventKind
        var severity: String?
        var automation: [AutomationSignal] = []
        /// The word for the kind of event was not known.
        var isGuess = false
    }

    func meaning(_ engagement: Engagement) -> Meaning {
        let (word, value, text) = (self[.event], self[.value], self[.text])
        var meaning = meaning(word, value, text)
        if meaning.severity == nil { meaning.severity = severity(meaning.kind, value, engagement) }
        for (field, mark) in [("event", word), ("value", value)] where TicketWords.isAutomatic(mark) {
            meaning.automation.append(AutomationSignal(.logField, seen: field + ": " + mark))
        }
        if meaning.kind == .message || meaning.kind == .internalNote, let isInternal {
            meaning.kind = isInternal ? .internalNote : .message
        }
        return meaning
    }

    private func meaning(_ word: String, _ value: String, _ text: String) -> Meaning {
        if word.isEmpty { return unnamed(value, text) }
        switch TicketWords.event(word) {
        case .created: return Meaning(kind: .created)
        case .comment: return Meaning(kind: TicketWords.isInternal(value) ? .internalNote : .message)
        case .note: return Meaning(kind: .internalNote)
        case .status:
            // "status, resolved" or "resolved" alone.
            let written = !value.isEmpty ? value : TicketWords.state(word) != nil ? word : text
            return Meaning(kind: .status(written, TicketWords.state(written)))
        case .severity:
            let written = !value.isEmpty ? value : !self[.severity].isEmpty ? self[.severity] : text
            return Meaning(kind: .severity(written), severity: written)
        case .assignment: return Meaning(kind: .assignment(value.isEmpty ? text : value))
        case nil:
            if TicketWords.isAutomatic(word) { return Meaning(kind: text.isEmpty ? .system : .message) }
            // Words that somebody wrote may be an answer: taken for none, they could make a breach of it.
            return Meaning(kind: text.isEmpty ? .system : .message, isGuess: true)
        }
    }

    /// A row of a table without a column for the kind of event.
    private func unnamed(_ value: String, _ text: String) -> Meaning {
        if !text.isEmpty { return Meaning(kind: TicketWords.isInternal(value) ? .internalNote : .message) }
        if !value.isEmpty { return Meaning(kind: .status(value, TicketWords.state(value))) }
        return Meaning(kind: self[.subject].isEmpty ? .system : .created)
    }

    private func severity(_ kind: EventKind, _ value: String, _ engagement: Engagement) -> String? {
        let own = self[.severity]
        if !own.isEmpty { return own }
        return kind == .created && TicketWords.isSeverity(value, known: engagement.severities) ? value : nil
    }
}

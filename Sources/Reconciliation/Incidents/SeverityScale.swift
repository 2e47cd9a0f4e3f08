// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The agreement's severities and how this customer's sources name them.
struct SeverityScale {
    /// As the agreement writes them, gravest first.
    let written: [String]
    private let labels: [SeverityLabel]
    private let marks: PhraseSet
    /// What the sources call it → index into `labels`.
    private let mapped: [(label: SeverityLabel, index: Int)]

    init(_ agreement: Agreement, _ engagement: Engagement) {
        var written: [String] = []
        for severity in agreement.severities + agreement.commitments.compactMap(\.severity) where !written.contains(severity) {
            written.append(severity)
        }
        // A label that a document lists but promises nothing for is still a level of the scale.
        let labels = written.map(SeverityLabel.init)
        self.written = written
        self.labels = labels
        mapped = engagement.severities.sorted { $0.key < $1.key }.compactMap { key, value in
            let named = SeverityLabel(value)
            return labels.firstIndex { $0.written == value || $0.isNamed(by: named) }.map { (SeverityLabel(key), $0) }
        }
        marks = PhraseSet(["级", "級"] + (labels + mapped.map(\.label)).flatMap(\.words).sorted())
    }

    /// Whether a text has a digit, 级, or a word of any label: most have none, and need not be taken apart.
    private func mayMention(_ text: String) -> Bool {
        text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } || marks.areIn(text, limit: 16_000)
    }

    /// Whether two labels name one severity.
    func same(_ a: String, _ b: String) -> Bool { a == b || label(a).isNamed(by: label(b)) }

    /// A label taken apart; those of the agreement are known already.
    private func label(_ name: String) -> SeverityLabel { labels.first { $0.written == name } ?? SeverityLabel(name) }

    func isMentioned(in text: String) -> Bool { mention(in: text) != nil }

    /// The ticket's own field at the start, if there is one; else what the customer asked for.
    func inForce(_ steps: [Timeline.Step], opening: Int) -> SeverityInForce {
        if written.isEmpty { return .unstated }
        var stated: String?
        // The present level of a ticket whose changes are not in the export may not be the one it began with.
        var isPresent = false
        for step in steps.prefix(through: opening) {
            if case .severity(let label) = step.event.kind { (stated, isPresent) = (label, false) }
            if let label = step.event.severityStated { (stated, isPresent) = (label, step.event.gaps.contains(.states)) }
        }
        // A field set in the same instant as the opening belongs to it.
        if stated == nil {
            let start = steps[opening].event.at.bounds
            for step in steps.dropFirst(opening + 1) where step.event.at.bounds == start {
                if case .severity(let label) = step.event.kind { stated = label }
                if stated == nil, let label = step.event.severityStated { (stated, isPresent) = (label, step.event.gaps.contains(.states)) }
            }
        }
        if let change = SeverityScale.firstChange(steps, opening: opening) {
            if let was = change.was, !was.isEmpty {
                // What a change says was there before it beats a column that repeats the present level on every row.
                (stated, isPresent) = (was, false)
            } else if case .severity(let label) = change.kind, label == stated {
                // Set to the level that is stated already: another one was in force before, and nobody says which.
                isPresent = true
            }
        }
        if let stated, !stated.isEmpty, !isPresent {
            if let index = level(stated) { return .known(written[index]) }
            return .unmatched(stated)
        }
        let event = steps[opening].event
        if let index = level(askedIn: event) { return .known(written[index]) }
        return .unstated
    }

    /// The first change of the level after the opening's own instant.
    private static func firstChange(_ steps: [Timeline.Step], opening: Int) -> EvidenceEvent? {
        let start = steps[opening].event.at.bounds
        for step in steps.dropFirst(opening + 1) where step.event.at.bounds != start {
            if case .severity = step.event.kind { return step.event }
        }
        return nil
    }

    /// The level that a field states, as an index into `written`; nil where it is none of them, or not one alone.
    func level(_ stated: String) -> Int? {
        let label = SeverityLabel(stated)
        if let entry = mapped.first(where: { $0.label.written.lowercased() == stated.lowercased() || $0.label.isNamed(by: label) }) {
            return entry.index
        }
        let fits = labels.indices.filter { labels[$0].written == stated || labels[$0].isNamed(by: label) }
        if let only = fits.first, fits.count == 1 || labels[only].written == stated { return only }
        return nil
    }

    /// The level that a message asks for in words.
    func level(askedIn event: EvidenceEvent) -> Int? { mention(in: event.subject) ?? mention(in: String(event.text.prefix(600))) }

    /// The one severity that a text names; nil when it names none or several.
    private func mention(in text: String) -> Int? {
        guard mayMention(text) else { return nil }
        let pieces = SeverityLabel.markedPieces(text)
        var found: Set<Int> = []
        for index in labels.indices where labels[index].isMentioned(in: pieces) { found.insert(index) }
        for entry in mapped where entry.label.isMentioned(in: pieces) { found.insert(entry.index) }
        return found.count == 1 ? found.first : nil
    }
}

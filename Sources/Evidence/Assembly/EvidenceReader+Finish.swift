// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

extension EvidenceReader {
    /// Brings the files together: names of accounts, copies, roles, ticket ids, order and exhibits.
    public consuming func finish() -> EvidenceRecord {
        var all = takeEvents()
        settleAccounts(&all)
        let (merged, conflicts) = EventMerging.merged(all)
        all = merged
        diagnostics += conflicts
        let tickets = TicketIDs(engagement)
        if let problem = tickets.problem { diagnostics.append(problem) }
        var roles = RoleSettling(engagement)
        for index in all.indices {
            roles.settle(&all[index], setting(of: all[index]).roles)
            // A row of a ticket log belongs to its own ticket, whatever other tickets its words name.
            if all[index].channel != .ticket || all[index].keys.tickets.isEmpty {
                for id in tickets.find(subject: all[index].subject, text: all[index].text) where !all[index].keys.tickets.contains(id) {
                    all[index].keys.tickets.append(id)
                }
            }
        }
        all = EvidenceReader.sorted(all)
        diagnostics += UnknownAuthors.diagnostics(all)
        return EvidenceRecord(exhibits: exhibits(all), events: all, diagnostics: diagnostics)
    }

    /// What the order of events goes by; small, so that sorting does not move whole events about.
    private struct Place {
        var bounds: TimestampBounds
        var span: SourceSpan?
        var index: Int
    }

    /// In order of time, then of file and place, numbered.
    private static func sorted(_ events: [EvidenceEvent]) -> [EvidenceEvent] {
        var places = events.enumerated().map { Place(bounds: $1.at.bounds, span: $1.citations.first?.span, index: $0) }
        places.sort { a, b in
            if a.bounds.earliest != b.bounds.earliest { return a.bounds.earliest < b.bounds.earliest }
            if a.bounds.latest != b.bounds.latest { return a.bounds.latest < b.bounds.latest }
            if let x = a.span, let y = b.span, (x.file, x.lower) != (y.file, y.lower) { return (x.file, x.lower) < (y.file, y.lower) }
            return a.index < b.index
        }
        return places.enumerated().map { number, place in
            var event = events[place.index]
            event.id = EventID(number)
            return event
        }
    }

    private func file(of event: EvidenceEvent) -> ReadFile? {
        guard let id = event.citations.first?.span.file else { return nil }
        let index = Int(id.index - firstFile.index)
        return files.indices.contains(index) ? files[index] : nil
    }

    private func setting(of event: EvidenceEvent) -> SourceSetting { file(of: event)?.setting ?? SourceSetting(glob: "") }

    /// Names and words of Slack's events, now that every list of users has been read.
    private mutating func settleAccounts(_ events: inout [EvidenceEvent]) {
        var current: (path: String, accounts: [String: AccountRecord])?
        var complained: Set<String> = []
        for index in events.indices {
            guard let file = file(of: events[index]), file.format == SlackFormat.name else { continue }
            if current?.path != file.source.path {
                let found = accounts.accounts(for: file.source.path)
                current = (file.source.path, found ?? [:])
                let export = EvidencePath.parent(EvidencePath.parent(file.source.path))
                if found == nil, complained.insert(export).inserted {
                    diagnostics.append(Diagnostic(.slackUsersMissing, at: events[index].citations.first?.span))
                }
            }
            SlackAccounts.settle(&events[index], current?.accounts ?? [:], engagement)
        }
    }

    private func exhibits(_ events: [EvidenceEvent]) -> [Exhibit] {
        var counts = [Int](repeating: 0, count: files.count)
        var spans = [TimestampBounds?](repeating: nil, count: files.count)
        for event in events {
            for citation in event.citations {
                let index = Int(citation.span.file.index - firstFile.index)
                guard files.indices.contains(index) else { continue }
                counts[index] += 1
                spans[index] = spans[index].map { $0.union(event.at.bounds) } ?? event.at.bounds
            }
        }
        let order = files.indices.sorted { files[$0].source.path.utf8.lexicographicallyPrecedes(files[$1].source.path.utf8) }
        return order.enumerated().map { number, index in
            let file = files[index]
            let digits = String(number + 1)
            return Exhibit(
                id: "EX-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits, file: file.source, format: file.format,
                custodian: file.setting.custodian, eventCount: counts[index], span: spans[index], explainedBytes: file.explainedBytes)
        }
    }
}

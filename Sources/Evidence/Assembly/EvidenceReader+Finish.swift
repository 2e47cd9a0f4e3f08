// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

extension EvidenceReader {
    /// Brings the files together: names of accounts, copies, roles, ticket ids, order and exhibits.
    public mutating func finish() -> EvidenceRecord {
        var all = takeEvents()
        settleAccounts(&all)
        diagnostics += EventMerging.merge(&all)
        TicketOpenings.fold(&all)
        TicketGaps.settle(&all) { [files, firstFile] file in
            let index = Int(file.index - firstFile.index)
            return files.indices.contains(index) ? files[index].format : nil
        }
        diagnostics += OpeningConflicts.settle(&all, engagement)
        diagnostics += DeliveryTies.tie(&all)
        let tickets = TicketIDs(engagement)
        if let problem = tickets.problem { diagnostics.append(problem) }
        var roles = RoleSettling(engagement)
        let stated = files.map(\.setting.roles)
        for index in all.indices {
            let file = all[index].citations.first.map { Int($0.span.file.index - firstFile.index) } ?? -1
            roles.settle(&all[index], stated.indices.contains(file) ? stated[file] : [:])
            // A row of a ticket log belongs to its own ticket, whatever other tickets its words name.
            if all[index].channel != .ticket || all[index].keys.tickets.isEmpty {
                let found = tickets.find(subject: all[index].subject, text: all[index].text)
                for id in found where !all[index].keys.tickets.contains(id) { all[index].keys.tickets.append(id) }
            }
        }
        let undated = all.filter { $0.at.basis == .missing }
        if !undated.isEmpty { all.removeAll { $0.at.basis == .missing } }
        EvidenceReader.sort(&all)
        diagnostics += MissingAnswers.diagnostics(all, engagement)
        diagnostics += MissingReplies.diagnostics(all, undated, engagement)
        diagnostics += UnreadTexts.diagnostics(unread, all + undated, engagement)
        diagnostics += TicketsWithoutRequest.diagnostics(all)
        diagnostics += UnmarkedQuotes.diagnostics(all)
        diagnostics += UnknownAuthors.diagnostics(all)
        return EvidenceRecord(exhibits: exhibits(all), events: all, undated: undated, claims: claims, diagnostics: diagnostics)
    }

    /// What the order of events goes by; small, so that sorting does not move whole events about.
    private struct Place {
        var bounds: TimestampBounds
        var span: SourceSpan?
        var index: Int
    }

    /// In order of time, then of file and place, numbered.
    private static func sort(_ events: inout [EvidenceEvent]) {
        var places = events.indices.map { Place(bounds: events[$0].at.bounds, span: events[$0].citations.first?.span, index: $0) }
        places.sort { a, b in
            if a.bounds.earliest != b.bounds.earliest { return a.bounds.earliest < b.bounds.earliest }
            if a.bounds.latest != b.bounds.latest { return a.bounds.latest < b.bounds.latest }
            if let x = a.span, let y = b.span, (x.file, x.lower) != (y.file, y.lower) { return (x.file, x.lower) < (y.file, y.lower) }
            return a.index < b.index
        }
        // Along each cycle of the permutation events are exchanged where they lie: copying one costs a count for each of its strings.
        events.withUnsafeMutableBufferPointer { events in
            for start in places.indices {
                var hole = start
                while places[hole].index != start {
                    let from = places[hole].index
                    places[hole].index = hole
                    events.swapAt(hole, from)
                    hole = from
                }
                places[hole].index = hole
            }
        }
        for index in events.indices { events[index].id = EventID(index) }
    }

    /// Names of accounts, now that every list of them has been read, and Slack's words.
    private mutating func settleAccounts(_ events: inout [EvidenceEvent]) {
        var current = (file: -1, accounts: [String: AccountRecord]())
        var complained: Set<String> = []
        var roles = AccountRoles(engagement)
        for index in events.indices {
            let file = events[index].citations.first.map { Int($0.span.file.index - firstFile.index) } ?? -1
            guard files.indices.contains(file) else { continue }
            let isSlack = files[file].format == SlackFormat.name
            if current.file != file {
                let path = files[file].source.path
                let found = accounts.accounts(of: files[file].format, for: path)
                current = (file, found ?? [:])
                roles.forget()
                let export = EvidencePath.parent(EvidencePath.parent(path))
                if isSlack, found == nil, complained.insert(export).inserted {
                    diagnostics.append(Diagnostic(.slackUsersMissing, at: events[index].citations.first?.span))
                }
            }
            if isSlack {
                ExportAccounts.settleSlack(&events[index], current.accounts, &roles)
            } else if !current.accounts.isEmpty {
                ExportAccounts.settle(&events[index], current.accounts, &roles)
            }
        }
    }

    private func exhibits(_ events: [EvidenceEvent]) -> [Exhibit] {
        var counts = [Int](repeating: 0, count: files.count)
        var spans = [TimestampBounds?](repeating: nil, count: files.count)
        var grades = [[AuthenticityGrade: Int]](repeating: [:], count: files.count)
        for event in events.indices {
            for citation in events[event].citations.indices {
                let index = Int(events[event].citations[citation].span.file.index - firstFile.index)
                guard files.indices.contains(index) else { continue }
                counts[index] += 1
                // A copy's signatures are its own; those of the first are kept.
                if citation == 0, let grade = events[event].authenticity?.grade { grades[index][grade, default: 0] += 1 }
                spans[index] = spans[index].map { $0.union(events[event].at.bounds) } ?? events[event].at.bounds
            }
        }
        let order = files.indices.sorted { files[$0].source.path.utf8.lexicographicallyPrecedes(files[$1].source.path.utf8) }
        return order.enumerated().map { number, index in
            let file = files[index]
            let digits = String(number + 1)
            return Exhibit(
                id: "EX-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits, file: file.source, format: file.format,
                custodian: file.setting.custodian, eventCount: counts[index], span: spans[index], explainedBytes: file.explainedBytes,
                separatorBytes: file.separatorBytes,
                grades: AuthenticityGrade.allCases.compactMap { grade in
                    grades[index][grade].map { Exhibit.GradeCount(grade, $0) }
                })
        }
    }
}

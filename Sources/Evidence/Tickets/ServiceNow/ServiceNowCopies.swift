// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One comment that a file shows twice: as a row of the journal, and in the text that its record displays.
extension ServiceNowReading {
    private struct Words: Hashable {
        var thread, text: String
        var isInternal: Bool

        init?(_ event: EvidenceEvent) {
            guard let thread = event.keys.thread, !event.text.isEmpty, event.kind == .message || event.kind == .internalNote else {
                return nil
            }
            self.thread = thread
            text = event.text.foldedBlanks
            isInternal = event.kind == .internalNote
        }
    }

    /// Takes displayed entries into the rows of the same record, kind and words whose time may be theirs.
    mutating func joinJournals() {
        guard !displayed.isEmpty else { return }
        let shown = Set(displayed)
        var rows: [Words: [Int]] = [:]
        for index in log.found.output.events.indices where !shown.contains(index) {
            if let words = Words(log.found.output.events[index]) { rows[words, default: []].append(index) }
        }
        var gone: Set<Int> = []
        for index in displayed {
            let copy = log.found.output.events[index]
            guard let words = Words(copy), let rowsOfIt = rows[words] else { continue }
            // Of several the one that is right if rows hold what the database does, else the first that is possible.
            let near = rowsOfIt.first {
                (log.found.output.events[$0].at.floating?.asUTC ?? log.found.output.events[$0].at.bounds).meets(copy.at.bounds)
            }
            guard let row = near ?? rowsOfIt.first(where: { log.found.output.events[$0].at.bounds.meets(copy.at.bounds) }) else { continue }
            // A row serves one entry: the same words may have been said twice.
            rows[words]?.removeAll { $0 == row }
            if log.found.output.events[row].at.floating != nil, copy.at.floating == nil { log.found.output.events[row].at = copy.at }
            if log.found.output.events[row].author.name == log.found.output.events[row].author.account {
                log.found.output.events[row].author.name = copy.author.name
            }
            if log.found.output.events[row].role == .unknown { log.found.output.events[row].role = copy.role }
            log.found.output.events[row].citations += copy.citations
            gone.insert(index)
        }
        guard !gone.isEmpty else { return }
        var index = -1
        log.found.output.events.removeAll { _ in
            index += 1
            return gone.contains(index)
        }
    }
}

extension TimestampBounds {
    fileprivate func meets(_ other: TimestampBounds) -> Bool { earliest <= other.latest && other.earliest <= latest }
}

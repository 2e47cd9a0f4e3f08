// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Ties receipts to the messages they speak of.
enum DeliveryTies {
    /// Adds to each message what receipts say became of it; answers a diagnostic for each that was not delivered everywhere.
    static func tie(_ events: inout [EvidenceEvent]) -> [Diagnostic] {
        var reports: [String: [DeliveryReport]] = [:]
        for event in events where event.kind == .system {
            for var report in event.deliveries {
                guard let id = report.messageID else { continue }
                report.citation = event.citations.first
                reports[id, default: []].append(report)
            }
        }
        guard !reports.isEmpty else { return [] }
        var diagnostics: [Diagnostic] = []
        for index in events.indices where events[index].kind != .system {
            guard let id = events[index].keys.messageID, let found = reports[id] else { continue }
            events[index].deliveries += found
            let failed = events[index].undeliveredTo
            if !failed.isEmpty {
                diagnostics.append(
                    Diagnostic(
                        .mailUndelivered, [failed.sorted().joined(separator: ", ").clipped(300)], at: events[index].citations.first?.span,
                        excerpt: events[index].subject))
            }
        }
        return diagnostics
    }
}

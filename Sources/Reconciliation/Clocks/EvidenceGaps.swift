// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Where evidence is known to be missing, because a file could not be read to its end or at all.
///
/// An answer may have stood there: a breach whose deadline reaches into such a gap is not asserted.
struct EvidenceGaps {
    private struct Gap {
        /// Nil: it is not known what the file held.
        var channel: Channel?
        /// What was lost is later than this; nil: it may be of any time.
        var from: Timestamp?
    }

    private var gaps: [Gap] = []

    /// `isVouched`: whether a person states that the evidence is complete to the as-of instant.
    init(_ record: EvidenceRecord, isVouched: Bool) {
        if !isVouched { gaps = EvidenceGaps.ends(record.events) }
        for diagnostic in record.diagnostics where diagnostic.code.severity == .error {
            let exhibit = diagnostic.span.flatMap { span in record.exhibits.first { $0.file.id == span.file } }
            switch diagnostic.code {
            // Mailboxes and logs grow at their end: what a cut took is later than what is left.
            case .mailTruncated: gaps.append(Gap(channel: .mail, from: exhibit?.span?.latest))
            case .ticketTableCut: gaps.append(Gap(channel: .ticket, from: exhibit?.span?.latest))
            case .ticketNoTimeColumn, .ticketColumnMissing: gaps.append(Gap(channel: .ticket))
            case .slackUnreadable: gaps.append(Gap(channel: .chat))
            case .fileUnreadable, .archiveUnreadable, .mailConverterMissing: gaps.append(Gap())
            // Errors of settings lose no evidence.
            default: break
            }
        }
    }

    /// Exports end on different days, and nobody says that one which ends early is complete to the day of the last.
    private static func ends(_ events: [EvidenceEvent]) -> [Gap] {
        var last: [Channel: Timestamp] = [:]
        for event in events { last[event.channel] = max(last[event.channel] ?? event.at.bounds.latest, event.at.bounds.latest) }
        let end = last.values.max()
        return Channel.allCases.compactMap { channel in
            last[channel].flatMap { $0 == end ? nil : Gap(channel: channel, from: $0) }
        }
    }

    /// Whether an answer that came by `deadline` through one of these channels may be missing.
    func mayHide(_ channels: [Channel], until deadline: Timestamp) -> Bool {
        gaps.contains { gap in
            (gap.channel.map(channels.contains) ?? true) && (gap.from.map { $0 <= deadline } ?? true)
        }
    }
}

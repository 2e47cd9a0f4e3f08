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

    init(_ record: EvidenceRecord) {
        for diagnostic in record.diagnostics {
            let exhibit = diagnostic.span.flatMap { span in record.exhibits.first { $0.file.id == span.file } }
            switch diagnostic.code {
            // Mailboxes and logs grow at their end: what a cut took is later than what is left.
            case .mailTruncated: gaps.append(Gap(channel: .mail, from: exhibit?.span?.latest))
            case .ticketTableCut: gaps.append(Gap(channel: .ticket, from: exhibit?.span?.latest))
            case .ticketNoTimeColumn, .ticketColumnMissing: gaps.append(Gap(channel: .ticket))
            case .slackUnreadable: gaps.append(Gap(channel: .chat))
            case .fileUnreadable, .archiveUnreadable, .memberRefused, .mailConverterMissing: gaps.append(Gap())
            // What was read with doubt weakens the findings that rest on it, not all of them.
            default: break
            }
        }
    }

    /// Whether an answer that came by `deadline` through one of these channels may be missing.
    func mayHide(_ channels: [Channel], until deadline: Timestamp) -> Bool {
        gaps.contains { gap in
            (gap.channel.map(channels.contains) ?? true) && (gap.from.map { $0 <= deadline } ?? true)
        }
    }
}

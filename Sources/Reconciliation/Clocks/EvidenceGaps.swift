// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Where evidence is known to be missing, because a file could not be read to its end or at all.
///
/// An answer may have stood there: a breach whose deadline reaches into such a gap is not asserted. It may have come by another channel than
/// those the incident is seen in.
struct EvidenceGaps {
    private struct Gap {
        /// Nil: what was lost may belong to any incident; else to those seen in this channel.
        var channel: Channel?
        /// What was lost is later than this; nil: it may be of any time.
        var from: Timestamp?
        /// Tickets that the lost entry names; empty: it may belong to any.
        var tickets: Set<String> = []
    }

    private var gaps: [Gap] = []

    /// `isVouched`: whether a person states that the evidence is complete to the as-of instant.
    init(_ record: EvidenceRecord, isVouched: Bool) {
        if !isVouched { gaps = EvidenceGaps.ends(record.events) }
        let tickets = Set(record.events.flatMap(\.keys.tickets))
        for diagnostic in record.diagnostics {
            let exhibit = diagnostic.span.flatMap { span in record.exhibits.first { $0.file.id == span.file } }
            switch diagnostic.code {
            // Of a message saved by itself only its own rest is lost.
            case .mailTruncated where exhibit?.format == "eml": gaps.append(Gap(channel: .mail, from: exhibit?.span?.latest))
            case .mailTruncated, .ticketTableCut, .chatTruncated:
                gaps.append(Gap(from: exhibit.flatMap { EvidenceGaps.endOfOrdered($0.file.id, record) }))
            case .slackUnreadable, .ticketNoTimeColumn, .ticketColumnMissing, .fileUnreadable, .archiveUnreadable, .mailConverterMissing:
                gaps.append(Gap())
            // An entry without a time that can be read is on no timeline: it may be the answer.
            case .ticketRowNotUnderstood, .slackMessageNotUnderstood, .mailAnswerUndated:
                gaps.append(Gap(tickets: tickets.filter(diagnostic.excerpt.contains)))
            case .memberRefused: gaps.append(Gap())
            // Errors of settings lose no evidence.
            default: break
            }
        }
    }

    /// The time of the last event of a file whose events stand in order of time: what a cut took from it is later. Nil for other files, such as
    /// logs sorted by ticket.
    private static func endOfOrdered(_ file: FileID, _ record: EvidenceRecord) -> Timestamp? {
        // Events are in order of time already: the file is, too, if their places rise with them.
        var place = -1
        var last: Timestamp?
        var count = 0
        for event in record.events {
            guard let span = event.citations.first(where: { $0.span.file == file })?.span else { continue }
            guard span.lower >= place else { return nil }
            place = span.lower
            last = event.at.bounds.latest
            count += 1
        }
        // One event alone shows no order.
        return count > 1 ? last : nil
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

    /// Whether an answer to an incident that came by `deadline` may be missing.
    func mayHide(_ incident: Incident, until deadline: Timestamp) -> Bool {
        gaps.contains { gap in
            (gap.channel.map(incident.channels.contains) ?? true) && (gap.from.map { $0 <= deadline } ?? true)
                && (gap.tickets.isEmpty || incident.keys.contains(where: gap.tickets.contains))
        }
    }
}

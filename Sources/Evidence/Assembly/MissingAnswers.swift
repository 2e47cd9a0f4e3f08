// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Messages of the customer that answer or quote one of the vendor which is not in the evidence.
///
/// The vendor did answer, then; when, the evidence does not show.
enum MissingAnswers {
    static func diagnostics(_ events: [EvidenceEvent], _ engagement: Engagement) -> [Diagnostic] {
        let known = Set(events.compactMap(\.keys.messageID))
        return events.compactMap { event in
            guard event.channel == .mail, event.role == .customer, event.kind == .message else { return nil }
            let parents = [event.keys.inReplyTo].compactMap { $0 } + event.keys.references.suffix(1)
            guard !parents.contains(where: known.contains) else { return nil }
            let named = parents.first { isVendors($0, engagement) } ?? quotedAddress(event, engagement)
            return named.map { Diagnostic(.mailAnswerMissing, [$0.clipped(200)], at: event.citations.first?.span, excerpt: event.subject) }
        }
    }

    /// Whether a message id was given by a host of the vendor's.
    private static func isVendors(_ id: String, _ engagement: Engagement) -> Bool {
        guard let at = id.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
        return engagement.role(of: Author(name: "", address: "x" + id[at...].lowercased())) == .vendor
    }

    private static func quotedAddress(_ event: EvidenceEvent, _ engagement: Engagement) -> String? {
        for origin in event.quoted {
            for word in origin.from.split(whereSeparator: { " <>[](),;:\"'\t".contains($0) }) where word.contains("@") {
                let address = word.replacing("mailto:", with: "").lowercased()
                if [.vendor, .vendorAutomation].contains(engagement.role(of: Author(name: "", address: address))) { return address }
            }
        }
        return nil
    }
}

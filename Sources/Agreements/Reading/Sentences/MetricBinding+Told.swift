// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Whom an English sentence says is told, and of what: "will inform the utility of a data security incident", "tells the Safety Officer of any
/// patient safety incident". Who is told may be anybody, so no list of words holds such a phrase.
extension MetricBinding {
    private static let tells = Lexicon<Void>(
        "inform|informs|informing|notify|notifies|notifying|tell|tells|telling|alert|alerts|alerting|advise|advises|advising|warn|warns")
    private static let of = Lexicon<Void>(
        "of a|of an|of any|of every|of each|of all|of the|of such|of unauthorised|of unauthorized|about a|about an|about any|about every|about each"
    )
    private static let events = Lexicon<Void>(
        "incident|incidents|breach|breaches|outage|outages|failure|failures|interruption|interruptions|disruption|disruptions|compromise|intrusion|access|loss|event|events|accident|accidents|emergency|fault|faults|vulnerability|vulnerabilities"
    )

    /// The verb of each such clause that no other word of a metric stands in.
    static func told(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ named: [MetricPhrase]) -> [MetricPhrase] {
        tells.matches(text, in: sentence).compactMap { verb in
            let rest = verb.range.upperBound..<min(sentence.upperBound, verb.range.upperBound + 80)
            guard let of = of.first(text, in: rest),
                !named.contains(where: { $0.range.overlaps(verb.range.lowerBound..<of.range.upperBound) }),
                !text[verb.range.upperBound..<of.range.lowerBound].contains(where: { ",;:.()".unicodeScalars.contains($0) }),
                case let about = of.range.upperBound..<min(sentence.upperBound, of.range.upperBound + 90),
                let event = events.first(text, in: about),
                !text[of.range.upperBound..<event.range.lowerBound].contains(where: { ",;:.".unicodeScalars.contains($0) })
            else { return nil }
            return MetricPhrase(metric: .incidentNotice, range: verb.range)
        }
    }

    private static let breaches = Lexicon<Void>(
        "breach|breaches|unauthorised access|unauthorized access|exposed|leaked|compromised|corrupted|stolen|disclosed|intrusion|security incident|security event|data incident|personal data"
    )
    private static let informs = Lexicon<Void>(
        "inform|informs|notify|notifies|tell|tells|alert|alerts|warn|warns|is informed|are informed|is notified|are notified|is told|are told|is warned|are warned|is alerted|are alerted|be informed|be notified|be told|be warned|be alerted|is reported to|are reported to|be reported to"
    )

    /// "If personal data has been exposed, we tell your security contact within 36 hours": what has happened stands before the verb.
    static func warned(
        _ text: [Unicode.Scalar], _ sentence: Range<Int>, _ named: [MetricPhrase], _ durations: [DurationPhrase]
    ) -> [MetricPhrase] {
        guard let length = durations.first, durations.count == 1,
            let event = breaches.first(text, in: sentence.lowerBound..<length.range.lowerBound),
            let verb = informs.matches(text, in: event.range.upperBound..<length.range.lowerBound).last,
            !named.contains(where: { $0.range.lowerBound >= verb.range.lowerBound && $0.range.upperBound <= length.range.lowerBound }),
            !text[verb.range.upperBound..<length.range.lowerBound].contains(where: { ",;:".unicodeScalars.contains($0) })
        else { return [] }
        return [MetricPhrase(metric: .incidentNotice, range: verb.range)]
    }
}

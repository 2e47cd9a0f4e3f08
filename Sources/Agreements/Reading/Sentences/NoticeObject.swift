// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Of what a notice is given: "shall notify Customer of any Personal Data Incident", "tells the Bank of any suspected compromise of cardholder data".
///
/// A notice of one kind of event is owed for that kind alone.
enum NoticeObject {
    private static let of = Lexicon<Void>(
        "of any|of a|of an|of each|of every|of all|about any|about a|of such|of unauthorised|of unauthorized")
    private static let notifies = Lexicon<Void>("notify|notifies|inform|informs|tell|tells|alert|alerts")
    private static let ends = Lexicon<Void>(
        "without|within|no later|not later|in any event|that|which|and|as soon|promptly|in writing|by|affecting|after|upon|on|at|has|is|are|where|once|immediately|at the latest"
    )
    /// "within 15 minutes of an engineer confirming an incident": when the clock starts.
    private static let confirming = Lexicon<Void>(
        "confirming|detecting|noticing|learning|becoming|discovering|finding|detection|discovery|confirmation")
    /// Any event at all.
    private static let generic = Lexicon<Void>(
        "network outage|network outages|service outage|service outages|service incident|service incidents|platform incident|platform outage|incident|incidents|issue|issues|event|events|problem|problems|outage|outages|disruption|interruption|fault|faults|failure|change|changes|delay|such|it|this|these|breach of this agreement|the above|major incident|planned maintenance|maintenance"
    )

    static func of(_ passage: Passage, _ sentence: Range<Int>, _ duration: DurationPhrase, _ metric: Metric) -> SeverityMention? {
        let text = passage.folded
        // "… and shall publish a patched build within 14 days": what the notice is of is what the rest of the sentence is about.
        guard metric == .incidentNotice || notifies.isIn(text, sentence.lowerBound..<duration.range.lowerBound),
            !text[sentence].contains(where: \.isHan)
        else { return nil }
        for word in of.matches(text, in: sentence) {
            var end = min(sentence.upperBound, word.range.upperBound + 60)
            if let stop = text[word.range.upperBound..<end].firstIndex(where: { ",;:.(".unicodeScalars.contains($0) }) { end = stop }
            if let stop = ends.first(text, in: word.range.upperBound..<end) { end = stop.range.lowerBound }
            if duration.range.lowerBound > word.range.upperBound { end = min(end, duration.range.lowerBound) }
            let name = passage.trimmed(word.range.upperBound..<end)
            guard name.count > 4, name.count <= 60, !generic.isAll(text, name), DurationPhrase.all(text, in: name).isEmpty,
                SeverityPhrase.all(text, in: name).isEmpty, confirming.first(text, in: name) == nil, let words = Words(passage, name)
            else { continue }
            return SeverityMention(named: words)
        }
        return nil
    }
}

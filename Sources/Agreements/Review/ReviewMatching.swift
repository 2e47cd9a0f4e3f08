// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Which entry of a review is about which commitment that is read now.
struct ReviewMatching {
    /// Indexes of read commitments by the index of the entry.
    private(set) var read: [Int: Int] = [:]
    private(set) var unlisted: [Int] = []

    private struct Key: Hashable {
        var words: String
        var scope: [String?]
    }

    /// Pairs entries with commitments: by words and scope, then by words and number, then (`loosely`) by scope alone and by words and measure.
    init(_ entries: [ReviewedCommitment], _ commitments: [Commitment], loosely: Bool) {
        var free = Set(commitments.indices)
        func words(_ commitment: Commitment) -> String {
            String(String.UnicodeScalarView(QuoteSearch.fold(commitment.clause.citation.quote).compactMap(Unicode.Scalar.init)))
        }
        func scope(_ commitment: Commitment) -> [String?] {
            [commitment.metric.rawValue, commitment.severity, commitment.plan, commitment.channel]
        }
        let entryWords = entries.map { words($0.commitment) }
        let readWords = commitments.map(words)
        func pair(_ entryKey: (Int) -> Key, _ readKey: (Int) -> Key) {
            var waiting: [Key: [Int]] = [:]
            for index in commitments.indices.reversed() where free.contains(index) { waiting[readKey(index), default: []].append(index) }
            for index in entries.indices where read[index] == nil && entries[index].status != .added {
                guard let found = waiting[entryKey(index)]?.popLast() else { continue }
                read[index] = found
                free.remove(found)
            }
        }
        pair(
            { Key(words: entryWords[$0], scope: scope(entries[$0].commitment)) },
            { Key(words: readWords[$0], scope: scope(commitments[$0])) })
        pair({ Key(words: entryWords[$0], scope: [entries[$0].commitment.id]) }, { Key(words: readWords[$0], scope: [commitments[$0].id]) })
        if loosely {
            pair({ Key(words: "", scope: scope(entries[$0].commitment)) }, { Key(words: "", scope: scope(commitments[$0])) })
            pair(
                { Key(words: entryWords[$0], scope: [entries[$0].commitment.metric.rawValue]) },
                { Key(words: readWords[$0], scope: [commitments[$0].metric.rawValue]) })
        }
        unlisted = free.sorted()
    }
}

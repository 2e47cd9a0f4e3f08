// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A level as written, the words that name it, and the key under which other spellings of it are found.
struct SeverityMention: Sendable, Hashable {
    var words: Words
    var key: String
    /// The environment that the level is promised for: "Test".
    var environment: Words?
    /// The level on the other scale of a table that crosses two: "Fatal" in the column for an item of priority 1.
    var other: Words?

    /// "Critical", "Test – Critical", "1, Fatal".
    var name: String {
        let level = other.map { "\(words.text), \($0.text)" } ?? words.text
        return environment.map { "\($0.text) – \(level)" } ?? level
    }

    func crossed(with column: SeverityMention) -> SeverityMention {
        var both = self
        both.key = "\(key)/\(column.key)"
        both.other = column.words
        return both
    }
}

extension SeverityMention {
    /// A level or a kind of case that no list knows: its key is its folded name.
    init(named words: Words) { self.init(words: words, key: ClockResolution.fold(words.text)) }
}

/// A promise as it was found, before the document as a whole has had its say.
struct Candidate: Sendable {
    var metric: Metric
    var metricWords: Words?
    var presence = Presence.stated
    var target: Target?
    var targetWords: Words?
    /// Where the words of the target stand in the paragraph or item of the promise.
    var spot: Range<Int>?
    /// Where the words of the target end in their cell.
    var targetEnd: Int?
    var severity: SeverityMention?
    var plan: Words?
    /// What an availability is for: no tier yet, and only where the document promises several.
    var subject: Words?
    var channel: Words?
    var percent: Quantity?
    var percentWords: Words?
    var period: Words?
    /// Hours said in the cell, its row or column, or the sentence.
    var coverage: HoursPhrase.Coverage?
    var coverageWords: Words?
    var force: Force?
    var forceWords: Words?
    var clause: Words
    var block: Int
    /// The clause is a row of a table: no verb of its own.
    var isTable = false
    /// Words that may limit it: a note, a second number in its cell.
    var limits: [Words] = []
    /// "up to 30 minutes": the best case only.
    var isBestCase = false
}

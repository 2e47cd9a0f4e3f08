// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import ServiceTime

/// One promise as the corpus compares it, be it a label or a commitment that was read.
struct PromiseRow: Sendable {
    var line: Int
    var metric: Metric
    /// Nil for an availability.
    var target: Target?
    var severity: String?
    var plan: String?
    var channel: String?
    var percent: Quantity?
    var clock: ClockMeaning
    /// Whether a breach can follow; labels do not say.
    var isBinding = false

    /// Metric, value and unit; of an availability the percentage.
    var core: [String] {
        metric == .availability
            ? [metric.rawValue, percent?.description ?? "-"]
            : [metric.rawValue, target?.value.description ?? "-", target?.unit.rawValue ?? "-"]
    }

    /// "line 28: first-response 2 hour | A – Outage | Amber".
    var summary: String {
        ["line \(line): " + core.joined(separator: " "), severity ?? "-", plan ?? "-"].joined(separator: " | ")
    }

    /// Rows of one key are one promise told again.
    func isRestatement(of other: PromiseRow) -> Bool {
        core == other.core && Words(severity) == Words(other.severity) && Words(plan) == Words(other.plan)
            && Words(channel) == Words(other.channel)
    }

    /// A name as the corpus compares it: "Severity 1 Issues" and "severity-1" are one.
    struct Words: Equatable {
        private var words: Set<String> = []

        init(_ text: String?) {
            var word = ""
            var kind = 0
            for scalar in (text ?? "").precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
                let own = "a"..."z" ~= scalar ? 1 : "0"..."9" ~= scalar ? 2 : "\u{4E00}"..."\u{9FFF}" ~= scalar ? 3 : 0
                if own != kind || own == 3 { close(&word) }
                if own > 0 { word.unicodeScalars.append(scalar) }
                kind = own
            }
            close(&word)
            words.subtract(["support", "the", "ticket", "issue"])
        }

        private mutating func close(_ word: inout String) {
            if word.count > 3, "a"..."z" ~= word { while word.hasSuffix("s") { word.removeLast() } }
            if !word.isEmpty { words.insert(word) }
            word = ""
        }

        /// The same words, or one side's among the other's.
        func matches(_ other: Words) -> Bool {
            words == other.words
                || !words.isEmpty && !other.words.isEmpty && (words.isSubset(of: other.words) || other.words.isSubset(of: words))
        }
    }

    func agrees(with other: PromiseRow, on field: KeyPath<PromiseRow, String?>) -> Bool {
        Words(self[keyPath: field]).matches(Words(other[keyPath: field]))
    }
}

extension PromiseRow {
    /// A promise that was read; nil for what the document says it does not promise.
    init?(_ commitment: Commitment) {
        guard commitment.presence == .stated else { return nil }
        self.init(
            line: Int(commitment.clause.citation.span.line), metric: commitment.metric, target: commitment.target,
            severity: commitment.severity,
            plan: commitment.plan, channel: commitment.channel, percent: commitment.percent, clock: commitment.clock,
            isBinding: commitment.grade.isBinding)
    }

    /// A row of `labels.tsv` behind the name of its document; nil for one that is not well formed.
    init?(label fields: ArraySlice<Substring>) {
        let fields = fields.map { $0 == "-" ? nil : String($0) }
        guard fields.count == 9, let line = fields[0].flatMap({ Int($0) }), let metric = fields[1].flatMap(Metric.init(rawValue:)) else {
            return nil
        }
        self.init(
            line: line, metric: metric, severity: fields[4], plan: fields[5], channel: fields[6],
            percent: fields[7].flatMap { Quantity($0) },
            clock: fields[8].flatMap(ClockMeaning.init(rawValue:)) ?? .unspecified)
        if let value = fields[2], let unit = fields[3].flatMap(DurationUnit.init(rawValue:)) {
            let ends = value.split(separator: "-").compactMap { Quantity($0) }
            guard let last = ends.last else { return nil }
            target = Target(value: last, lower: ends.count > 1 ? ends.first : nil, unit: unit)
        }
        guard (metric == .availability) == (target == nil), metric != .availability || percent != nil else { return nil }
    }
}

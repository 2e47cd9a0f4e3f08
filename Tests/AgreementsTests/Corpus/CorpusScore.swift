// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What was read of a document, held against its labels.
struct CorpusScore: Sendable {
    /// Labels and what was read, one to one.
    struct Pairing: Sendable {
        var hits: [(label: PromiseRow, read: PromiseRow)] = []
        var missed: [PromiseRow] = []
        var extra: [PromiseRow]

        /// Each label takes the best of what is left that agrees on the core and on the fields.
        init(_ labels: [PromiseRow], _ read: [PromiseRow], on fields: [KeyPath<PromiseRow, String?>]) {
            extra = read
            for label in labels {
                let candidates = extra.indices.filter { index in
                    extra[index].core == label.core && fields.allSatisfy { extra[index].agrees(with: label, on: $0) }
                }
                func likeness(_ index: Int) -> Int {
                    [\.severity, \.plan, \.channel].filter { extra[index].agrees(with: label, on: $0) }.count
                }
                // Of equals the first.
                if let best = candidates.reversed().max(by: { likeness($0) < likeness($1) }) {
                    hits.append((label, extra.remove(at: best)))
                } else {
                    missed.append(label)
                }
            }
        }
    }

    var name: String
    var core: Pairing
    /// Core, severity and plan.
    var strict: Pairing
    /// Strict hits of the wrong clock.
    var wrongClocks: [(label: PromiseRow, read: PromiseRow)]
    /// Promises that a breach can follow from and that are shorter than the document makes them.
    var accusations: [PromiseRow]

    init(_ document: CorpusDocument) {
        name = document.name
        var read: [PromiseRow] = []
        for row in AgreementsTests.read(document.bytes, as: document.name).commitments.compactMap({ PromiseRow($0) })
        where !read.contains(where: row.isRestatement) { read.append(row) }
        core = Pairing(document.labels, read, on: [])
        strict = Pairing(document.labels, read, on: [\.severity, \.plan])
        wrongClocks = strict.hits.filter { $0.label.metric != .availability && $0.label.clock != $0.read.clock }
        accusations = read.filter { $0.isBinding && CorpusScore.isTooShort($0, document.labels) }
    }

    /// Shorter than every label of its metric and severity, or like no label; a promise for every severity is held against all of them.
    private static func isTooShort(_ row: PromiseRow, _ labels: [PromiseRow]) -> Bool {
        guard let target = row.target else { return false }
        return labels.allSatisfy { label in
            guard label.metric == row.metric, row.severity == nil || label.severity == nil || label.agrees(with: row, on: \.severity),
                let promised = label.target
            else { return true }
            return minutes(target) < minutes(promised)
        }
    }

    /// Long enough to tell which of two lengths is the shorter: the shortest that a unit can be.
    private static func minutes(_ target: Target) -> Int64 {
        let unit: Int64 =
            switch target.unit {
            case .second: 1
            case .minute: 60
            case .hour, .businessHour: 3600
            case .day, .businessDay: 86400
            case .week: 7 * 86400
            case .month: 28 * 86400
            }
        return target.value.thousandths.multipliedReportingOverflow(by: unit).partialValue / 60_000
    }
}

extension CorpusScore {
    /// Hits, missed and extra of several documents.
    struct Sum {
        var hits = 0
        var missed = 0
        var extra = 0

        init(_ pairings: [Pairing]) {
            for pairing in pairings {
                hits += pairing.hits.count
                missed += pairing.missed.count
                extra += pairing.extra.count
            }
        }

        var precision: Double { Double(hits) / Double(max(1, hits + extra)) }
        var recall: Double { Double(hits) / Double(max(1, hits + missed)) }
        var f1: Double { 2 * Double(hits) / Double(max(1, 2 * hits + missed + extra)) }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension AgreementReview {
    /// The commitments of one agreement under one review.
    struct Work {
        private let review: ReviewFile
        private let agreement: Agreement
        private let path: String
        /// Where the quotes of the commitments stand in the agreement.
        private let places: [String: Clause]
        private let matching: ReviewMatching
        private(set) var diagnostics: [Diagnostic] = []

        init(_ review: ReviewFile, _ agreement: Agreement, _ path: String, _ places: [String: Clause]) {
            self.review = review
            self.agreement = agreement
            self.path = path
            self.places = places
            matching = ReviewMatching(review.commitments, agreement.commitments, loosely: false)
        }

        /// The agreement is the one that was reviewed: what was read, with a person's decisions.
        mutating func reviewed() -> [Commitment] {
            var owners: [Int: Int] = [:]
            for (entry, read) in matching.read { owners[read] = entry }
            var result: [Commitment] = []
            for (index, commitment) in agreement.commitments.enumerated() {
                if let owner = owners[index] {
                    if let kept = decided(review.commitments[owner], commitment) { result.append(kept) }
                } else if !review.unreadable.contains(commitment.id) {
                    note(.reviewUnlisted, commitment.id, at: commitment.clause.citation)
                    result.append(commitment)
                }
            }
            for (index, entry) in review.commitments.enumerated() where matching.read[index] == nil {
                switch entry.status {
                case .read, .rejected: note(.reviewUnmatched, entry.commitment.id, at: entry.citation)
                case .confirmed, .amended, .added:
                    if let made = made(entry, taken: Set(result.map(\.id))) { result.append(made) }
                }
            }
            return result
        }

        /// The agreement is another one: what a person settled, while its words stand.
        mutating func settled() -> [Commitment] {
            var result: [Commitment] = []
            for entry in review.commitments where [.confirmed, .amended, .added].contains(entry.status) {
                if let made = made(entry, taken: Set(result.map(\.id))) { result.append(made) }
            }
            return result
        }

        private mutating func decided(_ entry: ReviewedCommitment, _ read: Commitment) -> Commitment? {
            let sameHours = AgreementReview.isSameHours(entry, read, review, agreement)
            let fields = ReviewDifference.fields(entry.commitment, read, sameHours: sameHours)
            switch entry.status {
            case .read:
                if let first = fields.first {
                    diagnostics.append(
                        Diagnostic(
                            .reviewUnmarked, [read.id, first.rawValue], at: entry.cites.first { $0.field == first }?.citation.span,
                            path: path,
                            excerpt: entry.cites.first { $0.field == first }?.citation.quote ?? ""))
                }
                return read
            case .rejected:
                note(.reviewRejected, read.id, at: read.clause.citation)
                return nil
            case .confirmed, .amended, .added:
                var result = read
                for field in fields { set(field, of: &result, from: entry) }
                result.review = CommitmentReview(fields.isEmpty ? .confirmed : .amended, citation: entry.citation, fields: fields)
                complete(&result, isForceRead: !fields.contains(.force))
                return result
            }
        }

        /// A commitment from the file alone; its words must stand in the agreement, and its hours must be among those read there.
        private mutating func made(_ entry: ReviewedCommitment, taken: Set<String>) -> Commitment? {
            guard let clause = places[entry.commitment.clause.citation.quote] else {
                missing(entry, entry.commitment.clause.citation)
                return nil
            }
            var result = entry.commitment
            result.clause = clause
            if let id = entry.hours {
                result.hours = AgreementReview.hoursIndex(id, review, agreement)
                guard result.hours != nil else {
                    missing(entry, entry.cites.first { $0.field == .hours }?.citation ?? entry.citation)
                    return nil
                }
            }
            if taken.contains(result.id) { result.id = "R-\(result.id)" }
            result.basis = entry.cites.filter { has($0.field, result) }
            result.review = CommitmentReview(
                entry.status, citation: entry.citation, fields: entry.status == .added ? result.basis.map(\.field) : [])
            complete(&result, isForceRead: false)
            return result
        }

        private func has(_ field: FieldBasis.Field, _ commitment: Commitment) -> Bool {
            switch field {
            case .metric, .clock, .force: true
            case .severity: commitment.severity != nil
            case .plan: commitment.plan != nil
            case .channel: commitment.channel != nil
            case .target: commitment.target != nil
            case .hours: commitment.hours != nil
            case .percent: commitment.percent != nil
            case .period: commitment.period != nil
            }
        }

        private func set(_ field: FieldBasis.Field, of result: inout Commitment, from entry: ReviewedCommitment) {
            let own = entry.commitment
            switch field {
            case .metric: result.metric = own.metric
            case .severity: result.severity = own.severity
            case .plan: result.plan = own.plan
            case .channel: result.channel = own.channel
            case .target:
                result.target = own.target
                result.presence = own.presence
            case .clock: result.clock = own.clock
            case .hours: result.hours = entry.hours.flatMap { AgreementReview.hoursIndex($0, review, agreement) }
            case .percent: result.percent = own.percent
            case .period: result.period = own.period
            case .force: result.force = own.force
            }
            result.basis.removeAll { $0.field == field }
            result.basis += entry.cites.filter { $0.field == field }
        }

        /// What follows from the fields: rank, period and grade.
        private func complete(_ commitment: inout Commitment, isForceRead: Bool) {
            commitment.severityRank = commitment.severity.flatMap { level in
                agreement.severities.firstIndex(of: level).map { $0 + 1 }
                    ?? agreement.commitments.first { $0.severity == level }?.severityRank
            }
            commitment.cycle = commitment.period.flatMap { CyclePhrase.read(period: $0, sentence: commitment.clause.citation.quote) }
            if !isForceRead { commitment.grade = grade(commitment.force) }
        }

        /// As the reading grades its own: a bare figure binds only where the document was found to be an agreement.
        private func grade(_ force: Force) -> Grade {
            if let same = agreement.commitments.filter({ $0.force == force }).map(\.grade).max() { return same }
            switch force {
            case .effort: return .g4
            case .target: return .g3
            case .shall: return agreement.statement(.clockStart) != nil && agreement.statement(.remedy) != nil ? .g1 : .g2
            case .stated: return .g5
            }
        }

        private mutating func note(_ code: DiagnosticCode, _ id: String, at citation: Citation) {
            diagnostics.append(Diagnostic(code, [id], at: citation.span, path: path, excerpt: citation.quote))
        }

        private mutating func missing(_ entry: ReviewedCommitment, _ citation: Citation) {
            note(.reviewQuoteMissing, entry.commitment.id, at: citation)
        }
    }
}

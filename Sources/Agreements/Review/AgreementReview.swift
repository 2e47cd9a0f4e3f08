// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// What a person's review makes of an agreement.
///
/// Rejected commitments vanish, amended fields replace what was read, added commitments need words that stand in the agreement. Where the
/// agreement is not the one that was reviewed, only commitments that a person settled are kept, and only while their words still stand.
public enum AgreementReview {
    /// The agreement under the review; `inputs` are what it was read from, `path` is that of the review, for diagnostics.
    public static func applied(_ review: ReviewFile, to agreement: Agreement, _ inputs: [AgreementInput], path: String) -> Agreement {
        var result = agreement
        let pins = ReviewFile.pins(of: agreement)
        let isChanged = Set(pins) != Set(review.pins)
        let search = QuoteSearch(AgreementViews(inputs).views)
        var work = Work(review, agreement, path, search.clauses(of: Set(review.commitments.map(\.commitment.clause.citation.quote))))
        if isChanged {
            let difference = difference(review, agreement)
            result.diagnostics.append(
                Diagnostic(
                    .reviewChanged,
                    [
                        changedNames(review.pins, pins), String(difference.gone.count), String(difference.new.count),
                        String(difference.changed.count),
                    ], path: path))
            result.commitments = work.settled()
        } else {
            result.commitments = work.reviewed()
        }
        result.diagnostics += work.diagnostics
        return result
    }

    /// The agreement under the review in these bytes, the file of which joins the agreement's; one that cannot be read leaves nothing to judge.
    public static func applied(_ bytes: [UInt8], _ file: SourceFile, to agreement: Agreement, _ inputs: [AgreementInput]) -> Agreement {
        let (review, diagnostics) = ReviewFileReader.read(bytes, file: file)
        var result =
            review.map { applied($0, to: agreement, inputs, path: file.path) } ?? withoutCommitments(agreement, path: file.path)
        result.diagnostics = diagnostics + result.diagnostics
        result.files.append(file)
        return result
    }

    /// An agreement whose review cannot be used: nothing of it is judged, since a person may have rejected any part of it.
    public static func withoutCommitments(_ agreement: Agreement, path: String) -> Agreement {
        var result = agreement
        result.commitments = []
        result.diagnostics.append(Diagnostic(.reviewUnusable, path: path))
        return result
    }

    /// How a review differs from what is read now; what a person settled is no difference while its words stand.
    public static func difference(_ review: ReviewFile, _ agreement: Agreement) -> ReviewDifference {
        let matching = ReviewMatching(review.commitments, agreement.commitments, loosely: true)
        var difference = ReviewDifference()
        for (index, entry) in review.commitments.enumerated() where entry.status != .added {
            guard let found = matching.read[index] else {
                difference.gone.append(entry)
                continue
            }
            let now = agreement.commitments[found]
            let isReworded =
                QuoteSearch.fold(entry.commitment.clause.citation.quote) != QuoteSearch.fold(now.clause.citation.quote)
            var fields = ReviewDifference.fields(entry.commitment, now, sameHours: isSameHours(entry, now, review, agreement))
            if entry.status != .read, !isReworded {
                // A person settled these words; all that can have changed is the hours that they run in.
                let areHoursGone = entry.hours.map { hoursIndex($0, review, agreement) == nil } ?? false
                fields = areHoursGone ? [.hours] : []
            }
            if isReworded || !fields.isEmpty {
                difference.changed.append(
                    ReviewDifference.Change(
                        status: entry.status, before: entry.commitment, after: now, fields: fields, isReworded: isReworded,
                        hoursBefore: entry.hours))
            }
        }
        difference.new = matching.unlisted.map { agreement.commitments[$0] }
        return difference
    }

    /// The entries of a new or an updated review: decisions stand where the words do, the rest is to be checked again.
    ///
    /// `hours` of an entry without decision are those of the reading: "H1", "H2" …
    public static func entries(_ agreement: Agreement, updating review: ReviewFile?) -> [ReviewedCommitment] {
        let old = review?.commitments ?? []
        let matching = ReviewMatching(old, agreement.commitments, loosely: false)
        let owners = Dictionary(matching.read.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var entries = agreement.commitments.enumerated().map { index, commitment in
            let hours = commitment.hours.map { "H\($0 + 1)" }
            guard let review, let owner = owners[index], old[owner].status != .read else {
                return ReviewedCommitment(
                    .read, commitment, hours: hours, note: owners[index].flatMap { old[$0].note }, citation: commitment.clause.citation)
            }
            var entry = old[owner]
            entry.commitment.id = commitment.id
            entry.commitment.clause = commitment.clause
            // Hours are named anew, by the words that state them; where those are gone, the decision is too.
            if let named = entry.hours {
                guard let own = hoursIndex(named, review, agreement) else {
                    return ReviewedCommitment(.read, commitment, hours: hours, note: entry.note, citation: commitment.clause.citation)
                }
                entry.hours = "H\(own + 1)"
            }
            return entry
        }
        for var entry in old where entry.status == .added {
            if let review, let named = entry.hours {
                // A name that no hours have is an error until a person chooses others.
                entry.hours = hoursIndex(named, review, agreement).map { "H\($0 + 1)" } ?? "\(named)?"
            }
            entries.append(entry)
        }
        return entries
    }

    private static func changedNames(_ before: [ReviewFile.Pin], _ now: [ReviewFile.Pin]) -> String {
        Set(Set(before).symmetricDifference(now).map(\.name)).sorted().joined(separator: ", ")
    }

    /// The support hours of the agreement that the review's own name stands for: those stated in the same words.
    static func hoursIndex(_ id: String, _ review: ReviewFile, _ agreement: Agreement) -> Int? {
        guard let hours = review.hours.first(where: { $0.id == id }) else { return nil }
        let words = QuoteSearch.fold(hours.quote)
        let found = agreement.supportHours.indices.filter { QuoteSearch.fold(agreement.supportHours[$0].clause.citation.quote) == words }
        // Hours of several levels may stand in one sentence.
        return found.first { "H\($0 + 1)" == id } ?? found.first
    }

    static func isSameHours(_ entry: ReviewedCommitment, _ commitment: Commitment, _ review: ReviewFile, _ agreement: Agreement) -> Bool {
        guard let id = entry.hours else { return commitment.hours == nil }
        return hoursIndex(id, review, agreement) == commitment.hours
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Agreements

@Suite struct AgreementReviewTests {
    private typealias Fixture = ReviewFixture

    private func codes(_ agreement: Agreement) -> [String] {
        agreement.diagnostics.map(\.code.name).filter { $0.contains("review") || $0.contains("settings") }
    }

    @Test func `without decisions nothing changes`() {
        let input = Fixture.input()
        let agreement = AgreementReader.read([input])
        #expect(agreement.commitments.count == 4)
        let reviewed = AgreementReview.applied(Fixture.entries(), to: agreement, [input], path: "p")
        #expect(reviewed.commitments == agreement.commitments)
        #expect(reviewed.diagnostics == agreement.diagnostics)
    }

    @Test func `a rejected commitment vanishes with a note`() {
        let reviewed = Fixture.applied(Fixture.review([Fixture.entry("C-01", "rejected")]))
        #expect(!reviewed.commitments.contains { $0.id == "C-01" })
        #expect(reviewed.commitments.count == 3)
        #expect(codes(reviewed).filter { $0 == "agreement.review.rejected" }.count == 1)
    }

    @Test func `an amended field replaces what was read and cites the person's line`() throws {
        let review = Fixture.review([Fixture.entry("C-01", "amended", target: "{ value: 45, unit: 'minute' }", force: "target")])
        let first = try #require(Fixture.applied(review).commitments.first { $0.id == "C-01" })
        #expect(first.target?.value == Quantity(45))
        #expect(first.force == .target && first.grade == .g3)
        // Hours are not named in the entry: that is a change too.
        #expect(first.review?.status == .amended && first.review?.fields == [.target, .hours, .force])
        let basis = try #require(first.basis.first { $0.field == .target })
        #expect(basis.citation.span.file == Fixture.file.id)
        let bytes = Array(review.utf8)
        #expect(
            String(decoding: bytes[basis.citation.span.lower..<basis.citation.span.upper], as: UTF8.self) == "{ value: 45, unit: 'minute' }"
        )
        // The clause stays the agreement's.
        #expect(first.clause.citation.span.file == FileID(0))
        #expect(first.basis.first { $0.field == .metric }?.citation.span.file == FileID(0))
    }

    @Test func `confirmed is confirmed only as read`() {
        let same = ReviewFixture.entries { $0.status = .confirmed }
        let input = Fixture.input()
        let agreement = AgreementReader.read([input])
        let reviewed = AgreementReview.applied(same, to: agreement, [input], path: "p")
        #expect(reviewed.commitments.allSatisfy { $0.review?.status == .confirmed && $0.review?.fields == [] })
        let other = Fixture.applied(Fixture.review([Fixture.entry("C-01", "confirmed", target: "{ value: 5, unit: 'minute' }")]))
        #expect(other.commitments.first { $0.id == "C-01" }?.review?.status == .amended)
    }

    @Test func `a value that is changed without its status is not used, and said`() {
        let reviewed = Fixture.applied(Fixture.review([Fixture.entry("C-01", "read", target: "{ value: 5, unit: 'minute' }")]))
        #expect(reviewed.commitments.first { $0.id == "C-01" }?.target?.value == Quantity(30))
        #expect(codes(reviewed).contains("agreement.review.unmarked"))
    }

    @Test(arguments: [
        ("\\\"Severe\\\"  faults are BROUGHT", false), ("\\\"Severe\\\"  faults are brought to the\\u00A0head", true),
        ("｢Severe｣ faults are brought", false), ("faults are brought to the ｈｅａｄ of operations by the manager", true),
        ("P2 | 2 hours", true),
        ("P2 2 hours 2 business days", true), ("P2 | 3 hours", false),
    ])
    func `an added commitment needs words that stand in the agreement`(quote: String, stands: Bool) throws {
        let entry = Fixture.entry(
            "A-1", "added", metric: "escalation", severity: "null", quote: quote, target: "{ value: 1, unit: 'hour' }")
        let reviewed = Fixture.applied(Fixture.review([entry]))
        let added = reviewed.commitments.first { $0.id == "A-1" }
        #expect((added != nil) == stands)
        #expect(codes(reviewed).contains("agreement.review.quote-missing") == !stands)
        guard let added else { return }
        #expect(added.review?.status == .added && added.grade == .g2)
        let bytes = Array(Fixture.text.utf8)
        let words = String(decoding: bytes[added.clause.citation.span.lower..<added.clause.citation.span.upper], as: UTF8.self)
        #expect(words.contains(quote.contains("P2") ? "2 hours" : "brought"), "\(words)")
    }

    @Test func `a changed agreement keeps what a person settled while its words stand`() {
        let review = ReviewFixture.entries { entry in
            entry.status = ["C-01": .confirmed, "C-02": .read, "C-03": .amended, "C-04": .rejected][entry.commitment.id] ?? .read
            if entry.commitment.id == "C-03" { entry.commitment.target = Target(value: Quantity(3), unit: .hour) }
        }
        let changed = Fixture.text.replacing("| P1 | 30 minutes |", with: "| P1 | 60 minutes |") + "\nMore.\n"
        let input = Fixture.input(changed)
        let reviewed = AgreementReview.applied(review, to: AgreementReader.read([input]), [input], path: "p")
        // C-01 rests on words that are gone, C-02 nobody settled, C-04 is rejected.
        #expect(reviewed.commitments.map(\.id) == ["C-03"])
        #expect(reviewed.commitments.first?.target?.value == Quantity(3))
        #expect(codes(reviewed) == ["agreement.review.changed", "agreement.review.quote-missing"])
        #expect(reviewed.diagnostics.first { $0.code == .reviewChanged }?.arguments == ["agreement.md", "0", "0", "2"])
    }

    @Test func `hours that are stated in other words are not those that were reviewed`() {
        let review = ReviewFixture.entries { $0.status = .confirmed }
        let changed = Fixture.text.replacing("09:00 to 18:00", with: "09:00 to 12:00")
        let input = Fixture.input(changed)
        let reviewed = AgreementReview.applied(review, to: AgreementReader.read([input]), [input], path: "p")
        let business = review.commitments.filter { $0.commitment.clock == .business }.map(\.commitment.id)
        #expect(!business.isEmpty && !reviewed.commitments.isEmpty)
        #expect(!reviewed.commitments.contains { business.contains($0.id) })
    }

    @Test func `the difference names what is gone, new and changed`() {
        let review = ReviewFixture.entries()
        let changed = Fixture.text.replacing("| P2 | 2 hours | 2 business days |", with: "| P1 | 30 minutes | 4 hours |")
            .replacing(
                "| P1 | 30 minutes | 4 hours |", with: "| P1 | 20 minutes | 4 hours |\n| P3 | 9 hours | 9 days |", maxReplacements: 1
            )
            .replacing("| P1 | 30 minutes | 4 hours |\n", with: "")
        let difference = AgreementReview.difference(review, AgreementReader.read([Fixture.input(changed)]))
        #expect(difference.gone.map(\.commitment.severity) == ["P2", "P2"])
        #expect(difference.new.map(\.severity) == ["P3", "P3"])
        #expect(difference.changed.map(\.fields) == [[.target], []])
        #expect(difference.changed.allSatisfy { $0.isReworded })
        #expect(AgreementReview.difference(review, AgreementReader.read([Fixture.input()])).isEmpty)
    }

    @Test func `an update keeps decisions where the words stand`() {
        let review = ReviewFixture.entries { entry in
            entry.status = .confirmed
            entry.note = "checked"
        }
        let changed = Fixture.text.replacing("| P1 | 30 minutes |", with: "| P1 | 60 minutes |")
        let entries = AgreementReview.entries(AgreementReader.read([Fixture.input(changed)]), updating: review)
        #expect(entries.map(\.status) == [.read, .read, .confirmed, .confirmed])
        #expect(entries.map(\.commitment.target?.value) == [Quantity(60), Quantity(4), Quantity(2), Quantity(2)])
        #expect(entries.suffix(2).allSatisfy { $0.note == "checked" })
    }

    @Test(arguments: [
        ("{", "case.settings.unreadable"), ("[]", "case.settings.wrong-type"), ("{ schema: 'x' }", "case.settings.wrong-type"),
        ("{ schema: 'slaudit/commitments/1', commitment: [] }", "case.settings.unknown-key"),
    ])
    func `a review that cannot be used leaves nothing to judge`(review: String, code: String) {
        let reviewed = Fixture.applied(review)
        #expect(reviewed.commitments.isEmpty)
        #expect(codes(reviewed) == [code, "agreement.review.unusable"])
    }

    @Test(arguments: [
        ("status: 'confirmed'", "status: 'sure'"), ("metric: 'first-response'", "metric: 'first response'"),
        ("unit: 'minute'", "unit: 'minutes'"), ("value: 30", "value: '30'"), ("clock: 'calendar'", "clock: 'always'"),
        ("force: 'shall'", "force: 'shall', hours: 'H7'"), ("force: 'shall'", "force: 'shall', forces: 'x'"),
        ("value: 30", "value: 1e99"), ("P1 | 30 minutes | 4 hours", "  "),
    ])
    func `an entry with an error is not used, nor what it is about`(from: String, to: String) {
        let good = Fixture.review([Fixture.entry("C-01", "confirmed")])
        #expect(codes(Fixture.applied(good)).allSatisfy { $0 == "agreement.review.unlisted" })
        let reviewed = Fixture.applied(good.replacing(from, with: to))
        #expect(reviewed.commitments.map(\.id) == ["C-02", "C-03", "C-04"])
        #expect(codes(reviewed).contains { $0.hasPrefix("case.settings.") }, "\(codes(reviewed))")
    }

    @Test func `no cut of a review crashes, and none brings a rejected commitment back`() {
        let bytes = Array(Fixture.review([Fixture.entry("C-01", "rejected"), Fixture.entry("C-03", "confirmed")]).utf8)
        let input = Fixture.input()
        let agreement = AgreementReader.read([input])
        for end in 0..<bytes.count {
            let reviewed = AgreementReview.applied(Array(bytes[..<end]), Fixture.file, to: agreement, [input])
            #expect(!reviewed.commitments.contains { $0.id == "C-01" }, "\(end)")
        }
    }
}

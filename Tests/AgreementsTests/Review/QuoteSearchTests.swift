// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing
import TestSupport

@testable import Agreements

@Suite struct QuoteSearchTests {
    private func search(_ text: String) -> QuoteSearch { QuoteSearch(AgreementViews([ReviewFixture.input(text)]).views) }

    @Test func `every commitment that is read is found by its own quote, at its place`() {
        let agreement = AgreementReader.read([ReviewFixture.input()])
        let found = search(ReviewFixture.text).clauses(of: Set(agreement.commitments.map(\.clause.citation.quote)))
        for commitment in agreement.commitments {
            let clause = found[commitment.clause.citation.quote]
            #expect(clause?.citation.span.line == commitment.clause.citation.span.line)
            #expect(clause?.path == commitment.clause.path)
        }
    }

    @Test func `random stretches are found, changed ones are not`() {
        var numbers = SeededNumbers("quotes")
        let words = (0..<300).map { _ in String(numbers.below(10_000), radix: 36) }
        let search = search(words.joined(separator: " ") + "\n")
        var standing: Set<String> = []
        var broken: Set<String> = []
        for _ in 0..<100 {
            let start = numbers.below(290)
            let length = 1 + numbers.below(9)
            let stretch = words[start..<start + length].joined(separator: "  ")
            standing.insert(stretch)
            broken.insert(stretch + "#")
        }
        #expect(Set(search.clauses(of: standing).keys) == standing)
        #expect(search.clauses(of: broken).isEmpty)
    }

    @Test(arguments: [0, 1, 7, 8, 9, 100])
    func `hashes of stretches are those of the stretch alone`(count: Int) {
        let text = (0..<UInt32(count)).map { $0 &* 2_654_435_761 }
        let hashes = RollingHash(text)
        for lower in 0...count {
            for upper in lower...count { #expect(hashes.of(lower..<upper) == RollingHash.of(text[lower..<upper])) }
        }
    }
}

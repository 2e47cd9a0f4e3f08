// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

/// What could not be told apart is said.
@Suite struct UnmarkedQuotesTests {
    private static let words = "The gateway lost all of its sessions at nine this morning and has not come back since."

    private static func codes(_ reply: String, answers id: String = "ask-1@acme.example") -> [String] {
        let record = EvidenceFixture.record([
            (path: "a.eml", text: MailFixture.message(body: words + "\n")),
            (
                path: "b.eml",
                text:
                    "From: Li Na <lina@lanyun.example>\nTo: dana@acme.example\nDate: Tue, 3 Mar 2026 10:14:31 +0800\nMessage-ID: <r@lanyun.example>\n"
                    + "In-Reply-To: <\(id)>\nSubject: Re: x\n\n\(reply)\n"
            ),
        ])
        return EvidenceFixture.codes(record.diagnostics)
    }

    @Test func wordsOfTheMessageAnsweredAreNoticed() {
        #expect(UnmarkedQuotesTests.codes("We look into it.\n\n" + UnmarkedQuotesTests.words) == ["mail.quote.unmarked"])
        #expect(
            UnmarkedQuotesTests.codes(UnmarkedQuotesTests.words.replacing(" nine", with: "\nnine") + " Yes.") == ["mail.quote.unmarked"])
    }

    @Test func marksAndOtherWordsAreNot() {
        #expect(UnmarkedQuotesTests.codes("We look into it.\n\n> " + UnmarkedQuotesTests.words) == [])
        #expect(UnmarkedQuotesTests.codes("We look into it.") == [])
        #expect(UnmarkedQuotesTests.codes("Yes. " + UnmarkedQuotesTests.words, answers: "other@acme.example") == [])
        #expect(UnmarkedQuotesTests.codes("Yes. " + UnmarkedQuotesTests.words.prefix(50)) == [])
    }

    @Test(arguments: [
        ("Yes.", OwnWordsBasis.whole), ("Yes.\n\nOn 3 Mar 2026 09:14, Dana wrote:\n> x", .words), ("> x\n> y", .onlyQuoted),
    ])
    func theEventSaysHowItsWordsWereFound(_ body: String, _ basis: OwnWordsBasis) {
        #expect(MailFixture.eml(MailFixture.message(body: body + "\n")).events.map(\.ownWords) == [basis])
    }

    @Test func theInnerDateIsKeptApart() {
        let body = """
            See below.

            -----Original Message-----
            From: Li Na <lina@lanyun.example>
            Sent: Monday, March 2, 2026 5:01 PM
            To: dana@acme.example
            Subject: RE: Gateway

            We restarted it.
            """
        let event = MailFixture.eml(MailFixture.message(body: body + "\n")).events.first
        #expect(event?.text == "See below.")
        #expect(event?.quoted == [QuotedOrigin(from: "Li Na <lina@lanyun.example>", date: "Monday, March 2, 2026 5:01 PM")])
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

/// An answer that only shows in what the customer quotes or replies to was given all the same.
@Suite struct MissingAnswersTests {
    private static let answer = """
        From: Li Na <lina@lanyun.example>
        To: dana@acme.example
        Date: Tue, 3 Mar 2026 10:00:00 +0800
        Message-ID: <a1@lanyun.example>
        Subject: Re: Gateway down

        We look into it.

        """

    private static func codes(_ fields: String, _ body: String = "thank you", with others: [(path: String, text: String)] = []) -> [String]
    {
        let reply = MailFixture.message("Subject: Re: Gateway down\n" + fields, body: body + "\n").replacing("ask-1", with: "ask-2")
        let record = EvidenceFixture.record([(path: "ask.eml", text: MailFixture.message()), (path: "reply.eml", text: reply)] + others)
        return EvidenceFixture.codes(record.diagnostics)
    }

    private static let quote = "Any news?\n\nOn Tue, 3 Mar 2026 at 10:00, Li Na <lina@lanyun.example> wrote:\n> We look into it."

    @Test(arguments: [
        ("In-Reply-To: <a1@lanyun.example>", "thank you"), ("References: <ask-1@acme.example> <a1@mail.lanyun.example>", "thank you"),
        ("In-Reply-To: <gone@mail.example>", quote), ("X-Note: none", quote),
        (
            "X-Note: none",
            "Hello\n\n-----Original Message-----\nFrom: Li Na <lina@lanyun.example>\nSent: Tuesday, March 3, 2026 10:00 AM\nTo: Dana\nSubject: Re: x\n\nYes."
        ),
    ])
    func areNoticed(_ fields: String, _ body: String) {
        #expect(MissingAnswersTests.codes(fields, body) == ["mail.answer.missing"])
    }

    @Test func whatIsThereIsNotMissing() {
        let there = [(path: "answer.eml", text: MissingAnswersTests.answer)]
        #expect(MissingAnswersTests.codes("In-Reply-To: <a1@lanyun.example>", MissingAnswersTests.quote, with: there) == [])
        #expect(MissingAnswersTests.codes("In-Reply-To: <ask-1@acme.example>", MissingAnswersTests.quote) == [])
        #expect(MissingAnswersTests.codes("In-Reply-To: <gone@mail.example>") == [])
        #expect(MissingAnswersTests.codes("X-Note: none", "see lina@lanyun.example") == [])
    }
}

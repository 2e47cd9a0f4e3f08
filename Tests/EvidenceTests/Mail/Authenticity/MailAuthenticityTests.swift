// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime
import Testing

@testable import Evidence

@Suite struct MailAuthenticityTests {
    private typealias Fixture = AuthenticityFixture

    private func verdicts(_ found: MailAuthenticity) -> [KeyVerdict] {
        found.statements.compactMap { if case .key(_, let verdict) = $0 { verdict } else { nil } }
    }

    private func hasVerified(_ found: MailAuthenticity) -> Bool {
        verdicts(found).contains { if case .verified = $0 { true } else { false } }
    }

    private func bodyMatches(_ found: MailAuthenticity) -> Bool {
        found.statements.contains { if case .bodyMatches = $0 { true } else { false } }
    }

    @Test(arguments: [
        "simple/simple", "simple/relaxed", "relaxed/simple", "relaxed/relaxed", "default form", "ed25519", "oversigned", "sender only",
        "expiring", "length", "subdomain identity",
    ])
    func verifiesWithItsKey(_ way: String) {
        let text = Fixture.signed(way)
        let found = Fixture.judge(text)
        #expect(found.grade == .signatureVerified)
        #expect(hasVerified(found) && bodyMatches(found))
        // The file's line ends change nothing.
        let twin = Fixture.judge(text.replacing("\n", with: "\r\n"))
        #expect(twin.statements == found.statements && twin.signedTimes == found.signedTimes && twin.grade == found.grade)
        // An envelope line or a mark before the header is none of the message's.
        for head in ["From wen@lanyun.example Tue Mar  3 02:02:11 2026\n", "\u{FEFF}", "\n"] {
            #expect(Fixture.judge(head + text).grade == found.grade)
        }
        // Without keys the text alone is known.
        let keyless = Fixture.judge(text, keys: DKIMKeys())
        #expect(keyless.grade == .bodyHash)
        #expect(verdicts(keyless) == [.missing])
    }

    @Test(arguments: ["simple/simple", "relaxed/relaxed", "ed25519"])
    func aChangedByteFails(_ way: String) {
        let bytes = Array(Fixture.signed(way).utf8)
        let start = bytes.count - Fixture.message.utf8.count
        for index in start..<bytes.count where ![0x20, 0x09, 0x0A].contains(bytes[index]) {
            // A letter of another name, value or word.
            var changed = bytes
            changed[index] ^= 1
            #expect(Fixture.judge(changed).grade < .signatureVerified, "at \(index - start)")
        }
        let field = Fixture.signed(way)
        for (old, new) in [(" d=", " d=x"), ("bh=", "bh=A"), ("b=", "b=A"), ("h=From", "h=from"), (" c=", "  c=")] {
            let found = Fixture.judge(field.replacing(old, with: new))
            // Blanks and letters' case count only where the header is simple.
            let isHarmless = way.hasPrefix("relaxed") && new == "  c="
            #expect((found.grade == .signatureVerified) == (isHarmless || (way == "ed25519" && new == "  c=")), "\(new)")
        }
    }

    @Test func whatIsNotCoveredIsNamed() {
        let found = Fixture.judge(Fixture.signed("sender only"))
        #expect(
            found.statements.contains {
                if case .covers(_, [.from], leavesOut: [.date, .subject, .to, .messageID, .inReplyTo]) = $0 { true } else { false }
            })
        #expect(Fixture.judge(Fixture.signed("sender only").replacing("10:02:11", with: "09:02:11")).grade == .signatureVerified)
        #expect(Fixture.judge(Fixture.signed("relaxed/relaxed").replacing("10:02:11", with: "09:02:11")).grade == .bodyHash)
    }

    @Test func aFieldAddedAboveIsSeen() {
        for (name, field) in [("From", SignedMessage.WitnessField.from), ("Subject", .subject), ("Date", .date)] {
            let line = name + ": Other <other@lanyun.example>\n"
            let found = Fixture.judge(line + Fixture.signed("relaxed/relaxed"))
            #expect(hasVerified(found))
            #expect(found.statements.contains { if case .surplus(_, field) = $0 { true } else { false } })
            #expect(found.grade == .bodyHash)
        }
        // Signed once more than it stands there: an addition breaks the signature.
        let found = Fixture.judge("From: Other <other@lanyun.example>\n" + Fixture.signed("oversigned"))
        #expect(!hasVerified(found) && found.grade == .bodyHash)
    }

    @Test func aTailBeyondTheLengthIsUnsigned() {
        let found = Fixture.judge(Fixture.signed("length") + "P.S. It was your fault.\n")
        #expect(hasVerified(found))
        #expect(found.statements.contains { if case .unsignedTail(_, 29) = $0 { true } else { false } })
        #expect(found.grade == .none)
        let beyond = Fixture.judge(Fixture.signed("beyond"))
        #expect(beyond.statements.contains(.malformed(.dkim(1), .lengthBeyondBody)))
        #expect(beyond.grade == .none)
    }

    @Test func weakSignaturesDoNotCount() {
        let sha1 = Fixture.judge(Fixture.signed("sha1"))
        #expect(sha1.statements.contains { if case .weak = $0 { true } else { false } })
        #expect(bodyMatches(sha1) && verdicts(sha1).isEmpty && sha1.grade == .bodyHash)
        let short = Fixture.judge(Fixture.signed("short"))
        #expect(verdicts(short) == [.unusable(.short(bits: 512))])
        #expect(short.grade == .bodyHash)
    }

    /// What the record of the key says, and what comes of it.
    private static let records: [(record: String, verdict: KeyVerdict?)] = [
        ("p=", .revoked), ("v=DKIM1; h=sha1; p={key}", .unusable(.hashForbidden)), ("v=DKIM1; s=tlsrpt; p={key}", .unusable(.notForMail)),
        ("v=DKIM1; k=ed25519; p={edwards}", .unusable(.anotherKind)), ("v=DKIM1; p={relay}", nil), ("v=DKIM1; p={bare}", nil),
        ("v=DKIM2; p={key}", .unusable(.unreadable(.unknownVersion))),
    ]

    @Test(arguments: records.indices)
    func theRecordDecides(_ index: Int) {
        let row = MailAuthenticityTests.records[index]
        let record = row.record.replacing("{key}", with: Fixture.key("lanyun")).replacing("{bare}", with: Fixture.key("lanyun bare"))
            .replacing("{edwards}", with: Fixture.key("lanyun ed25519")).replacing("{relay}", with: Fixture.key("relay"))
        let found = Fixture.judge(Fixture.signed("relaxed/relaxed"), keys: Fixture.keys("s1._domainkey.lanyun.example=" + record))
        if let verdict = row.verdict { #expect(verdicts(found) == [verdict]) }
        #expect(found.grade == (row.record.contains("{bare}") ? .signatureVerified : .bodyHash))
    }

    @Test func testingAndStrictnessOfAKey() {
        let file = "s1._domainkey.lanyun.example=v=DKIM1; t=y:s; p=" + Fixture.key("lanyun")
        let plain = Fixture.judge(Fixture.signed("relaxed/relaxed"), keys: Fixture.keys(file))
        #expect(verdicts(plain).contains { if case .verified(_, isTesting: true) = $0 { true } else { false } })
        let subdomain = Fixture.judge(Fixture.signed("subdomain identity"), keys: Fixture.keys(file))
        #expect(verdicts(subdomain) == [.unusable(.identityForbidden)])
        // One of several keys of a name is enough.
        let both = Fixture.keys("s1._domainkey.lanyun.example=p=" + Fixture.key("relay") + "\n" + file)
        #expect(Fixture.judge(Fixture.signed("relaxed/relaxed"), keys: both).grade == .signatureVerified)
    }

    @Test func anEndIsHeldAgainstTheInstantGiven() {
        let bytes = Array(Fixture.signed("expiring").utf8)
        func grade(_ received: Int64?) -> AuthenticityGrade {
            MailAuthenticity(
                bytes, 0..<bytes.count, basis: MailAuthenticity.Basis(keys: Fixture.keys()),
                received: received.map { Timestamp(seconds: $0) }
            ).grade
        }
        #expect(grade(nil) == .signatureVerified)
        #expect(grade(1_772_589_731) == .signatureVerified)
        #expect(grade(1_772_589_732) == .bodyHash)
    }

    @Test func theSignerMustBeTheSendersDomain() {
        let found = Fixture.judge(Fixture.signed("relay"))
        #expect(hasVerified(found) && found.grade == .bodyHash)
        #expect(found.statements.contains { if case .unaligned(_, sender: "lanyun.example") = $0 { true } else { false } })
        for (a, b, agrees) in [
            ("lanyun.example", "lanyun.example", true), ("mail.lanyun.example", "lanyun.example", true),
            ("lanyun.example", "mail.lanyun.example", true), ("a.lanyun.example", "b.lanyun.example", false),
            ("lanyun.example", "example", false),
            ("xlanyun.example", "lanyun.example", false), ("", "lanyun.example", false), ("example", "example", false),
        ] { #expect(DomainName.agree(a, b) == agrees, "\(a) \(b)") }
    }

    @Test func instantsComeWithTheirDomain() {
        let found = Fixture.judge(Fixture.signed("ed25519"))
        #expect(found.signedTimes.map(\.instant) == [Timestamp(seconds: 1_772_503_332)])
        #expect(found.signedTimes.first?.label.domain == "lanyun.example" && found.signedTimes.first?.isVerified == true)
        #expect(Fixture.judge(Fixture.signed("ed25519"), keys: DKIMKeys()).signedTimes.first?.isVerified == false)
        #expect(Fixture.judge(Fixture.signed("ed25519") + "x\n").signedTimes.first?.isVerified == false)
    }

    @Test func aMailboxsQuotingIsUndone() {
        let digest = MessageDigest.of(Array("From now on it holds.\r\n".utf8)[...], .sha256) ?? []
        let head = "DKIM-Signature:" + MailSignatureTests.field([("bh", base64(digest))]) + "\n\n"
        func body(_ text: String, isInMailbox: Bool) -> Bool? {
            Fixture.judge(head + text, isInMailbox: isInMailbox).statements.compactMap {
                if case .bodyMatches(_, let isUnquoted) = $0 { isUnquoted } else { nil }
            }.first
        }
        #expect(body("From now on it holds.\n", isInMailbox: true) == false)
        #expect(body(">From now on it holds.\n\n", isInMailbox: true) == true)
        #expect(body(">From now on it holds.\n", isInMailbox: false) == nil)
        #expect(body(">>From now on it holds.\n", isInMailbox: true) == nil)
    }

    @Test func limitsAreNamed() {
        let signature = Fixture.signatures["relaxed/relaxed"] ?? ""
        let many = Fixture.judge(String(repeating: signature, count: 20) + Fixture.message)
        #expect(many.statements.contains(.tooManySignatures(20)))
        let long = Fixture.judge(signature + "X-Fill: " + String(repeating: "x", count: 1 << 20) + "\n" + Fixture.message)
        #expect(long.statements == [.headerTooLong] && long.grade == .none)
    }

    @Test func fieldsThatDecideWhatIsShownCount() {
        let found = Fixture.judge("Content-Type: text/html\n" + Fixture.signed("relaxed/relaxed"))
        #expect(
            found.statements.contains {
                if case .covers(_, _, leavesOut: let left) = $0 { left == [.contentType] } else { false }
            })
    }

    @Test func plainMailSaysNothing() {
        let found = Fixture.judge(Fixture.message)
        #expect(found.grade == .none && found.statements.isEmpty && found.signedTimes.isEmpty)
        #expect(found.statement.details.isEmpty)
        // Words in the body are not the header's.
        #expect(Fixture.judge(Fixture.message + Fixture.signed("relaxed/relaxed")).statements.isEmpty)
    }
}

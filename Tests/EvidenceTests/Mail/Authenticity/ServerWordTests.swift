// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

@Suite struct ServerWordTests {
    private typealias Fixture = AuthenticityFixture
    private typealias Standing = MailAuthenticity.ServerWord.Standing
    private static let pass = "Authentication-Results: mx.acme.example;\n dkim=pass (good) header.d=lanyun.example\n"
    private static let fail = "Authentication-Results: mx.acme.example; dkim=fail header.d=lanyun.example\n"
    private static let own = "Received: from out.lanyun.example by mx.acme.example; Tue, 3 Mar 2026 02:02:12 +0000\n"
    private static let foreign = "Received: from desk by out.lanyun.example; Tue, 3 Mar 2026 02:02:10 +0000\n"

    private func judge(_ head: String) -> (AuthenticityGrade, [Standing]) {
        let found = Fixture.judge(head + Fixture.message, keys: DKIMKeys())
        return (found.grade, found.statements.compactMap { if case .server(let word) = $0 { word.standing } else { nil } })
    }

    private static let rows: [(head: String, grade: AuthenticityGrade, standings: [Standing])] = [
        (pass, .trustedServer, [.trusted]), (own + pass + foreign, .trustedServer, [.trusted]),
        (pass + own + foreign, .trustedServer, [.trusted]),
        (own + foreign + pass, .none, [.belowForeignHop]), (fail, .none, [.trusted]), (own + fail + pass, .none, [.trusted, .superseded]),
        (own + pass + fail, .trustedServer, [.trusted, .superseded]),
        ("Authentication-Results: mx.acme.example; spf=pass\n" + pass, .trustedServer, [.trusted]),
        (pass.replacing("mx.acme.example", with: "mx.lanyun.example"), .none, [.foreign]),
        (pass.replacing("mx.acme.example", with: "acme.example.evil.example"), .none, [.foreign]),
        (pass.replacing("mx.acme.example", with: "xacme.example"), .none, [.foreign]),
        (pass.replacing("header.d=lanyun.example", with: "header.d=relay.example"), .none, [.trusted]),
        (pass.replacing("header.d=lanyun.example", with: "header.i=@lanyun.example"), .trustedServer, [.trusted]),
        (pass.replacing("dkim=pass", with: "(dkim=pass) dkim=neutral"), .none, [.trusted]),
        ("Authentication-Results: spf=pass (mx.acme.example) smtp.mailfrom=x; dkim=pass header.d=lanyun.example\n", .none, [.foreign]),
        ("Received: by 2001:db8::7 with SMTP id x; Tue, 3 Mar 2026 02:02:12 +0000\n" + pass, .trustedServer, [.trusted]),
        ("From: Other <x@lanyun.example>\n" + pass, .none, [.trusted]),
        ("ARC-Authentication-Results: i=1; mx.acme.example; dkim=pass header.d=lanyun.example\n", .none, []),
    ]

    @Test(arguments: rows.indices)
    func countsOnlyWhatItsPlaceAndNameAllow(_ index: Int) {
        let row = ServerWordTests.rows[index]
        let (grade, standings) = judge(row.head)
        #expect(grade == row.grade)
        #expect(standings == row.standings)
    }

    @Test func aCopyThatDiffersFromWhatWasSignedLosesTheWord() {
        let signed = ServerWordTests.pass + Fixture.signed("relaxed/relaxed")
        #expect(Fixture.judge(signed, keys: DKIMKeys()).grade == .trustedServer)
        #expect(Fixture.judge(signed + "added\n", keys: DKIMKeys()).grade == .none)
        #expect(Fixture.judge("Date: Tue, 3 Mar 2026 09:02:11 +0800\n" + signed, keys: DKIMKeys()).grade == .bodyHash)
        let cut = ServerWordTests.pass + Fixture.signed("length")
        #expect(Fixture.judge(cut, keys: DKIMKeys()).grade == .trustedServer)
        #expect(Fixture.judge(cut + "added\n", keys: DKIMKeys()).grade == .none)
        #expect(Fixture.judge(signed.replacing("10:02:11", with: "09:02:11")).grade == .bodyHash)
    }

    @Test func nobodyIsTrustedUnasked() {
        let found = Fixture.judge(ServerWordTests.pass + Fixture.message, trusted: [])
        #expect(found.grade == .none)
        #expect(Fixture.judge(ServerWordTests.pass + Fixture.message, trusted: [""]).grade == .none)
        #expect(Fixture.judge(ServerWordTests.pass + Fixture.message, trusted: ["Acme.Example"]).grade == .trustedServer)
    }
}

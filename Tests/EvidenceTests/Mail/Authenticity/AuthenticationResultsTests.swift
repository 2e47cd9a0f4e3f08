// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

@Suite struct AuthenticationResultsTests {
    private static func read(_ text: String) -> AuthenticationResults { AuthenticationResults(Array(text.utf8)[...]) }

    /// A field's value; then the server, and each result with its properties.
    static let fields: [(field: String, server: String?, results: [String])] = [
        (" mx.acme.example; none", "mx.acme.example", []), ("mx.acme.example 1; none", "mx.acme.example", []),
        ("MX.Acme.Example; spf=pass smtp.mailfrom=lanyun.example", "mx.acme.example", ["spf=pass smtp.mailfrom=lanyun.example"]),
        (
            "mx.acme.example;\n\tdkim=pass (2048-bit key) header.d=lanyun.example header.s=s1 header.b=\"Ab+/=\";\n\tspf=fail reason=\"not; ours\"",
            "mx.acme.example", ["dkim=pass header.d=lanyun.example header.s=s1 header.b=Ab+/=", "spf=fail !not; ours"]
        ),
        (
            "(a (nested \\) one)) mx.acme.example (v) 1 ; (x) dkim (y) / 1 (z) = pass (w) header (q) . (r) d = lanyun.example",
            "mx.acme.example", ["dkim=pass header.d=lanyun.example"]
        ),
        ("mx.acme.example; dkim/1=pass header.i=@lanyun.example", "mx.acme.example", ["dkim=pass header.i=@lanyun.example"]),
        (
            "mx.acme.example; dkim=pass header.d = lanyun.example; dkim=fail header.d=relay.example", "mx.acme.example",
            ["dkim=pass header.d=lanyun.example", "dkim=fail header.d=relay.example"]
        ),
        (
            " spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=lanyun.example; dkim=pass header.d=lanyun.example;dmarc=pass action=none",
            nil,
            ["spf=pass smtp.mailfrom=lanyun.example", "dkim=pass header.d=lanyun.example", "dmarc=pass"]
        ),
        ("mx.acme.example; dkim=PASS header.D=Lanyun.example", "mx.acme.example", ["dkim=pass header.d=Lanyun.example"]),
        ("mx.acme.example; ; dkim=pass;", "mx.acme.example", ["dkim=pass"]),
        ("mx.acme.example dkim=pass; spf=none", "mx.acme.example", ["spf=none"]), ("", nil, []), (";", nil, []),
        (
            "\"mx.acme.example\"; auth=pass smtp.auth=\"dana xu\"@acme.example", "mx.acme.example",
            ["auth=pass smtp.auth=dana xu@acme.example"]
        ),
        ("mx.acme.example; dkim=pass (unclosed header.d=lanyun.example", "mx.acme.example", ["dkim=pass"]),
        ("mx.acme.example; (dkim=pass header.d=lanyun.example) spf=none", "mx.acme.example", ["spf=none"]),
        (
            "mx.acme.example; x-note=\"; dkim=pass header.d=lanyun.example\"", "mx.acme.example",
            ["x-note=; dkim=pass header.d=lanyun.example"]
        ),
    ]

    @Test(arguments: fields.indices)
    func reads(_ index: Int) {
        let row = AuthenticationResultsTests.fields[index]
        let found = AuthenticationResultsTests.read(row.field)
        #expect(found.server == row.server)
        let written = found.results.map { result in
            ([result.method + "=" + result.result] + result.properties.map { "\($0.type).\($0.name)=\($0.value)" }
                + (result.reason.map { ["!" + $0] } ?? [])).joined(separator: " ")
        }
        #expect(written == row.results)
    }

    @Test func versionsAndNoneAreKept() {
        let found = AuthenticationResultsTests.read("mx.acme.example 1; none")
        #expect(found.version == 1 && found.saysNone && found.defects == 0)
        #expect(AuthenticationResultsTests.read("a.example; dkim/2=pass").results.first?.version == 2)
        #expect(!AuthenticationResultsTests.read("a.example; dkim=none").saysNone)
    }

    @Test func theSignerIsOfTheDomainElseOfTheIdentity() {
        func signer(_ text: String) -> String? { AuthenticationResultsTests.read("a.example; dkim=pass " + text).results.first?.signer }
        #expect(signer("header.d=Lanyun.example header.i=@x.example") == "lanyun.example")
        #expect(signer("header.i=wen@desk.lanyun.example") == "desk.lanyun.example")
        #expect(signer("header.i=@lanyun.example") == "lanyun.example")
        #expect(signer("smtp.d=lanyun.example") == nil)
        #expect(signer("header.d=\"a b\"") == nil)
    }

    @Test func everyPrefixIsRead() {
        for row in AuthenticationResultsTests.fields {
            let bytes = Array(row.field.utf8)
            for count in 0...bytes.count { _ = AuthenticationResults(bytes[..<count]) }
        }
    }
}

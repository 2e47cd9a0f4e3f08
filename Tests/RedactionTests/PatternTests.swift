// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Redaction

/// What each rule takes by its shape, and what it must not take.
@Suite struct PatternTests {
    private static func found(_ text: String) -> [String] {
        SecretPatterns.matches(in: FoldedText(text)).map { "\($0.rule.rawValue) \($0.key)" }
    }

    @Test(arguments: [
        // Telephones: international, Chinese mobile and landline, American; separators, full-width digits.
        ("call +86 138 0013 8000 now", "phone 13800138000"), ("+44 (0)20 7946 0958", "phone 4402079460958"),
        ("+1-415-555-0134.", "phone 14155550134"),
        ("手机13800138000，", "phone 13800138000"), ("138-0013-8000", "phone 13800138000"), ("138 0013 8000", "phone 13800138000"),
        ("１３８００１３８０００", "phone 13800138000"), ("8613800138000", "phone 13800138000"), ("010-62345678", "phone 01062345678"),
        ("0755 8234 5678", "phone 075582345678"), ("(010) 6234 5678", "phone 01062345678"), ("400-820-8820", "phone 4008208820"),
        ("415-555-0134", "phone 4155550134"), ("(415) 555-0134", "phone 4155550134"), ("tel: 5550134", "phone 5550134"),
        ("电话：62345678", "phone 62345678"), ("00442079460958", "phone 442079460958"), ("1\u{200B}38\u{00AD}00138000", "phone 13800138000"),
        // Addresses.
        ("write to ana@acme.example.", "address ana@acme.example"),
        ("<ANA.Bell+x@Mail.Acme.example>", "address ana.bell+x@mail.acme.example"),
        ("邮箱ana@acme.example请回复", "address ana@acme.example"), ("ana＠acme．example", "address ana@acme.example"),
        ("ana (at) acme (dot) example", "address ana@acme.example"), ("ana [at] acme.example", "address ana@acme.example"),
        ("ana at acme dot example", "address ana@acme.example"), ("ana@xn--fsqu00a.xn--0zwm56d", "address ana@xn--fsqu00a.xn--0zwm56d"),
        ("<a1b2@localhost>", "address a1b2@localhost"),
        // Networks and hosts.
        ("from 10.20.30.40:8443", "host 10.20.30.40"), ("10[.]20[.]30[.]40", "host 10.20.30.40"),
        ("fe80::1ff:fe23:4567:890a", "host fe80::1ff:fe23:4567:890a"),
        ("2001:0db8:85a3:0000:0000:8a2e:0370:7334", "host 2001:0db8:85a3:0000:0000:8a2e:0370:7334"),
        ("00:1A:2b:3c:4D:5e", "host 00:1a:2b:3c:4d:5e"),
        ("see db01.acme.internal for", "host db01.acme.internal"),
        // Keys.
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-DEF_123", "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-DEF_123"),
        ("sk-abcdEFGH1234567890xyz", "token sk-abcdEFGH1234567890xyz"), ("AKIAIOSFODNN7EXAMPLE", "token AKIAIOSFODNN7EXAMPLE"),
        ("ghp_0123456789abcdefghijABCDEFGHIJ", "token ghp_0123456789abcdefghijABCDEFGHIJ"),
        ("Authorization: Bearer abc123DEF456", "token Bearer abc123DEF456"),
        ("password=Tr0ub4dor&3", "token Tr0ub4dor&3"), ("Password: hunter22", "token hunter22"),
        ("\"api_key\": \"k-998877\"", "token k-998877"), ("密码是abc12345。", "token abc12345"), ("验证码为 483920", "token 483920"),
        ("0123456789abcdef0123456789abcdef01", "token 0123456789abcdef0123456789abcdef01"),
        ("qW3rTy7uIoP9aSdFgH2jKlZxCvBnM4eR5tY", "token qW3rTy7uIoP9aSdFgH2jKlZxCvBnM4eR5tY"),
        // Identity and bank cards, by their check digits.
        ("11010519491231002X", "identity 11010519491231002x"), ("110105 19491231 002x", "identity 11010519491231002x"),
        ("SSN 078-05-1120", "identity 078051120"),
        ("4111 1111 1111 1111", "identity 4111111111111111"), ("6222021234567890128", "identity 6222021234567890128"),
        ("护照号：E12345678", "identity e12345678"),
        // Accounts and places.
        ("微信号：ana_bell88", "account ana_bell88"), ("加微信 ana_bell88", "account ana_bell88"), ("wxid_ab12cd34ef", "account wxid_ab12cd34ef"),
        ("QQ：1234567", "account 1234567"),
        ("QQ 1234567", "account 1234567"), ("北京市朝阳区望京街10号院2号楼", "place 北京市朝阳区望京街10号院2号楼"), ("12 Harbour Street", "place 12 harbour street"),
        ("京A·12345", "place 京a·12345"),
        // Links.
        ("https://x.acme.example/a?sig=Zm9v#t", "link sig=zm9v#t"),
    ])
    func takes(_ text: String, _ expected: String) {
        let found = Self.found(text)
        #expect(found.contains(expected), "\(text): \(found)")
    }

    @Test(arguments: [
        // Times, dates, offsets, instants.
        "2026-03-06 17:50:12 +08:00", "2026-03-06T09:50:12Z", "Fri, 06 Mar 2026 17:50:12 +0800", "06.03.2026 17:50", "1772790612345",
        "1772790612", "20260306175012",
        "2026年3月6日17时50分", "09:00–18:00", "10:20:30",
        // Amounts, versions, numbers of clauses, counts.
        "USD 120,000.00", "¥12345678.90", "version 1.2.3.4", "v1.2.3.4", "版本 4.6.2.118", "SDK 10.0.0.1", "section 4.1.2.3", "第4.1.2.3条",
        "1.2.3", "999.1.1.1", "127.0.0.1",
        "24x7", "99.95 %", "12 of 37", "bytes 13939–16858",
        // Ids and digests that are known elsewhere, cards and identity numbers that do not add up.
        "LY-2107", "BC-1038", "ticket 4821", "4111 1111 1111 1112", "110105194912310021", "000-12-3456", "078-00-1120",
        // Words that look a little like secrets.
        "the password was reset", "password: reset", "Password is required", "see report.html and node.js", "e.g. this", "std::vector<int>",
        "look at example", "I will be at home", "docs/reports/2026/march/summary-of-the-month.html",
        "src/main/java/com/acme/service/impl/HandlerFactory.java", "internationalization-and-localization-working-group", "asia is large",
        "key: value pairs", "微信群里说", "QQ群里有3人", "12 Days later", "路上10个人",
        "550e8400-e29b-41d4-a716-446655440000",
    ])
    func leaves(_ text: String) {
        let found = Self.found(text)
        #expect(found.isEmpty, "\(text): \(found)")
    }
}

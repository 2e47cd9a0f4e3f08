// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

@testable import Evidence

@Suite struct MailSignatureTests {
    /// A field in order, with tags exchanged, added (a value) or taken away (nil).
    static func field(_ changes: [(tag: String, value: String?)]) -> String {
        var tags = [
            ("v", "1"), ("a", "rsa-sha256"), ("c", "relaxed/simple"), ("d", "Lanyun.example"), ("s", "s1"), ("h", "From : To:\n\tDate"),
            ("bh", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("b", "QUJD"),
        ]
        for change in changes {
            let place = tags.firstIndex { $0.0 == change.tag } ?? tags.count
            if place < tags.count { tags.remove(at: place) }
            if let value = change.value { tags.insert((change.tag, value), at: place) }
        }
        return tags.map { " \($0.0)=\($0.1)" }.joined(separator: ";")
    }

    private func read(_ text: String, _ form: MailSignature.Form = .dkim) throws -> MailSignature {
        try MailSignature(form, Array(text.utf8)[...])
    }

    @Test func readsEveryTag() throws {
        let signature = try read(
            MailSignatureTests.field([
                ("t", "1772503331"), ("x", "1772589731"), ("l", "120"), ("i", "wen@desk.lanyun.example"), ("q", "dns/txt"),
                ("z", "From:x|To:y"),
            ]))
        #expect(signature.domain == "lanyun.example")
        #expect(signature.selector == "s1")
        #expect(signature.identityDomain == "desk.lanyun.example")
        #expect(signature.names.map { $0[...].text } == ["from", "to", "date"])
        #expect(signature.header == .relaxed && signature.body == .simple)
        #expect(signature.time == Timestamp(seconds: 1_772_503_331))
        #expect(signature.expiry == Timestamp(seconds: 1_772_589_731))
        #expect(signature.length == 120)
        #expect(signature.bodyHash.count == 32)
    }

    @Test(arguments: [
        ("c", nil, Canonicalization.simple, Canonicalization.simple), ("c", "relaxed", .relaxed, .simple),
        ("c", "simple/relaxed", .simple, .relaxed), ("c", "Relaxed/Relaxed", .relaxed, .relaxed),
    ])
    func knowsCanonicalForms(_ tag: String, _ value: String?, _ header: Canonicalization, _ body: Canonicalization) throws {
        let signature = try read(MailSignatureTests.field([(tag, value)]))
        #expect(signature.header == header && signature.body == body)
    }

    static let malformed: [(tag: String, value: String?, problem: SignatureProblem)] = [
        ("v", nil, .missingTag("v")), ("v", "2", .unknownVersion("2")), ("v", "DKIM1", .unknownVersion("DKIM1")),
        ("a", nil, .missingTag("a")), ("a", "rsa-md5", .unknownAlgorithm("rsa-md5")), ("a", "", .unknownAlgorithm("")),
        ("c", "nofws", .unknownCanonicalization("nofws")), ("c", "relaxed/", .unknownCanonicalization("relaxed/")),
        ("c", "simple/simple/simple", .unknownCanonicalization("simple/simple/simple")), ("c", "", .unknownCanonicalization("")),
        ("d", nil, .missingTag("d")), ("d", "", .badName("d")), ("d", "lanyun..example", .badName("d")),
        ("d", "lanyun.example(.acme.example", .badName("d")), ("d", String(repeating: "a.", count: 200) + "a", .badName("d")),
        ("s", nil, .missingTag("s")), ("s", "a b", .badName("s")), ("s", String(repeating: "a", count: 64), .badName("s")),
        ("h", nil, .missingTag("h")), ("h", "", .badHeaderList), ("h", "From::To", .badHeaderList), ("h", "From:Reply To", .badHeaderList),
        ("h", "To:Date", .fromNotSigned), ("bh", nil, .missingTag("bh")), ("bh", "", .badBase64("bh")), ("bh", "?", .badBase64("bh")),
        ("bh", "QUJD", .badBodyHash), ("b", nil, .missingTag("b")), ("b", "", .badBase64("b")), ("b", "*", .badBase64("b")),
        ("t", "", .badNumber("t")), ("t", "-1", .badNumber("t")), ("t", "12a", .badNumber("t")), ("t", "999999999999", .badNumber("t")),
        ("x", "9999999999999999999999", .badNumber("x")), ("l", "1.5", .badNumber("l")),
        ("l", String(repeating: "9", count: 19), .badNumber("l")),
        ("i", "wen", .badName("i")), ("i", "wen@acme.example", .identityOutsideDomain), ("i", "w@xlanyun.example", .identityOutsideDomain),
        ("q", "http/get", .unknownQuery("http/get")),
    ]

    @Test(arguments: malformed.indices)
    func namesWhatIsMalformed(_ index: Int) {
        let row = MailSignatureTests.malformed[index]
        #expect(throws: row.problem) { try read(MailSignatureTests.field([(row.tag, row.value)])) }
    }

    @Test func anEndBeforeTheBeginningIsRefused() {
        #expect(throws: SignatureProblem.expiryBeforeTime) { try read(MailSignatureTests.field([("t", "20"), ("x", "20")])) }
    }

    @Test func listsThatAreNone() {
        #expect(throws: SignatureProblem.syntax) { try read("") }
        #expect(throws: SignatureProblem.syntax) { try read("v=1; rubbish; a=rsa-sha256") }
        #expect(throws: SignatureProblem.duplicateTag("d")) { try read(MailSignatureTests.field([]) + "; d=acme.example") }
    }

    @Test func partsOfAChainHaveTheirOwnRules() throws {
        let field = MailSignatureTests.field([("v", nil)])
        #expect(try read("i=1;" + field, .arcMessage).domain == "lanyun.example")
        #expect(throws: SignatureProblem.forbiddenTag("h")) {
            try read("i=1;" + MailSignatureTests.field([("v", nil), ("h", "From:ARC-Seal")]), .arcMessage)
        }
        #expect(throws: SignatureProblem.forbiddenTag("h")) { try read("i=1;" + field, .arcSeal) }
        #expect(try read("i=1; cv=none; a=rsa-sha256; d=a.example; s=s; t=9; b=QUJD", .arcSeal).time == Timestamp(seconds: 9))
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Foundation
import TestSupport
import Testing

@testable import AuditReport

struct SchemaDocumentTests {
    private static let folder =
        String(decoding: "\(#filePath)".utf8, as: UTF8.self).components(separatedBy: "/Tests/")[0] + "/docs/schemas/"

    /// SLAUDIT_RECORD=1 writes them anew.
    @Test(arguments: SchemaDocument.all.map(\.name))
    func `the published file is what the tool prints`(name: String) throws {
        let document = try #require(SchemaDocument.all.first { $0.name == name })
        let path = SchemaDocumentTests.folder + document.fileName
        if ProcessInfo.processInfo.environment["SLAUDIT_RECORD"] == "1" { try Data(document.bytes).write(to: URL(fileURLWithPath: path)) }
        #expect(try Files.read(path) == document.bytes, "docs/schemas/\(document.fileName): record it with SLAUDIT_RECORD=1")
    }

    @Test func `names are unique and no other schema is published`() throws {
        let names = SchemaDocument.all.map(\.fileName)
        #expect(Set(names).count == names.count)
        #expect(try Files.list(SchemaDocumentTests.folder).map(\.name).sorted() == names.sorted())
    }

    private func validator(_ document: SchemaDocument) throws -> SchemaValidator { try SchemaValidator(document.bytes) }

    @Test(arguments: Language.allCases)
    func `invented audits conform, and no key is missing from the schema`(language: Language) throws {
        for result in [ResultFixture.result(language), ResultFixture.empty] {
            let problems = try validator(.audit).problems(in: JSONReader.read(AuditJSON.bytes(result)), strict: true)
            #expect(problems.isEmpty, "\(problems.prefix(5))")
            let agreement = try validator(.agreement).problems(in: JSONReader.read(AgreementJSON.bytes(result.agreement)), strict: true)
            #expect(agreement.isEmpty, "\(agreement.prefix(5))")
        }
    }

    /// What is written over a sound audit, and where the validator must say so.
    static let faults: [(find: String, put: String, place: String)] = [
        ("\"slaudit/audit/1\"", "\"slaudit/audit/2\"", "/schema"),
        ("\"outcome\":\"breached\"", "\"outcome\":\"guilty\"", "/outcome"),
        ("\"standing\":\"firm\"", "\"standing\":null", "/standing"),
        ("\"flips\":true", "\"flips\":1", "/flips"),
        ("\"asOf\": \"2026-04-08T09:00:00Z\"", "\"asOf\": \"yesterday\"", "/asOf"),
        ("\"reasons\":[\"U02\",\"U04\"]", "\"reasons\":\"U02\"", "/reasons"),
        ("\"missedTarget\":false,", "", "missedTarget is missing"),
        ("\"vendor\": \"relay\"", "\"vendor\": \"relay\", \"vender\": 1", "/vender"),
        ("\"seconds\":588", "\"seconds\":\"588\"", "/seconds"),
        ("\"rule\":\"repeat-ask\"", "\"rule\":\"rudeness\"", "/rule"),
    ]

    @Test(arguments: faults.indices)
    func `a wrong type, word or key is refused`(_ index: Int) throws {
        let fault = SchemaDocumentTests.faults[index]
        let text = String(decoding: AuditJSON.bytes(ResultFixture.result(.english)), as: UTF8.self)
        let spaced = text.contains(fault.find) ? fault.find : fault.find.replacingOccurrences(of: "\":", with: "\": ")
        #expect(text.contains(spaced), "\(fault.find)")
        let put = spaced == fault.find ? fault.put : fault.put.replacingOccurrences(of: "\":", with: "\": ")
        let broken = text.replacingOccurrences(of: spaced, with: put)
        let problems = try validator(.audit).problems(in: JSONReader.read([UInt8](broken.utf8)), strict: true)
        #expect(problems.contains { $0.contains(fault.place) }, "\(problems.prefix(3))")
        // A further key is free for everybody but this project's own tests.
        let lenient = try validator(.audit).problems(in: JSONReader.read([UInt8](broken.utf8)))
        #expect(lenient.isEmpty == (fault.place == "/vender"))
    }

    @Test(arguments: RedactionProfile.allCases)
    func `what a redacted copy says of itself is described`(_ profile: RedactionProfile) throws {
        var result = ResultFixture.result(.english)
        result.redaction = RedactionRecord(profile: profile, counts: RedactionRule.allCases.map { .init($0, in: "EX-001", 2) })
        let text = String(decoding: AuditJSON.bytes(result), as: UTF8.self)
        #expect(try validator(.audit).problems(in: JSONReader.read([UInt8](text.utf8)), strict: true).isEmpty)
        for (find, put) in [
            ("\"\(profile.rawValue)\"", "\"everybody\""), ("\"place\":", "\"plaice\":"), ("\"file-name\"", "\"shoe-size\""),
        ] {
            let broken = text.replacingOccurrences(of: find, with: put)
            #expect(broken != text, "\(find)")
            #expect(try !validator(.audit).problems(in: JSONReader.read([UInt8](broken.utf8)), strict: true).isEmpty, "\(find)")
        }
    }

    @Test func `the validator knows its own limits`() throws {
        let schema = try SchemaValidator([UInt8](#"{"type":"string","pattern":"^a"}"#.utf8))
        #expect(schema.problems(in: try JSONReader.read([UInt8]("\"a\"".utf8))) == ["/: the keyword pattern is not known here"])
    }
}

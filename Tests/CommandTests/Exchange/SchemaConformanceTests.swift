// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import AuditReport
import Evidence
import Formats
import Foundation
import TestSupport
import Testing

/// What the command reads and writes, held against the schemas that it publishes.
@Suite struct SchemaConformanceTests {
    private static func validator(_ name: String) throws -> SchemaValidator {
        try SchemaValidator(try #require(SchemaDocument.all.first { $0.name == name }).bytes)
    }

    /// Examples of every diagnostic: whatever an export, an agreement or a setting may do to an audit.
    @Test(arguments: GalleryExamples.all.indices)
    func everyAuditOfTheGalleryConforms(_ index: Int) throws {
        let result = GalleryExamples.all[index].files.audit()
        let problems = try SchemaConformanceTests.validator("audit").problems(in: JSONReader.read(AuditJSON.bytes(result)), strict: true)
        #expect(problems.isEmpty, "\(GalleryExamples.all[index].code.name): \(problems.prefix(4))")
    }

    @Test(arguments: ["lanyun", "brightcall"])
    func theSampleConforms(vendor: String) throws {
        let audit = try GalleryCase(sample: vendor).audit()
        #expect(try SchemaConformanceTests.validator("audit").problems(in: JSONReader.read(AuditJSON.bytes(audit)), strict: true) == [])
        let agreement = try Command.run(["contract", "contracts/\(vendor)", "--json"])
        #expect(
            try SchemaConformanceTests.validator("agreement").problems(in: JSONReader.read([UInt8](agreement.output)), strict: true) == [])
        let lines = JSONReader.lines([UInt8](try Command.run(["evidence", "evidence/\(vendor)", "--jsonl"]).output))
        #expect(lines.count > 50)
        let event = try SchemaConformanceTests.validator("event")
        for line in lines { #expect(event.problems(in: try line.get(), strict: true) == []) }
    }

    /// Settings that the reader takes without a word, and such as it does not: the schema must agree.
    static let engagements: [(text: String, isGood: Bool)] = [
        (GalleryCase.goodEngagement, true), ("{}", true), ("{ plan: null, vendor: { domains: 'v.example' } }", true),
        ("{ plan: 3 }", false), ("{ vender: {} }", false), ("{ vendor: { name: [] } }", false), ("[]", false),
        ("{ effective: { from: '2026-01-01', until: '2026-12-31' } }", true), ("{ effective: { from: '1 May' } }", false),
        ("{ channels: { accepted: ['mail', 'ticket'] } }", true), ("{ channels: { accepted: ['fax'] } }", false),
        ("{ readings: { 'day-counting': 'days-elapsed' } }", true), ("{ readings: { 'day-counting': 'automatic-counts' } }", false),
        ("{ readings: { 'day-countin': 'days-civil' } }", false), ("{ notices: [{ date: '2026-05-04', about: 'cure' }] }", true),
        ("{ notices: [{ date: '2026-05-04', about: 'war' }] }", false), ("{ notices: [{ about: 'cure' }] }", false),
        ("{ exclusions: [{ ground: 'force-majeure', incidents: ['T-1'], note: 'flood' }] }", true),
        ("{ exclusions: [{ ground: 'laziness', incidents: ['T-1'] }] }", false),
        ("{ workdays: { '2026-02-14': [['09:00', '18:00']] } }", true),
        ("{ workdays: { '2026-02-14': 'all day' } }", false), ("{ workdays: { '2026-02-14': [['09:00']] } }", false),
        ("{ fee: { amount: '120000.00', currency: 'CNY', per: 'year' } }", true), ("{ fee: { amount: 120000, currency: 'CNY' } }", false),
        ("{ severities: { Urgent: 'P1' } }", true), ("{ severities: { Urgent: 1 } }", false), ("{ asOf: '2026-06-30' }", true),
        ("{ asOf: 20260630 }", false), ("{ holidays: ['CN', '2026-05-01'] }", true), ("{ holidays: [1] }", false),
    ]

    @Test(arguments: engagements.indices)
    func theEngagementsSchemaAgreesWithItsReader(_ index: Int) throws {
        let (text, isGood) = SchemaConformanceTests.engagements[index]
        let file = SourceFile(id: FileID(0), path: "engagement.json5", sha256: "", byteCount: text.utf8.count)
        let (_, diagnostics) = EngagementReader.read([UInt8](text.utf8), file: file) { _ in nil }
        #expect(diagnostics.isEmpty == isGood, "the reader: \(text) \(diagnostics.map(\.code.name))")
        let value = try JSONReader.read([UInt8](text.utf8), dialect: .json5)
        let problems = try SchemaConformanceTests.validator("engagement").problems(in: value)
        #expect(problems.isEmpty == isGood, "the schema: \(text) \(problems)")
    }

    static let sources: [(text: String, isGood: Bool)] = [
        ("{ '*.csv': { timeZone: 'UTC', dateOrder: 'dmy', rows: 'events', columns: { time: 'When' }, roles: { Wei: 'vendor' } } }", true),
        ("{}", true), ("{ '*.csv': null }", true), ("{ '*.csv': 'UTC' }", false), ("{ '*.csv': { dateOrder: 'ydm' } }", false),
        ("{ '*.csv': { rows: 'lines' } }", false), ("{ '*.csv': { timezone: 'UTC' } }", false), ("{ '*.csv': { custodian: 5 } }", false),
        ("{ '*.csv': { columns: { time: 7 } } }", false), ("{ '*.txt': { pattern: '(?<time>[0-9:]+) (?<text>.*)' } }", true),
    ]

    @Test(arguments: sources.indices)
    func theSourcesSchemaAgreesWithItsReader(_ index: Int) throws {
        let (text, isGood) = SchemaConformanceTests.sources[index]
        let (_, diagnostics) = SourceSettingsReader.read([UInt8](text.utf8), path: "sources.json5", file: nil)
        #expect(diagnostics.isEmpty == isGood, "the reader: \(text) \(diagnostics.map(\.code.name))")
        let value = try JSONReader.read([UInt8](text.utf8), dialect: .json5)
        #expect(try SchemaConformanceTests.validator("sources").problems(in: value).isEmpty == isGood, "the schema: \(text)")
    }

    @Test func theReviewThatTheCommandWritesConforms() throws {
        let scratch = try Scratch()
        try scratch.copy("contracts/lanyun/agreement.md", to: "contracts/agreement.md")
        let run = try Command.run(["contract", "review", "contracts"], in: scratch.folder)
        #expect(run.status == 0, "\(run.errors)")
        let bytes = [UInt8](try Data(contentsOf: scratch.file("contracts/commitments.json5")))
        let schema = try SchemaConformanceTests.validator("commitments")
        #expect(schema.problems(in: try JSONReader.read(bytes, dialect: .json5), strict: true) == [])
        let broken = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "status: \"read\"", with: "status: \"maybe\"")
        #expect(!schema.problems(in: try JSONReader.read([UInt8](broken.utf8), dialect: .json5)).isEmpty)
    }

    static let clockCases: [(line: String, isGood: Bool)] = [
        (
            #"{"id":"a","calendar":{"tz":"Asia/Shanghai","week":{"mon":[["09:00","18:00"]]},"holidays":["2026-05-01"],"overrides":{"2026-05-09":[["09:00","12:00"]]}},"op":"add","in":{"start":"2026-03-02T01:00:00Z","seconds":14400,"pauses":[["2026-03-02T02:00:00Z","2026-03-02T04:00:00Z"]]}}"#,
            true
        ),
        (#"{"id":"b","calendar":{},"op":"contains","in":{"at":"2026-03-02T01:00:00Z"}}"#, true),
        (#"{"id":"c","calendar":{},"op":"guess","in":{"at":"2026-03-02T01:00:00Z"}}"#, false),
        (#"{"id":"d","op":"contains","in":{"at":"2026-03-02T01:00:00Z"}}"#, false),
        (#"{"id":"e","calendar":{"week":{"mon":[["09:00"]]}},"op":"contains","in":{"at":"2026-03-02T01:00:00Z"}}"#, false),
        (#"{"id":"f","calendar":{},"op":"contains","in":{"at":"noon"}}"#, false),
    ]

    @Test func theClocksSchemaAgreesWithItsReader() throws {
        let lines = SchemaConformanceTests.clockCases.map(\.line).joined(separator: "\n") + "\n"
        let answers = JSONReader.lines([UInt8](try Command.run(["clock", "--jsonl", "-"], input: lines).output))
        #expect(answers.count == SchemaConformanceTests.clockCases.count)
        let schema = try SchemaConformanceTests.validator("clock-case")
        for (answer, (line, isGood)) in zip(answers, SchemaConformanceTests.clockCases) {
            #expect((try answer.get()["error"] == nil) == isGood, "the reader: \(line)")
            #expect(schema.problems(in: try JSONReader.read([UInt8](line.utf8))).isEmpty == isGood, "the schema: \(line)")
        }
    }

    @Test func theCommandPrintsEachSchemaAndNamesTheNearest() throws {
        let list = try Command.run(["schema"])
        #expect(list.status == 0 && list.text.split(separator: "\n").count == SchemaDocument.all.count)
        for document in SchemaDocument.all { #expect([UInt8](try Command.run(["schema", document.name]).output) == document.bytes) }
        let wrong = try Command.run(["schema", "audits"])
        #expect(wrong.status == 64 && wrong.errors.contains("did you mean audit?"))
    }
}

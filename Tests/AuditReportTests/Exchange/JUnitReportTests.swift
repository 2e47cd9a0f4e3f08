// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import AuditReport

struct JUnitReportTests {
    /// Reads the document with a parser that refuses whatever is not well-formed.
    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [(name: String, attributes: [String: String])] = []
        /// Name of the case → what stands in it.
        var verdicts: [String: String] = [:]
        private var current = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            elements.append((name, attributes))
            if name == "testcase" {
                current = String((attributes["name"] ?? "").prefix(10))
                verdicts[current] = "passed"
            } else if name == "failure" || name == "skipped" {
                verdicts[current] = "\(name) \(attributes["type"] ?? "")"
            }
        }
    }

    private func read(_ result: AuditResult, _ language: Language) -> Reader? {
        let parser = XMLParser(data: Data(JUnitReport.bytes(result, language: language)))
        let reader = Reader()
        parser.delegate = reader
        return parser.parse() ? reader : nil
    }

    @Test(arguments: Language.allCases)
    func `only a firm breach fails`(language: Language) throws {
        let reader = try #require(read(ResultFixture.result(language), language))
        #expect(
            reader.verdicts == [
                "F-7K2M9Q4D": "failure firm-breach", "F-C0NTEST1": "skipped contestable-breach", "F-UNDET001": "skipped undetermined",
                "F-OPEN0001": "skipped open", "F-EXCUSE01": "skipped excused", "F-MET00001": "passed",
            ])
        let root = try #require(reader.elements.first { $0.name == "testsuites" }?.attributes)
        #expect([root["tests"], root["failures"], root["errors"], root["skipped"]] == ["6", "1", "0", "4"])
        let suites = reader.elements.filter { $0.name == "testsuite" }.map(\.attributes)
        #expect(suites.compactMap { $0["tests"] }.compactMap { Int($0) }.reduce(0, +) == 6)
        #expect(suites.compactMap { $0["failures"] }.compactMap { Int($0) }.reduce(0, +) == 1)
    }

    /// U+FFFE, U+FFFF, U+1FFFE, U+FDD0.
    private static let noncharacters = String(
        decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xBF, 0xBF, 0xF0, 0x9F, 0xBF, 0xBE, 0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)

    /// Words of evidence that no XML 1.0 document may hold, or that would end an element.
    static let hostile = [
        ResultFixture.hostile, "\u{0}\u{1}\u{8}\u{B}\u{C}\u{E}\u{1F}\u{7F}", noncharacters, "]]>&#0;<![CDATA[",
        "\"/><failure type='firm-breach'/>", "<!-- --", "\u{202E}\u{2066}", "&undefined;", "<?xml?>", String(repeating: "<", count: 4000),
    ]

    @Test(arguments: hostile.indices)
    func `it is well-formed whatever the evidence holds`(_ index: Int) throws {
        var result = ResultFixture.result(.english)
        let words = JUnitReportTests.hostile[index]
        result.vendor = words
        for incident in result.incidents.indices { result.incidents[incident].title = words }
        for commitment in result.agreement.commitments.indices {
            result.agreement.commitments[commitment].severity = words
            result.agreement.commitments[commitment].clause.citation.quote = words
        }
        for finding in result.findings.indices {
            result.findings[finding].severity = words
            for cite in result.findings[finding].start.citations.indices { result.findings[finding].start.citations[cite].quote = words }
        }
        let bytes = JUnitReport.bytes(result, language: .english)
        #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
        let reader = try #require(read(result, .english))
        #expect(reader.elements.count { $0.name == "failure" } == 1)
    }

    @Test func `an audit without findings is an empty run`() throws {
        let reader = try #require(read(ResultFixture.empty, .english))
        #expect(reader.elements.map(\.name) == ["testsuites"])
    }
}

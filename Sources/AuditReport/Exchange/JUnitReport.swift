// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// The findings as results of a test run (JUnit's XML), for servers that build and check.
///
/// A commitment is a suite, an incident or a period a case of it. Only a firm breach is a `failure`. A contestable breach, what cannot be decided,
/// what is not yet due, what is excused and what no promise binds are `skipped`, each with its reason.
public enum JUnitReport {
    /// The document in UTF-8; well-formed XML 1.0 whatever the evidence holds.
    public static func bytes(_ result: AuditResult, language: Language) -> [UInt8] {
        let page = CaseLookup(result, language)
        let subjects = page.exchangeSubjects
        var suites: [String: [Int]] = [:]
        for (index, subject) in subjects.enumerated() { suites[subject.commitment, default: []].append(index) }
        let known = result.agreement.commitments.map(\.id).filter { suites[$0] != nil }
        let order = known + Set(suites.keys).subtracting(known).sorted()
        var xml = XMLText()
        xml.open("testsuites", [("name", "slaudit \(result.vendor)")] + tally(subjects))
        for id in order {
            let members = (suites[id] ?? []).map { subjects[$0] }
            xml.open("testsuite", [("name", name(id, page))] + tally(members))
            for subject in members { testCase(subject, page, &xml) }
            xml.close("testsuite")
        }
        xml.close("testsuites")
        return xml.bytes
    }

    private static func name(_ id: String, _ page: CaseLookup) -> String {
        guard let commitment = page.commitment(id) else { return id }
        return "\(id) \(page.promise(commitment.metric, commitment.severity)) \(page.target(commitment))"
    }

    private static func tally(_ subjects: [ExchangeSubject]) -> [(StaticString, String)] {
        let failed = subjects.count { $0.verdict == .firmBreach }
        let passed = subjects.count { $0.verdict == .met }
        return [
            ("tests", String(subjects.count)), ("failures", String(failed)), ("errors", "0"),
            ("skipped", String(subjects.count - failed - passed)),
        ]
    }

    private static func testCase(_ subject: ExchangeSubject, _ page: CaseLookup, _ xml: inout XMLText) {
        let attributes: [(StaticString, String)] = [
            ("name", "\(subject.id) \(subject.title)"), ("classname", "\(page.result.vendor).\(subject.commitment)"),
        ]
        switch subject.verdict {
        case .met: xml.empty("testcase", attributes)
        case .firmBreach:
            xml.open("testcase", attributes)
            xml.element("failure", [("type", subject.verdict.rawValue), ("message", subject.summary)], details(subject, page))
            xml.close("testcase")
        case .contestableBreach, .undetermined, .open, .missedTarget, .excused, .notApplicable:
            xml.open("testcase", attributes)
            xml.empty("skipped", [("type", subject.verdict.rawValue), ("message", subject.summary)])
            xml.close("testcase")
        }
    }

    /// The clause and the exhibits, by file and line.
    private static func details(_ subject: ExchangeSubject, _ page: CaseLookup) -> String {
        var lines: [String] = []
        if let clause = page.commitment(subject.commitment)?.clause.citation {
            lines.append("\(page.files.place(clause.span)): “\(VisibleText.line(clause.quote))”")
        }
        for (role, citation) in subject.places {
            lines.append(
                "\(role[page.language]): \(page.files.label(citation.span.file)) \(page.files.place(citation.span)): “\(VisibleText.line(citation.quote))”"
            )
        }
        return "\n" + lines.joined(separator: "\n") + "\n"
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats
import ServiceTime

/// `slaudit explain ID`: a finding, a commitment, an exhibit, or a code, in full.
enum ExplainCommand {
    static let definition = CommandDefinition(
        name: "explain", summary: Text("explain a finding, a commitment, an exhibit or a code", "解释一项结论、承诺、证据或代码"), operands: "ID…",
        options: [OptionDefinition("case", value: "DIR", Text("the case folder (default: here)", "案件文件夹（默认：当前）"))],
        examples: [
            "slaudit explain F-1a2b3c4d", "slaudit explain C-03", "slaudit explain EX-002", "slaudit explain U14",
            "slaudit explain clock-start",
            "slaudit explain evidence.stamp.zoneless",
        ],
        run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        guard !arguments.operands.isEmpty else { throw .usage(Text("name what to explain", "请指明要解释的编号"), command: "explain") }
        var results: [AuditResult]?
        for id in arguments.operands {
            if let text = code(id, console.language) {
                console.result(text)
                continue
            }
            if results == nil { results = try audited(arguments.value("case") ?? ".", console) }
            let found = (results ?? []).compactMap { explained(id, $0, console.language) }
            guard !found.isEmpty else {
                let known =
                    DiagnosticCode.all.map(\.name) + ReasonCode.allCases.map(\.rawValue) + ReadingTerm.allCases.map(\.rawValue)
                    + Reading.allCases.map(\.rawValue) + ExclusionGround.allCases.map(\.rawValue) + (results ?? []).flatMap { ids($0) }
                let nearest = EditDistance.nearest(id, among: known)
                throw .usage(
                    Text(
                        "nothing is called \(id)\(nearest.map { " – did you mean \($0)?" } ?? "")",
                        "没有名为 \(id) 的项目\(nearest.map { "，是否指 \($0)？" } ?? "")"),
                    command: "explain")
            }
            for text in found { console.result(text) }
        }
        return .ran
    }

    private static func code(_ id: String, _ language: Language) -> String? {
        if let reason = ReasonCode.allCases.first(where: { $0.rawValue == id.uppercased() }) {
            let settled = Text("What would settle it: ", "可由此查明：")[language]
            let example = Text("For example: ", "例如：")[language]
            return
                "\(reason.rawValue): \(reason.name[language])\n  \(example)\(reason.example[language])\n  \(settled)\(reason.settledBy[language])\n"
        }
        if let term = ReadingTerm(rawValue: id) ?? Reading(rawValue: id)?.term { return text(term, language) }
        if let ground = ExclusionGround(rawValue: id) {
            return "\(ground.rawValue): \(ground.name[language])\n" + text(.exclusions, language)
        }
        if let code = DiagnosticCode.all.first(where: { $0.name == id }) {
            return "\(code.name) (\(code.severity.name[language])): \(code.message[language])\n  \(code.remedy[language])\n"
        }
        return nil
    }

    /// A question of reading with its answers; the first is the default.
    private static func text(_ term: ReadingTerm, _ language: Language) -> String {
        var out = "\(term.rawValue): \(term.name[language])\n  \(term.explanation[language])\n"
        for reading in Reading.allCases where reading.term == term { out += "  \(reading.rawValue): \(reading.name[language])\n" }
        return out
    }

    private static func audited(_ root: String, _ console: Console) throws(CommandFailure) -> [AuditResult] {
        let folder = try CaseFolder(root)
        let audit = CaseAudit(folder: folder, zones: ZoneFiles.database(), console: Console(language: console.language, isQuiet: true))
        return folder.vendors.compactMap { vendor in
            if case .audited(let result) = audit.audit(vendor) { return result }
            return nil
        }
    }

    private static func ids(_ result: AuditResult) -> [String] {
        result.findings.map(\.id) + result.attainments.map(\.id) + result.agreement.commitments.map(\.id)
            + result.evidence.exhibits.map(\.id)
    }

    private static func explained(_ id: String, _ result: AuditResult, _ language: Language) -> String? {
        if let finding = result.findings.first(where: { $0.id == id }) { return FindingText.text(finding, in: result, language: language) }
        if let attainment = result.attainments.first(where: { $0.id == id }) {
            return AttainmentText.text(attainment, in: result, language: language)
        }
        if let commitment = result.agreement.commitments.first(where: { $0.id == id }) {
            return CommitmentBasis.text(commitment, of: result.agreement, language: language)
        }
        if let exhibit = result.evidence.exhibits.first(where: { $0.id == id }) { return text(exhibit, result, language) }
        if let incident = result.incidents.first(where: { $0.id == id || $0.keys.contains(id) }) {
            let findings = result.findings.filter { $0.incident == incident.id }
            return findings.map { FindingText.text($0, in: result, language: language) }.joined(separator: "\n")
        }
        return nil
    }

    private static func text(_ exhibit: Exhibit, _ result: AuditResult, _ language: Language) -> String {
        var lines = [
            "\(exhibit.id)  \(exhibit.file.path)", "  \(exhibit.format), \(exhibit.file.byteCount) bytes, SHA-256 \(exhibit.file.sha256)",
        ]
        lines += exhibit.grades.map { found in
            "  \(found.count) × \(found.grade.name[language])\n    \(found.grade.proves[language])\n    \(found.grade.provesNot[language])"
        }
        for event in result.evidence.events where event.citations.contains(where: { $0.span.file == exhibit.file.id }) {
            let span = event.citations.first { $0.span.file == exhibit.file.id }?.span
            lines.append(
                "  \(event.at.bounds.earliest.rfc3339)  line \(span?.line ?? 0)  \(event.author.label): \((event.subject.isEmpty ? event.text : event.subject).prefix(80))"
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

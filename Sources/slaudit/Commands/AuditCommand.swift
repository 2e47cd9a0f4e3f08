// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

/// `slaudit audit [CASE]`: the main job.
enum AuditCommand {
    static let definition = CommandDefinition(
        name: "audit", summary: Text("audit a case folder and write its reports", "审计案件文件夹并写出报告"), operands: "[CASE]",
        options: [
            OptionDefinition(
                "output", short: "o", value: "DIR", Text("where the reports go (default: CASE/reports)", "报告写入何处（默认：CASE/reports）")),
            OptionDefinition("vendor", value: "NAME", isRepeatable: true, Text("audit this vendor only; may be repeated", "仅审计该服务商；可重复")),
            OptionDefinition(
                "csv-bom", Text("begin findings.csv with a byte order mark, for Excel", "findings.csv 以字节序标记开头，供 Excel 识别编码")),
            OptionDefinition("fail-on", value: "breached|undetermined", Text("exit with 1 when there is such a finding", "出现此类结论时以 1 退出")),
            RedactionChoice.profileOption, RedactionChoice.keyOption,
        ],
        examples: [
            "slaudit audit", "slaudit audit ~/case --lang zh", "slaudit audit ~/case --lang both",
            "slaudit audit --vendor lanyun --fail-on breached", "slaudit audit --redact vendor",
        ], run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        if arguments.operands.count > 1 { throw .usage(Text("one case folder at a time", "一次只能审计一个案件文件夹"), command: "audit") }
        let failOn = try threshold(arguments)
        let languages = try arguments.reportLanguages("audit")
        let redaction = try RedactionChoice(arguments, command: "audit")
        var folder = try CaseFolder(trimmed(arguments.operands.first ?? "."))
        try choose(arguments.all("vendor"), of: &folder)
        let audit = CaseAudit(folder: folder, zones: ZoneFiles.database(), console: console)
        var results: [(VendorFolder, AuditResult)] = []
        var status = ExitStatus.ran
        for vendor in folder.vendors {
            switch audit.audit(vendor) {
            case .audited(let result):
                results.append((vendor, result))
                report(result, console)
                if result.diagnostics.contains(where: { $0.code.severity == .error }) { status = .incomplete }
            case .nothing(let diagnostic):
                console.message(DiagnosticText.lines(diagnostic, files: [], language: console.language))
                status = .incomplete
            }
        }
        guard !results.isEmpty else { return .nothingToAudit }
        let output = trimmed(arguments.value("output") ?? (folder.root == "." ? "reports" : folder.root + "/reports"))
        let form = ReportForm(languages: languages, csvByteOrderMark: arguments.has("csv-bom"))
        if let redaction {
            try redaction.write(results, to: output, case: folder.root, form, console)
        } else {
            try ReportFiles.write(results, to: output, form)
            for (_, result) in results { console.note(summary(result)) }
            console.result(Text("Report: \(output)/index.html\n", "报告：\(output)/index.html\n")[console.language])
        }
        let outcomes = results.flatMap { $0.1.findings.map(\.outcome) + $0.1.attainments.map(\.outcome) }
        if let failOn, outcomes.contains(where: failOn.contains), status == .ran { return .threshold }
        return status
    }

    /// Leaves only the vendors that were asked for, where some were.
    static func choose(_ wanted: [String], of folder: inout CaseFolder) throws(CommandFailure) {
        guard !wanted.isEmpty else { return }
        for name in wanted where !folder.vendors.contains(where: { $0.name == name }) {
            let known = folder.vendors.map(\.name)
            let nearest = EditDistance.nearest(name, among: known).map { " – did you mean \($0)?" } ?? ""
            throw .usage(Text("no vendor \(name) in this case\(nearest)", "案件中没有服务商 \(name)"), command: "audit")
        }
        folder.vendors.removeAll { !wanted.contains($0.name) }
    }

    /// Errors always, the first warnings unless quiet; all of them stand in the report.
    private static func report(_ result: AuditResult, _ console: Console) {
        let errors = result.diagnostics.filter { $0.code.severity == .error }
        let warnings = console.isQuiet ? [] : result.diagnostics.filter { $0.code.severity == .warning }
        for diagnostic in errors + warnings.prefix(warningLimit) {
            console.message(DiagnosticText.lines(diagnostic, files: result.files, language: console.language))
        }
        if warnings.count > warningLimit {
            let more = warnings.count - warningLimit
            console.message(Text("\(more) more warnings are in the report", "另有 \(more) 条警告见报告"))
        }
    }

    private static let warningLimit = 8

    private static func threshold(_ arguments: ParsedArguments) throws(CommandFailure) -> Set<Outcome>? {
        switch arguments.value("fail-on") {
        case nil: return nil
        case "breached": return [.breached]
        case "undetermined": return [.breached, .undetermined]
        case let other?:
            throw .usage(
                Text("--fail-on takes breached or undetermined, not \(other)", "--fail-on 只接受 breached 或 undetermined，而非 \(other)"),
                command: "audit")
        }
    }

    static func trimmed(_ path: String) -> String { path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

    private static func summary(_ result: AuditResult) -> Text {
        func count(_ outcome: Outcome) -> Int { result.findings.count { $0.outcome == outcome } }
        let parts = Outcome.allCases.filter { count($0) > 0 }
        let contestable = result.findings.count { $0.outcome == .breached && $0.standing == .contestable }
        let english = parts.map { "\(count($0)) \($0.name.english)" }.joined(separator: ", ")
        let chinese = parts.map { "\($0.name.chinese) \(count($0))" }.joined(separator: "，")
        return Text(
            "\(result.vendor): \(result.findings.count) findings on \(result.incidents.count) incidents: \(english)"
                + (contestable > 0 ? " (\(contestable) of the breaches contestable)" : ""),
            "\(result.vendor)：\(result.incidents.count) 个事件，\(result.findings.count) 项结论：\(chinese)"
                + (contestable > 0 ? "（其中 \(contestable) 项违约可争议）" : ""))
    }
}

// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import AuditReport
import Formats

/// `slaudit contract lint FILE…`: wording that weakens an agreement, what it lacks, and what to ask for.
enum ContractLintCommand {
    static let definition = CommandDefinition(
        name: "contract lint",
        summary: Text("find weak wording and missing elements, with what to ask for", "查找弱化措辞与缺失内容，并给出应提的要求"), operands: "FILE…",
        options: [
            OptionDefinition("fail-on", value: "high|medium|low", Text("exit with 1 when there is such a finding", "出现此类问题时以 1 退出")),
            ContractCommand.width, OptionDefinition("json", Text("print slaudit/lint/1 for programs", "为程序输出 slaudit/lint/1")),
        ],
        examples: [
            "slaudit contract lint agreement.html", "slaudit contract lint contracts/lanyun --lang zh",
            "slaudit contract lint agreement.md --json --fail-on high",
        ], run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        guard !arguments.operands.isEmpty else { throw .usage(Text("name the agreement's file", "请指明协议文件"), command: definition.name) }
        let width = try ContractCommand.columns(arguments, definition.name)
        let threshold = try threshold(arguments)
        let files = try AgreementFiles(arguments.operands)
        let agreement = files.agreement()
        let findings = AgreementLint.findings(agreement, files.inputs)
        if arguments.has("json") {
            console.result(LintJSON.bytes(findings, of: agreement))
        } else {
            console.result(LintText.text(findings, of: agreement, language: console.language, width: width))
        }
        ContractCommand.report(agreement, from: .error, console)
        if ContractCommand.status(agreement) == .incomplete { return .incomplete }
        return threshold.map { least in findings.contains { $0.check.weight >= least } } == true ? .threshold : .ran
    }

    private static func threshold(_ arguments: ParsedArguments) throws(CommandFailure) -> LintCheck.Weight? {
        guard let word = arguments.value("fail-on") else { return nil }
        guard let weight = LintCheck.Weight(rawValue: word) else {
            throw .usage(
                Text("--fail-on takes high, medium or low, not \(word)", "--fail-on 只接受 high、medium 或 low，而非 \(word)"),
                command: definition.name)
        }
        return weight
    }
}

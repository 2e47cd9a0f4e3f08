// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import AuditReport
import Formats

/// `slaudit contract FILE…`: what an agreement promises, as a table to check against the paper.
enum ContractCommand {
    static let definition = CommandDefinition(
        name: "contract", summary: Text("show what an agreement promises, clause by clause", "逐条显示协议的承诺"), operands: "FILE…",
        options: [
            OptionDefinition("words", Text("show the words behind each field, with their place", "显示每个字段所依据的原文及位置")), width,
            OptionDefinition("json", Text("print slaudit/agreement/1 for programs", "为程序输出 slaudit/agreement/1")),
        ],
        examples: [
            "slaudit contract contracts/lanyun/agreement.md", "slaudit contract contracts/lanyun --words --lang zh",
            "slaudit contract agreement.html --json", "slaudit contract explain C-03 agreement.html",
        ],
        run: run,
        subcommands: [
            ContractExplainCommand.definition, ContractReviewCommand.definition, ContractLintCommand.definition,
            ContractCompareCommand.definition,
        ])

    static let width = OptionDefinition("width", value: "COLUMNS", Text("columns of the text (default: 100)", "文本宽度（默认：100 列）"))

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        guard !arguments.operands.isEmpty else { throw .usage(Text("name the agreement's file", "请指明协议文件"), command: "contract") }
        let width = try columns(arguments, "contract")
        let agreement = try files(arguments.operands).agreement()
        if arguments.has("json") {
            console.result(AgreementJSON.bytes(agreement))
        } else {
            console.result(CommitmentTable.text(agreement, language: console.language, width: width, words: arguments.has("words")))
            report(agreement, console)
        }
        return status(agreement)
    }

    /// The files; a word that is none and looks like a subcommand is taken for a slip.
    private static func files(_ operands: [String]) throws(CommandFailure) -> AgreementFiles {
        if let first = operands.first, Files.kind(first) == nil,
            let meant = EditDistance.nearest(first, among: definition.subcommands.map(\.word))
        {
            throw .usage(
                Text("there is no file \(first) – did you mean slaudit contract \(meant)?", "没有文件 \(first)，是否指 slaudit contract \(meant)？"),
                command: "contract")
        }
        return try AgreementFiles(operands)
    }

    /// What `--width` says: 40 columns to 400.
    static func columns(_ arguments: ParsedArguments, _ command: String) throws(CommandFailure) -> Int {
        guard let word = arguments.value("width") else { return CommitmentTable.usualWidth }
        guard let width = Int(word), (40...400).contains(width) else {
            throw .usage(Text("--width takes 40 to 400, not \(word)", "--width 只接受 40 至 400，而非 \(word)"), command: command)
        }
        return width
    }

    /// Diagnostics of a severity and above on standard error; a quiet run tells errors only.
    static func report(_ agreement: Agreement, from least: DiagnosticSeverity = .warning, _ console: Console) {
        for diagnostic in agreement.diagnostics where diagnostic.code.severity >= least {
            if console.isQuiet, diagnostic.code.severity != .error { continue }
            console.message(DiagnosticText.lines(diagnostic, files: agreement.files, language: console.language))
        }
    }

    static func status(_ agreement: Agreement) -> ExitStatus {
        agreement.diagnostics.contains { $0.code.severity == .error } ? .incomplete : .ran
    }
}

// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import AuditReport
import Formats

/// `slaudit contract FILE…`: what an agreement promises, as a table to check against the paper.
enum ContractCommand {
    static let definition = CommandDefinition(
        name: "contract", summary: Text("show what an agreement promises, clause by clause", "逐条显示协议的承诺"), operands: "FILE…",
        options: [OptionDefinition("json", Text("print slaudit/agreement/1 for programs", "为程序输出 slaudit/agreement/1"))],
        examples: ["slaudit contract contracts/lanyun/agreement.md", "slaudit contract agreement.html --json"], run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        guard !arguments.operands.isEmpty else { throw .usage(Text("name the agreement's file", "请指明协议文件"), command: "contract") }
        var inputs: [AgreementInput] = []
        for path in arguments.operands {
            do {
                let bytes = try Files.read(path, limit: 64 << 20)
                inputs.append(
                    AgreementInput(
                        file: SourceFile(id: FileID(inputs.count), path: path, sha256: sha256(bytes), byteCount: bytes.count), bytes: bytes,
                        layout: PDFLayout.of(bytes)))
            } catch {
                throw CommandFailure(
                    status: .nothingToAudit, message: Text("\(path): \(error.detail)", "\(path)：\(error.detail)"),
                    remedy: Text("Check the path.", "请检查路径。"))
            }
        }
        let agreement = AgreementReader.read(inputs)
        if arguments.has("json") {
            console.result(AgreementJSON.bytes(agreement))
        } else {
            console.result(CommitmentTable.text(agreement, language: try arguments.language("contract") ?? console.language))
            for diagnostic in agreement.diagnostics where diagnostic.code.severity != .note {
                console.message(DiagnosticText.lines(diagnostic, files: agreement.files, language: console.language))
            }
        }
        return agreement.diagnostics.contains { $0.code.severity == .error } ? .incomplete : .ran
    }
}

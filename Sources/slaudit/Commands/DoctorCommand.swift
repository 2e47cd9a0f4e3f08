// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

/// `slaudit doctor [CASE]`: what a case lacks, and which findings wait for it.
enum DoctorCommand {
    static let definition = CommandDefinition(
        name: "doctor", summary: Text("say what a case lacks and which findings wait for it", "说明案件缺少什么，哪些结论在等待"), operands: "[CASE]",
        options: [
            OptionDefinition("vendor", value: "NAME", isRepeatable: true, Text("look at this vendor only; may be repeated", "仅检查该服务商；可重复"))
        ],
        examples: ["slaudit doctor", "slaudit doctor ~/case --lang zh"], run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        if arguments.operands.count > 1 { throw .usage(Text("one case folder at a time", "一次只能检查一个案件文件夹"), command: "doctor") }
        var folder = try CaseFolder(AuditCommand.trimmed(arguments.operands.first ?? "."))
        try AuditCommand.choose(arguments.all("vendor"), of: &folder)
        let audit = CaseAudit(folder: folder, zones: ZoneFiles.database(), console: console)
        var status = ExitStatus.nothingToAudit
        for vendor in folder.vendors {
            switch audit.audit(vendor) {
            case .audited(let result):
                console.result(CheckupText.text(result, language: console.language) + "\n")
                let isIncomplete = result.diagnostics.contains { $0.code.severity == .error }
                if status != .incomplete { status = isIncomplete ? .incomplete : .ran }
            case .nothing(let diagnostic):
                console.message(DiagnosticText.lines(diagnostic, files: [], language: console.language))
                status = .incomplete
            }
        }
        return status
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Reconciliation

/// `slaudit diff OLD NEW`: what became of the findings from one audit to the next, and what else differs.
enum DiffCommand {
    static let definition = CommandDefinition(
        name: "diff", summary: Text("compare two audits and say what changed and what it may follow from", "比较两次审计，说明何处改变及可能的缘由"),
        operands: "OLD NEW",
        options: [
            OptionDefinition("json", Text("for programs: slaudit/diff/1", "供程序使用：slaudit/diff/1")),
            OptionDefinition(
                "fail-on", value: "new-breach|new-firm-breach", Text("exit with 1 when there is one", "出现此类违约时以 1 退出")),
        ],
        examples: [
            "slaudit diff last-week/reports reports", "slaudit diff old/audit.json reports/lanyun --fail-on new-firm-breach",
            "slaudit diff OLD NEW --json",
        ], run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        guard arguments.operands.count == 2 else {
            throw .usage(Text("name two audits, the older one first", "请指明两次审计，较早者在前"), command: "diff")
        }
        let failOn = try threshold(arguments)
        let (old, new) = (
            try AuditReports(AuditCommand.trimmed(arguments.operands[0])), try AuditReports(AuditCommand.trimmed(arguments.operands[1]))
        )
        var differences: [AuditDifference] = []
        for pair in AuditReports.pairs(old, new) {
            let before = try pair.old.map { path throws(CommandFailure) in try AuditReports.record(path) }
            let after = try pair.new.map { path throws(CommandFailure) in try AuditReports.record(path) }
            differences.append(RecordComparison.difference(from: before, to: after))
        }
        if arguments.has("json") {
            console.result(DifferenceJSON.bytes(differences))
        } else {
            console.result(differences.map { DifferenceText.text($0, language: console.language) }.joined(separator: "\n"))
        }
        return differences.contains { difference in failOn.contains { difference.count($0) > 0 } } ? .threshold : .ran
    }

    private static func threshold(_ arguments: ParsedArguments) throws(CommandFailure) -> [AuditDifference.Turn] {
        switch arguments.value("fail-on") {
        case nil: return []
        case "new-breach": return [.newFirmBreach, .newContestableBreach]
        case "new-firm-breach": return [.newFirmBreach]
        case let other?:
            throw .usage(
                Text(
                    "--fail-on takes new-breach or new-firm-breach, not \(other)",
                    "--fail-on 只接受 new-breach 或 new-firm-breach，而非 \(other)"),
                command: "diff")
        }
    }
}

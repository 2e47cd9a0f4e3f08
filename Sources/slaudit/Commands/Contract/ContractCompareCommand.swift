// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import AuditReport
import Formats

/// `slaudit contract compare A B …`: vendors side by side, cell by cell, with the words.
enum ContractCompareCommand {
    static let definition = CommandDefinition(
        name: "contract compare", summary: Text("set vendors side by side, cell by cell", "逐格对照多家服务商"),
        operands: "FILE|FOLDER FILE|FOLDER …",
        options: [
            OptionDefinition(
                "plan", value: "NAME",
                Text("only this plan, of agreements that have it, and what is for every plan", "仅比较该方案（含该方案的协议），以及适用于全部方案的内容")),
            ContractCommand.width,
            OptionDefinition("json", Text("print slaudit/comparison/1 for programs", "为程序输出 slaudit/comparison/1")),
        ],
        examples: [
            "slaudit contract compare contracts/lanyun contracts/brightcall", "slaudit contract compare a.md b.html --width 140",
            "slaudit contract compare contracts/lanyun contracts/brightcall --plan Premium --json",
        ], run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        guard arguments.operands.count > 1 else {
            throw .usage(
                Text("name two agreements or more, each by its file or its folder", "请指明两份或更多协议，每份以文件或文件夹表示"), command: definition.name)
        }
        let width = try ContractCommand.columns(arguments, definition.name)
        var vendors: [AgreementComparison.Vendor] = []
        for path in arguments.operands {
            let agreement = try AgreementFiles([path]).agreement()
            vendors.append(AgreementComparison.Vendor(name: name(path), agreement: agreement))
        }
        for index in vendors.indices where vendors.count(where: { $0.name == vendors[index].name }) > 1 {
            vendors[index].name = arguments.operands[index]
        }
        let comparison = AgreementComparison(vendors, plan: arguments.value("plan"))
        if let plan = arguments.value("plan"),
            !vendors.contains(where: { $0.agreement.plans.contains { $0.lowercased() == plan.lowercased() } })
        {
            let nearest = EditDistance.nearest(plan, among: vendors.flatMap(\.agreement.plans))
            throw .usage(
                Text(
                    "no agreement has a plan \(plan)\(nearest.map { " – did you mean \($0)?" } ?? "")",
                    "没有协议含方案 \(plan)\(nearest.map { "，是否指 \($0)？" } ?? "")"), command: definition.name)
        }
        if arguments.has("json") {
            console.result(CompareJSON.bytes(comparison))
        } else {
            console.result(CompareText.text(comparison, language: console.language, width: width))
        }
        for vendor in vendors { ContractCommand.report(vendor.agreement, from: .error, console) }
        return vendors.contains { ContractCommand.status($0.agreement) == .incomplete } ? .incomplete : .ran
    }

    /// The vendor's folder, or the file's own name where that says more than "agreement".
    private static func name(_ path: String) -> String {
        let parts = path.split(separator: "/").map(String.init)
        guard let last = parts.last, Files.kind(path) != .folder else { return parts.last ?? path }
        let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
        return CaseFolder.isBareAgreement(last) && parts.count > 1 && stem.lowercased().hasPrefix("agreement")
            ? parts[parts.count - 2] : stem
    }
}

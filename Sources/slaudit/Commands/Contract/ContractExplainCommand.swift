// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import AuditReport
import Formats

/// `slaudit contract explain C-03 [FILE…]`: one promise in full, with the words that produced each of its fields.
enum ContractExplainCommand {
    static let definition = CommandDefinition(
        name: "contract explain", summary: Text("show the words behind each field of a commitment", "显示一项承诺各字段所依据的原文"),
        operands: "ID… [FILE…]", options: [ContractCommand.width],
        examples: ["slaudit contract explain C-03 contracts/lanyun/agreement.md", "slaudit contract explain C-01 C-02"], run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        let ids = arguments.operands.filter(isID)
        guard !ids.isEmpty else { throw .usage(Text("name a commitment, such as C-03", "请指明承诺编号，如 C-03"), command: definition.name) }
        let width = try ContractCommand.columns(arguments, definition.name)
        let paths = arguments.operands.filter { !isID($0) }
        let agreements = paths.isEmpty ? try ofTheCase() : [try AgreementFiles(paths).agreement()]
        for id in ids {
            let found = agreements.compactMap { agreement in
                agreement.commitments.first { $0.id == id || $0.id == id.uppercased() }.map {
                    CommitmentBasis.text($0, of: agreement, language: console.language, width: width)
                }
            }
            guard !found.isEmpty else {
                let known = agreements.flatMap { $0.commitments.map(\.id) }
                let range = known.isEmpty ? "" : " (\(known[0]) – \(known[known.count - 1]))"
                throw .usage(Text("no commitment is called \(id)\(range)", "没有编号为 \(id) 的承诺\(range)"), command: definition.name)
            }
            for text in found { console.result(text) }
        }
        return agreements.contains { ContractCommand.status($0) == .incomplete } ? .incomplete : .ran
    }

    /// Without a file: the agreements of the case here.
    private static func ofTheCase() throws(CommandFailure) -> [Agreement] {
        let folder = try CaseFolder(".")
        var agreements: [Agreement] = []
        for vendor in folder.vendors {
            let path = vendor.contracts.isEmpty ? "." : vendor.contracts
            let names = ((try? Files.list(path)) ?? []).filter { $0.kind == .file }.map(\.name)
                .filter { folder.isBare ? CaseFolder.isBareAgreement($0) : CaseFolder.isAgreement($0) }
            if names.isEmpty { continue }
            agreements.append(try AgreementFiles(names.map { path == "." ? $0 : "\(path)/\($0)" }).agreement())
        }
        guard !agreements.isEmpty else {
            throw CommandFailure(
                status: .nothingToAudit, message: Text("there is no agreement in this folder", "当前文件夹中没有协议"),
                remedy: Text("Name the agreement's file: slaudit contract explain C-03 FILE", "请指明协议文件：slaudit contract explain C-03 FILE"))
        }
        return agreements
    }

    /// "C-03", or the name that a person gave a commitment in the review; a word that is a file is none.
    private static func isID(_ word: String) -> Bool {
        !word.isEmpty && !word.contains("/") && !word.contains(".") && Files.kind(word) == nil
    }
}

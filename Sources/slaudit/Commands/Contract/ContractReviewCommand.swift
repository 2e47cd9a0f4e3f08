// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import AuditReport
import Formats

/// `slaudit contract review FILE…`: writes `commitments.json5` beside the agreement, for a person to check and correct.
enum ContractReviewCommand {
    static let definition = CommandDefinition(
        name: "contract review",
        summary: Text("write commitments.json5 to check and correct; show what has changed since", "写出 commitments.json5 供核对更正；显示此后的变化"),
        operands: "FILE…|FOLDER",
        options: [
            OptionDefinition("update", Text("write the differences shown, and pin the agreement as it is now", "写入所示差异，并以协议现状为准")),
            ContractCommand.width,
        ],
        examples: [
            "slaudit contract review contracts/lanyun", "slaudit contract review contracts/lanyun --update",
            "slaudit contract review agreement.html --lang zh",
        ], run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        guard !arguments.operands.isEmpty else { throw .usage(Text("name the agreement's file", "请指明协议文件"), command: definition.name) }
        let width = try ContractCommand.columns(arguments, definition.name)
        let files = try AgreementFiles(arguments.operands)
        let agreement = AgreementReader.read(files.inputs)
        let path = files.reviewPath
        ContractCommand.report(agreement, from: .error, console)
        guard Files.kind(path) != nil else {
            let entries = AgreementReview.entries(agreement, updating: nil)
            try write(entries, agreement, path)
            console.result(ReviewText.summary(entries)[console.language] + "\n")
            console.result(
                Text(
                    "Written: \(path). Check it against the paper, set each status, and run the audit again.\n",
                    "已写出：\(path)。请对照原文核对并设置 status，然后重新审计。\n")[console.language])
            return ContractCommand.status(agreement)
        }
        return try compare(path, agreement, files, arguments.has("update"), width, console)
    }

    private static func compare(
        _ path: String, _ agreement: Agreement, _ files: AgreementFiles, _ update: Bool, _ width: Int, _ console: Console
    ) throws(CommandFailure) -> ExitStatus {
        let bytes: [UInt8]
        do {
            bytes = try Files.read(path, limit: AgreementFiles.reviewLimit)
        } catch {
            throw CommandFailure(status: .incomplete, message: Text("\(path): \(error.detail)", "\(path)：\(error.detail)"), remedy: nil)
        }
        let file = SourceFile(id: agreement.files.nextID, path: path, sha256: sha256(bytes), byteCount: bytes.count)
        let (review, problems) = ReviewFileReader.read(bytes, file: file)
        for problem in problems {
            console.message(DiagnosticText.lines(problem, files: agreement.files + [file], language: console.language))
        }
        guard let review, problems.isEmpty else { return .incomplete }
        let applied = AgreementReview.applied(review, to: agreement, files.inputs, path: path)
        for diagnostic in applied.diagnostics.dropFirst(agreement.diagnostics.count) where !update {
            console.message(DiagnosticText.lines(diagnostic, files: agreement.files + [file], language: console.language))
        }
        let difference = AgreementReview.difference(review, agreement)
        let isPinned = Set(review.pins) == Set(ReviewFile.pins(of: agreement))
        console.result(ReviewText.difference(difference, of: agreement, language: console.language, width: width))
        if difference.isEmpty, isPinned {
            console.result(ReviewText.summary(review.commitments)[console.language] + "\n")
            console.result(Text("Nothing to update in \(path).\n", "\(path) 无需更新。\n")[console.language])
            return ContractCommand.status(applied)
        }
        guard update else {
            console.result(
                Text(
                    "\(path) was not touched. Accept these differences with --update; decisions stand where the words do.\n",
                    "未改动 \(path)。如接受上述差异请加 --update；原文未变的决定予以保留。\n")[console.language])
            return isPinned ? .ran : .incomplete
        }
        let entries = AgreementReview.entries(agreement, updating: review)
        try write(entries, agreement, path)
        console.result(ReviewText.summary(entries)[console.language] + "\n")
        console.result(Text("Updated: \(path)\n", "已更新：\(path)\n")[console.language])
        return ContractCommand.status(agreement)
    }

    private static func write(_ entries: [ReviewedCommitment], _ agreement: Agreement, _ path: String) throws(CommandFailure) {
        do {
            try Files.replace([(path, ReviewFileText.bytes(entries, of: agreement))])
        } catch {
            throw CommandFailure(
                status: .failed, message: Text("\(path) could not be written: \(error.detail)", "\(path) 无法写出：\(error.detail)"),
                remedy: Text("Nothing was changed. It lies beside the agreement: that folder must be writable.", "未作改动。该文件与协议同目录，须可写。"))
        }
    }
}

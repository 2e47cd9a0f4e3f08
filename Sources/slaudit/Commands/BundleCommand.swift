// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

/// `slaudit bundle [CASE]`: report, agreement and exhibits of each vendor as one folder that can be checked and sealed.
enum BundleCommand {
    static let definition = CommandDefinition(
        name: "bundle", summary: Text("put report and exhibits into a folder to hand over and seal", "将报告与证据装入可移交、可固定的文件夹"),
        operands: "[CASE]",
        options: [
            OptionDefinition(
                "output", short: "o", value: "DIR",
                Text(
                    "where the bundles go, one folder for each vendor (default: CASE/reports/VENDOR/bundle)",
                    "证据包写入何处，每个服务商一个文件夹（默认：CASE/reports/VENDOR/bundle）")),
            OptionDefinition("vendor", value: "NAME", isRepeatable: true, Text("this vendor only; may be repeated", "仅限该服务商；可重复")),
            OptionDefinition("all-exhibits", Text("every exhibit, not only those relied on", "收录全部证据，而非仅所依据者")),
            RedactionChoice.profileOption, RedactionChoice.keyOption,
            OptionDefinition("replace", Text("replace an older bundle", "替换旧的证据包")),
        ],
        examples: [
            "slaudit bundle", "slaudit bundle ~/case --vendor lanyun --all-exhibits -o ~/bundles", "slaudit bundle --replace",
            "slaudit bundle --redact vendor -o ~/bundles",
        ],
        run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        if arguments.operands.count > 1 { throw .usage(Text("one case folder at a time", "一次只能处理一个案件文件夹"), command: "bundle") }
        let form = ReportForm(languages: try arguments.reportLanguages("bundle"))
        let redaction = try RedactionChoice(arguments, command: "bundle")
        if redaction != nil, arguments.has("all-exhibits") {
            throw .usage(
                Text("a redacted bundle holds no exhibits: leave out --all-exhibits", "脱敏的证据包不含证据原件：请去掉 --all-exhibits"), command: "bundle")
        }
        var folder = try CaseFolder(AuditCommand.trimmed(arguments.operands.first ?? "."))
        try AuditCommand.choose(arguments.all("vendor"), of: &folder)
        let audit = CaseAudit(folder: folder, zones: ZoneFiles.database(), console: console)
        let output = arguments.value("output").map(AuditCommand.trimmed)
        var redacted: RedactedBundles?
        if let redaction { redacted = try RedactedBundles(redaction, in: folder, output: output) }
        var status = ExitStatus.nothingToAudit
        for vendor in folder.vendors {
            switch audit.audit(vendor) {
            case .nothing(let diagnostic):
                console.message(DiagnosticText.lines(diagnostic, files: [], language: console.language))
                status = .incomplete
            case .audited(let result):
                if redacted != nil {
                    try redacted?.add(result, of: vendor, form)
                } else {
                    let contents = BundleContents(
                        result, of: vendor, in: folder, form, scope: arguments.has("all-exhibits") ? .all : .reliedOn)
                    let target = target(vendor, folder, output)
                    let outcome = try BundleWriter(contents: contents, target: target, isReplacing: arguments.has("replace")).write()
                    report(outcome, target, contents.record, console)
                }
                let isIncomplete = result.diagnostics.contains { $0.code.severity == .error }
                if status != .incomplete { status = isIncomplete ? .incomplete : .ran }
            }
        }
        try redacted?.write(isReplacing: arguments.has("replace"), console)
        return status
    }

    private static func target(_ vendor: VendorFolder, _ folder: CaseFolder, _ output: String?) -> String {
        if let output { return vendor.name.isEmpty ? output : output + "/" + vendor.name }
        return (folder.root == "." ? "" : folder.root + "/") + vendor.reports + "/bundle"
    }

    /// Says what was written and, of what was left out, how much.
    static func report(_ outcome: BundleWriter.Outcome, _ target: String, _ record: BundleRecord, _ console: Console) {
        switch outcome {
        case .written(let files):
            console.result(Text("Bundle: \(target) (\(files) files)\n", "证据包：\(target)（\(files) 个文件）\n")[console.language])
        case .identical(let files):
            console.result(
                Text("Bundle: \(target) (\(files) files), as it was\n", "证据包：\(target)（\(files) 个文件），与原有相同\n")[console.language])
        }
        if record.redaction != nil {
            let (files, excerpts) = (record.items.count { $0.container == nil }, record.items.count { $0.excerpt != nil })
            console.note(
                Text(
                    "no originals: \(files) files are named with their digests, and \(excerpts) exhibits have redacted excerpts",
                    "未收录原件：列明 \(files) 个文件的校验值，附 \(excerpts) 份证据的脱敏摘录"))
            return
        }
        let left = record.items.count { $0.stored == nil && $0.container == nil }
        if left > 0 {
            console.note(
                Text(
                    "\(left) files that nothing rests on are named with their digests and left out; --all-exhibits takes them in",
                    "\(left) 个未被援引的文件仅列明校验值、未收录；以 --all-exhibits 可一并收录"))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

/// `slaudit letter notice|claim|complaint [CASE]`: drafts a letter from the firm breaches of each vendor.
enum LetterCommand {
    static let definition = CommandDefinition(
        name: "letter", summary: Text("draft a notice, a credit claim or a complaint", "起草催告函、抵扣申请书或投诉函"),
        operands: "notice|claim|complaint [CASE]",
        options: [
            OptionDefinition("vendor", value: "NAME", isRepeatable: true, Text("for this vendor only; may be repeated", "仅针对该服务商；可重复")),
            OptionDefinition(
                "include-contestable", Text("list contestable breaches too, in a schedule of their own", "另表列出可争议的违约")),
            OptionDefinition(
                "no-notice-clause",
                Text("draft a notice although the agreement as read does not say how notices are given", "协议未见通知方式条款时仍起草催告函")),
            OptionDefinition(
                "output", short: "o", value: "DIR", Text("where the reports go (default: CASE/reports)", "报告写入何处（默认：CASE/reports）")),
            RedactionChoice.profileOption, RedactionChoice.keyOption,
        ],
        examples: [
            "slaudit letter notice", "slaudit letter claim ~/case --vendor lanyun --lang both", "slaudit letter complaint --lang zh",
        ],
        run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        let kind = try kind(arguments)
        if arguments.operands.count > 2 { throw .usage(Text("one case folder at a time", "一次只能处理一个案件文件夹"), command: "letter") }
        let languages = try arguments.reportLanguages("letter")
        let redaction = try RedactionChoice(arguments, command: "letter")
        let options = LetterOptions(
            includesContestable: arguments.has("include-contestable"), acceptsNoNoticeClause: arguments.has("no-notice-clause"))
        var folder = try CaseFolder(AuditCommand.trimmed(arguments.operands.count > 1 ? arguments.operands[1] : "."))
        try AuditCommand.choose(arguments.all("vendor"), of: &folder)
        let audit = CaseAudit(folder: folder, zones: ZoneFiles.database(), console: console)
        let output = AuditCommand.trimmed(arguments.value("output") ?? (folder.root == "." ? "reports" : folder.root + "/reports"))
        var files: [(path: String, bytes: [UInt8])] = []
        var redacting = try redaction?.run(case: folder.root, output: output)
        var refusals: [(vendor: String, refusal: LetterRefusal)] = []
        var status = ExitStatus.ran
        let digest = sha256Base64(Letter.stylesheet)
        for vendor in folder.vendors {
            switch audit.audit(vendor) {
            case .nothing(let diagnostic):
                console.message(DiagnosticText.lines(diagnostic, files: [], language: console.language))
                status = .incomplete
            case .audited(let whole):
                // Pseudonyms are words: each language has a copy of its own.
                let copies = (languages.isEmpty ? [whole.agreement.language] : languages).map { spoken in
                    (language: spoken, redacted: redacting?.copy(of: whole, language: spoken))
                }
                var made: [ReportFile] = []
                let place = redaction?.place(vendor, in: output) ?? (vendor.name.isEmpty ? output : output + "/" + vendor.name)
                do throws(LetterRefusal) {
                    for (index, copy) in copies.enumerated() {
                        let result = copy.redacted?.result ?? whole
                        let letter = try Letter(kind, result, language: copy.language, options: options)
                        if index == 0 { warn(letter, result, console) }
                        made += letter.files(styleDigest: digest, isOneOfSeveral: languages.count > 1).map {
                            ReportFile(name: $0.name, bytes: $0.bytes)
                        }
                    }
                    if whole.diagnostics.contains(where: { $0.code.severity == .error }) { status = .incomplete }
                } catch {
                    refusals.append((whole.vendor, error))
                    continue
                }
                for copy in copies { try copy.redacted?.check(made) }
                files += made.map { (place + "/" + $0.name, $0.bytes) }
            }
        }
        guard !files.isEmpty else { throw failure(kind, refusals) }
        for (vendor, refusal) in refusals {
            console.message(
                Text(
                    "no \(kind.name.english) for \(vendor): \(refusal.reason.english)",
                    "\(vendor)：未起草\(kind.name.chinese)，\(refusal.reason.chinese)"))
        }
        try ReportFiles.write(files + (redacting.map { [$0.keyFile] } ?? []))
        for file in files { console.result(file.path + "\n") }
        return status
    }

    private static func kind(_ arguments: ParsedArguments) throws(CommandFailure) -> LetterKind {
        let kinds = LetterKind.allCases.map(\.rawValue)
        guard let word = arguments.operands.first else {
            throw .usage(
                Text("name the letter: \(kinds.joined(separator: ", "))", "请指明信函种类：\(kinds.joined(separator: "、"))"), command: "letter")
        }
        guard let kind = LetterKind(rawValue: word) else {
            let nearest = EditDistance.nearest(word, among: kinds)
            throw .usage(
                Text(
                    "there is no letter \(word)\(nearest.map { " – did you mean \($0)?" } ?? ": it is \(kinds.joined(separator: ", "))")",
                    "没有信函种类 \(word)\(nearest.map { "，是否指 \($0)？" } ?? "：可用 \(kinds.joined(separator: "、"))")"),
                command: "letter")
        }
        return kind
    }

    private static func warn(_ letter: Letter, _ result: AuditResult, _ console: Console) {
        for warning in letter.warnings {
            console.message(
                Text("warning: \(result.vendor): \(warning.english)", "警告：\(result.vendor)：\(warning.chinese)"))
        }
    }

    /// One vendor: its reason and what to do. Several: each of them.
    private static func failure(_ kind: LetterKind, _ refusals: [(vendor: String, refusal: LetterRefusal)]) -> CommandFailure {
        guard !refusals.isEmpty else {
            return CommandFailure(status: .nothingToAudit, message: Text("there is nothing to draft a letter from", "没有可据以起草信函的内容"))
        }
        let english = refusals.map { "\($0.vendor): \($0.refusal.reason.english)" }.joined(separator: "; ")
        let chinese = refusals.map { "\($0.vendor)：\($0.refusal.reason.chinese)" }.joined(separator: "；")
        var remedies: [Text] = []
        for (_, refusal) in refusals where !remedies.contains(refusal.remedy) { remedies.append(refusal.remedy) }
        return CommandFailure(
            status: .nothingToAudit, message: Text("no \(kind.name.english) was drafted: \(english)", "未起草\(kind.name.chinese)：\(chinese)"),
            remedy: Text(remedies.map(\.english).joined(separator: "\n  "), remedies.map(\.chinese).joined(separator: "\n  ")))
    }
}

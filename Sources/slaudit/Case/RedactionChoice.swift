// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats
import Redaction
import ServiceTime

/// `--redact` and `--pseudonyms`, for every command that writes reports.
struct RedactionChoice {
    let profile: RedactionProfile
    /// Where the key lies; nil: at the root of the case.
    let key: String?
    private let command: String

    static let profileOption = OptionDefinition(
        "redact", value: "vendor|public", Text("write a redacted copy, beside the report", "另行写出脱敏副本"))
    static let keyOption = OptionDefinition(
        "pseudonyms", value: "FILE",
        Text("who is who in redacted copies (default: CASE/\(PseudonymFile.fileName))", "脱敏副本的代称对照表（默认：CASE/\(PseudonymFile.fileName)）"))

    /// Nil where nothing is to be redacted.
    init?(_ arguments: ParsedArguments, command: String) throws(CommandFailure) {
        self.command = command
        key = arguments.value("pseudonyms")
        guard let word = arguments.value("redact") else {
            if key != nil { throw .usage(Text("--pseudonyms goes with --redact", "--pseudonyms 须与 --redact 同用"), command: command) }
            return nil
        }
        guard let profile = RedactionProfile(rawValue: word) else {
            throw .usage(Text("--redact takes vendor or public, not \(word)", "--redact 只接受 vendor 或 public，而非 \(word)"), command: command)
        }
        self.profile = profile
    }

    /// One run of a command over a case: the key is read now.
    func run(case root: String, output: String) throws(CommandFailure) -> RedactionRun {
        RedactionRun(choice: self, key: try pseudonyms(case: root, output: output))
    }

    /// The key of a case. Inside the folder of reports it would be handed over with them.
    private func pseudonyms(case root: String, output: String) throws(CommandFailure) -> PseudonymFile {
        let path = key ?? (root == "." ? PseudonymFile.fileName : root + "/" + PseudonymFile.fileName)
        if path.hasPrefix(output + "/") || path.split(separator: "/").dropLast().contains("reports") {
            throw .usage(
                Text("the pseudonyms would lie among the reports: \(path)", "代称对照表不得放在报告文件夹内：\(path)"), command: command)
        }
        return try PseudonymFile(path: path)
    }

    /// The folder of one vendor's redacted copy.
    var folder: String { "redacted-\(profile.rawValue)" }

    /// The folder of one vendor's copies below the folder of reports.
    func place(_ vendor: VendorFolder, in output: String) -> String {
        [output, vendor.name, folder].filter { !$0.isEmpty }.joined(separator: "/")
    }

    /// Writes the copies of a case with the key: all of them, or nothing. The reports themselves and the index are not touched.
    func write(
        _ results: [(VendorFolder, AuditResult)], to output: String, case root: String, _ form: ReportForm, _ console: Console
    ) throws(CommandFailure) {
        var run = try run(case: root, output: output)
        var files: [(path: String, bytes: [UInt8])] = []
        var done: [(place: String, total: Int)] = []
        for (vendor, result) in results {
            let redacted = run.copy(of: result, language: form.languages.first)
            let made = redacted.report(form)
            try redacted.check(made)
            let place = place(vendor, in: output)
            files += made.map { (place + "/" + $0.name, $0.bytes) }
            done.append((place, redacted.record.total))
        }
        files.append(run.keyFile)
        try ReportFiles.write(files)
        for (place, total) in done {
            console.note(Text("\(total) replacements in \(place)", "\(place)：替换 \(total) 处"))
            console.result(Text("Redacted report: \(place)/report.html\n", "脱敏报告：\(place)/report.html\n")[console.language])
        }
    }
}

/// A choice with the key of a case, which grows with each copy.
struct RedactionRun {
    let choice: RedactionChoice
    private(set) var key: PseudonymFile

    init(choice: RedactionChoice, key: PseudonymFile) {
        self.choice = choice
        self.key = key
    }

    /// What is written instead of one vendor's result.
    mutating func copy(of result: AuditResult, language: Language?) -> Redacted {
        Redacted.result(of: result, profile: choice.profile, pseudonyms: &key, language: language)
    }

    /// To be put in place together with what was made of the copies.
    var keyFile: (path: String, bytes: [UInt8]) { (key.path, key.bytes) }
}

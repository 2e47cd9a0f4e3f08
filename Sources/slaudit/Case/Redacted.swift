// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats
import Redaction
import ServiceTime

/// A result without its secrets, and what must not be found in anything made of it.
///
/// For every command that writes: make it with `result(of:…)`, write from `result` alone, ask `check` before anything is put in place, and
/// write the key's new bytes with the files.
struct Redacted {
    let result: AuditResult
    let record: RedactionRecord
    private let scan: SecretScan

    /// The key is read before and grows here; its new bytes are the caller's to write.
    static func result(of result: AuditResult, profile: RedactionProfile, pseudonyms: inout PseudonymFile, language: Language?) -> Redacted
    {
        let redacted = Redaction.redact(result, profile: profile, pseudonyms: pseudonyms.pseudonyms, language: language)
        pseudonyms.pseudonyms = redacted.pseudonyms
        var scan = redacted.scan
        for spoken in Language.allCases {
            for page in ReportFile.all(of: blank(spoken), ReportForm(languages: [spoken])) { scan.allow(wordsOf: page.bytes) }
        }
        return Redacted(result: redacted.result, record: redacted.record, scan: scan)
    }

    /// Looks for every distinctive secret in the bytes and the names of files: the first one found ends the command with 70.
    func check(_ files: [ReportFile]) throws(CommandFailure) {
        for file in files {
            guard let rule = scan.firstRule(in: file.bytes) ?? scan.firstRule(in: Array(file.name.utf8)) else { continue }
            throw CommandFailure(
                status: .failed,
                message: Text(
                    "a secret was left in \(file.name) (\(rule.rawValue)): nothing was written",
                    "\(file.name) 中仍有未脱敏内容（\(rule.name.chinese)）：未写出任何文件"),
                remedy: Text(
                    "This is a fault of slaudit; please report the rule, not the words. Do not send an earlier copy before it is understood.",
                    "这是 slaudit 的缺陷，请报告上述类别（勿附原文）。查明之前请勿外发此前的副本。"))
        }
    }

    /// A result of nothing, whose report is the tool's own wording.
    private static func blank(_ language: Language) -> AuditResult {
        AuditResult(
            vendor: "", engagement: Engagement(), agreement: Agreement(files: [], title: "", language: language),
            evidence: EvidenceRecord(),
            incidents: [], findings: [], readings: [], calendars: [], diagnostics: [], files: [],
            asOf: .distantPast, asOfBasis: .lastEvent, displayZone: .utc, zoneDataVersion: "", toolVersion: Slaudit.version)
    }
}

/// `--redact` and `--pseudonyms`, for every command that writes reports.
struct RedactionChoice {
    let profile: RedactionProfile
    /// Where the key lies; nil: at the root of the case.
    let key: String?

    static let profileOption = OptionDefinition(
        "redact", value: "vendor|public", Text("write a redacted copy, beside the report", "另行写出脱敏副本"))
    static let keyOption = OptionDefinition(
        "pseudonyms", value: "FILE",
        Text("who is who in redacted copies (default: CASE/\(PseudonymFile.fileName))", "脱敏副本的代称对照表（默认：CASE/\(PseudonymFile.fileName)）"))

    /// Nil where nothing is to be redacted.
    init?(_ arguments: ParsedArguments, command: String) throws(CommandFailure) {
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
                Text("the pseudonyms would lie among the reports: \(path)", "代称对照表不得放在报告文件夹内：\(path)"), command: "audit")
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
            let report = ReportFile.all(of: redacted.result, form).filter { $0.name != ReportFile.digestsName }
            let made = ReportFile.withDigests(
                report + [ReportFile(name: "redaction.log.json", bytes: RedactionJSON.bytes(redacted.record))])
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

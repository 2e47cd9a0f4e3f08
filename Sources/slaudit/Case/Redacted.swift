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
        for page in BundleContents.descriptions(blankBundle(profile)) { scan.allow(wordsOf: page.bytes) }
        return Redacted(result: redacted.result, record: redacted.record, scan: scan)
    }

    /// The report of the copy in every format, with the log of what was replaced and the digests of all of them.
    func report(_ form: ReportForm) -> [ReportFile] {
        let report = ReportFile.all(of: result, form).filter { $0.name != ReportFile.digestsName }
        return ReportFile.withDigests(report + [ReportFile(name: "redaction.log.json", bytes: RedactionJSON.bytes(record))])
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

    /// A bundle of nothing, whose descriptions are the tool's own wording.
    private static func blankBundle(_ profile: RedactionProfile) -> BundleRecord {
        var record = BundleRecord(
            folder: "", contracts: "", evidence: "", isBare: false, vendor: "", vendorName: "", customerName: "", agreement: "",
            asOf: .distantPast, toolVersion: Slaudit.version, zoneDataVersion: "", scope: .reliedOn, items: [])
        record.redaction = profile
        return record
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

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

/// How a report is written, as far as a person chooses it.
struct ReportForm: Hashable {
    /// None: each report speaks its agreement's language.
    var languages: [Language] = []
    /// For spreadsheets that take a table without one for another charset.
    var csvByteOrderMark = false
}

/// One file of a report, by its name in the vendor's folder of reports.
struct ReportFile {
    var name: String
    var bytes: [UInt8]

    /// The report of one vendor in every format, made anew from the result alone, with SHA256SUMS over it.
    static func all(of result: AuditResult, _ form: ReportForm) -> [ReportFile] {
        let audit = AuditJSON.bytes(result)
        let spoken = form.languages.first ?? result.agreement.language
        return withDigests([
            ReportFile(name: "report.html", bytes: HTMLReport.bytes(result, languages: form.languages, seals: seals(audit: sha256(audit)))),
            ReportFile(name: "audit.json", bytes: audit),
            ReportFile(name: "findings.csv", bytes: FindingsCSV.bytes(result, byteOrderMark: form.csvByteOrderMark)),
            ReportFile(name: "responses.csv", bytes: ResponsesCSV.bytes(result)),
            ReportFile(name: "findings.sarif", bytes: SARIFReport.bytes(result, language: spoken)),
            ReportFile(name: "findings.junit.xml", bytes: JUnitReport.bytes(result, language: spoken)),
            ReportFile(name: "deadlines.ics", bytes: DeadlineCalendar.bytes(result, language: spoken)),
        ])
    }

    /// Files and, after them, SHA256SUMS over them: `sha256sum -c SHA256SUMS` in their folder checks them.
    static func withDigests(_ files: [ReportFile]) -> [ReportFile] {
        let digests = PathTable(files.map { ($0.name, sha256($0.bytes)) })
        return files + [ReportFile(name: digestsName, bytes: DigestList(digests).bytes(.sums))]
    }

    static let digestsName = "SHA256SUMS"
    /// The names of `all`.
    static let names = [
        "report.html", "audit.json", "findings.csv", "responses.csv", "findings.sarif", "findings.junit.xml", "deadlines.ics", digestsName,
    ]

    /// What the pages of this tool are sealed with.
    static func seals(audit: String) -> PageSeals {
        PageSeals(style: sha256Base64(HTMLReport.stylesheet), script: sha256Base64(HTMLReport.script), audit: audit)
    }
}

/// Writes the reports of a case: all of them, whole, or none.
enum ReportFiles {
    /// Without languages each report speaks its agreement's, and the index English if any agreement does.
    static func write(_ results: [(VendorFolder, AuditResult)], to output: String, _ form: ReportForm) throws(CommandFailure) {
        var files: [ReportFile] = []
        for (vendor, result) in results {
            let folder = vendor.name.isEmpty ? "" : vendor.name + "/"
            files += ReportFile.all(of: result, form).map { ReportFile(name: folder + $0.name, bytes: $0.bytes) }
        }
        let spoken = form.languages.first ?? (results.contains { $0.1.agreement.language == .english } ? .english : .chinese)
        try write(withIndex(files, results, language: spoken).map { (output + "/" + $0.name, $0.bytes) })
    }

    /// The reports of a case with their index, and SHA256SUMS over the index beside it.
    ///
    /// The digests of each vendor's files stand in the vendor's folder, and the case's SHA256SUMS covers that list; without folders one list covers all.
    static func withIndex(_ files: [ReportFile], _ results: [(VendorFolder, AuditResult)], language: Language) -> [ReportFile] {
        let isFlat = results.contains { $0.0.name.isEmpty }
        let index = ReportFile(
            name: "index.html",
            bytes: IndexPage.bytes(results.map(\.1), isFlat: isFlat, language: language, seals: ReportFile.seals(audit: "")))
        if isFlat { return ReportFile.withDigests(files.filter { $0.name != ReportFile.digestsName } + [index]) }
        let sums = ReportFile.withDigests(files.filter { $0.name.hasSuffix("/" + ReportFile.digestsName) } + [index]).last
        return files + [index] + (sums.map { [$0] } ?? [])
    }

    /// Puts files in place with the folders they need: all of them, or none.
    static func write(_ files: [(path: String, bytes: [UInt8])]) throws(CommandFailure) {
        do {
            for folder in Set(files.map { String($0.path[..<($0.path.lastIndex(of: "/") ?? $0.path.startIndex)]) }).sorted() {
                try Files.makeFolder(folder.isEmpty ? "." : folder)
            }
            try Files.replace(files)
        } catch {
            throw CommandFailure(
                status: .failed,
                message: Text("the reports could not be written: \(error.path): \(error.detail)", "报告无法写出：\(error.path)：\(error.detail)"),
                remedy: Text("Nothing was changed there. Name a folder you may write to: --output DIR", "该处未作任何改动。请指明可写的文件夹：--output DIR"))
        }
    }
}

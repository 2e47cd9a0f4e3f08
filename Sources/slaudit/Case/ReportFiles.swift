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

    /// The report of one vendor in every form, made anew from the result alone; without a language it speaks its agreement's.
    static func all(of result: AuditResult, _ form: ReportForm) -> [ReportFile] {
        let audit = AuditJSON.bytes(result)
        let spoken = form.languages.first ?? result.agreement.language
        return [
            ReportFile(name: "report.html", bytes: HTMLReport.bytes(result, languages: form.languages, seals: seals(audit: sha256(audit)))),
            ReportFile(name: "audit.json", bytes: audit),
            ReportFile(name: "findings.csv", bytes: FindingsCSV.bytes(result, byteOrderMark: form.csvByteOrderMark)),
            ReportFile(name: "responses.csv", bytes: ResponsesCSV.bytes(result)),
            ReportFile(name: "findings.sarif", bytes: SARIFReport.bytes(result, language: spoken)),
            ReportFile(name: "findings.junit.xml", bytes: JUnitReport.bytes(result, language: spoken)),
            ReportFile(name: "deadlines.ics", bytes: DeadlineCalendar.bytes(result, language: spoken)),
        ]
    }

    /// What the pages of this tool are sealed with.
    static func seals(audit: String) -> PageSeals {
        PageSeals(style: sha256Base64(HTMLReport.stylesheet), script: sha256Base64(HTMLReport.script), audit: audit)
    }
}

/// Writes the reports of a case: all of them, whole, or none.
enum ReportFiles {
    /// Without languages each report speaks its agreement's, and the index English if any agreement does.
    static func write(_ results: [(VendorFolder, AuditResult)], to output: String, _ form: ReportForm) throws(CommandFailure) {
        var files: [(path: String, bytes: [UInt8])] = []
        for (vendor, result) in results {
            let folder = vendor.name.isEmpty ? output : output + "/" + vendor.name
            files += ReportFile.all(of: result, form).map { (folder + "/" + $0.name, $0.bytes) }
        }
        let spoken = form.languages.first ?? (results.contains { $0.1.agreement.language == .english } ? .english : .chinese)
        let isFlat = results.contains { $0.0.name.isEmpty }
        files.append(
            (
                output + "/index.html",
                IndexPage.bytes(results.map(\.1), isFlat: isFlat, language: spoken, seals: ReportFile.seals(audit: ""))
            ))
        try write(files)
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

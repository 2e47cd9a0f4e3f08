// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

/// Writes the reports of a case: all of them, whole, or none.
enum ReportFiles {
    /// Without a language each report speaks its agreement's, and the index English if any agreement does.
    static func write(_ results: [(VendorFolder, AuditResult)], to output: String, language: Language?) throws(CommandFailure) {
        let digest = sha256Base64(HTMLReport.stylesheet)
        var files: [(path: String, bytes: [UInt8])] = []
        for (vendor, result) in results {
            let folder = vendor.name.isEmpty ? output : output + "/" + vendor.name
            files.append(
                (folder + "/report.html", HTMLReport.bytes(result, language: language ?? result.agreement.language, styleDigest: digest)))
            files.append((folder + "/audit.json", AuditJSON.bytes(result)))
            files.append((folder + "/findings.csv", FindingsCSV.bytes(result)))
        }
        let spoken = language ?? (results.contains { $0.1.agreement.language == .english } ? .english : .chinese)
        let isFlat = results.contains { $0.0.name.isEmpty }
        files.append((output + "/index.html", IndexPage.bytes(results.map(\.1), isFlat: isFlat, language: spoken, styleDigest: digest)))
        do {
            for folder in Set(files.map { String($0.path[..<($0.path.lastIndex(of: "/") ?? $0.path.startIndex)]) }).sorted() {
                try Files.makeFolder(folder)
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

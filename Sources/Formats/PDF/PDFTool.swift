// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The program `pdftotext` of poppler-utils, where it is installed.
public struct PDFTool: Hashable, Sendable {
    /// Absolute.
    public let path: String
    /// "pdftotext 22.12.0"; without a number where the program does not tell.
    public let version: String

    /// The first of that name in the folders of `PATH`, found and asked for its version once.
    public static let installed: PDFTool? = find(in: Environment.value("PATH") ?? "")

    /// Only absolute folders are searched: a program that happens to lie in the folder one works in is not run.
    static func find(in folders: String) -> PDFTool? {
        for folder in folders.split(separator: ":") where folder.hasPrefix("/") {
            let path = FilePath.join(String(folder), "pdftotext")
            if Files.kind(path) == .file, withPath(path, { access($0, X_OK) }) == 0 { return PDFTool(path) }
        }
        return nil
    }

    init(_ path: String) {
        self.path = path
        guard case .ended(_, let output, let errors) = ProgramRun.of(path, ["-v"], input: [], limits: ProgramLimits(milliseconds: 10_000))
        else {
            version = "pdftotext"
            return
        }
        version = PDFTool.version(errors + output)
    }

    /// From "pdftotext version 22.12.0" in the first line.
    static func version(_ words: [UInt8]) -> String {
        let line = words.prefix(200).prefix { $0 != 0x0A }
        let number = line.split(separator: 0x20).last { $0.first.map { (48...57).contains($0) } ?? false }
        return number.map { "pdftotext " + String(decoding: $0, as: UTF8.self) } ?? "pdftotext"
    }
}

// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import Formats

/// The files of one agreement that a person names: files, or a folder that holds them.
struct AgreementFiles {
    /// In the order named, those of a folder in the order of their names.
    private(set) var inputs: [AgreementInput] = []
    /// The folder that the files lie in: that of the first.
    private(set) var folder = "."

    init(_ paths: [String]) throws(CommandFailure) {
        var files: [String] = []
        for path in paths.map(AgreementFiles.trimmed) {
            guard Files.kind(path) == .folder else {
                files.append(path)
                continue
            }
            let names = ((try? Files.list(path)) ?? []).filter { $0.kind == .file && CaseFolder.isAgreement($0.name) }.map(\.name)
            guard !names.isEmpty else {
                throw CommandFailure(
                    status: .nothingToAudit, message: Text("there is no agreement in \(path)", "\(path) 中没有协议"),
                    remedy: Text("Name the agreement's file, or a folder that holds it.", "请指明协议文件，或其所在文件夹。"))
            }
            files += names.map { path == "." ? $0 : "\(path)/\($0)" }
        }
        for path in files { inputs.append(try AgreementFiles.input(path, FileID(inputs.count))) }
        if let first = files.first, let slash = first.lastIndex(of: "/") {
            folder = slash == first.startIndex ? "/" : String(first[..<slash])
        }
    }

    /// The agreement, under a person's review where `commitments.json5` lies beside it.
    func agreement() -> Agreement {
        let agreement = AgreementReader.read(inputs)
        let path = reviewPath
        guard Files.kind(path) == .file else { return agreement }
        let id = agreement.files.nextID
        do {
            let bytes = try Files.read(path, limit: AgreementFiles.reviewLimit)
            let file = SourceFile(id: id, path: path, sha256: sha256(bytes), byteCount: bytes.count)
            return AgreementReview.applied(bytes, file, to: agreement, inputs)
        } catch {
            var result = AgreementReview.withoutCommitments(agreement, path: path)
            result.diagnostics.append(Diagnostic(.fileUnreadable, [error.detail], path: path))
            return result
        }
    }

    /// Where the review of this agreement lies.
    var reviewPath: String { (folder == "." ? "" : folder == "/" ? "/" : folder + "/") + ReviewFile.fileName }

    static let reviewLimit = 64 << 20

    private static func input(_ path: String, _ id: FileID) throws(CommandFailure) -> AgreementInput {
        do {
            let bytes = try Files.read(path, limit: 64 << 20)
            return AgreementInput(
                file: SourceFile(id: id, path: path, sha256: sha256(bytes), byteCount: bytes.count), bytes: bytes,
                layout: PDFLayout.of(bytes))
        } catch {
            throw CommandFailure(
                status: .nothingToAudit, message: Text("\(path): \(error.detail)", "\(path)：\(error.detail)"),
                remedy: Text("Check the path.", "请检查路径。"))
        }
    }

    private static func trimmed(_ path: String) -> String { path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The files of a case by their identity, and the exhibit that each of them is.
struct CitedFiles {
    private let files: [SourceFile]
    private let exhibits: [FileID: Exhibit]

    init(_ files: [SourceFile], exhibits: [Exhibit] = []) {
        // Usually a file's id is its index; an agreement read alone has its own short list.
        self.files = files.enumerated().allSatisfy { Int($1.id.index) == $0 } ? files : CitedFiles.placed(files)
        self.exhibits = Dictionary(exhibits.map { ($0.file.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func placed(_ files: [SourceFile]) -> [SourceFile] {
        files.sorted { $0.id < $1.id }
    }

    func file(_ id: FileID) -> SourceFile? {
        let index = Int(id.index)
        if index >= 0, index < files.count, files[index].id == id { return files[index] }
        return files.first { $0.id == id }
    }

    /// The file's path; a file that is not listed has a question mark, never nothing.
    func path(_ id: FileID) -> String { file(id)?.path ?? "?" }

    func exhibit(_ id: FileID) -> Exhibit? { exhibits[id] }

    /// "EX-012", or the path of a file that is no exhibit.
    func label(_ id: FileID) -> String { exhibits[id]?.id ?? path(id) }

    /// "contracts/a.md:12".
    func place(_ span: SourceSpan) -> String { "\(path(span.file)):\(span.line)" }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The files of a case by their identity, and the exhibit that each of them is.
struct CitedFiles {
    private let files: [SourceFile]
    private let exhibits: [FileID: Exhibit]

    init(_ files: [SourceFile], exhibits: [Exhibit] = []) {
        self.files = files
        self.exhibits = Dictionary(exhibits.map { ($0.file.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A file's id is its index; only the short list of an agreement read alone may be otherwise.
    func file(_ id: FileID) -> SourceFile? {
        let index = Int(id.index)
        if files.indices.contains(index), files[index].id == id { return files[index] }
        return files.first { $0.id == id }
    }

    /// The file's path; a file that is not listed has a question mark, never nothing.
    func path(_ id: FileID) -> String { file(id)?.path ?? "?" }

    func exhibit(_ id: FileID) -> Exhibit? { exhibits[id] }

    /// "EX-012", or the path of a file that is no exhibit.
    func label(_ id: FileID) -> String { exhibits[id]?.id ?? path(id) }

    /// "contracts/a.md:12".
    func place(_ span: SourceSpan) -> String { "\(path(span.file)):\(span.place)" }
}

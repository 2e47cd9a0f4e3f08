// SPDX-License-Identifier: Apache-2.0

import Formats

/// Where the files of a case lie: in its folder, or as copies under other names, as a bundle keeps them.
struct CaseFiles: Sendable {
    /// By the path in the case: the path of the copy. Nil: the case's own folder is read.
    private let copies: PathTable<String>?

    static let inPlace = CaseFiles(copies: nil)

    /// - Parameter copies: by the path in the case (relative, "/" between names) the path of the copy.
    init(copies: PathTable<String>?) {
        self.copies = copies
    }

    func kind(_ path: String) -> FolderEntry.Kind? {
        guard let copies else { return Files.kind(path) }
        let path = CaseFiles.plain(path)
        if copies[path] != nil { return .file }
        return path.isEmpty || copies.paths.contains { CaseFiles.rest($0, of: path + "/") != nil } ? .folder : nil
    }

    func list(_ path: String) throws(FileFailure) -> [FolderEntry] {
        guard let copies else { return try Files.list(path) }
        let path = CaseFiles.plain(path)
        let start = path.isEmpty ? "" : path + "/"
        var entries = PathTable<FolderEntry>()
        for (name, copy) in copies.sorted {
            guard let rest = CaseFiles.rest(name, of: start) else { continue }
            if let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
                let folder = String(rest[..<slash])
                entries[folder] = FolderEntry(name: folder, kind: .folder, size: 0)
            } else {
                entries[rest] = FolderEntry(name: rest, kind: Files.ownKind(copy) ?? .other, size: 0)
            }
        }
        guard !entries.isEmpty else { throw FileFailure(path: path, reason: .missing) }
        return entries.sorted.map(\.value).sorted { FolderEntry.precedes($0, $1) }
    }

    func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] { try Files.read(try place(path), limit: limit) }

    func source(_ path: String) throws(FileFailure) -> ByteSource { try ByteSource(path: try place(path)) }

    private func place(_ path: String) throws(FileFailure) -> String {
        guard let copies else { return path }
        guard let copy = copies[CaseFiles.plain(path)] else { throw FileFailure(path: path, reason: .missing) }
        return copy
    }

    /// What follows the beginning of a path, by its bytes.
    private static func rest(_ path: String, of start: String) -> String? {
        path.utf8.starts(with: start.utf8) ? String(path.utf8.dropFirst(start.utf8.count)) : nil
    }

    private static func plain(_ path: String) -> String { path == "." ? "" : path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
}

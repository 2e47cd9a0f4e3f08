// SPDX-License-Identifier: Apache-2.0

import Formats

/// Where the files of a case lie: in its folder, or as copies under other names, as a bundle keeps them.
struct CaseFiles: Sendable {
    /// By the path in the case: the path of the copy. Nil: the case's own folder is read.
    private let copies: [String: String]?

    static let inPlace = CaseFiles(copies: nil)

    /// - Parameter copies: by the path in the case (relative, "/" between names) the path of the copy.
    init(copies: [String: String]?) {
        self.copies = copies
    }

    func kind(_ path: String) -> FolderEntry.Kind? {
        guard let copies else { return Files.kind(path) }
        let path = CaseFiles.plain(path)
        if copies[path] != nil { return .file }
        return path.isEmpty || copies.keys.contains { $0.hasPrefix(path + "/") } ? .folder : nil
    }

    func list(_ path: String) throws(FileFailure) -> [FolderEntry] {
        guard let copies else { return try Files.list(path) }
        let path = CaseFiles.plain(path)
        let start = path.isEmpty ? "" : path + "/"
        var entries: [String: FolderEntry] = [:]
        for (name, copy) in copies where name.hasPrefix(start) {
            let rest = name.dropFirst(start.count)
            if let slash = rest.firstIndex(of: "/") {
                let folder = String(rest[..<slash])
                entries[folder] = FolderEntry(name: folder, kind: .folder, size: 0)
            } else {
                entries[String(rest)] = FolderEntry(name: String(rest), kind: Files.ownKind(copy) ?? .other, size: 0)
            }
        }
        guard !entries.isEmpty else { throw FileFailure(path: path, reason: .missing) }
        return entries.values.sorted { FolderEntry.precedes($0, $1) }
    }

    func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] { try Files.read(try place(path), limit: limit) }

    func source(_ path: String) throws(FileFailure) -> ByteSource { try ByteSource(path: try place(path)) }

    private func place(_ path: String) throws(FileFailure) -> String {
        guard let copies else { return path }
        guard let copy = copies[CaseFiles.plain(path)] else { throw FileFailure(path: path, reason: .missing) }
        return copy
    }

    private static func plain(_ path: String) -> String { path == "." ? "" : path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
}

// SPDX-License-Identifier: Apache-2.0

import Formats

/// Every file below a folder with its digest; links are named, never followed.
struct FileTree {
    struct Entry: Hashable {
        var sha256: String
        var byteCount: Int
    }

    let root: String
    private(set) var files = PathTable<Entry>()
    /// What is no regular file or could not be read, and why.
    private(set) var others = PathTable<Reason>()

    enum Reason: Hashable {
        case notFile
        case unreadable(String)
    }

    private static let depth = 64

    init(_ root: String) {
        self.root = root
        walk("", 0)
    }

    var paths: [String] { (files.paths + others.paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    func read(_ path: String) -> [UInt8]? { files[path] == nil ? nil : try? Files.read(root + "/" + path) }

    private mutating func walk(_ folder: String, _ depth: Int) {
        let listed: [FolderEntry]
        do throws(FileFailure) {
            listed = try Files.list(folder.isEmpty ? root : root + "/" + folder)
        } catch {
            others[folder] = .unreadable(error.detail)
            return
        }
        for entry in listed {
            let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
            switch entry.kind {
            case .folder where depth < FileTree.depth: walk(path, depth + 1)
            case .file:
                do throws(FileFailure) {
                    let digest = try Files.digest(root + "/" + path)
                    files[path] = Entry(sha256: digest.sha256, byteCount: digest.byteCount)
                } catch { others[path] = .unreadable(error.detail) }
            default: others[path] = .notFile
            }
        }
    }
}

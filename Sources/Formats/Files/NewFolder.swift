// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A folder that is filled beside the place where it shall stand, and put there whole or not at all.
public struct NewFolder {
    /// Where it shall stand.
    public let target: String
    /// Where it is filled.
    public let path: String

    /// Makes an empty folder beside the target, whose own folder must be there.
    public init(for target: String) throws(FileFailure) {
        self.target = target
        let folder = FilePath.folder(of: target)
        for attempt in 0..<10_000 {
            let path = FilePath.join(folder, ".slaudit-\(getpid())-\(attempt).folder")
            if withPath(path, { mkdir($0, 0o777) }) == 0 {
                self.path = path
                return
            }
            if errno != EEXIST { throw FileFailure(path: target, code: errno) }
        }
        throw FileFailure(path: target, code: EEXIST)
    }

    /// Puts the folder in place; one that stands there steps aside first, comes back on failure and is removed afterwards.
    public func commit(replacing isReplacing: Bool) throws(FileFailure) {
        let old = path + ".old"
        if isReplacing, rename(target, old) != 0, errno != ENOENT { throw FileFailure(path: target, code: errno) }
        // rename(2) takes the place of an empty folder only, so nothing that a person put there meanwhile is lost.
        guard rename(path, target) == 0 else {
            let code = errno
            if isReplacing { _ = rename(old, target) }
            throw FileFailure(path: target, code: code)
        }
        if isReplacing { Files.removeFolder(old) }
        if let descriptor = withPath(FilePath.folder(of: target), { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }), descriptor >= 0 {
            fsync(descriptor)
            close(descriptor)
        }
    }

    /// Removes what was filled.
    public func discard() { Files.removeFolder(path) }

    private func rename(_ from: String, _ to: String) -> Int32 {
        (withPath(from) { a in withPath(to) { b in Glibc.rename(a, b) } } ?? nil) ?? -1
    }
}

extension Files {
    /// Removes a folder and what is in it; a link goes, what it leads to stays.
    static func removeFolder(_ path: String) {
        for entry in (try? list(path)) ?? [] {
            let inner = FilePath.join(path, entry.name)
            if entry.kind == .folder { removeFolder(inner) } else { _ = withPath(inner) { unlink($0) } }
        }
        _ = withPath(path) { rmdir($0) }
    }
}

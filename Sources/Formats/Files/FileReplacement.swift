// SPDX-License-Identifier: Apache-2.0

import Glibc

extension Files {
    /// Writes files all or nothing: every byte is on disk beside its target before the first name changes.
    ///
    /// On failure the temporary files are gone and each target is as before. A target that is a link is replaced, not followed.
    public static func replace(_ files: [(path: String, bytes: [UInt8])]) throws(FileFailure) {
        var change = FileReplacement()
        do {
            for file in files { try change.stage(file.path, file.bytes) }
            try change.commit()
        } catch {
            change.revert()
            throw error
        }
        change.finish()
    }
}

/// The steps of one all-or-nothing write.
private struct FileReplacement {
    private struct Step {
        let target: String
        let temporary: String
        /// A second name of the old file, there until the end.
        var backup: String?
        var isRenamed = false
    }

    private var steps: [Step] = []

    mutating func stage(_ target: String, _ bytes: [UInt8]) throws(FileFailure) {
        if Files.kind(target) == .folder { throw FileFailure(path: target, reason: .isFolder) }
        let (descriptor, temporary) = try Self.openSibling(of: target)
        steps.append(Step(target: target, temporary: temporary))
        var code = writeAll(bytes, to: descriptor)
        if code == nil, fsync(descriptor) != 0 { code = errno }
        if close(descriptor) != 0, code == nil { code = errno }
        if let code { throw FileFailure(path: target, code: code) }
    }

    mutating func commit() throws(FileFailure) {
        for index in steps.indices {
            let step = steps[index]
            let backup = step.temporary + ".old"
            if Self.call(step.target, backup, { link($0, $1) }) == 0 {
                steps[index].backup = backup
            } else if errno != ENOENT {
                // A file system without second names: the old file steps aside for a moment.
                guard Self.call(step.target, backup, { rename($0, $1) }) == 0 else { throw FileFailure(path: step.target, code: errno) }
                steps[index].backup = backup
            }
            guard Self.call(step.temporary, step.target, { rename($0, $1) }) == 0 else {
                throw FileFailure(path: step.target, code: errno)
            }
            steps[index].isRenamed = true
        }
    }

    mutating func revert() {
        for step in steps.reversed() {
            if !step.isRenamed { _ = withPath(step.temporary) { unlink($0) } }
            if let backup = step.backup {
                // rename(2) of two names for one file does nothing, so the second name is removed as well.
                _ = Self.call(backup, step.target) { rename($0, $1) }
                _ = withPath(backup) { unlink($0) }
            } else if step.isRenamed {
                _ = withPath(step.target) { unlink($0) }
            }
        }
    }

    /// Drops the old files and makes the new names last through a power cut.
    func finish() {
        for step in steps {
            if let backup = step.backup { _ = withPath(backup) { unlink($0) } }
        }
        for folder in Set(steps.map { FilePath.folder(of: $0.target) }).sorted() {
            if let descriptor = withPath(folder, { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }), descriptor >= 0 {
                fsync(descriptor)
                close(descriptor)
            }
        }
    }

    private static func openSibling(of target: String) throws(FileFailure) -> (Int32, String) {
        let folder = FilePath.folder(of: target)
        for attempt in 0..<10_000 {
            let path = FilePath.join(folder, ".slaudit-\(getpid())-\(attempt)")
            guard let descriptor = withPath(path, { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }) else {
                throw FileFailure(path: target, reason: .missing)
            }
            if descriptor >= 0 { return (descriptor, path) }
            if errno != EEXIST { throw FileFailure(path: target, code: errno) }
        }
        throw FileFailure(path: target, code: EEXIST)
    }

    private static func call(_ a: String, _ b: String, _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32) -> Int32? {
        withPath(a) { first in withPath(b) { second in body(first, second) } } ?? nil
    }
}

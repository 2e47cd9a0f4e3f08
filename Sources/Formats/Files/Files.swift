// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The product's only way to files and folders.
public enum Files {
    /// One read(2) asks for this many bytes: large enough for full speed, and no page of a file stays mapped.
    public static let pieceSize = 1 << 20

    /// A file's bytes; refused when there are more than `limit`.
    public static func read(_ path: String, limit: Int = 2 << 30) throws(FileFailure) -> [UInt8] {
        let descriptor = try openForReading(path)
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure(path: path, code: errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw FileFailure(path: path, reason: .isFolder) }
        if status.st_size > limit { throw FileFailure(path: path, reason: .tooLarge(limit: limit)) }
        switch drain(descriptor, expecting: Int(status.st_size), limit: limit) {
        case .success(let bytes): return bytes
        case .failure(.tooLong): throw FileFailure(path: path, reason: .tooLarge(limit: limit))
        case .failure(.system(let code)): throw FileFailure(path: path, code: code)
        }
    }

    /// The names in a folder, in the order of their bytes; links are told, not followed.
    public static func list(_ folder: String) throws(FileFailure) -> [FolderEntry] {
        let stream = withPath(folder) { opendir($0) }
        guard let stream = stream ?? nil else { throw FileFailure(path: folder, code: errno) }
        defer { closedir(stream) }
        let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
        var found: [(bytes: [UInt8], entry: FolderEntry)] = []
        while true {
            errno = 0
            guard let item = readdir(stream) else {
                if errno != 0 { throw FileFailure(path: folder, code: errno) }
                break
            }
            let cName = UnsafeRawPointer(item).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
            let bytes = [UInt8](UnsafeRawBufferPointer(start: cName, count: strlen(cName)))
            if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
            var status = stat()
            // A name that vanishes between the two calls is no longer in the folder.
            guard fstatat(dirfd(stream), cName, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            let kind = kind(of: status.st_mode)
            found.append((bytes, FolderEntry(name: FilePath.text(bytes), kind: kind, size: kind == .file ? Int(status.st_size) : 0)))
        }
        found.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        return found.map(\.entry)
    }

    /// What stands at a path, links followed; nil if nothing does.
    public static func kind(_ path: String) -> FolderEntry.Kind? {
        var status = stat()
        guard withPath(path, { stat($0, &status) }) == 0 else { return nil }
        return kind(of: status.st_mode)
    }

    /// Makes a folder and the folders above it; one that is there already is fine.
    public static func makeFolder(_ path: String) throws(FileFailure) {
        guard let bytes = FilePath.bytes(path), !bytes.isEmpty else { throw FileFailure(path: path, reason: .missing) }
        var end = 0
        while end < bytes.count {
            end += 1
            while end < bytes.count, bytes[end] != UInt8(ascii: "/") { end += 1 }
            let part = FilePath.text(Array(bytes[..<end]))
            if withPath(part, { mkdir($0, 0o777) }) == 0 { continue }
            let code = errno
            switch kind(part) {
            case .folder: continue
            case nil: throw FileFailure(path: part, code: code)
            default: throw FileFailure(path: part, reason: .notFolder)
            }
        }
    }

    static func openForReading(_ path: String) throws(FileFailure) -> Int32 {
        guard let descriptor = withPath(path, { open($0, O_RDONLY | O_CLOEXEC) }) else { throw FileFailure(path: path, reason: .missing) }
        if descriptor < 0 { throw FileFailure(path: path, code: errno) }
        return descriptor
    }

    private static func kind(of mode: mode_t) -> FolderEntry.Kind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }
}

/// Calls `body` with the path as a C string; nil if the path holds a NUL.
func withPath<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result? {
    guard let bytes = FilePath.bytes(path) else { return nil }
    return (bytes + [0]).withUnsafeBytes { raw in
        raw.baseAddress.map { body($0.assumingMemoryBound(to: CChar.self)) }
    }
}

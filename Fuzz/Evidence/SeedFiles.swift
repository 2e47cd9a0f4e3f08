// SPDX-License-Identifier: Apache-2.0

import Formats

/// Every file of a folder and the folders in it that is no longer than a megabyte, in the order of their paths.
struct SeedFiles {
    var files: [(name: String, bytes: [UInt8])] = []

    private static let limit = 1 << 20

    init(_ folder: String) throws {
        try add(folder, "")
        guard !files.isEmpty else { throw FileFailure(path: folder, reason: .missing) }
    }

    private mutating func add(_ path: String, _ name: String) throws {
        for entry in try Files.list(path) {
            let inner = path + "/" + entry.name
            let shown = name.isEmpty ? entry.name : name + "/" + entry.name
            if entry.kind == .folder {
                try add(inner, shown)
            } else if entry.kind == .file, entry.size <= SeedFiles.limit {
                files.append((shown, try Files.read(inner)))
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Formats

@Suite struct FilesTests {
    /// A fresh folder that is gone after `body`.
    func withFolder(_ body: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "/slaudit-files-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    func failure(_ body: () throws(FileFailure) -> Void) -> FileFailure.Reason? {
        do {
            try body()
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func readsWhatWasWritten() throws {
        try withFolder { folder in
            let big = [UInt8](repeating: 7, count: 3 << 20) + [1, 2, 3]
            try Files.makeFolder(folder + "/a/b//c/")
            try Files.makeFolder(folder + "/a/b")
            try Files.replace([(folder + "/a/b/c/big", big), (folder + "/empty", [])])
            #expect(try Files.read(folder + "/a/b/c/big") == big)
            #expect(try Files.read(folder + "/a/b/c/big", limit: big.count) == big)
            #expect(try Files.read(folder + "/empty").isEmpty)
            #expect(
                failure { () throws(FileFailure) in _ = try Files.read(folder + "/a/b/c/big", limit: big.count - 1) }
                    == .tooLarge(limit: big.count - 1))
            #expect(failure { () throws(FileFailure) in _ = try Files.read(folder) } == .isFolder)
            #expect(failure { () throws(FileFailure) in _ = try Files.read(folder + "/none") } == .missing)
            #expect(failure { () throws(FileFailure) in _ = try Files.read(folder + "/empty\0x") } == .missing)
            #expect(failure { () throws(FileFailure) in _ = try Files.read(folder + "/empty/x") } == .notFolder)
            #expect(failure { () throws(FileFailure) in try Files.makeFolder(folder + "/empty/x") } == .notFolder)
            #expect(failure { () throws(FileFailure) in _ = try Files.read("/dev/zero", limit: 3 << 20) } == .tooLarge(limit: 3 << 20))
        }
    }

    @Test func listsByBytesAndTellsLinks() throws {
        try withFolder { folder in
            try Files.replace([(folder + "/b", [1]), (folder + "/B", [1, 2]), (folder + "/中", [])])
            try Files.makeFolder(folder + "/a")
            try FileManager.default.createSymbolicLink(atPath: folder + "/l", withDestinationPath: "a")
            let entries = try Files.list(folder)
            #expect(entries.map(\.name) == ["B", "a", "b", "l", "中"])
            #expect(entries.map(\.kind) == [.file, .folder, .file, .link, .file])
            #expect(entries.map(\.size) == [2, 0, 1, 0, 0])
            #expect(Files.kind(folder + "/l") == .folder)
            #expect(Files.kind(folder + "/none") == nil)
            #expect(failure { () throws(FileFailure) in _ = try Files.list(folder + "/b") } == .notFolder)
            #expect(failure { () throws(FileFailure) in _ = try Files.list(folder + "/none") } == .missing)
        }
    }

    @Test func namesThatAreNotUTF8CanBeReadBack() throws {
        try withFolder { folder in
            let name: [UInt8] = [0xD6, 0xD0, 0x2E, 0xF4, 0x8F, 0xBE, 0x80]  // GBK, then a genuine U+10FF80
            let path = FilePath.join(folder, FilePath.text(name))
            try Files.replace([(path, [9])])
            let entry = try #require(try Files.list(folder).first)
            #expect(FilePath.bytes(entry.name) == name)
            #expect(try Files.read(folder + "/" + entry.name) == [9])
        }
    }

    @Test func replacementIsAllOrNothing() throws {
        try withFolder { folder in
            try Files.replace([(folder + "/one", [1]), (folder + "/two", [2])])
            try Files.makeFolder(folder + "/wall")
            // The last target cannot be written: nothing changes and nothing is left over.
            #expect(
                failure { () throws(FileFailure) in
                    try Files.replace([(folder + "/one", [9]), (folder + "/new", [9]), (folder + "/wall", [9])])
                } == .isFolder)
            #expect(
                failure { () throws(FileFailure) in try Files.replace([(folder + "/one", [9]), (folder + "/none/x", [9])]) } == .missing)
            #expect(try Files.list(folder).map(\.name) == ["one", "two", "wall"])
            #expect(try Files.read(folder + "/one") == [1])
            // A rename that fails half-way is undone: the second target's name is too long only for rename(2).
            let long = String(repeating: "n", count: 300)
            #expect(
                failure { () throws(FileFailure) in
                    try Files.replace([(folder + "/one", [9]), (folder + "/new", [9]), (folder + "/" + long, [9])])
                } != nil)
            #expect(try Files.list(folder).map(\.name) == ["one", "two", "wall"])
            #expect(try Files.read(folder + "/one") == [1])
            try Files.replace([(folder + "/one", [3]), (folder + "/two", [4])])
            #expect(try Files.read(folder + "/one") == [3])
            #expect(try Files.list(folder).map(\.name) == ["one", "two", "wall"])
        }
    }

    @Test func aLinkIsReplacedAndNotFollowed() throws {
        try withFolder { folder in
            try Files.replace([(folder + "/real", [1])])
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "real")
            try Files.replace([(folder + "/link", [2])])
            #expect(try Files.read(folder + "/real") == [1])
            #expect(try Files.list(folder).map(\.kind) == [.file, .file])
        }
    }

    @Test func failuresReadAsEnglish() {
        #expect(FileFailure(path: "x", code: 13).detail == "Permission denied")
        #expect(FileFailure(path: "x", reason: .tooLarge(limit: 5)).detail == "File larger than 5 bytes")
        #expect(FileFailure(path: "x", code: 40).detail == "Too many levels of symbolic links")
    }
}

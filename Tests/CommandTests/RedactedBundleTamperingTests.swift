// SPDX-License-Identifier: Apache-2.0

import Formats
import Foundation
import Testing

@testable import slaudit

/// What a person may do to a redacted bundle, and what `slaudit verify` names.
@Suite struct RedactedBundleTamperingTests {
    /// Every list of the bag anew, as somebody would who forges them all.
    private static func forgeLists(_ root: String) throws {
        let tree = FileTree(root)
        let payload = tree.files.filter { path, _ in path.hasPrefix("data/") }
        let record = try #require(tree.read("data/contents.json").flatMap(BundleRecordReader.read))
        let info = BagFiles.infoBytes(record, byteCount: payload.sorted.reduce(0) { $0 + $1.value.byteCount }, fileCount: payload.count)
        for file in BagFiles(info: info, payload: payload.mapValues(\.sha256)).files {
            try Data(file.bytes).write(to: URL(fileURLWithPath: root + "/" + file.name))
        }
    }

    /// What is done to a bundle, with or without every list written anew, and the path that is named for it.
    enum Deed: String, CaseIterable {
        case altered, removed, swapped, original, contents
        case digest
    }

    @Test func namesWhatIsNotAsRecorded() throws {
        let (seeded, made) = try RedactedBundleTests.made("vendor")
        for deed in Deed.allCases {
            for forgesLists in [false, true] {
                let copy = seeded.scratch.file("\(deed)-\(forgesLists)")
                try FileManager.default.copyItem(atPath: made, toPath: copy.path)
                try Self.check(deed, forgesLists, copy.path)
            }
        }
    }

    private static func check(_ deed: Deed, _ forgesLists: Bool, _ root: String) throws {
        let excerpts = FileTree(root).files.paths.filter { $0.hasPrefix("data/excerpts/") }
        let (first, second) = (try #require(excerpts.first), try #require(excerpts.last))
        func file(_ path: String) -> URL { URL(fileURLWithPath: root + "/" + path) }
        var named = first
        switch deed {
        case .altered: try (Data(contentsOf: file(first)) + Data("x".utf8)).write(to: file(first))
        case .removed: try FileManager.default.removeItem(at: file(first))
        case .swapped:
            let (one, two) = (try Data(contentsOf: file(first)), try Data(contentsOf: file(second)))
            try two.write(to: file(first))
            try one.write(to: file(second))
        case .original:
            named = "data/excerpts/original.md"
            try Data("# Agreement\n".utf8).write(to: file(named))
        case .contents, .digest:
            named = "data/contents.json"
            let words = try String(contentsOf: file(named), encoding: .utf8)
            let input = try #require(try RedactedBundleTests.inputs(root).first { $0["excerpt"] as? String == first })
            let (old, new) =
                deed == .contents
                ? ("\"redaction\": \"vendor\"", "\"redaction\": \"public\"")
                : (try #require(input["sha256"] as? String), String(repeating: "0", count: 64))
            try #require(words.contains(old))
            try Data(words.replacingOccurrences(of: old, with: new).utf8).write(to: file(named))
        }
        if forgesLists { try forgeLists(root) }
        let check = try Command.run(["verify", root])
        // Words within an excerpt have no witness but the lists.
        if deed == .altered, forgesLists { return #expect(check.status == 0, "\(check.text)") }
        #expect(check.status == 4 && check.text.contains(named), "\(deed) \(forgesLists): \(check.text)\(check.errors)")
        if deed == .original { #expect(!check.text.contains("the originals are not inside"), "\(check.text)") }
        if deed == .altered || deed == .removed { #expect(check.text.contains("(EX-001)"), "\(check.text)") }
    }
}

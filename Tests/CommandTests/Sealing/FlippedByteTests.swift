// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import Testing
import TestSupport

@testable import slaudit

/// One changed byte, anywhere: `verify` names the file, and no other.
@Suite struct FlippedByteTests {
    /// Twenty times as many offsets, with every mask, with SLAUDIT_THOROUGH in the environment.
    static let isThorough = ProcessInfo.processInfo.environment["SLAUDIT_THOROUGH"] != nil

    /// Case, bits, blanks, line ends.
    private static let masks: [UInt8] = [0x01, 0x20, 0x80, 0xFF]

    private static func offsets(_ count: Int, _ numbers: inout SeededNumbers, _ most: Int) -> [Int] {
        let most = isThorough ? most * 20 : most
        guard count > most else { return Array(0..<count) }
        return [0, count - 1] + (0..<most).map { _ in numbers.below(count) }
    }

    /// Flips bytes of each file in turn and gives what was not named as it should be.
    private static func failures(
        _ folder: URL, _ files: [String], most: Int, seed: String, _ verify: () throws -> Verification
    ) throws -> (failures: [String], tried: Int) {
        var numbers = SeededNumbers(seed)
        var (failures, tried): ([String], Int) = ([], 0)
        for file in files {
            let place = folder.appendingPathComponent(file)
            let original = try Data(contentsOf: place)
            for offset in offsets(original.count, &numbers, most) {
                for mask in isThorough || original.count < 4000 ? masks : [numbers.one(of: masks)] {
                    var bytes = original
                    bytes[offset] ^= mask
                    try bytes.write(to: place)
                    let found = try verify().differences.map(\.path)
                    if found != [file] { failures.append("\(file) byte \(offset) mask \(mask): named \(found)") }
                    tried += 1
                }
            }
            try original.write(to: place)
        }
        return (failures, tried)
    }

    @Test func inACase() throws {
        let sealed = try SealedCase()
        #expect(try sealed.run("audit", "-q").status == 0)
        #expect(try sealed.verify().isAsRecorded)
        let files = sealed.scratch.files.filter { !["reports/index.html", "reports/SHA256SUMS"].contains($0) }
        #expect(files.count == 15)
        let result = try Self.failures(sealed.scratch.folder, files, most: 6, seed: "case") { try sealed.verify() }
        #expect(result.failures.isEmpty, "\(result.failures.prefix(20))")
        #expect(result.tried > 100)
        #expect(try sealed.verify().isAsRecorded)
    }

    @Test(arguments: [true, false]) func inABundle(_ allExhibits: Bool) throws {
        let sealed = try SealedCase()
        let root = try sealed.bundle(allExhibits: allExhibits)
        var kept: CaseAudit.Outcome?
        func verify() throws -> Verification {
            var check = BundleVerification(root, zones: sealed.zones, console: Console(language: .english, isQuiet: true))
            check.remake = { audit, vendor in
                let outcome = kept ?? audit.audit(vendor)
                kept = outcome
                return outcome
            }
            try check.run()
            return check.verification
        }
        #expect(try verify().isAsRecorded)
        let files = sealed.scratch.files.filter { $0.hasPrefix("bag/v/") }.map { String($0.dropFirst(6)) }
        let result = try Self.failures(URL(fileURLWithPath: root), files, most: 3, seed: "bundle") { try verify() }
        #expect(result.failures.isEmpty, "\(result.failures.prefix(20))")
        #expect(result.tried > 100)
        #expect(try verify().isAsRecorded)
    }

    /// The command itself, from files to exit status, for each file once.
    @Test func atTheCommand() throws {
        let sealed = try SealedCase()
        #expect(try sealed.run("audit", "-q").status == 0)
        let root = try sealed.bundle()
        let files = sealed.scratch.files
        for (index, file) in files.enumerated() where Self.isThorough || !file.hasPrefix("bag/") || index % 4 == 0 {
            let place = sealed.scratch.file(file)
            let original = try Data(contentsOf: place)
            var bytes = original
            bytes[bytes.count / 2] ^= 0x20
            try bytes.write(to: place)
            let isBundle = file.hasPrefix("bag/v/")
            let result = try Command.run(["verify", "--json", isBundle ? root : sealed.root])
            #expect(result.status == 4, "\(file)")
            #expect(result.text.contains("\"path\": \"\(isBundle ? String(file.dropFirst(6)) : file)\""), "\(file): \(result.text)")
            try original.write(to: place)
        }
        #expect(try Command.run(["verify", root]).status == 0)
        #expect(try Command.run(["verify", sealed.root]).status == 0)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Small agreements in hostile layouts, each with the commitments that a person reads in it (`commitments.txt`).
struct LayoutFixture: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let commitments: [String]

    var testDescription: String { name }
    /// Cells stand beside each other, so that the bytes of one that is broken over lines hold words of its neighbours; or a mark
    /// of repetition stands for the cell above.
    var isColumnar: Bool {
        ["columns.md", "grid.rst", "simple.rst", "aligned.txt", "drawn.txt", "mixed.md"].contains(name)
    }

    static let all: [LayoutFixture] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/Layouts")
        guard let list = try? String(contentsOf: folder.appendingPathComponent("commitments.txt"), encoding: .utf8) else { return [] }
        return list.components(separatedBy: "== ").dropFirst().compactMap { part in
            let lines = part.split(separator: "\n").map(String.init)
            guard let name = lines.first, let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return nil }
            return LayoutFixture(name: name, bytes: [UInt8](data), commitments: Array(lines.dropFirst()))
        }
    }()

    /// More with SLAUDIT_THOROUGH in the environment.
    static let isThorough = ProcessInfo.processInfo.environment["SLAUDIT_THOROUGH"] != nil
}

// SPDX-License-Identifier: Apache-2.0

import Formats

/// A folder of fixtures beside the file that asks for it.
public struct FixtureFolder: Sendable {
    public let path: String

    /// `Fixtures` in the folder of the target whose test this is: `Tests/<Target>/…/This.swift`.
    public init(_ file: StaticString = #filePath) {
        let steps = "\(file)".split(separator: "/", omittingEmptySubsequences: false)
        let target = (steps.lastIndex(of: "Tests") ?? 0) + 1
        path = steps.prefix(target + 1).joined(separator: "/") + "/Fixtures"
    }

    public func bytes(_ name: String) throws -> [UInt8] { try Files.read(path + "/" + name, limit: 1 << 24) }
}

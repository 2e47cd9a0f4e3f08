// SPDX-License-Identifier: Apache-2.0

import BenchmarkSupport
import Formats

/// The files of an export folder.
enum ExportFiles {
    /// The day files of every channel, in the order of their paths.
    static func days(in folder: String) -> [String] {
        guard let entries = try? Files.list(folder) else { complain("cannot read \(folder)") }
        return entries.filter { $0.kind == .folder }.map(\.name).sorted().flatMap { channel in
            ((try? Files.list(folder + "/" + channel)) ?? []).map(\.name).filter { $0.hasSuffix(".json") }.sorted()
                .map { folder + "/" + channel + "/" + $0 }
        }
    }
}

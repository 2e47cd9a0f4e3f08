// SPDX-License-Identifier: Apache-2.0

import Formats
import ServiceTime

/// The system's time-zone data: TZDIR, else /usr/share/zoneinfo.
enum ZoneFiles {
    private static let limit = 1 << 20

    static func database() -> ZoneDatabase {
        let folder = Environment.value("TZDIR") ?? "/usr/share/zoneinfo"
        return ZoneDatabase(version: version(folder)) { name in try? Files.read(folder + "/" + name, limit: limit) }
    }

    /// The release named by tzdata.zi, which most systems ship beside the compiled files.
    private static func version(_ folder: String) -> String {
        guard let bytes = try? Files.read(folder + "/tzdata.zi", limit: limit) else { return "unknown" }
        return ZoneDatabase.version(ofTzdataZi: bytes)
    }
}

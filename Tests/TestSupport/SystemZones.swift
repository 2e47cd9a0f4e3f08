// SPDX-License-Identifier: Apache-2.0

import Formats
public import ServiceTime

/// The system's zones, as the command reads them.
public enum SystemZones {
    public static let database = ZoneDatabase(version: "test") { name in try? Files.read("/usr/share/zoneinfo/" + name, limit: 1 << 20) }

    public static func rules(_ name: String) throws -> ZoneRules { try database.rules(name) }
}

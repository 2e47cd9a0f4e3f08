// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The process's surroundings: its variables and the way out.
public enum Environment {
    /// The value of an environment variable; nil when it is not set or empty.
    public static func value(_ name: String) -> String? {
        guard let text = getenv(name) else { return nil }
        let value = String(cString: text)
        return value.isEmpty ? nil : value
    }

    /// Ends the process.
    public static func exit(_ status: Int32) -> Never { Glibc.exit(status) }
}

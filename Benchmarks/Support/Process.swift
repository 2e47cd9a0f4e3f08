// SPDX-License-Identifier: Apache-2.0

import Formats
import Glibc

/// The most memory the process has held, in MiB.
public func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss >> 10
}

/// Says what was wrong with the call and ends the process.
public func complain(_ text: String) -> Never {
    Files.write(Array((text + "\n").utf8), toError: true)
    exit(64)
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// How many messages of a file show something, and the first of them.
struct ChatTally {
    private(set) var count = 0
    private(set) var first: SourceSpan?

    mutating func add(_ place: SourceSpan) {
        count += 1
        first = first ?? place
    }

    /// One diagnostic for all of them; none when there are none.
    func diagnostic(_ code: DiagnosticCode) -> [Diagnostic] { count > 0 ? [Diagnostic(code, [String(count)], at: first)] : [] }
}

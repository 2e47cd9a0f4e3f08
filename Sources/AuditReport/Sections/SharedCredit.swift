// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Missed promises of one period that earn the same by the same steps: one row for all of them where there are many.
struct SharedCredit {
    var line: CreditLine
    var subjects: [String]

    /// Up to so many lines of a period each has its own rows.
    private static let apart = 12

    /// In the order of the first line of each kind.
    static func of(_ lines: [CreditLine]) -> [SharedCredit] {
        guard lines.count > apart else { return lines.map { SharedCredit(line: $0, subjects: [$0.subject]) } }
        var shared: [SharedCredit] = []
        var places: [CreditLine: Int] = [:]
        for line in lines {
            var kind = line
            kind.subject = ""
            if let place = places[kind] {
                shared[place].subjects.append(line.subject)
            } else {
                places[kind] = shared.count
                shared.append(SharedCredit(line: line, subjects: [line.subject]))
            }
        }
        return shared
    }
}

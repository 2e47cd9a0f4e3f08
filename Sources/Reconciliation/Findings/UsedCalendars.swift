// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The calendars that a finding was counted in, without those that only an alternative reading needed.
struct UsedCalendars {
    private(set) var calendars: [AppliedCalendar] = []
    private(set) var findings: [Finding]

    init(_ all: [AppliedCalendar], _ findings: [Finding]) {
        self.findings = findings
        var place: [Int: Int] = [:]
        for index in findings.indices {
            guard let old = findings[index].calendar, all.indices.contains(old) else { continue }
            if place[old] == nil {
                place[old] = calendars.count
                calendars.append(all[old])
            }
            self.findings[index].calendar = place[old]
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Agreements

/// Days that hours leave out, and days that are named for all.
@Suite struct ExcludedDaysTests {
    private static func days(_ words: String) -> [String] {
        let passage = Passage(words)
        guard case .week(let week)? = HoursPhrase.all(passage.folded, in: passage.all).first?.coverage else { return [] }
        return Weekday.allCases.filter { !week[$0].isEmpty }.map { "\($0)" }
    }

    @Test(arguments: [
        (
            "08:00 to 20:00 on any day other than a Saturday, a Sunday or a federal holiday",
            ["monday", "tuesday", "wednesday", "thursday", "friday"]
        ),
        ("9am to 5pm every day except Sunday", ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]),
        ("Monday to Saturday except Wednesday, 08:00-18:00", ["monday", "tuesday", "thursday", "friday", "saturday"]),
        ("周一至周日 9:00-18:00（周三除外）", ["monday", "tuesday", "thursday", "friday", "saturday", "sunday"]),
        ("07:00 to 21:00, on Sundays as on other days", ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
        ("Monday to Friday, 09:00-17:00, except public holidays", ["monday", "tuesday", "wednesday", "thursday", "friday"]),
        ("Saturday and Sunday, 10:00-16:00", ["saturday", "sunday"]),
    ])
    func areLeftOut(_ words: String, _ expected: [String]) {
        #expect(Set(ExcludedDaysTests.days(words)) == Set(expected), "\(ExcludedDaysTests.days(words))")
    }
}

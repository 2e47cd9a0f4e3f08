// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

@Suite struct MailDateTests {
    private func read(_ text: String) -> MailDate? { MailDate(Array(text.utf8)[...]) }

    @Test(arguments: [
        ("Tue, 3 Mar 2026 09:14:31 +0800", "2026-03-03T01:14:31Z"), ("3 Mar 2026 09:14:31 +0800", "2026-03-03T01:14:31Z"),
        ("Tue,3 Mar 2026 09:14:31 +0800 (CST)", "2026-03-03T01:14:31Z"), ("Tue, 03 Mar 26 09:14:31 GMT", "2026-03-03T09:14:31Z"),
        ("Tue, 3 Mar 99 09:14:31 EST", "1999-03-03T14:14:31Z"), ("3 Mar 126 09:14:31 Z", "2026-03-03T09:14:31Z"),
        ("Tue (a (nested) day), 3 Mar 2026 09:14:31 PDT", "2026-03-03T16:14:31Z"),
        ("Tue, 3 Mar 2026 09:14:31 -0000", "2026-03-03T09:14:31Z"),
        ("Tue, 3 Mar 2026 09:14:31 A", "2026-03-03T09:14:31Z"), ("Tue, 3 Mar 2026 09:14:31 GMT+0800", "2026-03-03T01:14:31Z"),
        ("Tue Mar  3 09:14:31 2026 +0530", "2026-03-03T03:44:31Z"), ("Tue Mar 3 09:14:31 UTC 2026", "2026-03-03T09:14:31Z"),
        ("2026-03-03T09:14:31+08:00", "2026-03-03T01:14:31Z"), ("2026-03-03 09:14:31 -0500", "2026-03-03T14:14:31Z"),
        ("Sat, 31 Dec 2016 23:59:60 +0000", "2017-01-01T00:00:00Z"), ("Tuesday, 03-Mar-26 09:14:31 GMT", "2026-03-03T09:14:31Z"),
        ("Tue, 3 Mar 2026 9:14:31 PM +0000", "2026-03-03T21:14:31Z"), ("Tue, 3 Mar 2026 09:14:31 (UTC)", "2026-03-03T09:14:31Z"),
        ("Tue, 3 Mar 2026 09:14:31 (GMT-07:00)", "2026-03-03T16:14:31Z"), ("Tue, 3 Mar 26 19:59:17 GMT-0700", "2026-03-04T02:59:17Z"),
        ("3 Mar 2026 12.31.30 +0200", "2026-03-03T10:31:30Z"), ("Tue, 3 Mar 2026 05:27:02 +0100 +0100", "2026-03-03T04:27:02Z"),
        ("Tuesday 03 March 2026 04:02:33 PM +0000", "2026-03-03T16:02:33Z"),
        ("Tue, 3 Mar 2026 09:14:31 +0800 (\u{4E2D}\u{56FD})", "2026-03-03T01:14:31Z"),
        ("Tue, 3 Mar 2026 09:14:31 +0800 (CST)", "2026-03-03T01:14:31Z"),
    ])
    func reads(_ text: String, _ expected: String) {
        #expect(read(text)?.candidates(declared: nil) == [TimestampBounds(exactly: MailFixture.instant(expected))])
    }

    @Test func aMinuteIsAMinuteWide() {
        let date = read("Tue, 3 Mar 2026 09:14 +0800")
        #expect(date?.precision == .minute)
        let start = MailFixture.instant("2026-03-03T01:14:00Z")
        #expect(date?.candidates(declared: nil) == [TimestampBounds(start, start.advanced(by: 59_999))])
    }

    @Test(arguments: [("CST", [-6 * 3600, 8 * 3600]), ("(CST)", [-6 * 3600, 8 * 3600]), ("JST", [0, 9 * 3600]), ("CET", [0, 3600])])
    func someNamesHaveSeveralMeanings(_ name: String, _ offsets: [Int]) {
        let bare = name.filter { $0 != "(" && $0 != ")" }
        #expect(read("Tue, 3 Mar 2026 09:14:31 \(name)")?.zone == .named(bare, offsets))
        #expect(read("Tue, 3 Mar 2026 22:19:06 0100")?.zone == .named("0100", [-3600, 3600]))
        #expect(read("Tue, 3 Mar 2026 22:19:06 (about then)")?.zone == MailZone.none)
    }

    @Test func noZoneMayBeAnyZone() {
        let date = read("Tue, 3 Mar 2026 09:14:31")
        #expect(date?.zone == MailZone.none)
        #expect(date?.candidates(declared: nil).count == FloatingTime.possibleOffsets.count)
        #expect(
            date?.candidates(declared: ZoneRules.fixed(seconds: 8 * 3600, name: "+08:00"))
                == [TimestampBounds(exactly: MailFixture.instant("2026-03-03T01:14:31Z"))])
        #expect(read("Tue, 3 Mar 2026 09:14:31 XYZ")?.zone == .unknown("XYZ"))
    }

    @Test(arguments: [
        "", "Whenever", "%date_raw_header%", "Wed, 15 Dec 2010    59:10 -0500", "Pn, 29 paX 2007 10:00:00 +0200",
        "Tue, 31 Feb 2026 09:14:31 +0800",
        "Tue, 3 Mar 2026", "Tue, 3 Mar 2026 24:14:31 +0000", "Tue, 3 Mar 2026 09:61:31 +0000", "Tue, 3 Mar 20266 09:14:31 +0000",
        "Tue, 3 Mar 2026 09:14:31 +9900", "Tue, 3 Mar 99999999999999999999 09:14:31 +0000", "3/4/2026 09:14", "((((((", "1772500471",
    ])
    func refuses(_ text: String) {
        #expect(read(text) == nil)
    }
}

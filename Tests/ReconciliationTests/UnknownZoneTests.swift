// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct UnknownZoneTests {
    @Test func stampsOfOneSourceShareTheirUnknownOffset() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.event(Story.floating("2026-03-02T09:00:00Z"), .customer, .created, severity: "P1")
        story.event(Story.floating("2026-03-02T09:31:00Z"), .vendor)
        // Whatever the zone, 31 minutes lie between them.
        let finding = try story.finding()
        #expect(finding.outcome == .breached)
        #expect(finding.elapsed == MillisecondBounds(min: 1_860_000, max: 1_860_000))
    }

    @Test func businessHoursDependOnTheOffset() throws {
        var story = Story()
        story.hours = [Story.office()]
        story.promise(.firstResponse, 1, .businessHour, clock: .business, hours: 0)
        story.event(Story.floating("2026-03-02T09:00:00Z"), .customer, .created, severity: "P1")
        story.event(Story.floating("2026-03-02T11:00:00Z"), .vendor)
        #expect(try story.finding().outcome == .undetermined)
        #expect(try story.finding().reasons == [.zoneUnknown])
    }

    @Test func aStampWithoutZoneAgainstOneWithIsWide() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.floating("2026-03-02T17:10:00Z"), .vendor)
        #expect(try story.finding().outcome == .undetermined)
        var later = Story()
        later.promise(.firstResponse, 30, .minute)
        later.asks("2026-03-02T09:00:00Z")
        later.event(Story.floating("2026-03-04T17:10:00Z"), .vendor)
        #expect(try later.finding().outcome == .breached)
    }
}

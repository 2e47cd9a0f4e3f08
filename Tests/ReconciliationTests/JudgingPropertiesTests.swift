// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import ServiceTime
import TestSupport
import Testing

/// What must hold of any timeline, tried on stories made by chance.
@Suite struct JudgingPropertiesTests {
    private static let seeds: [UInt64] = Array(0..<12)
    /// More with SLAUDIT_THOROUGH in the environment.
    private static let perSeed: UInt64 = ProcessInfo.processInfo.environment["SLAUDIT_THOROUGH"] == nil ? 4 : 40

    private static func stories(_ seed: UInt64) -> [(UInt64, Story)] {
        (0..<perSeed).map { (seed * perSeed + $0, RandomStory(seed: seed * perSeed + $0).story) }
    }

    private static func isDecided(_ outcome: Outcome?) -> Bool { outcome == .met || outcome == .breached }

    /// Knowing less about when something happened settles nothing, and accuses nobody.
    @Test(arguments: seeds)
    func wideningAStampDecidesNothing(_ seed: UInt64) {
        for (number, story) in JudgingPropertiesTests.stories(seed) {
            let before = Dictionary(story.audit().findings.map { ($0.id, $0) }) { first, _ in first }
            var numbers = SeededNumbers("widening \(number)")
            for index in story.events.indices {
                var other = story
                let bounds = other.events[index].at.bounds
                let width = numbers.one(of: [1, 60, 3_600, 86_400]) * 1000
                other.events[index].at.bounds = TimestampBounds(
                    bounds.earliest.advanced(by: -Int64(numbers.below(width + 1))),
                    bounds.latest.advanced(by: Int64(numbers.below(width + 1))))
                for finding in other.audit().findings {
                    guard let was = before[finding.id] else { continue }
                    #expect(
                        was.outcome != .undetermined || !JudgingPropertiesTests.isDecided(finding.outcome),
                        "story \(number) event \(index) \(finding.metric) \(finding.incident): \(was.reasons) -> \(finding.outcome)")
                    #expect(
                        finding.outcome != .breached || was.outcome == .breached,
                        "story \(number) event \(index) \(finding.metric) \(finding.incident): \(was.outcome) -> \(finding.outcome)")
                }
            }
        }
    }

    /// What cannot be read turns nothing into a breach.
    @Test(arguments: seeds)
    func whatCannotBeReadAccusesNobody(_ seed: UInt64) {
        let codes: [DiagnosticCode] = [
            .fileUnreadable, .archiveUnreadable, .mailStoreUnread, .mailTruncated, .ticketTableCut, .ticketRowNotUnderstood,
            .mailAnswerUndated,
        ]
        for (number, story) in JudgingPropertiesTests.stories(seed) {
            let before = story.audit()
            let breached = Set(before.findings.filter { $0.outcome == .breached }.map(\.id))
            for code in codes {
                let after = story.audit(with: [Diagnostic(code, ["x"], path: "evidence/x", excerpt: "T-1")])
                for finding in after.findings where finding.outcome == .breached {
                    #expect(breached.contains(finding.id), "story \(number) \(code.name) \(finding.id)")
                }
                #expect(after.findings.map(\.id) == before.findings.map(\.id))
            }
        }
    }

    /// A later answer is no better: no breach is undone, and nothing becomes met, by moving the last answer of a first response on.
    @Test(arguments: seeds)
    func aLaterAnswerIsNoBetter(_ seed: UInt64) {
        var numbers = SeededNumbers("later \(seed)")
        for _ in 0..<40 {
            var story = Story()
            story.hours = [Story.office()]
            let (value, unit): (Int, DurationUnit) = numbers.one(of: [
                (30, .minute), (2, .hour), (4, .businessHour), (1, .businessDay), (2, .day), (1, .week),
            ])
            story.promise(
                .firstResponse, value, unit, clock: unit == .businessHour || unit == .businessDay ? .business : .calendar, hours: 0)
            let start = 1_772_413_200 + numbers.below(1_000_000)
            story.asks(Timestamp(seconds: Int64(start)).rfc3339)
            var last = 0
            for step in [1, 600, 7_200, 40_000, 90_000, 200_000, 700_000, 2_000_000] {
                var answered = story
                answered.answers(Timestamp(seconds: Int64(start + step)).rfc3339)
                guard let finding = try? answered.finding() else { continue }
                let rank = finding.outcome == .met ? 0 : 1
                #expect(JudgingPropertiesTests.isDecided(finding.outcome))
                #expect(rank >= last, "seed \(seed) start \(start) step \(step)")
                last = rank
                // The deadline and the count are one: an answer at the deadline is in time, one past it by counted time is late.
                guard let deadline = finding.deadline?.latest else { continue }
                #expect((deadline >= Timestamp(seconds: Int64(start + step))) == (rank == 0) || finding.elapsed != nil)
            }
        }
    }
}

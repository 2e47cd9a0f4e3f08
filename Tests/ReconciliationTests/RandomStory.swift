// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import TestSupport

/// Stories made by chance, the same for the same seed: tickets, mails and chats with stamps of every kind, states, notes, machines, strangers.
struct RandomStory {
    private var numbers: SeededNumbers
    private(set) var story = Story()

    static let texts = [
        "We look into it.", "Could you send the log?", "Here is the log.", "Still down.", "Thanks, got it", "The issue has been resolved.",
        "Service has been restored.", "As a workaround, use the relay.", "words", "请提供日志", "已恢复正常。", "Any news?",
        "This was caused by our carrier.",
    ]

    init(seed: UInt64) {
        numbers = SeededNumbers("story \(seed)")
        story.hours = [Story.office()]
        for metric in [
            Metric.acknowledgement, .firstResponse, .nextResponse, .update, .resolution, .workaround, .restoration, .solutionPlan, .onsite,
            .incidentReport,
        ] {
            let (value, unit): (Int, DurationUnit) = numbers.one(of: [
                (30, .minute), (2, .hour), (4, .businessHour), (1, .businessDay), (1, .day), (3, .day), (1, .week),
            ])
            for severity in ["P1", "P2"] {
                story.promise(
                    metric, severity == "P1" ? value : value * 2, unit, severity: severity,
                    clock: unit == .businessHour || unit == .businessDay ? .business : numbers.one(of: [.calendar, .unspecified]), hours: 0)
            }
        }
        if numbers.chance(2) { story.statements.append(AgreementStatement(.clockPause, clause: Story.clause, term: pauseTerm())) }
        if numbers.chance(4) {
            let term = numbers.one(of: [AgreementStatement.assignment, AgreementStatement.logging, AgreementStatement.acceptance])
            story.statements.append(AgreementStatement(.clockStart, clause: Story.clause, term: term))
        }
        for ticket in 1...3 { tell(ticket) }
    }

    private mutating func pauseTerm() -> String? { numbers.chance(2) ? AgreementStatement.ticketState : nil }

    private mutating func tell(_ ticket: Int) {
        // 2026-03-02T01:00:00Z and later.
        var second = 1_772_413_200 + numbers.below(400_000)
        let channel = numbers.one(of: [Channel.ticket, .ticket, .mail, .chat])
        let severity: String? = numbers.chance(6) ? nil : numbers.one(of: ["P1", "P2"])
        add(ticket, second, .customer, channel == .ticket ? .created : .message, channel, "no audio", severity)
        for _ in 0..<numbers.below(9) {
            second += numbers.one(of: [1, 40, 600, 3_600, 20_000, 90_000]) + numbers.below(900)
            let role = numbers.one(of: [Role.vendor, .vendor, .vendor, .customer, .customer, .vendorAutomation, .unknown])
            let kind: EventKind
            switch numbers.below(12) {
            case 0: kind = .status("pending", .waitingForCustomer)
            case 1: kind = .status("resolved", .resolved)
            case 2: kind = .status("open", .open)
            case 3: kind = .internalNote
            case 4: kind = .assignment("Wei")
            default: kind = .message
            }
            add(ticket, second, role, kind, channel, numbers.one(of: RandomStory.texts), nil)
        }
    }

    private mutating func add(
        _ ticket: Int, _ second: Int, _ role: Role, _ kind: EventKind, _ channel: Channel, _ text: String, _ severity: String?
    ) {
        let at = Timestamp(seconds: Int64(second))
        let minute = Timestamp(seconds: Int64(second - second % 60))
        let stamp =
            switch numbers.below(6) {
            case 0:
                Stamp(
                    bounds: TimestampBounds(minute, minute.advanced(by: 59_999)), raw: minute.rfc3339, basis: .declaredZone,
                    precision: .minute)
            default: Stamp(bounds: TimestampBounds(exactly: at), raw: at.rfc3339, basis: .offset, precision: .second)
            }
        story.event(
            stamp, role, kind, channel: channel, ticket: "T-\(ticket)", text: text, severity: severity,
            automation: role == .vendorAutomation ? [AutomationSignal(.botAccount, seen: "bot")] : [])
    }
}

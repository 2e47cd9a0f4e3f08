// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What the timelines show besides deadlines.
extension SchemaParts {
    static let conductShape = SchemaShape.object(
        .key(
            "summary",
            .object(
                .key("vendorHeld", .part(.conductTotal)), .key("customerHeld", .part(.conductTotal)), .key("idle", .part(.conductTotal)),
                .key("toFirstAnswer", .part(.conductTotal)), .key("toSubstantiveAnswer", .part(.conductTotal)), .key("rounds", .count),
                .key("messages", .part(.messageCount)), .key("observations", .byWord(ConductObservation.Kind.self, .count)),
                .key("promises", .byWord(Promise.Verdict.self, .count)),
                .key("duties", .byWord(Duty.self, .byWord(DutyVerdict.self, .count))))),
        .key("incidents", .list(.part(.incidentConduct))))

    static let incidentConductShape = SchemaShape.object(
        .key("incident", .text),
        .key(
            "turns",
            .maybe(
                .object(
                    .key("vendorHeld", .part(.length)), .key("customerHeld", .part(.length)), .key("idle", .part(.length)),
                    .key("longestVendorHeld", .maybe(.part(.stretch))), .key("longestCustomerHeld", .maybe(.part(.stretch)))))),
        .key("rounds", .count), .key("messages", .part(.messageCount)),
        .key(
            "firstAnswer",
            .maybe(
                .object(
                    .key("first", .part(.eventMoment)), .key("substantive", .maybe(.part(.eventMoment))),
                    .key("toFirst", .maybe(.part(.length))), .key("toSubstantive", .maybe(.part(.length))),
                    .key("acknowledgementOnly", .truth)))),
        .key(
            "severity",
            .object(
                .key("asked", .maybe(.text)), .key("askedIn", .maybe(.part(.eventMoment))),
                .key("changes", .list(.part(.severityChange))))),
        .key("promises", .list(.part(.promise))), .key("observations", .list(.part(.observation))),
        .key(
            "duties",
            .list(
                .object(
                    .key("duty", .words(Duty.self)), .key("verdict", .words(DutyVerdict.self)), .key("event", .maybe(.count))))))

    static let changeKeys: [SchemaKey] = [
        .key("from", .maybe(.text)), .key("to", .text), .key("by", .words(Role.self)), .key("author", .text),
        .key("before", .maybe(.part(.eventMoment))), .key("set", .part(.eventMoment)),
    ]

    static let promiseKeys: [SchemaKey] = [
        .key("subject", .words(Promise.Subject.self)), .key("verdict", .words(Promise.Verdict.self)), .key("quote", .text),
        .key("said", .part(.eventMoment)), .key("due", .maybe(.part(.bounds))), .key("nextMessage", .maybe(.part(.eventMoment))),
    ]

    /// Each rule has keys of its own.
    static var observationShape: SchemaShape {
        .either(
            ConductObservation.Kind.allCases.map { kind in
                .object(
                    [.key("rule", .constant(kind.rawValue)), .key("at", .part(.bounds))] + keys(of: kind) + [
                        .key("cites", .list(.part(.citation)))
                    ], isClosed: false)
            })
    }

    private static func keys(of kind: ConductObservation.Kind) -> [SchemaKey] {
        switch kind {
        case .repeatAsk:
            [
                .key(
                    "things", .list(.object(.key("thing", .words(AskedThing.self)), .key("supplied", .part(.eventMoment)))))
            ]
        case .reopened: [.key("resolvedBy", .words(Role.self)), .key("reopenedBy", .words(Role.self))]
        case .silentClose: [.key("kind", .words(SilentClose.Kind.self)), .key("by", .words(Role.self))]
        case .downgrade: changeKeys
        case .brokenPromise: promiseKeys
        case .emptyAnswer: [.key("toSubstantive", .maybe(.part(.length)))]
        }
    }
}

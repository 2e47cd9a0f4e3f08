// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Shapes that several places share, by the name they have under `$defs`.
enum SchemaParts: String, CaseIterable {
    case bounds, length, moment, citation, clause, week, hours, commitment, diagnostic, input
    case incident, finding, occurrence, claim, attainment, share
    case credits, money, step, contractDate
    case conduct, conductTotal, messageCount, incidentConduct, eventMoment, stretch, severityChange, promise, observation
    case creditTerms, creditAmount, allowance, coverage, statement
    case verdict, change, fileChange

    var shape: SchemaShape {
        switch self {
        case .bounds: .object(.key("earliest", .instant), .key("latest", .instant))
        case .length: .object(.key("min", .number, "seconds"), .key("max", .number, "seconds"))
        case .moment: .object(.key("earliest", .instant), .key("latest", .instant), .key("cites", .list(.part(.citation))))
        case .citation: Self.citationShape
        case .clause: Self.clauseShape
        case .week: Self.weekShape
        case .hours: Self.hoursShape
        case .commitment: Self.commitmentShape
        case .diagnostic: Self.diagnosticShape
        case .input: .object(.key("path", .text), .key("sha256", .text, "lower-case hex"), .key("bytes", .count))
        case .incident: Self.incidentShape
        case .finding: Self.findingShape
        case .occurrence: Self.occurrenceShape
        case .claim: Self.claimShape
        case .attainment: Self.attainmentShape
        case .share:
            .object(.key("part", .count), .key("whole", .count), .key("percent", .number, "cut off after three places"))
        case .credits: Self.creditsShape
        case .money: .object(.key("amount", .text, "decimal"), .key("currency", .text))
        case .step: .object(.key("words", .text), .key("reckoning", .text), .key("result", .maybe(.part(.money))))
        case .contractDate: Self.contractDateShape
        case .conduct: Self.conductShape
        case .conductTotal:
            .object(.key("sum", .part(.length)), .key("incidents", .count), .key("unmeasured", .count))
        case .messageCount:
            .object(.key("customer", .count), .key("vendor", .count), .key("automatic", .count), .key("uncertain", .count))
        case .incidentConduct: Self.incidentConductShape
        case .eventMoment: .object(.key("earliest", .instant), .key("latest", .instant), .key("event", .maybe(.count)))
        case .stretch:
            .object(
                .key("from", .part(.eventMoment)), .key("to", .maybe(.part(.eventMoment)), "null: up to as-of"),
                .key("length", .part(.length)))
        case .severityChange: .object(Self.changeKeys, isClosed: false)
        case .promise: .object(Self.promiseKeys, isClosed: false)
        case .observation: Self.observationShape
        case .creditTerms: Self.creditTermsShape
        case .creditAmount: Self.creditAmountShape
        case .allowance: .object(.key("value", .number), .key("unit", .words(DurationUnit.self)))
        case .coverage: .object(.key("how", .words(["named", "every", "unclear"])), .key("metrics", .list(.words(Metric.self))))
        case .statement:
            .object(
                .key("kind", .words(AgreementStatement.Kind.self)), .key("quote", .text), .key("line", .count), .key("term", .maybe(.text)),
                .key("clause", .part(.clause)))
        case .verdict: Self.verdictShape
        case .change: Self.differenceChangeShape
        case .fileChange: Self.fileChangeShape
        }
    }

    /// Where something stands in a file.
    static let place: [SchemaKey] = [
        .optional("page", .count, "only in a file of pages"), .key("line", .count, "from 1"),
        .key("lower", .count, "first byte of the file as received"), .key("upper", .count, "the byte behind the last"),
    ]

    private static let citationShape = SchemaShape.object(
        [
            .key("exhibit", .maybe(.text), "null for a file that is not evidence"), .key("file", .text), .key("sha256", .maybe(.text)),
        ] + place + [.key("quote", .text)], isClosed: false)

    private static let clauseShape = SchemaShape.object(
        [.key("file", .text), .key("path", .list(.text), "headings above it, the outermost first"), .key("quote", .text)] + place + [
            .key("sha256", .maybe(.text))
        ], isClosed: false)

    private static let weekShape = SchemaShape.object(
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map {
            .optional($0, .list(.pair(.text)), "pairs such as [\"09:00\", \"18:00\"]")
        },
        isClosed: false)

    private static let diagnosticShape = SchemaShape.object(
        .key("code", .text), .key("severity", .words(DiagnosticSeverity.self)), .key("message", .text), .key("remedy", .text),
        .key("file", .maybe(.text)), .optional("page", .count), .key("line", .maybe(.count)), .key("lower", .maybe(.count)),
        .key("upper", .maybe(.count)), .key("excerpt", .maybe(.text)))
}

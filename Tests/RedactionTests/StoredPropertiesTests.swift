// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Redaction

/// Every noun of a result with the stored properties that redaction knows of.
///
/// When a noun gets another one this fails: say in its `redact` (`Sources/Redaction/Nouns`) what becomes of the words in it, put a secret
/// there in `SecretCase`, and write the property down here.
@Suite struct StoredPropertiesTests {
    @Test func redactionKnowsEveryStoredProperty() {
        var found: [String: [String]] = [:]
        Self.walk(SecretCase.whole, &found)
        for (noun, properties) in found.sorted(by: { $0.key < $1.key }) {
            #expect(Self.known[noun] == properties.joined(separator: " "), "\(noun)")
        }
        #expect(Set(Self.known.keys) == Set(found.keys))
    }

    private static func walk(_ value: Any, _ found: inout [String: [String]], _ depth: Int = 0) {
        guard depth < 40 else { return }
        let mirror = Mirror(reflecting: value)
        let name = String(reflecting: type(of: value))
        if mirror.displayStyle == .struct, name.hasPrefix("AuditModel.") {
            found[String(name.dropFirst("AuditModel.".count))] = mirror.children.map { $0.label ?? "" }
        }
        for child in mirror.children { walk(child.value, &found, depth + 1) }
    }

    private static let known: [String: String] = [
        "Agreement": "files title language commitments supportHours statements severities plans diagnostics remedies",
        "AgreementStatement": "kind clause term",
        "AppliedCalendar": "name calendar zone week holidays workdays sources clause",
        "Attachment": "name type byteCount sha256",
        "AuditResult": "vendor engagement agreement evidence incidents findings conduct readings calendars diagnostics files "
            + "asOf asOfBasis displayZone zoneDataVersion toolVersion attainments credits dates patterns "
            + "counterCase coverage redaction",
        "AuthenticityStatement": "grade summary details",
        "Author": "name address account",
        "AutomaticPattern": "incidents withAutomatic onlyAutomatic automaticMessages personalMessages",
        "AutomationSignal": "rule seen",
        "CaseCount": "counts",
        "ChannelPattern": "channel opened used firstResponses",
        "Citation": "span quote",
        "Clause": "citation path",
        "Commitment": "id metric presence severity severityRank plan channel target clock hours percent period cycle force "
            + "grade clause basis limits review",
        "CommitmentReview": "status citation fields",
        "ConductReport": "incidents summary",
        "ConductSummary": "vendorHeld customerHeld idle toFirstAnswer toSubstantiveAnswer rounds messages observations promises "
            + "duties",
        "ConductSummary.Total": "sum count unmeasured",
        "ContractDate": "terms subjects trigger basis due moved safe safeEnd zone arithmetic state",
        "CounterCase": "inForce best changes effects unsettled surviving records",
        "CoverFacts": "agreementNumber preparedBy preparedFor confidentiality isIssued",
        "CreditCondition": "kind clause",
        "CreditLine": "terms subject isFirm amount steps claim",
        "CreditPeriod": "first last lines firm withContestable steps",
        "CreditStatement": "base periods firm withContestable claimable steps unclaimable missing undetermined",
        "CreditStep": "words reckoning result standing",
        "DeadlineTerms": "kind trigger allowance words clause",
        "Defence": "plea answer outcome flips readings fact",
        "DeliveryReport": "fate recipients messageID detail citation",
        "Diagnostic": "code arguments span path column excerpt",
        "DiagnosticCode": "name severity message remedy",
        "Engagement": "vendor customer plan effectiveFrom effectiveUntil timeZone holidayTables holidays workdays fee "
            + "severities acceptedChannels ticketPattern readings asOf exclusions notices cover",
        "EventID": "index",
        "EventKeys": "messageID inReplyTo references thread conversation tickets",
        "EvidenceCoverage": "span months sources unread events undated",
        "EvidenceCoverage.Gap": "from to place",
        "EvidenceCoverage.Month": "year month",
        "EvidenceCoverage.Source": "path format exhibits sources events monthly earlier later first last gaps undated errors warnings "
            + "notes",
        "EvidenceCoverage.Unread": "exhibit path format why",
        "EvidenceEvent": "id at author recipients role channel kind keys subject text ownWords quoted answers answersCounted "
            + "automation attachments severityStated was gaps deliveries authenticity citations",
        "EvidenceRecord": "exhibits events undated claims diagnostics",
        "Exhibit": "id file format custodian eventCount span explainedBytes separatorBytes grades evidenceGrade",
        "FieldBasis": "field citation",
        "FileID": "index",
        "Finding": "id commitment incident metric severity outcome standing reasons start deadline stop elapsed overrun "
            + "ledger alternatives occurrences nonCounting pauses calendar notes claims defences evidenceGrade",
        "FirstAnswer": "first substantive toFirst toSubstantive",
        "HistoryGaps": "rawValue",
        "HourPattern": "cells unknownHour total mostLate",
        "Incident": "id keys title severity opened members channels",
        "Incident.Member": "event link",
        "IncidentConduct": "incident turns rounds messages firstAnswer severity promises observations duties",
        "LongExchange": "incident rounds",
        "MessageCount": "customer vendor automatic uncertain",
        "MillisecondBounds": "min max",
        "MissRun": "commitment metric severity findings isBreach misses span",
        "Moment": "bounds event citations",
        "Money": "minor currency",
        "MonthTrend": "commitment metric severity months earlier unknownMonth count change",
        "MonthTrend.Month": "year month count interval",
        "NonCountingEvent": "event at why citation",
        "Occurrence": "start stop elapsed outcome",
        "OutcomeTally": "counts missedTargets",
        "Party": "name domains addresses aliases bots",
        "PatternReport": "hours targets trends effectiveFrom effectiveUntil severities channels automatic rounds longest runs",
        "Pause": "period certain grant cause citations",
        "Promise": "subject said quote due verdict nextMessage",
        "Quantity": "thousandths",
        "QuotedOrigin": "from date account address id words",
        "ReadingInForce": "reading basis alternatives flips",
        "RemedyTerms": "credits caps conditions deadlines unreadLimits",
        "Reopening": "resolved resolvedBy reopened reopenedBy",
        "RepeatAsk": "ask things",
        "RepeatAsk.Supplied": "thing supply",
        "RoundPattern": "rounds isMore incidents withRepeatAsk",
        "SeverityChange": "from to by author before moment",
        "SeverityPattern": "incidents levels pairs lowered raised downgrades",
        "SeverityPattern.Level": "label asked set",
        "SeverityPattern.Pair": "asked set count",
        "SeverityRecord": "asked askedIn changes",
        "ShareInterval": "lower upper",
        "SilentClose": "kind asked lastAnswer close by",
        "SourceFile": "id path sha256 byteCount container",
        "SourceSpan": "file line lower upper pageNumber",
        "Stamp": "bounds raw basis precision floating witnesses",
        "StatedExclusion": "ground incidents period note",
        "Stretch": "from to length",
        "SupportHours": "name week zone holidays workdays excludesHolidays holidayTables severities plans clause",
        "Target": "value lower unit",
        "TargetPattern": "commitment metric severity target count points within median ninetieth",
        "TargetPattern.Point": "finding state atLeast atMost",
        "TargetPattern.Quantile": "atLeast atMost",
        "TargetPattern.Within": "times least most",
        "Text": "english chinese",
        "TurnTime": "vendorHeld customerHeld idle longestVendorHeld longestCustomerHeld",
        "UnclaimableCredit": "why subjects clause",
        "VendorClaim": "ticket measure value field raw citation",
    ]
}

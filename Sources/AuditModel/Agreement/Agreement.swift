// SPDX-License-Identifier: Apache-2.0

/// A sentence of the agreement that changes how the promises are read or what follows from them.
public struct AgreementStatement: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case responseDefinition = "response-definition"
        /// "An automatic acknowledgement is not a response."
        case automaticReplyDoesNotCount = "automatic-reply-does-not-count"
        case automaticReplyCounts = "automatic-reply-counts"
        case clockStart = "clock-start"
        case clockStop = "clock-stop"
        /// Waiting on the customer stops the clock.
        case clockPause = "clock-pause"
        case businessDayDefinition = "business-day-definition"
        case severityDefinition = "severity-definition"
        case acceptedChannel = "accepted-channel"
        case exclusion
        case remedy
        case claim
        case notice
        case unilateralChange = "unilateral-change"
        /// "The Chinese text prevails": the term is "zh" or "en".
        case prevailingLanguage = "prevailing-language"
        /// Wording that weakens a promise.
        case redFlag = "red-flag"
    }

    public var kind: Kind
    public var clause: Clause
    /// For a severity definition the level; for a red flag the phrase; for an accepted channel its name; for a pause that only a ticket's state
    /// grants, `ticketState`; for a notice that states its form, `noticeForm`; for a clock's start whose act it is: `customersAct`, `logging`, `assignment` and so on.
    public var term: String?

    /// The term of a notice clause that says in what form, by what way or to what address notices are given.
    public static let noticeForm = "form"
    /// The term of a pause clause that speaks of the state of a ticket.
    public static let ticketState = "ticket-state"
    /// Terms of clock-start clauses: "reported by Customer", 自甲方报告之时起.
    public static let customersAct = "customer"
    /// "When the ticket is logged", 自工单创建之时起.
    public static let logging = "logging"
    /// "From assignment to an engineer", 自分配之时起.
    public static let assignment = "assignment"
    /// "Once accepted by Vendor", 自受理之时起.
    public static let acceptance = "acceptance"
    /// "Once Vendor has sufficient information", 资料齐全后起算.
    public static let information = "information"
    /// "When reported by telephone", 自电话报修之时起.
    public static let call = "call"
    /// Another act of the vendor, which no evidence shows: "when validated".
    public static let vendorsAct = "vendor"

    public init(_ kind: Kind, clause: Clause, term: String? = nil) {
        self.kind = kind
        self.clause = clause
        self.term = term
    }
}

/// A support agreement as it was read.
public struct Agreement: Sendable {
    public var files: [SourceFile]
    public var title: String
    public var language: Language
    public var commitments: [Commitment]
    public var supportHours: [SupportHours]
    public var statements: [AgreementStatement]
    /// Severity labels in the document's own order, gravest first.
    public var severities: [String]
    public var plans: [String]
    public var diagnostics: [Diagnostic]
    /// Credits, caps and periods to act in, as far as their words were understood.
    public var remedies = RemedyTerms()

    public init(
        files: [SourceFile], title: String, language: Language, commitments: [Commitment] = [], supportHours: [SupportHours] = [],
        statements: [AgreementStatement] = [], severities: [String] = [], plans: [String] = [], diagnostics: [Diagnostic] = []
    ) {
        self.files = files
        self.title = title
        self.language = language
        self.commitments = commitments
        self.supportHours = supportHours
        self.statements = statements
        self.severities = severities
        self.plans = plans
        self.diagnostics = diagnostics
    }

    /// The first sentence of a kind.
    public func statement(_ kind: AgreementStatement.Kind) -> AgreementStatement? { statements.first { $0.kind == kind } }
}

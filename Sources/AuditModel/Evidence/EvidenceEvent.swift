// SPDX-License-Identifier: Apache-2.0

/// The identity of an event: its index in the sorted list of a case's events.
public struct EventID: Hashable, Comparable, Sendable {
    public var index: Int32

    public init(_ index: Int) {
        self.index = Int32(clamping: index)
    }

    public static func < (a: EventID, b: EventID) -> Bool { a.index < b.index }
}

/// The way something was said.
public enum Channel: String, CaseIterable, Sendable {
    case mail, chat, ticket

    public var name: Text {
        switch self {
        case .mail: Text("mail", "邮件")
        case .chat: Text("chat", "聊天")
        case .ticket: Text("ticket", "工单")
        }
    }
}

/// What a ticket's status means, whatever its system calls it.
public enum TicketState: String, CaseIterable, Sendable {
    case open
    case waitingForCustomer = "waiting-for-customer"
    case onHold = "on-hold"
    case resolved
    case closed
    case reopened
}

/// What happened.
public enum EventKind: Hashable, Sendable {
    /// Words that the other side could read.
    case message
    /// Words kept inside the vendor.
    case internalNote
    /// A ticket was opened; its words, when it has some, are the request.
    case created
    /// A status was set: as written, and what it means where that is known.
    case status(String, TicketState?)
    /// A severity was set.
    case severity(String)
    /// Somebody became responsible.
    case assignment(String)
    /// Words were changed or withdrawn afterwards.
    case edit
    /// Something the system says of itself: joins, encryption notices, notices of delivery.
    case system

    public var name: String {
        switch self {
        case .message: "message"
        case .internalNote: "internal-note"
        case .created: "created"
        case .status: "status"
        case .severity: "severity"
        case .assignment: "assignment"
        case .edit: "edit"
        case .system: "system"
        }
    }

    /// Whether the other side could read words in it.
    public var isPublicMessage: Bool { self == .message || self == .created }
}

/// A sign that a machine wrote a message, with the rule that found it.
public struct AutomationSignal: Hashable, Sendable {
    public enum Rule: String, Sendable, CaseIterable {
        /// RFC 3834: Auto-Submitted other than "no".
        case autoSubmitted = "auto-submitted"
        /// Precedence: bulk, junk, list or auto_reply.
        case precedence
        /// Return-Path: <> (an empty reverse path).
        case nullReturnPath = "null-return-path"
        /// A delivery or read report (RFC 3464, RFC 8098).
        case report
        /// Another header that only automatic mailers write.
        case header
        /// Words of the subject: "Automatic reply", 自动回复.
        case subject
        /// Words of the body: "we have received your request".
        case phrase
        /// An address that nobody reads: noreply@.
        case unattendedAddress = "unattended-address"
        /// The engagement names this author as a bot.
        case engagementBot = "engagement-bot"
        /// The export marks the author as a bot or an application.
        case botAccount = "bot-account"
        /// The log marks the row as automatic.
        case logField = "log-field"
    }

    public var rule: Rule
    /// What was seen, as written.
    public var seen: String

    public init(_ rule: Rule, seen: String) {
        self.rule = rule
        self.seen = seen
    }
}

/// A file that came with a message.
public struct Attachment: Hashable, Sendable {
    public var name: String
    public var type: String
    public var byteCount: Int
    /// SHA-256 of the decoded bytes; nil when the export does not hold them.
    public var sha256: String?

    public init(name: String, type: String, byteCount: Int, sha256: String? = nil) {
        self.name = name
        self.type = type
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}

/// What ties an event to others.
public struct EventKeys: Hashable, Sendable {
    public var messageID: String?
    public var inReplyTo: String?
    public var references: [String]
    /// A thread of replies that the source itself names: a Slack thread. All of it is one matter.
    public var thread: String?
    /// The room or chat it was said in; several matters may be discussed there.
    public var conversation: String?
    /// Ticket ids: the log's own, or found in subject or text.
    public var tickets: [String]

    public init(
        messageID: String? = nil, inReplyTo: String? = nil, references: [String] = [], thread: String? = nil,
        conversation: String? = nil, tickets: [String] = []
    ) {
        self.messageID = messageID
        self.inReplyTo = inReplyTo
        self.references = references
        self.thread = thread
        self.conversation = conversation
        self.tickets = tickets
    }
}

/// One thing that happened, as one or more exhibits show it.
public struct EvidenceEvent: Hashable, Sendable {
    public var id: EventID
    public var at: Stamp
    public var author: Author
    /// Whom it was sent to (To and Cc), where the source says so; empty: everybody in the conversation.
    public var recipients: [Author]
    public var role: Role
    public var channel: Channel
    public var kind: EventKind
    public var keys: EventKeys
    public var subject: String
    /// The author's own words: without quoted history and signature.
    public var text: String
    /// How own words were told from quoted ones; nil where the source keeps them apart itself.
    public var ownWords: OwnWordsBasis?
    /// The messages that it quotes or forwards with a header of theirs.
    public var quoted: [QuotedOrigin]
    /// The answers to it that the source itself lists.
    public var answers: [QuotedOrigin] = []
    /// How many answers it has by the source's own count: of a ticket's first event, how many replies and notes the ticket has after it.
    public var answersCounted: Int?
    public var automation: [AutomationSignal]
    public var attachments: [Attachment]
    /// The severity the source's own field states for this request, as written.
    public var severityStated: String?
    /// Of a status, a severity or an assignment: the value before it, as written, where the source says so.
    public var was: String?
    /// What the export does not show of the event's ticket.
    public var gaps: HistoryGaps
    /// Of a receipt: what it says became of another message. Of a message: what receipts say became of it.
    public var deliveries: [DeliveryReport]
    /// What its signatures and the words of servers come to; nil when it has none.
    public var authenticity: AuthenticityStatement?
    /// Where it stands; the first is the exhibit shown, the others are copies of it.
    public var citations: [Citation]

    public init(
        id: EventID = EventID(0), at: Stamp, author: Author, recipients: [Author] = [], role: Role = .unknown, channel: Channel,
        kind: EventKind = .message,
        keys: EventKeys = EventKeys(),
        subject: String = "", text: String = "", ownWords: OwnWordsBasis? = nil, quoted: [QuotedOrigin] = [],
        automation: [AutomationSignal] = [], attachments: [Attachment] = [],
        severityStated: String? = nil, was: String? = nil, gaps: HistoryGaps = [], deliveries: [DeliveryReport] = [],
        authenticity: AuthenticityStatement? = nil, citations: [Citation]
    ) {
        self.id = id
        self.at = at
        self.author = author
        self.recipients = recipients
        self.role = role
        self.channel = channel
        self.kind = kind
        self.keys = keys
        self.subject = subject
        self.text = text
        self.ownWords = ownWords
        self.quoted = quoted
        self.automation = automation
        self.attachments = attachments
        self.severityStated = severityStated
        self.was = was
        self.gaps = gaps
        self.deliveries = deliveries
        self.authenticity = authenticity
        self.citations = citations
    }

    /// The addresses at which a receipt says that this message was not delivered.
    public var undeliveredTo: Set<String> {
        deliveries.reduce(into: []) { found, report in
            if report.fate == .failed, report.messageID == keys.messageID { found.formUnion(report.recipients) }
        }
    }
}

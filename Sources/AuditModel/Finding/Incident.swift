// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// Why an event belongs to an incident.
public enum IncidentLink: String, Sendable, CaseIterable {
    /// It opened the incident.
    case opening
    case ticketID = "ticket-id"
    case replyHeaders = "reply-headers"
    case thread
    /// A log says that its ticket was merged with another of the incident.
    case merged
    /// Weaker: the same subject between the same people.
    case subject
    /// Weaker: the same conversation without a long silence.
    case conversation

    /// Whether the link could be wrong: a finding that rests on it is contestable.
    public var isWeak: Bool { self == .subject || self == .conversation }

    public var name: Text {
        switch self {
        case .opening: Text("opened it", "发起")
        case .ticketID: Text("same ticket id", "相同工单号")
        case .replyHeaders: Text("reply headers", "邮件回复关系")
        case .merged: Text("its ticket was merged", "所属工单已合并")
        case .thread: Text("same thread", "同一会话线程")
        case .subject: Text("same subject (weak)", "主题相同（较弱）")
        case .conversation: Text("same conversation (weak)", "同一对话（较弱）")
        }
    }
}

/// One request for help, across channels.
public struct Incident: Hashable, Sendable {
    public struct Member: Hashable, Sendable {
        public var event: EventID
        public var link: IncidentLink

        public init(event: EventID, link: IncidentLink) {
            self.event = event
            self.link = link
        }
    }

    /// "I-LY-4000", or "I-" and a digest where it has no ticket id.
    public var id: String
    /// Ticket ids, message ids and threads that name it.
    public var keys: [String]
    public var title: String
    /// The agreement's label in force when the clock started; nil when not known.
    public var severity: String?
    public var opened: TimestampBounds
    /// In order of time; the first is the customer's earliest contact.
    public var members: [Member]
    public var channels: [Channel]

    public init(
        id: String, keys: [String], title: String, severity: String?, opened: TimestampBounds, members: [Member], channels: [Channel]
    ) {
        self.id = id
        self.keys = keys
        self.title = title
        self.severity = severity
        self.opened = opened
        self.members = members
        self.channels = channels
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a mail system or a mail program says became of one message. Source: RFC 3464, RFC 8098.
public struct DeliveryReport: Hashable, Sendable {
    /// What became of it, the worst first.
    public enum Fate: String, CaseIterable, Sendable {
        case failed, delayed, relayed, expanded, delivered
        /// Its reader's program showed it.
        case displayed
        /// Its reader's program threw it away or passed it on unread.
        case disposed
        case unknown

        public var name: Text {
            switch self {
            case .failed: Text("not delivered", "未送达")
            case .delayed: Text("delayed", "延迟")
            case .relayed: Text("passed on", "已转发")
            case .expanded: Text("passed on to a list", "已转发至列表")
            case .delivered: Text("delivered", "已送达")
            case .displayed: Text("shown to its reader", "已显示给收件人")
            case .disposed: Text("thrown away or passed on unread", "未显示即被处理")
            case .unknown: Text("unknown", "未知")
            }
        }
    }

    public var fate: Fate
    /// The addresses it speaks of, lower case.
    public var recipients: [String]
    /// The Message-ID of the message it speaks of.
    public var messageID: String?
    /// The status code and words as written: "5.1.1", "manual-action/MDN-sent-manually; displayed".
    public var detail: String
    /// Where the report stands.
    public var citation: Citation?

    public init(fate: Fate, recipients: [String], messageID: String?, detail: String, citation: Citation? = nil) {
        self.fate = fate
        self.recipients = recipients
        self.messageID = messageID
        self.detail = detail
        self.citation = citation
    }
}

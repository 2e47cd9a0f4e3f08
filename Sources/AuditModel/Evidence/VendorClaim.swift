// SPDX-License-Identifier: Apache-2.0

/// What the vendor's own system computed about itself: shown beside what the events show, never taken in their place.
public struct VendorClaim: Hashable, Sendable {
    /// What the claim is about.
    public enum Measure: String, CaseIterable, Sendable {
        case firstResponse = "first-response"
        case nextResponse = "next-response"
        case resolution
        /// A clock of the vendor's that is none of these: its field says which.
        case other
    }

    public enum Value: Hashable, Sendable {
        /// It happened at that time.
        case at(Stamp)
        /// It was to happen by that time.
        case due(Stamp)
        /// It took that long, in milliseconds.
        case took(Int64, Clock)
        /// It was to take that long, in milliseconds.
        case goal(Int64, Clock)
        /// Whether the vendor's system calls it late.
        case breached(Bool)
    }

    /// What hours a length of time counts, as the vendor's system says.
    public enum Clock: String, CaseIterable, Sendable {
        case calendar, business, unstated
    }

    /// The ticket, as its log names it.
    public var ticket: String
    public var measure: Measure
    public var value: Value
    /// The name of the field as its system writes it: "reply_time_in_minutes.business", "made_sla".
    public var field: String
    /// The value verbatim.
    public var raw: String
    public var citation: Citation

    public init(ticket: String, measure: Measure, value: Value, field: String, raw: String, citation: Citation) {
        self.ticket = ticket
        self.measure = measure
        self.value = value
        self.field = field
        self.raw = raw
        self.citation = citation
    }
}

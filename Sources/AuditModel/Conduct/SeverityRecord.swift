// SPDX-License-Identifier: Apache-2.0

/// The severity the customer asked for and what became of it.
public struct SeverityRecord: Hashable, Sendable {
    /// The agreement's label where it is one of them, else as written; nil: none was asked for.
    public var asked: String?
    public var askedIn: Moment?
    public var changes: [SeverityChange]

    public init(asked: String? = nil, askedIn: Moment? = nil, changes: [SeverityChange] = []) {
        self.asked = asked
        self.askedIn = askedIn
        self.changes = changes
    }
}

/// A severity that was set to another level.
public struct SeverityChange: Hashable, Sendable {
    /// The agreement's labels where they are some, else as written.
    public var from: String?
    public var to: String
    /// Unknown where a log shows only that the level had changed.
    public var by: Role
    public var author: String
    /// The event that stated the level before.
    public var before: Moment?
    public var moment: Moment

    public init(from: String?, to: String, by: Role, author: String, before: Moment?, moment: Moment) {
        self.from = from
        self.to = to
        self.by = by
        self.author = author
        self.before = before
        self.moment = moment
    }
}

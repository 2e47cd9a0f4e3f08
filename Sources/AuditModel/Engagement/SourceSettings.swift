// SPDX-License-Identifier: Apache-2.0

/// The order in which a source writes day, month and year.
public enum DateOrder: String, CaseIterable, Sendable {
    case dayMonthYear = "dmy"
    case monthDayYear = "mdy"
    case yearMonthDay = "ymd"
}

/// What one row of a table is.
public enum TableRows: String, CaseIterable, Sendable {
    /// Something that happened to a ticket.
    case events
    /// A ticket as it stands now.
    case tickets
    /// A ticket as it stood after a change: the rows of one ticket, one after another, are its history.
    case snapshots
}

/// What a person says about some evidence files: one entry of `sources.json5`.
public struct SourceSetting: Hashable, Sendable {
    /// A path relative to the evidence folder, with * (within one name) and ** (across folders).
    public var glob: String
    public var timeZone: String?
    public var dateOrder: DateOrder?
    /// What the columns of a table mean: field name → column header.
    public var columns: [String: String]
    /// What one row is; nil: found from the table.
    public var rows: TableRows?
    /// Author as written → role.
    public var roles: [String: Role]
    public var custodian: String?
    /// A regular expression with named groups for text that no reader knows.
    public var pattern: String?

    public init(
        glob: String, timeZone: String? = nil, dateOrder: DateOrder? = nil, columns: [String: String] = [:], rows: TableRows? = nil,
        roles: [String: Role] = [:],
        custodian: String? = nil, pattern: String? = nil
    ) {
        self.glob = glob
        self.timeZone = timeZone
        self.dateOrder = dateOrder
        self.columns = columns
        self.rows = rows
        self.roles = roles
        self.custodian = custodian
        self.pattern = pattern
    }
}

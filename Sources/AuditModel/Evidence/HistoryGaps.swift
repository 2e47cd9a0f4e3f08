// SPDX-License-Identifier: Apache-2.0

/// What a ticket log does not show of a ticket because its export leaves it out: nothing can be inferred from its absence.
public struct HistoryGaps: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Replies and notes are not in the export.
    public static let replies = HistoryGaps(rawValue: 1)
    /// Only the present state is in the export, not how the ticket came to it.
    public static let states = HistoryGaps(rawValue: 2)
}

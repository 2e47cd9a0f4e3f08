// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// Which time each source of evidence covers, and what of it could not be read.
public struct EvidenceCoverage: Hashable, Sendable {
    /// A calendar month in the zone that local times are shown in.
    public struct Month: Hashable, Sendable, CustomStringConvertible {
        public var year: Int
        public var month: Int

        public init(year: Int, month: Int) {
            self.year = year
            self.month = month
        }

        /// "2026-03".
        public var description: String {
            let digits = String(year)
            return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + (month < 10 ? "-0" : "-") + String(month)
        }
    }

    /// A stretch in which a source has no event.
    public struct Gap: Hashable, Sendable {
        public enum Place: String, CaseIterable, Sendable {
            /// From the begin of the audited span to the source's first event.
            case before
            case between
            /// From the source's last event to the as-of instant.
            case after
        }

        public var from: Timestamp
        public var to: Timestamp
        public var place: Place

        public init(from: Timestamp, to: Timestamp, place: Place) {
            self.from = from
            self.to = to
            self.place = place
        }

        /// Whole days.
        public var days: Int { Int(to.since(from) / 86_400_000) }
    }

    /// One file, or the files of one format in one folder.
    public struct Source: Hashable, Sendable {
        /// The folder, the archive, or the file's own path.
        public var path: String
        public var format: String
        /// Ids of the exhibits, in order; of the last row, which sums what is left, all of theirs.
        public var exhibits: [String]
        /// Sources that this row sums; 1 but for the last row of a long list.
        public var sources = 1
        public var events = 0
        /// Events in each of `months`, in that order.
        public var monthly: [Int] = []
        /// Events before the first of `months` and after the as-of instant.
        public var earlier = 0
        public var later = 0
        public var first: Timestamp?
        public var last: Timestamp?
        /// In order of time; none for a row that sums several sources.
        public var gaps: [Gap] = []
        /// Items without a time that can be read.
        public var undated = 0
        public var errors = 0
        public var warnings = 0
        public var notes = 0

        public init(path: String, format: String, exhibits: [String]) {
            self.path = path
            self.format = format
            self.exhibits = exhibits
        }
    }

    /// A file that nothing was read from.
    public struct Unread: Hashable, Sendable {
        public var exhibit: String
        public var path: String
        public var format: String
        /// What the first diagnostic about it says; nil where none does.
        public var why: Text?

        public init(exhibit: String, path: String, format: String, why: Text?) {
            self.exhibit = exhibit
            self.path = path
            self.format = format
            self.why = why
        }
    }

    /// Only a longer stretch without any event counts as a gap.
    public static let gapDays = 14
    /// A longer list of sources ends with a row that sums the rest.
    public static let mostSources = 30
    /// Events of earlier months are summed.
    public static let mostMonths = 36

    /// From the first event to the as-of instant; nil without events.
    public var span: TimestampBounds?
    /// Without a break, the first before the last.
    public var months: [Month] = []
    public var sources: [Source] = []
    public var unread: [Unread] = []
    /// Events of the case; in a row an event stands for each source that shows it.
    public var events = 0
    public var undated = 0

    public init() {}
}

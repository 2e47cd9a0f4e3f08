// SPDX-License-Identifier: Apache-2.0

/// What became of the findings of one vendor from an older audit to a newer one, and what else differs between the two.
public struct AuditDifference: Hashable, Sendable {
    /// Something whose words differ; nil where one side says nothing of it.
    public struct Change<Subject: Hashable & Sendable>: Hashable, Sendable {
        public var subject: Subject
        public var old: String?
        public var new: String?

        public init(_ subject: Subject, old: String?, new: String?) {
            self.subject = subject
            self.old = old
            self.new = new
        }
    }

    public enum FileChange: String, CaseIterable, Sendable {
        case added, removed
        /// The same path with another digest.
        case altered
    }

    public struct File: Hashable, Sendable {
        public var path: String
        public var change: FileChange
        public var isExhibit: Bool

        public init(_ path: String, _ change: FileChange, isExhibit: Bool) {
            self.path = path
            self.change = change
            self.isExhibit = isExhibit
        }
    }

    /// What happened to a finding as a whole.
    public enum Status: String, CaseIterable, Sendable {
        case new, gone, changed
    }

    /// What it means for the dispute, the gravest first.
    public enum Turn: String, CaseIterable, Sendable {
        /// Breached now and firm; before it was not breached, contestable, or not there.
        case newFirmBreach = "new-firm-breach"
        /// Breached now and contestable; before it was not breached, or not there.
        case newContestableBreach = "new-contestable-breach"
        /// It was a firm breach and is a contestable one.
        case weakened
        /// It was breached and is not, or is gone.
        case withdrawn
        /// It was open or undetermined and is met.
        case resolved
        case other
    }

    /// What else differs that a change may follow from. It is not proof that it does.
    public enum Cause: String, CaseIterable, Sendable {
        /// Files that the finding cites now or cited before were added, removed or altered.
        case citedEvidence = "cited-evidence"
        /// Other files of evidence were.
        case otherEvidence = "other-evidence"
        case asOf = "as-of"
        /// The promise it is for has other terms or other words.
        case promise
        /// A file that is not evidence: the agreement, the engagement, the review.
        case agreementOrSettings = "agreement-or-settings"
        case readings
        case plan
        case version
        case timeZoneData = "tzdata"
    }

    public struct Entry: Hashable, Sendable {
        public var id: String
        public var status: Status
        public var turn: Turn
        /// Nil where it is new.
        public var old: AuditRecord.Subject?
        /// Nil where it is gone.
        public var new: AuditRecord.Subject?
        public var changes: [Change<AuditAspect>]
        /// Those of the files that it cites.
        public var files: [File]
        public var causes: [Cause]
        /// For a new finding the gone one of the same incident, measure and severity: the same promise with other terms. For a gone one the new.
        public var counterpart: String?

        public init(
            id: String, status: Status, turn: Turn, old: AuditRecord.Subject?, new: AuditRecord.Subject?,
            changes: [Change<AuditAspect>] = [], files: [File] = [], causes: [Cause] = [], counterpart: String? = nil
        ) {
            self.id = id
            self.status = status
            self.turn = turn
            self.old = old
            self.new = new
            self.changes = changes
            self.files = files
            self.causes = causes
            self.counterpart = counterpart
        }
    }

    public var vendor: String
    /// Whether there is an audit on either side.
    public var hasOld: Bool
    public var hasNew: Bool
    public var circumstances: [Change<AuditCircumstance>]
    public var files: [File]
    /// By the term that is read.
    public var readings: [Change<String>]
    /// The gravest turn first, then in the order of ids.
    public var entries: [Entry]
    /// Findings that are the same in everything compared.
    public var same: Int

    public init(
        vendor: String, hasOld: Bool, hasNew: Bool, circumstances: [Change<AuditCircumstance>], files: [File],
        readings: [Change<String>], entries: [Entry], same: Int
    ) {
        self.vendor = vendor
        self.hasOld = hasOld
        self.hasNew = hasNew
        self.circumstances = circumstances
        self.files = files
        self.readings = readings
        self.entries = entries
        self.same = same
    }

    public func count(_ status: Status) -> Int { entries.count { $0.status == status } }
    public func count(_ turn: Turn) -> Int { entries.count { $0.turn == turn } }
}

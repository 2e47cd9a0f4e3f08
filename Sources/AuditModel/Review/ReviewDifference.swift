// SPDX-License-Identifier: Apache-2.0

/// How the commitments of `commitments.json5` differ from those read from the agreement now.
public struct ReviewDifference: Sendable {
    public struct Change: Sendable {
        public var status: ReviewStatus
        /// As the file has it.
        public var before: Commitment
        /// As it is read now.
        public var after: Commitment
        public var fields: [FieldBasis.Field]
        /// The words of the clause are others.
        public var isReworded: Bool
        /// The file's name of its support hours.
        public var hoursBefore: String?

        public init(
            status: ReviewStatus, before: Commitment, after: Commitment, fields: [FieldBasis.Field], isReworded: Bool, hoursBefore: String?
        ) {
            self.status = status
            self.before = before
            self.after = after
            self.fields = fields
            self.isReworded = isReworded
            self.hoursBefore = hoursBefore
        }
    }

    /// In the file, not in the agreement any more.
    public var gone: [ReviewedCommitment]
    /// In the agreement, not in the file.
    public var new: [Commitment]
    public var changed: [Change]

    public init(gone: [ReviewedCommitment] = [], new: [Commitment] = [], changed: [Change] = []) {
        self.gone = gone
        self.new = new
        self.changed = changed
    }

    public var isEmpty: Bool { gone.isEmpty && new.isEmpty && changed.isEmpty }

    /// The fields in which two commitments differ; hours are compared by `sameHours`, because their numbers are those of two readings.
    public static func fields(_ a: Commitment, _ b: Commitment, sameHours: Bool) -> [FieldBasis.Field] {
        var fields: [FieldBasis.Field] = []
        func note(_ field: FieldBasis.Field, _ isSame: Bool) {
            if !isSame { fields.append(field) }
        }
        note(.metric, a.metric == b.metric)
        note(.severity, a.severity == b.severity)
        note(.plan, a.plan == b.plan)
        note(.channel, a.channel == b.channel)
        note(.target, a.target == b.target && a.presence == b.presence)
        note(.clock, a.clock == b.clock)
        note(.hours, sameHours)
        note(.percent, a.percent == b.percent)
        note(.period, a.period == b.period)
        note(.force, a.force == b.force)
        return fields
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What the timelines show besides deadlines: reported, never an outcome.
public struct ConductReport: Hashable, Sendable {
    /// One for each incident of the audit, in the same order.
    public var incidents: [IncidentConduct]
    public var summary: ConductSummary

    public init(incidents: [IncidentConduct] = []) {
        self.incidents = incidents
        summary = ConductSummary(incidents)
    }
}

/// Totals over all incidents of a vendor, each with how many it rests on.
public struct ConductSummary: Hashable, Sendable {
    /// A sum of lengths of time over the incidents where it can be measured.
    public struct Total: Hashable, Sendable {
        public var sum = MillisecondBounds(min: 0, max: 0)
        /// Incidents measured.
        public var count = 0
        /// Incidents that could not be.
        public var unmeasured = 0

        public init() {}

        /// The sum shared among the incidents measured, rounded outwards to the millisecond; nil where there are none.
        public var mean: MillisecondBounds? {
            guard count > 0 else { return nil }
            return MillisecondBounds(min: sum.min / Int64(count), max: (sum.max + Int64(count) - 1) / Int64(count))
        }

        mutating func add(_ length: MillisecondBounds?) {
            guard let length else {
                unmeasured += 1
                return
            }
            sum.min += length.min
            sum.max += length.max
            count += 1
        }
    }

    public var vendorHeld = Total()
    public var customerHeld = Total()
    public var idle = Total()
    /// From the opening to the first answer by a person, over the incidents that have one.
    public var toFirstAnswer = Total()
    /// From the opening to the first answer that says more than that the request arrived.
    public var toSubstantiveAnswer = Total()
    public var rounds = 0
    public var messages = MessageCount()
    public var observations: [ConductObservation.Kind: Int] = [:]
    public var promises: [Promise.Verdict: Int] = [:]
    public var duties: [Duty: [DutyVerdict: Int]] = [:]

    init(_ incidents: [IncidentConduct]) {
        for incident in incidents {
            vendorHeld.add(incident.turns?.vendorHeld)
            customerHeld.add(incident.turns?.customerHeld)
            idle.add(incident.turns?.idle)
            toFirstAnswer.add(incident.firstAnswer?.toFirst)
            toSubstantiveAnswer.add(incident.firstAnswer?.toSubstantive)
            rounds += incident.rounds
            messages.add(incident.messages)
            for observation in incident.observations { observations[observation.kind, default: 0] += 1 }
            for promise in incident.promises { promises[promise.verdict, default: 0] += 1 }
            for finding in incident.duties { duties[finding.duty, default: [:]][finding.verdict, default: 0] += 1 }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// What the findings show together: when, how late, in which months, at which severities, over which channels. It judges nothing anew.
public struct PatternReport: Hashable, Sendable {
    public var hours = HourPattern()
    /// Promises with a target in minutes or hours that have a case, in the order of the agreement.
    public var targets: [TargetPattern] = []
    /// Promises that have a case, in the order of the agreement.
    public var trends: [MonthTrend] = []
    /// When the agreement is in force, as the engagement says.
    public var effectiveFrom: CivilDate?
    public var effectiveUntil: CivilDate?
    public var severities = SeverityPattern()
    /// Channels that were used.
    public var channels: [ChannelPattern] = []
    public var automatic = AutomaticPattern()
    /// From no round up; only those that an incident has.
    public var rounds: [RoundPattern] = []
    /// The incidents with the most rounds, three rounds at least and five incidents at most.
    public var longest: [LongExchange] = []
    /// Promises missed firmly at least once, in the order of the agreement.
    public var runs: [MissRun] = []

    public init() {}

    /// Whether there is nothing to show.
    public var isEmpty: Bool { self == PatternReport() }
}

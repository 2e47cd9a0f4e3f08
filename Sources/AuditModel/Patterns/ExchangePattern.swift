// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// One channel: how many incidents opened there and used it, and how their first responses went.
public struct ChannelPattern: Hashable, Sendable {
    public var channel: Channel
    /// Incidents whose first event is of this channel.
    public var opened: Int
    /// Incidents with any event of this channel; one incident may use several.
    public var used: Int
    /// First responses of the incidents that opened there, each incident once.
    public var firstResponses: CaseCount

    public init(channel: Channel, opened: Int, used: Int, firstResponses: CaseCount) {
        self.channel = channel
        self.opened = opened
        self.used = used
        self.firstResponses = firstResponses
    }
}

/// What share of what the vendor sent came from machines.
public struct AutomaticPattern: Hashable, Sendable {
    public var incidents = 0
    /// Incidents with at least one automatic message.
    public var withAutomatic = 0
    /// Incidents with an automatic message in which nobody of the vendor, nor anybody who may be, said a word.
    public var onlyAutomatic = 0
    public var automaticMessages = 0
    /// Messages by persons of the vendor.
    public var personalMessages = 0

    public init() {}
}

/// Incidents by how often question and answer went to and fro.
public struct RoundPattern: Hashable, Sendable {
    /// Rounds; with `isMore` so many or more.
    public var rounds: Int
    public var isMore: Bool
    public var incidents: Int
    /// Of them, those in which the vendor asked for what it had been given.
    public var withRepeatAsk: Int

    public init(rounds: Int, isMore: Bool, incidents: Int, withRepeatAsk: Int) {
        self.rounds = rounds
        self.isMore = isMore
        self.incidents = incidents
        self.withRepeatAsk = withRepeatAsk
    }
}

/// One of the incidents with the most rounds.
public struct LongExchange: Hashable, Sendable {
    public var incident: String
    public var rounds: Int

    public init(incident: String, rounds: Int) {
        self.incident = incident
        self.rounds = rounds
    }
}

/// The longest run of one promise missed time after time, in order of start.
///
/// Only misses that stand under every admissible reading count; anything else that may lie between two of them ends the run.
public struct MissRun: Hashable, Sendable {
    public var commitment: String
    public var metric: Metric
    public var severity: String?
    /// In order of start.
    public var findings: [String]
    /// Whether the misses are breaches; else they are missed targets of a promise that does not bind.
    public var isBreach: Bool
    /// Firm misses in and out of the run.
    public var misses: Int
    /// From the earliest start of its first case to the latest start of its last.
    public var span: TimestampBounds

    public init(
        commitment: String, metric: Metric, severity: String?, findings: [String], isBreach: Bool, misses: Int, span: TimestampBounds
    ) {
        self.commitment = commitment
        self.metric = metric
        self.severity = severity
        self.findings = findings
        self.isBreach = isBreach
        self.misses = misses
        self.span = span
    }
}

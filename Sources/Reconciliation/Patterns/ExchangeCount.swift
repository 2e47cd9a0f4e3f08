// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Counts channels, automatic messages and rounds of question and answer.
struct ExchangeCount {
    /// Incidents with so many rounds or more are counted together.
    static let mostRounds = 6

    private(set) var channels: [ChannelPattern] = []
    private(set) var automatic = AutomaticPattern()
    private(set) var rounds: [RoundPattern] = []
    private(set) var longest: [LongExchange] = []

    init(_ result: AuditResult, _ responses: FirstResponses) {
        channels = ExchangeCount.channels(result, responses)
        for incident in result.conduct.incidents {
            let messages = incident.messages
            automatic.incidents += 1
            automatic.automaticMessages += messages.automatic
            automatic.personalMessages += messages.vendor
            guard messages.automatic > 0 else { continue }
            automatic.withAutomatic += 1
            if messages.vendor == 0, messages.uncertain == 0 { automatic.onlyAutomatic += 1 }
        }
        rounds = ExchangeCount.rounds(result.conduct.incidents)
        let long = result.conduct.incidents.filter { $0.rounds >= 3 }.map { LongExchange(incident: $0.incident, rounds: $0.rounds) }
        let ranked = long.sorted { a, b in a.rounds == b.rounds ? a.incident < b.incident : a.rounds > b.rounds }
        longest = Array(ranked.prefix(5))
    }

    private static func channels(_ result: AuditResult, _ responses: FirstResponses) -> [ChannelPattern] {
        var patterns: [Channel: ChannelPattern] = [:]
        func with(_ channel: Channel, _ change: (inout ChannelPattern) -> Void) {
            change(&patterns[channel, default: ChannelPattern(channel: channel, opened: 0, used: 0, firstResponses: CaseCount())])
        }
        let events = result.evidence.events
        var opening: [String: Channel] = [:]
        for incident in result.incidents {
            for channel in Set(incident.channels) { with(channel) { $0.used += 1 } }
            guard let first = incident.members.first.map({ Int($0.event.index) }), events.indices.contains(first) else { continue }
            opening[incident.id] = events[first].channel
            with(events[first].channel) { $0.opened += 1 }
        }
        for response in responses.cases {
            if let channel = opening[response.incident] { with(channel) { $0.firstResponses.add(response.state) } }
        }
        return Channel.allCases.compactMap { patterns[$0] }
    }

    private static func rounds(_ incidents: [IncidentConduct]) -> [RoundPattern] {
        var counts = (0...mostRounds).map { RoundPattern(rounds: $0, isMore: $0 == mostRounds, incidents: 0, withRepeatAsk: 0) }
        for incident in incidents {
            let place = min(max(0, incident.rounds), mostRounds)
            counts[place].incidents += 1
            if incident.observations.contains(where: { $0.kind == .repeatAsk }) { counts[place].withRepeatAsk += 1 }
        }
        return counts.filter { $0.incidents > 0 }
    }
}

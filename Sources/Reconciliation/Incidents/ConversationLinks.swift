// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Ties the messages of a room without threads to the requests made there, by time; every such tie is weak.
///
/// A vendor's message without a ticket id may answer any request still under way in its room: it is tied to each of them, because counting it can
/// only shorten a clock and never accuse. A customer's message without a ticket id goes on with the latest request of the last day.
struct ConversationLinks {
    /// A request nobody has spoken of for this long is no longer under way.
    private static let underWay: Int64 = 14 * 86_400_000
    private static let sameTalk: Int64 = 86_400_000

    private struct Talk {
        var group: Int
        var last: Timestamp
    }

    /// For each loose event the groups it is tied to; an event that opens a group of its own is not in the table.
    private(set) var ties: [Int: [Int]] = [:]

    init(_ events: [EvidenceEvent], _ grouping: IncidentGrouping, _ correspondence: Correspondence) {
        var size: [Int: Int] = [:]
        for group in grouping.group { size[group, default: 0] += 1 }
        var talks: [String: [Talk]] = [:]
        for (index, event) in events.enumerated() {
            guard let room = event.keys.conversation else { continue }
            let at = event.at.bounds.earliest
            let group = grouping.group[index]
            let isLoose = event.keys.tickets.isEmpty && size[group] == 1
            var current = (talks[room] ?? []).filter { at.since($0.last) <= ConversationLinks.underWay }
            if !isLoose {
                ConversationLinks.touch(group, at, &current)
            } else {
                switch correspondence.direction(of: event) {
                case .answer, .perhapsAnswer, .automatic, .carried, .machine, .unplaced:
                    if !current.isEmpty { ties[index] = current.map(\.group) }
                case .request, .perhapsRequest:
                    if let latest = current.max(by: { ($0.last, $0.group) < ($1.last, $1.group) }),
                        at.since(latest.last) <= ConversationLinks.sameTalk
                    {
                        ties[index] = [latest.group]
                        ConversationLinks.touch(latest.group, at, &current)
                    } else {
                        ConversationLinks.touch(group, at, &current)
                    }
                case .other: break
                }
            }
            talks[room] = current
        }
    }

    private static func touch(_ group: Int, _ at: Timestamp, _ talks: inout [Talk]) {
        if let known = talks.firstIndex(where: { $0.group == group }) {
            talks[known].last = at
        } else {
            talks.append(Talk(group: group, last: at))
        }
    }
}

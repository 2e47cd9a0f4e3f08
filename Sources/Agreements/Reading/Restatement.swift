// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The same promise said twice is one promise; the same promise with two numbers is a conflict.
enum Restatement {
    private struct Key: Hashable {
        var metric: Metric
        var severity: String?
        var plan: String?
        var channel: String?
    }

    private static func key(_ candidate: Candidate) -> Key {
        Key(
            metric: candidate.metric, severity: candidate.severity?.key, plan: candidate.plan.map { ClockResolution.fold($0.text) },
            channel: candidate.channel.map { ClockResolution.fold($0.text) })
    }

    /// Keeps the first of each; a restatement in a table, or one with hours beside it, takes its place.
    static func collapse(_ candidates: [Candidate]) -> [Candidate] {
        var places: [Key: [Int]] = [:]
        var result: [Candidate] = []
        for candidate in candidates {
            let key = key(candidate)
            if let same = places[key]?.first(where: {
                result[$0].target == candidate.target && result[$0].percent == candidate.percent
                    && result[$0].presence == candidate.presence
            }) {
                if result[same].coverage == nil, candidate.coverage != nil { result[same] = candidate }
                continue
            }
            places[key, default: []].append(result.count)
            result.append(candidate)
        }
        return result
    }

    static func conflicts(_ candidates: [Candidate]) -> [(Candidate, Candidate)] {
        var first: [Key: Candidate] = [:]
        var result: [(Candidate, Candidate)] = []
        for candidate in candidates where candidate.target != nil && candidate.percent == nil && result.count < 50 {
            let key = key(candidate)
            if let old = first[key] {
                if old.target != candidate.target { result.append((old, candidate)) }
            } else {
                first[key] = candidate
            }
        }
        return result
    }
}

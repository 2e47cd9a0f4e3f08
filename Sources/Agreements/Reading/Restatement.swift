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

    private struct Promise: Hashable {
        var key: Key
        var target: Target?
        var percent: Quantity?
        var presence: Presence
    }

    /// Keeps the first of each; a restatement with hours beside it takes its place.
    static func collapse(_ candidates: [Candidate]) -> [Candidate] {
        var places: [Promise: Int] = [:]
        var result: [Candidate] = []
        for candidate in candidates {
            let promise = Promise(key: key(candidate), target: candidate.target, percent: candidate.percent, presence: candidate.presence)
            if let same = places[promise] {
                if result[same].coverage == nil, candidate.coverage != nil {
                    (result[same].coverage, result[same].coverageWords) = (candidate.coverage, candidate.coverageWords)
                }
                continue
            }
            places[promise] = result.count
            result.append(candidate)
        }
        return withoutGeneral(result)
    }

    /// Leaves out what is said once more without a tier, where every tier is promised just that.
    private static func withoutGeneral(_ candidates: [Candidate]) -> [Candidate] {
        var tiers: [Key: [Candidate]] = [:]
        for candidate in candidates where candidate.plan != nil && candidate.presence == .stated {
            var key = key(candidate)
            key.plan = nil
            tiers[key, default: []].append(candidate)
        }
        return candidates.filter { candidate in
            guard candidate.plan == nil, candidate.severity != nil, candidate.presence == .stated, let own = tiers[key(candidate)],
                own.count > 1
            else { return true }
            return !own.allSatisfy { $0.target == candidate.target && $0.percent == candidate.percent }
        }
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

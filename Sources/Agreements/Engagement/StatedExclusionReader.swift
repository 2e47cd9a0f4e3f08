// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Reads `exclusions` of the engagement: what the customer's side itself holds to be excluded.
enum StatedExclusionReader {
    static func read(_ fields: inout JSONFields) -> [StatedExclusion] {
        guard let list = fields.array("exclusions") else { return [] }
        var result: [StatedExclusion] = []
        for (index, element) in list.enumerated() {
            guard var entry = JSONFields(element, path: "exclusions[\(index)]") else {
                fields.reject("exclusions", expected: "a list of objects such as { ground: \"force-majeure\", incidents: [\"T-1\"] }")
                continue
            }
            if let exclusion = read(entry: &entry) { result.append(exclusion) }
            fields.adopt(entry)
        }
        return result
    }

    private static func read(entry: inout JSONFields) -> StatedExclusion? {
        let word = entry.string("ground")
        let incidents = entry.strings("incidents")
        let (from, until) = (instant("from", &entry), instant("until", &entry))
        let note = entry.string("note") ?? ""
        guard let ground = word.flatMap(ExclusionGround.init(rawValue:)) else {
            entry.reject("ground", expected: "one of: " + ExclusionGround.allCases.map(\.rawValue).joined(separator: ", "))
            return nil
        }
        guard (from == nil) == (until == nil) else {
            entry.reject(from == nil ? "until" : "from", expected: "both from and until, or neither")
            return nil
        }
        var period: Period?
        if let from, let until {
            guard from < until else {
                entry.reject("until", expected: "an instant later than from")
                return nil
            }
            period = Period(start: from, end: until)
        }
        guard period != nil || !incidents.isEmpty else {
            entry.reject("incidents", expected: "the ticket ids it concerns, or a time: from and until")
            return nil
        }
        return StatedExclusion(ground: ground, incidents: incidents, period: period, note: note)
    }

    private static func instant(_ key: String, _ entry: inout JSONFields) -> Timestamp? {
        guard let text = entry.string(key) else { return nil }
        guard let instant = Timestamp(rfc3339: text) else {
            entry.reject(key, expected: "an instant such as 2026-06-30T00:00:00Z")
            return nil
        }
        return instant
    }
}

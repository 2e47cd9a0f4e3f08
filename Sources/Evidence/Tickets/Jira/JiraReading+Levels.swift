// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The cycles of Jira Service Management's service levels, which are its own arithmetic.
extension JiraReading {
    /// What a level measures, by its name.
    static func measure(_ name: String) -> VendorClaim.Measure {
        let name = Array(name.lowercased().utf8)
        func holds(_ words: StaticString...) -> Bool { words.contains { name.holds($0) } }
        if holds("first response", "首次响应", "首次回复", "首次回應") { return .firstResponse }
        if holds("next response", "后续响应") { return .nextResponse }
        return holds("resolution", "resolve", "解决", "解決") ? .resolution : .other
    }

    mutating func readLevel(_ value: JSONValue, ticket: String, version: Int64, _ record: JSONRecord) {
        let name = value.words("name")
        let completed = value["completedCycles"]?.array ?? []
        for (number, cycle) in completed.enumerated() {
            readCycle(cycle, name + ".completedCycles." + String(number), Self.measure(name), ticket, version, record)
        }
        if let cycle = value["ongoingCycle"], cycle.members != nil {
            readCycle(cycle, name + ".ongoingCycle", Self.measure(name), ticket, version, record)
        }
    }

    private mutating func readCycle(
        _ cycle: JSONValue, _ field: String, _ measure: VendorClaim.Measure, _ ticket: String, _ version: Int64, _ record: JSONRecord
    ) {
        func add(_ key: String, _ raw: JSONValue, _ value: VendorClaim.Value) {
            let word = raw.word ?? raw.bool.map { String($0) } ?? ""
            let citation = Citation(record.span(of: raw, export.file), quote: field + "." + key + ": " + word)
            export.claim(
                VendorClaim(ticket: ticket, measure: measure, value: value, field: field + "." + key, raw: word, citation: citation),
                of: "levels " + ticket, version: version)
        }
        if let raw = Self.time(cycle["stopTime"]), let stamp = export.clock.stamp(raw) { add("stopTime", raw, .at(stamp)) }
        if let raw = Self.time(cycle["breachTime"]), let stamp = export.clock.stamp(raw) { add("breachTime", raw, .due(stamp)) }
        if let raw = cycle["goalDuration"]?["millis"], let length = raw.integer { add("goalDuration", raw, .goal(length, .unstated)) }
        if let raw = cycle["elapsedTime"]?["millis"], let length = raw.integer { add("elapsedTime", raw, .took(length, .unstated)) }
        if let raw = cycle["breached"], let isLate = raw.bool { add("breached", raw, .breached(isLate)) }
    }
}

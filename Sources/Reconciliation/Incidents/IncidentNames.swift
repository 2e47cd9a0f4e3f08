// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Gives each incident an id that does not depend on its position, and a title.
struct IncidentNames {
    private var used: Set<String> = []

    mutating func incident(_ steps: [Timeline.Step], opening: Int, severity: SeverityInForce) -> Incident {
        let first = steps[opening].event
        let keys = IncidentNames.keys(steps)
        let ticket = steps.lazy.filter { !$0.link.isWeak }.compactMap {
            $0.event.keys.tickets.count == 1 ? $0.event.keys.tickets.first : nil
        }.first
        let base: String
        if let ticket {
            base = "I-" + String(ticket.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "-" })
        } else {
            base = "I-" + StableName.of(first.keys.messageID ?? "", first.at.raw, first.author.label, first.text)
        }
        var id = base
        var copy = 2
        while !used.insert(id).inserted {
            id = "\(base)-\(copy)"
            copy += 1
        }
        var label: String?
        if case .known(let written) = severity { label = written }
        var channels: [Channel] = []
        for step in steps where !channels.contains(step.event.channel) { channels.append(step.event.channel) }
        return Incident(
            id: id, keys: keys, title: IncidentNames.title(first), severity: label, opened: first.at.bounds,
            members: steps.map { Incident.Member(event: $0.event.id, link: $0.link) }, channels: channels)
    }

    private static func keys(_ steps: [Timeline.Step]) -> [String] {
        var seen: Set<String> = []
        var keys: [String] = []
        func add(_ key: String?) {
            if let key, seen.insert(key).inserted { keys.append(key) }
        }
        for step in steps where !step.link.isWeak { step.event.keys.tickets.forEach(add) }
        for step in steps where !step.link.isWeak { add(step.event.keys.messageID ?? step.event.keys.thread) }
        return keys
    }

    /// The opening's subject, else the first line of its words, at most eighty characters.
    private static func title(_ event: EvidenceEvent) -> String {
        let words = event.subject.isEmpty ? event.text : event.subject
        let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let trimmed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return trimmed.count > 80 ? String(trimmed.prefix(79)) + "…" : trimmed
    }
}

/// Eight letters and digits made of words, the same on every machine and in every run.
enum StableName {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

    /// FNV-1a over the parts, each ended by a zero byte; the upper 40 bits in Crockford's base 32.
    static func of(_ parts: String...) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0) &* 0x100_0000_01b3
        }
        hash ^= hash >> 29
        hash = hash &* 0xbf58_476d_1ce4_e5b9
        return String((0..<8).map { alphabet[Int(truncatingIfNeeded: hash >> UInt64(24 + 5 * (7 - $0)) & 31)] })
    }
}

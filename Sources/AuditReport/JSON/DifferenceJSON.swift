// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// What differs between two audits, for programs: `slaudit/diff/1`.
public enum DifferenceJSON {
    /// The JSON document in UTF-8, with a line feed at its end; a difference for each vendor.
    public static func bytes(_ differences: [AuditDifference]) -> [UInt8] {
        var json = JSONText(lineDepth: 4)
        json.object { json in
            json.field("schema", "slaudit/diff/1")
            json.list("vendors", differences) { json, difference in json.object { $0.difference(difference) } }
        }
        json.lineFeed()
        return json.bytes
    }
}

extension JSONText {
    fileprivate mutating func difference(_ difference: AuditDifference) {
        field("vendor", difference.vendor)
        field("hasOld", difference.hasOld)
        field("hasNew", difference.hasNew)
        object("counts") { json in
            for status in AuditDifference.Status.allCases {
                json.name(status.rawValue)
                json.number(difference.count(status))
            }
            json.field("same", difference.same)
            json.object("turns") { json in
                for turn in AuditDifference.Turn.allCases {
                    json.name(turn.rawValue)
                    json.number(difference.count(turn))
                }
            }
        }
        list("circumstances", difference.circumstances) { json, change in
            json.object { $0.change("what", change.subject.rawValue, change.old, change.new) }
        }
        list("files", difference.files) { json, file in json.object { $0.file(file) } }
        list("readings", difference.readings) { json, change in
            json.object { $0.change("what", change.subject, change.old, change.new) }
        }
        list("findings", difference.entries) { json, entry in json.object { $0.entry(entry) } }
    }

    private mutating func entry(_ entry: AuditDifference.Entry) {
        field("id", entry.id)
        field("status", entry.status.rawValue)
        field("turn", entry.turn.rawValue)
        let subject = entry.new ?? entry.old
        field("kind", subject?.isPercentage == true ? "percentage" : "finding")
        field("incident", subject?.incident)
        field("title", subject?.title)
        field("metric", subject?.metric)
        field("severity", subject?.severity)
        verdict("old", entry.old)
        verdict("new", entry.new)
        list("changes", entry.changes) { json, change in
            json.object { $0.change("what", change.subject.rawValue, change.old, change.new) }
        }
        list("files", entry.files) { json, file in json.object { $0.file(file) } }
        strings("mayFollowFrom", entry.causes.map(\.rawValue))
        field("counterpart", entry.counterpart)
    }

    private mutating func verdict(_ key: StaticString, _ subject: AuditRecord.Subject?) {
        guard let subject else { return null(key) }
        object(key) {
            $0.field("outcome", subject.outcome.rawValue)
            $0.field("standing", subject.standing.rawValue)
        }
    }

    private mutating func change(_ key: StaticString, _ what: String, _ old: String?, _ new: String?) {
        field(key, what)
        field("old", old)
        field("new", new)
    }

    private mutating func file(_ file: AuditDifference.File) {
        field("path", file.path)
        field("change", file.change.rawValue)
        field("exhibit", file.isExhibit)
    }
}

// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// What was taken out of a report, for programs: `slaudit/redaction/1`, the file `redaction.log.json` beside a redacted report.
public enum RedactionJSON {
    /// The JSON document in UTF-8, with a line feed at its end; it holds counts and no secret.
    public static func bytes(_ record: RedactionRecord) -> [UInt8] {
        var json = JSONText(lineDepth: 2)
        json.object { json in
            json.field("schema", "slaudit/redaction/1")
            json.redaction(record)
        }
        json.lineFeed()
        return json.bytes
    }
}

extension JSONText {
    /// The fields of a record: profile, total, and counts by rule and place.
    mutating func redaction(_ record: RedactionRecord) {
        field("profile", record.profile.rawValue)
        field("total", record.total)
        list("counts", record.counts) { json, count in
            json.object {
                $0.field("rule", count.rule.rawValue)
                $0.field("place", count.place)
                $0.field("count", count.count)
            }
        }
    }
}

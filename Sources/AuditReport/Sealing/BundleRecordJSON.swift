// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// What a bundle holds, for programs: `slaudit/bundle/1`.
public enum BundleRecordJSON {
    public static let schema = "slaudit/bundle/1"

    public static func bytes(_ record: BundleRecord) -> [UInt8] {
        var json = JSONText(lineDepth: 2)
        json.object { json in
            json.field("schema", schema)
            json.field("vendor", record.vendor)
            json.field("asOf", record.asOf)
            json.field("scope", record.scope.rawValue)
            json.field("complete", record.isComplete)
            if let profile = record.redaction { json.field("redaction", profile.rawValue) }
            json.object("generator") {
                $0.field("version", record.toolVersion)
                $0.field("tzdata", record.zoneDataVersion)
            }
            json.object("parties") {
                $0.field("vendor", record.vendorName)
                $0.field("customer", record.customerName)
                $0.field("agreement", record.agreement)
            }
            json.object("case") {
                $0.field("folder", record.folder)
                $0.field("contracts", record.contracts)
                $0.field("evidence", record.evidence)
                $0.field("bare", record.isBare)
            }
            json.list("inputs", record.items) { json, item in
                json.object {
                    $0.field("path", item.path)
                    $0.field("exhibit", item.exhibit)
                    $0.field("sha256", item.sha256)
                    $0.field("bytes", item.byteCount)
                    $0.field("stored", item.stored)
                    $0.field("container", item.container)
                    if let excerpt = item.excerpt { $0.field("excerpt", excerpt) }
                }
            }
        }
        json.lineFeed()
        return json.bytes
    }
}

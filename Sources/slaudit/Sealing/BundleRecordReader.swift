// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats
import ServiceTime

/// Reads a bundle's `contents.json` back.
enum BundleRecordReader {
    /// Nil when the bytes are not such a document.
    static func read(_ bytes: [UInt8]) -> BundleRecord? {
        guard let root = try? JSONReader.read(bytes), root["schema"]?.string == BundleRecordJSON.schema,
            let vendor = root["vendor"]?.string, let asOf = root["asOf"]?.string.flatMap({ Timestamp(rfc3339: $0) }),
            let scope = root["scope"]?.string.flatMap({ BundleRecord.Scope(rawValue: $0) }), let generator = root["generator"],
            let parties = root["parties"], let place = root["case"], let listed = root["inputs"]?.array
        else { return nil }
        var items: [BundleRecord.Item] = []
        for item in listed {
            guard let path = item["path"]?.string, let digest = item["sha256"]?.string, let count = item["bytes"]?.integer else {
                return nil
            }
            var read = BundleRecord.Item(
                path: path, exhibit: item["exhibit"]?.string, sha256: digest, byteCount: Int(count), stored: item["stored"]?.string,
                container: item["container"]?.string)
            read.excerpt = item["excerpt"]?.string
            items.append(read)
        }
        var redaction: RedactionProfile?
        if let word = root["redaction"] {
            redaction = word.string.flatMap { RedactionProfile(rawValue: $0) }
            if redaction == nil { return nil }
        }
        var record = BundleRecord(
            folder: place["folder"]?.string ?? "", contracts: place["contracts"]?.string ?? "", evidence: place["evidence"]?.string ?? "",
            isBare: place["bare"]?.bool ?? false, vendor: vendor, vendorName: parties["vendor"]?.string ?? "",
            customerName: parties["customer"]?.string ?? "", agreement: parties["agreement"]?.string ?? "", asOf: asOf,
            toolVersion: generator["version"]?.string ?? "", zoneDataVersion: generator["tzdata"]?.string ?? "", scope: scope, items: items)
        record.redaction = redaction
        return record
    }
}

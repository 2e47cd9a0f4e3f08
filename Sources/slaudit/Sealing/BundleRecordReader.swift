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
            items.append(
                BundleRecord.Item(
                    path: path, exhibit: item["exhibit"]?.string, sha256: digest, byteCount: Int(count), stored: item["stored"]?.string,
                    container: item["container"]?.string))
        }
        return BundleRecord(
            folder: place["folder"]?.string ?? "", contracts: place["contracts"]?.string ?? "", evidence: place["evidence"]?.string ?? "",
            isBare: place["bare"]?.bool ?? false, vendor: vendor, vendorName: parties["vendor"]?.string ?? "",
            customerName: parties["customer"]?.string ?? "", agreement: parties["agreement"]?.string ?? "", asOf: asOf,
            toolVersion: generator["version"]?.string ?? "", zoneDataVersion: generator["tzdata"]?.string ?? "", scope: scope, items: items)
    }
}

// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// bag-info.txt of a bundle (RFC 8493 §2.2.2): a label, a colon and a value in one line each.
public enum BagInfoText {
    /// - Parameters:
    ///   - byteCount: bytes of all files below "data/".
    ///   - fileCount: how many files these are.
    public static func bytes(_ record: BundleRecord, byteCount: Int, fileCount: Int) -> [UInt8] {
        var lines: [(String, String)] = []
        if !record.customerName.isEmpty { lines.append(("Source-Organization", record.customerName)) }
        let vendor = record.vendorName.isEmpty ? record.vendor : record.vendorName
        let held = record.redaction == nil ? "report, agreement, settings and exhibits" : "redacted report and excerpts, no originals"
        lines.append(("External-Description", "Support agreement audit of \(vendor): \(held)"))
        lines.append(("External-Identifier", "slaudit/\(record.vendor)/\(record.asOf.rfc3339)"))
        // The bag is a function of its contents: the date is the one the report speaks for, not that of the copying.
        lines.append(("Bagging-Date", String(record.asOf.rfc3339.prefix(10))))
        lines.append(("Bag-Software-Agent", "slaudit \(record.toolVersion)"))
        lines.append(("Payload-Oxum", "\(byteCount).\(fileCount)"))
        return Array(lines.map { "\($0.0): \(VisibleText.line($0.1))\n" }.joined().utf8)
    }
}

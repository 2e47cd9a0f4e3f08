// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

extension BundleContents {
    /// A bundle of a redacted copy: the report, its log and the digests of every input, and no input itself.
    ///
    /// The agreement and the exhibits hold what the copy leaves out, so none of them goes in; their digests are those of the originals.
    init(redacted: Redacted, _ form: ReportForm) {
        let result = redacted.result
        let exhibits = Dictionary(result.evidence.exhibits.map { ($0.file.id, $0.id) }, uniquingKeysWith: { first, _ in first })
        let paths = Dictionary(result.files.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
        let items = result.files.map { file in
            BundleRecord.Item(
                path: file.path, exhibit: exhibits[file.id], sha256: file.sha256, byteCount: file.byteCount,
                container: file.container.flatMap { paths[$0] })
        }
        record = BundleRecord(
            folder: result.vendor, contracts: "contracts", evidence: "evidence", isBare: false, vendor: result.vendor,
            vendorName: result.engagement.vendor.name, customerName: result.engagement.customer.name, agreement: result.agreement.title,
            asOf: result.asOf, toolVersion: result.toolVersion, zoneDataVersion: result.zoneDataVersion, scope: .reliedOn, items: items)
        payload = PathTable<Origin>()
        for file in redacted.report(form) { payload["data/report/\(file.name)"] = .bytes(file.bytes) }
        describe()
    }

    /// What is written from memory, with the names it is written under.
    var written: [ReportFile] {
        payload.sorted.compactMap { path, origin in
            if case .bytes(let bytes) = origin { return ReportFile(name: path, bytes: bytes) }
            return nil
        }
    }
}

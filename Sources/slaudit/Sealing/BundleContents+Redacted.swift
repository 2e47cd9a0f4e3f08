// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

extension BundleContents {
    /// A bundle of a redacted copy: the report with its log, excerpts of the exhibits that it rests on, the digests of every input, and no
    /// input itself.
    ///
    /// The agreement and the exhibits hold what the copy leaves out, so none of them goes in; digests and places are those of the originals.
    init(redacted: Redacted, of vendor: VendorFolder, in folder: CaseFolder, _ form: ReportForm) {
        let result = redacted.result
        let languages = form.languages.isEmpty ? [result.agreement.language] : form.languages
        let exhibits = Dictionary(result.evidence.exhibits.map { ($0.file.id, $0) }, uniquingKeysWith: { first, _ in first })
        let paths = Dictionary(result.files.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
        let citations = Dictionary(grouping: ReliedOnFiles.citations(of: result), by: \.span.file)
        payload = PathTable<Origin>()
        var items: [BundleRecord.Item] = []
        for file in result.files {
            let exhibit = exhibits[file.id]
            var item = BundleRecord.Item(
                path: file.path, exhibit: exhibit?.id, sha256: file.sha256, byteCount: file.byteCount,
                container: file.container.flatMap { paths[$0] })
            if let exhibit, let cited = citations[file.id] {
                let place = "data/excerpts/\(exhibit.id).txt"
                item.excerpt = place
                payload[place] = .bytes(ExcerptText.bytes(exhibit, cited, languages: languages))
            }
            items.append(item)
        }
        // The folders of a redacted copy are called after their kind.
        record = BundleRecord(
            folder: vendor.name.isEmpty ? "" : result.vendor, contracts: "contracts", evidence: "evidence", isBare: folder.isBare,
            vendor: result.vendor, vendorName: result.engagement.vendor.name, customerName: result.engagement.customer.name,
            agreement: result.agreement.title, asOf: result.asOf, toolVersion: result.toolVersion, zoneDataVersion: result.zoneDataVersion,
            scope: .reliedOn, items: items)
        record.redaction = result.redaction?.profile
        for file in redacted.report(form) { payload["data/report/\(file.name)"] = .bytes(file.bytes) }
        describe()
    }

    /// Every file of a bundle that is made from memory alone, the bag's own included, with the names they are written under.
    var written: [ReportFile] {
        var files: [ReportFile] = []
        for (path, origin) in payload.sorted {
            if case .bytes(let bytes) = origin { files.append(ReportFile(name: path, bytes: bytes)) }
        }
        let info = BagFiles.infoBytes(record, byteCount: files.reduce(0) { $0 + $1.bytes.count }, fileCount: files.count)
        let bag = BagFiles(info: info, payload: PathTable(files.map { ($0.name, sha256($0.bytes)) }))
        return files + bag.files.map { ReportFile(name: $0.name, bytes: $0.bytes) }
    }
}

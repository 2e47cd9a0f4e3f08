// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

/// What goes into a bundle, before a byte of it is written.
///
/// Whoever shares less than the originals makes one with other items and other bytes: every file below `data/` stands in `payload`, and
/// `record` says of each input whether and where its copy lies.
struct BundleContents {
    /// Where the bytes of a file come from.
    enum Origin {
        case bytes([UInt8])
        /// The path of a file; its digest must be this when it is copied.
        case file(String, sha256: String)
    }

    var record: BundleRecord
    /// By path in the bundle, all below "data/".
    var payload: PathTable<Origin>

    /// The report made anew in a form, the agreement and the settings, and the exhibits of a scope, read from the case.
    init(_ result: AuditResult, of vendor: VendorFolder, in folder: CaseFolder, _ form: ReportForm, scope: BundleRecord.Scope) {
        let reliedOn = scope == .all ? nil : ReliedOnFiles.of(result)
        let exhibits = Dictionary(result.evidence.exhibits.map { ($0.file.id, $0) }, uniquingKeysWith: { first, _ in first })
        let paths = Dictionary(result.files.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
        var names = StoredNames()
        var items: [BundleRecord.Item] = []
        var payload = PathTable<Origin>()
        for file in result.files {
            let exhibit = exhibits[file.id]
            var item = BundleRecord.Item(
                path: file.path, exhibit: exhibit?.id, sha256: file.sha256, byteCount: file.byteCount,
                container: file.container.flatMap { paths[$0] })
            let isWanted = exhibit == nil || reliedOn?.contains(file.id) ?? true
            if isWanted, file.container == nil, !file.sha256.isEmpty {
                let stored = names.place(of: file.path, in: exhibit.map { "exhibits/\($0.id)" } ?? "agreement")
                item.stored = stored
                payload[stored] = .file(folder.root + "/" + file.path, sha256: file.sha256)
            }
            items.append(item)
        }
        record = BundleRecord(
            folder: vendor.name, contracts: vendor.contracts, evidence: vendor.evidence, isBare: folder.isBare, vendor: result.vendor,
            vendorName: result.engagement.vendor.name, customerName: result.engagement.customer.name, agreement: result.agreement.title,
            asOf: result.asOf, toolVersion: result.toolVersion, zoneDataVersion: result.zoneDataVersion, scope: scope, items: items)
        for file in ReportFile.all(of: result, form) { payload["data/report/\(file.name)"] = .bytes(file.bytes) }
        self.payload = payload
        describe()
    }

    /// Writes what the bundle says about itself anew from the record.
    mutating func describe() {
        for (path, bytes) in BundleContents.descriptions(record) { payload[path] = .bytes(bytes) }
    }

    /// The files below "data/" that are made from the record alone.
    static func descriptions(_ record: BundleRecord) -> [(path: String, bytes: [UInt8])] {
        [
            ("data/contents.json", BundleRecordJSON.bytes(record)),
            ("data/process.txt", ProcessDescription.bytes(record, language: .english)),
            ("data/process.zh.txt", ProcessDescription.bytes(record, language: .chinese)),
        ]
    }
}

/// Names for copies, none of which a file system takes for another.
private struct StoredNames {
    private var taken: Set<String> = []

    /// The path for the copy of a file, by the last part of its own path.
    mutating func place(of path: String, in folder: String) -> String {
        let name = StoredName.of(path.split(separator: "/").last.map(String.init) ?? "")
        var place = "data/\(folder)/\(name)"
        var number = 2
        while !taken.insert(place.lowercased()).inserted {
            place = "data/\(folder)/\(number)-\(name)"
            number += 1
        }
        return place
    }
}

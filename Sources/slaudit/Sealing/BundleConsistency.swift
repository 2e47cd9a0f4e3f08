// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Whether the parts of a bundle speak of the same inputs: copies, contents.json, audit.json, report.html and findings.csv.
///
/// It finds what was altered together with every list, as far as one part was left as it was.
struct BundleConsistency {
    private(set) var differences: [SealDifference] = []

    /// - Parameter altered: files that are known to be altered, and witness nothing.
    init(_ record: BundleRecord, _ audit: RecordedAudit, _ tree: FileTree, altered: Set<String>) {
        let recorded = PathTable(audit.inputs.map { ($0.path, $0) })
        for item in record.items {
            guard let input = recorded[item.path] else {
                add(.disagreeing, "data/contents.json", Text("audit.json knows no input \(item.path)", "audit.json 未记载输入 \(item.path)"))
                continue
            }
            let actual = item.stored.flatMap { tree.files[$0]?.sha256 }
            if let actual, let stored = item.stored, actual != input.sha256 {
                differences.append(
                    SealDifference(
                        .altered, stored, exhibit: item.exhibit, recorded: input.sha256, found: actual,
                        findings: audit.findings(restingOn: item.path),
                        notes: [
                            Text("the lists have its present bytes, audit.json records others", "各清单与其现有内容一致，audit.json 所记则不同")
                        ]))
            }
            if input.sha256 != item.sha256 || input.byteCount != item.byteCount || audit.exhibits[item.path] != item.exhibit {
                add(
                    .disagreeing, "data/contents.json",
                    Text("audit.json records \(item.path) differently", "audit.json 对 \(item.path) 的记载不同"))
            }
        }
        if record.items.count != audit.inputs.count {
            add(.disagreeing, "data/contents.json", Text("audit.json lists other inputs", "audit.json 所列输入不同"))
        }
        if audit.vendor != record.vendor || audit.asOf != record.asOf.rfc3339 || audit.toolVersion != record.toolVersion
            || audit.zoneDataVersion != record.zoneDataVersion
        {
            add(.disagreeing, "data/contents.json", Text("audit.json is of another audit", "audit.json 属于另一次审计"))
        }
        checkPage(audit, tree)
        checkTable(audit, tree)
        if altered.contains("data/report/SHA256SUMS") { return }
        let list = DigestList.read(tree.read("data/report/SHA256SUMS") ?? [], .sums).list
        for path in list.paths where list.digests[path] != tree.files["data/report/" + path]?.sha256 {
            add(
                .disagreeing, "data/report/" + path,
                Text("data/report/SHA256SUMS has another digest", "data/report/SHA256SUMS 所记校验值不同"))
        }
    }

    private mutating func checkPage(_ audit: RecordedAudit, _ tree: FileTree) {
        guard let page = tree.read("data/report/report.html") else { return }
        let digests = CaseVerification.digests(in: page)
        for input in audit.inputs where audit.exhibits[input.path] != nil && !input.sha256.isEmpty && !digests.contains(input.sha256) {
            add(
                .disagreeing, "data/report/report.html",
                Text("it lacks the digest of \(input.path) that audit.json records", "其中没有 audit.json 所记 \(input.path) 的校验值"))
            return
        }
    }

    private mutating func checkTable(_ audit: RecordedAudit, _ tree: FileTree) {
        guard let table = tree.read("data/report/findings.csv") else { return }
        let rows = table.split(separator: 0x0A).dropFirst().map { String(decoding: $0.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self) }
        if rows.filter({ $0.hasPrefix("F-") }) != audit.findings {
            add(.disagreeing, "data/report/findings.csv", Text("it lists other findings than audit.json", "所列认定与 audit.json 不同"))
        }
    }

    private mutating func add(_ kind: SealDifference.Kind, _ path: String, _ note: Text) {
        if !differences.contains(where: { $0.path == path }) { differences.append(SealDifference(kind, path, notes: [note])) }
    }
}

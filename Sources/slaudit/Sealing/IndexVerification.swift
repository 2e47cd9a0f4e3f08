// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Holds the index of a case with several vendors, and the list beside it, against the reports.
struct IndexVerification {
    /// The folder of reports, and how it is named to the user.
    let reports: String
    let shown: String
    /// Every vendor of the case whose report was made anew, with the files that it should have.
    let vendors: [(vendor: VendorFolder, result: AuditResult, files: [ReportFile])]
    /// Whether these are all vendors that have a report.
    let isWhole: Bool

    func run() -> Verification {
        var verification = Verification(.caseFolder, vendor: "index.html")
        let kinds = Dictionary(
            ((try? Files.list(reports)) ?? []).map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let names = ["index.html", ReportFile.digestsName]
        for name in names where kinds[name] != .file {
            verification.differences.append(SealDifference(kinds[name] == nil ? .missing : .notFile, shown + name))
        }
        func bytes(_ name: String) -> [UInt8]? { kinds[name] == .file ? try? Files.read(reports + "/" + name) : nil }
        let list = bytes(ReportFile.digestsName)
        let sums = DigestList.read(list ?? [], .sums).list
        let listed = vendors.filter { sums.digests["\($0.vendor.name)/\(ReportFile.digestsName)"] != nil }
        let page = bytes("index.html")
        guard isWhole else { return digestsOnly(verification, page, list, sums) }
        let sets = listed.count == vendors.count || listed.isEmpty ? [vendors] : [listed, vendors]
        let candidates = sets.flatMap { set in
            Language.allCases.map { language in
                ReportFiles.withIndex(
                    set.flatMap { one in one.files.map { ReportFile(name: "\(one.vendor.name)/\($0.name)", bytes: $0.bytes) } },
                    set.map { ($0.vendor, $0.result) }, language: language
                ).suffix(2)
            }
        }
        let expected = ReportForms.closest(candidates, page) { $0.first?.bytes ?? [] }
        for file in expected {
            guard let found = bytes(file.name), found != file.bytes else { continue }
            verification.differences.append(
                SealDifference(
                    .altered, shown + file.name, place: DifferingPlace.of(file.name, found: found, expected: file.bytes),
                    recorded: sha256(file.bytes), found: sha256(found)))
        }
        if verification.isAsRecorded {
            verification.checks.append(Text("index.html and SHA256SUMS made anew: the same", "重新生成 index.html 与 SHA256SUMS：相同"))
        }
        return verification
    }

    private func digestsOnly(_ start: Verification, _ page: [UInt8]?, _ list: [UInt8]?, _ sums: DigestList) -> Verification {
        var verification = start
        if let page, list != nil, sums.digests["index.html"] != sha256(page) {
            verification.differences.append(
                SealDifference(
                    .disagreeing, shown + "index.html", recorded: sums.digests["index.html"], found: sha256(page),
                    notes: [Text("its bytes and \(shown)SHA256SUMS disagree", "其内容与 \(shown)SHA256SUMS 不符")]))
        }
        if let list, sums.bytes(.sums) != list {
            verification.differences.append(
                SealDifference(
                    .altered, shown + ReportFile.digestsName,
                    place: DifferingPlace.of(ReportFile.digestsName, found: list, expected: sums.bytes(.sums))))
        }
        for path in sums.paths where path != "index.html" {
            let digest = try? Files.digest(reports + "/" + path)
            if digest?.sha256 != sums.digests[path] {
                verification.differences.append(
                    SealDifference(
                        digest == nil ? .missing : .disagreeing, shown + path, recorded: sums.digests[path], found: digest?.sha256,
                        notes: [Text("\(shown)SHA256SUMS records another digest", "\(shown)SHA256SUMS 所记校验值不同")]))
            }
        }
        verification.notes.append(
            Text("index.html was not made anew, since not every report was", "因并非所有报告均已重新生成，未重新生成 index.html"))
        return verification
    }
}

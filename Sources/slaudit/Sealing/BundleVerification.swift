// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Holds a bundle against its lists, against what it says of itself, and, where it holds every input, against the report made anew.
struct BundleVerification {
    /// The bundle's folder.
    let root: String
    let zones: ZoneDatabase
    let console: Console
    /// A token's path that the user names; nil: the one in the bundle, if there is one.
    let token: String?
    /// Certificates in PEM.
    let authorities: [UInt8]?

    private(set) var verification = Verification(.bundle, vendor: "")
    /// Makes the audit of the bundle's inputs anew.
    var remake: (CaseAudit, VendorFolder) -> CaseAudit.Outcome = { $0.audit($1) }

    init(_ root: String, zones: ZoneDatabase, console: Console, token: String? = nil, authorities: [UInt8]? = nil) {
        self.root = root
        self.zones = zones
        self.console = console
        self.token = token
        self.authorities = authorities
    }

    mutating func run() throws(CommandFailure) {
        let tree = FileTree(root)
        let lists = BundleLists(tree)
        verification.differences = lists.differences
        if lists.differences.isEmpty {
            verification.checks.append(
                Text(
                    "\(tree.files.count) files have the digests of the manifests and of SHA256SUMS, and the lists are as they are written",
                    "\(tree.files.count) 个文件与清单及 SHA256SUMS 一致，各清单的写法亦无改动"))
        }
        checkContents(tree)
        try checkToken(tree)
        verification.differences.sort { ($0.path, $0.kind.rawValue) < ($1.path, $1.kind.rawValue) }
    }

    private func isNamed(_ path: String) -> Bool { verification.differences.contains { $0.path == path } }

    // MARK: What the files say of each other

    private mutating func checkContents(_ tree: FileTree) {
        let record = tree.read("data/contents.json").flatMap(BundleRecordReader.read)
        let audit = tree.read("data/report/audit.json").flatMap(RecordedAudit.init)
        verification.vendor = record.map { $0.vendorName.isEmpty ? $0.vendor : $0.vendorName } ?? audit?.vendorName ?? root
        guard let record else {
            if !isNamed("data/contents.json") {
                verification.differences.append(
                    SealDifference(.disagreeing, "data/contents.json", notes: [Text("it is no list of a bundle", "并非证据包的内容清单")]))
            }
            return
        }
        if let audit { addFindings(record, audit) }
        if !isNamed("data/contents.json") {
            checkDescriptions(record, tree)
            let altered = Set(verification.differences.map(\.path))
            let witness = altered.contains("data/report/audit.json") ? nil : audit
            var found = witness.map { BundleConsistency(record, $0, tree, altered: altered).differences } ?? []
            if record.redaction != nil || witness?.redaction != nil { found += RedactedConsistency(record, witness, tree).differences }
            for difference in found where !isNamed(difference.path) { verification.differences.append(difference) }
        }
        if isNamed("data/contents.json") {
            verification.notes.append(
                Text(
                    "the report was not made anew, since contents.json no longer tells reliably which file is which",
                    "因 contents.json 已不能可靠说明各文件的对应关系，未重新生成报告"))
        } else {
            makeAnew(record, tree)
        }
    }

    /// Says of altered copies and excerpts which exhibits they are and what rests on them.
    private mutating func addFindings(_ record: BundleRecord, _ audit: RecordedAudit) {
        for index in verification.differences.indices {
            let path = verification.differences[index].path
            guard let item = record.items.first(where: { $0.stored == path || $0.excerpt == path }) else { continue }
            verification.differences[index].exhibit = item.exhibit
            verification.differences[index].findings = audit.findings(restingOn: item.path)
        }
    }

    /// What follows from contents.json alone.
    private mutating func checkDescriptions(_ record: BundleRecord, _ tree: FileTree) {
        var expected = BundleContents.descriptions(record)
        let payload = tree.files.filter { path, _ in path.hasPrefix("data/") }
        expected.append(
            (
                BagFiles.info,
                BagFiles.infoBytes(record, byteCount: payload.sorted.reduce(0) { $0 + $1.value.byteCount }, fileCount: payload.count)
            ))
        guard record.toolVersion == Slaudit.version else { return }
        // A payload that is not whole has another size, which is no alteration of bag-info.txt.
        let isWhole = !verification.differences.contains { $0.path.hasPrefix("data/") }
        for (path, bytes) in expected where path != BagFiles.info || isWhole || isNamed(path) {
            guard let found = tree.read(path), found != bytes else { continue }
            note(path, found, bytes, Text("it is not what follows from the rest of the bundle", "与证据包其余内容所得不符"))
        }
    }

    /// Names a file that should have other bytes, or tells the place in one that is named already.
    private mutating func note(_ path: String, _ found: [UInt8], _ expected: [UInt8], _ why: Text) {
        let place = DifferingPlace.of(path, found: found, expected: expected)
        if let index = verification.differences.firstIndex(where: { $0.path == path }) {
            if verification.differences[index].recorded == sha256(expected) { verification.differences[index].place = place }
        } else {
            verification.differences.append(
                SealDifference(.altered, path, place: place, recorded: sha256(expected), found: sha256(found), notes: [why]))
        }
    }

    // MARK: The report made anew

    private mutating func makeAnew(_ record: BundleRecord, _ tree: FileTree) {
        if record.redaction != nil {
            verification.notes.append(RedactedConsistency.note(verification.differences))
            return
        }
        guard record.isComplete else {
            verification.notes.append(
                Text(
                    "not every input is in the bundle, so the report was not made anew; in the case folder it can be: slaudit verify CASE",
                    "证据包未收录全部输入，未重新生成报告；可在案件文件夹上进行：slaudit verify CASE"))
            return
        }
        let inputs = record.items.compactMap { item in item.stored.map { (item.path, $0) } }
        // From altered inputs nothing is made; a report that was altered is made anew to tell where.
        let stored = Set(inputs.map(\.1))
        if verification.differences.contains(where: { stored.contains($0.path) }) || inputs.contains(where: { tree.files[$0.1] == nil }) {
            verification.notes.append(
                Text("the report was not made anew, since its inputs are not as recorded", "因输入与记录不符，未重新生成报告"))
            return
        }
        if record.toolVersion != Slaudit.version || record.zoneDataVersion != zones.version {
            verification.notes.append(
                CaseVerification.otherVersion(record.toolVersion, record.zoneDataVersion, zones.version))
            return
        }
        let vendor = VendorFolder(name: record.folder, contracts: record.contracts, evidence: record.evidence, reports: "reports")
        let folder = CaseFolder(vendor, isBare: record.isBare)
        let copies = PathTable(inputs.map { ($0.0, root + "/" + $0.1) })
        let audit = CaseAudit(folder: folder, zones: zones, console: console, caseFiles: CaseFiles(copies: copies))
        guard case .audited(let result) = remake(audit, vendor) else {
            verification.differences.append(
                SealDifference(
                    .disagreeing, "data/report/audit.json", notes: [Text("no report can be made from the inputs", "以所存输入无法生成报告")]))
            return
        }
        let files = ReportForms.files(of: result, like: tree.read("data/report/report.html"), table: tree.read("data/report/findings.csv"))
        let before = verification.differences.count
        for file in files {
            let path = "data/report/" + file.name
            guard let found = tree.read(path), found != file.bytes else { continue }
            note(path, found, file.bytes, Text("the report made anew from the inputs is another", "以所存输入重新生成的报告与之不同"))
        }
        if before == 0, verification.differences.isEmpty {
            verification.checks.append(
                Text(
                    "\(files.count) files of the report made anew from the inputs in the bundle: the same, byte for byte",
                    "以包内输入重新生成报告的 \(files.count) 个文件：逐字节相同"))
        }
    }

    // MARK: The token

    private mutating func checkToken(_ tree: FileTree) throws(CommandFailure) {
        let path = token ?? root + "/" + BagFiles.reply
        if token == nil, tree.files[BagFiles.reply] == nil {
            if tree.others[BagFiles.reply] != nil { verification.differences.append(SealDifference(.notFile, BagFiles.reply)) }
            verification.notes.append(
                Text(
                    "no time-stamp token: put an authority's answer to SHA256SUMS.tsq here as SHA256SUMS.tsr",
                    "没有时间戳：可将机构对 SHA256SUMS.tsq 的答复以 SHA256SUMS.tsr 存放于此"))
            return
        }
        let bytes: [UInt8]
        do throws(FileFailure) {
            bytes = try Files.read(path, limit: 16 << 20)
        } catch {
            throw CommandFailure(status: .usage, message: Text("\(path): \(error.detail)", "\(path)：\(error.detail)"), remedy: nil)
        }
        let shown = token ?? BagFiles.reply
        let (statement, differences) = TokenCheck.check(bytes, path: shown, over: tree.read(BagFiles.sums) ?? [], authorities: authorities)
        verification.token = statement
        verification.differences += differences
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Holds one vendor's report against its inputs and against itself, and names what differs.
///
/// Three things speak of each other: the inputs, `audit.json` with their digests, and SHA256SUMS with the digest of `audit.json`; the report made anew
/// is the fourth. Whatever stands alone against the others was altered. Digests are looked at first: nothing is made anew from altered inputs.
struct CaseVerification {
    let folder: CaseFolder
    let vendor: VendorFolder
    /// The folder of the vendor's report, and how it is named to the user.
    let reports: String
    let shown: String
    let zoneDataVersion: String
    /// Makes the audit anew.
    let audit: () -> CaseAudit.Outcome

    private(set) var verification = Verification(.caseFolder, vendor: "")
    /// The audit made anew, and its files in the form the report has, where that was needed.
    private(set) var result: AuditResult?
    private(set) var expected: [ReportFile] = []

    init(
        _ folder: CaseFolder, _ vendor: VendorFolder, reports: String, shown: String, zoneDataVersion: String,
        audit: @escaping () -> CaseAudit.Outcome
    ) {
        self.folder = folder
        self.vendor = vendor
        self.reports = reports
        self.shown = shown
        self.zoneDataVersion = zoneDataVersion
        self.audit = audit
    }

    /// A file of the report as it lies there.
    private struct Found {
        var kinds: [String: FolderEntry.Kind] = [:]
        var bytes: [String: [UInt8]] = [:]
        var sums = DigestList()
    }

    mutating func run() {
        let found = read()
        let record = found.bytes["audit.json"].flatMap(RecordedAudit.init)
        verification.vendor = record.map { $0.vendorName.isEmpty ? $0.vendor : $0.vendorName } ?? vendor.name
        let inputs = CaseInputs(folder, vendor)
        let changed = record.map { inputs.differences(from: $0) } ?? []
        let isVouched = record != nil && found.sums.digests["audit.json"] == found.bytes["audit.json"].map { sha256($0) }
        if let record, isVouched {
            if !changed.isEmpty, !contradicts(found.bytes["report.html"], changed) {
                verification.differences = changed
                checkDigests(found)
                verification.notes.append(
                    Text(
                        "the report was not made anew, since its inputs are no longer those it was made from",
                        "因输入已非报告生成时的输入，未重新生成报告"))
                return
            }
            if record.toolVersion != Slaudit.version || record.zoneDataVersion != zoneDataVersion {
                verification.differences = changed
                checkDigests(found)
                if changed.isEmpty { verification.checks.append(CaseVerification.inputsChecked(record.inputs.count)) }
                verification.notes.append(
                    CaseVerification.otherVersion(record.toolVersion, record.zoneDataVersion, zoneDataVersion))
                return
            }
        }
        compare(found, record, changed)
    }

    private func read() -> Found {
        var found = Found()
        for entry in (try? Files.list(reports)) ?? [] {
            found.kinds[entry.name] = entry.kind
        }
        take([ReportFile.digestsName], &found)
        found.sums = DigestList.read(found.bytes[ReportFile.digestsName] ?? [], .sums).list
        take(ReportFile.names + ["index.html"] + found.sums.paths, &found)
        return found
    }

    private func take(_ names: [String], _ found: inout Found) {
        for name in names where found.kinds[name] == .file && found.bytes[name] == nil {
            found.bytes[name] = try? Files.read(reports + "/" + name)
        }
    }

    /// Whether the page knows the bytes that are there, and not those recorded: then the record was altered.
    private func contradicts(_ page: [UInt8]?, _ changed: [SealDifference]) -> Bool {
        let digests = page.map(CaseVerification.digests) ?? []
        return changed.contains { difference in
            guard let now = difference.found, let recorded = difference.recorded else { return false }
            return digests.contains(now) && !digests.contains(recorded)
        }
    }

    /// Every SHA-256 that stands in a page.
    static func digests(in page: [UInt8]) -> Set<String> {
        Set(
            page.split { !((0x30...0x39).contains($0) || (0x61...0x66).contains($0)) }.filter { $0.count == 64 }
                .map { String(decoding: $0, as: UTF8.self) })
    }

    // MARK: By digests alone

    /// Holds the report's files against SHA256SUMS, and that against the way it is written.
    private mutating func checkDigests(_ found: Found) {
        guard let list = found.bytes[ReportFile.digestsName] else {
            verification.differences.append(absent(ReportFile.digestsName, found))
            return
        }
        var good = 0
        for path in found.sums.paths where !path.contains("/") {
            guard let bytes = found.bytes[path] else {
                verification.differences.append(absent(path, found, recorded: found.sums.digests[path]))
                continue
            }
            let digest = sha256(bytes)
            if digest == found.sums.digests[path] {
                good += 1
            } else {
                verification.differences.append(
                    SealDifference(
                        .disagreeing, shown + path, recorded: found.sums.digests[path], found: digest,
                        notes: [
                            Text(
                                "its bytes and \(shown)\(ReportFile.digestsName) disagree, and it cannot be made anew to tell which is right",
                                "其内容与 \(shown)\(ReportFile.digestsName) 不符，且无法重新生成以判断何者正确")
                        ]))
            }
        }
        for name in ReportFile.names where name != ReportFile.digestsName && found.sums.digests[name] == nil {
            verification.differences.append(
                SealDifference(
                    .disagreeing, shown + ReportFile.digestsName, notes: [Text("it has no line for \(name)", "其中没有 \(name) 一行")]))
        }
        let canonical = found.sums.bytes(.sums)
        if canonical != list {
            verification.differences.append(
                SealDifference(
                    .altered, shown + ReportFile.digestsName,
                    place: DifferingPlace.of(ReportFile.digestsName, found: list, expected: canonical)))
        }
        if good > 0 {
            verification.checks.append(
                Text("\(good) files of the report have the digests of SHA256SUMS", "报告的 \(good) 个文件与 SHA256SUMS 一致"))
        }
    }

    private func absent(_ name: String, _ found: Found, recorded: String? = nil) -> SealDifference {
        switch found.kinds[name] {
        case nil: SealDifference(.missing, shown + name, recorded: recorded)
        case .file?: SealDifference(.unreadable, shown + name, recorded: recorded)
        default: SealDifference(.notFile, shown + name, recorded: recorded)
        }
    }

    // MARK: By making it anew

    private mutating func compare(_ start: Found, _ record: RecordedAudit?, _ changed: [SealDifference]) {
        var found = start
        guard case .audited(let anew) = audit() else {
            verification.differences = changed
            checkDigests(found)
            verification.differences.append(
                SealDifference(
                    .disagreeing, shown + "audit.json", notes: [Text("no report can be made from the case's files", "案件文件已无法生成报告")]))
            return
        }
        result = anew
        expected = files(of: anew, found)
        take(expected.map(\.name), &found)
        let sums = expected.first { $0.name == ReportFile.digestsName }?.bytes ?? []
        let digests = Dictionary(expected.map { ($0.name, sha256($0.bytes)) }, uniquingKeysWith: { _, last in last })
        if let record, record.toolVersion != Slaudit.version || record.zoneDataVersion != zoneDataVersion,
            found.sums.digests["audit.json"] != digests["audit.json"]
        {
            result = nil
            verification.differences = changed
            checkDigests(found)
            verification.notes.append(CaseVerification.otherVersion(record.toolVersion, record.zoneDataVersion, zoneDataVersion))
            return
        }
        // What speaks for the inputs as they are: a list or a page that knows the audit made from them.
        let isConfirmed =
            found.bytes["audit.json"].map { sha256($0) } == digests["audit.json"]
            || found.sums.digests["audit.json"] == digests["audit.json"]
            || expected.contains { $0.name != ReportFile.digestsName && $0.name != "index.html" && found.bytes[$0.name] == $0.bytes }
        if !isConfirmed { verification.differences += changed }
        for file in expected where file.name != ReportFile.digestsName {
            guard let bytes = found.bytes[file.name] else {
                verification.differences.append(absent(file.name, found, recorded: digests[file.name]))
                continue
            }
            if bytes == file.bytes { continue }
            var difference = SealDifference(
                .altered, shown + file.name, place: DifferingPlace.of(file.name, found: bytes, expected: file.bytes),
                recorded: digests[file.name], found: sha256(bytes))
            if found.sums.digests[file.name] == difference.found {
                difference.notes.append(
                    Text("SHA256SUMS was adjusted to it; the report made anew is another", "SHA256SUMS 已被改为与之相符；重新生成的报告与之不同"))
            }
            if file.name == "audit.json", isConfirmed, !changed.isEmpty {
                difference.notes.append(
                    Text("the inputs are as the rest of the report records them", "输入与报告其余部分的记录一致"))
            }
            verification.differences.append(difference)
        }
        if let list = found.bytes[ReportFile.digestsName] {
            if list != sums {
                let place = DifferingPlace.of(ReportFile.digestsName, found: list, expected: sums)
                verification.differences.append(
                    SealDifference(.altered, shown + ReportFile.digestsName, place: place, recorded: sha256(sums), found: sha256(list)))
            }
        } else {
            verification.differences.append(absent(ReportFile.digestsName, found))
        }
        let names = Set(expected.map(\.name))
        let strangers = found.kinds.filter { $0.value == .file && !names.contains($0.key) && $0.key != "index.html" }.keys.sorted()
        if !strangers.isEmpty {
            let listed = strangers.joined(separator: ", ")
            verification.notes.append(Text("beside the report, not checked: \(listed)", "报告之外、未作核对：\(listed)"))
        }
        guard verification.differences.isEmpty else { return }
        verification.checks.append(CaseVerification.inputsChecked(anew.files.count))
        verification.checks.append(
            Text(
                "\(expected.count) files of the report made anew: the same, byte for byte",
                "重新生成报告的 \(expected.count) 个文件：逐字节相同"))
    }

    /// The files of the report made anew, with the index where it lies in the same folder.
    private func files(of result: AuditResult, _ found: Found) -> [ReportFile] {
        let own = ReportForms.files(of: result, like: found.bytes["report.html"], table: found.bytes["findings.csv"])
        guard vendor.name.isEmpty else { return own }
        let candidates = Language.allCases.map { ReportFiles.withIndex(own, [(vendor, result)], language: $0) }
        return ReportForms.closest(candidates, found.bytes["index.html"]) { $0.first { $0.name == "index.html" }?.bytes ?? [] }
    }

    static func inputsChecked(_ count: Int) -> Text {
        Text("\(count) inputs have the digests recorded in audit.json", "\(count) 个输入与 audit.json 所记校验值一致")
    }

    static func otherVersion(_ version: String, _ zones: String, _ ownZones: String) -> Text {
        Text(
            "made with slaudit \(version) and time-zone data \(zones); this is slaudit \(Slaudit.version) with \(ownZones): the report was not made anew, digests were checked",
            "由 slaudit \(version) 与时区数据 \(zones) 生成；当前为 slaudit \(Slaudit.version) 与 \(ownZones)：未重新生成报告，仅核对校验值")
    }
}

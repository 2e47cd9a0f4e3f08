// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The files of one vendor that an audit would read now, held against those that one has read.
struct CaseInputs {
    private let root: String
    /// What stands there, by path in the case.
    private var kinds = PathTable<FolderEntry.Kind>()
    /// Those of them that an audit would read.
    private var wanted = PathTable<Bool>()

    init(_ folder: CaseFolder, _ vendor: VendorFolder) {
        root = folder.root
        let base = vendor.contracts.isEmpty ? folder.root : folder.root + "/" + vendor.contracts
        let start = vendor.contracts.isEmpty ? "" : vendor.contracts + "/"
        let listed = (try? Files.list(base)) ?? []
        for entry in listed { kinds[start + entry.name] = entry.kind }
        let agreements = listed.map(\.name).filter { folder.isBare ? CaseFolder.isBareAgreement($0) : CaseFolder.isAgreement($0) }
        var names = listed.filter { agreements.contains($0.name) && $0.kind == .file }.map(\.name)
        names += [["engagement.json5", "engagement.json"], ["commitments.json5"]].compactMap { choices in
            choices.first { name in listed.contains { $0.name == name && $0.kind == .file } }
        }
        wanted = PathTable(names.map { (start + $0, true) })
        let audit = CaseAudit(folder: folder, zones: ZoneFiles.database(), console: Console(language: .english, isQuiet: true))
        let evidence = EvidenceFolder(
            root: folder.root, folder: vendor.evidence,
            excluding: audit.excluded(vendor, listed.filter { $0.kind == .file && agreements.contains($0.name) }.map(\.name)))
        for entry in evidence.entries() {
            let path = [vendor.evidence, entry.path].filter { !$0.isEmpty }.joined(separator: "/")
            kinds[path] = Files.ownKind(root + "/" + path) ?? .other
            wanted[path] = true
        }
    }

    /// How many files stand there that an audit would read.
    var count: Int { wanted.count }

    /// What differs from the record, in the order of the record; what it does not know comes last.
    func differences(from record: RecordedAudit) -> [SealDifference] {
        var found: [SealDifference] = []
        var added = PathTable<String>()
        let recorded = PathTable(record.inputs.map { ($0.path, $0) })
        for path in wanted.paths where recorded[path] == nil { added[path] = (try? Files.digest(root + "/" + path).sha256) ?? "" }
        for input in record.inputs {
            guard var difference = difference(input, recorded) else { continue }
            difference.exhibit = record.exhibits[input.path]
            difference.findings = record.findings(restingOn: input.path)
            if difference.kind == .missing, let other = added.sorted.first(where: { $0.value == input.sha256 })?.path {
                added[other] = nil
                difference.kind = .renamed
                difference.notes.append(Text("its bytes lie at \(other)", "其内容现位于 \(other)"))
            }
            if difference.kind == .altered,
                let other = record.inputs.first(where: { $0.sha256 == difference.found && $0.path != input.path })
            {
                difference.notes.append(Text("it has the bytes recorded for \(other.path)", "其内容为 \(other.path) 的记录内容"))
            }
            found.append(difference)
        }
        for (path, digest) in added.sorted {
            found.append(
                SealDifference(
                    .added, path, found: digest.isEmpty ? nil : digest,
                    notes: [Text("it was not there when the report was made", "报告生成时并无此文件")]))
        }
        return found
    }

    private func difference(_ input: RecordedAudit.Input, _ recorded: PathTable<RecordedAudit.Input>) -> SealDifference? {
        switch kinds[input.path] {
        case .file?:
            do throws(FileFailure) {
                let now = try Files.digest(root + "/" + input.path)
                if now.sha256 == input.sha256 { return nil }
                return SealDifference(.altered, input.path, recorded: input.sha256, found: now.sha256)
            } catch {
                return input.sha256.isEmpty
                    ? nil : SealDifference(.unreadable, input.path, recorded: input.sha256, notes: [Text(verbatim: error.detail)])
            }
        case nil:
            // A member is covered by its archive.
            let parts = input.path.split(separator: " › ")
            for count in 1..<max(1, parts.count) where recorded[parts.prefix(count).joined(separator: " › ")] != nil { return nil }
            return SealDifference(.missing, input.path, recorded: input.sha256)
        default:
            return input.sha256.isEmpty ? nil : SealDifference(.notFile, input.path, recorded: input.sha256)
        }
    }
}

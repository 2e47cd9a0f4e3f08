// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import Evidence
import Formats
import Reconciliation
import ServiceTime

/// Reads one vendor's files and audits them.
struct CaseAudit {
    let folder: CaseFolder
    let zones: ZoneDatabase
    let console: Console
    /// Where the files lie.
    var caseFiles = CaseFiles.inPlace

    /// What became of one vendor.
    enum Outcome {
        case audited(AuditResult)
        /// Nothing to audit, and why.
        case nothing(Diagnostic)
    }

    func audit(_ vendor: VendorFolder) -> Outcome {
        var files: [SourceFile] = []
        var diagnostics: [Diagnostic] = []
        let settings = CaseSettings(root: folder.root, folder: vendor.contracts, caseFiles: caseFiles)
        let agreementFiles = settings.names.filter { folder.isBare ? CaseFolder.isBareAgreement($0) : CaseFolder.isAgreement($0) }
        guard !agreementFiles.isEmpty else {
            return .nothing(
                Diagnostic(.agreementMissing, [vendor.contracts.isEmpty ? folder.root : vendor.contracts], path: vendor.contracts))
        }
        var inputs: [AgreementInput] = []
        for name in agreementFiles {
            guard let input = settings.read(name, &files, &diagnostics) else { continue }
            inputs.append(AgreementInput(file: input.file, bytes: input.bytes, layout: PDFLayout.of(input.bytes)))
        }
        var agreement = AgreementReader.read(inputs)
        files += agreement.files.dropFirst(inputs.count)
        if settings.names.contains(ReviewFile.fileName) {
            if let review = settings.read(ReviewFile.fileName, &files, &diagnostics) {
                agreement = AgreementReview.applied(review.bytes, review.file, to: agreement, inputs)
            } else {
                agreement = AgreementReview.withoutCommitments(
                    agreement, path: vendor.contracts.isEmpty ? ReviewFile.fileName : "\(vendor.contracts)/\(ReviewFile.fileName)")
            }
        }

        let engagement = settings.engagement(vendor.name, &files, &diagnostics)
        let record = EvidenceFolder(
            root: folder.root, folder: vendor.evidence, excluding: excluded(vendor, agreementFiles), caseFiles: caseFiles
        ).read(
            engagement: engagement, zones: zones, firstFile: FileID(files.count), console)
        files += record.exhibits.map(\.file)
        files.sort { $0.id < $1.id }
        if !record.exhibits.contains(where: { $0.format != "settings" && $0.format != "ignored" }) {
            return .nothing(Diagnostic(.evidenceNone, [vendor.evidence.isEmpty ? folder.root : vendor.evidence], path: vendor.evidence))
        }
        let name = vendor.name.isEmpty ? (engagement.vendor.name.isEmpty ? "vendor" : engagement.vendor.name) : vendor.name
        return .audited(
            Reconciler.audit(
                AuditInput(
                    vendor: name, engagement: engagement, agreement: agreement, evidence: record, files: files, diagnostics: diagnostics,
                    zones: zones,
                    toolVersion: Slaudit.version)))
    }

    /// In a bare folder the agreement, the engagement and the reports are not evidence.
    func excluded(_ vendor: VendorFolder, _ agreements: [String]) -> Set<String> {
        folder.isBare
            ? Set(agreements + ["reports", "engagement.json5", "engagement.json", ReviewFile.fileName, PseudonymFile.fileName]) : []
    }
}

/// The settings folder of a vendor: agreement and engagement.
struct CaseSettings {
    let root: String
    let folder: String
    var caseFiles = CaseFiles.inPlace

    private var path: String { folder.isEmpty ? root : root + "/" + folder }

    /// File names in the order of their bytes.
    var names: [String] { ((try? caseFiles.list(path)) ?? []).filter { $0.kind == .file }.map(\.name) }

    func read(_ name: String, _ files: inout [SourceFile], _ diagnostics: inout [Diagnostic]) -> (file: SourceFile, bytes: [UInt8])? {
        let shown = folder.isEmpty ? name : folder + "/" + name
        do {
            let bytes = try caseFiles.read(path + "/" + name, limit: 64 << 20)
            let file = SourceFile(id: FileID(files.count), path: shown, sha256: sha256(bytes), byteCount: bytes.count)
            files.append(file)
            return (file, bytes)
        } catch {
            diagnostics.append(Diagnostic(.fileUnreadable, [error.detail], path: shown))
            return nil
        }
    }

    func engagement(_ vendor: String, _ files: inout [SourceFile], _ diagnostics: inout [Diagnostic]) -> Engagement {
        let known = names
        guard let name = ["engagement.json5", "engagement.json"].first(where: known.contains), let input = read(name, &files, &diagnostics)
        else {
            diagnostics.append(Diagnostic(.engagementMissing, [vendor], path: folder))
            return Engagement()
        }
        let (engagement, found) = EngagementReader.read(input.bytes, file: input.file) { neighbour in
            // Only a plain name: a setting never reaches outside its folder. What was read is an input like the others.
            guard !neighbour.contains("/"), !neighbour.hasPrefix("."),
                let bytes = try? caseFiles.read(path + "/" + neighbour, limit: 16 << 20)
            else { return nil }
            let shown = folder.isEmpty ? neighbour : folder + "/" + neighbour
            if !files.contains(where: { $0.path == shown }) {
                files.append(SourceFile(id: files.nextID, path: shown, sha256: sha256(bytes), byteCount: bytes.count))
            }
            return bytes
        }
        diagnostics += found
        return engagement
    }
}

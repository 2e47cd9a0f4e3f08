// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Where one vendor's files are, relative to the case folder.
struct VendorFolder: Hashable {
    /// The folder's name; empty in a case that leaves the vendor level out.
    var name: String
    /// Folder of the agreement and the engagement; "" is the case folder itself.
    var contracts: String
    var evidence: String
    var reports: String
}

/// A case on disk: contracts/<vendor>, evidence/<vendor>, reports/<vendor>; one vendor may leave out the level; a bare folder is both.
struct CaseFolder {
    static let agreementEndings = [
        ".md", ".markdown", ".html", ".htm", ".xhtml", ".txt", ".rst", ".docx", ".docm", ".dotx", ".dotm", ".doc", ".rtf", ".odt", ".pdf",
    ]

    let root: String
    var vendors: [VendorFolder]
    /// A folder without contracts/ and evidence/: agreement and evidence lie side by side.
    let isBare: Bool

    init(_ root: String) throws(CommandFailure) {
        self.root = root
        switch Files.kind(root) {
        case .folder: break
        case nil:
            throw CommandFailure(
                status: .nothingToAudit, message: Text("there is no folder \(root)", "没有文件夹 \(root)"),
                remedy: Text("Name the case folder: slaudit audit CASE", "请指明案件文件夹：slaudit audit CASE"))
        default:
            throw CommandFailure(
                status: .usage, message: Text("\(root) is not a folder", "\(root) 不是文件夹"),
                remedy: Text("Name the folder that holds contracts/ and evidence/.", "请指明含有 contracts/ 与 evidence/ 的文件夹。"))
        }
        let hasContracts = Files.kind(root + "/contracts") == .folder
        let hasEvidence = Files.kind(root + "/evidence") == .folder
        if !hasContracts && !hasEvidence {
            isBare = true
            vendors = [VendorFolder(name: "", contracts: "", evidence: "", reports: "reports")]
            return
        }
        isBare = false
        let contracts = hasContracts ? CaseFolder.entries(root + "/contracts") : []
        if contracts.contains(where: { $0.kind == .file && CaseFolder.isCaseFile($0.name) }) {
            vendors = [VendorFolder(name: "", contracts: "contracts", evidence: "evidence", reports: "reports")]
            return
        }
        let evidence = hasEvidence ? CaseFolder.entries(root + "/evidence") : []
        var names = contracts.filter { $0.kind == .folder }.map(\.name)
        for entry in evidence where entry.kind == .folder && !names.contains(entry.name) && !contracts.isEmpty { names.append(entry.name) }
        if names.isEmpty { names = evidence.filter { $0.kind == .folder }.map(\.name) }
        vendors = names.filter { !$0.hasPrefix(".") }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map {
            VendorFolder(name: $0, contracts: "contracts/\($0)", evidence: "evidence/\($0)", reports: "reports/\($0)")
        }
        if vendors.isEmpty { vendors = [VendorFolder(name: "", contracts: "contracts", evidence: "evidence", reports: "reports")] }
    }

    /// One vendor's part of a case whose files lie elsewhere (`CaseFiles`).
    init(_ vendor: VendorFolder, isBare: Bool) {
        root = "."
        vendors = [vendor]
        self.isBare = isBare
    }

    private static func entries(_ folder: String) -> [FolderEntry] { (try? Files.list(folder)) ?? [] }

    /// Whether a file of contracts/ is an agreement or an engagement, rather than something about the folder.
    static func isCaseFile(_ name: String) -> Bool { isAgreement(name) || name.hasPrefix("engagement.json") }

    static func isAgreement(_ name: String) -> Bool {
        let lower = name.lowercased()
        return agreementEndings.contains { lower.hasSuffix($0) } && !lower.hasPrefix("readme") && !lower.hasPrefix(".")
    }

    /// In a bare folder only a file named so is the agreement: everything else may be evidence.
    static func isBareAgreement(_ name: String) -> Bool {
        let lower = name.lowercased()
        return isAgreement(name)
            && ["agreement", "contract", "sla", "support-agreement", "协议", "合同"].contains {
                lower.hasPrefix($0) || lower.contains($0 + ".")
            }
    }
}

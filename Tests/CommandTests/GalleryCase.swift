// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import Evidence
import Foundation
import Formats
import Reconciliation
import ServiceTime
import TestSupport

/// A case held in memory and audited as the command audits a folder: a good case, unless something in it is replaced.
struct GalleryCase {
    var agreementPath = "agreement.md"
    var agreement = [UInt8](GalleryCase.goodAgreement.utf8)
    /// What a program made of the agreement, where that is a PDF.
    var layout: PDFLayout?
    var engagement = GalleryCase.goodEngagement
    /// Files beside the engagement.
    var neighbours: [String: [UInt8]] = [:]
    var sources: String?
    /// A person's review of the agreement.
    var review: String?
    /// By path below the evidence folder.
    var evidence: [String: [UInt8]] = ["log.csv": [UInt8](GalleryCase.goodLog.utf8)]

    static let goodAgreement = """
        # Support Agreement

        The time is measured from the time Customer submits the request. Automatic replies do not count as a response. While the ticket is
        waiting for Customer the clock is paused. Vendor shall respond within the times below, 24x7.

        | Priority | First response |
        |---|---|
        | P1 | 30 minutes |
        | P2 | 4 hours |
        """
    static let goodEngagement = """
        { vendor: { name: "V", domains: ["v.example"], aliases: ["Wei"], bots: ["V Bot"] },
          customer: { name: "Acme", domains: ["acme.example"], aliases: ["Dana"] }, timeZone: "UTC", asOf: "2026-06-30T00:00:00Z" }
        """
    static let goodLog = """
        ticket,time,actor,role,event,value,text
        T-1,2026-03-02T09:00:00Z,Dana,customer,created,P1,no audio
        T-1,2026-03-02T09:10:00Z,Wei,vendor,comment,public,looking into it

        """

    init() {}

    init(_ change: (inout GalleryCase) -> Void) {
        change(&self)
    }

    /// The evidence is this one file.
    init(evidence path: String, _ text: String) {
        evidence = [path: [UInt8](text.utf8)]
    }

    init(agreement text: String) {
        agreement = [UInt8](text.utf8)
    }

    /// A vendor of the repository's own sample.
    init(sample vendor: String) throws {
        let contracts = Command.repository.appendingPathComponent("contracts/\(vendor)")
        agreementPath =
            try FileManager.default.contentsOfDirectory(atPath: contracts.path).first { $0.hasPrefix("agreement.") } ?? "agreement.md"
        agreement = [UInt8](try Data(contentsOf: contracts.appendingPathComponent(agreementPath)))
        engagement = try String(contentsOf: contracts.appendingPathComponent("engagement.json5"), encoding: .utf8)
        evidence = [:]
        let folder = Command.repository.appendingPathComponent("evidence/\(vendor)")
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let file = folder.appendingPathComponent(path)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            let bytes = [UInt8](try Data(contentsOf: file))
            if path == "sources.json5" { sources = String(decoding: bytes, as: UTF8.self) } else { evidence[path] = bytes }
        }
    }

    /// The agreement and the engagement, which many audits of one case share.
    func reading() -> Reading {
        func file(_ id: Int, _ name: String, _ bytes: [UInt8]) -> SourceFile {
            SourceFile(id: FileID(id), path: "contracts/v/" + name, sha256: sha256(bytes), byteCount: bytes.count)
        }
        // As the command does: members of the agreement's file come right after it.
        let inputs = [AgreementInput(file: file(0, agreementPath, agreement), bytes: agreement, layout: layout)]
        var read = AgreementReader.read(inputs)
        let settings = file(read.files.count, "engagement.json5", [UInt8](engagement.utf8))
        var files = read.files + [settings]
        let (facts, diagnostics) = EngagementReader.read([UInt8](engagement.utf8), file: settings) { neighbours[$0] }
        if let review {
            files.append(file(files.count, ReviewFile.fileName, [UInt8](review.utf8)))
            read = AgreementReview.applied([UInt8](review.utf8), files[files.count - 1], to: read, inputs)
        }
        return (read, facts, files, diagnostics)
    }

    func audit() -> AuditResult { audit(with: reading()) }

    /// What one file of evidence is replaced by, when the others have been read already.
    struct Replacement {
        var path: String
        var contents: [[UInt8]]
    }

    /// Audits with what `reading` gave, the evidence in the order given, else in that of the paths.
    func audit(with read: Reading, order: [String]? = nil) -> AuditResult {
        audits(with: read, order: order, last: nil)[0]
    }

    /// One audit for each of the contents that one file may have.
    func audits(with read: Reading, replacing replacement: Replacement) -> [AuditResult] {
        audits(with: read, order: evidence.keys.filter { $0 != replacement.path }.sorted(), last: replacement)
    }

    typealias Reading = (agreement: Agreement, engagement: Engagement, files: [SourceFile], diagnostics: [Diagnostic])

    private func audits(with read: Reading, order: [String]?, last: Replacement?) -> [AuditResult] {
        var diagnostics = read.diagnostics
        var settings: [SourceSetting] = []
        if let sources {
            let (found, problems) = SourceSettingsReader.read([UInt8](sources.utf8), path: "evidence/v/sources.json5", file: nil)
            settings = found
            diagnostics += problems
        }
        var reader = EvidenceReader(
            engagement: read.engagement, settings: settings, zones: SystemZones.database, firstFile: FileID(read.files.count),
            dkimKeys: evidence["dkim-keys.txt"] ?? [])
        for path in order ?? evidence.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            reader.read(path: path, displayPath: "evidence/v/" + path, bytes: evidence[path] ?? [])
        }
        return (last?.contents ?? [[]]).map { bytes in
            var reader = reader
            if let last { reader.read(path: last.path, displayPath: "evidence/v/" + last.path, bytes: bytes) }
            let record = reader.finish()
            return Reconciler.audit(
                AuditInput(
                    vendor: "v", engagement: read.engagement, agreement: read.agreement, evidence: record,
                    files: read.files + record.exhibits.map(\.file), diagnostics: diagnostics, zones: SystemZones.database,
                    toolVersion: "test"))
        }
    }
}

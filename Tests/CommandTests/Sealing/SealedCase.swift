// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import Formats
import ServiceTime
import TestSupport

@testable import slaudit

/// A small case on disk with its report, to be tampered with: agreement, engagement, holidays, settings, a log, mail and an archive.
final class SealedCase {
    let scratch: Scratch
    let zones = ZoneFiles.database()
    private var kept: CaseAudit.Outcome?

    static let mail = """
        Message-ID: <1@acme.example>\r
        From: Dana <dana@acme.example>\r
        To: support@v.example\r
        Date: Tue, 03 Mar 2026 09:00:00 +0000\r
        Subject: [T-2] P1 no video\r
        \r
        No video since eight. Please help.\r

        """

    init(prefix: String = "/v") throws {
        scratch = try Scratch()
        try scratch.write("contracts\(prefix)/agreement.md", GalleryCase.goodAgreement)
        try scratch.write(
            "contracts\(prefix)/engagement.json5",
            GalleryCase.goodEngagement.replacing("timeZone:", with: "holidays: [\"closed.ics\"], timeZone:"))
        try scratch.write(
            "contracts\(prefix)/closed.ics",
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260501\r\nSUMMARY:May\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        try scratch.write("evidence\(prefix)/sources.json5", "{ \"log.csv\": { timeZone: \"UTC\" } }\n")
        try scratch.write("evidence\(prefix)/log.csv", GalleryCase.goodLog)
        try scratch.write("evidence\(prefix)/mail/one.eml", SealedCase.mail)
        let late = GalleryCase.goodLog.replacing("T-1", with: "T-3").replacing("09:10", with: "11:45")
        try Data(ZipFixture.archive([(name: "late.csv", bytes: Array(late.utf8))])).write(to: scratch.file("evidence\(prefix)/export.zip"))
    }

    var root: String { scratch.folder.path }

    @discardableResult
    func run(_ arguments: String...) throws -> Command.Result {
        try Command.run(arguments, in: scratch.folder)
    }

    /// Verifies within the process; the audit made anew is made once, since inputs that are altered are never audited.
    func verify(vendor: String = "v", keeping: Bool = true) throws -> Verification {
        let folder = try CaseFolder(root)
        let vendor = folder.vendors.first { $0.name == vendor || vendor.isEmpty } ?? folder.vendors[0]
        let audit = CaseAudit(folder: folder, zones: zones, console: Console(language: .english, isQuiet: true))
        let place = vendor.name.isEmpty ? "" : vendor.name + "/"
        var check = CaseVerification(
            folder, vendor, reports: root + "/" + vendor.reports, shown: "reports/" + place, zoneDataVersion: zones.version,
            audit: { [self] in
                if keeping, let kept { return kept }
                let outcome = audit.audit(vendor)
                if keeping { kept = outcome }
                return outcome
            })
        check.run()
        return check.verification
    }

    func bundle(_ name: String = "bag", allExhibits: Bool = true) throws -> String {
        _ = try run(allExhibits ? "bundle" : "bundle", "-q", "-o", name, allExhibits ? "--all-exhibits" : "-q")
        return root + "/" + name + "/v"
    }
}

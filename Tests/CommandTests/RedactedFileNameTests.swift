// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Files that are called after messages or tickets are no reason to refuse a copy.
struct RedactedFileNameTests {
    @Test(arguments: ["vendor", "public"])
    func `a mail saved under its own message id is redacted and written`(profile: String) throws {
        let scratch = try Scratch()
        try scratch.write("contracts/agreement.md", RandomEvidence.agreement)
        try scratch.write(
            "contracts/engagement.json5",
            "{ vendor: { name: \"Relay\", domains: [\"relay.example\"] }, customer: { name: \"Harbor\", domains: [\"harbor.example\"] }, asOf: \"2026-04-30\" }"
        )
        func mail(_ id: String, _ from: String, _ to: String, _ day: Int, _ answer: String = "") -> String {
            "From: \(from)\nTo: \(to)\nSubject: [T-00019] P1 login fails\nDate: \(day) Mar 2026 10:00:00 +0100\nMessage-ID: <\(id)>\n\(answer)\nlogin fails\n"
        }
        try scratch.write(
            "evidence/T-00019-0.eml", mail("T-00019-0@harbor.example", "Ana Quill <ana@harbor.example>", "desk@relay.example", 2))
        try scratch.write(
            "evidence/T-00019-5.eml",
            mail(
                "T-00019-5@relay.example", "Bo Wend <bo@relay.example>", "ana@harbor.example", 5,
                "In-Reply-To: <T-00019-0@harbor.example>\n"))
        try scratch.write(
            "evidence/quillfeather-passport-scan.eml", mail("x@harbor.example", "Ana Quill <ana@harbor.example>", "desk@relay.example", 6))
        let result = try Command.run(["audit", scratch.folder.path, "-q", "--redact", profile])
        #expect(result.status == 0, "\(result.errors)")
        let folder = scratch.file("reports/redacted-\(profile)")
        for name in ["report.html", "audit.json"] {
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            #expect(!text.contains("quillfeather") && !text.contains("Ana Quill") && !text.contains("T-00019-0.eml"))
        }
    }
}

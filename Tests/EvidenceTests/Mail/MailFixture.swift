// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

@testable import Evidence

/// Bytes of invented mail, read as the product reads them.
enum MailFixture {
    static let engagement = Engagement(
        vendor: Party(name: "Lanyun", domains: ["lanyun.example"]), customer: Party(name: "Acme", domains: ["acme.example"]))

    static func input(_ bytes: [UInt8], zone: ZoneRules? = nil) -> FormatInput {
        FormatInput(
            file: SourceFile(id: FileID(0), path: "evidence/x", sha256: sha256(bytes), byteCount: bytes.count), bytes: bytes,
            setting: SourceSetting(glob: "**"), zone: zone, engagement: engagement)
    }

    static func eml(_ text: String) -> FormatOutput { EMLFormat.read(input(Array(text.utf8))) }
    static func eml(_ bytes: [UInt8]) -> FormatOutput { EMLFormat.read(input(bytes)) }
    static func mbox(_ text: String) -> FormatOutput { MboxFormat.read(input(Array(text.utf8))) }
    static func mbox(_ bytes: [UInt8]) -> FormatOutput { MboxFormat.read(input(bytes)) }

    /// A message with the usual header and the given fields and body.
    static func message(_ fields: String = "", body: String = "The gateway is down.\n") -> String {
        """
        From: Dana Xu <dana@acme.example>
        To: support@lanyun.example
        Date: Tue, 3 Mar 2026 09:14:31 +0800
        Message-ID: <ask-1@acme.example>
        \(fields.isEmpty ? "Subject: Gateway down" : fields)

        \(body)
        """
    }

    static func codes(_ output: FormatOutput) -> [String] { output.diagnostics.map(\.code.name) }

    static func instant(_ text: String) -> Timestamp { Timestamp(rfc3339: text) ?? .distantPast }
}

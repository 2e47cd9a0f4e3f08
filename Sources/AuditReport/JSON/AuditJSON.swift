// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// An audit's result for programs: `slaudit/audit/1`.
public enum AuditJSON {
    /// The JSON document in UTF-8, with a line feed at its end.
    ///
    /// Units: instants RFC 3339 in UTC, lengths in seconds as exact decimals.
    public static func bytes(_ result: AuditResult) -> [UInt8] {
        let files = CitedFiles(result.files, exhibits: result.evidence.exhibits)
        var json = JSONText(lineDepth: 4)
        json.object { json in
            json.field("schema", "slaudit/audit/1")
            json.field("vendor", result.vendor)
            json.field("asOf", result.asOf)
            json.field("asOfBasis", result.asOfBasis.rawValue)
            json.object("generator") {
                $0.field("version", result.toolVersion)
                $0.field("tzdata", result.zoneDataVersion)
                $0.field("displayZone", result.displayZone.name)
            }
            json.object("parties") {
                $0.field("vendor", result.engagement.vendor.name)
                $0.field("customer", result.engagement.customer.name)
                $0.field("agreement", result.agreement.title)
                $0.field("plan", result.engagement.plan)
            }
            json.object("cover") {
                let cover = result.engagement.cover
                $0.field("status", cover.isIssued ? "issued" : "draft")
                $0.field("agreementNumber", cover.agreementNumber)
                $0.field("preparedBy", cover.preparedBy)
                $0.field("preparedFor", cover.preparedFor)
                $0.field("confidentiality", cover.confidentiality)
                $0.field("effectiveFrom", result.engagement.effectiveFrom?.description)
                $0.field("effectiveUntil", result.engagement.effectiveUntil?.description)
            }
            if let record = result.redaction { json.object("redaction") { $0.redaction(record) } }
            counts(result, &json)
            json.list("commitments", result.agreement.commitments) { $0.commitment($1, of: result.agreement, files: files) }
            json.list("readings", result.readings) { $0.reading($1, files: files) }
            json.list("calendars", result.calendars) { $0.calendar($1, files: files) }
            json.list("incidents", result.incidents) { $0.incident($1, in: result, files: files) }
            json.list("findings", result.findings) { $0.finding($1, in: result, files: files) }
            json.conduct(result.conduct, files: files)
            json.list("attainments", result.attainments) { $0.attainment($1) }
            json.patterns(result.patterns)
            json.credits(result.credits, files: files)
            json.list("dates", result.dates) { $0.contractDate($1, files: files) }
            json.counterCase(result.counterCase)
            json.coverage(result.coverage)
            json.list("diagnostics", result.diagnostics) { $0.diagnostic($1, files: files) }
            json.list("exhibits", result.evidence.exhibits) { $0.exhibit($1) }
            json.list("inputs", result.files) { $0.input($1) }
        }
        json.lineFeed()
        return json.bytes
    }

    private static func counts(_ result: AuditResult, _ json: inout JSONText) {
        json.object("counts") { json in
            for outcome in Outcome.allCases {
                json.name(outcome.rawValue)
                json.object {
                    $0.field("firm", result.findings.count { $0.outcome == outcome && $0.standing == .firm })
                    $0.field("contestable", result.findings.count { $0.outcome == outcome && $0.standing == .contestable })
                }
            }
        }
    }
}

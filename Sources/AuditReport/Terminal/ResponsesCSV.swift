// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// The vendor's slots as a table to fill in, one breach or undetermined finding a row (RFC 4180, CRLF, UTF-8).
///
/// The last three columns are empty: `position` is for "agree" or "dispute". A field that a spreadsheet would take for a formula begins with an apostrophe.
public enum ResponsesCSV {
    public static func bytes(_ result: AuditResult) -> [UInt8] {
        let page = CaseLookup(result, .english)
        var out: [UInt8] = []
        row(header, to: &out)
        for (index, finding) in VendorAnswerSection.findings(result).enumerated() { row(fields(index + 1, finding, page), to: &out) }
        return out
    }

    static let header = [
        "number", "finding", "outcome", "standing", "metric", "severity", "incident", "incident_title", "due_earliest", "due_latest",
        "answered_earliest", "answered_latest", "position", "facts", "documents",
    ]

    private static func fields(_ number: Int, _ finding: Finding, _ page: CaseLookup) -> [String] {
        [
            String(number), finding.id, finding.outcome.rawValue, finding.standing.rawValue, finding.metric.rawValue,
            finding.severity ?? "",
            finding.incident, page.incident(finding.incident)?.title ?? "", finding.deadline?.earliest.rfc3339 ?? "",
            finding.deadline?.latest.rfc3339 ?? "", finding.stop?.bounds.earliest.rfc3339 ?? "", finding.stop?.bounds.latest.rfc3339 ?? "",
            "", "", "",
        ]
    }

    private static func row(_ fields: [String], to out: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            FindingsCSV.write(field, to: &out)
        }
        out += [0x0D, 0x0A]
    }
}

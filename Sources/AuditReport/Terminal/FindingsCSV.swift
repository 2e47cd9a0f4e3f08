// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// The findings as a table for a spreadsheet, one finding a row (RFC 4180, CRLF).
///
/// A field that a spreadsheet would take for a formula begins with an apostrophe. Lengths are seconds, instants RFC 3339 in UTC.
public enum FindingsCSV {
    /// The table in UTF-8; `byteOrderMark` is for spreadsheets that would otherwise guess another charset.
    public static func bytes(_ result: AuditResult, byteOrderMark: Bool = false) -> [UInt8] {
        let page = CaseLookup(result, .english)
        var out: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        row(header, to: &out)
        for finding in result.findings { row(fields(finding, page), to: &out) }
        return out
    }

    static let header = [
        "finding", "outcome", "standing", "reasons", "commitment", "metric", "severity", "target", "unit", "grade", "incident",
        "incident_title", "start_earliest", "start_latest", "deadline_earliest", "deadline_latest", "stop_earliest", "stop_latest",
        "elapsed_min_s", "elapsed_max_s", "overrun_min_s", "overrun_max_s", "flipped_by", "clause", "clause_quote", "start_exhibits",
        "stop_exhibits",
    ]

    private static func fields(_ finding: Finding, _ page: CaseLookup) -> [String] {
        let commitment = page.commitment(finding.commitment)
        let clause = commitment?.clause.citation
        return [
            finding.id, finding.outcome.rawValue, finding.standing.rawValue, finding.reasons.map(\.rawValue).joined(separator: " "),
            finding.commitment, finding.metric.rawValue, finding.severity ?? "", commitment?.target.map { $0.value.description } ?? "",
            commitment?.target?.unit.rawValue ?? "", commitment?.grade.rawValue ?? "", finding.incident,
            page.incident(finding.incident)?.title ?? "",
            finding.start.bounds.earliest.rfc3339, finding.start.bounds.latest.rfc3339, finding.deadline?.earliest.rfc3339 ?? "",
            finding.deadline?.latest.rfc3339 ?? "", finding.stop?.bounds.earliest.rfc3339 ?? "", finding.stop?.bounds.latest.rfc3339 ?? "",
            seconds(finding.elapsed?.min), seconds(finding.elapsed?.max), seconds(finding.overrun?.min), seconds(finding.overrun?.max),
            finding.alternatives.filter(\.flips).map { $0.readings.map(\.rawValue).joined(separator: "+") }.joined(separator: " "),
            clause.map { page.files.place($0.span) } ?? "", clause?.quote ?? "", exhibits(finding.start.citations, page),
            exhibits(finding.stop?.citations ?? [], page),
        ]
    }

    private static func exhibits(_ citations: [Citation], _ page: CaseLookup) -> String {
        citations.map { "\(page.files.label($0.span.file)):\($0.span.place)" }.joined(separator: " ")
    }

    private static func seconds(_ milliseconds: Int64?) -> String {
        guard let milliseconds else { return "" }
        return Quantity(thousandths: milliseconds).description
    }

    private static func row(_ fields: [String], to out: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            write(field, to: &out)
        }
        out += [0x0D, 0x0A]
    }

    static func write(_ field: String, to out: inout [UInt8]) {
        var bytes = Array(field.utf8)
        for index in bytes.indices where bytes[index] < 0x20 || bytes[index] == 0x7F { bytes[index] = UInt8(ascii: " ") }
        if isFormula(bytes) { bytes.insert(UInt8(ascii: "'"), at: 0) }
        let special: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: ";")]
        guard bytes.contains(where: { special.contains($0) }) || bytes.first == 0x20 || bytes.last == 0x20 else {
            out += bytes
            return
        }
        out.append(UInt8(ascii: "\""))
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { out.append(byte) }
            out.append(byte)
        }
        out.append(UInt8(ascii: "\""))
    }

    /// Whether a spreadsheet would evaluate it: = + - @ or their full-width forms, behind any spaces.
    private static func isFormula(_ bytes: [UInt8]) -> Bool {
        let start = bytes.drop { $0 == 0x20 }
        guard let first = start.first else { return false }
        if "=+-@|".utf8.contains(first) { return true }
        let wide: [[UInt8]] = [[0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0]]
        return first == 0xEF && wide.contains { start.starts(with: $0) }
    }
}

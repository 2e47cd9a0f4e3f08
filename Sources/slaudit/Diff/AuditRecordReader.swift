// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Why a file is not an audit that can be compared: what is wrong and where.
struct AuditRecordProblem: Error, Hashable {
    /// "findings[3].outcome", or "byte 1234, line 5" where the text is not JSON.
    var place: String
    var reason: Text
}

/// Reads audit.json as far as two audits are compared by it.
///
/// The file may come from anybody: whatever has not the shape of `slaudit/audit/1` is a problem with its place. Further keys are passed over.
enum AuditRecordReader {
    static func read(_ bytes: [UInt8]) throws(AuditRecordProblem) -> AuditRecord {
        var tape = JSONTape()
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let end = tape.read(bytes, at: start, to: bytes.count), bytes[end...].allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) })
        else { throw syntax(bytes, tape.stopped) }
        return try record(JSONView(tape, bytes))
    }

    private static func syntax(_ bytes: [UInt8], _ stopped: Int) -> AuditRecordProblem {
        let at = min(stopped, bytes.count)
        let line = 1 + bytes[..<at].count { $0 == 0x0A }
        let isCutOff = !bytes[at...].contains { $0 > 0x20 }
        return AuditRecordProblem(
            place: "byte \(at), line \(line)",
            reason: isCutOff
                ? Text("the file ends too early: it is cut off", "文件提前结束：已被截断") : Text("this is not JSON", "此处不是合法的 JSON"))
    }

    private static func record(_ root: JSONView) throws(AuditRecordProblem) -> AuditRecord {
        let top = RecordFields(root, "")
        let schema = try top.string("schema")
        guard schema == "slaudit/audit/1" else {
            throw AuditRecordProblem(
                place: "schema",
                reason: Text(
                    "the schema is \(schema.prefix(60)), and only slaudit/audit/1 can be compared",
                    "schema 为 \(schema.prefix(60))，只能比较 slaudit/audit/1"))
        }
        var record = AuditRecord(vendor: try top.string("vendor"))
        let generator = try top.object("generator")
        record.circumstances = [
            .asOf: try top.string("asOf"), .asOfBasis: try top.string("asOfBasis"), .version: try generator.string("version"),
            .timeZoneData: try generator.string("tzdata"),
        ]
        record.circumstances[.plan] = try top.object("parties").optionalString("plan")
        for input in try top.list("inputs") { record.files[try input.string("path")] = try input.string("sha256") }
        for exhibit in try top.list("exhibits") { record.exhibits.insert(try exhibit.string("path")) }
        for reading in try top.list("readings") { record.readings[try reading.string("term")] = try reading.string("reading") }
        var promises: [String: [AuditAspect: String]] = [:]
        for commitment in try top.list("commitments") { promises[try commitment.string("id")] = try promise(commitment) }
        var titles: [String: String] = [:]
        for incident in try top.list("incidents") { titles[try incident.string("id")] = try incident.string("title") }
        for finding in try top.list("findings") {
            record.subjects.append(try AuditSubjectReader(promises: promises, titles: titles).finding(finding))
        }
        for attainment in try top.list("attainments") {
            record.subjects.append(try AuditSubjectReader(promises: promises, titles: titles).attainment(attainment))
        }
        var seen: Set<String> = []
        for subject in record.subjects where !seen.insert(subject.id).inserted {
            throw AuditRecordProblem(
                place: "findings", reason: Text("the id \(subject.id.prefix(40)) occurs twice", "编号 \(subject.id.prefix(40)) 重复出现"))
        }
        return record
    }

    /// The terms of a promise, by which a finding's own are known to differ.
    private static func promise(_ commitment: RecordFields) throws(AuditRecordProblem) -> [AuditAspect: String] {
        var terms: [AuditAspect: String] = [
            .clock: try commitment.string("clock"), .force: try commitment.string("force"), .grade: try commitment.string("grade"),
            .clause: try commitment.object("clause").string("quote"),
        ]
        if let target = try commitment.optionalObject("target") {
            let lower = try target.optionalNumber("lower").map { "\($0)–" } ?? ""
            terms[.target] = "\(lower)\(try target.number("value")) \(try target.string("unit"))"
        }
        terms[.percent] = try commitment.optionalNumber("percent")
        if let hours = try commitment.optionalObject("hours") {
            terms[.hours] = try hours.object("clause").string("quote") + (try hours.optionalString("zone").map { " (\($0))" } ?? "")
        }
        return terms
    }
}

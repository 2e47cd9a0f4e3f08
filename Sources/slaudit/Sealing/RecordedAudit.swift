// SPDX-License-Identifier: Apache-2.0

import Formats

/// What an `audit.json` records of its inputs, and which findings rest on each of them.
struct RecordedAudit {
    struct Input: Hashable {
        var path: String
        var sha256: String
        var byteCount: Int
    }

    private(set) var vendor = ""
    private(set) var vendorName = ""
    private(set) var asOf = ""
    private(set) var toolVersion = ""
    private(set) var zoneDataVersion = ""
    /// The profile of a redacted copy; nil for a report that is none.
    private(set) var redaction: String?
    private(set) var inputs: [Input] = []
    /// By path: "EX-001".
    private(set) var exhibits = PathTable<String>()
    /// Ids in the order of the report.
    private(set) var findings: [String] = []
    private var cited = PathTable<[String]>()

    /// Nil when the bytes are not an audit's.
    init?(_ bytes: [UInt8]) {
        guard let root = try? JSONReader.read(bytes), root["schema"]?.string == "slaudit/audit/1", let listed = root["inputs"]?.array else {
            return nil
        }
        vendor = root["vendor"]?.string ?? ""
        vendorName = root["parties"]?["vendor"]?.string ?? ""
        asOf = root["asOf"]?.string ?? ""
        toolVersion = root["generator"]?["version"]?.string ?? ""
        zoneDataVersion = root["generator"]?["tzdata"]?.string ?? ""
        redaction = root["redaction"]?["profile"]?.string
        for item in listed {
            guard let path = item["path"]?.string, let digest = item["sha256"]?.string else { return nil }
            inputs.append(Input(path: path, sha256: digest, byteCount: Int(item["bytes"]?.integer ?? -1)))
        }
        for exhibit in root["exhibits"]?.array ?? [] {
            if let id = exhibit["id"]?.string, let path = exhibit["path"]?.string { exhibits[path] = id }
        }
        var clauses: [String: Set<String>] = [:]
        for commitment in root["commitments"]?.array ?? [] {
            if let id = commitment["id"]?.string { RecordedAudit.collect(commitment, &clauses[id, default: []]) }
        }
        for finding in root["findings"]?.array ?? [] {
            guard let id = finding["id"]?.string else { continue }
            findings.append(id)
            var files: Set<String> = finding["commitment"]?.string.flatMap { clauses[$0] } ?? []
            RecordedAudit.collect(finding, &files)
            for file in files { cited[file, default: []].append(id) }
        }
    }

    /// Findings that cite a file or something within it; all of them for a file that says how the others are read.
    func findings(restingOn path: String) -> [String] {
        let name = path.split(separator: "/").last ?? ""
        if ["engagement.json5", "engagement.json", "sources.json5", "sources.json", "commitments.json5"].contains(name) { return findings }
        let within = path + " › "
        let resting = Set(cited.sorted.filter { $0.path == path || $0.path.hasPrefix(within) }.flatMap(\.value))
        return findings.filter(resting.contains)
    }

    private static func collect(_ value: JSONValue, _ files: inout Set<String>) {
        if let file = value["file"]?.string { files.insert(file) }
        for member in value.members ?? [] { collect(member.value, &files) }
        for element in value.array ?? [] { collect(element, &files) }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Whether a redacted bundle is what it says it is: every excerpt that contents.json names, of the original that it names, and nothing that was
/// left out.
struct RedactedConsistency {
    private(set) var differences: [SealDifference] = []

    private static let contents = "data/contents.json"

    /// - Parameter audit: nil when there is none that witnesses anything.
    init(_ record: BundleRecord, _ audit: RecordedAudit?, _ tree: FileTree) {
        if let audit, audit.redaction != record.redaction?.rawValue {
            disagree(
                RedactedConsistency.contents, Text("audit.json says something else of the redaction", "audit.json 对脱敏的记载不同"))
        }
        guard record.redaction != nil else { return }
        if let item = record.items.first(where: { $0.stored != nil }) {
            disagree(
                RedactedConsistency.contents,
                Text("it is said to be redacted, and to hold the original of \(item.path)", "既称经脱敏，又称收录 \(item.path) 的原件"))
        }
        for item in record.items {
            guard let path = item.excerpt else { continue }
            guard let words = tree.read(path) else {
                if tree.others[path] == nil { differences.append(SealDifference(.missing, path, exhibit: item.exhibit)) }
                continue
            }
            let isOfItem = [item.exhibit, item.sha256].allSatisfy { part in part.map { words.contains(Array($0.utf8)) } ?? false }
            if !isOfItem {
                disagree(path, Text("it is of another original than contents.json says", "其所指原件与 contents.json 的记载不同"))
            }
        }
        let known = Set(BundleContents.descriptions(record).map(\.path) + record.items.compactMap(\.excerpt))
        for path in tree.paths where path.hasPrefix("data/") && !path.hasPrefix("data/report/") && !known.contains(path) {
            differences.append(
                SealDifference(
                    .added, path, notes: [Text("contents.json of a redacted bundle does not name it", "脱敏证据包的 contents.json 未记载")]))
        }
    }

    /// What is said instead of a report made anew.
    static func note(_ differences: [SealDifference]) -> Text {
        if differences.contains(where: { $0.kind == .added || $0.path == contents }) {
            return Text("a redacted bundle, so the report was not made anew", "脱敏的证据包，未重新生成报告")
        }
        return Text(
            "a redacted bundle: the originals are not inside, so the report was not made anew; contents.json has their digests",
            "脱敏的证据包：未收录原件，故未重新生成报告；原件的校验值见 contents.json")
    }

    private mutating func disagree(_ path: String, _ note: Text) {
        differences.append(SealDifference(.disagreeing, path, notes: [note]))
    }
}

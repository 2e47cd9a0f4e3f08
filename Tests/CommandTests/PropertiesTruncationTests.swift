// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

/// Files that end too soon: nothing crashes, and a cut that shows never turns a kept promise into a broken one.
@Suite struct PropertiesTruncationTests {
    @Test(arguments: PropertiesSample.all)
    func aCutNeverAccuses(_ sample: PropertiesSample) {
        var numbers = SeededNumbers("cut " + sample.vendor)
        for path in sample.paths {
            guard let bytes = sample.files.evidence[path], bytes.count > 1 else { continue }
            for _ in 0..<20 {
                let cut = Int.random(in: 1..<bytes.count, using: &numbers)
                let other = sample.audit { $0.evidence[path] = Array(bytes[..<cut]) }
                for finding in other.findings where finding.outcome == .breached {
                    let before = sample.result.outcome(of: finding.id)
                    guard before != .breached else { continue }
                    let new = other.diagnostics.filter { !sample.result.diagnostics.map(\.code).contains($0.code) }.map(\.code.name)
                    Issue.record("seed \(SeededNumbers.seed): \(path) cut at \(cut) of \(bytes.count) tail \(String(decoding: bytes[max(0, cut-30)..<cut], as: UTF8.self).debugDescription): \(finding.incident) \(finding.metric.rawValue) was \(String(describing: before)) new \(new)")
                }
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Keeps finding ids apart where two promises are alike in every word that makes the id.
enum UniqueIDs {
    static func assign(_ findings: [Finding]) -> [Finding] {
        var used: Set<String> = []
        return findings.map { finding in
            var finding = finding
            var copy = 2
            let base = finding.id
            while !used.insert(finding.id).inserted {
                finding.id = "\(base)-\(copy)"
                copy += 1
            }
            return finding
        }
    }
}

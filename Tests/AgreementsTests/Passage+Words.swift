// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

@testable import Agreements

extension Passage {
    /// Words as they would stand at the start of a file.
    init(_ words: String) {
        self.init()
        var at = 0
        for scalar in words.unicodeScalars {
            let width = String(scalar).utf8.count
            append(scalar, from: at, to: at + width)
            at += width
        }
    }
}

func read(_ words: String, as path: String = "contracts/agreement.md") -> Agreement { read(Array(words.utf8), as: path) }

func read(_ bytes: [UInt8], as path: String, cores: Int? = nil) -> Agreement {
    AgreementReader.read(
        [AgreementInput(file: SourceFile(id: FileID(0), path: path, sha256: "", byteCount: bytes.count), bytes: bytes)], cores: cores)
}

extension Commitment {
    /// "P1 first-response 30 minute calendar shall G2".
    var summary: String {
        let number =
            target.map { target in (target.lower.map { "\($0)-" } ?? "") + "\(target.value) \(target.unit.rawValue)" } ?? presence.rawValue
        return [severity, plan, metric.rawValue, number, clock.rawValue, force.rawValue].compactMap { $0 }.joined(separator: " ")
    }

    /// "first-response 30 minute | P1 | Gold | email": what is promised, at which level, for which tier, by which way.
    var row: String {
        let figure =
            if let target { "\(target.value) \(target.unit.rawValue)" } else { percent.map { "\($0)%" } ?? presence.rawValue }
        return (["\(metric.rawValue) \(figure)"] + [severity, plan, channel].map { $0 ?? "-" }).joined(separator: " | ")
    }
}

extension Agreement {
    /// What is promised, without what is only left blank or denied.
    var promised: [String] { commitments.filter { $0.presence == .stated }.map(\.row) }
}

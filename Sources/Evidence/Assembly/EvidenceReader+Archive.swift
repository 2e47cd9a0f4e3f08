// SPDX-License-Identifier: Apache-2.0

import AuditModel
extension EvidenceReader {
    mutating func readArchive(_ source: SourceFile, path: String, bytes: [UInt8], archive: String?, depth: Int) {}
}

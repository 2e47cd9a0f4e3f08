// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

/// The files of a bundle outside "data/", which follow from the record and the digests of what lies there (BagIt 1.0, RFC 8493).
///
/// SHA256SUMS covers the payload and the bag's own files but those made after it; the tag manifest covers the bag's own files, SHA256SUMS included.
struct BagFiles {
    static let declaration = "bagit.txt"
    static let info = "bag-info.txt"
    static let manifest = "manifest-sha256.txt"
    static let sums = "SHA256SUMS"
    static let request = "SHA256SUMS.tsq"
    static let tagManifest = "tagmanifest-sha256.txt"
    /// An authority's answer, which the user obtains and puts here; no list names it.
    static let reply = "SHA256SUMS.tsr"

    /// In the order in which they can be made.
    static let names = [declaration, info, manifest, sums, request, tagManifest]
    static let declarationBytes = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

    let files: [(name: String, bytes: [UInt8])]

    /// - Parameters:
    ///   - info: the bytes of bag-info.txt.
    ///   - payload: digests by path, all below "data/".
    init(info: [UInt8], payload: PathTable<String>) {
        let manifest = DigestList(payload).bytes(.bag)
        var listed = payload
        listed[BagFiles.declaration] = sha256(BagFiles.declarationBytes)
        listed[BagFiles.info] = sha256(info)
        listed[BagFiles.manifest] = sha256(manifest)
        let sums = DigestList(listed).bytes(.sums)
        let request = BagFiles.request(for: sums)
        var tags = listed.filter { path, _ in !path.hasPrefix("data/") }
        tags[BagFiles.sums] = sha256(sums)
        tags[BagFiles.request] = sha256(request)
        files = [
            (BagFiles.declaration, BagFiles.declarationBytes), (BagFiles.info, info), (BagFiles.manifest, manifest), (BagFiles.sums, sums),
            (BagFiles.request, request), (BagFiles.tagManifest, DigestList(tags).bytes(.bag)),
        ]
    }

    subscript(name: String) -> [UInt8] { files.first { $0.name == name }?.bytes ?? [] }

    static func request(for sums: [UInt8]) -> [UInt8] { TimestampRequest.bytes(sha256: sha256Bytes(sums)) ?? [] }

    static func infoBytes(_ record: BundleRecord, byteCount: Int, fileCount: Int) -> [UInt8] {
        BagInfoText.bytes(record, byteCount: byteCount, fileCount: fileCount)
    }
}

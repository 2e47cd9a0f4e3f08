// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

extension EvidenceReader {
    /// Archives inside archives are opened this deep.
    private static let depthLimit = 2
    private static let memberLimit = 100_000
    /// One member, and all members of one archive, inflated.
    private static let memberSize = 512 << 20
    private static let archiveSize = 4 << 30

    /// Reads the members of a .zip as files of their own: `export.zip › day.json`.
    mutating func readArchive(_ source: SourceFile, path: String, bytes: [UInt8], archive: String?, depth: Int) {
        let place = SourceSpan(file: source.id, lower: 0, upper: bytes.count, line: 1)
        guard depth < EvidenceReader.depthLimit else {
            setFormat("zip", of: source.id, explained: 0)
            diagnostics.append(Diagnostic(.memberRefused, [source.path], at: place, path: source.path))
            return
        }
        let zip: ZipArchive
        do {
            zip = try ZipArchive(bytes)
        } catch {
            setFormat("zip", of: source.id, explained: 0)
            diagnostics.append(Diagnostic(.archiveUnreadable, [error.words], at: place, path: source.path))
            return
        }
        // An office document is a .zip too; its parts are no evidence by themselves.
        guard !zip.entries.contains(where: { $0.name == "[Content_Types].xml" }) else {
            diagnostics.append(Diagnostic(.formatUnknown, at: place, path: source.path))
            return
        }
        setFormat("zip", of: source.id, explained: bytes.count)
        // Archives inside this one share its allowance.
        if depth == 0 { inflatedLeft = EvidenceReader.archiveSize }
        let entries = zip.entries.filter { !$0.isFolder }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for (index, entry) in entries.enumerated() {
            let display = source.path + EvidencePath.member + entry.name
            guard index < EvidenceReader.memberLimit, !entry.isEncrypted else {
                let reason = entry.isEncrypted ? "encrypted" : "more than \(EvidenceReader.memberLimit) members"
                diagnostics.append(Diagnostic(.memberRefused, [entry.name.clipped(200) + ": " + reason], at: place, path: display))
                if index >= EvidenceReader.memberLimit { break }
                continue
            }
            do {
                let inflated = try zip.bytes(of: entry, limit: min(inflatedLeft, EvidenceReader.memberSize))
                inflatedLeft = max(0, inflatedLeft - inflated.count)
                read(
                    path: path + "/" + entry.name, displayPath: display, bytes: inflated, container: source.id, archive: archive ?? path,
                    depth: depth + 1)
            } catch {
                diagnostics.append(Diagnostic(.memberRefused, [entry.name.clipped(200) + ": " + error.words], at: place, path: display))
            }
        }
    }
}

extension ZipProblem {
    /// The reason in English, for a diagnostic's argument.
    fileprivate var words: String {
        switch self {
        case .notAnArchive: "not a ZIP archive, or cut off"
        case .damaged: "damaged"
        case .tooManyEntries(let limit): "more than \(limit) entries"
        case .encrypted: "encrypted"
        case .unknownMethod(let method): "compression method \(method)"
        case .tooLarge(let limit): "larger than \(limit) bytes"
        case .wrongChecksum: "its checksum is wrong"
        case .severalParts: "a part of an archive in several files"
        }
    }
}

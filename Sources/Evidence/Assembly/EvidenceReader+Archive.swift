// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

extension EvidenceReader {
    /// Archives inside archives are opened this deep.
    private static let depthLimit = 2
    private static let memberLimit = 100_000
    /// What the members of one archive may give unpacked: this, or as many times the archive's own size as mail compresses at best.
    private static let archiveSize = 4 << 30
    private static let ratio = 16

    /// Reads the members of a .zip as files of their own: `export.zip › day.json`.
    mutating func readArchive(_ opened: Opened, _ source: ByteSource) {
        let file = opened.file
        let place = SourceSpan(file: file.id, lower: 0, upper: source.count, line: 1)
        guard opened.depth < EvidenceReader.depthLimit else {
            setFormat("zip", of: file.id, explained: 0)
            diagnostics.append(Diagnostic(.memberRefused, [file.path], at: place, path: file.path))
            return
        }
        let zip: ZipArchive
        do {
            zip = try ZipArchive(source)
        } catch {
            setFormat("zip", of: file.id, explained: 0)
            diagnostics.append(Diagnostic(.archiveUnreadable, [error.words], at: place, path: file.path))
            return
        }
        if Workbook.isWorkbook(zip) { return readWorkbook(opened, zip, source.count) }
        // An office document is a .zip too; its parts are no evidence by themselves.
        guard !zip.entries.contains(where: { $0.name == "[Content_Types].xml" }) else {
            diagnostics.append(Diagnostic(.formatUnknown, at: place, path: file.path))
            return
        }
        setFormat("zip", of: file.id, explained: source.count)
        // Archives inside this one share its allowance.
        if opened.depth == 0 {
            inflatedLeft = max(EvidenceReader.archiveSize, source.count.multipliedReportingOverflow(by: EvidenceReader.ratio).partialValue)
        }
        for name in repeated(zip.entries) {
            diagnostics.append(Diagnostic(.memberRepeated, [name.clipped(200)], at: place, path: file.path))
        }
        let entries = zip.entries.filter { !$0.isFolder }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for (index, entry) in entries.enumerated() {
            let display = file.path + EvidencePath.member + entry.name
            guard index < EvidenceReader.memberLimit, !entry.isEncrypted else {
                let reason = entry.isEncrypted ? "encrypted" : "more than \(EvidenceReader.memberLimit) members"
                diagnostics.append(Diagnostic(.memberRefused, [entry.name.clipped(200) + ": " + reason], at: place, path: display))
                if index >= EvidenceReader.memberLimit { break }
                continue
            }
            do throws(ZipProblem) {
                // A member gives no more than the archive says it holds.
                guard entry.size <= inflatedLeft else { throw .tooLarge(limit: inflatedLeft) }
                let stream = try zip.stream(of: entry)
                inflatedLeft -= entry.size
                let member = SourceFile(id: nextFile, path: display, sha256: "", byteCount: entry.size, container: file.id)
                read(
                    Opened(
                        file: member, path: opened.path + "/" + entry.name, stream: stream, archive: opened.archive ?? opened.path,
                        depth: opened.depth + 1))
            } catch {
                diagnostics.append(Diagnostic(.memberRefused, [entry.name.clipped(200) + ": " + error.words], at: place, path: display))
            }
        }
    }
}

extension EvidenceReader {
    /// Names that more than one member bears: programs differ in which of them they unpack.
    private func repeated(_ entries: [ZipEntry]) -> [String] {
        var seen: Set<String> = []
        var told: Set<String> = []
        return entries.map(\.name).filter { !seen.insert($0).inserted && told.insert($0).inserted }
    }
}

extension ZipProblem {
    /// The reason in English, for a diagnostic's argument.
    var words: String {
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

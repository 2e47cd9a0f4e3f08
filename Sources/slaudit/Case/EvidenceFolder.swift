// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Evidence
import Formats
import ServiceTime

/// Reads every file of an evidence folder, in the order of their paths.
struct EvidenceFolder {
    let root: String
    /// Relative to the root; "" is the root itself.
    let folder: String
    /// Names at the top of the folder that are not evidence.
    let excluding: Set<String>
    var caseFiles = CaseFiles.inPlace

    private static let depth = 64

    struct Entry {
        /// Relative to the evidence folder.
        var path: String
        var problem: String?
    }

    private var base: String { folder.isEmpty ? root : root == "." ? folder : root + "/" + folder }

    /// Every file below the folder, and what is no file, in the order of their paths.
    func entries() -> [Entry] {
        var entries: [Entry] = []
        if caseFiles.kind(base) == .file {
            entries = [Entry(path: "")]
        } else {
            list(base, "", 0, &entries)
        }
        entries.sort { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
        return entries
    }

    func read(engagement: Engagement, zones: ZoneDatabase, firstFile: FileID, _ console: Console) -> EvidenceRecord {
        let entries = entries()
        let (settings, found) = sourceSettings(base, firstFile)
        var reader = EvidenceReader(
            engagement: engagement, settings: settings, zones: zones, firstFile: firstFile,
            dkimKeys: (try? caseFiles.read(base + "/dkim-keys.txt", limit: 16 << 20)) ?? [])
        var read = 0
        for entry in entries {
            let path = entry.path.isEmpty ? base : base + "/" + entry.path
            let shown = [folder, entry.path].filter { !$0.isEmpty }.joined(separator: "/")
            let name = shown.isEmpty ? String(path.split(separator: "/").last ?? "") : shown
            if let problem = entry.problem {
                reader.skip(displayPath: name, diagnostic: Diagnostic(.fileUnreadable, [problem], path: name))
                continue
            }
            do {
                reader.read(path: entry.path.isEmpty ? name : entry.path, displayPath: name, source: try caseFiles.source(path))
                read += 1
            } catch {
                reader.skip(displayPath: name, diagnostic: Diagnostic(.fileUnreadable, [error.detail], path: name))
            }
        }
        console.note(Text("read \(read) evidence files in \(base)", "已读取 \(base) 中的 \(read) 个证据文件"))
        var record = reader.finish()
        if !found.isEmpty { record.diagnostics = found + record.diagnostics }
        return record
    }

    private func list(_ path: String, _ relative: String, _ depth: Int, _ entries: inout [Entry]) {
        let listed: [FolderEntry]
        do {
            listed = try caseFiles.list(path)
        } catch {
            if !(depth == 0 && error.reason == .missing) { entries.append(Entry(path: relative, problem: error.detail)) }
            return
        }
        for entry in listed where !(depth == 0 && excluding.contains(entry.name)) {
            // Hidden files are the system's; a hidden folder may be one of a Maildir's.
            if entry.name.hasPrefix(".") {
                guard entry.kind == .folder,
                    caseFiles.kind(path + "/" + entry.name + "/cur") == .folder
                        || caseFiles.kind(path + "/" + entry.name + "/new") == .folder
                else { continue }
            }
            let name = relative.isEmpty ? entry.name : relative + "/" + entry.name
            switch entry.kind {
            case .file: entries.append(Entry(path: name))
            case .folder:
                if depth < EvidenceFolder.depth {
                    list(path + "/" + entry.name, name, depth + 1, &entries)
                } else {
                    entries.append(Entry(path: name, problem: "folders are nested more than \(EvidenceFolder.depth) deep"))
                }
            case .link: entries.append(Entry(path: name, problem: "a symbolic link is not followed"))
            case .other: entries.append(Entry(path: name, problem: "not a regular file"))
            }
        }
    }

    /// `sources.json5` (or .json) at the top of the evidence folder; the reader lists the file itself with the others.
    private func sourceSettings(_ base: String, _ firstFile: FileID) -> ([SourceSetting], [Diagnostic]) {
        for name in ["sources.json5", "sources.json"] {
            guard caseFiles.kind(base + "/" + name) == .file, let bytes = try? caseFiles.read(base + "/" + name, limit: 16 << 20) else {
                continue
            }
            let shown = folder.isEmpty ? name : folder + "/" + name
            let (settings, diagnostics) = SourceSettingsReader.read(bytes, path: shown, file: nil)
            return (settings, diagnostics)
        }
        return ([], [])
    }
}

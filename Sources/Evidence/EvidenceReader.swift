// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import Formats
public import ServiceTime

/// Reads the evidence of one vendor file by file and brings it together as one record.
///
/// A file's bytes are not kept after `read` returns. Files are numbered from `firstFile` in the order they are read, members of archives after
/// their archive.
public struct EvidenceReader {
    struct ReadFile {
        var source: SourceFile
        var format: String
        var setting: SourceSetting
        var explainedBytes = 0
    }

    let engagement: Engagement
    private let settings: SourceSettings
    private let zones: ZoneDatabase
    let firstFile: FileID
    private(set) var files: [ReadFile] = []
    private(set) var events: [EvidenceEvent] = []
    var diagnostics: [Diagnostic] = []
    private(set) var accounts = SlackAccounts()
    /// Bytes that the archive being read may still give.
    var inflatedLeft = 0
    private var digests: [String: FileID] = [:]
    private var unknownZones: Set<String> = []

    /// A reader for one vendor's evidence; `settings` in the order of the settings file.
    public init(engagement: Engagement, settings: [SourceSetting], zones: ZoneDatabase, firstFile: FileID) {
        self.engagement = engagement
        self.settings = SourceSettings(settings)
        self.zones = zones
        self.firstFile = firstFile
    }

    /// Reads one file. `path` is relative to the vendor's evidence folder, as globs are; `displayPath` to the case, as citations are.
    public mutating func read(path: String, displayPath: String, bytes: [UInt8]) {
        read(path: path, displayPath: displayPath, bytes: bytes, container: nil, archive: nil, depth: 0)
    }

    /// Notes a file that could not be read at all.
    public mutating func skip(displayPath: String, diagnostic: Diagnostic) {
        let source = SourceFile(id: nextFile, path: displayPath, sha256: "", byteCount: 0)
        files.append(ReadFile(source: source, format: "unreadable", setting: SourceSetting(glob: "")))
        diagnostics.append(diagnostic)
    }

    private var nextFile: FileID { FileID(Int(firstFile.index) + files.count) }

    mutating func read(path: String, displayPath: String, bytes: [UInt8], container: FileID?, archive: String?, depth: Int) {
        let source = SourceFile(id: nextFile, path: displayPath, sha256: sha256(bytes), byteCount: bytes.count, container: container)
        let setting = settings.setting(for: path, in: archive)
        let index = files.count
        files.append(ReadFile(source: source, format: "unknown", setting: setting))
        if EvidenceFormats.isIgnored(path) {
            files[index].format = "ignored"
        } else if EvidenceFormats.isSettings(path) {
            files[index].format = "settings"
        } else if bytes.isEmpty {
            files[index].format = "empty"
            diagnostics.append(Diagnostic(.fileEmpty, at: SourceSpan(file: source.id, lower: 0, upper: 0, line: 1), path: displayPath))
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            readArchive(source, path: path, bytes: bytes, archive: archive, depth: depth)
        } else {
            readContent(source, setting, bytes)
        }
    }

    private mutating func readContent(_ source: SourceFile, _ setting: SourceSetting, _ bytes: [UInt8]) {
        let index = Int(source.id.index - firstFile.index)
        let input = FormatInput(file: source, bytes: bytes, setting: setting, zone: zone(setting, source), engagement: engagement)
        guard let format = EvidenceFormats.format(of: input) else {
            diagnostics.append(
                Diagnostic(.formatUnknown, at: SourceSpan(file: source.id, lower: 0, upper: bytes.count, line: 1), path: source.path))
            return
        }
        files[index].format = format.name
        // A list of accounts says whom its own folder means: a copy of it elsewhere is read too.
        if let first = digests[source.sha256] {
            let path = files[Int(first.index - firstFile.index)].source.path
            let output = format == SlackFormat.self ? format.read(input) : FormatOutput()
            accounts.add(output.accounts, of: source.path)
            if output.accounts.isEmpty {
                diagnostics.append(
                    Diagnostic(
                        .fileDuplicate, [path], at: SourceSpan(file: source.id, lower: 0, upper: bytes.count, line: 1), path: source.path))
            }
            files[index].explainedBytes = bytes.count
            return
        }
        digests[source.sha256] = source.id
        var output = format.read(input)
        accounts.add(output.accounts, of: source.path)
        files[index].explainedBytes = min(output.explainedBytes, bytes.count)
        events.take(&output.events)
        if diagnostics.isEmpty { swap(&diagnostics, &output.diagnostics) } else { diagnostics += output.diagnostics }
    }

    /// The zone for a file's stamps without one: its setting's, else the engagement's; an unknown name leaves them floating.
    private mutating func zone(_ setting: SourceSetting, _ source: SourceFile) -> ZoneRules? {
        guard let name = setting.timeZone ?? engagement.timeZone else { return nil }
        do {
            return try zones.rules(name)
        } catch {
            if unknownZones.insert(name).inserted { diagnostics.append(Diagnostic(.zoneUnknown, [name], path: source.path)) }
            return nil
        }
    }

    mutating func setFormat(_ format: String, of file: FileID, explained: Int) {
        let index = Int(file.index - firstFile.index)
        guard files.indices.contains(index) else { return }
        files[index].format = format
        files[index].explainedBytes = explained
    }

    mutating func takeEvents() -> [EvidenceEvent] {
        var taken: [EvidenceEvent] = []
        swap(&taken, &events)
        return taken
    }
}

extension [EvidenceEvent] {
    /// Adds the events of another array and leaves it without meaning: moving an event costs nothing, copying it a count for each string.
    fileprivate mutating func take(_ more: inout [EvidenceEvent]) {
        if isEmpty { return swap(&self, &more) }
        if capacity < count + more.count { reserveCapacity(Swift.max(count + more.count, 2 * count)) }
        let blank = Stamp(bounds: TimestampBounds(exactly: .distantPast), raw: "", basis: .zoneless, precision: .day)
        more.withUnsafeMutableBufferPointer { more in
            for index in more.indices {
                var event = EvidenceEvent(at: blank, author: Author(name: ""), channel: .mail, citations: [])
                swap(&event, &more[index])
                append(event)
            }
        }
    }
}

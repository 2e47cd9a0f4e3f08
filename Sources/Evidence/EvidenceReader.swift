// SPDX-License-Identifier: Apache-2.0

public import AuditModel
public import Formats
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
        var separatorBytes = 0
    }

    let engagement: Engagement
    private let settings: SourceSettings
    private let zones: ZoneDatabase
    let firstFile: FileID
    private(set) var files: [ReadFile] = []
    private(set) var events: [EvidenceEvent] = []
    var diagnostics: [Diagnostic] = []
    private(set) var accounts = ExportAccounts()
    private(set) var claims: [VendorClaim] = []
    /// Bytes that the archive being read may still give.
    var inflatedLeft = 0
    /// Texts of unknown formats, as far as they may be evidence.
    private(set) var unread: [UnreadText] = []
    private var digests: [String: FileID] = [:]
    private var unknownZones: Set<String> = []
    private let authenticity: MailAuthenticity.Basis

    /// A reader for one vendor's evidence; `settings` in the order of the settings file, `dkimKeys` the bytes of `dkim-keys.txt`.
    public init(
        engagement: Engagement, settings: [SourceSetting], zones: ZoneDatabase, firstFile: FileID, dkimKeys: [UInt8] = []
    ) {
        self.engagement = engagement
        authenticity = MailAuthenticity.Basis(keys: DKIMKeys(dkimKeys), trustedDomains: engagement.customer.domains)
        self.settings = SourceSettings(settings)
        self.zones = zones
        self.firstFile = firstFile
    }

    /// Reads one file. `path` is relative to the vendor's evidence folder, as globs are; `displayPath` to the case, as citations are.
    public mutating func read(path: String, displayPath: String, source: ByteSource) {
        let file = SourceFile(id: nextFile, path: displayPath, sha256: "", byteCount: source.count)
        read(Opened(file: file, path: path, stream: ByteStream(source), source: source))
    }

    /// Reads a file that is in memory.
    public mutating func read(path: String, displayPath: String, bytes: [UInt8]) {
        read(path: path, displayPath: displayPath, source: ByteSource(bytes))
    }

    /// Notes a file that could not be read at all.
    public mutating func skip(displayPath: String, diagnostic: Diagnostic) {
        let source = SourceFile(id: nextFile, path: displayPath, sha256: "", byteCount: 0)
        files.append(ReadFile(source: source, format: "unreadable", setting: SourceSetting(glob: "")))
        diagnostics.append(diagnostic)
    }

    var nextFile: FileID { FileID(Int(firstFile.index) + files.count) }

    /// A file or a member of an archive that is about to be read.
    struct Opened {
        var file: SourceFile
        var path: String
        var stream: ByteStream
        /// Nil for a member.
        var source: ByteSource?
        /// The outermost archive it lies in.
        var archive: String?
        var depth = 0
    }

    /// A format is recognised by this many bytes.
    private static let headSize = 1 << 20

    mutating func read(_ opened: Opened) {
        let setting = settings.setting(for: opened.path, in: opened.archive)
        let index = files.count
        files.append(ReadFile(source: opened.file, format: "unknown", setting: setting))
        var window = ByteWindow(opened.stream, expecting: opened.file.byteCount)
        window.fill(EvidenceReader.headSize)
        let head = window.bytes[window.lower..<window.upper]
        let place = SourceSpan(file: opened.file.id, lower: 0, upper: max(opened.file.byteCount, window.received), line: 1)
        if EvidenceFormats.isIgnored(opened.path) {
            files[index].format = "ignored"
        } else if EvidenceFormats.isSettings(opened.path) {
            files[index].format = "settings"
        } else if EvidenceFormats.isKeyFile(opened.path) {
            files[index].format = "dkim-keys"
            for problem in authenticity.keys.problems {
                let reason = problem.reason.words.english
                diagnostics.append(
                    Diagnostic(.mailKeyUnusable, [reason], at: SourceSpan(file: opened.file.id, lower: 0, upper: 0, line: problem.line)))
            }
        } else if case .member? = window.problem {
            files[index].format = "unreadable"
        } else if head.isEmpty {
            files[index].format = "empty"
            diagnostics.append(Diagnostic(.fileEmpty, at: place, path: opened.file.path))
        } else if head.starts(with: Array("!BDN".utf8)) {
            files[index].format = "pst"
            diagnostics.append(Diagnostic(.mailStoreUnread, at: place, path: opened.file.path))
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            let source = opened.source ?? ByteSource(window.whole(limit: EvidencePass.wholeSize))
            if settle(index, window) { readArchive(opened, source) }
            return
        } else if let output = readContent(opened, setting, &window) {
            // What an archive's checksum disowns is no evidence.
            if settle(index, window) { admit(output, index) }
            return
        }
        settle(index, window)
    }

    /// Notes what a file turned out to be when all of it has passed; false when its bytes are not what they should be.
    @discardableResult
    private mutating func settle(_ index: Int, _ window: consuming ByteWindow) -> Bool {
        window.drain()
        let problem = window.problem
        let total = window.finish()
        files[index].source.sha256 = total.sha256
        files[index].source.byteCount = total.byteCount
        if ["settings", "dkim-keys"].contains(files[index].format) { files[index].explainedBytes = total.byteCount }
        guard let problem else { return true }
        let path = files[index].source.path
        let place = SourceSpan(file: files[index].source.id, lower: 0, upper: total.byteCount, line: 1)
        switch problem {
        case .file(let failure):
            diagnostics.append(Diagnostic(.fileUnreadable, [failure.detail], at: place, path: path))
            return true
        case .member(let failure):
            files[index].format = "unreadable"
            let name = EvidencePath.name(path).clipped(200)
            diagnostics.append(Diagnostic(.memberRefused, [name + ": " + failure.words], at: place, path: path))
            return false
        }
    }

    /// What the format of a file makes of it; nil when nobody knows the format.
    private mutating func readContent(_ opened: Opened, _ setting: SourceSetting, _ window: inout ByteWindow) -> FormatOutput? {
        let index = files.count - 1
        var input = FormatInput(
            file: opened.file, bytes: [], setting: setting, zone: zone(setting, opened.file),
            engagement: engagement)
        input.authenticity = authenticity
        var output = FormatOutput()
        guard let format = EvidencePass.read(input, &window, { output.take(&$0) }) else {
            let place = SourceSpan(file: opened.file.id, lower: 0, upper: opened.file.byteCount, line: 1)
            diagnostics.append(Diagnostic(.formatUnknown, at: place, path: opened.file.path))
            window.fill(UnreadTexts.most)
            if let text = UnreadText(window.bytes[window.lower..<window.upper], place, opened.file, engagement) { unread.append(text) }
            return nil
        }
        files[index].format = format
        return output
    }

    /// Notes a member whose bytes are in memory, and gives what a reader of it gets.
    mutating func add(_ member: SourceFile, path: String, in archive: String) -> FormatInput {
        let setting = settings.setting(for: path, in: archive)
        files.append(ReadFile(source: member, format: "unknown", setting: setting))
        return FormatInput(file: member, bytes: [], setting: setting, zone: zone(setting, member), engagement: engagement)
    }

    /// Takes in what was read from such a member.
    mutating func admit(_ output: consuming FormatOutput, as format: String, _ member: SourceFile) {
        let index = Int(member.id.index - firstFile.index)
        guard files.indices.contains(index) else { return }
        files[index].format = format
        admit(output, index)
    }

    /// Takes in what was read from a file, unless the same bytes were read before.
    private mutating func admit(_ output: consuming FormatOutput, _ index: Int) {
        let file = files[index].source
        // A list of accounts says whom its own folder means: a copy of it elsewhere is read too.
        accounts.add(output.accounts, of: files[index].format, in: file.path)
        if let first = digests[file.sha256] {
            files[index].explainedBytes = file.byteCount
            if output.accounts.isEmpty || !output.events.isEmpty {
                let path = files[Int(first.index - firstFile.index)].source.path
                let place = SourceSpan(file: file.id, lower: 0, upper: file.byteCount, line: 1)
                diagnostics.append(Diagnostic(.fileDuplicate, [path], at: place, path: file.path))
            }
            return
        }
        digests[file.sha256] = file.id
        files[index].explainedBytes = min(output.explainedBytes, file.byteCount)
        files[index].separatorBytes = output.separatorBytes
        diagnostics += AbsurdStamps.setAside(&output.events)
        events.take(&output.events)
        claims += output.claims
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

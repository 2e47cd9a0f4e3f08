// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// Something a case lacks, the findings that wait for it, and what a person can do.
public struct CheckupPoint: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case zone
        case dateOrder = "date-order"
        case author
        case unread
        case fact
    }

    public var kind: Kind
    /// A file's path, an author's name, or a reason code.
    public var subject: String
    /// What is lacking.
    public var lack: Text
    /// The undetermined findings that it may settle, in the order of the result.
    public var waiting: [String]
    public var remedy: Text
}

/// What a case lacks, from its result alone: zones, orders of dates, authors, files, facts.
public struct CaseCheckup: Sendable {
    public private(set) var points: [CheckupPoint] = []
    private let result: AuditResult
    private let undetermined: [Finding]
    /// By incident: the events it is made of.
    private let members: [String: [EvidenceEvent]]

    public init(_ result: AuditResult) {
        self.result = result
        undetermined = result.findings.filter { $0.outcome == .undetermined }
        let events = result.evidence.events
        members = Dictionary(
            result.incidents.map { incident in
                (
                    incident.id,
                    incident.members.compactMap { events.indices.contains(Int($0.event.index)) ? events[Int($0.event.index)] : nil }
                )
            }, uniquingKeysWith: { first, _ in first })
        addZones()
        addDateOrders()
        addAuthors()
        addUnread()
        addFacts()
    }

    /// Findings of one of these reasons whose incident has an event of a kind.
    private func waiting(_ reasons: Set<ReasonCode>, where isConcerned: (EvidenceEvent) -> Bool) -> [String] {
        undetermined.filter { finding in
            finding.reasons.contains(where: reasons.contains) && (members[finding.incident] ?? []).contains(where: isConcerned)
        }.map(\.id)
    }

    private mutating func addZones() {
        var counts: [FileID: Int] = [:]
        for event in result.evidence.events where event.at.floating != nil {
            for file in Set(event.citations.map(\.span.file)) { counts[file, default: 0] += 1 }
        }
        for exhibit in result.evidence.exhibits {
            guard let count = counts[exhibit.file.id] else { continue }
            points.append(
                CheckupPoint(
                    kind: .zone, subject: exhibit.file.path,
                    lack: Text("{0} entries have a time without a zone; any zone is possible", "{0} 条记录的时间没有时区；任何时区都有可能").filled([
                        String(count)
                    ]),
                    waiting: waiting([.zoneUnknown, .linkUncertain, .startAmbiguous]) { event in
                        event.at.floating != nil && event.citations.contains { $0.span.file == exhibit.file.id }
                    },
                    remedy: Text(
                        "Write in sources.json5 in the evidence folder: { \"{0}\": { timeZone: \"Asia/Shanghai\" } }, with the zone of the device or system that exported it.",
                        "在证据文件夹的 sources.json5 中写明：{ \"{0}\": { timeZone: \"Asia/Shanghai\" } }，填写导出设备或系统的时区。"
                    ).filled([setting(exhibit.file)])))
        }
    }

    private mutating func addDateOrders() {
        let codes: [DiagnosticCode] = [.chatDateOrderAmbiguous, .ticketDateOrderAmbiguous]
        for diagnostic in result.diagnostics where codes.contains(diagnostic.code) {
            guard let id = diagnostic.span?.file, let exhibit = result.evidence.exhibits.first(where: { $0.file.id == id }) else {
                continue
            }
            points.append(
                CheckupPoint(
                    kind: .dateOrder, subject: exhibit.file.path,
                    lack: Text("in {0} entries day and month could be either way round", "{0} 条记录的日与月无法区分").filled(
                        Array(diagnostic.arguments.prefix(1))),
                    waiting: waiting([.precisionTooCoarse, .startAmbiguous, .linkUncertain]) { event in
                        event.citations.contains { $0.span.file == id }
                    },
                    remedy: Text(
                        "Write in sources.json5 in the evidence folder: { \"{0}\": { dateOrder: \"dmy\" } }, or \"mdy\".",
                        "在证据文件夹的 sources.json5 中写明：{ \"{0}\": { dateOrder: \"dmy\" } }，或 \"mdy\"。"
                    ).filled([setting(exhibit.file)])))
        }
    }

    private mutating func addAuthors() {
        var names: [String] = []
        var seen: Set<String> = []
        for event in result.evidence.events where event.role == .unknown && event.kind.isPublicMessage && !event.author.label.isEmpty {
            if seen.insert(event.author.label).inserted { names.append(event.author.label) }
        }
        for name in names {
            let waiting = waiting([.roleUnknown, .startAmbiguous, .pauseContested, .notCertainlyRequest]) {
                $0.author.label == name && $0.role == .unknown
            }
            guard !waiting.isEmpty else { continue }
            points.append(
                CheckupPoint(
                    kind: .author, subject: name, lack: Text("nobody has said whose side this author is on", "未写明该作者属于哪一方"),
                    waiting: waiting,
                    remedy: Text(
                        "Name {0} under vendor or customer in engagement.json5 (aliases, addresses or domains).",
                        "请在 engagement.json5 的 vendor 或 customer 下写明 {0}（aliases、addresses 或 domains）。"
                    ).filled([name])))
        }
    }

    private mutating func addUnread() {
        for exhibit in result.evidence.exhibits where ["unknown", "unreadable", "empty", "pst"].contains(exhibit.format) {
            points.append(
                CheckupPoint(
                    kind: .unread, subject: exhibit.file.path, lack: Text("the file was not read", "该文件未读取"), waiting: [],
                    remedy: Text("See the diagnostics of the report; export it again in a format that is read.", "请查看报告中的诊断；以可读取的格式重新导出。")))
        }
    }

    private mutating func addFacts() {
        let named = Set(points.filter { $0.kind == .zone || $0.kind == .author }.flatMap(\.waiting))
        for reason in ReasonCode.allCases {
            let concerned = undetermined.filter { $0.reasons.contains(reason) }.map(\.id)
            // What is told by file or author above is not told again.
            let isTold = reason == .zoneUnknown || reason == .roleUnknown
            let waiting = isTold ? concerned.filter { !named.contains($0) } : concerned
            guard !waiting.isEmpty else { continue }
            points.append(
                CheckupPoint(kind: .fact, subject: reason.rawValue, lack: reason.name, waiting: waiting, remedy: reason.settledBy))
        }
    }

    /// How `sources.json5` names a file: its path in the evidence folder, that of the archive for a member.
    private func setting(_ file: SourceFile) -> String {
        var path = file.path
        if let archive = path.split(separator: " › ").first { path = String(archive) }
        for folder in ["evidence/" + result.vendor + "/", "evidence/"] where path.hasPrefix(folder) {
            return String(path.dropFirst(folder.count))
        }
        return path
    }
}

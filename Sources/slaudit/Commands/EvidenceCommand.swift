// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Evidence
import Formats
import ServiceTime

/// `slaudit evidence PATH…`: what was read from files or folders of evidence.
enum EvidenceCommand {
    static let definition = CommandDefinition(
        name: "evidence", summary: Text("show what is read from evidence files", "显示从证据文件读到的内容"), operands: "PATH…",
        options: [
            OptionDefinition("jsonl", Text("one event a line, for programs", "每行一个事件，供程序使用")),
            OptionDefinition(
                "engagement", value: "FILE",
                Text("who is who (default: the case's, for a path in evidence/<vendor>)", "谁是谁（默认：路径位于 evidence/<vendor> 时取案件的文件）")),
        ],
        examples: ["slaudit evidence evidence/lanyun", "slaudit evidence mail.mbox --jsonl"], run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        guard !arguments.operands.isEmpty else {
            throw .usage(Text("name a file or folder of evidence", "请指明证据文件或文件夹"), command: "evidence")
        }
        let zones = ZoneFiles.database()
        var status = ExitStatus.ran
        for path in arguments.operands {
            guard Files.kind(path) != nil else {
                throw CommandFailure(
                    status: .nothingToAudit, message: Text("there is nothing at \(path)", "\(path) 不存在"),
                    remedy: Text("Check the path.", "请检查路径。"))
            }
            var diagnostics: [Diagnostic] = []
            var files: [SourceFile] = []
            let engagement = try engagement(arguments.value("engagement"), for: path, &files, &diagnostics)
            let record = EvidenceFolder(root: path, folder: "", excluding: []).read(
                engagement: engagement, zones: zones, firstFile: FileID(files.count), console)
            files = (files + record.exhibits.map(\.file)).sorted { $0.id < $1.id }
            if diagnostics.isEmpty { diagnostics = record.diagnostics } else { diagnostics += record.diagnostics }
            if arguments.has("jsonl") { lines(record, files, console) } else { table(record, console) }
            for index in diagnostics.indices {
                let isError = diagnostics[index].code.severity == .error
                if isError { status = .incomplete }
                if console.isQuiet, !isError { continue }
                console.message(DiagnosticText.lines(diagnostics[index], files: files, language: console.language))
            }
            if record.exhibits.isEmpty { status = .nothingToAudit }
        }
        return status
    }

    /// Lines are written out in pieces of about this many bytes.
    private static let linesSize = 1 << 18

    private static func lines(_ record: EvidenceRecord, _ files: [SourceFile], _ console: Console) {
        let writer = EventJSON(exhibits: record.exhibits, files: files)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(linesSize)
        for index in 0..<(record.events.count + record.undated.count) {
            let isDated = index < record.events.count
            writer.write(isDated ? record.events[index] : record.undated[index - record.events.count], to: &bytes)
            if bytes.count > linesSize {
                console.result(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        console.result(bytes)
    }

    /// Where each byte of a mailbox went.
    private static func reconciliation(_ exhibit: Exhibit) -> Text {
        let messages = exhibit.explainedBytes - exhibit.separatorBytes
        let rest = exhibit.file.byteCount - exhibit.explainedBytes
        return Text(
            "\(messages) bytes in messages + \(exhibit.separatorBytes) in separators + \(rest) unexplained = \(exhibit.file.byteCount)",
            "邮件 \(messages) 字节 + 分隔行 \(exhibit.separatorBytes) 字节 + 未解释 \(rest) 字节 = \(exhibit.file.byteCount)")
    }

    private static let noTime = Text("(no time)           ", "（无时间）          ")

    private static func table(_ record: EvidenceRecord, _ console: Console) {
        let language = console.language
        for exhibit in record.exhibits {
            let span = exhibit.span.map { " \($0.earliest.rfc3339) – \($0.latest.rfc3339)" } ?? ""
            let events = Text("\(exhibit.eventCount) events", "\(exhibit.eventCount) 个事件")[language]
            console.result("\(exhibit.id)  \(exhibit.format)  \(events)\(span)  \(exhibit.file.path)\n")
            if exhibit.separatorBytes > 0 { console.result("        \(reconciliation(exhibit)[language])\n") }
        }
        for event in record.events + record.undated {
            let words = (event.subject.isEmpty ? event.text : event.subject).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let automatic = event.automation.isEmpty ? "" : " [\(event.automation.map(\.rule.rawValue).joined(separator: ","))]"
            console.result(
                "\(event.at.basis == .missing ? noTime[language] : event.at.bounds.earliest.rfc3339)  \(event.role.name[language])  \(event.author.label)\(automatic)  \(event.kind.name)  "
                    + "\(event.keys.tickets.joined(separator: ","))  \(words.prefix(70))\n")
        }
    }

    /// The file named, else contracts/<vendor>/engagement.json5 of the case that `path` lies in.
    private static func engagement(
        _ named: String?, for path: String, _ files: inout [SourceFile], _ diagnostics: inout [Diagnostic]
    ) throws(CommandFailure) -> Engagement {
        if let named {
            guard Files.kind(named) == .file else {
                throw .usage(Text("no engagement file \(named)", "没有 engagement 文件 \(named)"), command: "evidence")
            }
            let parts = named.split(separator: "/", omittingEmptySubsequences: false)
            let settings = CaseSettings(root: parts.count > 1 ? parts.dropLast().joined(separator: "/") : ".", folder: "")
            return settings.engagement("", &files, &diagnostics)
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let index = parts.lastIndex(of: "evidence") else { return Engagement() }
        let root = index == 0 ? "." : parts[..<index].joined(separator: "/")
        let vendor = parts[(index + 1)...].first { !$0.isEmpty } ?? ""
        let folder = Files.kind(root + "/contracts/" + vendor) == .folder && !vendor.isEmpty ? "contracts/" + vendor : "contracts"
        guard Files.kind(root + "/" + folder) == .folder else { return Engagement() }
        return CaseSettings(root: root, folder: folder).engagement(vendor, &files, &diagnostics)
    }
}

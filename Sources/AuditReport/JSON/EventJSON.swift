// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// One event of the evidence as one line of JSON.
public enum EventJSON {
    /// The line in UTF-8, with its line feed; `exhibit` is that of the event's first citation.
    public static func line(_ event: EvidenceEvent, exhibit: Exhibit?, files: [SourceFile]) -> [UInt8] {
        line(event, exhibit: exhibit, files: CitedFiles(files))
    }

    static func line(_ event: EvidenceEvent, exhibit: Exhibit?, files: CitedFiles) -> [UInt8] {
        var json = JSONText(lineDepth: 0)
        json.object { json in
            let place = event.citations.first?.span
            json.field("exhibit", exhibit?.id)
            json.field("sha256", place.flatMap { files.file($0.file)?.sha256 } ?? exhibit?.file.sha256)
            json.object("at") {
                $0.field("earliest", event.at.bounds.earliest)
                $0.field("latest", event.at.bounds.latest)
                $0.field("raw", event.at.raw)
                $0.field("basis", event.at.basis.rawValue)
                $0.field("precision", event.at.precision.rawValue)
                $0.strings("witnesses", event.at.witnesses)
            }
            json.field("kind", event.kind.name)
            detail(event.kind, &json)
            json.field("channel", event.channel.rawValue)
            json.object("author") {
                $0.field("name", event.author.name)
                $0.field("address", event.author.address)
                $0.field("account", event.author.account)
            }
            json.field("role", event.role.rawValue)
            json.field("automated", event.role == .vendorAutomation || !event.automation.isEmpty)
            json.list("automation", event.automation) { json, signal in
                json.object {
                    $0.field("rule", signal.rule.rawValue)
                    $0.field("seen", signal.seen)
                }
            }
            json.strings("keys", event.keys.tickets)
            json.field("thread", event.keys.thread)
            json.field("id", event.keys.messageID)
            json.field("inReplyTo", event.keys.inReplyTo)
            json.strings("references", event.keys.references)
            json.field("severity", event.severityStated)
            json.field("subject", event.subject)
            json.field("text", event.text)
            json.list("attachments", event.attachments) { json, attachment in
                json.object {
                    $0.field("name", attachment.name)
                    $0.field("type", attachment.type)
                    $0.field("bytes", attachment.byteCount)
                    $0.field("sha256", attachment.sha256)
                }
            }
            cites(event, files, &json)
        }
        json.lineFeed()
        return json.bytes
    }

    /// What a status, a severity or an assignment was set to.
    private static func detail(_ kind: EventKind, _ json: inout JSONText) {
        switch kind {
        case .status(let written, let state):
            json.field("value", written)
            json.field("state", state?.rawValue)
        case .severity(let value), .assignment(let value): json.field("value", value)
        case .message, .internalNote, .created, .edit, .system: break
        }
    }

    private static func cites(_ event: EvidenceEvent, _ files: CitedFiles, _ json: inout JSONText) {
        guard let first = event.citations.first else { return json.null("cite") }
        json.object("cite") {
            $0.field("lower", first.span.lower)
            $0.field("upper", first.span.upper)
            $0.field("line", Int(first.span.line))
            $0.field("file", files.path(first.span.file))
        }
        json.list("copies", event.citations.dropFirst()) { $0.citation($1, files: files) }
    }
}

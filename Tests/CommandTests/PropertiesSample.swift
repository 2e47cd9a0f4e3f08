// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

/// A vendor of the repository's sample, read once for all properties.
struct PropertiesSample: CustomTestStringConvertible {
    var vendor: String
    var files: GalleryCase
    var read: GalleryCase.Reading
    var result: AuditResult

    var testDescription: String { vendor }

    static let all: [PropertiesSample] = ["brightcall", "lanyun"].compactMap { vendor in
        guard let files = try? GalleryCase(sample: vendor) else { return nil }
        let read = files.reading()
        return PropertiesSample(vendor: vendor, files: files, read: read, result: files.audit(with: read))
    }

    /// Paths of the evidence in their order.
    var paths: [String] { files.evidence.keys.sorted() }

    /// Audits with some of the evidence replaced.
    func audit(order: [String]? = nil, _ change: (inout GalleryCase) -> Void = { _ in }) -> AuditResult {
        var changed = files
        change(&changed)
        return changed.audit(with: read, order: order)
    }

    /// The kind of file by its content, as the audit found it.
    func format(of path: String) -> String {
        result.evidence.exhibits.first { $0.file.path == "evidence/v/" + path }?.format ?? ""
    }
}

/// What a finding says, without event and file numbers.
struct FindingDigest: Hashable, CustomStringConvertible {
    var id: String
    var incident: String
    var outcome: Outcome
    var deadline: TimestampBounds?
    var stop: TimestampBounds?

    init(_ finding: Finding) {
        id = finding.id
        incident = finding.incident
        outcome = finding.outcome
        deadline = finding.deadline
        stop = finding.stop?.bounds
    }

    var description: String { "\(incident) \(id) \(outcome.rawValue)" }
}

extension AuditResult {
    var digests: Set<FindingDigest> { Set(findings.map(FindingDigest.init)) }

    func outcome(of id: String) -> Outcome? { findings.first { $0.id == id }?.outcome }
}

/// What an event says, without its number and its places.
struct EventDigest: Hashable, CustomStringConvertible {
    var at: Stamp
    var author: Author
    var role: Role
    var kind: EventKind
    var keys: EventKeys
    var words: [String]
    var automation: Set<AutomationSignal>
    var attachments: Int
    var copies: Int

    init(_ event: EvidenceEvent) {
        at = event.at
        at.floating = nil
        author = event.author
        role = event.role
        kind = event.kind
        keys = event.keys
        words = [event.subject, event.text, event.severityStated ?? ""]
        automation = Set(event.automation)
        attachments = event.attachments.count
        copies = event.citations.count
    }

    var description: String { "\(at.raw) \(author.label) \(kind.name) \(words)" }
}

extension AuditResult {
    var eventDigests: [EventDigest: Int] { evidence.events.reduce(into: [:]) { $0[EventDigest($1), default: 0] += 1 } }
}

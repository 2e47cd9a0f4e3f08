// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Evidence
import Formats
import Glibc
import ServiceTime

/// Reads inputs one by one and keeps count of what must not happen.
struct EvidenceRun {
    static let inputPath = "evidence-fuzz.input"
    /// Seconds that one input of a megabyte may take.
    private static let limit = 2.0

    private var inputs = 0
    private var events = 0
    private var silent = 0
    private var slowest = 0.0
    private var problems: [String] = []
    private let zones = ZoneDatabase(version: "system") { name in try? Files.read("/usr/share/zoneinfo/" + name, limit: 1 << 20) }
    private let engagement = Engagement(
        vendor: Party(name: "Lanyun", domains: ["lanyun.example"]), customer: Party(name: "Acme", domains: ["acme.example"]))

    var isClean: Bool { problems.isEmpty }
    var summary: String {
        "\(inputs) inputs, \(events) events, \(silent) without an event or a diagnostic, slowest \(Int(slowest * 1000)) ms, \(problems.count) problems"
    }

    mutating func read(_ name: String, _ bytes: [UInt8]) {
        keep(bytes)
        inputs += 1
        let clock = ContinuousClock()
        let start = clock.now
        var reader = EvidenceReader(engagement: engagement, settings: [], zones: zones, firstFile: FileID(0))
        reader.read(path: name, displayPath: name, bytes: bytes)
        let record = reader.finish()
        let span = (clock.now - start).components
        let seconds = Double(span.seconds) + Double(span.attoseconds) / 1e18
        slowest = max(slowest, seconds)
        if seconds > EvidenceRun.limit { note("\(name): \(seconds) s for \(bytes.count) bytes") }
        events += record.events.count + record.undated.count
        if record.events.isEmpty, record.undated.isEmpty, record.diagnostics.isEmpty { silent += 1 }
        check(name, bytes, record)
    }

    /// What holds of any input: places lie in their files, bytes are explained once, text is text.
    private mutating func check(_ name: String, _ bytes: [UInt8], _ record: EvidenceRecord) {
        var sizes: [FileID: Int] = [:]
        for exhibit in record.exhibits {
            sizes[exhibit.file.id] = exhibit.file.byteCount
            if exhibit.explainedBytes > exhibit.file.byteCount { note("\(name): more bytes explained than there are") }
        }
        for event in record.events + record.undated {
            for citation in event.citations {
                let size = sizes[citation.span.file] ?? -1
                if citation.span.lower < 0 || citation.span.upper > size { note("\(name): a citation outside its file") }
            }
            if event.at.bounds.earliest > event.at.bounds.latest { note("\(name): bounds the wrong way round") }
        }
        for diagnostic in record.diagnostics {
            if let span = diagnostic.span, let size = sizes[span.file], span.upper > size { note("\(name): a diagnostic outside its file") }
        }
    }

    private mutating func note(_ problem: String) {
        problems.append(problem)
        say(problem)
    }

    /// The input lies on disk while it is read: after a crash it is there.
    private func keep(_ bytes: [UInt8]) {
        guard let file = fopen(EvidenceRun.inputPath, "wb") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}

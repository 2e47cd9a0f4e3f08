// SPDX-License-Identifier: Apache-2.0

import BenchmarkSupport
import AuditModel
import Evidence
import Formats
import ServiceTime

/// Everything that an audit reads of a file or a Slack export; the events are counted and let go.
struct EventPass {
    let digests: Bool
    private var events = 0
    private var textBytes = 0
    private var seconds: Int64 = 0
    private var diagnostics = 0

    init(digests: Bool) {
        self.digests = digests
    }

    consuming func run(_ path: String) {
        for file in Files.kind(path) == .folder ? ExportFiles.days(in: path) : [path] { read(file) }
        print("events=\(events) text=\(textBytes) seconds=\(seconds) diagnostics=\(diagnostics) rss_mb=\(peakMemory())")
    }

    private mutating func read(_ path: String) {
        guard let source = try? ByteSource(path: path) else { complain("cannot read \(path)") }
        var window = ByteWindow(ByteStream(source), expecting: source.count, digests: digests)
        let input = FormatInput(
            file: SourceFile(id: FileID(0), path: path, sha256: "", byteCount: source.count), bytes: [], setting: SourceSetting(glob: "**"),
            zone: nil,
            engagement: Engagement(
                vendor: Party(name: "Lanyun", domains: ["lanyun.example"]), customer: Party(name: "Acme", domains: ["acme.example"])))
        _ = EvidencePass.read(input, &window) { output in
            for event in output.events {
                events += 1
                textBytes += event.text.utf8.count
                seconds += event.at.basis == .missing ? 0 : event.at.bounds.earliest.milliseconds / 1000
            }
            diagnostics += output.diagnostics.count
            output = FormatOutput()
        }
        window.drain()
        _ = window.finish()
    }
}

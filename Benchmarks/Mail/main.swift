// SPDX-License-Identifier: Apache-2.0

// Reads a mailbox as it streams by and prints what was found, so that equal work can be shown: `make bench`.
//
//   mail-benchmark records FILE [--no-hash]   date, sender, ids, subject and first text of each message, as mail libraries are asked for
//   mail-benchmark events FILE [--no-hash]    everything that an audit reads; nothing is kept
//   mail-benchmark write FILE MEGABYTES       a seeded mailbox of invented mail

import AuditModel
import BenchmarkSupport
import Evidence
import Formats
import Glibc
import ServiceTime

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else { complain("mail-benchmark records|events FILE [--no-hash], or mail-benchmark write FILE MEGABYTES") }
let path = arguments[1]
if arguments[0] == "write" {
    guard arguments.count == 3, let megabytes = Int(arguments[2]) else { complain("how many megabytes?") }
    GeneratedMailbox(megabytes: megabytes).write(to: path)
    exit(0)
}
/// Reads the mailbox and prints what was found.
func measure(_ path: String, events: Bool, digests: Bool) {
    guard let source = try? ByteSource(path: path) else { complain("cannot read \(path)") }
    var window = ByteWindow(ByteStream(source), expecting: source.count, digests: digests)
    let input = FormatInput(
        file: SourceFile(id: FileID(0), path: path, sha256: "", byteCount: source.count), bytes: [], setting: SourceSetting(glob: "**"),
        zone: nil,
        engagement: Engagement(
            vendor: Party(name: "Lanyun", domains: ["lanyun.example"]), customer: Party(name: "Acme", domains: ["acme.example"])))
    var totals = MailTotals()
    if events {
        var reading = MboxReading(input)
        reading.read(&window) { output in
            for event in output.events { totals.add(event) }
            output = FormatOutput()
        }
    } else {
        var reading = MboxReading(input) { bytes, place, _ in
            guard let message = MailMessage(bytes, place.range, unescapes: place.isInMailbox) else { return false }
            totals.add(message)
            return true
        }
        reading.read(&window) { _ in }
    }
    window.drain()
    let digest = window.finish().sha256
    print("\(totals.words) rss_mb=\(peakMemory()) sha256=\(digest.prefix(16))")
}

measure(path, events: arguments[0] == "events", digests: !arguments.contains("--no-hash"))

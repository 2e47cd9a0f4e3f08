// SPDX-License-Identifier: Apache-2.0

// Judges ticket logs of growing size and prints events per second and memory: `make bench`.

import AuditModel
import Glibc
import Reconciliation
import ServiceTime
import TestSupport

/// The most memory the process has held, in bytes.
func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
}

func pad(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }

let engagement = Engagement(
    vendor: Party(name: "Lanyun", aliases: ["Lanyun Support"]), customer: Party(name: "Acme", aliases: ["Zhang Wei"]),
    timeZone: "Europe/Berlin", asOf: .instant(Timestamp(seconds: 1_767_225_600)))
let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }

print(
    pad("incidents", 10), pad("events", 10), pad("findings", 10), pad("seconds", 9), pad("events/s", 10), pad("peak MB", 9),
    pad("bytes/event", 12))
for incidents in sizes.isEmpty ? [6_250, 25_000, 100_000] : sizes {
    let events = TicketLog.events(tickets: incidents)
    let clock = ContinuousClock()
    var findings = 0
    let time = clock.measure {
        let result = Reconciler.audit(
            AuditInput(
                vendor: "lanyun", engagement: engagement, agreement: SupportTerms.agreement, evidence: EvidenceRecord(events: events),
                files: [], diagnostics: [], zones: SystemZones.database, toolVersion: "bench"))
        findings = result.findings.count
    }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let peak = peakMemory()
    let rate = Int(Double(events.count) / seconds)
    print(
        pad(String(incidents), 10), pad(String(events.count), 10), pad(String(findings), 10),
        pad(String(Int(seconds * 1000)) + " ms", 9), pad(String(rate), 10), pad(String(peak >> 20), 9),
        pad(String(peak / events.count), 12))
}

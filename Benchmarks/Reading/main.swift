// SPDX-License-Identifier: Apache-2.0

// Reads agreements of growing length in each format and prints time, speed and memory: `make bench`.
// With a format, a number of pages and a number of readings it only reads, for a counter of instructions around it.

import Agreements
import AuditModel
import Glibc

/// The most memory the process has held, in bytes.
func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
}

func pad(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }

func tenths(_ value: Double) -> String {
    let whole = Int((value * 10).rounded())
    return "\(whole / 10).\(whole % 10)"
}

func file(_ format: String, pages: Int) -> AgreementInput {
    let agreement = SupportAgreement(pages: pages)
    let bytes = [UInt8]((format == "html" ? agreement.html : agreement.markdown).utf8)
    let path = format == "html" ? "agreement.html" : "agreement.md"
    return AgreementInput(file: SourceFile(id: FileID(0), path: path, sha256: "", byteCount: bytes.count), bytes: bytes)
}

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 3, let pages = Int(arguments[1]), let runs = Int(arguments[2]) {
    let input = file(arguments[0], pages: pages)
    for _ in 0..<runs { _ = AgreementReader.read([input]) }
    print(input.bytes.count)
    exit(0)
}

print(
    pad("format", 9), pad("pages", 6), pad("kB", 7), pad("promises", 9), pad("ms", 8), pad("MB/s", 7), pad("growth", 7), pad("peak MB", 8))
for format in ["markdown", "html"] {
    var last: Double?
    for pages in [50, 100, 200, 400] {
        let input = file(format, pages: pages)
        var seconds = Double.infinity
        var commitments = 0
        // The fastest of several: what the machine does besides only adds.
        for _ in 0..<5 {
            let time = ContinuousClock().measure { commitments = AgreementReader.read([input]).commitments.count }
            seconds = min(seconds, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
        }
        print(
            pad(format, 9), pad(String(pages), 6), pad(String(input.bytes.count / 1000), 7), pad(String(commitments), 9),
            pad(tenths(seconds * 1000), 8), pad(tenths(Double(input.bytes.count) / 1e6 / seconds), 7),
            pad(last.map { tenths(seconds / $0) } ?? "", 7), pad(String(peakMemory() >> 20), 8))
        last = seconds
    }
}

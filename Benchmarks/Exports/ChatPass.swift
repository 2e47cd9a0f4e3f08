// SPDX-License-Identifier: Apache-2.0

import BenchmarkSupport
import Evidence
import Formats

/// Where each message of a WhatsApp chat begins, its stamp, and the bytes of its author and words; nothing is kept.
struct ChatPass {
    func run(_ path: String) {
        guard let bytes = try? Files.read(path) else { complain("cannot read \(path)") }
        var messages = 0
        var stampBytes = 0
        var authorBytes = 0
        var textBytes = 0
        for line in WhatsAppLines(bytes) {
            guard let header = WhatsAppHeader(bytes, from: line.lowerBound, to: line.upperBound) else {
                textBytes += line.count
                continue
            }
            messages += 1
            stampBytes += header.raw.count
            let body = bytes[header.body..<line.upperBound]
            let author = body.firstIndex(of: UInt8(ascii: ":")) ?? body.startIndex
            authorBytes += author - body.startIndex
            textBytes += body.endIndex - author
        }
        print("n=\(messages) stamps=\(stampBytes) authors=\(authorBytes) text=\(textBytes) rss_mb=\(peakMemory())")
    }
}

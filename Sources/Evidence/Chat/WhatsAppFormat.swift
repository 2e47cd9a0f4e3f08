// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// WhatsApp's "Export chat": one text file a chat, Android or iOS, in the phone's language, zone and order of dates.
///
/// The stamps never have a zone, and they are those of the phone that exported; minute precision spans the minute.
enum WhatsAppFormat: EvidenceFormat {
    static let name = "whatsapp"

    /// Lines of a file that are looked at to recognise it, and bytes.
    private static let sampleLines = 40
    private static let sampleBytes = 16 << 10

    static func recognises(_ input: FormatInput) -> Bool {
        let sample = SourceText(input.bytes.head(sampleBytes)).utf8
        var headers = 0
        var seen = 0
        for line in WhatsAppLines(sample) {
            if line.isEmpty { continue }
            seen += 1
            if let header = WhatsAppHeader(sample, from: line.lowerBound, to: line.upperBound), isPlausible(sample, line, header) {
                if seen == 1 { return true }
                headers += 1
                if headers == 2 { return true }
            }
            if seen == sampleLines { break }
        }
        return false
    }

    /// An iPhone writes a name and a colon on every line, notices included; other programs put only the name, or a level, behind brackets.
    private static func isPlausible(_ sample: [UInt8], _ line: Range<Int>, _ header: WhatsAppHeader) -> Bool {
        !header.isBracketed || line.upperBound == sample.count
            || sample[min(header.body, line.upperBound)..<line.upperBound].contains(UInt8(ascii: ":"))
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        let source = SourceText(input.bytes)
        var reading = WhatsAppReading(input, source)
        reading.findMessages()
        reading.makeEvents()
        return reading.output
    }
}

/// The lines of some text as ranges without their LF, CRLF or CR.
package struct WhatsAppLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var at = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package mutating func next() -> Range<Int>? {
        guard at < bytes.count else { return nil }
        let start = at
        at = bytes.lineEnd(from: at)
        let end = at
        if at < bytes.count {
            at += bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
        }
        return start..<end
    }
}

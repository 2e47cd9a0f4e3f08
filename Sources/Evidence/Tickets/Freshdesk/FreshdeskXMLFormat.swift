// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Tickets of Freshdesk's first interface and account export in XML: `helpdesk-tickets › helpdesk-ticket` with `notes › helpdesk-note`.
enum FreshdeskXMLFormat: EvidenceFormat {
    static let name = FreshdeskFormat.name

    static func recognises(_ input: FormatInput) -> Bool {
        XMLExport.begins(input.bytes, with: ["helpdesk-tickets", "helpdesk-ticket"])
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        let xml = XMLExport(input)
        var reading = FreshdeskReading(input)
        let tickets = xml.record.name(0) == "helpdesk-ticket" ? [0] : xml.record.elements(0)
        for ticket in tickets {
            let record = xml.record(ticket)
            reading.read(record.value, in: "", record)
        }
        xml.tell(&reading.export)
        return reading.finished(input.bytes.count)
    }
}

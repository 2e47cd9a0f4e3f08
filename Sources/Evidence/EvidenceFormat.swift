// SPDX-License-Identifier: Apache-2.0

package import AuditModel
import Formats
package import ServiceTime

/// One file, or one member of an archive, as a reader gets it.
package struct FormatInput {
    /// Its digest is not known yet.
    var file: SourceFile
    /// The bytes as received: the first of them to recognise a format by, all of them to read it; none for a format that streams.
    var bytes: [UInt8]
    /// What a person says about this file; every field may be empty.
    var setting: SourceSetting
    /// The zone for stamps without one: the setting's, else the engagement's, else nil (then such stamps float).
    var zone: ZoneRules?
    var engagement: Engagement
    /// What signatures of mail are held against.
    var authenticity = MailAuthenticity.Basis()

    package init(file: SourceFile, bytes: [UInt8], setting: SourceSetting, zone: ZoneRules?, engagement: Engagement) {
        self.file = file
        self.bytes = bytes
        self.setting = setting
        self.zone = zone
        self.engagement = engagement
    }
}

/// A person or a machine that an export's own list of accounts names.
package struct AccountRecord: Hashable {
    var account: String
    var name: String
    /// Other names of the same account, which an engagement may use.
    var handles: [String] = []
    var address: String?
    var isBot = false
    /// The side that the export itself puts it on: an end user, an agent.
    var role: Role?
    /// Whether that beats the side that someone's part in one ticket suggests: who asks there is mostly, but not always, a customer.
    var outranksTicket = false
}

/// What a reader made of one file.
package struct FormatOutput {
    /// Accounts that events of the same format and export folder name; `EvidenceReader` brings them together.
    var accounts: [AccountRecord] = []
    /// What the vendor's own system computed about itself.
    package var claims: [VendorClaim] = []
    /// In the order of the file. Roles are left `unknown` unless the file itself states them; `EvidenceReader` settles them.
    package var events: [EvidenceEvent] = []
    package var diagnostics: [Diagnostic] = []
    /// Bytes that belong to an event, a separator or a header.
    package var explainedBytes = 0
    /// Those of them that only part events from each other.
    var separatorBytes = 0

    package init(diagnostics: [Diagnostic] = [], explainedBytes: Int = 0) {
        self.diagnostics = diagnostics
        self.explainedBytes = explainedBytes
    }
}

/// A format of evidence: how it is recognised, and how it is read.
///
/// A reader never throws for bad input: what is not understood is a diagnostic with its place.
protocol EvidenceFormat {
    /// Short, lower case, shown in reports: "mbox", "whatsapp".
    static var name: String { get }
    /// Whether the content (not the name) is of this format. Cheap: looks at the first kilobytes only.
    static func recognises(_ input: FormatInput) -> Bool
    static func read(_ input: FormatInput) -> FormatOutput
}

/// A format whose files may be larger than memory: they are read as they stream by.
protocol StreamedFormat: EvidenceFormat {
    /// Reads all; `take` empties the output from time to time.
    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void)
}

extension StreamedFormat {
    static func read(_ input: FormatInput) -> FormatOutput {
        var window = ByteWindow(ByteStream(ByteSource(input.bytes)), expecting: input.bytes.count)
        var all = FormatOutput()
        read(input, &window) { all.take(&$0) }
        return all
    }
}

extension FormatOutput {
    /// Adds another output and leaves it empty.
    mutating func take(_ more: inout FormatOutput) {
        accounts += more.accounts
        claims += more.claims
        events.take(&more.events)
        diagnostics += more.diagnostics
        explainedBytes += more.explainedBytes
        separatorBytes += more.separatorBytes
        more = FormatOutput()
    }
}

extension [EvidenceEvent] {
    /// Adds the events of another array and leaves it empty: moving an event costs nothing, copying it a count for each string.
    mutating func take(_ more: inout [EvidenceEvent]) {
        if isEmpty { return swap(&self, &more) }
        if capacity < count + more.count { reserveCapacity(Swift.max(count + more.count, 2 * count)) }
        let blank = Stamp(bounds: TimestampBounds(exactly: .distantPast), raw: "", basis: .zoneless, precision: .day)
        more.withUnsafeMutableBufferPointer { more in
            for index in more.indices {
                var event = EvidenceEvent(at: blank, author: Author(name: ""), channel: .mail, citations: [])
                swap(&event, &more[index])
                append(event)
            }
        }
        more.removeAll(keepingCapacity: true)
    }
}

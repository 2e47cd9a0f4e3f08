// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One file, or one member of an archive, as a reader gets it.
struct FormatInput {
    var file: SourceFile
    /// The bytes as received.
    var bytes: [UInt8]
    /// What a person says about this file; every field may be empty.
    var setting: SourceSetting
    /// The zone for stamps without one: the setting's, else the engagement's, else nil (then such stamps float).
    var zone: ZoneRules?
    var engagement: Engagement
}

/// A person or a machine that an export's own list of accounts names.
struct AccountRecord: Hashable {
    var account: String
    var name: String
    /// Other names of the same account, which an engagement may use.
    var handles: [String]
    var address: String?
    var isBot: Bool
}

/// What a reader made of one file.
struct FormatOutput {
    /// Accounts that events of the same export folder name; `EvidenceReader` brings them together.
    var accounts: [AccountRecord] = []
    /// In the order of the file. Roles are left `unknown` unless the file itself states them; `EvidenceReader` settles them.
    var events: [EvidenceEvent] = []
    var diagnostics: [Diagnostic] = []
    /// Bytes that belong to an event, a separator or a header.
    var explainedBytes = 0
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

// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// What a bundle of one vendor's report and exhibits holds and what it leaves out: everything its own words are made from.
public struct BundleRecord: Hashable, Sendable {
    /// Which exhibits were put in.
    public enum Scope: String, CaseIterable, Sendable {
        /// Those that a finding rests on.
        case reliedOn = "relied-on"
        case all
    }

    /// One input of the audit, and where its copy lies.
    public struct Item: Hashable, Sendable {
        /// The path in the case; a member of an archive reads `export.zip › day.json`.
        public var path: String
        /// "EX-001"; nil for an agreement or a setting.
        public var exhibit: String?
        /// Of the bytes as received; empty for what could not be read.
        public var sha256: String
        public var byteCount: Int
        /// The path of the copy in the bundle, "data/exhibits/EX-001/mail.eml"; nil when there is none.
        public var stored: String?
        /// The path of the archive it is a member of.
        public var container: String?
        /// The path of its redacted excerpts, "data/excerpts/EX-001.txt", in a bundle without originals.
        public var excerpt: String? = nil

        public init(path: String, exhibit: String?, sha256: String, byteCount: Int, stored: String? = nil, container: String? = nil) {
            self.path = path
            self.exhibit = exhibit
            self.sha256 = sha256
            self.byteCount = byteCount
            self.stored = stored
            self.container = container
        }
    }

    /// The vendor's folder in the case; empty in a case without that level.
    public var folder: String
    /// Folders of the agreement and of the evidence in the case, and whether both are the case folder itself.
    public var contracts: String
    public var evidence: String
    public var isBare: Bool
    /// As in the report.
    public var vendor: String
    public var vendorName: String
    public var customerName: String
    public var agreement: String
    public var asOf: Timestamp
    public var toolVersion: String
    public var zoneDataVersion: String
    public var scope: Scope
    /// In the order of the case's files.
    public var items: [Item]
    /// For whom the bundle is redacted, so that it holds no originals; nil: it is not.
    public var redaction: RedactionProfile? = nil

    public init(
        folder: String, contracts: String, evidence: String, isBare: Bool, vendor: String, vendorName: String, customerName: String,
        agreement: String, asOf: Timestamp, toolVersion: String, zoneDataVersion: String, scope: Scope, items: [Item]
    ) {
        self.folder = folder
        self.contracts = contracts
        self.evidence = evidence
        self.isBare = isBare
        self.vendor = vendor
        self.vendorName = vendorName
        self.customerName = customerName
        self.agreement = agreement
        self.asOf = asOf
        self.toolVersion = toolVersion
        self.zoneDataVersion = zoneDataVersion
        self.scope = scope
        self.items = items
    }

    /// Whether every input is in the bundle, by itself or within its archive, so that the audit can be made again from it.
    public var isComplete: Bool { redaction == nil && items.allSatisfy { $0.stored != nil || $0.container != nil } }
}

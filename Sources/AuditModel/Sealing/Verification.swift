// SPDX-License-Identifier: Apache-2.0

/// Something that is not as it was recorded, named as closely as it can be told.
public struct SealDifference: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// Its bytes are others than those recorded.
        case altered
        case missing
        /// Nothing recorded speaks of it.
        case added
        /// The recorded bytes lie under another name.
        case renamed
        /// A link, a pipe or a folder where a file was.
        case notFile = "not-a-file"
        case unreadable
        /// Records contradict each other, and nothing tells which of them is right.
        case disagreeing
        /// A time-stamp token that does not hold.
        case token
    }

    public var kind: Kind
    /// Relative to the case or the bundle.
    public var path: String
    public var exhibit: String?
    /// Where in the file.
    public var place: Text?
    /// SHA-256 as recorded and as found.
    public var recorded: String?
    public var found: String?
    /// Ids of the findings that rest on it.
    public var findings: [String]
    /// What else is to be said: why this file and no other, whose bytes it has.
    public var notes: [Text]

    public init(
        _ kind: Kind, _ path: String, exhibit: String? = nil, place: Text? = nil, recorded: String? = nil, found: String? = nil,
        findings: [String] = [], notes: [Text] = []
    ) {
        self.kind = kind
        self.path = path
        self.exhibit = exhibit
        self.place = place
        self.recorded = recorded
        self.found = found
        self.findings = findings
        self.notes = notes
    }
}

/// What a time-stamp token says, as far as it could be read.
public struct TimestampStatement: Hashable, Sendable {
    public var path: String
    /// "2026-05-06T09:00:00.123Z".
    public var time: String
    /// In microseconds; nil when the token does not say.
    public var accuracy: Int64?
    public var policy: String
    public var serial: String
    /// The maker by the token's own word, and by the certificate that signed it.
    public var authority: String?
    public var signer: String?
    public var issuer: String?
    /// Whether the signer was held against authorities that the user named.
    public var isIdentityChecked: Bool
    public var isGood: Bool

    public init(
        path: String, time: String, accuracy: Int64?, policy: String, serial: String, authority: String?, signer: String?, issuer: String?,
        isIdentityChecked: Bool, isGood: Bool
    ) {
        self.path = path
        self.time = time
        self.accuracy = accuracy
        self.policy = policy
        self.serial = serial
        self.authority = authority
        self.signer = signer
        self.issuer = issuer
        self.isIdentityChecked = isIdentityChecked
        self.isGood = isGood
    }
}

/// What came of holding one vendor's report or one bundle against its own records.
public struct Verification: Hashable, Sendable {
    public enum Subject: String, Sendable {
        case caseFolder = "case"
        case bundle
    }

    public var subject: Subject
    /// The vendor's name as the report has it; the folder's where there is none.
    public var vendor: String
    /// In the order of their paths.
    public var differences: [SealDifference]
    /// What was checked.
    public var checks: [Text]
    /// What could not be, and why; what was seen beside it.
    public var notes: [Text]
    public var token: TimestampStatement?

    public init(
        _ subject: Subject, vendor: String, differences: [SealDifference] = [], checks: [Text] = [], notes: [Text] = [],
        token: TimestampStatement? = nil
    ) {
        self.subject = subject
        self.vendor = vendor
        self.differences = differences
        self.checks = checks
        self.notes = notes
        self.token = token
    }

    public var isAsRecorded: Bool { differences.isEmpty }
}

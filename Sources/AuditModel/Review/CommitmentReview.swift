// SPDX-License-Identifier: Apache-2.0

/// What a person says of a commitment in `commitments.json5`.
public enum ReviewStatus: String, CaseIterable, Sendable {
    /// As it was read; nobody has checked it.
    case read
    /// It is right.
    case confirmed
    /// Some of its fields were read wrongly and are corrected.
    case amended
    /// It is no promise.
    case rejected
    /// It was not read; a person found it.
    case added

    public var name: Text {
        switch self {
        case .read: Text("not yet checked", "尚未核对")
        case .confirmed: Text("confirmed by a person", "经人工确认")
        case .amended: Text("amended by a person", "经人工更正")
        case .rejected: Text("rejected by a person", "经人工否定")
        case .added: Text("added by a person", "由人工补充")
        }
    }
}

/// That a person confirmed, amended or added a commitment, and where that is written.
public struct CommitmentReview: Hashable, Sendable {
    public var status: ReviewStatus
    /// The entry in `commitments.json5`.
    public var citation: Citation
    /// Fields that differ from what was read.
    public var fields: [FieldBasis.Field]

    public init(_ status: ReviewStatus, citation: Citation, fields: [FieldBasis.Field] = []) {
        self.status = status
        self.citation = citation
        self.fields = fields
    }
}

/// One entry of `commitments.json5`.
public struct ReviewedCommitment: Hashable, Sendable {
    public var status: ReviewStatus
    /// As the file has it; the clause holds the quote, its place is that of the entry until it is looked up in the agreement.
    public var commitment: Commitment
    /// The file's own name of its support hours: "H2".
    public var hours: String?
    /// A person's remark.
    public var note: String?
    /// The entry's status.
    public var citation: Citation
    /// Where the file states each field.
    public var cites: [FieldBasis]

    public init(
        _ status: ReviewStatus, _ commitment: Commitment, hours: String? = nil, note: String? = nil, citation: Citation,
        cites: [FieldBasis] = []
    ) {
        self.status = status
        self.commitment = commitment
        self.hours = hours
        self.note = note
        self.citation = citation
        self.cites = cites
    }
}

/// `commitments.json5`: the commitments of an agreement as a person reviewed them.
public struct ReviewFile: Sendable {
    /// A file of the agreement by its name and digest.
    public struct Pin: Hashable, Sendable {
        public var name: String
        public var sha256: String

        public init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// Support hours by the words that state them.
    public struct Hours: Hashable, Sendable {
        public var id: String
        public var quote: String

        public init(id: String, quote: String) {
            self.id = id
            self.quote = quote
        }
    }

    public var pins: [Pin]
    public var hours: [Hours]
    public var commitments: [ReviewedCommitment]
    /// Ids of entries that could not be read: what they are about is not judged.
    public var unreadable: Set<String>

    public init(pins: [Pin] = [], hours: [Hours] = [], commitments: [ReviewedCommitment] = [], unreadable: Set<String> = []) {
        self.pins = pins
        self.hours = hours
        self.commitments = commitments
        self.unreadable = unreadable
    }

    /// What an agreement's files are called and what they hold; members of a file go with it.
    public static func pins(of agreement: Agreement) -> [Pin] {
        agreement.files.filter { $0.container == nil && !$0.path.hasSuffix(fileName) }.map { file in
            Pin(name: file.path.split(separator: "/").last.map(String.init) ?? file.path, sha256: file.sha256)
        }
    }

    /// The name of the file, beside the agreement.
    public static let fileName = "commitments.json5"
}

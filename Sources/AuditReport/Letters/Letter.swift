// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// A draft letter in one language: everything it says, before it is laid out as text or as a page.
///
/// It is a pure function of the result. What stands in square brackets a person must fill in; `notes` are for that person and not for the vendor.
public struct Letter: Sendable {
    /// A label and what stands beside it: "To", the vendor's name.
    struct Line: Hashable, Sendable {
        var label: String
        var words: String
    }

    /// Words of the agreement, verbatim, and where they stand.
    struct Quote: Hashable, Sendable {
        var words: String
        var place: String
    }

    /// A numbered paragraph.
    struct Part: Hashable, Sendable {
        var words: [String]
        var quotes: [Quote] = []
        /// Lettered requests.
        var items: [String] = []
        /// What follows the quotes or the items.
        var after: [String] = []
    }

    /// One cell: its words, and further lines in smaller type.
    struct Cell: Hashable, Sendable {
        var main: String
        var small: [String] = []
    }

    /// Rows under one heading; the first cell of a row names it.
    struct Table: Hashable, Sendable {
        enum Style: Hashable, Sendable {
            case instances, contestable, reckoning, files
        }

        var style = Style.instances
        var heading: String
        var columns: [String]
        var rows: [[Cell]]
    }

    struct Schedule: Hashable, Sendable {
        /// "Schedule 1", 附表一.
        var name: String
        var title: String
        var intro: [String]
        var tables: [Table] = []
    }

    public let kind: LetterKind
    public let language: Language
    /// What the person who sends it must know first; taken out before sending.
    public internal(set) var notes: [Text] = []
    /// Those of the notes that no writer may overlook: a claim window that is past, inputs that could not be read.
    public internal(set) var warnings: [Text] = []
    var title: String
    /// The agreement by its title.
    var subject: String
    var address: [Line] = []
    var parts: [Part] = []
    var closing: [Line] = []
    var schedules: [Schedule] = []
    let page: CaseLookup

    /// Drafts a letter, or says why there is none to draft.
    public init(_ kind: LetterKind, _ result: AuditResult, language: Language, options: LetterOptions = LetterOptions())
        throws(LetterRefusal)
    {
        let page = CaseLookup(result, language)
        let basis = try LetterBasis(kind, page, options)
        self.kind = kind
        self.language = language
        self.page = page
        title = kind.title[language]
        subject = LetterHead.subject(page)
        let plan = SchedulePlan(basis)
        address = LetterHead.address(basis)
        parts = LetterBody.parts(basis, plan)
        closing = LetterHead.closing(basis)
        schedules = plan.schedules(basis)
        warnings = WriterNotes.warnings(basis)
        notes = warnings + WriterNotes.others(basis)
    }
}

/// One file of a letter, by its name in the vendor's folder of reports.
public struct LetterFile: Sendable {
    public var name: String
    public var bytes: [UInt8]
}

extension Letter {
    /// The stylesheet between the tags of the page, byte for byte; the page's policy allows only what has its digest.
    public static var stylesheet: [UInt8] { LetterStylesheet.bytes }

    /// The letter as plain text and as a page to print: `letter-notice.txt`, `letter-notice.html`; of letters in both languages
    /// `letter-notice.en.txt` and so on.
    ///
    /// `styleDigest` is the SHA-256 of `stylesheet` in base 64.
    public func files(styleDigest: String, isOneOfSeveral: Bool = false) -> [LetterFile] {
        let stem = "letter-\(kind.rawValue)" + (isOneOfSeveral ? ".\(language.rawValue)" : "")
        return [
            LetterFile(name: stem + ".txt", bytes: LetterText.bytes(self)),
            LetterFile(name: stem + ".html", bytes: LetterPage.bytes(self, styleDigest: styleDigest)),
        ]
    }

    /// The files of a letter made from a result alone; throws why there is none.
    public static func files(
        _ kind: LetterKind, _ result: AuditResult, language: Language, options: LetterOptions = LetterOptions(), styleDigest: String
    ) throws(LetterRefusal) -> [LetterFile] {
        try Letter(kind, result, language: language, options: options).files(styleDigest: styleDigest)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// How much a diagnostic weighs.
public enum DiagnosticSeverity: String, Sendable, CaseIterable, Comparable {
    /// Something a reader should know; nothing was lost.
    case note
    /// Something was read with loss or doubt; findings that depend on it are weakened.
    case warning
    /// Something could not be read at all.
    case error

    public static func < (a: DiagnosticSeverity, b: DiagnosticSeverity) -> Bool {
        guard let x = allCases.firstIndex(of: a), let y = allCases.firstIndex(of: b) else { return false }
        return x < y
    }

    public var name: Text {
        switch self {
        case .note: Text("note", "提示")
        case .warning: Text("warning", "警告")
        case .error: Text("error", "错误")
        }
    }
}

/// A kind of trouble: its stable name, its words in each language, and what a person can do about it.
///
/// The name may be relied upon by programs; the words may change. `{0}`, `{1}` … in the words stand for a diagnostic's arguments.
public struct DiagnosticCode: Hashable, Sendable {
    /// Dotted, lower case: `mail.mbox.truncated`.
    public var name: String
    public var severity: DiagnosticSeverity
    public var message: Text
    /// What to do about it, or why it is harmless.
    public var remedy: Text

    public init(_ name: String, _ severity: DiagnosticSeverity, _ message: Text, remedy: Text) {
        self.name = name
        self.severity = severity
        self.message = message
        self.remedy = remedy
    }

    public static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.name == b.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// Every code there is, in the order of the documentation.
    public static var all: [DiagnosticCode] {
        caseCodes + agreementCodes + pdfCodes + evidenceCodes + mailCodes + chatCodes + ticketCodes + judgingCodes
    }
}

/// Something about the input that a reader of the report must know: what, where, why and what to do.
public struct Diagnostic: Hashable, Sendable {
    public var code: DiagnosticCode
    public var arguments: [String]
    /// Where, when it has a place; `path` when only a file can be named.
    public var span: SourceSpan?
    public var path: String?
    /// 1-based column in bytes, where a file that a person writes is wrong.
    public var column: Int?
    /// The words at that place, for the message's excerpt.
    public var excerpt: String

    public init(
        _ code: DiagnosticCode, _ arguments: [String] = [], at span: SourceSpan? = nil, path: String? = nil, column: Int? = nil,
        excerpt: String = ""
    ) {
        self.code = code
        self.arguments = arguments
        self.span = span
        self.path = path
        self.column = column
        self.excerpt = excerpt
    }

    public var message: Text { code.message.filled(arguments) }
    public var remedy: Text { code.remedy.filled(arguments) }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The shapes that several documents share: bounds, citations, diagnostics, files.
extension JSONText {
    mutating func bounds(_ key: StaticString, _ bounds: TimestampBounds?) {
        guard let bounds else { return null(key) }
        object(key) {
            $0.field("earliest", bounds.earliest)
            $0.field("latest", bounds.latest)
        }
    }

    mutating func length(_ key: StaticString, _ length: MillisecondBounds?) {
        guard let length else { return null(key) }
        object(key) {
            $0.seconds("min", length.min)
            $0.seconds("max", length.max)
        }
    }

    mutating func moment(_ key: StaticString, _ moment: Moment?, files: CitedFiles) {
        guard let moment else { return null(key) }
        object(key) {
            $0.field("earliest", moment.bounds.earliest)
            $0.field("latest", moment.bounds.latest)
            $0.list("cites", moment.citations) { $0.citation($1, files: files) }
        }
    }

    /// A place of evidence: exhibit, file, digest, byte range and the words there.
    mutating func citation(_ citation: Citation, files: CitedFiles) {
        object { json in
            json.field("exhibit", files.exhibit(citation.span.file)?.id)
            json.field("file", files.path(citation.span.file))
            json.field("sha256", files.file(citation.span.file)?.sha256)
            json.place(citation.span)
            json.field("quote", citation.quote)
        }
    }

    /// Line and bytes; the page too, where the file has pages.
    mutating func place(_ span: SourceSpan) {
        if let page = span.page { field("page", page) }
        field("line", Int(span.line))
        field("lower", span.lower)
        field("upper", span.upper)
    }

    /// A clause of the agreement; the digest of its file is a further key.
    mutating func clause(_ key: StaticString, _ clause: Clause, files: CitedFiles) {
        object(key) { json in
            let span = clause.citation.span
            json.field("file", files.path(span.file))
            json.strings("path", clause.path)
            json.field("quote", clause.citation.quote)
            json.place(span)
            json.field("sha256", files.file(span.file)?.sha256)
        }
    }

    mutating func diagnostic(_ diagnostic: Diagnostic, files: CitedFiles) {
        object { json in
            json.field("code", diagnostic.code.name)
            json.field("severity", diagnostic.code.severity.rawValue)
            json.field("message", diagnostic.message[.english])
            json.field("remedy", diagnostic.remedy[.english])
            json.field("file", diagnostic.span.map { files.path($0.file) } ?? diagnostic.path)
            if let page = diagnostic.span?.page { json.field("page", page) }
            json.field("line", diagnostic.span.map { Int($0.line) })
            json.field("lower", diagnostic.span?.lower)
            json.field("upper", diagnostic.span?.upper)
            json.field("excerpt", diagnostic.excerpt)
        }
    }

    mutating func input(_ file: SourceFile) {
        object {
            $0.field("path", file.path)
            $0.field("sha256", file.sha256)
            $0.field("bytes", file.byteCount)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// A DOCX (ECMA-376, transitional or strict) as a document of blocks over its text, its footnotes and its endnotes.
///
/// Each of these members is a part of the document and a file of its own; the ranges of the blocks tile them.
enum DOCXDocumentReader {
    static func read(_ input: AgreementInput, nextFile: FileID) -> DocumentReader.Reading {
        do throws(DOCXPackage.Problem) {
            return try reading(input, nextFile)
        } catch {
            return DocumentReader.Reading(diagnostics: [incomplete(error.words, input)])
        }
    }

    private static func incomplete(_ words: String, _ input: AgreementInput) -> Diagnostic {
        Diagnostic(.agreementIncomplete, ["DOCX, " + words], path: input.file.path)
    }

    private static func reading(_ input: AgreementInput, _ nextFile: FileID) throws(DOCXPackage.Problem) -> DocumentReader.Reading {
        var package = try DOCXPackage(input.bytes)
        let name = try package.mainPart() ?? "word/document.xml"
        guard let bytes = try package.member(name) else { throw DOCXPackage.Problem(words: "no \(name)") }
        let main = DOCXPart(package.name(name), bytes)
        var troubles = [main.trouble].compactMap { $0 }
        let related = try package.relationships(of: name)
        let folder = name.split(separator: "/").dropLast().joined(separator: "/")
        var used = [name]
        /// A member beside the main part; what is wrong with it does not keep the others from being read.
        func part(_ kind: String, base: Int) -> DOCXPart? {
            let place = related[kind] ?? (folder.isEmpty ? "" : folder + "/") + kind + ".xml"
            used.append(place)
            do throws(DOCXPackage.Problem) {
                guard let bytes = try package.member(place) else {
                    if related[kind] != nil { troubles.append("no \(place)") }
                    return nil
                }
                let part = DOCXPart(package.name(place), bytes, base: base)
                if let trouble = part.trouble { troubles.append(trouble) }
                return part
            } catch {
                troubles.append(error.words)
                return nil
            }
        }
        let styles = part("styles", base: 0).map { DOCXStyles($0) } ?? DOCXStyles()
        let numbering = part("numbering", base: 0).map { DOCXNumbering($0) } ?? DOCXNumbering()
        let footnotes = part("footnotes", base: main.all.upperBound)
        let endnotes = part("endnotes", base: footnotes?.all.upperBound ?? main.all.upperBound)
        var reader = DOCXReader(
            styles: styles, numbering: numbering, footnotes: DOCXNotes(footnotes), endnotes: DOCXNotes(endnotes), main: main)
        guard let blocks = reader.body(main) else { throw DOCXPackage.Problem(words: troubles.first ?? "\(main.name), no body") }
        troubles += used.filter { package.repeated.contains($0.lowercased()) }.map { "2 × \($0)" } + reader.tally.unread

        let parts = [main, footnotes, endnotes].compactMap { $0 }
        let files = parts.enumerated().map { index, part in
            SourceFile(
                id: FileID(Int(nextFile.index) + index), path: "\(input.file.path) › \(part.name)", sha256: sha256(part.bytes),
                byteCount: part.bytes.count, container: input.file.id)
        }
        var document = AgreementDocument(blocks: blocks)
        document.tile(parts.map(\.all))
        document.isComplete = troubles.isEmpty
        document.trouble = troubles.first
        document.outline()
        let view = DocumentView(document, zip(files, parts).map { DocumentPart($0, $1.bytes, base: $1.base) })
        return DocumentReader.Reading(
            view: view, members: files, diagnostics: troubles.map { incomplete($0, input) } + notes(reader.tally, view))
    }

    /// What the document holds beside the words that were read.
    private static func notes(_ tally: DOCXTally, _ view: DocumentView) -> [Diagnostic] {
        var result: [Diagnostic] = []
        if let place = [tally.insertions.first, tally.deletions.first].compactMap({ $0 }).min(by: { $0.lowerBound < $1.lowerBound }) {
            let counts = ["\(tally.insertions.number)", "\(tally.deletions.number)"]
            result.append(Diagnostic(.agreementChangesTracked, counts, at: view.span(place)))
        }
        if let place = tally.hidden.first {
            let words = DocumentView.short(tally.hidden.excerpt)
            result.append(Diagnostic(.agreementTextHidden, ["\(tally.hidden.number)", words], at: view.span(place), excerpt: words))
        }
        if let place = tally.comments.first {
            result.append(Diagnostic(.agreementCommentsUnread, ["\(tally.comments.number)"], at: view.span(place)))
        }
        return result
    }
}

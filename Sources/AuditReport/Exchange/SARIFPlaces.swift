// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The files of a case as artifacts of SARIF, and places in them.
struct SARIFPlaces {
    private let page: CaseLookup
    private let artifacts: [FileID: Int]
    private let rules: [String: Int]

    init(_ page: CaseLookup) {
        self.page = page
        artifacts = Dictionary(page.result.files.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        rules = Dictionary(
            page.result.agreement.commitments.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func ruleIndex(_ commitment: String) -> Int? { rules[commitment] }

    /// A file with its digest; a member of an archive names the archive and its own path inside (3.24.3).
    func artifact(_ file: SourceFile, _ json: inout JSONText) {
        json.object("location") { $0.field("uri", uri(file)) }
        if let parent = parent(file) { json.field("parentIndex", parent) }
        json.field("length", file.byteCount)
        json.object("hashes") { $0.field("sha-256", file.sha256) }
        if let exhibit = page.files.exhibit(file.id) {
            json.object("properties") { $0.field("exhibit", exhibit.id) }
        }
    }

    /// The fields of a location: the file, and the line with its words.
    ///
    /// A text region and a binary region of one `region` must be the same bytes (3.30.1). A citation is exact to the byte and knows its first line
    /// only, so that its bytes stand in the region's own properties; in a file of pages, which has no lines of text, they are the region.
    func location(_ span: SourceSpan, _ quote: String?, _ json: inout JSONText) {
        json.object("physicalLocation") { json in
            json.object("artifactLocation") { json in
                if let file = page.files.file(span.file) { json.field("uri", uri(file)) }
                if let index = artifacts[span.file] { json.field("index", index) }
            }
            json.object("region") { json in
                if span.page == nil, span.line > 0 {
                    json.field("startLine", Int(span.line))
                } else {
                    json.field("byteOffset", max(0, span.lower))
                    json.field("byteLength", max(0, span.upper - span.lower))
                }
                if let quote { json.object("snippet") { $0.field("text", VisibleText.line(quote)) } }
                json.object("properties") { json in
                    if let page = span.page {
                        json.field("page", page)
                        json.field("line", Int(span.line))
                    } else {
                        json.field("byteOffset", span.lower)
                        json.field("byteLength", span.upper - span.lower)
                    }
                }
            }
        }
    }

    private func parent(_ file: SourceFile) -> Int? {
        guard let container = file.container, container != file.id, let outer = page.files.file(container),
            file.path.hasPrefix(outer.path + SARIFPlaces.inside)
        else { return nil }
        return artifacts[container]
    }

    private func uri(_ file: SourceFile) -> String {
        guard parent(file) != nil, let outer = file.container.flatMap({ page.files.file($0) }) else { return SARIFText.uri(file.path) }
        return "/" + SARIFText.uri(String(file.path.dropFirst(outer.path.count + SARIFPlaces.inside.count)))
    }

    /// Between an archive and its member.
    private static let inside = " › "
}

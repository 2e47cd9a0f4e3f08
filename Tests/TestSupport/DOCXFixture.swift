// SPDX-License-Identifier: Apache-2.0

/// A DOCX written member by member, no more in it than a test asks for.
public struct DOCXFixture: Sendable {
    public var main: String
    public var styles: String?
    public var numbering: String?
    public var footnotes: String?
    public var endnotes: String?
    /// The name of the main part.
    public var mainName = "word/document.xml"
    public var more: [(name: String, text: String)] = []

    public static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    public static func root(_ name: String, _ inner: String, prefix: String = "w", space: String = DOCXFixture.space) -> String {
        let mark = prefix.isEmpty ? "" : prefix + ":"
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<\(mark)\(name) xmlns\(prefix.isEmpty ? "" : ":" + prefix)=\"\(space)\" xmlns:mc=\"urn:mc\" xmlns:v=\"urn:v\" xmlns:m=\"urn:m\" "
            + "xmlns:wps=\"urn:wps\">\(inner)</\(mark)\(name)>"
    }

    /// A document with this in its body.
    public init(_ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil, endnotes: String? = nil) {
        main = DOCXFixture.root("document", "<w:body>\(body)<w:sectPr/></w:body>")
        self.styles = styles.map { DOCXFixture.root("styles", $0) }
        self.numbering = numbering.map { DOCXFixture.root("numbering", $0) }
        self.footnotes = footnotes.map { DOCXFixture.root("footnotes", $0) }
        self.endnotes = endnotes.map { DOCXFixture.root("endnotes", $0) }
    }

    public var members: [(name: String, bytes: [UInt8])] {
        let types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/\(mainName)\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
        let relations =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"\(mainName)\"/></Relationships>"
        var all = [("[Content_Types].xml", types), ("_rels/.rels", relations), (mainName, main)]
        let folder = mainName.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        for (name, text) in [("styles", styles), ("numbering", numbering), ("footnotes", footnotes), ("endnotes", endnotes)] {
            if let text { all.append((folder + name + ".xml", text)) }
        }
        return (all + more.map { ($0.name, $0.text) }).map { (name: $0.0, bytes: [UInt8]($0.1.utf8)) }
    }

    public var bytes: [UInt8] { ZipFixture.archive(members) }

    /// A paragraph of one run.
    public static func paragraph(_ words: String, style: String? = nil, properties: String = "", run: String = "") -> String {
        let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        let all = style + properties
        return "<w:p>" + (all.isEmpty ? "" : "<w:pPr>\(all)</w:pPr>") + "<w:r>" + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")
            + "<w:t xml:space=\"preserve\">\(words)</w:t></w:r></w:p>"
    }

    /// A table of plain cells; a cell that begins in "<" is a `w:tc`'s content as it stands.
    public static func table(_ rows: [[String]]) -> String {
        "<w:tbl><w:tblPr/><w:tblGrid/>"
            + rows.map { row in
                "<w:tr>" + row.map { "<w:tc>" + ($0.hasPrefix("<") ? $0 : paragraph($0)) + "</w:tc>" }.joined() + "</w:tr>"
            }.joined() + "</w:tbl>"
    }
}

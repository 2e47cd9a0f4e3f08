// SPDX-License-Identifier: Apache-2.0

/// Small workbooks as Office Open XML: words as inline strings, and cells that are given as XML.
public enum XLSXFixture {
    public struct Sheet: Sendable {
        var name: String
        var rows: [[String]]
        var isHidden: Bool
        var hiddenRows: Set<Int>

        /// - Parameter hiddenRows: by their numbers, from 1.
        public init(_ name: String, _ rows: [[String]], isHidden: Bool = false, hiddenRows: Set<Int> = []) {
            self.name = name
            self.rows = rows
            self.isHidden = isHidden
            self.hiddenRows = hiddenRows
        }
    }

    /// A cell that begins with "<c" is taken as it is.
    public static func workbook(
        _ sheets: [Sheet], strings: String? = nil, styles: String? = nil, from1904: Bool = false, isPrefixed: Bool = false
    ) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var book = "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\">" + (from1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>"
        var relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        var members: [(name: String, bytes: [UInt8])] = [("[Content_Types].xml", [UInt8]("<Types/>".utf8))]
        for (index, sheet) in sheets.enumerated() {
            let id = "rId\(index + 1)"
            let state = sheet.isHidden ? " state=\"hidden\"" : ""
            book += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"\(id)\"/>"
            relations += "<Relationship Id=\"\(id)\" Type=\"\(links)/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
            members.append(("xl/worksheets/sheet\(index + 1).xml", [UInt8](part(sheet, main, isPrefixed ? "x:" : "").utf8)))
        }
        members.append(("xl/workbook.xml", [UInt8]((book + "</sheets></workbook>").utf8)))
        members.append(("xl/_rels/workbook.xml.rels", [UInt8]((relations + "</Relationships>").utf8)))
        if let strings { members.append(("xl/sharedStrings.xml", [UInt8]("<sst xmlns=\"\(main)\">\(strings)</sst>".utf8))) }
        if let styles { members.append(("xl/styles.xml", [UInt8]("<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>".utf8))) }
        return ZipFixture.archive(members)
    }

    private static func part(_ sheet: Sheet, _ main: String, _ prefix: String) -> String {
        let spaces = prefix.isEmpty ? "xmlns=\"\(main)\"" : "xmlns:x=\"\(main)\""
        func tag(_ name: String, _ inside: String, _ more: String = "") -> String {
            "<\(prefix)\(name)\(more)>\(inside)</\(prefix)\(name)>"
        }
        var rows = ""
        for (index, row) in sheet.rows.enumerated() {
            let cells = row.map { cell in
                cell.hasPrefix("<c") ? cell : tag("c", tag("is", tag("t", escaped(cell))), " t=\"inlineStr\"")
            }
            rows += tag("row", cells.joined(), " r=\"\(index + 1)\"" + (sheet.hiddenRows.contains(index + 1) ? " hidden=\"1\"" : ""))
        }
        return tag("worksheet", tag("sheetData", rows), " " + spaces)
    }

    private static func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
}

// SPDX-License-Identifier: Apache-2.0

/// A spreadsheet in Office Open XML (.xlsx, ECMA-376 part 1, 18): its sheets, and what is needed to read their cells.
///
/// Only parts that the workbook names are read, bounded in size; formulas are not reckoned, their last value is taken as it was saved.
public struct Workbook: Sendable {
    public struct Sheet: Sendable {
        public let name: String
        public let isHidden: Bool
        /// The member of the archive that holds it.
        public let entry: ZipEntry
    }

    public enum Problem: Error, Hashable, Sendable {
        case archive(ZipProblem)
        /// A part that the workbook cannot do without is not there, or cannot be read.
        case part(String)

        /// In English.
        public var text: String {
            switch self {
            case .archive(let problem): "\(problem)"
            case .part(let name): "its part \(name) is missing or damaged"
            }
        }
    }

    public let sheets: [Sheet]
    /// Sheets that are named and not there.
    public let missing: [String]
    let strings: [String]
    let formats: CellFormats
    /// Days count from 1904 instead of 1900 (18.2.28).
    let countsFrom1904: Bool

    /// All of the book's own parts together, unpacked; sheets are not counted.
    private static let partLimit = 512 << 20

    /// Whether the members of an archive are those of a workbook.
    public static func isWorkbook(_ zip: ZipArchive) -> Bool {
        zip.entries.contains { $0.name.lowercased() == "[content_types].xml" }
            && zip.entries.contains { $0.name.lowercased() == "xl/workbook.xml" }
    }

    public init(_ zip: ZipArchive) throws(Problem) {
        var parts = WorkbookParts(zip, limit: Workbook.partLimit)
        guard let book = try parts.xml("xl/workbook.xml") else { throw .part("xl/workbook.xml") }
        let targets = try parts.targets("xl/_rels/workbook.xml.rels")
        var sheets: [Sheet] = []
        var missing: [String] = []
        for tag in book.elements("sheet") {
            let name = tag["name"] ?? ""
            guard let id = tag["id"], let target = targets[id], let entry = parts.entry(target) else {
                missing.append(name)
                continue
            }
            sheets.append(Sheet(name: name, isHidden: tag["state"].map { $0 != "visible" } ?? false, entry: entry))
        }
        self.sheets = sheets
        self.missing = missing
        countsFrom1904 = book.elements("workbookPr").first?["date1904"].map { $0 == "1" || $0 == "true" } ?? false
        strings = try parts.xml("xl/sharedStrings.xml").map(SharedStrings.read) ?? []
        formats = try parts.xml("xl/styles.xml").map(CellFormats.init) ?? CellFormats()
    }
}

/// The parts of a workbook by their names, which are compared without case.
private struct WorkbookParts {
    private let zip: ZipArchive
    private var entries: [String: ZipEntry] = [:]
    private var room: Int

    init(_ zip: ZipArchive, limit: Int) {
        self.zip = zip
        room = limit
        for entry in zip.entries where !entry.isFolder { entries[entry.name.lowercased()] = entries[entry.name.lowercased()] ?? entry }
    }

    func entry(_ name: String) -> ZipEntry? { entries[name.lowercased()] }

    mutating func xml(_ name: String) throws(Workbook.Problem) -> PartTree? {
        guard let entry = entry(name) else { return nil }
        do throws(ZipProblem) {
            let bytes = try zip.bytes(of: entry, limit: room)
            room -= bytes.count
            return PartTree(MarkupReader.xml(bytes))
        } catch { throw .archive(error) }
    }

    /// The parts that a part's relationships name, by their ids (ECMA-376 part 2, 9.3).
    mutating func targets(_ name: String) throws(Workbook.Problem) -> [String: String] {
        var found: [String: String] = [:]
        for tag in try xml(name)?.elements("Relationship") ?? [] {
            guard let id = tag["Id"], let target = tag["Target"], tag["TargetMode"] != "External" else { continue }
            found[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        return found
    }
}

/// A part's elements by their names without prefix.
struct PartTree {
    struct Element {
        let index: Int
        let attributes: [MarkupAttribute]

        /// An attribute's value by its name without prefix.
        subscript(name: String) -> String? { attributes.first { PartTree.local($0.name) == name }?.value }
    }

    let document: MarkupDocument

    init(_ document: MarkupDocument) {
        self.document = document
    }

    static func local(_ name: String) -> Substring { name.split(separator: ":").last ?? "" }

    func name(_ index: Int) -> Substring? {
        guard case .element(let name, _) = document.nodes[index].content else { return nil }
        return PartTree.local(name)
    }

    func element(_ index: Int) -> Element? {
        guard case .element(_, let attributes) = document.nodes[index].content else { return nil }
        return Element(index: index, attributes: attributes)
    }

    /// All elements of a name, in the order of the part.
    func elements(_ name: String) -> [Element] { document.nodes.indices.filter { self.name($0) == name[...] }.compactMap(element) }

    /// The elements of a name right inside another.
    func children(_ index: Int, _ name: String) -> [Element] {
        document.nodes[index].children.filter { self.name(Int($0)) == name[...] }.compactMap { element(Int($0)) }
    }

    /// The words of an element's `t` parts: of a string and its runs, without the reading aids for Japanese (18.4.6).
    func words(_ index: Int) -> String {
        var out = ""
        for child in document.nodes[index].children {
            switch document.nodes[Int(child)].content {
            case .text(let text): if name(index) == "t" || name(index) == "v" { out += text }
            case .element: if name(Int(child)) == "t" || name(Int(child)) == "r" { out += words(Int(child)) }
            }
        }
        return out
    }
}

/// The strings that a workbook's cells share (18.4).
enum SharedStrings {
    static func read(_ tree: PartTree) -> [String] { tree.elements("si").map { tree.words($0.index) } }
}

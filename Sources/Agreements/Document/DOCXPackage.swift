// SPDX-License-Identifier: Apache-2.0

import Formats

/// The members of an office file (ECMA-376 part 2, OPC), found by their relationships and never by the file's name.
struct DOCXPackage: Sendable {
    /// Why nothing, or not everything, could be read; in words for a diagnostic.
    struct Problem: Error, Sendable {
        let words: String
    }

    /// Bytes of all members together, inflated.
    static let inflatedLimit = 64 << 20

    private let archive: ZipArchive
    private let entries: [String: ZipEntry]
    /// Names that occur more than once: readers differ in which of them they take.
    let repeated: Set<String>
    private var room = DOCXPackage.inflatedLimit

    init(_ bytes: [UInt8]) throws(Problem) {
        do throws(ZipProblem) {
            archive = try ZipArchive(bytes)
        } catch {
            throw Problem(words: error.officeWords)
        }
        var entries: [String: ZipEntry] = [:]
        var repeated: Set<String> = []
        for entry in archive.entries where !entry.isFolder {
            let name = DOCXPackage.plain(entry.name)
            if entries[name] == nil { entries[name] = entry } else { repeated.insert(name) }
        }
        self.entries = entries
        self.repeated = repeated
    }

    /// Names are compared without case (OPC 6.2.2), without a leading "/".
    private static func plain(_ name: String) -> String {
        var name = name.lowercased()
        while name.hasPrefix("/") { name.removeFirst() }
        return name
    }

    func has(_ name: String) -> Bool { entries[DOCXPackage.plain(name)] != nil }

    /// A member's name as the archive writes it.
    func name(_ name: String) -> String { entries[DOCXPackage.plain(name)].map(\.name) ?? name }

    /// A member's bytes; nil if there is no such member.
    mutating func member(_ name: String) throws(Problem) -> [UInt8]? {
        guard let entry = entries[DOCXPackage.plain(name)] else { return nil }
        do throws(ZipProblem) {
            let bytes = try archive.bytes(of: entry, limit: room)
            room -= bytes.count
            return bytes
        } catch {
            throw Problem(words: "\(DocumentView.short(entry.name)): \(error.officeWords)")
        }
    }

    /// Targets of a part's relationships by the last word of their type ("styles", "footnotes"), as names of members; "" is the package.
    mutating func relationships(of part: String) throws(Problem) -> [String: String] {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        let place = (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
        guard let bytes = try member(place) else { return [:] }
        var result: [String: String] = [:]
        for node in MarkupReader.xml(bytes, limits: DOCXPart.limits).nodes {
            guard case .element(let name, let attributes) = node.content, DOCXPart.local(name) == "Relationship" else { continue }
            func value(_ name: String) -> String { attributes.first { DOCXPart.local($0.name) == name }?.value ?? "" }
            guard value("TargetMode") != "External", let type = value("Type").split(separator: "/").last.map(String.init) else { continue }
            let target = value("Target")
            if result[type] == nil { result[type] = DOCXPackage.resolve(target, in: folder) }
        }
        return result
    }

    /// "styles.xml" beside "word/document.xml", "../x.xml", "/word/x.xml".
    private static func resolve(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/").prefix(64) {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }

    /// The text document's main part; nil in another kind of file.
    mutating func mainPart() throws(Problem) -> String? {
        guard has("[Content_Types].xml") else { return nil }
        if let target = try relationships(of: "")["officeDocument"], has(target) {
            guard let types = try member("[Content_Types].xml") else { return nil }
            let isText = target.hasPrefix("word/") || String(decoding: types, as: UTF8.self).contains("wordprocessingml")
            return isText && !target.hasPrefix("xl/") && !target.hasPrefix("ppt/") ? target : nil
        }
        return has("word/document.xml") ? "word/document.xml" : nil
    }

    /// What kind of file a ZIP is: "DOCX", or the name to refuse it by; nil if it cannot be opened.
    static func kind(of bytes: [UInt8]) -> String? {
        guard var package = try? DOCXPackage(bytes) else { return nil }
        if package.has("[Content_Types].xml") {
            if (try? package.mainPart()) != nil || package.has("word/document.xml") { return "DOCX" }
            if package.has("xl/workbook.xml") || package.has("xl/workbook.bin") { return "XLSX" }
            if package.has("ppt/presentation.xml") { return "PPTX" }
        }
        if let type = try? package.member("mimetype") {
            let text = String(decoding: type.prefix(100), as: UTF8.self)
            if text.contains("opendocument.text") { return "ODT" }
            if text.contains("opendocument.spreadsheet") { return "ODS" }
            if text.contains("opendocument.presentation") { return "ODP" }
            if text.contains("epub") { return "EPUB" }
        }
        return "ZIP"
    }

    /// Whether a compound file (MS-CFB) is an office file under a password: it holds a stream of this name, in UTF-16.
    static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        var at = 0
        // Names stand in the directory, whose entries are 128 bytes long.
        while at + name.count <= bytes.count {
            if bytes[at] == name[0], bytes[at..<at + name.count].elementsEqual(name) { return true }
            at += 128
        }
        return false
    }
}

extension ZipProblem {
    /// In a few words, for a diagnostic.
    fileprivate var officeWords: String {
        switch self {
        case .notAnArchive: "no end of the archive"
        case .damaged: "damaged"
        case .tooManyEntries(let limit): "> \(limit)"
        case .encrypted: "encrypted"
        case .unknownMethod(let method): "method \(method)"
        case .tooLarge(let limit): "> \(limit) B"
        case .wrongChecksum: "CRC-32"
        case .severalParts: "1/n"
        }
    }
}

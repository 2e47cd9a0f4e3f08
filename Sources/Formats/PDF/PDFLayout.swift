// SPDX-License-Identifier: Apache-2.0

/// What `pdftotext -bbox-layout` made of a PDF, or why it made nothing.
public enum PDFLayout: Hashable, Sendable {
    /// XHTML of pages, flows, blocks, lines and words, each with its box in points; `tool` is the program's version.
    case words([UInt8], tool: String)
    /// The program is not installed.
    case missingTool
    /// The program lacks the tables for a collection of characters ("Adobe-GB1") that a font of the file refers to, and left its text out.
    case missingCharacters(String)
    /// The file needs a password, or forbids that its text is taken out.
    case locked
    /// The program refused the file, in its own words.
    case refused(String)
    /// The program wrote too much or took too long, in words.
    case stopped(String)
}

extension PDFLayout {
    /// Whether a file is a PDF: the mark stands in its first 1024 bytes.
    public static func isPDF(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        let head = bytes.prefix(1024)
        guard head.count >= mark.count else { return false }
        return (0...(head.count - mark.count)).contains { head[$0...].starts(with: mark) }
    }

    /// Lays out a PDF in a process of its own; nil for bytes that are none.
    public static func of(_ bytes: [UInt8], tool: PDFTool? = .installed) -> PDFLayout? {
        guard isPDF(bytes) else { return nil }
        guard let tool else { return .missingTool }
        return read(bytes, tool, ProgramLimits())
    }

    static func read(_ bytes: [UInt8], _ tool: PDFTool, _ limits: ProgramLimits) -> PDFLayout {
        switch ProgramRun.of(tool.path, ["-bbox-layout", "-enc", "UTF-8", "-", "-"], input: bytes, limits: limits) {
        case .ended(0, let output, let errors):
            if let collection = missingCollection(errors) { return .missingCharacters(collection) }
            // Some damage only makes it say so and write nothing.
            return output.isEmpty ? .refused(firstLine(errors)) : .words(output, tool: tool.version)
        case .ended(let status, _, let errors):
            let words = String(decoding: errors, as: UTF8.self).lowercased()
            // Status 3 is "error related to PDF permissions".
            if status == 3 || words.contains("password") || words.contains("encrypted") { return .locked }
            return .refused(errors.isEmpty ? "status \(status)" : firstLine(errors))
        case .crashed(let signal): return .refused("signal \(signal)")
        case .tooLong: return .stopped("> \(limits.output >> 20) MiB")
        case .tooSlow: return .stopped("> \(limits.milliseconds / 1000) s")
        case .notStarted: return .missingTool
        }
    }

    /// From "Syntax Error: Missing language pack for 'Adobe-GB1' mapping": poppler's way to say that poppler-data is not installed.
    static func missingCollection(_ errors: [UInt8]) -> String? {
        let words = String(decoding: errors, as: UTF8.self)
        guard let mark = words.firstRange(of: "Missing language pack for '") else { return nil }
        let name = words[mark.upperBound...].prefix { $0 != "'" && !$0.isNewline }
        return String(name.prefix(40))
    }

    private static func firstLine(_ words: [UInt8]) -> String {
        let line = words.split(separator: 0x0A).last { !$0.starts(with: "Syntax Warning".utf8) } ?? []
        return String(decoding: line.prefix(120).map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }
}

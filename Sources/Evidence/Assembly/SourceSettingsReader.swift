// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import Formats

/// Reads `sources.json5` (or `.json`): globs of evidence files and what a person says about them.
///
/// Shape: `{ "glob": { timeZone, dateOrder: "dmy"|"mdy"|"ymd", columns: {time: "…"}, rows: "events"|"tickets"|"snapshots", roles: {"name": "vendor"}, custodian, pattern } }`.
public enum SourceSettingsReader {
    /// The settings in their order, and what in the file was not understood; a place names line and column.
    public static func read(_ bytes: [UInt8], path: String, file: FileID?) -> (settings: [SourceSetting], diagnostics: [Diagnostic]) {
        var reading = Reading(path: path, file: file, bytes: bytes, lines: LineTable(bytes))
        let root: JSONValue
        do {
            root = try JSONReader.read(bytes, dialect: .json5)
        } catch {
            reading.report(.engagementUnreadable, [error.text], error.offset..<error.offset)
            return ([], reading.diagnostics)
        }
        guard var globs = JSONFields(root, path: "") else {
            reading.report(.settingWrongType, ["sources", "an object of globs"], root.range)
            return ([], reading.diagnostics)
        }
        var settings: [SourceSetting] = []
        for glob in globs.keys {
            guard let value = globs.value(glob) else { continue }
            guard var fields = JSONFields(value, path: glob) else {
                reading.report(.settingWrongType, [glob, "an object"], value.range)
                continue
            }
            settings.append(setting(glob, &fields))
            reading.report(fields.finish())
        }
        reading.report(globs.finish())
        return (settings, reading.diagnostics)
    }

    private static func setting(_ glob: String, _ fields: inout JSONFields) -> SourceSetting {
        var setting = SourceSetting(glob: glob)
        setting.timeZone = fields.string("timeZone")
        if let word = fields.string("dateOrder") {
            setting.dateOrder = DateOrder(rawValue: word.lowercased())
            if setting.dateOrder == nil { fields.reject("dateOrder", expected: "dmy, mdy or ymd") }
        }
        if let word = fields.string("rows") {
            setting.rows = TableRows(rawValue: word.lowercased())
            if setting.rows == nil { fields.reject("rows", expected: TableRows.allCases.map(\.rawValue).joined(separator: ", ")) }
        }
        if var columns = fields.object("columns") {
            for key in columns.keys {
                guard let header = columns.string(key) else { continue }
                if TicketColumns.field(named: key) == nil, StateField.named(key) == nil {
                    let names = TicketField.allCases.map(\.rawValue) + StateField.allCases.map(\.rawValue)
                    columns.reject(key, expected: "one of " + names.joined(separator: ", "))
                } else {
                    setting.columns[key] = header
                }
            }
            fields.adopt(columns)
        }
        if var roles = fields.object("roles") {
            for name in roles.keys {
                guard let word = roles.string(name) else { continue }
                if let role = Role(rawValue: word) ?? TicketWords.role(word) {
                    setting.roles[name] = role
                } else {
                    roles.reject(name, expected: Role.allCases.map(\.rawValue).joined(separator: ", "))
                }
            }
            fields.adopt(roles)
        }
        setting.custodian = fields.string("custodian")
        setting.pattern = fields.string("pattern")
        if let pattern = setting.pattern, PatternFormat.regex(pattern) == nil {
            setting.pattern = nil
            fields.reject("pattern", expected: "a regular expression with the named groups time and text")
        }
        return setting
    }

    /// Turns problems of fields into diagnostics with a place.
    private struct Reading {
        let path: String
        let file: FileID?
        let bytes: [UInt8]
        let lines: LineTable
        var diagnostics: [Diagnostic] = []

        mutating func report(_ problems: [FieldProblem]) {
            for problem in problems {
                report(problem.isUnknownKey ? .settingUnknownKey : .settingWrongType, problem.arguments, problem.range)
            }
        }

        mutating func report(_ code: DiagnosticCode, _ arguments: [String], _ range: Range<Int>) {
            let (line, column) = (lines.line(at: range.lowerBound), lines.column(at: range.lowerBound))
            let span = file.map { SourceSpan(file: $0, lower: range.lowerBound, upper: range.upperBound, line: line) }
            let excerpt = String(decoding: bytes[lines.lineRange(at: range.lowerBound)].prefix(160), as: UTF8.self)
            diagnostics.append(Diagnostic(code, arguments, at: span, path: "\(path):\(line):\(column)", column: column, excerpt: excerpt))
        }
    }
}

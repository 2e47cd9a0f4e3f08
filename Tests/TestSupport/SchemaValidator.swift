// SPDX-License-Identifier: Apache-2.0

public import Formats
import ServiceTime

/// Checks documents against a JSON Schema, as far as the project's own schemas go; a keyword it does not know is a problem of its own.
///
/// Strict, it also refuses every key that the schema does not describe, so that what writes a format and what describes it cannot part.
public struct SchemaValidator {
    private let root: JSONValue

    public init(_ schema: [UInt8]) throws { root = try JSONReader.read(schema) }

    /// What is wrong, each with its place; empty for a document that conforms.
    public func problems(in document: JSONValue, strict: Bool = false) -> [String] {
        var check = Check(definitions: root["$defs"], strict: strict)
        check.value(document, root, "")
        return check.problems
    }

    private struct Check {
        let definitions: JSONValue?
        let strict: Bool
        var problems: [String] = []

        private mutating func report(_ place: String, _ what: String) { problems.append("\(place.isEmpty ? "/" : place): \(what)") }

        mutating func value(_ value: JSONValue, _ schema: JSONValue, _ place: String) {
            for keyword in schema.members ?? [] {
                switch keyword.key {
                case "$schema", "$id", "$defs", "title", "description", "required", "additionalProperties": break
                case "$ref": reference(value, keyword.value, place)
                case "type": if !types(keyword.value).contains(where: { Check.has(value, $0) }) { report(place, "wrong type") }
                case "const": if value.string != keyword.value.string { report(place, "not \(keyword.value.string ?? "?")") }
                case "enum": choice(value, keyword.value, place)
                case "anyOf": alternatives(value, keyword.value, place)
                case "minimum": if let number = value.integer, number < keyword.value.integer ?? 0 { report(place, "too small") }
                case "minItems": if let list = value.array, list.count < keyword.value.integer ?? 0 { report(place, "too short") }
                case "maxItems": if let list = value.array, list.count > keyword.value.integer ?? 0 { report(place, "too long") }
                case "format": format(value, keyword.value.string ?? "", place)
                case "items": for (index, item) in (value.array ?? []).enumerated() { self.value(item, keyword.value, "\(place)/\(index)") }
                case "properties": break
                default: report(place, "the keyword \(keyword.key) is not known here")
                }
            }
            if value.members != nil { object(value, schema, place) }
        }

        private func types(_ value: JSONValue) -> [String] { value.string.map { [$0] } ?? (value.array ?? []).compactMap(\.string) }

        private static func has(_ value: JSONValue, _ type: String) -> Bool {
            switch type {
            case "object": value.members != nil
            case "array": value.array != nil
            case "string": value.string != nil
            case "number": value.number != nil
            case "integer": value.integer != nil
            case "boolean": value.bool != nil
            case "null": value.isNull
            default: false
            }
        }

        private mutating func reference(_ value: JSONValue, _ target: JSONValue, _ place: String) {
            let name = (target.string ?? "").split(separator: "/").last.map(String.init) ?? ""
            guard let schema = definitions?[name] else { return report(place, "no definition \(name)") }
            self.value(value, schema, place)
        }

        private mutating func choice(_ value: JSONValue, _ words: JSONValue, _ place: String) {
            let isThere = (words.array ?? []).contains { $0.isNull ? value.isNull : $0.string != nil && $0.string == value.string }
            if !isThere { report(place, "\(value.string ?? "?") is not one of the words") }
        }

        private mutating func alternatives(_ value: JSONValue, _ schemas: JSONValue, _ place: String) {
            var nearest: [String]?
            for schema in schemas.array ?? [] {
                var check = Check(definitions: definitions, strict: strict)
                check.value(value, schema, place)
                if check.problems.isEmpty { return }
                if nearest.map({ check.problems.count < $0.count }) ?? true { nearest = check.problems }
            }
            problems.append(contentsOf: (nearest ?? []).map { "none of the alternatives; the nearest: \($0)" })
        }

        private mutating func format(_ value: JSONValue, _ name: String, _ place: String) {
            guard let text = value.string else { return }
            switch name {
            case "date-time": if Timestamp(rfc3339: text) == nil { report(place, "\(text) is not an instant") }
            case "date": if CivilDate(text) == nil { report(place, "\(text) is not a date") }
            default: report(place, "the format \(name) is not known here")
            }
        }

        private mutating func object(_ value: JSONValue, _ schema: JSONValue, _ place: String) {
            let members = value.members ?? []
            for name in (schema["required"]?.array ?? []).compactMap(\.string) where value[name] == nil {
                report(place, "\(name) is missing")
            }
            guard schema["properties"] != nil || schema["additionalProperties"] != nil else { return }
            var seen: Set<String> = []
            for member in members {
                let inner = "\(place)/\(member.key)"
                if !seen.insert(member.key).inserted { report(inner, "the key occurs twice") }
                if let known = schema["properties"]?[member.key] {
                    self.value(member.value, known, inner)
                } else if let others = schema["additionalProperties"], others.members != nil {
                    self.value(member.value, others, inner)
                } else if strict || schema["additionalProperties"]?.bool == false {
                    report(inner, "the schema does not describe this key")
                }
            }
        }
    }
}

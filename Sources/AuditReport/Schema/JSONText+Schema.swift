// SPDX-License-Identifier: Apache-2.0

/// Shapes as keywords of JSON Schema.
extension JSONText {
    mutating func shape(_ shape: SchemaShape, _ note: String?) {
        object { json in
            json.keywords(shape)
            if let note { json.field("description", note) }
        }
    }

    mutating func keywords(_ shape: SchemaShape, orNull: Bool = false) {
        switch shape {
        case .any: break
        case .text: type("string", orNull)
        case .number: type("number", orNull)
        case .truth: type("boolean", orNull)
        case .instant: format("date-time", orNull)
        case .date: format("date", orNull)
        case .count:
            type("integer", orNull)
            field("minimum", 0)
        case .constant(let word):
            if orNull { alternatives([shape], orNull) } else { field("const", word) }
        case .words(let words):
            list("enum", words.map(Optional.some) + (orNull ? [nil] : []), inline: true) { json, word in
                if let word { json.string(word) } else { json.null() }
            }
        case .list(let inner):
            type("array", orNull)
            name("items")
            self.shape(inner, nil)
        case .pair(let inner):
            type("array", orNull)
            name("items")
            self.shape(inner, nil)
            field("minItems", 2)
            field("maxItems", 2)
        case .map(let inner):
            type("object", orNull)
            name("additionalProperties")
            self.shape(inner, nil)
        case .object(let keys, let isClosed):
            type("object", orNull)
            properties(keys, isClosed)
        case .either(let shapes): alternatives(shapes, orNull)
        case .part(let part):
            if orNull { alternatives([shape], orNull) } else { field("$ref", "#/$defs/\(part.rawValue)") }
        case .maybe(let inner): keywords(inner, orNull: true)
        }
    }

    private mutating func properties(_ keys: [SchemaKey], _ isClosed: Bool) {
        object("properties") { json in
            for key in keys {
                json.name(key.name)
                json.shape(key.shape, key.note)
            }
        }
        let required = keys.filter(\.isRequired).map(\.name)
        if !required.isEmpty { strings("required", required) }
        if isClosed { field("additionalProperties", false) }
    }

    private mutating func type(_ word: String, _ orNull: Bool) {
        if orNull { strings("type", [word, "null"]) } else { field("type", word) }
    }

    private mutating func format(_ word: String, _ orNull: Bool) {
        type("string", orNull)
        field("format", word)
    }

    private mutating func alternatives(_ shapes: [SchemaShape], _ orNull: Bool) {
        list("anyOf", shapes.map(Optional.some) + (orNull ? [nil] : [])) { json, shape in
            json.object { json in
                if let shape { json.keywords(shape) } else { json.field("type", "null") }
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a value of JSON may be, as far as the project's own documents need to say it: the part of JSON Schema (draft 2020-12) in use.
indirect enum SchemaShape: Sendable {
    /// Anything, described elsewhere or not yet.
    case any
    case text, number, truth
    /// RFC 3339 in UTC.
    case instant
    /// YYYY-MM-DD.
    case date
    /// A whole number that is not negative.
    case count
    case constant(String)
    case words([String])
    case list(SchemaShape)
    /// A list of two: ends of a stretch.
    case pair(SchemaShape)
    /// An object whose keys are not the format's own.
    case map(SchemaShape)
    /// An object with known keys; further ones are free unless it is closed.
    case object([SchemaKey], isClosed: Bool)
    case either([SchemaShape])
    /// A shape that has a name: `SchemaParts`.
    case part(SchemaParts)
    /// The shape, or null.
    case maybe(SchemaShape)

    static func object(_ keys: SchemaKey...) -> SchemaShape { .object(keys, isClosed: false) }
    static func closed(_ keys: SchemaKey...) -> SchemaShape { .object(keys, isClosed: true) }

    /// The words of an enumeration of the model, so that a new case is in the schema at once.
    static func words<Word: CaseIterable & RawRepresentable>(_: Word.Type) -> SchemaShape where Word.RawValue == String {
        .words(Word.allCases.map(\.rawValue))
    }

    /// An object with a key for each word of an enumeration.
    static func byWord<Word: CaseIterable & RawRepresentable>(_: Word.Type, _ shape: SchemaShape) -> SchemaShape
    where Word.RawValue == String {
        .object(Word.allCases.map { .key($0.rawValue, shape) }, isClosed: false)
    }
}

/// One key of an object.
struct SchemaKey: Sendable {
    let name: String
    let shape: SchemaShape
    let isRequired: Bool
    /// What it means, where its name does not say it; English, like all text of the machine formats.
    let note: String?

    /// A key that is always there.
    static func key(_ name: String, _ shape: SchemaShape, _ note: String? = nil) -> SchemaKey {
        SchemaKey(name: name, shape: shape, isRequired: true, note: note)
    }

    /// A key that may be left out.
    static func optional(_ name: String, _ shape: SchemaShape, _ note: String? = nil) -> SchemaKey {
        SchemaKey(name: name, shape: shape, isRequired: false, note: note)
    }

    /// A key that may be there and whose value is not described yet: one line lets the strict test pass.
    static func free(_ name: String, _ note: String? = nil) -> SchemaKey { optional(name, .any, note) }
}

// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// A published JSON Schema of one format that the command reads or writes.
public struct SchemaDocument: Sendable {
    /// As typed after `slaudit schema`: "audit".
    public let name: String
    /// What it describes.
    public let summary: Text
    let title: String
    let shape: @Sendable () -> SchemaShape

    /// The name of its file in docs/schemas.
    public var fileName: String { "\(name).schema.json" }

    init(_ name: String, title: String, _ summary: Text, _ shape: @escaping @Sendable () -> SchemaShape) {
        self.name = name
        self.title = title
        self.summary = summary
        self.shape = shape
    }

    /// Every format that has one, in the order of the documentation.
    public static let all: [SchemaDocument] = [.audit, .agreement, .event, .clockCase, .engagement, .sources, .commitments, .difference]

    /// The schema in UTF-8: draft 2020-12, each key on a line of its own, the named shapes it needs under `$defs`.
    public var bytes: [UInt8] {
        let root = shape()
        var json = JSONText(lineDepth: 4)
        json.object { json in
            json.field("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.field("$id", "urn:slaudit:schema:\(name):1")
            json.field("title", title)
            json.field("description", summary.english)
            json.keywords(root)
            let parts = SchemaDocument.parts(of: root)
            if !parts.isEmpty {
                json.object("$defs") { json in
                    for part in parts {
                        json.name(part.rawValue)
                        json.shape(part.shape, nil)
                    }
                }
            }
        }
        json.lineFeed()
        return json.bytes
    }

    /// The named shapes that a shape needs, those within them included, in the order of their list.
    private static func parts(of shape: SchemaShape) -> [SchemaParts] {
        var found: Set<SchemaParts> = []
        var open = named(in: shape)
        while let part = open.popLast() {
            if found.insert(part).inserted { open += named(in: part.shape) }
        }
        return SchemaParts.allCases.filter(found.contains)
    }

    private static func named(in shape: SchemaShape) -> [SchemaParts] {
        switch shape {
        case .part(let part): [part]
        case .list(let inner), .pair(let inner), .map(let inner), .maybe(let inner): named(in: inner)
        case .object(let keys, _): keys.flatMap { named(in: $0.shape) }
        case .either(let shapes): shapes.flatMap(named)
        case .any, .text, .number, .truth, .instant, .date, .count, .constant, .words: []
        }
    }
}

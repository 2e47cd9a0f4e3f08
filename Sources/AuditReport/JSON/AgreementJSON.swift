// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// An agreement as it was read, for programs: `slaudit/agreement/1`.
public enum AgreementJSON {
    /// The JSON document in UTF-8, with a line feed at its end.
    public static func bytes(_ agreement: Agreement) -> [UInt8] {
        let files = CitedFiles(agreement.files)
        var json = JSONText(lineDepth: 3)
        json.object { json in
            json.field("schema", "slaudit/agreement/1")
            json.field("file", agreement.files.first?.path)
            json.field("sha256", agreement.files.first?.sha256)
            json.field("language", agreement.language.rawValue)
            json.field("title", agreement.title)
            promises("commitments", .stated, agreement, files, &json)
            promises("absent", .absent, agreement, files, &json)
            promises("placeholders", .placeholder, agreement, files, &json)
            json.list("hours", agreement.supportHours) { $0.hours($1, files: files) }
            severities(agreement, files, &json)
            statements("exclusions", [.exclusion], agreement, files, &json)
            statements("remedies", [.remedy], agreement, files, &json)
            statements("claim", [.claim, .notice], agreement, files, &json)
            json.list("creditTerms", agreement.remedies.credits) { $0.creditTerms($1, files: files) }
            json.list("creditCaps", agreement.remedies.caps) { $0.creditCap($1, files: files) }
            json.list("creditConditions", agreement.remedies.conditions) { $0.creditCondition($1, files: files) }
            json.list("deadlines", agreement.remedies.deadlines) { $0.deadlineTerms($1, files: files) }
            redFlags(agreement, files, &json)
            statements("statements", clockKinds, agreement, files, &json)
            json.strings("plans", agreement.plans)
            json.list("inputs", agreement.files) { $0.input($1) }
            json.list("diagnostics", agreement.diagnostics) { $0.diagnostic($1, files: files) }
        }
        json.lineFeed()
        return json.bytes
    }

    /// What the fixed keys do not hold.
    private static let clockKinds: Set<AgreementStatement.Kind> = Set(AgreementStatement.Kind.allCases).subtracting([
        .severityDefinition, .exclusion, .remedy, .claim, .notice, .redFlag,
    ])

    private static func severities(_ agreement: Agreement, _ files: CitedFiles, _ json: inout JSONText) {
        let definitions = agreement.statements.filter { $0.kind == .severityDefinition }
        json.list("severities", agreement.severities.enumerated()) { json, level in
            json.object { json in
                json.field("name", level.element)
                json.field("rank", level.offset + 1)
                if let definition = definitions.first(where: { $0.term == level.element }) {
                    json.clause("definition", definition.clause, files: files)
                } else {
                    json.null("definition")
                }
            }
        }
    }

    private static func statements(
        _ key: StaticString, _ kinds: Set<AgreementStatement.Kind>, _ agreement: Agreement, _ files: CitedFiles, _ json: inout JSONText
    ) {
        json.list(key, agreement.statements.filter { kinds.contains($0.kind) }) { json, statement in
            json.object { json in
                json.field("kind", statement.kind.rawValue)
                json.field("quote", statement.clause.citation.quote)
                json.field("line", Int(statement.clause.citation.span.line))
                json.field("term", statement.term)
                json.clause("clause", statement.clause, files: files)
            }
        }
    }

    private static func promises(
        _ name: StaticString, _ presence: Presence, _ agreement: Agreement, _ files: CitedFiles, _ json: inout JSONText
    ) {
        json.list(name, agreement.commitments.filter { $0.presence == presence }) { $0.commitment($1, of: agreement, files: files) }
    }

    /// Wording that weakens a promise; the grade is that of the weakest promise whose clause holds the words, else null.
    private static func redFlags(_ agreement: Agreement, _ files: CitedFiles, _ json: inout JSONText) {
        json.list("redFlags", agreement.statements.filter { $0.kind == .redFlag }) { json, flag in
            let span = flag.clause.citation.span
            let touched = agreement.commitments.filter {
                let clause = $0.clause.citation.span
                return clause.file == span.file && clause.lower < span.upper && span.lower < clause.upper
            }
            json.object { json in
                json.field("quote", flag.clause.citation.quote)
                json.field("line", Int(span.line))
                json.field("grade", touched.map(\.grade).max()?.rawValue)
                json.field("term", flag.term)
                json.clause("clause", flag.clause, files: files)
            }
        }
    }
}

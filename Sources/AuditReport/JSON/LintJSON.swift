// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// The checks that an agreement does not pass, for programs: `slaudit/lint/1`.
public enum LintJSON {
    /// The JSON document in UTF-8, with a line feed at its end.
    public static func bytes(_ findings: [LintFinding], of agreement: Agreement) -> [UInt8] {
        let files = CitedFiles(agreement.files)
        var json = JSONText(lineDepth: 3)
        json.object { json in
            json.field("schema", "slaudit/lint/1")
            json.field("title", agreement.title)
            json.field("language", agreement.language.rawValue)
            json.list("findings", findings) { json, finding in
                json.object { json in
                    json.field("code", finding.check.code)
                    json.field("group", finding.check.group.rawValue)
                    json.field("weight", finding.check.weight.rawValue)
                    json.text("title", finding.check.title)
                    json.text("why", finding.check.why)
                    json.text("ask", finding.check.ask)
                    json.field("phrase", finding.phrase)
                    if let clause = finding.clause { json.clause("clause", clause, files: files) } else { json.null("clause") }
                }
            }
            json.list("inputs", agreement.files) { $0.input($1) }
            json.list("diagnostics", agreement.diagnostics) { $0.diagnostic($1, files: files) }
        }
        json.lineFeed()
        return json.bytes
    }
}

extension JSONText {
    /// The same words in each language.
    mutating func text(_ key: StaticString, _ text: Text) {
        object(key) { json in
            json.field("en", text.english)
            json.field("zh", text.chinese)
        }
    }
}

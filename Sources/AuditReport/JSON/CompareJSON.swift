// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// Vendors side by side for programs: `slaudit/comparison/1`.
public enum CompareJSON {
    /// The JSON document in UTF-8, with a line feed at its end.
    public static func bytes(_ comparison: AgreementComparison) -> [UInt8] {
        var json = JSONText(lineDepth: 3)
        json.object { json in
            json.field("schema", "slaudit/comparison/1")
            json.list("vendors", comparison.vendors) { json, vendor in
                json.object { json in
                    json.field("name", vendor.name)
                    json.field("title", vendor.agreement.title)
                    json.strings("severities", vendor.agreement.severities)
                    json.field("redFlags", vendor.agreement.statements.count { $0.kind == .redFlag })
                    json.list("inputs", vendor.agreement.files) { $0.input($1) }
                }
            }
            json.list("rows", comparison.rows) { $0.row($1, of: comparison) }
            json.list("terms", ComparedTerm.all) { json, term in
                json.object { json in
                    json.field("term", term.key)
                    json.list("cells", comparison.vendors) { json, vendor in
                        let files = CitedFiles(vendor.agreement.files)
                        json.list(term.values(vendor.agreement, .english)) { json, value in
                            json.object { json in
                                json.field("value", value.words.isEmpty ? nil : value.words)
                                json.clause("clause", value.clause, files: files)
                            }
                        }
                    }
                }
            }
        }
        json.lineFeed()
        return json.bytes
    }
}

extension JSONText {
    fileprivate mutating func row(_ row: AgreementComparison.Row, of comparison: AgreementComparison) {
        object { json in
            json.field("metric", row.metric.rawValue)
            json.field("rank", row.rank)
            var strictest: [Int] = []
            switch row.verdict {
            case .strictest(let vendors):
                json.field("verdict", "strictest")
                strictest = vendors
            case .equal: json.field("verdict", "equal")
            case .notComparable(let obstacle):
                json.field("verdict", "not-comparable")
                json.field("obstacle", obstacle.rawValue)
            case .none: json.null("verdict")
            }
            json.list("cells", row.cells.enumerated()) { json, cell in
                let agreement = comparison.vendors[cell.offset].agreement
                json.object { json in
                    json.field("state", cell.element.state.rawValue)
                    json.field("strictest", strictest.contains(cell.offset))
                    json.list("promises", cell.element.promises) {
                        $0.commitment($1, of: agreement, files: CitedFiles(agreement.files))
                    }
                }
            }
        }
    }
}

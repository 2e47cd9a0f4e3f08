// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// The findings as a log of static analysis: SARIF 2.1.0 (OASIS), one run.
///
/// A rule for each commitment, a result for each finding and percentage. `kind` is `fail` (level `error`) for firm breaches only; a contestable one
/// is `review`, which asks a person to look and says no more. All other levels are `none`, as section 3.27.10 requires. There is no wall clock.
public enum SARIFReport {
    /// The log in UTF-8, its messages in one language: each result on a line of its own.
    public static func bytes(_ result: AuditResult, language: Language) -> [UInt8] {
        let page = CaseLookup(result, language)
        let places = SARIFPlaces(page)
        var json = JSONText(lineDepth: 4)
        json.object { json in
            json.field("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            json.field("version", "2.1.0")
            json.name("runs")
            json.list([result]) { json, result in
                json.object { json in
                    tool(page, places, &json)
                    json.object("automationDetails") { $0.field("id", "slaudit/\(VisibleText.line(result.vendor))/") }
                    json.field("language", language == .english ? "en" : "zh")
                    json.field("columnKind", "unicodeCodePoints")
                    json.list("artifacts", result.files) { json, file in json.object { places.artifact(file, &$0) } }
                    json.list("invocations", [result]) { json, result in
                        json.object { invocation(result, page, places, &$0) }
                    }
                    json.list("results", page.exchangeSubjects) { json, subject in
                        json.object { SARIFResult.write(subject, page, places, &$0) }
                    }
                    json.object("properties") { json in
                        json.field("vendor", result.vendor)
                        json.field("asOf", result.asOf)
                        json.field("asOfBasis", result.asOfBasis.rawValue)
                        json.field("tzdata", result.zoneDataVersion)
                    }
                }
            }
        }
        json.lineFeed()
        return json.bytes
    }

    private static func tool(_ page: CaseLookup, _ places: SARIFPlaces, _ json: inout JSONText) {
        json.object("tool") { json in
            json.object("driver") { json in
                json.field("name", "slaudit")
                json.field("version", page.result.toolVersion)
                json.list("rules", page.result.agreement.commitments) { json, commitment in
                    json.object { rule(commitment, page, &$0) }
                }
            }
        }
    }

    private static func rule(_ commitment: Commitment, _ page: CaseLookup, _ json: inout JSONText) {
        json.field("id", commitment.id)
        json.field("name", SARIFText.pascal(commitment.metric.rawValue))
        json.message("shortDescription", "\(page.promise(commitment.metric, commitment.severity)) \(page.target(commitment))")
        json.message(
            "fullDescription",
            "\(VisibleText.line(commitment.clause.citation.quote)) (\(page.files.place(commitment.clause.citation.span)))")
        json.object("defaultConfiguration") { $0.field("level", isBinding(commitment) ? "error" : "none") }
        json.object("properties") { json in
            json.field("metric", commitment.metric.rawValue)
            json.field("severity", commitment.severity)
            json.field("force", commitment.force.rawValue)
            json.field("grade", commitment.grade.rawValue)
            json.field("presence", commitment.presence.rawValue)
        }
    }

    private static func isBinding(_ commitment: Commitment) -> Bool {
        commitment.presence == .stated && (commitment.grade == .g1 || commitment.grade == .g2)
    }

    /// What was not understood is told with its place, as everywhere.
    private static func invocation(_ result: AuditResult, _ page: CaseLookup, _ places: SARIFPlaces, _ json: inout JSONText) {
        json.field("executionSuccessful", true)
        json.list("toolExecutionNotifications", result.diagnostics) { json, diagnostic in
            json.object { json in
                json.object("descriptor") { $0.field("id", diagnostic.code.name) }
                json.field("level", diagnostic.code.severity.rawValue)
                json.message("message", diagnostic.message[page.language])
                if let span = diagnostic.span {
                    json.list("locations", [span]) { json, span in json.object { places.location(span, nil, &$0) } }
                }
            }
        }
    }
}

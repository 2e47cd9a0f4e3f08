// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What the sample shows beyond the clock, and what it is worth, against the page that was worked out by hand.
@Suite struct SampleConductTests {
    private struct Audit: Decodable {
        struct Conduct: Decodable {
            struct Incident: Decodable {
                struct Observation: Decodable {
                    struct Cite: Decodable {}

                    var rule: String
                    var cites: [Cite]
                }

                var incident: String
                var observations: [Observation]
            }

            var incidents: [Incident]
        }

        struct Credits: Decodable {
            struct Money: Decodable {
                var amount: String
                var currency: String
            }

            var firm: Money
            var withContestable: Money
        }

        struct Incident: Decodable {
            var id: String
        }

        var incidents: [Incident]
        var conduct: Conduct
        var credits: Credits
    }

    private static let expected: [String: (observed: Set<String>, firm: String, withContestable: String)] = [
        "lanyun": (
            [
                "I-LY-2107 repeat-ask", "I-LY-2115 repeat-ask", "I-LY-2119 repeat-ask", "I-LY-2140 repeat-ask", "I-LY-2119 broken-promise",
                "I-LY-2123 silent-close", "I-LY-2133 reopened", "I-LY-2133 severity-downgrade",
            ], "2640.00 CNY", "3120.00 CNY"
        ),
        "brightcall": (
            ["I-BC-1004 repeat-ask", "I-BC-1012 repeat-ask", "I-BC-1028 silent-close", "I-BC-1028 reopened"], "480.00 USD", "960.00 USD"
        ),
    ]

    @Test func nothingElseIsObservedAndTheMoneyAddsUp() throws {
        let scratch = try Scratch()
        let result = try Command.run(["audit", ".", "--output", scratch.folder.path, "--quiet"])
        #expect(result.status == 0, "\(result.errors)")
        for (vendor, expected) in SampleConductTests.expected {
            let audit = try JSONDecoder().decode(Audit.self, from: Data(contentsOf: scratch.file("\(vendor)/audit.json")))
            let observed = audit.conduct.incidents.flatMap { incident in incident.observations.map { "\(incident.incident) \($0.rule)" } }
            #expect(observed.sorted() == expected.observed.sorted())
            #expect(audit.conduct.incidents.flatMap(\.observations).allSatisfy { !$0.cites.isEmpty })
            #expect(Set(audit.conduct.incidents.map(\.incident)) == Set(audit.incidents.map(\.id)))
            #expect("\(audit.credits.firm.amount) \(audit.credits.firm.currency)" == expected.firm)
            #expect("\(audit.credits.withContestable.amount) \(audit.credits.withContestable.currency)" == expected.withContestable)
        }
    }
}

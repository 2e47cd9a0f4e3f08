// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Agreements

@Suite struct LowerHeadsTests {
    private static let body =
        "<tr><td>Severity 1</td><td>2 business hours</td><td>3 business hours</td><td>1 hour</td><td>2 hours</td></tr>"
        + "<tr><td>Severity 2</td><td>6 business hours</td><td>7 business hours</td><td>3 hours</td><td>5 hours</td></tr>"
    private static let promised = [
        "first-response 2 business-hour | Severity 1 | Plain | -", "update 3 business-hour | Severity 1 | Plain | -",
        "first-response 1 hour | Severity 1 | Prime | -", "update 2 hour | Severity 1 | Prime | -",
        "first-response 6 business-hour | Severity 2 | Plain | -", "update 7 business-hour | Severity 2 | Plain | -",
        "first-response 3 hour | Severity 2 | Prime | -", "update 5 hour | Severity 2 | Prime | -",
    ]
    private static let tiers = "<tr><th>Plan</th><th colspan=2>Plain</th><th colspan=2>Prime</th></tr>"
    private static let metrics =
        "<tr><td>Response times</td><td>Initial response</td><td>Ongoing response</td><td>Initial response</td><td>Ongoing response</td></tr>"

    @Test(arguments: [
        "", "<tr><td>Hours</td><td colspan=2>Weekdays</td><td colspan=2>Every day</td></tr>",
        "<tr><td>Ways</td><td colspan=2>Web</td><td colspan=2>Web, telephone</td></tr><tr><td>Contacts</td><td colspan=2>2</td><td colspan=2>9</td></tr>",
    ])
    func theRowOfMetricsIsPutUnderTheTiers(_ between: String) {
        let html =
            "<h1>Support</h1><table>" + [LowerHeadsTests.tiers, between, LowerHeadsTests.metrics, LowerHeadsTests.body].joined()
            + "</table>"
        #expect(read(html, as: "a.html").promised == LowerHeadsTests.promised)
    }

    @Test func aNameOverItsFirstColumnAlone() {
        let page = """
            | Plan | Plain | | Prime | |
            |---|---|---|---|---|
            | Hours | Weekdays | | Every day | |
            | Response times | Initial response | Ongoing response | Initial response | Ongoing response |
            | Severity 1 | 2 business hours | 3 business hours | 1 hour | 2 hours |
            | Severity 2 | 6 business hours | 7 business hours | 3 hours | 5 hours |
            """
        #expect(read(page, as: "a.md").promised == LowerHeadsTests.promised)
    }

    /// Lengths over the metrics: they are rows, and what stands under is another table's head.
    @Test func metricsUnderLengthsAreNoHeadOfThem() {
        let html =
            "<table>" + LowerHeadsTests.tiers + "<tr><td>Set up</td><td colspan=2>2 days</td><td colspan=2>1 day</td></tr>"
            + LowerHeadsTests.metrics + LowerHeadsTests.body + "</table>"
        #expect(!read(html, as: "a.html").promised.contains { $0.contains("2 day ") || $0.contains("1 day ") })
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# Support Agreement\n\n" + words + "\n").commitments.map(\.summary) }

/// Conditions that say what kind of case a promise is for, and those that say something else.
@Suite struct TroubleClauseTests {
    @Test(arguments: [
        (
            "If the Exchange cannot be reached, Harbour shall inform the Customer not later than twenty minutes after the alarm, and shall bring it back into use within three hours.",
            [
                "Exchange cannot be reached incident-notice 20 minute unspecified shall",
                "Exchange cannot be reached restoration 3 hour unspecified shall",
            ]
        ),
        ("A fitter arrives on site within five hours if the line is down.", ["line is down onsite 5 hour unspecified stated"]),
        (
            "1. A call about till printers is taken up by an engineer within 10 minutes.",
            ["till printers first-response 10 minute unspecified stated"]
        ),
        (
            "Should all tills in a shop fail, service is resumed within 3 hours; any other request is answered within 3 working hours.",
            [
                "all tills in a shop fail restoration 3 hour unspecified stated",
                "any other request first-response 3 business-hour business stated",
            ]
        ),
        ("Any other defect shall be answered within 2 Business Days.", ["Any other defect first-response 2 business-day business shall"]),
        (
            "If no signals arrive, that is an urgent fault. A controller will call you back within 30 minutes. If they arrive late, that is a routine fault. A controller will call you back within 2 working days.",
            ["urgent fault first-response 30 minute unspecified shall", "routine fault first-response 2 business-day business shall"]
        ),
        ("全部闸机停用属于一级故障。我方在15分钟内响应。", ["一级故障 first-response 15 minute unspecified stated"]),
        ("We give a workaround for a printer crash within 24 hours.", ["printer crash workaround 24 hour unspecified stated"]),
        ("We give a workaround for your problem within 24 hours.", ["workaround 24 hour unspecified stated"]),
        (
            "In the event of a back office outage, the Contractor shall notify the Authority, which keeps a list of those to be told, within fifteen (15) minutes.",
            ["back office outage incident-notice 15 minute unspecified shall"]
        ),
        (
            "During a total loss of service, we give you a progress report every two hours.",
            ["total loss of service update 2 hour unspecified stated"]
        ),
        ("During business hours, we respond within 2 hours.", ["first-response 2 hour business stated"]),
        (
            "If card payment fails, a technician shall be at the station within 8 hours, and card payment shall be restored within 12 hours.",
            [
                "card payment fails onsite 8 hour unspecified shall", "card payment fails restoration 12 hour unspecified shall",
            ]
        ),
        // Conditions of another kind leave the promise to everybody, or are the time after which something else begins.
        (
            "If the fault cannot be resolved remotely, an engineer arrives on site within 4 hours.",
            ["onsite 4 hour unspecified stated"]
        ),
        ("If the fault cannot be resolved within 4 hours, an engineer is sent for.", []),
        ("Where we cannot fix it within 2 hours, we provide a workaround within 8 hours.", ["workaround 8 hour unspecified stated"]),
        ("If we fail to respond within 4 hours, you may escalate.", []),
        ("When you open a ticket, we respond within 4 hours.", ["first-response 4 hour unspecified stated"]),
        ("If payment of a fee fails, we respond to questions within 4 hours.", ["first-response 4 hour unspecified stated"]),
        ("Where a defect is not fixed within 4 hours, it is escalated within 1 hour.", ["escalation 1 hour unspecified stated"]),
        ("Any other defect not fixed within 4 hours is escalated.", ["Any other defect escalation 4 hour unspecified stated"]),
    ])
    func conditions(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }
}

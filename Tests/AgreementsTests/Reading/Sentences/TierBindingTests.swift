// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func rows(_ words: String) -> [String] {
    read("# Support Agreement\n\n" + words + "\n").commitments.map(\.summary)
}

/// Which of the tiers that a sentence names a length is for.
@Suite struct TierBindingTests {
    @Test(arguments: [
        // Each length has the name behind it, or else the one before it.
        (
            "A technician is on site no later than the second business day after the call for Basic customers, the next business day for Plus customers and within 4 hours for Max customers.",
            [
                "Basic customers onsite 2 business-day business stated", "Plus customers onsite 1 business-day business stated",
                "Max customers onsite 4 hour unspecified stated",
            ]
        ),
        (
            "Gold customers are answered within 1 hour and Silver customers within 4 hours.",
            ["Gold customers first-response 1 hour unspecified stated", "Silver customers first-response 4 hour unspecified stated"]
        ),
        // The people that a sentence addresses before its colon; not those of another sentence of the paragraph.
        (
            "钻石客户：5分钟内响应；黄金客户：30分钟内响应；普通客户：工单支持，24小时内回复。",
            [
                "钻石客户 first-response 5 minute unspecified stated", "黄金客户 first-response 30 minute unspecified stated",
                "普通客户 first-response 24 hour unspecified stated",
            ]
        ),
        ("所有客户：24小时内回复。", ["first-response 24 hour unspecified stated"]),
        (
            "Standard customers e-mail, answered within 2 business days. Plus customers: answered within 8 business hours.",
            [
                "Standard customers first-response 2 business-day business stated",
                "Plus customers first-response 8 business-hour business stated",
            ]
        ),
        // The document's own names.
        (
            "First response times:\n\n| Severity | Brook | Torrent |\n|---|---|---|\n| Outage | 8 hours | 2 hours |\n\nFor an outage we send a status update every 6 hours on Brook and every 40 minutes on Torrent.",
            [
                "Outage Brook first-response 8 hour unspecified stated", "Outage Torrent first-response 2 hour unspecified stated",
                "outage Brook update 6 hour unspecified stated", "outage Torrent update 40 minute unspecified stated",
            ]
        ),
    ])
    func tiers(_ words: String, _ expected: [String]) { #expect(rows(words) == expected) }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Lists, sections and lines with labels, as English pages have them.
@Suite struct EverydayListsTests {
    @Test(arguments: [
        (
            "# SLA\n\n**Critical:** We respond within 15 minutes and work around the clock until the issue is fixed.\n**High:** We respond within 1 hour during business hours.\n**Normal:** We respond within 1 business day.",
            [
                "first-response 15 minute | Critical | - | -", "first-response 1 hour | High | - | -",
                "first-response 1 business-day | Normal | - | -",
            ]
        ),
        (
            "# Support tiers\n\n### Standard (included)\n\n* Business-hours email support\n* Response within 2 business days\n\n### Plus ($49/mo)\n\n* Email and chat support, 7 days a week\n* Response within 12 hours\n\n### Ultimate (contact us)\n\n* Dedicated Slack channel\n* Response within 1 hour, 24/7\n* 99.99% uptime SLA",
            [
                "first-response 2 business-day | - | Standard | -", "first-response 12 hour | - | Plus | -",
                "first-response 1 hour | - | Ultimate | -", "availability 99.99% | - | Ultimate | -",
            ]
        ),
        (
            "# Support Policy\n\n1. Severity One. A production outage. Initial response: one (1) hour. Updates: every two (2) hours.\n2. Severity Two. Significant degradation. Initial response: four (4) hours. Updates: daily.\n3. Severity Three. Minor. Initial response: next business day. Updates: weekly.",
            [
                "first-response 1 hour | Severity One | - | -", "update 2 hour | Severity One | - | -",
                "first-response 4 hour | Severity Two | - | -", "update 1 day | Severity Two | - | -",
                "first-response 1 business-day | Severity Three | - | -", "update 1 week | Severity Three | - | -",
            ]
        ),
        (
            "# Terms\n\n## B.1 Response\n\nPriority 1 ........ 1 hour\nPriority 2 ........ 4 hours\n\n## B.2 Resolution\n\nPriority 1 ........ 8 hours\nPriority 2 ........ 2 working days",
            [
                "first-response 1 hour | Priority 1 | - | -", "first-response 4 hour | Priority 2 | - | -",
                "resolution 8 hour | Priority 1 | - | -", "resolution 2 business-day | Priority 2 | - | -",
            ]
        ),
        (
            "# SLA\n\n1. **Critical** (S1): complete outage.\n   - Acknowledge: 15 minutes\n   - Update: every 30 minutes\n   - Resolve: 4 hours\n2. **Major** (S2): severe degradation.\n   - Acknowledge: 30 minutes\n   - Update: every 2 hours\n   - Resolve: 1 business day",
            [
                "acknowledgement 15 minute | Critical | - | -", "update 30 minute | Critical | - | -",
                "resolution 4 hour | Critical | - | -", "acknowledgement 30 minute | Major | - | -", "update 2 hour | Major | - | -",
                "resolution 1 business-day | Major | - | -",
            ]
        ),
        (
            "# Contract\n\n**Response Time.** \"Response Time\" means the time between receipt of a Support Request and the first qualified reply. The Response Time shall not exceed two (2) Business Hours for Priority A, four (4) Business Hours for Priority B and two (2) Business Days for Priority C.",
            [
                "first-response 2 business-hour | Priority A | - | -", "first-response 4 business-hour | Priority B | - | -",
                "first-response 2 business-day | Priority C | - | -",
            ]
        ),
        (
            "# SLA\n\nTarget Response Times:\n\n- P1 Urgent – 1 Hour\n- P2 High – 4 Hours\n- P3 Medium – 1 Business Day\n- P4 Low – 3 Business Days",
            [
                "first-response 1 hour | P1 | - | -", "first-response 4 hour | P2 | - | -", "first-response 1 business-day | P3 | - | -",
                "first-response 3 business-day | P4 | - | -",
            ]
        ),
        (
            "# Credits\n\nOur monthly uptime is 99.9%.\n\n**Example:**\n\n- Monthly fee: $30\n- Monthly uptime: 98.5%\n\nTo request a service credit:\n\n1. Write to us within 30 days\n2. We review it and respond within 10 business days",
            ["availability 99.9% | - | - | -"]
        ),
        (
            "# Plans\n\n**Pro Plan:**\n\n- Email support: response within 24 business hours\n- Priority support during business hours\n\n**Unlimited Plan:**\n\n- Email support: response within 12 business hours",
            ["first-response 24 business-hour | - | Pro Plan | Email", "first-response 12 business-hour | - | Unlimited Plan | Email"]
        ),
        (
            "# Severity 1\n\n**Response time**\n\nWithin 4 business hours after formal escalation from the partner.",
            ["first-response 4 business-hour | Severity 1 | - | -"]
        ),
        (
            "# Service\n\n### Harbour Base\n\n- first answer within 2 working days\n\n### Harbour Standard\n\n- first answer within 8 working hours\n\n### Harbour Always\n\n- first answer within 30 minutes",
            [
                "first-response 2 business-day | - | Harbour Base | -", "first-response 8 business-hour | - | Harbour Standard | -",
                "first-response 30 minute | - | Harbour Always | -",
            ]
        ),
        (
            "# Schedule B\n\nResponse and Resolution Times\n\n(1) Critical: response 1 hour; resolution 8 hours.\n(2) Serious: response 4 hours; resolution 2 Business Days.\n(3) Minor: response 1 Business Day; resolution as agreed.",
            [
                "first-response 1 hour | Critical | - | -", "resolution 8 hour | Critical | - | -",
                "first-response 4 hour | Serious | - | -", "resolution 2 business-day | Serious | - | -",
                "first-response 1 business-day | Minor | - | -",
            ]
        ),
        (
            "# Support\n\nResponse time SLAs (business hours, Mon-Fri 9-5 GMT):\n\n* High: 4h\n* Medium: 8h\n* Low: 24h",
            ["first-response 4 hour | High | - | -", "first-response 8 hour | Medium | - | -", "first-response 24 hour | Low | - | -"]
        ),
        (
            "# Incident communication\n\n- First update: within 15 minutes of detection\n- Following updates: at least every 60 minutes\n- Post-mortem: within 5 business days of resolution",
            ["incident-notice 15 minute | - | - | -", "update 60 minute | - | - | -", "incident-report 5 business-day | - | - | -"]
        ),
        (
            "# FAQ\n\n**How do I contact support?** Email help@acme.example. **When will I hear back?** Within one business day. **Do you offer phone support?** Only on the Max plan, where we call back within 30 minutes.",
            ["first-response 1 business-day | - | - | -", "first-response 30 minute | - | Max plan | -"]
        ),
        (
            "# Schedule B\n\n2.2 An engineer shall make first contact with the Client:\n\n&nbsp;&nbsp;(a) for a Critical Request, within thirty (30) minutes, at whatever time of day or night the Request is made;\n\n&nbsp;&nbsp;(b) for a High Request, within two (2) Working Hours; and\n\n&nbsp;&nbsp;(c) for a Standard Request, within one (1) Working Day.",
            [
                "first-response 30 minute | Critical Request | - | -", "first-response 2 business-hour | High Request | - | -",
                "first-response 1 business-day | Standard Request | - | -",
            ]
        ),
        (
            "## Availability\n\n- Team: 99.5% per calendar month\n- Enterprise: 99.9% per calendar month\n\nEnterprise customers may claim a tenth of the fee where availability is under 99.0%. At 99.5% the service may be down 3.6 hours a month.",
            ["availability 99.5% | - | Team | -", "availability 99.9% | - | Enterprise | -"]
        ),
        (
            "# Our promise\n\n## Telling us\n\nWe confirm every report within 1 working day. E-mails are answered within 5 working days.\n\n## If we let you down\n\nWe acknowledge a complaint within 3 working days.",
            [
                "acknowledgement 1 business-day | - | - | -", "first-response 5 business-day | - | - | E-mails",
                "acknowledgement 3 business-day | a complaint | - | -",
            ]
        ),
        (
            "# Support SLA\n\n**Applies to:** Team plan customers\n\nWe target 99.0% monthly uptime.",
            ["availability 99% | - | Team plan | -"]
        ),
        (
            "# Support SLA\n\n**Applies to:** Business and Enterprise plan customers\n\nWe respond within 4 hours.",
            ["first-response 4 hour | - | - | -"]
        ),
        (
            "# Escalation Process\n\nIf your issue is not resolved:\n\n1. Reply with an escalation request\n2. Manager review (within 24 hours for P2)",
            ["escalation 24 hour | P2 | - | -"]
        ),
    ])
    func reads(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Tables as they are found, in either orientation.
@Suite struct EverydayTablesTests {
    @Test(arguments: [
        (
            "# SLA\n\n| Incident class | Reaction time | Recovery time |\n|:--|--:|--:|\n| A (total outage) | ≤ 15 min | ≤ 4 h |\n| B (partial outage) | ≤ 30 min | ≤ 8 h |\n| C (no outage) | ≤ 4 h | ≤ 3 BD |\n\nBD = business day.",
            [
                "first-response 15 minute | A (total outage) | - | -", "restoration 4 hour | A (total outage) | - | -",
                "first-response 30 minute | B (partial outage) | - | -", "restoration 8 hour | B (partial outage) | - | -",
                "first-response 4 hour | C (no outage) | - | -", "restoration 3 business-day | C (no outage) | - | -",
            ]
        ),
        (
            "# Support\n\n| Severity | Definition | Initial response | Update frequency | Target resolution |\n|---|---|---|---|---|\n| Sev 1 | Down | 30 min 24x7 | Every 1 h | 4 h |\n| Sev 2 | Degraded | 2 h 24x7 | Every 4 h | 1 day |\n| Sev 3 | Minor | 8 business hours | Daily | 5 days |\n| Sev 4 | Cosmetic | 2 business days | Weekly | Next release |",
            [
                "first-response 30 minute | Sev 1 | - | -", "update 1 hour | Sev 1 | - | -", "resolution 4 hour | Sev 1 | - | -",
                "first-response 2 hour | Sev 2 | - | -", "update 4 hour | Sev 2 | - | -", "resolution 1 day | Sev 2 | - | -",
                "first-response 8 business-hour | Sev 3 | - | -", "update 1 day | Sev 3 | - | -", "resolution 5 day | Sev 3 | - | -",
                "first-response 2 business-day | Sev 4 | - | -", "update 1 week | Sev 4 | - | -",
            ]
        ),
        (
            "# SLA\n\n| Metric | Target |\n|---|---|\n| First response time (P1) | 15 minutes |\n| First response time (P2) | 1 hour |\n| Resolution time (P1) | 4 hours |\n| Resolution time (P2) | 1 business day |\n| Customer satisfaction | 90% |\n| Uptime | 99.9% |",
            [
                "first-response 15 minute | P1 | - | -", "first-response 1 hour | P2 | - | -", "resolution 4 hour | P1 | - | -",
                "resolution 1 business-day | P2 | - | -", "availability 99.9% | - | - | -",
            ]
        ),
        (
            "# S\n\n| Cover | Fault | Mechanic on site within | Truck restored to service within |\n|---|---|---|---|\n| Silver | Truck stopped | 8 working hours | 3 working days |\n| | Truck usable with restrictions | 2 working days | 8 working days |\n| Gold | Truck stopped | 4 hours | 24 hours |\n| | Truck usable with restrictions | 1 working day | 4 working days |",
            [
                "onsite 8 business-hour | Truck stopped | Silver | -", "restoration 3 business-day | Truck stopped | Silver | -",
                "onsite 2 business-day | Truck usable with restrictions | Silver | -",
                "restoration 8 business-day | Truck usable with restrictions | Silver | -", "onsite 4 hour | Truck stopped | Gold | -",
                "restoration 24 hour | Truck stopped | Gold | -", "onsite 1 business-day | Truck usable with restrictions | Gold | -",
                "restoration 4 business-day | Truck usable with restrictions | Gold | -",
            ]
        ),
        (
            "# S\n\n| Package | Problem | Reply | Cure |\n|---|---|---|---|\n| Silver | Pump has stopped | 8 hours | 3 days |\n| Silver | Pump drips | 2 days | 8 days |\n| Gold | Pump has stopped | 1 hour | 1 day |\n| Gold | Pump drips | 4 hours | 2 days |",
            [
                "first-response 8 hour | Pump has stopped | Silver | -", "resolution 3 day | Pump has stopped | Silver | -",
                "first-response 2 day | Pump drips | Silver | -", "resolution 8 day | Pump drips | Silver | -",
                "first-response 1 hour | Pump has stopped | Gold | -", "resolution 1 day | Pump has stopped | Gold | -",
                "first-response 4 hour | Pump drips | Gold | -", "resolution 2 day | Pump drips | Gold | -",
            ]
        ),
        (
            "# Tender\n\n| Ref. | Requirement | Tenderer's answer |\n|---|---|---|\n| R1 | Response to a Category 1 fault | Compliant. Our duty engineer responds within 10 minutes. |\n| R2 | Attendance on a Category 1 fault | Compliant. An engineer is on site within 3 hours. |\n| R3 | Availability of the network | Compliant. We guarantee an availability of 99.97% in each quarter. |",
            ["first-response 10 minute | Category 1 | - | -", "onsite 3 hour | Category 1 | - | -", "availability 99.97% | - | - | -"]
        ),
        (
            "# Plans\n\n| | Team | Regulated |\n|---|---|---|\n| First response | 8 hours | 1 hour |\n| Onboarding session | 60 minutes | 1 day on site |\n| Training | 2 hours | 4 hours |",
            ["first-response 8 hour | - | Team | -", "first-response 1 hour | - | Regulated | -"]
        ),
        (
            "# Arrival of the crew on site\n\n| | | |\n|---|---|---|\n| Class A | 15 minutes | 24 hours |\n| Class B | 2 hours | 48 hours |\n---",
            []
        ),
        (
            "# Response\n\n| Priority | Initial response |\n|---|---|\n| Critical | 2 hours |\n| Medium / Low | 10 business days |",
            [
                "first-response 2 hour | Critical | - | -", "first-response 10 business-day | Medium | - | -",
                "first-response 10 business-day | Low | - | -",
            ]
        ),
        (
            "# S\n\nEnterprise P1 cases that are still open after 2 hours are escalated to the director. Calls are picked up within 20 seconds.\n\n| Plan | P1 | P2 |\n|---|---|---|\n| Team | 4 hours | 8 hours |\n| Enterprise | 1 hour | 2 hours |",
            ["escalation 2 hour | P1 | Enterprise | -", "acknowledgement 20 second | - | - | -"]
        ),
        (
            "# SLA\n\n| Severity | Business Hours Response | After Hours Response |\n|---|---|---|\n| Critical | 30 minutes | 1 hour |\n| High | 2 hours | 4 hours |\n| Low | 1 business day | Next business day |",
            [
                "first-response 30 minute | Critical | - | -", "first-response 1 hour | Critical | - | -",
                "first-response 2 hour | High | - | -", "first-response 4 hour | High | - | -",
                "first-response 1 business-day | Low | - | -",
            ]
        ),
        (
            "# Support\n\n| Tier | Price | SLA |\n|---|---|---|\n| Free | $0 | Best effort |\n| Pro | $29 | 24h response |\n| Scale | $199 | 4h response, 99.9% uptime |",
            ["first-response 24 hour | - | Pro | -", "availability 99.9% | - | Scale | -", "first-response 4 hour | - | Scale | -"]
        ),
        (
            "# SLA\n\n| | Response | Resolution |\n|---|---|---|\n| **Business hours** | | |\n| P1 | 15 min | 4 h |\n| P2 | 1 h | 8 h |\n| **Outside business hours** | | |\n| P1 | 1 h | 8 h |",
            [
                "first-response 15 minute | P1 | - | -", "resolution 4 hour | P1 | - | -", "first-response 1 hour | P2 | - | -",
                "resolution 8 hour | P2 | - | -", "first-response 1 hour | P1 | - | -", "resolution 8 hour | P1 | - | -",
            ]
        ),
        (
            "# SLA credits\n\n| Response delay | Credit |\n|---|---|\n| 1–4 hours | 5% |\n| More than 4 hours | 10% |\n---",
            []
        ),
        (
            "# Incidents\n\n| Level | Meaning | Response | Then | Report |\n|---|---|---|---|---|\n| SEV-A | many fail | 15 minutes | every 30 minutes | 3 business days |\n| SEV-B | few fail | 30 minutes | every 2 hours | 10 business days |",
            [
                "first-response 15 minute | SEV-A | - | -", "update 30 minute | SEV-A | - | -",
                "incident-report 3 business-day | SEV-A | - | -", "first-response 30 minute | SEV-B | - | -",
                "update 2 hour | SEV-B | - | -", "incident-report 10 business-day | SEV-B | - | -",
            ]
        ),
        (
            "# Fixes\n\n| Plan | Response | Fix |\n|---|---|---|\n| Team | 1 business day | 5 business days for critical |\n| Enterprise | 4 business hours | 2 business days for critical |",
            [
                "first-response 1 business-day | - | Team | -", "resolution 5 business-day | critical | Team | -",
                "first-response 4 business-hour | - | Enterprise | -", "resolution 2 business-day | critical | Enterprise | -",
            ]
        ),
        (
            "# SLA\n\n| Priority | Response Time | Resolution Time | Escalation |\n|---|---|---|---|\n| P1 | 15 mins | 2 hrs | After 1 hr to Manager |\n| P2 | 30 mins | 4 hrs | After 2 hrs to Manager |",
            [
                "first-response 15 minute | P1 | - | -", "resolution 2 hour | P1 | - | -", "escalation 1 hour | P1 | - | -",
                "first-response 30 minute | P2 | - | -", "resolution 4 hour | P2 | - | -", "escalation 2 hour | P2 | - | -",
            ]
        ),
        (
            "# Terms\n\n4.1 Supplier shall respond to all Support Requests in accordance with the following table.\n\n| Class | Initial Response | Workaround | Permanent Correction |\n|---|---|---|---|\n| Class 1 Error | 2 Business Hours | 1 Business Day | 5 Business Days |\n| Class 2 Error | 4 Business Hours | 3 Business Days | 10 Business Days |\n| Class 3 Error | 2 Business Days | N/A | Next Release |",
            [
                "first-response 2 business-hour | Class 1 Error | - | -", "workaround 1 business-day | Class 1 Error | - | -",
                "resolution 5 business-day | Class 1 Error | - | -", "first-response 4 business-hour | Class 2 Error | - | -",
                "workaround 3 business-day | Class 2 Error | - | -", "resolution 10 business-day | Class 2 Error | - | -",
                "first-response 2 business-day | Class 3 Error | - | -",
            ]
        ),
        (
            "# Attendance\n\n| | Stock at risk | Stock slowed | Routine |\n|---|---|---|---|\n| Technician calls back | 20 minutes | 2 hours | 1 working day |\n| Technician on site | 4 hours | 10 hours | 6 working days |",
            [
                "first-response 20 minute | Stock at risk | - | -", "first-response 2 hour | Stock slowed | - | -",
                "first-response 1 business-day | Routine | - | -", "onsite 4 hour | Stock at risk | - | -",
                "onsite 10 hour | Stock slowed | - | -", "onsite 6 business-day | Routine | - | -",
            ]
        ),
        (
            "# SERVICE LEVEL AGREEMENT\n\n**Tier:** Enterprise Retainer\n\n| Severity | Response |\n|---|---|\n| Critical | 1 hour |\n| High | 4 hours |",
            ["first-response 1 hour | Critical | Enterprise Retainer | -", "first-response 4 hour | High | Enterprise Retainer | -"]
        ),
        (
            "# Targets\n\n| Category | Target | Notes |\n|---|---|---|\n| First response | < 4 business hours | Account team |\n| Critical fix | < 24 hours | Severity 1 |",
            ["first-response 4 business-hour | - | - | -", "resolution 24 hour | Critical | - | -"]
        ),
        (
            "# S\n\n| Target | Priority A<br>line down | Priority B<br>line slow |\n|---|---|---|\n| First response (minutes) | 15 | 30 |\n| Service restored (hours) | 4 | 12 |",
            [
                "first-response 15 minute | Priority A / line down | - | -", "first-response 30 minute | Priority B / line slow | - | -",
                "restoration 4 hour | Priority A / line down | - | -", "restoration 12 hour | Priority B / line slow | - | -",
            ]
        ),
    ])
    func reads(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }
}

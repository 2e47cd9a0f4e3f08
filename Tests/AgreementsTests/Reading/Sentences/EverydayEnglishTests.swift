// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Sentences as support pages and contracts in English write them, with what they promise and what they do not.
@Suite struct EverydayEnglishTests {
    @Test(arguments: [
        (
            "# Maintenance\n\nPayment is due within 30 days of invoice. Either party may terminate on 60 days' notice. Backups are kept for 14 days. Planned maintenance is announced 5 business days beforehand.\n---",
            []
        ),
        (
            "# Support\n\nReplacement parts are shipped the same business day if the failure is reported before 2 pm, otherwise on the next business day.\n---",
            []
        ),
        (
            "# Support\n\nOur target is to respond to 90 % of tickets within 4 working hours and to resolve 80 % of them within 2 working days.",
            ["first-response 4 business-hour | - | - | -", "resolution 2 business-day | - | - | -"]
        ),
        (
            "# Service levels\n\nThe Contractor will respond to emergency call-outs within 2 hours, to urgent call-outs within 24 hours and to routine jobs within 5 working days.",
            [
                "first-response 2 hour | emergency | - | -", "first-response 24 hour | urgent call-outs | - | -",
                "first-response 5 business-day | routine jobs | - | -",
            ]
        ),
        (
            "# Service levels\n\n(a) Urgent Defects: response within one hour; temporary fix within eight hours; permanent fix within ten Business Days.\n(b) Other Defects: response within one Business Day; permanent fix in the next release.",
            [
                "first-response 1 hour | Urgent Defects | - | -", "workaround 8 hour | Urgent Defects | - | -",
                "resolution 10 business-day | Urgent Defects | - | -", "first-response 1 business-day | Other Defects | - | -",
            ]
        ),
        (
            "# Support\n\nWe answer most emails the same day; if you have not heard from us after two business days, please call 555-0100.\n---",
            []
        ),
        (
            "# Support\n\nTickets opened before 16:00 are looked at on the same business day.\n---",
            []
        ),
        (
            "# SLA\n\n<details><summary>Gold</summary>\n\nResponse: 1h / Fix: 8h\n\n</details>\n<details><summary>Silver</summary>\n\nResponse: 4h / Fix: 24h\n\n</details>",
            [
                "first-response 1 hour | - | Gold | -", "resolution 8 hour | - | Gold | -", "first-response 4 hour | - | Silver | -",
                "resolution 24 hour | - | Silver | -",
            ]
        ),
        (
            "# Operational Level Agreement\n\nRequests shall be picked up by the network team within 2 hours of assignment and closed within 3 days.",
            ["first-response 2 hour | - | - | -", "resolution 3 day | - | - | -"]
        ),
        (
            "# Guarantee\n\nIf we miss the 1-hour response time, you receive a credit of 5 % of the monthly fee. Credits must be claimed within 30 days.",
            ["first-response 1 hour | - | - | -"]
        ),
        (
            "# Council\n\nWe will answer your letter within 10 working days and your e-mail within 5 working days. Phone calls will be answered within 30 seconds.",
            [
                "first-response 10 business-day | - | - | letter", "first-response 5 business-day | - | - | e-mail",
                "first-response 30 second | - | - | Phone",
            ]
        ),
        (
            "# Support\n\nStandard customers: e-mail support, answered within 2 business days. Plus customers: e-mail and phone support, answered within 8 business hours. Regular customers: forum only.",
            ["first-response 2 business-day | - | Standard customers | -", "first-response 8 business-hour | - | Plus customers | -"]
        ),
        (
            "# Support\n\nWe reply to emails within 4 hours and to tickets raised through the portal within 2 hours.",
            ["first-response 4 hour | - | - | emails", "first-response 2 hour | - | - | portal"]
        ),
        (
            "# Schedule 3\n\n1.1 Category A Faults: the Contractor shall attend within 2 hours and repair within 8 hours.\n1.2 Category B Faults: the Contractor shall attend within 8 hours and repair within 3 Working Days.\n1.3 Category C Faults: the Contractor shall attend within 3 Working Days and repair within 10 Working Days.",
            [
                "first-response 2 hour | Category A | - | -", "resolution 8 hour | Category A | - | -",
                "first-response 8 hour | Category B | - | -", "resolution 3 business-day | Category B | - | -",
                "first-response 3 business-day | Category C | - | -", "resolution 10 business-day | Category C | - | -",
            ]
        ),
        (
            "# Managed services\n\nOur helpdesk is open from 7 am to 7 pm. During those hours every call is answered by a person within 60 seconds, and remote work on your problem begins within 30 minutes. If we need to come out, an engineer will be with you within 4 hours.",
            ["first-response 60 second | - | - | -", "first-response 30 minute | - | - | -", "onsite 4 hour | - | - | -"]
        ),
        (
            "# Support policy\n\nResponse time for critical issues is 1 hour; for high-priority issues, 4 hours; for medium and low-priority issues, one business day.",
            [
                "first-response 1 hour | critical issues | - | -", "first-response 4 hour | high-priority | - | -",
                "first-response 1 business-day | medium | - | -", "first-response 1 business-day | low-priority | - | -",
            ]
        ),
        (
            "# Bugs\n\nBlocking bugs are fixed within 24 hours; a fix for non-blocking bugs is shipped with the next monthly release.",
            ["resolution 24 hour | Blocking bugs | - | -"]
        ),
        (
            "# Reporting\n\nIn the event of a Critical Incident, Supplier will provide Customer with an initial incident report within 24 hours and a final report including root cause within 10 Business Days.",
            ["incident-report 24 hour | Critical Incident | - | -", "incident-report 10 business-day | Critical Incident | - | -"]
        ),
        (
            "# SLA\n\nTime to First Response (TTFR): 2h. Time to Resolution (TTR): 24h. Time to Acknowledge (TTA): 15m.",
            ["first-response 2 hour | - | - | -", "resolution 24 hour | - | - | -", "acknowledgement 15 minute | - | - | -"]
        ),
        (
            "# Support levels\n\nLevel 1 support answers within 15 minutes. If Level 1 cannot solve the problem in 30 minutes it is passed to Level 2, who take over within an hour.",
            ["first-response 15 minute | - | - | -"]
        ),
        (
            "# SLA exceptions\n\nResponse times do not apply during planned maintenance, which is announced at least 48 hours in advance and lasts no longer than 4 hours.\n---",
            []
        ),
        (
            "# Helpdesk\n\nPassword resets: 15 minutes. New user set-up: 1 working day. Laptop replacement: 3 working days. All other requests: 5 working days.\n---",
            []
        ),
        (
            "# S\n\nIf the fault cannot be fixed remotely, an engineer will be on site within 4 hours.",
            ["onsite 4 hour | - | - | -"]
        ),
        (
            "# S\n\nWhere we cannot resolve the issue within 2 hours, we will provide a workaround within 8 hours.",
            ["workaround 8 hour | - | - | -"]
        ),
        (
            "# S\n\nIf we are unable to restore service within 4 hours, you receive a credit.\n---",
            []
        ),
        (
            "# S\n\nShould the technician be unable to repair the device on site, a replacement device will be provided within 1 business day.\n---",
            []
        ),
        (
            "# S\n\nIf your ticket has not been answered after 2 hours, please call us.\n---",
            []
        ),
        (
            "# S\n\nIf we cannot answer immediately, we call back within 30 minutes.",
            ["first-response 30 minute | - | - | -"]
        ),
        (
            "# S\n\nWe respond within 1 hour. If we can't fix it over the phone we'll send someone out within 4 hours.",
            ["first-response 1 hour | - | - | -"]
        ),
        (
            "# Terms\n\nPositions are reported every 5 minutes and stored for 3 years. Backups run daily. Log files are sent every hour.\n---",
            []
        ),
        (
            "# Duties\n\nPlease report a Red incident by telephone within 15 minutes of noticing it. Orders for toner are dispatched within 1 working day.",
            []
        ),
        (
            "# S\n\nUntil then the Silver tier gave a reply to urgent tickets within 3 hours.\n---",
            []
        ),
        (
            "# S\n\nFor each full hour by which we exceed the restoration time, we extend your contract by one day.\n---",
            []
        ),
        (
            "# S\n\nA reboot takes about 5 minutes; moving a machine can take up to 3 hours.\n---",
            []
        ),
        (
            "# S\n\nIn the last academic year the portal was available for 98.6% of the hours.\n---",
            []
        ),
        (
            "# S\n\nWe bring the lifts back within 6 hours, and the lights back in 2 hours.",
            ["restoration 6 hour | - | - | -", "restoration 2 hour | - | - | -"]
        ),
        (
            "# S\n\nIf the fuse has blown we visit you within 3 hours if you ring on a working day, or within 5 hours if you ring on a weekend.",
            ["onsite 3 hour | fuse has blown | - | -", "onsite 5 hour | fuse has blown | - | -"]
        ),
        (
            "# S\n\nWithin 5 business days after a Priority 1 incident is closed, the Provider delivers a written incident report.",
            ["incident-report 5 business-day | Priority 1 | - | -"]
        ),
        (
            "# S\n\nIf you report a pressure problem, we reply within 5 working days. A complaint gets a reply within 10 working days. Reports of a pipe leak are answered within 2 hours.",
            [
                "first-response 5 business-day | pressure problem | - | -", "first-response 10 business-day | A complaint | - | -",
                "first-response 2 hour | pipe leak | - | -",
            ]
        ),
        (
            "# S\n\nExtra updates beyond 30 minutes a month are billed at our hourly rate. Outages are counted in full 5 minute increments.\n---",
            []
        ),
        (
            "# Support\n\nPriority 1 (Critical) - Response: 15 min, Resolution: 4 hours\nPriority 2 (High) - Response: 1 hour, Resolution: 8 hours\nPriority 3 (Normal) - Response: 4 hours, Resolution: 2 business days",
            [
                "first-response 15 minute | Priority 1 | - | -", "resolution 4 hour | Priority 1 | - | -",
                "first-response 1 hour | Priority 2 | - | -", "resolution 8 hour | Priority 2 | - | -",
                "first-response 4 hour | Priority 3 | - | -", "resolution 2 business-day | Priority 3 | - | -",
            ]
        ),
        (
            "# Support\n\nAll support requests receive an initial response within 24 hours (excluding weekends and public holidays).",
            ["first-response 24 hour | - | - | -"]
        ),
        (
            "# Support\n\nQ: How quickly will I get an answer?\nA: Usually the same day, and always within two working days.",
            ["first-response 2 business-day | - | - | -"]
        ),
        (
            "# Warranty\n\nDefective units are repaired or replaced within 15 working days of receipt at our service centre. The warranty period is 24 months.",
            ["resolution 15 business-day | - | - | -"]
        ),
        (
            "# SLA\n\nThe Provider shall use reasonable endeavours to respond to Severity 3 requests within 2 Business Days.",
            ["first-response 2 business-day | Severity 3 | - | -"]
        ),
        (
            "# Contract\n\nSupplier will (i) respond to each Severity 1 Incident within 30 minutes, (ii) provide a Workaround within 4 hours and (iii) provide a permanent fix within 5 Business Days.",
            [
                "first-response 30 minute | Severity 1 | - | -", "workaround 4 hour | Severity 1 | - | -",
                "resolution 5 business-day | Severity 1 | - | -",
            ]
        ),
        (
            "# Support\n\nResponse-time SLA of 1 hour for Sev A, 4 hours for Sev B and 8 hours for Sev C, 24x7 for Sev A only.",
            ["first-response 1 hour | Sev A | - | -", "first-response 4 hour | Sev B | - | -", "first-response 8 hour | Sev C | - | -"]
        ),
        (
            "# Policy\n\nSecurity issues: we'll confirm receipt within 3 days, send an assessment within 10 days and release a patch within 90 days.",
            ["acknowledgement 3 day | Security issues | - | -", "resolution 90 day | Security issues | - | -"]
        ),
        (
            "# Support hours\n\nPhone: 9am–5pm (average wait 2 minutes). Email: replies within 1 business day. Chat: 24/7, replies in under 5 minutes.",
            ["first-response 1 business-day | - | - | Email", "first-response 5 minute | - | - | Chat"]
        ),
        (
            "# Schedule\n\nResponse Level | Description | Time to respond\n--- | --- | ---\nLevel 1 | System down | 1 hour\nLevel 2 | Partly down | 4 hours\nLevel 3 | Question | 2 days",
            [
                "first-response 1 hour | Level 1 | - | -", "first-response 4 hour | Level 2 | - | -",
                "first-response 2 day | Level 3 | - | -",
            ]
        ),
        (
            "# S\n\nThe security team confirms that it has your report within 4 days and tells you within 10 days how it means to fix it.",
            ["acknowledgement 4 day | - | - | -"]
        ),
        (
            "# S\n\nBefore, trial users had an answer within 3 working days.\n---",
            []
        ),
        (
            "# S\n\nThe attendance time of three hours in the agreement of 9 May 2021 is replaced by clause 4.\n---",
            []
        ),
        (
            "# S\n\n90% of such faults in a month are resolved within 2 working days.",
            ["resolution 2 business-day | - | - | -"]
        ),
        (
            "# Uptime\n\nThe web service shall have 80% service uptime for Free users and 98% service uptime for Pro users.",
            ["availability 80% | - | Free | -", "availability 98% | - | Pro | -"]
        ),
        (
            "# Support plans\n\nEvery plan includes access to our forum. On the Team plan, tickets get a first reply within 1 business day. On the Company plan, urgent tickets get a first reply within 2 hours (24/7) and all other tickets within 8 business hours.",
            [
                "first-response 1 business-day | - | Team plan | -", "first-response 2 hour | urgent tickets | Company plan | -",
                "first-response 8 business-hour | all other tickets | Company plan | -",
            ]
        ),
        (
            "# Maintenance\n\nThe Company will (a) attend site within eight (8) working hours of notification of a fault and (b) complete repairs within three (3) working days of attendance, save where parts must be ordered.",
            ["onsite 8 business-hour | - | - | -", "resolution 3 business-day | - | - | -"]
        ),
        (
            "# Labels\n\nIf labels cannot be printed, our duty engineer replies within 15 minutes, and labels can be printed again within 3 hours. Loss or damage must be notified in writing within 14 days of dispatch. A revoked key stops working within 5 minutes.",
            ["first-response 15 minute | labels cannot be printed | - | -"]
        ),
        (
            "# Uptime\n\nThe uptime of the application must not go below 98.3 %.",
            ["availability 98.3% | - | - | -"]
        ),
        (
            "# S\n\nA ticket that waits 10 days for your answer is closed. The Practice shall install each update within 14 days of its release. This Schedule replaces the schedule of 2021, under which use was to be restored within 12 hours.\n---",
            []
        ),
        (
            "# S\n\nWe answer complaints within 3 working days.",
            ["first-response 3 business-day | complaints | - | -"]
        ),
    ])
    func reads(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Sections of ordinary papers in English and Chinese, promises beside what is none.
@Suite struct OrdinaryPapersTests {
    @Test(
        arguments: [
            (
                "# Support\n\nWe answer every ticket within 8 hours. If you have not heard from us within 8 hours, call the duty manager.",
                "a.md", ["first-response 8 hour | - | - | -"]
            ),
            (
                "# Hours\n\nCoverage ranges from 8x5 to 24x7 depending on the plan.\n\nWe respond to Severity 1 cases within 2 hours.",
                "a.md", ["first-response 2 hour | Severity 1 | - | -"]
            ),
            (
                "# Response\n\n**P1 – outage**\n\n- Response: 30 minutes\n- Coverage: 24x7\n\n**P2 – degraded**\n\n- Response: 4 hours\n- Coverage: Monday to Friday, 9:00 to 17:00",
                "a.md", ["first-response 30 minute | P1 | - | -", "first-response 4 hour | P2 | - | -"]
            ),
            (
                "Response times\n\nSeverity    First response    Resolution\nCritical    1 hour    4 hours\nHigh    4 hours    1 business day",
                "a.txt",
                [
                    "first-response 1 hour | Critical | - | -", "resolution 4 hour | Critical | - | -",
                    "first-response 4 hour | High | - | -", "resolution 1 business-day | High | - | -",
                ]
            ),
            (
                "# Targets\n\n| Metric | Target |\n|---|---|\n| Response time | P1 - 15 minutes P2 - 1 hour P3 - 8 hours |", "a.md",
                ["first-response 15 minute | P1 | - | -", "first-response 1 hour | P2 | - | -", "first-response 8 hour | P3 | - | -"]
            ),
            (
                "# Service review\n\n## Record of changes\n\n- 2023: response time reduced from 8 hours to 4 hours\n- 2024: resolution within 2 days introduced\n\n## Today\n\nWe respond within 2 hours.",
                "a.md", ["first-response 2 hour | - | - | -"]
            ),
            ("# Support\n\nIn March the response time of 8 hours became 4 hours.", "a.md", ["first-response 4 hour | - | - | -"]),
            ("# Support\n\nWe now respond within 4 hours instead of 8 hours.", "a.md", ["first-response 4 hour | - | - | -"]),
            (
                "# Incidents\n\nFor a major incident the customer is told of the progress every two hours until it is over.", "a.md",
                ["update 2 hour | major incident | - | -"]
            ),
            ("# Updates\n\nWe post to the case at the end of each business day.", "a.md", ["update 1 business-day | - | - | -"]),
            (
                "# Escalation\n\nA fault that has not been cleared within two hours is passed to the shift manager, and within four hours to the head of operations.",
                "a.md", ["escalation 2 hour | - | - | -", "escalation 4 hour | - | - | -"]
            ),
            (
                "# Service\n\nAn engineer attends within 4 hours of the call and begins the repair at once.", "a.md",
                ["onsite 4 hour | - | - | -"]
            ),
            (
                "# Recovery\n\nWe give you a plan of recovery within 1 business day and a full analysis within 5 business days.", "a.md",
                ["solution-plan 1 business-day | - | - | -", "incident-report 5 business-day | - | - | -"]
            ),
            (
                "# Questions people ask\n\n## Do you fix bugs?\n\nWe answer within 2 business days.", "a.md",
                ["first-response 2 business-day | - | - | -"]
            ),
            (
                "SUPPORT TERMS\n\nGOLD SUPPORT\n\nWe respond within 1 hour.\n\nSILVER SUPPORT\n\nWe respond within 4 hours.", "a.txt",
                ["first-response 1 hour | - | GOLD SUPPORT | -", "first-response 4 hour | - | SILVER SUPPORT | -"]
            ),
            (
                "# Support\n\nWe reply within 1 hour for a P1 on Business, and within 4 hours for a P1 on Pro.", "a.md",
                ["first-response 1 hour | P1 | Business | -", "first-response 4 hour | P1 | Pro | -"]
            ),
            (
                "# Support\n\nBusiness customers receive a response within 4 hours. Starter customers receive a response within 2 business days.",
                "a.md", ["first-response 4 hour | - | Business customers | -", "first-response 2 business-day | - | Starter customers | -"]
            ),
            (
                "# Network\n\nA fault of the access network is repaired within 8 hours and that of the core network within 4 hours.",
                "a.md", ["resolution 8 hour | fault of the access network | - | -", "resolution 4 hour | core network | - | -"]
            ),
            (
                "# Shops\n\nIf your tills are down, an engineer is with you within 3 hours.", "a.md",
                ["onsite 3 hour | tills are down | - | -"]
            ),
            (
                "# Supply\n\nWe restore supply within 12 hours of becoming aware of a fault on our network. In severe weather it may take up to 24 hours.",
                "a.md", ["restoration 12 hour | - | - | -"]
            ),
            (
                "# Standards of service\n\nIf your main fuse fails, we will visit within 3 hours on a working day and within 4 hours on any other day.",
                "a.md", ["onsite 3 hour | main fuse fails | - | -", "onsite 4 hour | main fuse fails | - | -"]
            ),
            (
                "# Guaranteed standards\n\n| Standard | What we promise | Payment if we fail |\n|---|---|---|\n| Fuse failure | Attend within 3 hours | £30 |\n| Supply restoration | Restore within 12 hours | £95 |\n| Estimates for new connections | Sent within 5 working days | £20 |\n| Complaints | Reply within 10 working days | £15 |",
                "a.md",
                [
                    "first-response 3 hour | Fuse failure | - | -", "restoration 12 hour | - | - | -",
                    "first-response 10 business-day | Complaints | - | -",
                ]
            ),
            ("# 服务级别协议\n\n我们保证至少在 99.9% 的时间内可以访问存储服务。", "a.md", ["availability 99.9% | - | - | -"]),
            ("# SLA\n\n对于部署在两个或更多可用性区域的虚拟机，我们保证至少 99.99% 的时间有至少一个实例可以连接。", "a.md", ["availability 99.99% | - | - | -"]),
            (
                "# 服务\n\n到达现场的时间：城区60分钟；农村120分钟；边远地区240分钟。", "a.md",
                ["onsite 60 minute | 城区 | - | -", "onsite 120 minute | 农村 | - | -", "onsite 240 minute | 边远地区 | - | -"]
            ),
            ("# 维修时效\n\n一般故障：4小时\n重大故障：24小时", "a.md", ["resolution 4 hour | 一般故障 | - | -", "resolution 24 hour | 重大故障 | - | -"]),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }

    @Test(
        arguments: [
            ("# Escalating\n\nIf you haven't received a response within 36 hours, please write to the duty manager.", "a.md"),
            ("# Plans\n\nBasic\nResponse time\nPro\n4 hours\n1 hour\n30 minutes", "a.md"),
            ("# What the customer does\n\nThe customer confirms the fault within 2 hours and opens the site within 1 hour.", "a.md"),
        ] as [(String, String)])
    func promisesNothing(_ words: String, _ path: String) { #expect(read(words, as: path).promised == []) }
}

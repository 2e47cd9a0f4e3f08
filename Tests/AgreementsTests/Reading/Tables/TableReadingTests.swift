// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Agreements

@Suite struct TableReadingTests {
    @Test func severityByPlan() {
        let agreement = read(
            """
            # Support Policy

            ## Response times

            | Level | Standard | Premium |
            | --- | --- | --- |
            | Urgent | 1 business day (Mon-Fri, 9-5) | 1 hour (24/7) |
            | Normal | 2 business days | N/A |

            """)
        #expect(
            agreement.commitments.map(\.summary) == [
                "Urgent Standard first-response 1 business-day business stated", "Urgent Premium first-response 1 hour calendar stated",
                "Normal Standard first-response 2 business-day business stated",
                "Normal Premium first-response absent unspecified stated",
            ])
        #expect(agreement.plans == ["Standard", "Premium"])
    }

    @Test func metricRowsUnderSeverityHeading() {
        let agreement = read(
            """
            # Service Levels

            ## Priority 1 Tickets

            | Head | Standard | Enterprise |
            | :--- | :---: | :---: |
            | **Support Window** | 12x5 | 24x7 |
            | **Turn Around Time \\(TAT\\)** | 2 hrs | 30 mins |
            | **Ticket Update Cycle** | Daily | -- |

            """)
        #expect(
            agreement.commitments.map(\.summary) == [
                "Priority 1 Standard acknowledgement 2 hour business stated",
                "Priority 1 Enterprise acknowledgement 30 minute calendar stated", "Priority 1 Standard update 1 day business stated",
            ])
    }

    /// Heads and labels that say more than one thing, or less than they seem to.
    @Test(arguments: [
        (
            "| Plan | Response Time |\n|---|---|\n| Pro | 2 days |\n| Enterprise | 1 hour (critical), 4 hours (high) |",
            ["Pro first-response 2 day", "critical Enterprise first-response 1 hour", "high Enterprise first-response 4 hour"]
        ),
        (
            "| Severity | Standard (Business Hours) | Premium (24x7) |\n|---|---|---|\n| P1 – Critical | 8 business hours | 1 hour |",
            ["P1 – Critical Standard first-response 8 business-hour", "P1 – Critical Premium first-response 1 hour"]
        ),
        (
            "| 支援等級 | 回應時間 | 成本 |\n|---|---|---|\n| 基本 | 24小時 | 低 |\n| 高級 | 1小時 | 高 |",
            ["基本 first-response 24 hour", "高級 first-response 1 hour"]
        ),
        (
            "| Plan | Blocker: we respond | Question: we respond |\n|---|---|---|\n| Lab | 2 hours | 3 days |",
            ["Blocker Lab first-response 2 hour", "Question Lab first-response 3 days"]
        ),
        (
            "| 区域 | 困人 | 停梯 |\n|---|---|---|\n| 一区 | 30分钟 | 1小时 |\n| 二区 | 1小时 | 4小时 |",
            [
                "一区, 困人 onsite 30 minute", "一区, 停梯 onsite 1 hour", "二区, 困人 onsite 1 hour", "二区, 停梯 onsite 4 hour",
            ]
        ),
        (
            "| Measure | Gold £31 per month | Silver £9 per month |\n|---|---|---|\n| Response time | 1 hour | 4 hours |",
            ["Gold first-response 1 hour", "Silver first-response 4 hour"]
        ),
    ])
    func namesOfAxes(_ table: String, _ expected: [String]) {
        let over = table.contains("困人") ? "到场时间如下：" : "Response times:"
        let read = read("# Support\n\n\(over)\n\n\(table)\n").commitments.map { commitment in
            [commitment.severity, commitment.plan, commitment.metric.rawValue, commitment.target.map { "\($0.value) \($0.unit.rawValue)" }]
                .compactMap { $0 }.joined(separator: " ")
        }
        #expect(read == expected.map { $0.replacing("days", with: "day") })
    }

    @Test func severalLevelsInOneCell() {
        let agreement = read(
            """
            # SLO

            | | Basic | Premium |
            |---|---|---|
            | Initial response time objectives | Not applicable | Severity 1: Less than 15 minutes <br> Severity 2: Less than 1 hour |

            """)
        #expect(
            agreement.commitments.map(\.summary) == [
                "Basic first-response absent unspecified target", "Severity 1 Premium first-response 15 minute unspecified target",
                "Severity 2 Premium first-response 1 hour unspecified target",
            ])
    }

    @Test func levelsInColumnsAndUnitsInHeaders() {
        let agreement = read(
            """
            # SLA

            | Metric | Severity 1 | Severity 2 |
            |---|---|---|
            | Response | 15 min | 1 hr |
            | Workaround | 4h | n/a |

            ## 响应标准

            | 级别 | 响应时间（分钟） | 解决时间（小时） |
            |---|---|---|
            | 一级 | 20 | 4 |
            | 二级 | 30 | 8 |

            """)
        #expect(
            agreement.commitments.map(\.summary) == [
                "Severity 1 first-response 15 minute unspecified stated", "Severity 2 first-response 1 hour unspecified stated",
                "Severity 1 workaround 4 hour unspecified stated",
                "Severity 2 workaround absent unspecified stated", "一级 first-response 20 minute unspecified stated",
                "一级 resolution 4 hour unspecified stated",
                "二级 first-response 30 minute unspecified stated", "二级 resolution 8 hour unspecified stated",
            ])
    }

    @Test func spansOfTwoHeaderRows() {
        let agreement = read(
            """
            <html><body><h1>Support Policy</h1><table>
            <tr><th rowspan="2">Severity</th><th colspan="2">Standard</th><th>Premium</th></tr>
            <tr><th>First response</th><th>Resolution</th><th>First response</th></tr>
            <tr><td>Severity 1</td><td>4 business hours</td><td>2 days</td><td>1 hour</td></tr>
            </table></body></html>
            """, as: "a.html")
        #expect(
            agreement.commitments.map(\.summary) == [
                "Severity 1 Standard first-response 4 business-hour business stated",
                "Severity 1 Standard resolution 2 day unspecified stated", "Severity 1 Premium first-response 1 hour unspecified stated",
            ])
    }

    @Test func creditsAndFeaturesPromiseNothing() {
        let agreement = read(
            """
            # SLA

            ## Response time credits

            | Downtime Period | Service Credit |
            |---|---|
            | 1 Hour of Downtime | Service extended by 1 day |

            | Feature | Pro |
            |---|---|
            | Training | 2 days |
            | Log retention | 30 days |
            | Session timeout | 8 hours |

            """)
        #expect(agreement.commitments.isEmpty)
    }

    @Test func placeholdersAndGibberish() {
        let agreement = read(
            "# SLA\n\n| Severity | Response |\n|---|---|\n| P1 | bespoke (as low as 30min) |\n| P2 | TBD |\n| P3 | purple |\n")
        #expect(agreement.commitments.map(\.presence) == [.placeholder, .placeholder])
        #expect(agreement.diagnostics.filter { $0.code == .durationNotUnderstood }.map(\.excerpt) == ["purple"])
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Lengths that nobody is held to: repealed terms, the customer's duties, what once happened, tables that pages ran together.
@Suite struct SetAsideTests {
    @Test(
        arguments: [
            ("# 服务\n\n抢修到场的时间，原附件定为四小时，现改为两小时。", "a.md", ["onsite 2 hour | - | - | -"]),
            (
                "# Continuity\n\nThe record is running again within three hours, with the loss of at most 10 minutes of entries.", "a.md",
                ["restoration 3 hour | - | - | -"]
            ),
            ("# Reply\n\nThe response time of 8 hours became 4 hours in May.", "a.md", ["first-response 4 hour | - | - | -"]),
            (
                "# Plan\n\nFor a Severity 2 event whose cause is not found within a day, we present a written plan of action within three business days.",
                "a.md", ["solution-plan 3 business-day | Severity 2 | - | -"]
            ),
            ("# Half\n\nAn engineer is on site within an hour and a half.", "a.md", ["onsite 1.5 hour | - | - | -"]),
            (
                "# Severity\n\nPriority Severity Definition Response time Resolution target\nUrgent Severity 1 Error All users are down. We shall respond within 40 minutes. We shall resolve it within 2 business days.\nHigh Severity 2 Error A part is down. We shall respond within 3 hours. We shall resolve it within 4 business days.",
                "a.md",
                [
                    "first-response 40 minute | Urgent Severity 1 | - | -", "resolution 2 business-day | Urgent Severity 1 | - | -",
                    "first-response 3 hour | High Severity 2 | - | -", "resolution 4 business-day | High Severity 2 | - | -",
                ]
            ),
        ] as [(String, String, [String])])
    func reads(_ words: String, _ path: String, _ expected: [String]) { #expect(read(words, as: path).promised == expected) }

    @Test(
        arguments: [
            ("# 服务\n\n旧约订明两小时到场，现已由第三条取代。", "a.md"),
            ("# 服务\n\n厂商到场后，银行应于十五分钟内派员到场会同。", "a.md"),
            ("# 服务\n\n请馆方于收到方案后五个工作日内答复。", "a.md"),
            ("# 服务\n\n同一设备三十日内发生故障达二次者，厂商应提出报告。", "a.md"),
            ("# Visits\n\nThere are two service visits a year of up to 6 hours each.", "a.md"),
            ("# Record\n\nIn 2024 our engineers arrived within 2 hours.", "a.md"),
            ("# Availability\n\nDuring the last twelve months availability of the network was 99.995 %.", "a.md"),
            ("# 可用性\n\n2024 年全年平均可用率为 99.99%，此为统计结果而非承诺。", "a.md"),
            ("# 停电\n\n费用结清后24小时内恢复供电。", "a.md"),
            ("# Offer\n\nThe letter of May, which named 4 hours for an engineer on site, is replaced by this agreement.", "a.md"),
            (
                "Severity levels\n\nSeverity 1\n\nAll is down.\n\nWithin 45 minutes\n\nWithin 6 hours\n\nEscalate by the contact list\n\nSeverity 2\n\nSome is down.\n\nWithin 4 hours\n\nWithin 2 days",
                "a.txt"
            ),
            (
                "CategoryPerformance TargetTarget Rate %\nFaults Attend next working day if reported before noon 80\nMoves Complete within 10 working days 80",
                "a.txt"
            ),
        ] as [(String, String)])
    func promisesNothing(_ words: String, _ path: String) { #expect(read(words, as: path).promised == []) }
}

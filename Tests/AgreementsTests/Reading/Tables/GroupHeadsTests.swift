// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Heads over heads, and cells over several columns.
@Suite struct GroupHeadsTests {
    @Test(arguments: [
        (
            "<h2>故障处理</h2><table><tr><th rowspan=2>故障类别</th><th colspan=2>技术处置</th><th colspan=2>用户告知</th></tr><tr><th>远程诊断</th><th>恢复运行</th><th>进展通报</th><th>总结报告</th></tr><tr><td>重大故障</td><td>2小时内给出处理方案</td><td>6小时</td><td>每小时一次</td><td>3个工作日</td></tr><tr><td>一般故障</td><td>8小时内给出处理方案</td><td>3天</td><td>每天一次</td><td>-</td></tr></table>",
            [
                "solution-plan 2 hour | 重大故障 | - | -", "restoration 6 hour | 重大故障 | - | -", "update 1 hour | 重大故障 | - | -",
                "incident-report 3 business-day | 重大故障 | - | -", "solution-plan 8 hour | 一般故障 | - | -", "restoration 3 day | 一般故障 | - | -",
                "update 1 day | 一般故障 | - | -",
            ]
        ),
        // What is promised under both names divides tiers, also where one of them has more.
        (
            "<h2>Support</h2><table><tr><th rowspan=2>Level</th><th colspan=2>Quay</th><th colspan=3>Harbour</th></tr><tr><th>Response</th><th>Fix</th><th>Response</th><th>Fix</th><th>On site</th></tr><tr><td>P1</td><td>4 hours</td><td>2 days</td><td>1 hour</td><td>8 hours</td><td>4 hours</td></tr></table>",
            [
                "first-response 4 hour | P1 | Quay | -", "resolution 2 day | P1 | Quay | -", "first-response 1 hour | P1 | Harbour | -",
                "resolution 8 hour | P1 | Harbour | -", "onsite 4 hour | P1 | Harbour | -",
            ]
        ),
        (
            "<h2>Support</h2><table><tr><th rowspan=2>Level</th><th>Silver plan</th><th colspan=2>Gold plan</th></tr><tr><th>Response</th><th>On site</th><th>Fix</th></tr><tr><td>P1</td><td>4 hours</td><td>5 hours</td><td>8 hours</td></tr></table>",
            [
                "first-response 4 hour | P1 | Silver plan | -", "onsite 5 hour | P1 | Gold plan | -",
                "resolution 8 hour | P1 | Gold plan | -",
            ]
        ),
        // Names with nothing in common may be what was bought; words of work are not.
        (
            "<h2>Support</h2><table><tr><th rowspan=2>Level</th><th>Quay</th><th colspan=2>Harbour</th></tr><tr><th>Response</th><th>On site</th><th>Fix</th></tr><tr><td>P1</td><td>4 hours</td><td>5 hours</td><td>8 hours</td></tr></table>",
            ["first-response 4 hour | P1 | Quay | -", "onsite 5 hour | P1 | Harbour | -", "resolution 8 hour | P1 | Harbour | -"]
        ),
        (
            "<h2>Support</h2><table><tr><th rowspan=2>Level</th><th>Technical work</th><th colspan=2>Word to the customer</th></tr><tr><th>Fix</th><th>Update</th><th>Root cause report</th></tr><tr><td>P1</td><td>9 hours</td><td>every 2 hours</td><td>5 days</td></tr></table>",
            ["resolution 9 hour | P1 | - | -", "update 2 hour | P1 | - | -", "incident-report 5 day | P1 | - | -"]
        ),
        (
            "<h2>Support</h2><table><tr><th rowspan=2>Level</th><th colspan=2>Harbour</th></tr><tr><th>Response</th><th>Fix</th></tr><tr><td>P1</td><td>1 hour</td><td>8 hours</td></tr></table>",
            ["first-response 1 hour | P1 | Harbour | -", "resolution 8 hour | P1 | Harbour | -"]
        ),
        (
            "<h2>Support</h2><table><tr><th rowspan=2>Priority</th><th colspan=2>Response Time</th><th rowspan=2>Target Resolution</th></tr><tr><th>By phone</th><th>By e-mail</th></tr><tr><td>P1</td><td>15 minutes</td><td>30 minutes</td><td>4 hours</td></tr><tr><td>P2</td><td colspan=2>4 hours</td><td>3 days</td></tr></table>",
            [
                "first-response 15 minute | P1 | - | By phone", "first-response 30 minute | P1 | - | By e-mail",
                "resolution 4 hour | P1 | - | -", "first-response 4 hour | P2 | - | -", "resolution 3 day | P2 | - | -",
            ]
        ),
        // One cell under two tiers is a promise to each.
        (
            "<h2>Response</h2><table><tr><th>Priority</th><th>Silver</th><th>Gold</th></tr><tr><td>P1</td><td>2 hours</td><td>1 hour</td></tr><tr><td>P2</td><td colspan=2>4 hours</td></tr></table>",
            [
                "first-response 2 hour | P1 | Silver | -", "first-response 1 hour | P1 | Gold | -",
                "first-response 4 hour | P2 | Silver | -",
                "first-response 4 hour | P2 | Gold | -",
            ]
        ),
        (
            "<h2>告警处理</h2><table><tr><th rowspan=2>事件等级</th><th colspan=2>通报</th><th rowspan=2>处理建议</th></tr><tr><th>电话</th><th>电子邮件</th></tr><tr><td>一级</td><td>15分钟</td><td>30分钟</td><td>2小时</td></tr></table>",
            [
                "incident-notice 15 minute | 一级 | - | 电话", "incident-notice 30 minute | 一级 | - | 电子邮件", "solution-plan 2 hour | 一级 | - | -",
            ]
        ),
        (
            "<h2>Uptime guarantee</h2><table><tr><th rowspan=2>Product</th><th colspan=2>Guaranteed per quarter</th><th rowspan=2>Credit per hour of downtime</th></tr><tr><th>Lines</th><th>Cooling</th></tr><tr><td>Rack</td><td>99.9%</td><td>100%</td><td>2% of the fee</td></tr><tr><td>Cage</td><td>99.95%</td><td>-</td><td>5% of the fee</td></tr></table>",
            ["availability 99.9% | Lines | Rack | -", "availability 100% | Cooling | Rack | -", "availability 99.95% | Lines | Cage | -"]
        ),
        // What was reached promises nothing.
        (
            "<h2>Uptime</h2><table><tr><th rowspan=2>Product</th><th colspan=2>Monthly result</th></tr><tr><th>Network</th><th>Power</th></tr><tr><td>Rack</td><td>99.9%</td><td>99.99%</td></tr></table>",
            []
        ),
        // Bands of credits promise nothing.
        (
            "<h2>Uptime credits</h2><table><tr><th rowspan=2>Product</th><th colspan=2>Credit per month</th></tr><tr><th>Below 99.9%</th><th>Below 99%</th></tr><tr><td>Rack</td><td>10%</td><td>100%</td></tr><tr><td>Cage</td><td>20%</td><td>100%</td></tr></table>",
            []
        ),
    ])
    func reads(_ words: String, _ expected: [String]) {
        #expect(read(words, as: "contracts/agreement.html").promised == expected)
    }

    /// The chapters of a paper called 方案 are no tiers.
    @Test func proposals() {
        let words =
            "# 第二册 售后服务方案\n\n## 一、服务要求偏离表\n\n| 招标要求 | 投标响应 |\n|---|---|\n| 2小时内响应 | 接到报修后30分钟内响应 |\n\n## 二、备品支持\n\n备机在到场后2小时内完成替换。"
        #expect(read(words).promised.allSatisfy { $0.contains("| - | -") })
        #expect(read(words).promised.contains("first-response 30 minute | - | - | -"))
    }
}

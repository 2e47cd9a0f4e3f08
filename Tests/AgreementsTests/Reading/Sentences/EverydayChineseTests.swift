// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Sentences as promises of service in Chinese write them.
@Suite struct EverydayChineseTests {
    @Test(arguments: [
        (
            "# 服务协议\n\n甲方应于收到发票后30日内付款。本协议自签订之日起一年内有效。质保期为12个月。日志保存不少于6个月。\n---",
            []
        ),
        (
            "# 支持\n\n钻石客户：7*24小时专属群支持，5分钟内响应；黄金客户：工作日在线支持，30分钟内响应；普通客户：工单支持，24小时内回复。",
            ["first-response 5 minute | - | 钻石客户 | -", "first-response 30 minute | - | 黄金客户 | -", "first-response 24 hour | - | 普通客户 | -"]
        ),
        (
            "# 故障处理\n\nP0级：5分钟响应，30分钟内定位，2小时内恢复；P1级：15分钟响应，1小时内定位，4小时内恢复；P2级：次日响应。",
            [
                "first-response 5 minute | P0级 | - | -", "restoration 2 hour | P0级 | - | -", "first-response 15 minute | P1级 | - | -",
                "restoration 4 hour | P1级 | - | -", "first-response 1 day | P2级 | - | -",
            ]
        ),
        (
            "# 故障报告\n\n重大故障恢复后3个工作日内提交书面故障分析报告。故障期间每30分钟通报一次进展。",
            ["incident-report 3 business-day | 重大故障 | - | -", "update 30 minute | - | - | -"]
        ),
        (
            "# 服务水平\n\n服务可用性不低于99.9%。若当月可用性低于99.9%但不低于99.0%，赔偿月服务费的10%；低于99.0%，赔偿30%。",
            ["availability 99.9% | - | - | -"]
        ),
        (
            "# 报修\n\n市区内2小时、郊区4小时、外省市24小时到达现场。",
            ["onsite 2 hour | 市区 | - | -", "onsite 4 hour | 郊区 | - | -", "onsite 24 hour | 外省市 | - | -"]
        ),
        (
            "# 服务\n\n我们会在1-3个工作日内答复您的反馈。",
            ["first-response 3 business-day | - | - | -"]
        ),
        (
            "# 服务方式\n\n（1）电话支持：7×24小时，即时响应；\n（2）远程支持：30分钟内接入；\n（3）现场支持：4小时内到达（省内），次日到达（省外）；\n（4）备件先行：核心备件4小时到货，非核心备件次日到货。",
            ["onsite 4 hour | 省内 | - | -", "onsite 1 day | 省外 | - | -"]
        ),
        (
            "# 技术支持\n\n一级故障：立即响应，2 小时内提出解决方案，8 小时内解决。\n二级故障：1 小时内响应，4 小时内提出解决方案，24 小时内解决。",
            [
                "solution-plan 2 hour | 一级故障 | - | -", "resolution 8 hour | 一级故障 | - | -", "first-response 1 hour | 二级故障 | - | -",
                "solution-plan 4 hour | 二级故障 | - | -", "resolution 24 hour | 二级故障 | - | -",
            ]
        ),
        (
            "# 企业支持\n\n企业支持计划：影响生产系统的问题，首次响应时间小于30分钟；其他问题，首次响应时间小于4小时（工作时间）。",
            ["first-response 30 minute | 影响生产系统的问题 | 企业支持计划 | -", "first-response 4 hour | 其他问题 | 企业支持计划 | -"]
        ),
        (
            "# Service Level 服务水平\n\nThe Vendor shall respond to Critical Incidents within 1 hour.\n供应商应在1小时内响应紧急事件。\n\nThe Vendor shall resolve Critical Incidents within 8 hours.\n供应商应在8小时内解决紧急事件。",
            ["first-response 1 hour | Critical Incidents | - | -", "resolution 8 hour | Critical Incidents | - | -"]
        ),
        (
            "# 支援方案\n\n## 進階方案\n\n- 電郵查詢：8 小時內回覆\n- 電話查詢：30 分鐘內回電\n- 平台無法登入：6 小時內恢復\n\n## 全面方案\n\n- 電郵查詢：2 小時內回覆\n- 電話查詢：10 分鐘內回電\n- 平台無法登入：2 小時內恢復，期間每 30 分鐘更新狀態",
            [
                "first-response 8 hour | - | 進階方案 | 電郵查詢", "first-response 30 minute | - | 進階方案 | 電話查詢",
                "restoration 6 hour | 平台無法登入 | 進階方案 | -", "first-response 2 hour | - | 全面方案 | 電郵查詢",
                "first-response 10 minute | - | 全面方案 | 電話查詢", "restoration 2 hour | 平台無法登入 | 全面方案 | -",
                "update 30 minute | 平台無法登入 | 全面方案 | -",
            ]
        ),
        (
            "# 約定\n\n第 1 類（所有船隻失去訊號）：廠商須於 10 分鐘內回應，並於 4 小時內恢復追蹤。第 2 類（延遲）：廠商須於 1 小時內回應。",
            ["first-response 10 minute | 第 1 類 | - | -", "restoration 4 hour | 第 1 類 | - | -", "first-response 1 hour | 第 2 類 | - | -"]
        ),
        (
            "# 承诺\n\n- 接到燃气泄漏报警后，城区 30 分钟内到达现场，乡镇 60 分钟内到达现场。\n- 客户投诉，1 个工作日内回复，7 个工作日内办结。\n- 发生数据泄露事件时，24小时内通知用户。",
            [
                "onsite 30 minute | 城区 – 燃气泄漏报警 | - | -", "onsite 60 minute | 乡镇 – 燃气泄漏报警 | - | -",
                "first-response 1 business-day | 投诉 | - | -", "resolution 7 business-day | 投诉 | - | -",
                "incident-notice 24 hour | 数据泄露事件 | - | -",
            ]
        ),
        (
            "# S\n\nThe old promise of 6 hours to restore the supply no longer applies. 2022年承诺中“断网 6 小时内恢复”的规定同时废止。\n---",
            []
        ),
        (
            "# S\n\n回收站中的文件删除后 7 天内可以恢复。\n---",
            []
        ),
        (
            "# 承诺\n\n- 低压故障自到场起 4 小时内恢复供电；高压故障不规定时限，但每 2 小时通过短信公布一次抢修进度。\n- 业务咨询 2 个工作日内答复。\n- 投诉 1 个工作日内联系客户，7 个工作日内办结。\n- 年供电可靠率不低于 99.95%，电压合格率不低于 98.5%。",
            [
                "restoration 4 hour | 低压故障 | - | -", "update 2 hour | - | - | 短信", "first-response 2 business-day | 业务咨询 | - | -",
                "first-response 1 business-day | 投诉 | - | -", "resolution 7 business-day | 投诉 | - | -", "availability 99.95% | - | - | -",
            ]
        ),
        (
            "# 约定\n\n派发后24小时内主办部门未确认的，由受理窗口督办。三方应于生效后 5 个工作日内成立项目组，负责日常沟通、进度确认。\n---",
            []
        ),
        (
            "# 保修\n\n全站停机的报修，2 小时内响应，24 小时内到达现场。单机故障的报修，1 个工作日内响应。",
            ["first-response 2 hour | 全站停机 | - | -", "onsite 24 hour | 全站停机 | - | -", "first-response 1 business-day | 单机故障 | - | -"]
        ),
        (
            "# 服务承诺\n\n故障响应：接到故障通知后15分钟内响应，1小时内提供解决方案，4小时内恢复业务；若远程无法解决，市内2小时、省内8小时到达现场。",
            [
                "first-response 15 minute | - | - | -", "solution-plan 1 hour | - | - | -", "restoration 4 hour | - | - | -",
                "onsite 2 hour | 市内 | - | -", "onsite 8 hour | 省内 | - | -",
            ]
        ),
        (
            "# 服务\n\n免费版：社区支持，不承诺响应时间。专业版：工作日 8 小时内响应。企业版：7×24，30 分钟内响应，重大故障 2 小时内恢复。",
            ["first-response 8 hour | - | 专业版 | -", "first-response 30 minute | - | 企业版 | -", "restoration 2 hour | 重大故障 | 企业版 | -"]
        ),
        (
            "# 问题分级\n\n- **P0（致命）**：核心功能不可用。响应：10 分钟；恢复：1 小时。\n- **P1（严重）**：主要功能受损。响应：30 分钟；恢复：4 小时。\n- **P2（一般）**：次要问题。响应：4 小时；解决：3 个工作日。",
            [
                "first-response 10 minute | P0 | - | -", "restoration 1 hour | P0 | - | -", "first-response 30 minute | P1 | - | -",
                "restoration 4 hour | P1 | - | -", "first-response 4 hour | P2 | - | -", "resolution 3 business-day | P2 | - | -",
            ]
        ),
        (
            "# 合同\n\n乙方提供每年4次的定期巡检服务，提前3个工作日通知甲方。设备故障时，乙方接到通知后4小时内到达现场，24小时内排除故障，不能按时排除的，48小时内提供同档次备用机。",
            ["onsite 4 hour | - | - | -", "resolution 24 hour | - | - | -", "workaround 48 hour | - | - | -"]
        ),
        (
            "# 客服\n\n客服电话：400-000-0000（9:00-18:00）。邮件：service@a.example，24小时内回复。在线客服：平均30秒响应。",
            ["first-response 24 hour | - | - | 邮件"]
        ),
        (
            "# 培训\n\n乙方负责为甲方提供不少于3天的培训，培训后5个工作日内提交培训报告。\n---",
            []
        ),
        (
            "# 可用性\n\n短信接口月可用性不低于 99.95%，语音接口月可用性不低于 99.9%。通话录音保存 30 天。",
            ["availability 99.95% | - | 短信接口 | -", "availability 99.9% | - | 语音接口 | -"]
        ),
        (
            "# 服务方案\n\n## 第一章 值守\n\n全天值守。\n\n## 第二章 报告\n\n一般故障 2 小时内报告采购人。\n\n## 第三章 处理\n\n一般故障 8 小时内修复。严重故障 4 小时内修复。",
            ["incident-notice 2 hour | 一般故障 | - | -", "resolution 8 hour | 一般故障 | - | -", "resolution 4 hour | 严重故障 | - | -"]
        ),
        (
            "# 服务\n\n服务响应时间：\n1）电话响应：接到报修电话后10分钟内响应；\n2）到场时间：市区2小时内，郊区4小时内；\n3）修复时间：一般故障4小时，重大故障24小时。",
            [
                "first-response 10 minute | - | - | 电话", "onsite 2 hour | 市区 | - | -", "onsite 4 hour | 郊区 | - | -",
                "resolution 4 hour | 一般故障 | - | -", "resolution 24 hour | 重大故障 | - | -",
            ]
        ),
        (
            "# 物业服务\n\n24小时接听报修电话，急修15分钟内到场，小修当日完成，一般维修3日内完成。水电急修不过夜。",
            ["onsite 15 minute | 急修 | - | -", "resolution 1 day | 小修 | - | -", "resolution 3 day | 一般维修 | - | -"]
        ),
        (
            "# 事件响应\n\n安全事件分为三级：一级事件1小时内通知客户，4小时内处置完毕；二级事件4小时内通知客户，1个工作日内处置完毕；三级事件纳入月报。",
            [
                "incident-notice 1 hour | 一级事件 | - | -", "resolution 4 hour | 一级事件 | - | -", "incident-notice 4 hour | 二级事件 | - | -",
                "resolution 1 business-day | 二级事件 | - | -",
            ]
        ),
        (
            "# 培训与文档\n\n合同签订后10个工作日内提交实施方案；系统上线后5个工作日内组织培训；每月5日前提交上月运维报告。",
            []
        ),
        (
            "# 故障处理\n\n1. **服务不可用**（接口持续报错）：1 小时内恢复，恢复前每 20 分钟通报一次进展；\n2. **性能下降**：6 小时内恢复；\n3. **识别效果问题**：5 个工作日内给出优化方案。",
            [
                "restoration 1 hour | 服务不可用 | - | -", "update 20 minute | 服务不可用 | - | -", "restoration 6 hour | 性能下降 | - | -",
                "solution-plan 5 business-day | 识别效果问题 | - | -",
            ]
        ),
        (
            "# 可用性\n\n集群的月度可用性：三可用区部署不低于 99.95%，单可用区部署不低于 99.5%。例：某月不可用 50 分钟，则可用性为 99.88%。",
            ["availability 99.95% | - | 三可用区部署 | -", "availability 99.5% | - | 单可用区部署 | -"]
        ),
        (
            "# 恢复\n\n专业版的一级问题，我们在 5 小时内恢复服务；恢复之前每小时更新一次进展。系统中断时，本公司于 15 分钟内通知店主。误判邮件的申诉在 1 个工作日内答复。",
            [
                "restoration 5 hour | 一级问题 | 专业版 | -", "update 1 hour | 一级问题 | 专业版 | -", "incident-notice 15 minute | 系统中断 | - | -",
                "first-response 1 business-day | - | - | -",
            ]
        ),
    ])
    func reads(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }
}

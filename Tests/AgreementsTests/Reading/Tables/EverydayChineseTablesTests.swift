// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Tables with Chinese words.
@Suite struct EverydayChineseTablesTests {
    @Test(arguments: [
        (
            "# 服务等级\n\n| 级别 | 定义 | 响应 | 恢复 |\n|---|---|---|---|\n| 一级 | 系统瘫痪 | 15分钟 | 4小时 |\n| 二级 | 主要功能不可用 | 30分钟 | 8小时 |\n| 三级 | 次要功能异常 | 2小时 | 2个工作日 |\n| 四级 | 咨询 | 1个工作日 | - |",
            [
                "first-response 15 minute | 一级 | - | -", "restoration 4 hour | 一级 | - | -", "first-response 30 minute | 二级 | - | -",
                "restoration 8 hour | 二级 | - | -", "first-response 2 hour | 三级 | - | -", "restoration 2 business-day | 三级 | - | -",
                "first-response 1 business-day | 四级 | - | -",
            ]
        ),
        (
            "# 套餐\n\n| 权益 | 基础版 | 专业版 | 旗舰版 |\n|---|---|---|---|\n| 服务时间 | 5×8 | 7×12 | 7×24 |\n| 紧急问题响应 | 4小时 | 1小时 | 15分钟 |\n| 一般问题响应 | 1个工作日 | 8小时 | 2小时 |\n| 专属客户经理 | × | √ | √ |\n| 可用性 | 99.5% | 99.9% | 99.95% |",
            [
                "first-response 4 hour | 紧急问题 | 基础版 | -", "first-response 1 hour | 紧急问题 | 专业版 | -",
                "first-response 15 minute | 紧急问题 | 旗舰版 | -", "first-response 1 business-day | 一般问题 | 基础版 | -",
                "first-response 8 hour | 一般问题 | 专业版 | -", "first-response 2 hour | 一般问题 | 旗舰版 | -", "availability 99.5% | - | 基础版 | -",
                "availability 99.9% | - | 专业版 | -", "availability 99.95% | - | 旗舰版 | -",
            ]
        ),
        (
            "# SLA\n\n| 事件等级 | 响应时间 | 到场时间 | 解决时限 | 升级 |\n|---|---|---|---|---|\n| I级 | ≤10分钟 | ≤1小时 | ≤4小时 | 2小时未解决升级至项目经理 |\n| II级 | ≤20分钟 | ≤2小时 | ≤8小时 | 4小时未解决升级至项目经理 |\n| III级 | ≤30分钟 | 远程 | ≤24小时 | — |",
            [
                "first-response 10 minute | I级 | - | -", "onsite 1 hour | I级 | - | -", "resolution 4 hour | I级 | - | -",
                "escalation 2 hour | I级 | - | -", "first-response 20 minute | II级 | - | -", "onsite 2 hour | II级 | - | -",
                "resolution 8 hour | II级 | - | -", "escalation 4 hour | II级 | - | -", "first-response 30 minute | III级 | - | -",
                "resolution 24 hour | III级 | - | -",
            ]
        ),
        (
            "# 支持渠道\n\n| 渠道 | 服务时间 | 响应时效 |\n|---|---|---|\n| 在线客服 | 工作日 9:00–21:00 | 1分钟 |\n| 工单 | 7×24 | 30分钟 |\n| 邮件 | 工作日 | 1个工作日 |",
            [
                "first-response 1 minute | - | - | 在线客服", "first-response 30 minute | - | - | 工单",
                "first-response 1 business-day | - | - | 邮件",
            ]
        ),
        (
            "# Support / 支持服务\n\n| Severity 等级 | Response 响应 | Resolution 解决 |\n|---|---|---|\n| S1 紧急 Critical | 30 minutes 30分钟 | 4 hours 4小时 |\n| S2 高 High | 2 hours 2小时 | 1 business day 1个工作日 |",
            [
                "first-response 30 minute | S1 紧急 Critical | - | -", "resolution 4 hour | S1 紧急 Critical | - | -",
                "first-response 2 hour | S2 高 High | - | -", "resolution 1 business-day | S2 高 High | - | -",
            ]
        ),
        (
            "# 投标\n\n| 序号 | 项目 | 招标要求 | 投标响应 | 偏离 |\n|---|---|---|---|---|\n| 1 | 停机故障：响应时间 | 15 分钟内响应 | 10 分钟内响应 | 正偏离 |\n| 2 | 停机故障：到场时间 | 2 小时内到场 | 1 小时内到场 | 正偏离 |\n| 3 | 一般故障：响应时间 | 30 分钟内响应 | 30 分钟内响应 | 无偏离 |\n| 4 | 一般故障：修复时间 | 5 个工作日内修复 | 3 个工作日内修复 | 正偏离 |\n| 5 | 培训 | 不少于 2 天 | 3 天 | 正偏离 |",
            [
                "first-response 10 minute | 停机故障 | - | -", "onsite 1 hour | 停机故障 | - | -", "first-response 30 minute | 一般故障 | - | -",
                "resolution 3 business-day | 一般故障 | - | -",
            ]
        ),
        (
            "# 支持\n\n## 首次响应 First response\n\n| 级别 Severity | 标准计划 Standard plan | 尊享计划 Premium plan |\n|---|---|---|\n| S1 系统不可用 System down | 2 小时 2 hours | 15 分钟 15 minutes |\n| S3 咨询 Question | 2 个工作日 2 business days | 1 个工作日 1 business day |",
            [
                "first-response 2 hour | S1 系统不可用 System down | 标准计划 Standard plan | -",
                "first-response 15 minute | S1 系统不可用 System down | 尊享计划 Premium plan | -",
                "first-response 2 business-day | S3 咨询 Question | 标准计划 Standard plan | -",
                "first-response 1 business-day | S3 咨询 Question | 尊享计划 Premium plan | -",
            ]
        ),
        (
            "# 维保\n\n| 类别 | 到场 | 修复 |\n|---|---|---|\n| 甲类：机台停用 | 平日 3 小时；假日 5 小时 | 8 小时 |\n| 乙类：部分异常 | 8 小时 | 2 个工作日 |",
            [
                "onsite 3 hour | 甲类：机台停用 | - | -", "onsite 5 hour | 甲类：机台停用 | - | -", "resolution 8 hour | 甲类：机台停用 | - | -",
                "onsite 8 hour | 乙类：部分异常 | - | -", "resolution 2 business-day | 乙类：部分异常 | - | -",
            ]
        ),
        (
            "# 抢修\n\n| 案件 | 到场（小时） | 恢复（小时） | 进度通报（每隔分钟） |\n|---|---|---|---|\n| 干管破裂 | 1 | 12 | 60 |\n| 支管漏水 | 4 | 48 | － |",
            [
                "onsite 1 hour | 干管破裂 | - | -", "restoration 12 hour | 干管破裂 | - | -", "update 60 minute | 干管破裂 | - | -",
                "onsite 4 hour | 支管漏水 | - | -", "restoration 48 hour | 支管漏水 | - | -",
            ]
        ),
        (
            "# Plans\n\n| 等级 | 适用对象 | 首次响应 |\n|---|---|---|\n| Standard | 小团队 | 8 小时 |\n| Business | 中型企业 | 4 小时 |\n| Enterprise | 大型企业 | 1 小时 |",
            [
                "first-response 8 hour | - | Standard | -", "first-response 4 hour | - | Business | -",
                "first-response 1 hour | - | Enterprise | -",
            ]
        ),
        (
            "# 可用性\n\n| 术语 | 定义 |\n|---|---|\n| 目标值 | 对指标设定的值，如月度可用性 ≥ 99.9% |\n---",
            []
        ),
        (
            "# 技术支持\n\n### 1. 响应时间承诺\n\n| 问题级别 | 工作时间 | 非工作时间 |\n|---|---|---|\n| 紧急 | 15分钟 | 30分钟 |\n| 高 | 1小时 | 4小时 |\n| 中 | 4小时 | 次日 |",
            [
                "first-response 15 minute | 紧急 | - | -", "first-response 30 minute | 紧急 | - | -", "first-response 1 hour | 高 | - | -",
                "first-response 4 hour | 高 | - | -", "first-response 4 hour | 中 | - | -", "first-response 1 day | 中 | - | -",
            ]
        ),
        (
            "# 到场\n\n| 方案 | 完全无法打印 | 卡纸、品质不良 |\n|---|---|---|\n| 标准方案 | 8 小时 | 3 个工作日 |\n| 安心方案 | 6 小时 | 2 个工作日 |\n\n上表为工程师到场时限。",
            [
                "onsite 8 hour | 完全无法打印 | 标准方案 | -", "onsite 3 business-day | 卡纸、品质不良 | 标准方案 | -", "onsite 6 hour | 完全无法打印 | 安心方案 | -",
                "onsite 2 business-day | 卡纸、品质不良 | 安心方案 | -",
            ]
        ),
        (
            "# 承诺\n\n| 服务项目 | 服务标准 |\n|---|---|\n| 升降机困人 | 30 分钟内到场 |\n| 食水供应中断 | 8 小时内恢复 |\n| 一般维修 | 12 个工作日内完成维修 |",
            ["onsite 30 minute | 升降机困人 | - | -", "restoration 8 hour | 食水供应中断 | - | -", "resolution 12 business-day | 一般维修 | - | -"]
        ),
        (
            "# 服务级别\n\n| 服务项 | 标准版 | 专业版 | 企业版 |\n|---|---|---|---|\n| 支持方式 | 工单 | 工单、电话 | 工单、电话、专属群 |\n| 首次响应（严重） | 8小时 | 2小时 | 15分钟 |\n| 首次响应（一般） | 24小时 | 8小时 | 2小时 |\n| 故障恢复（严重） | — | 8小时 | 2小时 |\n| SLA 可用性 | 99.5% | 99.9% | 99.99% |\n| 赔付比例 | — | 10% | 30% |",
            [
                "first-response 8 hour | 严重 | 标准版 | -", "first-response 2 hour | 严重 | 专业版 | -", "first-response 15 minute | 严重 | 企业版 | -",
                "first-response 24 hour | 一般 | 标准版 | -", "first-response 8 hour | 一般 | 专业版 | -", "first-response 2 hour | 一般 | 企业版 | -",
                "restoration 8 hour | 严重 | 专业版 | -", "restoration 2 hour | 严重 | 企业版 | -", "availability 99.5% | - | 标准版 | -",
                "availability 99.9% | - | 专业版 | -", "availability 99.99% | - | 企业版 | -",
            ]
        ),
        (
            "# 应答表\n\n| 序号 | 服务项目 | 招标文件要求 | 投标人承诺 | 偏离 |\n|---|---|---|---|---|\n| 1 | 故障响应 | ≤2 小时 | ≤1 小时 | 正偏离 |\n| 2 | 到达现场（市区站） | ≤24 小时 | ≤12 小时 | 正偏离 |\n| 3 | 平台月可用率 | ≥98% | ≥99% | 正偏离 |",
            ["first-response 1 hour | - | - | -", "onsite 12 hour | - | - | -", "availability 99% | - | - | -"]
        ),
        (
            "# 可用性\n\n| 版本 | 月度可用性 | 未达标赔偿 |\n|---|---|---|\n| 体验版 | 无 | 无 |\n| 专业版 | 99.9% | 当月费用的 10% |\n| 旗舰版 | 99.95% | 当月费用的 25% |",
            ["availability 99.9% | - | 专业版 | -", "availability 99.95% | - | 旗舰版 | -"]
        ),
        (
            "# 支持\n\n| 首次响应 | 免费支持 | 商业支持 |\n|---|---|---|\n| 紧急 | 2 个工作日（不分级别） | 1 小时 |\n| 高 | 2 个工作日（不分级别） | 4 小时 |",
            [
                "first-response 2 business-day | - | 免费支持 | -", "first-response 1 hour | 紧急 | 商业支持 | -",
                "first-response 4 hour | 高 | 商业支持 | -",
            ]
        ),
        (
            "# 客服\n\n| 渠道 | 响应时间 | 适用版本 |\n|---|---|---|\n| 电报 | 24 小时内 | 所有 |\n| 邮件 | 48 小时内 | 专业版 |\n| 电话 | 4 小时内 | 企业版 |",
            ["first-response 24 hour | - | - | 电报", "first-response 48 hour | - | 专业版 | 邮件", "first-response 4 hour | - | 企业版 | 电话"]
        ),
    ])
    func reads(_ words: String, _ expected: [String]) { #expect(read(words).promised == expected) }
}

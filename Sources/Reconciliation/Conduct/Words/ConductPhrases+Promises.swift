// SPDX-License-Identifier: Apache-2.0

/// What a promise is made of, and what a request states.
extension ConductPhrases {
    /// What a promise is made of.
    static let promises: [(Marks, [String])] = [
        (
            .firstPersonWill,
            ["i will", "i'll", "we will", "we'll", "i shall", "we shall", "i am going to", "we are going to", "i’ll", "we’ll"]
        ),
        (
            .word,
            [
                "reply", "respond", "get back", "be in touch", "come back", "update", "let you know", "follow up", "report back", "send",
                "share",
                "provide", "give you", "回复", "反馈", "答复", "同步", "告知", "给你", "给您", "给到", "给出", "更新进展", "更新进度", "通知", "汇报", "回覆",
                "更新", "給您", "反饋", "答覆",
            ]
        ),
        (.deed, ["fix", "resolve", "solve", "解决", "修复", "处理完", "解決", "修復"]),
        (
            .when,
            [
                "minutes", "minute", "mins", "min", "hours", "hour", "hrs", "days", "day", "today", "tonight", "tomorrow", "monday",
                "tuesday",
                "wednesday", "thursday", "friday", "saturday", "sunday", "week", "am", "pm", "a.m", "p.m", "eod", "cob", "noon", "midnight",
                "by",
                "before", "until", "afternoon", "evening", "morning", "分钟", "小时", "天", "日", "今", "明", "周", "星期", "礼拜", "点", "晚", "下班",
                "分鐘", "小時", "週", "點",
            ]
        ),
        (
            .estimate,
            [
                "expect", "expected", "expecting", "should", "hope", "hopefully", "try", "trying", "aim", "aiming", "may", "might", "could",
                "probably", "likely", "possibly", "estimate", "estimated", "eta", "around", "approximately", "roughly", "plan to", "target",
                "targeting", "best", "would", "tickets", "incidents", "requests", "customers", "typically", "usually", "normally",
                "generally",
                "always", "policy", "sla", "working hours", "business hours", "一般", "通常", "工作时间", "工作日", "服务时间", "所有", "每次", "客户", "要求",
                "需要", "说好", "说过", "开会", "均", "预计",
                "预期", "争取", "尽量", "尽快", "尽可能", "力争", "大概", "大约", "左右", "前后", "约", "可能", "应该",
                "希望", "计划", "目标", "打算", "或许", "預計", "爭取", "盡量", "盡快", "應該",
            ]
        ),
        (.past, ["已", "过", "了", "刚", "曾", "earlier", "yesterday", "last week", "昨", "上周", "過"]),
    ]

    /// What a request states.
    static let request: [(Marks, [String])] = [
        (
            .expected,
            ["expected", "expect", "expectation", "should be", "should have", "supposed to", "预期", "期望", "应该", "应为", "應該", "預期", "希望"]
        ),
        (
            .actual,
            [
                "actual", "actually", "instead", "result", "but", "observed", "fails", "failed", "fail", "failing", "error", "errors",
                "freezes",
                "crashes", "broken", "stopped", "not working", "doesn't work", "does not work", "cannot", "can't", "timeout", "实际", "實際",
                "结果", "却",
                "报错", "失败", "异常", "无法", "不能", "错误", "超时", "黑屏", "无声", "崩溃",
            ]
        ),
        (
            .environment,
            [
                "sdk", "android", "ios", "windows", "macos", "linux", "chrome", "safari", "firefox", "browser", "version", "build",
                "release",
                "production", "staging", "cluster", "region", "安卓", "苹果", "版本", "生产", "测试环境", "线上", "浏览器", "机型", "系统", "节点", "机房",
            ]
        ),
    ]
}

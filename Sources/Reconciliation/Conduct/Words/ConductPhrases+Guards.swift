// SPDX-License-Identifier: Apache-2.0

/// What forbids a rule or softens it.
extension ConductPhrases {
    /// Words that forbid a rule.
    static let guards: [(Marks, [String])] = [
        (
            .condition,
            [
                "if", "once", "unless", "whether", "in case", "when you", "after you", "as soon as", "provided that", "depending on",
                "depends on",
                "assuming", "until you", "subject to", "pending", "upon", "如果", "如有", "如需", "如仍", "如能", "如无", "如您", "如你", "如问题", "若", "假如",
                "一旦", "待", "等您", "等你", "等贵", "等客户", "收到后", "收到您",
                "收到你", "之后再", "后再", "是否", "视情况", "取决于", "的话", "要是", "只要", "除非", "前提", "確認後", "确认后", "拿到", "的時候",
            ]
        ),
        (
            .negation,
            [
                "not", "no", "without", "don't", "doesn't", "didn't", "can't", "cannot", "couldn't", "won't", "wouldn't", "isn't", "aren't",
                "haven't",
                "hasn't", "unable", "never", "none", "n/a", "tbd", "tba", "missing", "forgot", "failed to", "没", "沒", "未", "无法", "無法", "不",
                "无日志", "：无", ":无", "暂无",
                "缺",
                "忘",
            ]
        ),
        (
            .future,
            [
                "will", "'ll", "going to", "later", "soon", "tomorrow", "on its way", "trying to", "to follow", "shortly", "let me get",
                "collecting",
                "马上", "稍后", "稍後", "晚点", "明天", "等下", "等一下", "一会", "准备", "正在", "随后", "回头", "尽快", "会发", "再发", "将", "補發", "补发",
            ]
        ),
        (
            .another,
            [
                "another", "new", "newer", "newest", "latest", "fresh", "recent", "more", "additional", "further", "other", "others",
                "different",
                "again with", "after upgrading", "after the upgrade", "upgrade", "reproduce it again", "reproduce again",
                "rerun", "re-run", "retry", "retest", "verbose", "full",
                "complete", "raw", "each", "every", "both", "corrupt", "corrupted", "expired", "can't open", "cannot open",
                "unable to open", "empty",
                "truncated", "release notes", "changelog", "change log", "fixed version", "today's", "today", "this morning", "yesterday",
                "a failing", "a failed", "plan", "plan to", "planned", "release", "released", "发布", "计划", "规划", "上线", "出问题时", "失败的", "另",
                "新的", "最新", "新版", "更多", "其他",
                "其它",
                "别的", "完整", "详细", "原始", "全量", "重新", "再抓", "再录", "再试", "复测", "再复现", "复现一", "升级", "更新后", "打不开", "过期", "损坏",
                "失效", "为空", "更新日志", "发布日志", "修复版本", "对端", "对方", "另外", "分别", "每", "当时", "这次", "今天的", "昨天的", "補充",
                "补充日志",
            ]
        ),
        (
            .elsewhere,
            [
                "by email", "by mail", "via email", "to the case", "in the case", "in the ticket", "to the ticket", "on the ticket",
                "in the portal",
                "by email too", "as well", "over email", "发邮件", "到邮箱", "邮件发", "在工单", "到工单", "工单里", "工单上", "发到邮", "通过邮件",
            ]
        ),
        (
            .pleasantry,
            [
                "please be assured", "rest assured", "please bear", "do not hesitate", "don't hesitate", "feel free", "please note",
                "please find", "please see", "请见", "请查收", "请看附件",
                "please accept", "please ignore", "please disregard", "please allow", "please stand by", "any questions",
                "any further questions",
                "let me know if", "let us know if", "please do not reply", "anything else", "请放心", "请忽略", "请耐心", "请稍", "谅解", "见谅", "随时联系",
                "请知悉", "请勿", "还有疑问", "仍有疑问", "有任何问题", "其他问题",
            ]
        ),
        (
            .instruction,
            [
                "follow", "following the", "below", "above", "these steps", "search", "grep", "look at", "have a look", "enable", "turn on",
                "switch on", "set the", "按照", "按如下", "以下步骤", "上述", "如下", "搜索", "查找", "开启", "打开", "设置", "调整",
            ]
        ),
        (
            .lowering,
            [
                "downgrade", "downgraded", "lower the priority", "lower the severity", "lower this", "lower it", "lower priority",
                "lower severity",
                "reduce the priority", "reduce the severity", "drop the priority", "drop the severity", "deprioritize", "降级", "降級", "降低",
                "调低", "降为", "降到", "改为",
            ]
        ),
        (
            .mayClose,
            [
                "please close", "can be closed", "can close", "close this", "close the ticket", "close the case", "closing this",
                "no longer needed",
                "no longer need", "never mind", "nevermind", "withdraw", "solved it ourselves", "fixed it ourselves", "went away",
                "works now",
                "working now", "works again", "is working", "可以关闭", "请关闭", "可关闭", "关单", "结单", "不用处理", "无需处理", "不用了", "自行恢复", "自己好了",
                "恢复了", "已恢复", "正常了", "撤回工单", "可以了", "已解决",
            ]
        ),
        (.duplicate, ["duplicate", "duplicates", "merged", "merged into", "merging", "重复工单", "合并", "重複"]),
    ]

    /// A word of asking that is too common to ask for anything by itself, and what calms whatever else denies.
    static let tones: [(Marks, [String])] = [
        (.plea, ["请", "請", "please"]),
        (
            .calming,
            [
                "less urgent", "not urgent", "no longer urgent", "not that urgent", "not so urgent", "not a blocker", "no longer critical",
                "不急",
                "不紧急", "不再紧急", "没那么急", "不着急",
            ]
        ),
    ]
}

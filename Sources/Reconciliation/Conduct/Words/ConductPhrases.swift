// SPDX-License-Identifier: Apache-2.0

/// The phrases behind every mark, in lower case. Lists that accuse are short, lists that excuse are long.
enum ConductPhrases {
    static let scanner = PhraseScanner(things + kinds + saying + guards + tones + promises + request)

    /// What a desk asks for.
    private static let things: [(Marks, [String])] = [
        (
            .logs,
            [
                "logs", "log file", "log files", "logfile", "logfiles", "sdk log", "client log", "server log", "the log", "a log",
                "your log",
                "debug log", "event log", "logs:", "log:", "日志", "日誌",
            ]
        ),
        (
            .screenshot,
            ["screenshot", "screenshots", "screen shot", "screen recording", "screen capture", "截图", "截屏", "录屏", "截圖", "錄屏", "复现视频"]
        ),
        (
            .version,
            ["version", "versions", "version number", "sdk version", "app version", "版本", "版本号", "版本號", "sdk 1", "sdk 2", "sdk 3", "sdk 4"]
        ),
        (
            .steps,
            [
                "steps", "steps to reproduce", "reproduction steps", "repro steps", "复现步骤", "重现步骤", "操作步骤", "步骤", "步驟",
            ]
        ),
        (
            .device,
            [
                "device model", "device models", "affected devices", "device list", "which device", "which devices", "phone model", "机型",
                "设备型号",
                "手机型号", "機型",
            ]
        ),
        (
            .account,
            [
                "account id", "user id", "user ids", "uid", "app id", "appid", "application id", "customer id", "用户id", "用户 id", "账号", "帐号",
                "应用id", "应用 id",
            ]
        ),
        (
            .time,
            [
                "time of occurrence", "time of the issue", "time it happened", "time range", "time window", "timestamp", "timestamps",
                "发生时间",
                "出现时间", "时间段", "时间点", "具体时间",
            ]
        ),
        (.network, ["network type", "network environment", "network conditions", "网络环境", "网络类型", "网络情况", "网络状况"]),
        (
            .room,
            [
                "channel id", "channel name", "channel ids", "room id", "room ids", "group id", "meeting id", "频道号", "频道名", "频道id", "频道 id",
                "房间号", "房间id", "房间 id", "群id", "群 id", "群号",
            ]
        ),
        (
            .trace,
            [
                "trace id", "traceid", "trace ids", "request id", "requestid", "request ids", "session id", "session ids", "sessionid",
                "call id",
                "callid", "call ids", "logid", "log id", "recording id", "recording ids", "push id", "push ids", "probe id", "probe ids",
                "callbackid", "追踪id", "请求id", "会话id", "请求 id", "会话 id",
            ]
        ),
    ]

    /// Which kind of log is meant.
    private static let kinds: [(Marks, [String])] = [
        (.ofServer, ["server", "server-side", "backend", "back end", "服务端", "服务器", "后台", "后端", "服務端"]),
        (.ofGateway, ["gateway", "proxy", "nginx", "网关", "代理"]),
        (.ofKit, ["sdk", "native"]),
        (.ofCrash, ["crash", "crash log", "stack trace", "stacktrace", "core dump", "崩溃", "堆栈"]),
        (.ofCapture, ["pcap", "packet capture", "wireshark", "tcpdump", "har file", "抓包", "mtr", "traceroute"]),
    ]

    /// How something is asked for or given.
    private static let saying: [(Marks, [String])] = [
        (
            .request,
            [
                "please", "could you", "can you", "would you", "kindly", "may i have", "may we have", "can i have", "could i get",
                "can we get",
                "let me know", "let us know", "tell me", "tell us", "we need the", "we need your", "we need a", "we need you",
                "we still need", "i need the", "i need your", "need you to", "still needs your", "麻烦", "烦请",
                "煩請",
                "麻煩", "能否", "可否", "能不能", "可不可以", "辛苦提供", "辛苦发", "需要你", "需要您", "需要贵", "请提供", "请发", "请把", "请将", "请上传",
                "请附", "请告知", "请确认", "请问", "请验证", "请升级", "请先", "请在", "请再", "请您", "请你", "请帮", "请检查", "请查看", "请重", "请试", "请贵",
                "请配合", "请补充", "请给", "请回复", "请说明", "请描述", "请用", "请使用", "请按", "请参考", "请更新", "请安装", "请反馈", "請提供", "請發",
                "請問", "請確認", "請先",
            ]
        ),
        (
            .provide,
            [
                "send", "share", "provide", "attach", "upload", "forward us", "give us", "tell us", "tell me", "let us know", "let me know",
                "confirm",
                "may i have", "may we have", "can i have", "could i get", "can we get", "提供", "上传", "上傳", "附上", "发一下", "发下", "发我", "发给我",
                "发来", "发送", "发份", "发一份", "请发", "麻烦发", "再发", "告知", "确认一下", "确认下", "说一下", "补充", "發一下", "發給我",
            ]
        ),
        (.interrogative, ["what is", "what's", "what are", "which", "what version", "是多少", "是什么", "哪个", "哪些", "多少"]),
        (.you, ["you", "your", "you're", "你", "您", "贵"]),
        (
            .present,
            [
                "attached", "is attached", "attachment", "enclosed", "uploaded", "see below", "as below", "below", "as follows",
                "in the mail below",
                "already sent", "already provided", "见附件", "在附件", "附件里", "附件中", "已附", "附上了", "已上传", "已上傳", "里面", "裡面", "头部", "如下",
                "都有", "已提供", "已发", "都在", "已經上傳",
            ]
        ),
        (
            .scenario,
            [
                "scenario", "context", "background", "use case", "environment", "affected", "production", "users", "场景", "場景", "背景", "环境",
                "线上", "生产", "用户",
            ]
        ),
    ]

    /// Words that forbid a rule.
    private static let guards: [(Marks, [String])] = [
        (
            .condition,
            [
                "if", "once", "unless", "whether", "in case", "when you", "after you", "as soon as", "provided that", "depending on",
                "depends on",
                "assuming", "until you", "subject to", "pending", "upon", "如果", "如有", "如需", "如仍", "如能", "如无", "如您", "如你", "如问题", "若", "假如",
                "一旦", "待", "等您", "等你", "等贵", "等客户", "收到您",
                "收到你", "之后再", "后再", "是否", "视情况", "取决于", "的话", "要是", "只要", "除非", "前提", "確認後", "确认后", "拿到", "的時候",
            ]
        ),
        (
            .negation,
            [
                "not", "no", "without", "don't", "doesn't", "didn't", "can't", "cannot", "couldn't", "won't", "wouldn't", "isn't", "aren't",
                "haven't",
                "hasn't", "unable", "never", "none", "n/a", "missing", "forgot", "failed to", "没", "沒", "未", "无法", "無法", "不", "无日志", "暂无",
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
                "truncated", "release notes", "changelog", "change log", "fixed version", "today's", "另", "新的", "最新", "新版", "更多", "其他",
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
                "please find",
                "please accept", "please ignore", "please disregard", "please allow", "please stand by", "any questions",
                "any further questions",
                "let me know if", "let us know if", "please do not reply", "anything else", "请放心", "请忽略", "请耐心", "请稍", "谅解", "见谅", "随时联系",
                "请知悉", "请勿", "还有疑问", "仍有疑问", "有任何问题", "其他问题",
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
    private static let tones: [(Marks, [String])] = [
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

    /// What a promise is made of.
    private static let promises: [(Marks, [String])] = [
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
                "targeting", "best", "would", "预计", "预期", "争取", "尽量", "尽快", "尽可能", "力争", "大概", "大约", "左右", "前后", "约", "可能", "应该",
                "希望", "计划", "目标", "打算", "或许", "預計", "爭取", "盡量", "盡快", "應該",
            ]
        ),
        (.past, ["已", "过", "了", "刚", "曾", "earlier", "yesterday", "last week", "昨", "上周", "過"]),
    ]

    /// What a request states.
    private static let request: [(Marks, [String])] = [
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

// SPDX-License-Identifier: Apache-2.0

/// What a desk asks for, and how it is asked for and given.
extension ConductPhrases {
    /// What a desk asks for.
    static let things: [(Marks, [String])] = [
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
                "出现时间", "时间段", "具体时间",
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
    static let kinds: [(Marks, [String])] = [
        (.ofServer, ["server", "server-side", "backend", "back end", "服务端", "服务器", "后台", "后端", "服務端"]),
        (.ofGateway, ["gateway", "proxy", "nginx", "网关", "代理"]),
        (.ofKit, ["sdk", "native"]),
        (.ofCrash, ["crash", "crash log", "stack trace", "stacktrace", "core dump", "崩溃", "堆栈"]),
        (.ofCapture, ["pcap", "packet capture", "wireshark", "tcpdump", "har file", "抓包", "mtr", "traceroute"]),
    ]

    /// How something is asked for or given.
    static let saying: [(Marks, [String])] = [
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
                "confirm your", "confirm which", "confirm the sdk version",
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
}

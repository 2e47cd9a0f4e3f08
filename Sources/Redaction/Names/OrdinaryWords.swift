// SPDX-License-Identifier: Apache-2.0

/// Words that are names of people too, or that reports are made of: alone they are taken for a name only where something says so.
enum OrdinaryWords {
    static func isOrdinary(_ word: String) -> Bool { english.contains(word) || chinese.contains(word) }

    /// Words for a desk rather than a person: "support.team".
    static func isRole(_ word: String) -> Bool { roles.contains(word) }

    private static let roles: Set<String> = [
        "support", "team", "service", "services", "help", "helpdesk", "desk", "sales", "info", "admin", "noreply", "no", "reply", "contact",
        "office", "it", "ops",
        "technical", "tech", "customer", "care", "billing", "noc", "soc", "alerts", "alert", "notifications", "mailer", "daemon", "center",
        "success", "system",
    ]

    private static let english: Set<String> = Set(
        """
        a able about above access account accounts acknowledged action active add address admin administrator after agent agreement alert all alias amber \
        and annual answer any app april art as ash ask at attached audit august automatic autumn baker bank base basil bay be bell ben best bill \
        bird black blue bob bond boss bot bow box brand brook brown bug build bush business but buy by call can care carter case cash cat center \
        central chance change chase chat check chen china christian claim clark clause clay clear client close closed cloud code cold come comment \
        company computer contact contract cook cooper corp count crash critical cross customer daily dale data date dawn day days dean deep \
        delta desk dev dev-ops developer digital do doc dock drake drew duke duty early east easy echo edge email emergency end engineer engineering \
        english enterprise error escalation evan eve event evidence export faith far fast file finance first fix flow ford fork form forum fox frank \
        free friday friend from full gain game gate gene general get glen global go gold good grace grand grant gray green ground group grove guest guy \
        had hall hand hank happy hard harmony has have he head heart hello help helpdesk her here hi high hill him his holly home hope host \
        hour hours house how hunter i ice id idea if in inbox incident info information institute internal issue it iris ivy jack jade january japan jay jean \
        jet job joe john joy judge july june just key king knight lab lake lance land lane large last late law lead lee legal letter level life light lily line \
        link list live log logan logs long look love low mail main man manager many march mark mark mary mason master may me media melody mercy message met \
        mike mill miles min mine mobile monday money month moon more morning my name near net network never new news next nick night no none noreply \
        normal north not note notice now number of off office ok old olive on one online only open operation operations operator ops or order other our \
        out outage over own page park part pat patch path pay peace pearl penny person phone pierce plan platform point pool poor porter power premium price pride \
        prince problem product production project promise public purchase queen question quick rain ray read ready real red reed reply report request \
        resolution response rest rich right rob robin rock root rose round ruby ruth sage sales same sandy save say see senior server service services set severity \
        shanghai beijing share sharp she sheet shell shepherd shine ship short show sid sign silver simple site sky slack small smith smart snow so solution some song south \
        spring staff star start status stone stop storm strong success such sue summer sun sunday sunny supply support system table tanner team tech technical technology \
        tell ten terminal test testing text thanks that the them there they third this thursday ticket tickets time to today tom top total tower trade troy tuesday turn two \
        uncle under up update urgent us user users vendor version very via victory video violet wade walker wall walter ward was water way we web \
        wednesday week well wells west what when white who why will win winter wise with wolf wood work worker works world year yes you young your zone \
        bridge relay bright river spark global harbor harbour signal stream rise wave pulse north star first acme example sample demo
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let chinese: Set<String> = Set(
        """
        明天 今天 昨天 后天 高兴 安全 和平 建设 文明 光明 国庆 春天 小时 服务 经理 老师 工程 客户 客服 支持 技术 系统 管理 管理员 用户 测试 问题 团队 平安 平台 时间 方法 方案 方面 \
        安排 安装 常见 常规 成功 程序 程度 单位 单元 高级 高度 顾问 关注 关于 何时 何人 金额 金融 经济 康复 孔子 雷电 黎明 李子 梁上 林业 龙头 路由 马上 马力 毛病 米饭 \
        明确 明白 任何 任务 石油 史上 水平 宋体 田野 童年 万一 汪洋 王国 温度 文件 文字 文化 文本 武器 夏天 项目 向上 谢谢 许可 许多 严重 杨树 叶子 于是 余额 元素 云端 张开 章程 \
        赵国 郑重 钟头 周末 周期 周一 周二 周三 周四 周五 周六 周日 祝好 左右 自动 人工 第三方 服务商 供应商 公司 部门 运维 研发 产品 销售 售后 售前 值班 同事 领导 机器人 小助手 助手 \
        建国 天明 海洋 长江 黄河 东方 学习 进步 胜利 红星 金星 国家 中国 中华 北京 上海 广州 深圳 杭州 南京 成都 武汉 天津 重庆 西安 苏州
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}

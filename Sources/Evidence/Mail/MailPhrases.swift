// SPDX-License-Identifier: Apache-2.0

/// The words by which automatic mailers are recognised; all lower case, in every language that is read.
enum MailPhrases {
    /// A subject that begins so, followed by nothing or by a colon, dash or bracket, is that of an automatic mailer.
    static let automaticSubjects = bytes([
        "automatic reply", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response", "autoresponse", "automatic response",
        "automated reply", "automated response", "out of office", "out of office reply", "out of office autoreply", "out-of-office",
        "自动回复", "自動回覆", "自動回復", "自动答复", "自动应答", "系统自动回复", "假期自动回复", "自動返信", "abwesenheitsnotiz", "automatische antwort",
        "réponse automatique", "respuesta automática", "undeliverable", "undelivered mail returned to sender",
        "delivery status notification",
        "mail delivery failed", "系统退信",
    ])

    /// Local parts of addresses that nobody reads.
    static let unattended = Set(
        bytes([
            "noreply", "no-reply", "no_reply", "no.reply", "donotreply", "do-not-reply", "do_not_reply", "mailer-daemon", "postmaster",
            "autoreply", "auto-reply", "autoresponder", "bounce", "bounces", "notifications-noreply",
        ]))

    /// Words that make a clause an acknowledgement by machine, when nothing else stands in it.
    static let acknowledgements = bytes([
        "received your", "has been received", "was received", "is received", "has been created", "has been opened", "has been logged",
        "has been registered", "has been submitted", "was created", "was opened", "was logged", "will respond", "will reply",
        "will get back to",
        "be in touch", "will contact you", "will be answered", "will review", "will follow up", "automatic", "automated", "automatically",
        "auto-reply", "autoreply", "do not reply", "don't reply", "已收到", "收到您的", "收到你的", "已受理", "已创建", "已建立", "已提交", "已生成", "已登记",
        "请耐心等待", "尽快", "自动回复", "自动发送", "自动发出", "自动生成", "请勿回复", "请勿直接回复", "勿直接回复", "已收悉",
    ])

    /// The only words an automatic acknowledgement is made of, besides numbers and the vendor's name.
    static let acknowledgementWords: Set<[UInt8]> = Set(
        ("""
        a acknowledge acknowledgement acknowledging address again agent agents all an and answer answered any appreciate are as asap at auto \
        autoreply auto-reply automated automatic automatically back be been business by can case center centre contact contacting created \
        customer customers day days dear desk do does don't email e-mail emails enquiry enquiries everyone experts first following for from \
        generated get getting has have hello help here hi high hour hours i id if in incoming inquiry inquiries is issue it its kind kindly logged mail \
        may member members message messages minute minutes monitored most no not notification now number of on one open opened or order our \
        out patience please possible prior query question questions queue reach reached reaching receipt received reference regarding regards \
        registered replies reply report request requests respond response review reviewed sender sent service shall shortly sincerely sir \
        soon specialist specialists staff submission submitted submitting successfully support system team technical thank thanks that the \
        their them there they this ticket tickets time to touch truly turn unattended unmonitored up updates us via volume was we we'll we've \
        well were when will with within working writing you your yours best madam been care best-effort follow
        """).split(separator: " ").map { Array($0.utf8) })

    /// The same for Chinese, which has no spaces: taken out of a clause longest first, they must leave nothing.
    static let acknowledgementPieces = bytes([
        "我们已经收到您的", "我们已经收到", "我们已收到", "我们会", "我们将", "我们的", "我们", "您的", "你的", "您好", "你好", "尊敬的", "亲爱的", "客户", "用户", "各位", "贵司", "贵公司",
        "已经收到", "已收到", "收到", "已收悉", "邮件", "来信", "来函", "信件", "请求", "工单", "工单号", "编号", "单号", "号", "问题", "反馈", "咨询", "消息", "留言", "申请", "提交的",
        "提交",
        "已受理", "已经受理", "受理", "已成功", "成功", "已创建", "已经创建", "创建", "已建立", "已提交", "已生成", "已登记", "登记", "请耐心等待", "耐心等待", "请等待", "等待", "尽快", "尽早",
        "安排工程师", "安排技术人员", "安排专人", "安排", "工程师", "技术支持", "支持", "技术", "客服", "人员", "专员", "团队", "同事", "部门", "服务", "会", "将", "为您", "给您", "与您",
        "和您", "向您", "对您",
        "处理", "回复", "答复", "联系", "跟进", "解答", "回应", "响应", "查看", "核实", "在", "内", "小时", "分钟", "工作日", "工作时间", "个", "天", "请", "勿", "请勿直接回复",
        "请勿回复",
        "直接", "此", "本", "这", "封", "该", "是", "为", "由", "系统", "自动", "自动回复", "发送", "发出", "生成", "谢谢", "感谢", "非常感谢", "多谢", "对", "的", "了", "关注",
        "信任", "理解", "耐心",
        "来", "使用", "祝", "商祺", "顺祝", "此致", "敬礼", "一切顺利", "工作愉快", "稍后", "及时", "第一时间", "已", "并", "我司", "我方", "后", "人工", "和", "与", "及", "到",
        "有", "于", "一", "次", "如", "需",
    ]).sorted { $0.count > $1.count }

    /// A line that says which person's words a ticket system carries: "Li Na commented:".
    static let carriedWords = bytes([
        " commented", " added a comment", " wrote", " replied", " responded", " updated this", " updated the ", " posted",
        " left a comment",
        "评论了", "添加了评论", "发表了评论", "回复了", "的回复", "添加了备注", "更新了工单",
    ])

    /// A line that a person's name follows.
    static let closings = Set(
        bytes([
            "best regards", "kind regards", "warm regards", "regards", "best", "sincerely", "yours sincerely", "yours truly", "thanks",
            "thank you",
            "many thanks", "cheers", "best wishes", "此致", "敬礼", "谢谢", "祝好", "顺祝商祺", "祝工作顺利", "致礼",
        ]))

    private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
}

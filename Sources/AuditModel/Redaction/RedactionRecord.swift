// SPDX-License-Identifier: Apache-2.0

/// For whom a copy of a report is made, and so what is taken out of it.
public enum RedactionProfile: String, CaseIterable, Sendable {
    /// For the vendor: our people have pseudonyms, others are removed; the vendor's people, ticket ids and the agreement stay.
    case vendor
    /// For anybody: people, organisations, domains, ticket ids, subjects and what was said are taken out as well.
    case `public`

    public var name: Text {
        switch self {
        case .vendor: Text("copy for the vendor", "提供给服务商的副本")
        case .public: Text("copy for the public", "对外公开的副本")
        }
    }
}

/// What kind of secret was replaced: stable names, documented in docs/redaction.md.
public enum RedactionRule: String, CaseIterable, Sendable {
    case person, organisation, address, phone, host, link, token, identity, account
    case messageID = "message-id"
    case ticket, thread, subject, text
    case fileName = "file-name"
    case place

    public var name: Text {
        switch self {
        case .person: Text("names of people", "人名")
        case .organisation: Text("names of organisations", "组织名称")
        case .address: Text("mail addresses", "电子邮件地址")
        case .phone: Text("telephone numbers", "电话号码")
        case .host: Text("hosts and network addresses", "主机与网络地址")
        case .link: Text("queries of links", "链接的查询参数")
        case .token: Text("passwords, tokens and keys", "密码、令牌与密钥")
        case .identity: Text("numbers of identity cards and bank cards", "证件号与银行卡号")
        case .account: Text("accounts", "账号")
        case .messageID: Text("message ids", "邮件标识")
        case .ticket: Text("ticket and incident ids", "工单与事件编号")
        case .thread: Text("names of rooms and threads", "群组与会话名称")
        case .subject: Text("subjects and titles", "主题与标题")
        case .text: Text("what was said", "所述内容")
        case .fileName: Text("names of files and folders", "文件与文件夹名称")
        case .place: Text("postal addresses and number plates", "通信地址与车牌")
        }
    }
}

/// What was taken out of a result before it was written, without any of it.
public struct RedactionRecord: Hashable, Sendable {
    /// How often a rule replaced something in one place.
    public struct Count: Hashable, Sendable {
        public var rule: RedactionRule
        /// An exhibit's id, or what part of the case it is: "agreement", "engagement", "findings", "diagnostics", "files".
        public var place: String
        public var count: Int

        public init(_ rule: RedactionRule, in place: String, _ count: Int) {
            self.rule = rule
            self.place = place
            self.count = count
        }
    }

    public var profile: RedactionProfile
    /// In the order of rules, then of places.
    public var counts: [Count]

    public init(profile: RedactionProfile, counts: [Count]) {
        self.profile = profile
        self.counts = counts
    }

    /// Replacements in all.
    public var total: Int { counts.reduce(0) { $0 + $1.count } }

    /// Replacements by one rule in all places.
    public func total(of rule: RedactionRule) -> Int { counts.reduce(0) { $0 + ($1.rule == rule ? $1.count : 0) } }

    /// The sentence that goes before everything else.
    public var notice: Text {
        switch profile {
        case .vendor:
            Text(
                "This is a redacted copy for the vendor: names of the customer's people, of third parties and other personal details are replaced by pseudonyms.",
                "本件为提供给服务商的脱敏副本：客户方人员、第三方人员的姓名及其他个人信息已以代称替换。")
        case .public:
            Text(
                "This is a redacted copy for the public: people, organisations, ticket ids, subjects, file names and what was said are replaced or left out.",
                "本件为对外公开的脱敏副本：人员、组织、工单号、主题、文件名以及所述内容已被替换或略去。")
        }
    }

    /// Why it was done and what it is not.
    public static let basis = Text(
        "What is shown is limited to what the claim needs. Times, digests, outcomes and amounts are those of the full report, and places in files are those of the originals. Pseudonyms are not anonymity: whoever holds the key, or knows the facts, can tell who is meant.",
        "所示内容以主张所必需者为限。时间、摘要值、结论与金额均与完整报告一致，所引位置为原件中的位置。代称不等于匿名：持有对照表或了解情况的人仍可识别所指之人。")
}

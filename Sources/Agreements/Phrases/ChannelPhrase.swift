// SPDX-License-Identifier: Apache-2.0

/// Ways to reach support: "email", "phone", 电话, 工单, 企业微信.
enum ChannelPhrase {
    private static let lexicon = Lexicon<Void>(
        "call centre|call center|contact centre|text message|sms|fax|mobile app|email|e-mail|mail|phone|telephone|hotline|live chat|chat|web portal|customer portal|support portal|portal|ticketing system|web form|slack|microsoft teams|whatsapp|support center|helpdesk|online ticket|letter|letters|"
            + "客服专线|服务专线|专线电话|线上报修单|线上报修|官方账号|官方帐号|网页报修单|报修单|在线报修|网上报修|网页|传真|短信|手机客户端|手机app|小程序|微信公众号|公众号|电话查询|电邮查询|邮件查询|在线查询|留言|电话|热线|邮件|邮箱|电邮|电子邮件|微信|企业微信|钉钉|飞书|工单|工单系统|在线客服|在线工单|远程支持|网络远程支持|即时通讯|在线支持|微信群|服务群|qq"
    )

    static func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [Range<Int>] { lexicon.matches(text, in: range).map(\.range) }

    /// Whether a label names a channel and little else.
    static func isLabel(_ p: Passage, _ range: Range<Int>) -> Bool {
        let found = all(p.folded, in: range)
        guard let first = found.first else { return false }
        return range.count <= 24 && first.lowerBound <= range.lowerBound + 10
    }
}

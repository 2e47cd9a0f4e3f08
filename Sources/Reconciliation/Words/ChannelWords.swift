// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What an agreement's words for a channel mean among the channels that evidence shows.
enum ChannelWords {
    static func channels(_ words: String) -> Set<Channel> {
        let folded = words.lowercased()
        var found: Set<Channel> = []
        func has(_ list: [String]) -> Bool { list.contains(where: folded.contains) }
        if has(["mail", "邮件", "郵件", "邮箱"]) { found.insert(.mail) }
        if has(["chat", "slack", "teams", "whatsapp", "instant", "微信", "企业微信", "钉钉", "群", "在线", "即时"]) { found.insert(.chat) }
        if has(["ticket", "portal", "web", "online case", "工单", "門戶", "门户", "系统", "網站", "网站"]) { found.insert(.ticket) }
        if has(["any channel", "all channels", "任何渠道", "所有渠道"]) { found.formUnion(Channel.allCases) }
        return found
    }
}

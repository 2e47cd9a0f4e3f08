// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What was found, in words.
extension MailAuthenticity {
    /// For a report: the grade, why it was reached, and every statement.
    var statement: AuthenticityStatement {
        AuthenticityStatement(grade: grade, summary: summary, details: statements.map(\.words))
    }

    private var summary: Text {
        func first(_ wanted: (Statement) -> Bool) -> Text? { statements.first(where: wanted)?.words }
        let reason: Text? =
            switch grade {
            case .signatureVerified: first { if case .key(_, .verified) = $0 { true } else { false } }
            case .trustedServer:
                first {
                    if case .server(let word) = $0 { word.standing == .trusted && word.result == "pass" && word.isAligned } else { false }
                }
            case .bodyHash: first { if case .bodyMatches = $0 { true } else { false } }
            case .none:
                statements.isEmpty ? Text("The message carries no signature and no server's word.", "该邮件没有签名，也没有服务器的验证记录。") : nil
            }
        return reason ?? Text("No signature and no server's word counts.", "没有可采信的签名或服务器记录。")
    }
}

extension MailAuthenticity.Label {
    var words: Text {
        switch field {
        case .dkim(let index):
            Text("DKIM signature {0} of {1} (selector {2})", "{1} 的 DKIM 签名 {0}（选择器 {2}）").filled(["\(index)", domain, selector])
        case .arcMessage(let instance):
            Text("ARC message signature {0} of {1} (selector {2})", "{1} 的 ARC 邮件签名 {0}（选择器 {2}）").filled([
                "\(instance)", domain, selector,
            ])
        case .arcSeal(let instance):
            Text("ARC seal {0} of {1} (selector {2})", "{1} 的 ARC 封印 {0}（选择器 {2}）").filled(["\(instance)", domain, selector])
        }
    }
}

extension MailAuthenticity.Label.Field {
    var words: Text {
        switch self {
        case .dkim(let index): Text("DKIM signature {0}", "DKIM 签名 {0}").filled(["\(index)"])
        case .arcMessage(let instance): Text("ARC message signature {0}", "ARC 邮件签名 {0}").filled(["\(instance)"])
        case .arcSeal(let instance): Text("ARC seal {0}", "ARC 封印 {0}").filled(["\(instance)"])
        }
    }
}

extension Text {
    /// A sentence with texts in the place of `{0}`, `{1}` …
    fileprivate static func of(_ english: String, _ chinese: String, _ texts: Text...) -> Text {
        let template = Text(english, chinese)
        return Text(template.filled(texts.map(\.english)).english, template.filled(texts.map(\.chinese)).chinese)
    }

    /// A sentence with a text in the place of `{0}` and further words, the same in every language, after it.
    fileprivate static func of(_ english: String, _ chinese: String, _ subject: Text, _ arguments: [String]) -> Text {
        let template = Text(english, chinese)
        return Text(template.filled([subject.english] + arguments).english, template.filled([subject.chinese] + arguments).chinese)
    }
}

extension MailAuthenticity.Statement {
    var words: Text {
        switch self {
        case .headerTooLong: Text("The header is too long to be checked.", "邮件头过长，未作检查。")
        case .tooManySignatures(let count):
            Text("The message has {0} DKIM signatures; only the first ones were checked.", "该邮件有 {0} 个 DKIM 签名，仅检查了最前面的几个。")
                .filled(["\(count)"])
        case .malformed(let field, let problem): .of("{0} cannot be used: {1}.", "{0} 无法使用：{1}。", field.words, problem.words)
        case .weak(let label):
            .of(
                "{0} uses SHA-1, which no verifier may accept (RFC 8301).", "{0} 使用 SHA-1，任何验证方均不得接受（RFC 8301）。", label.words)
        case .bodyMatches(let label, let isUnquoted):
            isUnquoted
                ? .of(
                    "{0}: the text is the one that was hashed, once the mailbox file's “>From” is undone.",
                    "{0}：还原邮箱文件的“>From”后，正文与当时哈希的正文一致。",
                    label.words)
                : .of("{0}: the text is the one that was hashed.", "{0}：正文与当时哈希的正文一致。", label.words)
        case .bodyDiffers(let label):
            .of(
                "{0}: the text differs from the one that was hashed; lists, scanners and archives change texts too.",
                "{0}：正文与当时哈希的正文不同；邮件列表、扫描程序和归档系统也会改动正文。", label.words)
        case .bodyUnread(let label): .of("{0}: the text's hash was not computed.", "{0}：未计算正文哈希。", label.words)
        case .unsignedTail(let label, let count):
            .of("{0} leaves the last {1} bytes of the text unsigned.", "{0} 未覆盖正文末尾的 {1} 个字节。", label.words, ["\(count)"])
        case .key(let label, let verdict): verdict.words(label)
        case .signedAt(let label, let instant):
            .of("{0} says that it was made at {1}.", "{0} 自称生成于 {1}。", label.words, [instant.rfc3339])
        case .expired(let label, let expiry, let received):
            .of(
                "{0} was valid until {1} and the message came at {2}.", "{0} 有效期至 {1}，而邮件于 {2} 到达。", label.words,
                [expiry.rfc3339, received.rfc3339])
        case .covers(let label, let signed, let unsigned):
            unsigned.isEmpty
                ? .of("{0} covers {1}.", "{0} 覆盖 {1}。", label.words, [list(signed)])
                : .of("{0} covers {1}; it leaves out {2}.", "{0} 覆盖 {1}；未覆盖 {2}。", label.words, [list(signed), list(unsigned)])
        case .surplus(let label, let field):
            .of(
                "{1} stands in the message more often than {0} covers it: the one shown may have been added.",
                "{1} 在邮件中出现的次数多于 {0} 所覆盖的次数：所显示的可能是后加的。",
                label.words, [field.rawValue])
        case .unaligned(let label, let sender):
            sender.map { .of("{0} is not of the sender's domain {1}.", "{0} 不属于发件人域名 {1}。", label.words, [$0]) }
                ?? .of("{0}: the message does not name one sender.", "{0}：该邮件没有唯一的发件人。", label.words)
        case .chain(let verdict): verdict.words
        case .server(let word): word.words
        }
    }

    private func list(_ fields: [SignedMessage.WitnessField]) -> String { fields.map(\.rawValue).joined(separator: ", ") }
}

extension KeyVerdict {
    fileprivate func words(_ label: MailAuthenticity.Label) -> Text {
        switch self {
        case .verified(let key, let isTesting):
            isTesting
                ? .of(
                    "{0} holds against the supplied key {1}; the key's owner says that signing is only being tested.",
                    "{0} 与所提供的密钥 {1} 相符；密钥所有者注明签名仅为测试。", label.words, [key])
                : .of("{0} holds against the supplied key {1}.", "{0} 与所提供的密钥 {1} 相符。", label.words, [key])
        case .failed(let key):
            .of(
                "{0} does not hold against the supplied key {1}: a signed field was changed, or the key is another.",
                "{0} 与所提供的密钥 {1} 不符：被签名的字段已改动，或密钥不是当时的密钥。", label.words, [key])
        case .missing: .of("{0}: no key was supplied for it.", "{0}：未提供相应密钥。", label.words)
        case .revoked: .of("{0}: the domain has withdrawn the key.", "{0}：该域名已撤销此密钥。", label.words)
        case .unusable(let fault): .of("{0}: the supplied key cannot be used: {1}.", "{0}：所提供的密钥无法使用：{1}。", label.words, fault.words)
        }
    }
}

extension MailAuthenticity.ChainVerdict {
    fileprivate var words: Text {
        switch self {
        case .broken(let problem, let count):
            .of("The ARC chain of {1} is broken: {0}.", "共 {1} 环的 ARC 链已断裂：{0}。", problem.words, ["\(count)"])
        case .unverified(let count):
            Text("The ARC chain of {0} is complete; keys to verify it are missing.", "共 {0} 环的 ARC 链完整，但缺少验证所需的密钥。").filled(["\(count)"])
        case .verified(let count):
            Text("The ARC chain of {0} holds against supplied keys.", "共 {0} 环的 ARC 链与所提供的密钥相符。").filled(["\(count)"])
        case .failed(let label): .of("The ARC chain does not hold: {0}.", "ARC 链不成立：{0}。", label.words)
        }
    }
}

extension MailAuthenticity.ServerWord {
    fileprivate var words: Text {
        let told = Text("{0} says dkim={1} for {2}", "{0} 记录 {2} 的 dkim={1}").filled([
            server ?? "?", result, domain ?? "?",
        ])
        return switch standing {
        case .trusted where isAligned: .of("{0}; it is a server of the customer's.", "{0}；该服务器属于客户。", told)
        case .trusted: .of("{0}; that is not the sender's domain.", "{0}；该域名并非发件人域名。", told)
        case .foreign: .of("{0}; it is not named as a server of the customer's and does not count.", "{0}；该服务器未列为客户的服务器，不予采信。", told)
        case .belowForeignHop:
            .of(
                "{0}; it stands below a foreign server's line and may have been written by the sender.", "{0}；该记录位于外部服务器的记录之下，可能由发件人写入。",
                told)
        case .superseded: .of("{0}; a word of the same server stands above it.", "{0}；其上方已有同一服务器的记录。", told)
        case .unsealed: .of("{0}; no verified seal of the customer's protects it.", "{0}；没有经验证的客户封印加以保护。", told)
        }
    }
}

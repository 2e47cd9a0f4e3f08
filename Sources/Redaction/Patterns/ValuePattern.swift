// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What a word before it says is a secret: "password=…", 密码：…, 微信号：…
enum ValuePattern {
    private struct Word {
        var word: [UInt32]
        var rule: RedactionRule
    }

    private static let words: [UInt32: [Word]] = {
        let tokens = [
            "password", "passwd", "passphrase", "passcode", "pwd", "pass", "secret", "client_secret", "client-secret", "secret_key",
            "secretkey",
            "token", "access_token", "access-token", "refresh_token", "accesstoken", "api_key", "api-key", "api key", "apikey",
            "access_key",
            "access-key", "access key", "accesskey", "accesskeyid", "accesskeysecret", "private_key", "auth_token", "authtoken",
            "x-api-key",
            "credential", "credentials", "sessionid", "session_id", "jsessionid", "phpsessid", "cookie", "otp", "pin code", "pin", "密码",
            "口令",
            "密钥", "秘钥", "令牌", "验证码", "动态码", "授权码", "提取码",
        ]
        let accounts = [
            "wechat", "wechat id", "weixin", "wx", "vx", "v信", "微信", "微信号", "微信id", "qq", "qq号", "qq号码", "qq群", "qq群号", "telegram",
            "skype", "whatsapp", "dingtalk", "line id", "钉钉", "钉钉号", "飞书", "飞书号", "抖音号", "支付宝", "支付宝账号",
        ]
        let identities = [
            "ssn", "passport", "passport no", "passport number", "护照", "护照号", "护照号码", "身份证", "身份证号", "身份证号码", "银行卡号", "卡号", "社保号",
        ]
        let all =
            tokens.map { ($0, RedactionRule.token) } + accounts.map { ($0, .account) } + identities.map { ($0, .identity) }
        var map: [UInt32: [Word]] = [:]
        for (word, rule) in all {
            let scalars = word.unicodeScalars.map(\.value)
            map[scalars[0], default: []].append(Word(word: scalars, rule: rule))
        }
        // The longest first.
        return map.mapValues { $0.sorted { $0.word.count > $1.word.count } }
    }()

    /// What stands after such a word without being a value.
    private static let notValues: Set<String> = [
        "reset", "resets", "expired", "expires", "required", "incorrect", "wrong", "invalid", "missing", "none", "null", "nil", "true",
        "false",
        "changed", "change", "error", "failed", "forgotten", "policy", "and", "the", "for", "was", "were", "has", "not", "with", "field",
        "please",
        "redacted", "hidden", "removed", "unknown", "empty", "yes", "same", "see", "sent", "ok", "n/a", "group", "support", "user", "you",
        "your",
    ]

    static func match(_ text: FoldedText, at start: Int) -> SecretMatch? {
        guard let known = words[text.at(start)] else { return nil }
        for word in known where fits(text, word.word, start) {
            let after = start + word.word.count
            if Scalars.isWord(text.at(after - 1)), Scalars.isWord(text.at(after)) { continue }
            if let value = value(text, after, word.rule) { return value }
        }
        return nil
    }

    private static func fits(_ text: FoldedText, _ word: [UInt32], _ start: Int) -> Bool {
        guard start + word.count <= text.count else { return false }
        for (offset, scalar) in word.enumerated() where text.at(start + offset) != scalar { return false }
        return true
    }

    private static func value(_ text: FoldedText, _ after: Int, _ rule: RedactionRule) -> SecretMatch? {
        var index = after
        skip(text, &index)
        var isSentence = false
        switch text.at(index) {
        case 0x3A, 0x3D: index += text.at(index + 1) == 0x3E ? 2 : 1
        case 0x662F, 0x4E3A:
            index += 1
            isSentence = true
        default:
            if text.has("is ", at: index) {
                index += 3
                isSentence = true
            } else if rule == .account, Scalars.isDigit(text.at(index)) || text.at(after - 1) >= 0x80 && Scalars.isLetter(text.at(index)) {
                // "QQ 123456", 微信 abc_123.
            } else {
                return nil
            }
        }
        skip(text, &index)
        if text.at(index) == 0x3A { index += 1 }
        skip(text, &index)
        let first = index
        while index < text.count, index - first <= 512, isValue(text.at(index)) { index += 1 }
        while index > first, [0x2E, 0x2C, 0x3A].contains(text.at(index - 1)) { index -= 1 }
        guard index - first >= 3 else { return nil }
        let words = text.words(first..<index)
        guard !notValues.contains(words) else { return nil }
        let hasDigit = (first..<index).contains { Scalars.isDigit(text.at($0)) }
        if rule == .account {
            guard index - first >= 5, hasDigit || !isSentence,
                (first..<index).allSatisfy({ KeyPattern.isToken(text.at($0)) || text.at($0) == 0x2E })
            else {
                return nil
            }
            return SecretMatch(first..<index, .account, words)
        }
        if rule == .identity {
            guard index - first >= 6, hasDigit else { return nil }
            return SecretMatch(first..<index, .identity, words)
        }
        let hasSign = (first..<index).contains { !Scalars.isLetter(text.at($0)) }
        guard hasSign || !isSentence else { return nil }
        return SecretMatch(first..<index, .token, KeyPattern.cased(text, first..<index))
    }

    private static func skip(_ text: FoldedText, _ index: inout Int) {
        while [0x20, 0x09, 0x22, 0x27, 0x60, 0x201C, 0x201D, 0x300C].contains(text.at(index)) { index += 1 }
    }

    private static func isValue(_ scalar: UInt32) -> Bool {
        scalar > 0x20 && scalar < 0x2000 && ![0x22, 0x27, 0x60, 0x3C, 0x3E, 0x3B, 0x7D, 0x5D, 0x29].contains(scalar)
    }
}

/// Accounts that can be told by their own shape: `wxid_…`.
enum AccountPattern {
    static func match(_ text: FoldedText, at start: Int) -> SecretMatch? {
        guard text.has("wxid_", at: start) else { return nil }
        var end = start + 5
        while KeyPattern.isToken(text.at(end)) { end += 1 }
        return end - start >= 10 ? SecretMatch(start..<end, .account, text.words(start..<end)) : nil
    }
}

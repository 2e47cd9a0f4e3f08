// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Problems of signatures, keys and chains as the ends of sentences.
extension SignatureProblem {
    var words: Text {
        switch self {
        case .syntax: Text("it is no list of tags", "不是标签列表")
        case .duplicateTag(let tag): Text("{0}= stands twice", "{0}= 出现两次").filled([tag])
        case .missingTag(let tag): Text("{0}= is missing", "缺少 {0}=").filled([tag])
        case .unknownVersion(let written): Text("version “{0}” is unknown", "版本“{0}”未知").filled([written])
        case .unknownAlgorithm(let written): Text("algorithm “{0}” is unknown", "算法“{0}”未知").filled([written])
        case .unknownCanonicalization(let written): Text("canonical form “{0}” is unknown", "规范化方式“{0}”未知").filled([written])
        case .badName(let tag): Text("{0}= is no name of a domain", "{0}= 不是域名").filled([tag])
        case .badNumber(let tag): Text("{0}= is no number", "{0}= 不是数字").filled([tag])
        case .badBase64(let tag): Text("{0}= is damaged", "{0}= 已损坏").filled([tag])
        case .badBodyHash: Text("bh= has another length than the algorithm's hashes", "bh= 的长度与算法不符")
        case .badHeaderList: Text("h= is no list of fields", "h= 不是字段列表")
        case .fromNotSigned: Text("it does not cover From", "未覆盖 From")
        case .identityOutsideDomain: Text("i= lies outside d=", "i= 不在 d= 之内")
        case .expiryBeforeTime: Text("it ends before it begins", "失效时间早于签名时间")
        case .unknownQuery(let written): Text("its key is to be had by “{0}”", "其密钥须以“{0}”取得").filled([written])
        case .lengthBeyondBody: Text("it covers more text than there is", "其覆盖的正文长于实际正文")
        case .forbiddenTag(let tag): Text("{0}= has no place there", "此处不得有 {0}=").filled([tag])
        case .badInstance(let written): Text("instance “{0}” is not 1 to 50", "序号“{0}”不在 1 至 50 之间").filled([written])
        case .badChainState(let written): Text("state “{0}” is unknown", "状态“{0}”未知").filled([written])
        }
    }
}

extension DKIMKey.Problem {
    var words: Text {
        switch self {
        case .syntax: Text("its record is no list of tags", "其记录不是标签列表")
        case .unknownVersion: Text("its version is unknown", "其版本未知")
        case .unknownKind: Text("its kind is unknown", "其类型未知")
        case .missingKey: Text("its record has no p=", "其记录没有 p=")
        case .badBase64: Text("p= is damaged", "p= 已损坏")
        case .badKey: Text("p= is no key of its kind", "p= 不是该类型的密钥")
        }
    }
}

extension KeyVerdict.Fault {
    var words: Text {
        switch self {
        case .short(let bits): Text("it has {0} bits, fewer than 1024", "只有 {0} 位，少于 1024 位").filled(["\(bits)"])
        case .unreadable(let problem): problem.words
        case .anotherKind: Text("it is of another kind than the signature", "与签名的类型不同")
        case .notForMail: Text("it is not meant for mail", "并非用于邮件")
        case .hashForbidden: Text("it does not allow the signature's hash", "不允许该签名的哈希算法")
        case .identityForbidden: Text("it does not allow signatures for a subdomain", "不允许为子域名签名")
        }
    }
}

extension ARCChain.Problem {
    var words: Text {
        switch self {
        case .tooMany: Text("there are more than 50 sets", "超过 50 环")
        case .missing(let instance, let part): Text("{1} of set {0} is missing", "第 {0} 环缺少 {1}").filled(["\(instance)", part.rawValue])
        case .repeated(let instance, let part):
            Text("{1} of set {0} stands twice", "第 {0} 环的 {1} 出现两次").filled(["\(instance)", part.rawValue])
        case .malformed(let part, let problem):
            Text(
                Text("{0}: {1}", "").filled([part.rawValue, problem.words.english]).english,
                Text("", "{0}：{1}").filled([part.rawValue, problem.words.chinese]).chinese)
        case .badState(let instance): Text("set {0} states what does not fit its place", "第 {0} 环的状态与其位置不符").filled(["\(instance)"])
        case .declaredBroken(let instance): Text("the server of set {0} found it so", "第 {0} 环的服务器如此认定").filled(["\(instance)"])
        }
    }
}

extension DKIMKeys.Problem.Reason {
    var words: Text {
        switch self {
        case .nameless: Text("a record without its name", "记录缺少名称")
        case .badName: Text("no name of a key", "不是密钥名称")
        case .nameIncomplete: Text("a name without its domain", "名称缺少域名")
        case .noText: Text("a record without text", "记录没有文本")
        case .unusable(let problem): problem.words
        case .short(let bits): Text("a key of {0} bits, fewer than 1024", "密钥只有 {0} 位，少于 1024 位").filled(["\(bits)"])
        case .tooMany: Text("more keys than are kept", "密钥数量超出限制")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// How far a message's own signatures, or a server's word on them, show where it comes from; a higher grade shows more.
///
/// No grade speaks of a person: a domain signs. Sources: RFC 6376 §8, RFC 8601 §7.
public enum AuthenticityGrade: String, CaseIterable, Comparable, Sendable {
    case none
    /// The text is the one that a signature's field was written for.
    case bodyHash = "body-hash"
    /// A server of the customer's noted, on receipt, that the sender's domain had signed.
    case trustedServer = "trusted-server"
    /// A signature of the sender's domain holds against a key that was supplied.
    case signatureVerified = "signature-verified"

    private var rank: Int {
        switch self {
        case .none: 0
        case .bodyHash: 1
        case .trustedServer: 2
        case .signatureVerified: 3
        }
    }

    public static func < (a: AuthenticityGrade, b: AuthenticityGrade) -> Bool { a.rank < b.rank }

    public var name: Text {
        switch self {
        case .none: Text("not shown", "未能证明")
        case .bodyHash: Text("text unchanged since a signature was written", "正文自签名写入后未变")
        case .trustedServer: Text("signature seen valid by the receiving server", "收件服务器认定签名有效")
        case .signatureVerified: Text("signature verified", "签名验证通过")
        }
    }

    /// What a message of this grade shows.
    public var proves: Text {
        switch self {
        case .none:
            Text(
                "Nothing in the file itself shows where the message comes from; copies from a sent folder are never signed.",
                "文件本身不能证明邮件的来源；取自“已发送”文件夹的副本从来没有签名。")
        case .bodyHash:
            Text(
                "The text of the saved copy is, byte for byte, the one whose hash stands in a signature in the message's header.",
                "所存副本的正文与邮件头中某个签名所载的哈希逐字节一致。")
        case .trustedServer:
            Text(
                "A mail server that the customer relies on recorded, when it received the message, a valid signature of the sender's domain.",
                "客户信赖的邮件服务器在收件时记录：发件人域名的签名有效。")
        case .signatureVerified:
            Text(
                "The text and the signed header fields are, byte for byte, those that were signed with the supplied key of the sender's domain.",
                "正文和被签名的邮件头字段与用所提供的发件人域名密钥签名的内容逐字节一致。")
        }
    }

    /// What it does not show.
    public var provesNot: Text {
        switch self {
        case .none:
            Text(
                "It is no sign of forgery: most saved mail has lost its signatures or never had any.",
                "这并不表示邮件系伪造：大多数保存下来的邮件已失去签名或从未签名。")
        case .bodyHash:
            Text(
                "It does not show who wrote it: whoever writes a header can write a fitting hash, and sender, date and subject are not covered.",
                "不能证明作者是谁：任何写邮件头的人都能写出相符的哈希，且发件人、日期和主题不在其内。")
        case .trustedServer:
            Text(
                "It rests on that server and on the saved header: neither the person who wrote, nor that the saved copy is the one received, is shown.",
                "其依据是该服务器和所存邮件头：不能证明由谁书写，也不能证明所存副本就是当时收到的邮件。")
        case .signatureVerified:
            Text(
                "A domain signs, not a person; keys are changed, and some owners publish old private keys, after which anybody can sign. "
                    + "That the key belongs to the domain rests on whoever supplied it.",
                "签名的是域名而非个人；密钥会更换，有的所有者会公开旧私钥，此后任何人都能签名。密钥属于该域名一事取决于提供密钥的人。")
        }
    }
}

/// What a message's signatures and the words of servers come to, for people.
public struct AuthenticityStatement: Hashable, Sendable {
    public var grade: AuthenticityGrade
    /// The grade's reason in one sentence.
    public var summary: Text
    /// Everything that was found, in the header's order.
    public var details: [Text]

    public init(grade: AuthenticityGrade, summary: Text, details: [Text] = []) {
        self.grade = grade
        self.summary = summary
        self.details = details
    }
}

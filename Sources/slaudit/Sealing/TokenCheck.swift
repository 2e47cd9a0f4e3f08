// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Reads a time-stamp token and holds it against the bytes it should be over.
enum TokenCheck {
    /// - Parameters:
    ///   - authorities: certificates in PEM; nil leaves the signer's identity unchecked.
    static func check(
        _ token: [UInt8], path: String, over bytes: [UInt8], authorities: [UInt8]?
    ) -> (statement: TimestampStatement?, differences: [SealDifference]) {
        let read: TimestampToken
        do throws(TimestampToken.Problem) {
            read = try TimestampToken(token)
        } catch { return (nil, [SealDifference(.token, path, notes: [words(error)])]) }
        let problems = read.problems(over: bytes, authorities: authorities)
        let whole = Timestamp(milliseconds: read.seconds.multipliedReportingOverflow(by: 1000).partialValue).rfc3339
        let time = read.fraction.isEmpty ? whole : whole.dropLast() + "." + read.fraction + "Z"
        let statement = TimestampStatement(
            path: path, time: time, accuracy: read.accuracy, policy: read.policy, serial: read.serial, authority: read.authority,
            signer: read.signer, issuer: read.issuer, isIdentityChecked: authorities != nil && problems.isEmpty, isGood: problems.isEmpty)
        return (statement, problems.isEmpty ? [] : [SealDifference(.token, path, notes: problems.map(words))])
    }

    private static func words(_ problem: TimestampToken.Problem) -> Text {
        switch problem {
        case .unreadable: Text("it is no RFC 3161 reply or token", "并非 RFC 3161 答复或时间戳")
        case .notGranted(let status, let words):
            Text("the authority did not grant it (status \(status)): \(words)", "机构未予签发（状态 \(status)）：\(words)")
        case .unknownVersion(let version): Text("its version \(version) is unknown", "未知版本 \(version)")
        case .weakHash(let name): Text("its hash function \(name) is not of the SHA-2 family", "其散列算法 \(name) 不属于 SHA-2")
        case .otherDigest: Text("it is over other bytes than SHA256SUMS", "其所覆盖的内容不是 SHA256SUMS")
        case .noSigner: Text("no certificate of one signer is in it or among the authorities", "其中及所指明的机构证书中均无唯一签署者的证书")
        case .notForTimestamping:
            Text("its certificate is not for time-stamping alone (critical extended key usage)", "其证书并非专用于时间戳（关键扩展密钥用途）")
        case .badSignature(let reason): Text("its signature does not hold: \(reason)", "签名无效：\(reason)")
        case .untrusted(let reason): Text("its chain does not end at the authorities named: \(reason)", "证书链不能追溯至所指明的机构：\(reason)")
        case .noAuthorities: Text("the file of authorities holds no certificate in PEM", "机构证书文件中没有 PEM 证书")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CCrypto
import Glibc

/// What a time-stamping authority answered: that a digest was before it at a time (RFC 3161, by libcrypto).
///
/// The bytes are a TimeStampResp or the bare token (a signed message), in DER; what follows them makes them unreadable.
public struct TimestampToken: Hashable, Sendable {
    /// Why an answer is no good.
    public enum Problem: Error, Hashable, Sendable {
        case unreadable
        /// The authority refused; its status by number (RFC 3161 §2.4.2), and its words if it gave any.
        case notGranted(status: Int, words: String)
        case unknownVersion(Int)
        /// A hash function that no token should use: its name.
        case weakHash(String)
        /// It is over something else.
        case otherDigest
        /// Not signed by exactly one party, or the signer's certificate is not at hand.
        case noSigner
        /// The signer's certificate is not for time-stamping alone, or does not say so as critical (RFC 3161 §2.3).
        case notForTimestamping
        /// The signature does not hold; libcrypto's reason.
        case badSignature(String)
        /// No chain to the authorities given; libcrypto's reason.
        case untrusted(String)
        /// The file of authorities holds no certificate.
        case noAuthorities
    }

    /// Whole seconds since 1970-01-01T00:00:00Z at which the token was made, and what digits stand behind them.
    public let seconds: Int64
    public let fraction: String
    /// By how much the time may be off, in microseconds; nil when the token does not say.
    public let accuracy: Int64?
    /// The policy it was made under: "1.2.3.4.1".
    public let policy: String
    /// In hexadecimal digits.
    public let serial: String
    /// The name the token itself gives its maker.
    public let authority: String?
    /// Subject and issuer of the signer's certificate; nil when it does not hold it.
    public let signer: String?
    public let issuer: String?
    /// "SHA256".
    public let hashName: String
    private let imprint: [UInt8]
    private let encoded: [UInt8]

    static let byteLimit = 1 << 20

    public init(_ bytes: [UInt8]) throws(Problem) {
        let message = try TimestampMessage(bytes)
        let info = message.info
        guard TS_TST_INFO_get_version(info) == 1 else { throw .unknownVersion(TS_TST_INFO_get_version(info)) }
        guard let mark = TS_TST_INFO_get_msg_imprint(info), let digest = TS_MSG_IMPRINT_get_msg(mark),
            let algorithm = TS_MSG_IMPRINT_get_algo(mark), let time = TS_TST_INFO_get_time(info)
        else { throw .unreadable }
        var parts = tm()
        guard ASN1_TIME_to_tm(time, &parts) == 1 else { throw .unreadable }
        seconds = Int64(timegm(&parts))
        let written = CryptoText.string(time)
        fraction = written.firstIndex(of: ".").map { written[$0...].dropFirst().prefix { $0.isNumber }.description } ?? ""
        var object: OpaquePointer?
        X509_ALGOR_get0(&object, nil, nil, algorithm)
        hashName = OBJ_nid2sn(OBJ_obj2nid(object)).map { String(cString: $0) } ?? "?"
        imprint = CryptoText.bytes(digest)
        policy = CryptoText.oid(TS_TST_INFO_get_policy_id(info))
        serial = CryptoText.hexadecimal(TS_TST_INFO_get_serial(info))
        accuracy = TS_TST_INFO_get_accuracy(info).map { accuracy in
            func number(_ value: UnsafePointer<ASN1_INTEGER>?) -> Int64 { value.map { Int64(ASN1_INTEGER_get($0)) } ?? 0 }
            let whole = number(TS_ACCURACY_get_seconds(accuracy)).multipliedReportingOverflow(by: 1_000_000)
            let rest = number(TS_ACCURACY_get_millis(accuracy)) * 1000 + number(TS_ACCURACY_get_micros(accuracy))
            return whole.overflow ? .max : whole.partialValue.addingReportingOverflow(rest).partialValue
        }
        authority = CryptoText.name(TS_TST_INFO_get_tsa(info))
        let certificate = message.signer(among: nil)
        signer = certificate.flatMap { CryptoText.name(X509_get_subject_name($0)) }
        issuer = certificate.flatMap { CryptoText.name(X509_get_issuer_name($0)) }
        encoded = bytes
    }

    /// What is wrong with the token as one over some bytes; empty when nothing is.
    ///
    /// - Parameter authorities: certificates in PEM that a chain must end at; nil leaves the signer's identity unchecked.
    /// Certificates are judged as of the token's own time: no clock is asked.
    public func problems(over bytes: [UInt8], authorities: [UInt8]?) -> [Problem] {
        defer { ERR_clear_error() }
        guard let message = try? TimestampMessage(encoded) else { return [.unreadable] }
        var found: [Problem] = []
        if let digest = digest(of: bytes) {
            if digest != imprint { found.append(.otherDigest) }
        } else {
            found.append(.weakHash(hashName))
        }
        let trusted = authorities.map(CertificateList.init)
        if let trusted, trusted.isEmpty { found.append(.noAuthorities) }
        guard message.signerCount == 1, let signer = message.signer(among: trusted) else { return found + [.noSigner] }
        if !CertificateList.isForTimestamping(signer) { return found + [.notForTimestamping] }
        let own = CertificateList(of: message, and: signer)
        if let reason = message.failure(trusting: own, isPartial: true, at: seconds) { return found + [.badSignature(reason)] }
        if let trusted, !trusted.isEmpty, let reason = message.failure(trusting: trusted, isPartial: false, at: seconds) {
            found.append(.untrusted(reason))
        }
        return found
    }

    /// The digest of bytes by the token's own hash function; nil when that is none of SHA-2's.
    private func digest(of bytes: [UInt8]) -> [UInt8]? {
        let method: OpaquePointer?
        switch hashName {
        case "SHA256": method = EVP_sha256()
        case "SHA384": method = EVP_sha384()
        case "SHA512": method = EVP_sha512()
        default: return nil
        }
        return [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
            var length: UInt32 = 0
            count = EVP_Digest(bytes, bytes.count, buffer.baseAddress, &length, method, nil) == 1 ? Int(length) : 0
        }
    }
}

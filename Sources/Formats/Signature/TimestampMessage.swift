// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// The signed message of a time-stamp token and the statement in it, for the length of one check.
final class TimestampMessage {
    let info: OpaquePointer
    private let token: UnsafeMutablePointer<PKCS7>
    private let reply: OpaquePointer?

    init(_ bytes: [UInt8]) throws(TimestampToken.Problem) {
        defer { ERR_clear_error() }
        guard !bytes.isEmpty, bytes.count <= TimestampToken.byteLimit else { throw .unreadable }
        if let reply = TimestampMessage.whole(bytes, { d2i_TS_RESP(nil, $0, $1) }, TS_RESP_free) {
            let status = TS_RESP_get_status_info(reply)
            let number = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status))
            guard number == TS_STATUS_GRANTED || number == TS_STATUS_GRANTED_WITH_MODS else {
                let words = CryptoText.printed { TS_STATUS_INFO_print_bio($0, status) }
                TS_RESP_free(reply)
                throw .notGranted(status: number, words: words)
            }
            guard let token = TS_RESP_get_token(reply), let info = TS_RESP_get_tst_info(reply) else {
                TS_RESP_free(reply)
                throw .unreadable
            }
            (self.reply, self.token, self.info) = (reply, token, info)
            return
        }
        guard let token = TimestampMessage.whole(bytes, { d2i_PKCS7(nil, $0, $1) }, PKCS7_free) else { throw .unreadable }
        guard slaudit_signer_count(token) > 0, let info = PKCS7_to_TS_TST_INFO(token) else {
            PKCS7_free(token)
            throw .unreadable
        }
        (reply, self.token, self.info) = (nil, token, info)
    }

    deinit {
        if let reply {
            TS_RESP_free(reply)
        } else {
            TS_TST_INFO_free(info)
            PKCS7_free(token)
        }
    }

    var signerCount: Int { Int(slaudit_signer_count(token)) }
    var certificates: OpaquePointer? { slaudit_certificates(token) }

    /// The certificate of the one signer, which the message or the list keeps; nil when it is in neither.
    func signer(among list: CertificateList?) -> OpaquePointer? {
        defer { ERR_clear_error() }
        guard signerCount == 1, let found = PKCS7_get0_signers(token, list?.list, 0) else { return nil }
        defer { slaudit_x509_borrowed_list_free(found) }
        return slaudit_x509_count(found) == 1 ? slaudit_x509_at(found, 0) : nil
    }

    /// Why signature, certificate or chain do not hold, when only these certificates are trusted; nil when they do.
    ///
    /// - Parameter isPartial: any trusted certificate may end the chain, not only one that signed itself.
    func failure(trusting trusted: CertificateList, isPartial: Bool, at seconds: Int64) -> String? {
        ERR_clear_error()
        defer { ERR_clear_error() }
        guard let store = X509_STORE_new(), let rules = X509_VERIFY_PARAM_new() else { return "no memory" }
        defer {
            X509_STORE_free(store)
            X509_VERIFY_PARAM_free(rules)
        }
        for certificate in trusted.each { X509_STORE_add_cert(store, certificate) }
        X509_VERIFY_PARAM_set_time(rules, time_t(seconds))
        if isPartial { X509_VERIFY_PARAM_set_flags(rules, UInt(X509_V_FLAG_PARTIAL_CHAIN)) }
        X509_STORE_set1_param(store, rules)
        var signer: OpaquePointer?
        let isGood = TS_RESP_verify_signature(token, trusted.list, store, &signer) == 1
        X509_free(signer)
        if isGood { return nil }
        let reasons = CryptoText.errors()
        return reasons.isEmpty ? "unknown" : reasons
    }

    /// What a decoder makes of the bytes, when they are all of it and no more.
    private static func whole<Value>(
        _ bytes: [UInt8], _ decode: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> Value?, _ free: (Value) -> Void
    ) -> Value? {
        bytes.withUnsafeBufferPointer { buffer in
            var place = buffer.baseAddress
            guard let value = decode(&place, buffer.count) else { return nil }
            if place == buffer.baseAddress.map({ $0 + buffer.count }) { return value }
            free(value)
            return nil
        }
    }
}

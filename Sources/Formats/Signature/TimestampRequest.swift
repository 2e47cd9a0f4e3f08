// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// What is sent to a time-stamping authority: the digest to be stamped, and nothing else (RFC 3161 §2.4.1, by libcrypto).
public enum TimestampRequest {
    /// A TimeStampReq in DER over a SHA-256 digest; the authority's certificate is asked for, no nonce is given.
    ///
    /// Without a nonce the same digest gives the same bytes; an old answer is as good as a new one, since its digest is checked.
    /// Nil when the digest does not have 32 bytes.
    public static func bytes(sha256 digest: [UInt8]) -> [UInt8]? {
        guard digest.count == 32, let request = TS_REQ_new() else { return nil }
        defer { TS_REQ_free(request) }
        guard let imprint = TS_MSG_IMPRINT_new() else { return nil }
        defer { TS_MSG_IMPRINT_free(imprint) }
        guard let algorithm = X509_ALGOR_new() else { return nil }
        defer { X509_ALGOR_free(algorithm) }
        // With the NULL parameter, as every authority has seen it; X509_ALGOR_set_md would leave it out.
        X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nil)
        var message = digest
        guard TS_REQ_set_version(request, 1) == 1, TS_MSG_IMPRINT_set_algo(imprint, algorithm) == 1,
            TS_MSG_IMPRINT_set_msg(imprint, &message, Int32(message.count)) == 1, TS_REQ_set_msg_imprint(request, imprint) == 1,
            TS_REQ_set_cert_req(request, 1) == 1
        else { return nil }
        let length = i2d_TS_REQ(request, nil)
        guard length > 0 else { return nil }
        return [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            var place = buffer.baseAddress
            count = Int(max(0, i2d_TS_REQ(request, &place)))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// X.509 certificates in memory.
final class CertificateList {
    let list: OpaquePointer?

    /// Every certificate of a file in PEM; what cannot be read ends it.
    init(_ pem: [UInt8]) {
        list = slaudit_x509_list()
        defer { ERR_clear_error() }
        guard let memory = BIO_new_mem_buf(pem, Int32(clamping: pem.count)) else { return }
        defer { BIO_free(memory) }
        while let certificate = PEM_read_bio_X509(memory, nil, { _, _, _, _ in 0 }, nil) { append(certificate) }
    }

    /// Those that stand in a message, and its signer's own.
    init(of message: TimestampMessage, and signer: OpaquePointer) {
        list = slaudit_x509_list()
        let held = message.certificates
        for index in 0..<slaudit_x509_count(held) {
            if let certificate = slaudit_x509_at(held, index), X509_up_ref(certificate) == 1 { append(certificate) }
        }
        if X509_up_ref(signer) == 1 { append(signer) }
    }

    deinit { slaudit_x509_list_free(list) }

    var each: [OpaquePointer] { (0..<slaudit_x509_count(list)).compactMap { slaudit_x509_at(list, $0) } }
    var isEmpty: Bool { slaudit_x509_count(list) == 0 }

    private func append(_ certificate: OpaquePointer) {
        if slaudit_x509_append(list, certificate) == 0 { X509_free(certificate) }
    }

    /// Whether a certificate's extended key usage is time-stamping alone, and critical (RFC 3161 §2.3).
    static func isForTimestamping(_ certificate: OpaquePointer) -> Bool {
        guard X509_get_extension_flags(certificate) & UInt32(EXFLAG_XKUSAGE) != 0,
            X509_get_extended_key_usage(certificate) == UInt32(XKU_TIMESTAMP)
        else { return false }
        let place = X509_get_ext_by_NID(certificate, NID_ext_key_usage, -1)
        guard place >= 0, let usage = X509_get_ext(certificate, place) else { return false }
        return X509_EXTENSION_get_critical(usage) == 1
    }
}

// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// A public key that signatures can be held against: RSA with PKCS #1 v1.5 padding, or Ed25519 (by libcrypto).
///
/// An RSA key is a SubjectPublicKeyInfo (RFC 5280 §4.1) or a bare RSAPublicKey (RFC 8017 A.1.1) in DER; an Ed25519 key its 32 bytes
/// (RFC 8032), or a SubjectPublicKeyInfo that some publish. Bytes after the key make it unreadable.
public struct SignatureKey: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case rsa, ed25519
    }

    /// Why bytes are no key.
    public enum Problem: Error, Hashable, Sendable {
        case unreadable
        /// Readable, and of a kind that was not asked for.
        case anotherKind
        /// Longer than anybody uses; a check would cost too much.
        case tooLong(bits: Int)
    }

    public let kind: Kind
    /// The length of an RSA key's modulus; 256 for Ed25519.
    public let bits: Int
    private let encoded: [UInt8]

    private static let byteLimit = 8192
    private static let bitLimit = 8192

    public init(_ kind: Kind, _ bytes: [UInt8]) throws(Problem) {
        guard let handle = SignatureKey.parse(kind, bytes) else { throw .unreadable }
        defer { EVP_PKEY_free(handle) }
        guard EVP_PKEY_get_base_id(handle) == (kind == .rsa ? EVP_PKEY_RSA : EVP_PKEY_ED25519) else { throw .anotherKind }
        let bits = kind == .rsa ? Int(EVP_PKEY_get_bits(handle)) : 256
        guard bits <= SignatureKey.bitLimit else { throw .tooLong(bits: bits) }
        self.kind = kind
        self.bits = bits
        encoded = bytes
    }

    /// Whether a signature is this key's over a digest made by `hash`; Ed25519 signs the digest's bytes as its message (RFC 8463 §3).
    public func verifies(_ signature: [UInt8], digest: [UInt8], hash: HashAlgorithm) -> Bool {
        guard digest.count == hash.byteCount, let handle = SignatureKey.parse(kind, encoded) else { return false }
        defer {
            EVP_PKEY_free(handle)
            ERR_clear_error()
        }
        switch kind {
        case .rsa:
            guard let context = EVP_PKEY_CTX_new(handle, nil) else { return false }
            defer { EVP_PKEY_CTX_free(context) }
            guard EVP_PKEY_verify_init(context) == 1, EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1,
                EVP_PKEY_CTX_set_signature_md(context, hash.method) == 1
            else { return false }
            return EVP_PKEY_verify(context, signature, signature.count, digest, digest.count) == 1
        case .ed25519:
            guard let context = EVP_MD_CTX_new() else { return false }
            defer { EVP_MD_CTX_free(context) }
            guard EVP_DigestVerifyInit(context, nil, nil, nil, handle) == 1 else { return false }
            return EVP_DigestVerify(context, signature, signature.count, digest, digest.count) == 1
        }
    }

    /// A key's handle, which the caller frees; nil when the bytes are not all of one key.
    private static func parse(_ kind: Kind, _ bytes: [UInt8]) -> OpaquePointer? {
        guard !bytes.isEmpty, bytes.count <= byteLimit else { return nil }
        if kind == .ed25519, bytes.count == 32 { return EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count) }
        defer { ERR_clear_error() }
        return bytes.withUnsafeBufferPointer { buffer in
            func whole(_ read: (inout UnsafePointer<UInt8>?) -> OpaquePointer?) -> OpaquePointer? {
                var place = buffer.baseAddress
                guard let handle = read(&place) else { return nil }
                if place == buffer.baseAddress.map({ $0 + buffer.count }) { return handle }
                EVP_PKEY_free(handle)
                return nil
            }
            if let handle = whole({ d2i_PUBKEY(nil, &$0, buffer.count) }) { return handle }
            return kind == .rsa ? whole { d2i_PublicKey(EVP_PKEY_RSA, nil, &$0, buffer.count) } : nil
        }
    }
}

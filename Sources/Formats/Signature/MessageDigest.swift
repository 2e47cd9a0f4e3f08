// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// A hash function that signatures are made over.
public enum HashAlgorithm: String, Hashable, Sendable {
    /// Broken for signatures (RFC 8301); known only to say so.
    case sha1
    case sha256

    public var byteCount: Int {
        switch self {
        case .sha1: 20
        case .sha256: 32
        }
    }

    var method: OpaquePointer? {
        switch self {
        case .sha1: EVP_sha1()
        case .sha256: EVP_sha256()
        }
    }
}

/// A digest by either function, over bytes that arrive in pieces, as bytes (FIPS 180-4, by libcrypto).
public struct MessageDigest: ~Copyable {
    private let context: OpaquePointer

    /// Nil where the system's policy forbids the function, as some do SHA-1.
    public init?(_ algorithm: HashAlgorithm) {
        guard let fresh = EVP_MD_CTX_new() else { return nil }
        guard EVP_DigestInit_ex(fresh, algorithm.method, nil) == 1 else {
            EVP_MD_CTX_free(fresh)
            ERR_clear_error()
            return nil
        }
        context = fresh
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Takes in the next piece.
    public mutating func update(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { piece in
            if let start = piece.baseAddress { _ = EVP_DigestUpdate(context, start, piece.count) }
        }
    }

    /// Takes in the next piece.
    public mutating func update(_ piece: UnsafeRawBufferPointer) {
        if let start = piece.baseAddress { _ = EVP_DigestUpdate(context, start, piece.count) }
    }

    public consuming func bytes() -> [UInt8] { result() }

    /// The digest of what has come; nothing may come afterwards.
    public borrowing func result() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
            var length: UInt32 = 0
            count = EVP_DigestFinal_ex(context, buffer.baseAddress, &length) == 1 ? Int(length) : 0
        }
    }

    /// The digest of a slice; nil as for `init`.
    public static func of(_ bytes: ArraySlice<UInt8>, _ algorithm: HashAlgorithm) -> [UInt8]? {
        guard var digest = MessageDigest(algorithm) else { return nil }
        digest.update(bytes)
        return digest.bytes()
    }
}

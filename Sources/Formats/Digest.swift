// SPDX-License-Identifier: Apache-2.0

/// A SHA-256 computation over bytes that arrive in pieces (FIPS 180-4, by libcrypto).
public struct SHA256Digest: ~Copyable {
    private var digest: MessageDigest

    public init() {
        // The only failure is an exhausted heap, after which no digest could be trusted.
        guard let fresh = MessageDigest(.sha256) else { preconditionFailure("libcrypto has no memory for SHA-256") }
        digest = fresh
    }

    /// Takes in the next piece.
    public mutating func update(_ bytes: ArraySlice<UInt8>) { digest.update(bytes) }

    /// The digest as 64 lower-case hexadecimal digits.
    public consuming func hex() -> String { hexadecimal(digest.result()) }
}

/// The SHA-256 of some bytes as 64 lower-case hexadecimal digits.
public func sha256(_ bytes: [UInt8]) -> String { sha256(bytes[...]) }

/// The SHA-256 of a slice as 64 lower-case hexadecimal digits.
public func sha256(_ bytes: ArraySlice<UInt8>) -> String {
    var digest = SHA256Digest()
    digest.update(bytes)
    return digest.hex()
}

/// The SHA-256 of some bytes as its 32 bytes.
public func sha256Bytes(_ bytes: [UInt8]) -> [UInt8] { MessageDigest.of(bytes[...], .sha256) ?? [] }

/// Bytes as lower-case hexadecimal digits, two for each byte.
func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}

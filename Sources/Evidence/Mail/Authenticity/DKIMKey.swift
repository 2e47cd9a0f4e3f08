// SPDX-License-Identifier: Apache-2.0

import Formats

/// One public key of a domain as its record states it: the text at `selector._domainkey.domain`.
///
/// Sources: RFC 6376 §3.6.1, RFC 8463 §3, RFC 8301 §3.2 for the least length.
struct DKIMKey: Hashable {
    /// What a record says of its key.
    enum State: Hashable {
        case usable(SignatureKey)
        /// `p=` is empty: the domain has withdrawn the key.
        case revoked
        /// An RSA key of fewer bits than 1024.
        case short(bits: Int)
        case unreadable(Problem)
    }

    /// Why a record's key cannot be used.
    enum Problem: Hashable {
        /// No list of tags, or one that names a tag twice.
        case syntax
        /// `v=` is not `DKIM1`.
        case unknownVersion
        /// `k=` is neither `rsa` nor `ed25519`.
        case unknownKind
        case missingKey
        /// `p=` is no base64.
        case badBase64
        /// `p=` is no key of the kind.
        case badKey
    }

    var state: State
    /// `h=`, lower case; empty when every hash is allowed.
    var hashes: [[UInt8]] = []
    /// Whether `s=` allows mail.
    var isForMail = true
    /// `t=y`: the domain only tries signing out.
    var isTesting = false
    /// `t=s`: the domain of `i=` must be that of `d=`.
    var isStrict = false
    /// The SHA-256 of the key's bytes, hexadecimal; empty when there are none.
    var sha256 = ""

    static let leastBits = 1024

    init(_ record: ArraySlice<UInt8>) {
        guard let tags = try? TagList(record) else {
            state = .unreadable(.syntax)
            return
        }
        state = .unreadable(.missingKey)
        hashes = tags["h"] == nil ? [] : tags.words("h")
        let services = tags.words("s")
        isForMail = services.isEmpty || services.contains([0x2A]) || services.contains(Array("email".utf8))
        let flags = tags.words("t")
        isTesting = flags.contains([0x79])
        isStrict = flags.contains([0x73])
        if let version = tags["v"], !version.elementsEqual("DKIM1".utf8) {
            state = .unreadable(.unknownVersion)
            return
        }
        let kind = tags["k"].map { SignatureKey.Kind(rawValue: $0.prefix(16).asciiLowercased[...].text) } ?? .rsa
        guard let kind else {
            state = .unreadable(.unknownKind)
            return
        }
        guard let written = tags.packed("p") else { return }
        if written.isEmpty {
            state = .revoked
            return
        }
        guard let bytes = tags.base64("p") else {
            state = .unreadable(.badBase64)
            return
        }
        sha256 = Formats.sha256(bytes)
        do {
            let key = try SignatureKey(kind, bytes)
            state = kind == .rsa && key.bits < DKIMKey.leastBits ? .short(bits: key.bits) : .usable(key)
        } catch {
            state = .unreadable(.badKey)
        }
    }

    /// Whether the record allows signatures over a hash.
    func allows(_ hash: HashAlgorithm) -> Bool { hashes.isEmpty || hashes.contains(Array(hash.rawValue.utf8)) }
}

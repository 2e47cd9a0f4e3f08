// SPDX-License-Identifier: Apache-2.0

import Formats

/// What the supplied keys say of a signature over a digest.
enum KeyVerdict: Hashable {
    /// Why a key that is there may not be used for a signature.
    enum Fault: Hashable {
        /// An RSA key of fewer than 1024 bits (RFC 8301 §3.2).
        case short(bits: Int)
        case unreadable(DKIMKey.Problem)
        /// `k=` is not the kind that `a=` asks for.
        case anotherKind
        /// `s=` does not allow mail.
        case notForMail
        /// `h=` does not allow the hash.
        case hashForbidden
        /// `t=s`, and `i=` names another domain than `d=`.
        case identityForbidden
    }

    /// The key with this SHA-256 fits; the domain may say that it only tries signing out.
    case verified(key: String, isTesting: Bool)
    case failed(key: String)
    case missing
    case revoked
    case unusable(Fault)

    init(_ signature: MailSignature, digest: [UInt8], keys: [DKIMKey]) {
        self = .missing
        for key in keys {
            let found = KeyVerdict.judge(signature, digest, key)
            if case .verified = found {
                self = found
                return
            }
            // A key that was tried says more than one that could not be.
            if case .failed = self { continue }
            if case .failed = found { self = found } else if self == .missing { self = found }
        }
    }

    private static func judge(_ signature: MailSignature, _ digest: [UInt8], _ key: DKIMKey) -> KeyVerdict {
        let usable: SignatureKey
        switch key.state {
        case .revoked: return .revoked
        case .short(let bits): return .unusable(.short(bits: bits))
        case .unreadable(let problem): return .unusable(.unreadable(problem))
        case .usable(let found): usable = found
        }
        if usable.kind != signature.algorithm.key { return .unusable(.anotherKind) }
        if !key.isForMail { return .unusable(.notForMail) }
        if !key.allows(signature.algorithm.hash) { return .unusable(.hashForbidden) }
        if key.isStrict, signature.identityDomain != signature.domain { return .unusable(.identityForbidden) }
        guard usable.verifies(signature.signature, digest: digest, hash: signature.algorithm.hash) else { return .failed(key: key.sha256) }
        return .verified(key: key.sha256, isTesting: key.isTesting)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Why a signature's field cannot be used as it stands (RFC 6376 §6.1.1, RFC 8301, RFC 8617 §4).
enum SignatureProblem: Error, Hashable {
    /// No list of tags.
    case syntax
    case duplicateTag(String)
    case missingTag(String)
    case unknownVersion(String)
    case unknownAlgorithm(String)
    case unknownCanonicalization(String)
    /// `d=`, `s=` or `i=` is no such name.
    case badName(String)
    /// `t=`, `x=` or `l=` is no number or too large a one.
    case badNumber(String)
    /// `b=` or `bh=` is no base64.
    case badBase64(String)
    /// `bh=` is not as long as the algorithm's digests.
    case badBodyHash
    /// `h=` has an empty name, or one that no field can have.
    case badHeaderList
    /// `h=` leaves `From` out: anybody could have put in the sender.
    case fromNotSigned
    /// `i=` lies outside `d=`.
    case identityOutsideDomain
    /// `x=` is not later than `t=`.
    case expiryBeforeTime
    /// Keys are asked for elsewhere than in the domain name system.
    case unknownQuery(String)
    /// `l=` claims more octets than the body has.
    case lengthBeyondBody
    /// An ARC signature that covers `ARC-Seal`, or a seal that has a list of fields.
    case forbiddenTag(String)
    /// `i=` of ARC is not 1 to 50.
    case badInstance(String)
    case badChainState(String)
}

extension SignatureProblem {
    init(_ problem: TagList.Problem) {
        switch problem {
        case .syntax: self = .syntax
        case .duplicate(let name): self = .duplicateTag(name)
        }
    }
}

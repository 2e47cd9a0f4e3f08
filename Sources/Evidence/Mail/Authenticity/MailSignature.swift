// SPDX-License-Identifier: Apache-2.0

import Formats
import ServiceTime

/// One signature as its field states it: `DKIM-Signature`, `ARC-Message-Signature` or `ARC-Seal`.
///
/// Sources: RFC 6376 §3.5, RFC 8463 §3, RFC 8617 §4.1.
struct MailSignature {
    /// What kind of field states it.
    enum Form: Hashable {
        case dkim, arcMessage, arcSeal
    }

    enum Algorithm: String {
        case rsaSHA256 = "rsa-sha256"
        case rsaSHA1 = "rsa-sha1"
        case ed25519SHA256 = "ed25519-sha256"

        var key: SignatureKey.Kind { self == .ed25519SHA256 ? .ed25519 : .rsa }
        var hash: HashAlgorithm { self == .rsaSHA1 ? .sha1 : .sha256 }
    }

    let algorithm: Algorithm
    let header: Canonicalization
    let body: Canonicalization
    /// `d=`, lower case.
    let domain: String
    /// `s=`, lower case.
    let selector: String
    /// The domain of `i=`, lower case; `d=` when there is none.
    let identityDomain: String
    /// `h=`, lower case.
    let names: [[UInt8]]
    let bodyHash: [UInt8]
    let signature: [UInt8]
    /// Where the value of `b=` stands.
    let signaturePlace: Range<Int>
    /// `t=`.
    let time: Timestamp?
    /// `x=`.
    let expiry: Timestamp?
    /// `l=`.
    let length: Int?

    init(_ form: Form, _ value: ArraySlice<UInt8>) throws(SignatureProblem) {
        let tags: TagList
        do { tags = try TagList(value) } catch { throw SignatureProblem(error) }
        if form == .dkim {
            guard let version = tags["v"] else { throw .missingTag("v") }
            guard version.elementsEqual([0x31]) else { throw .unknownVersion(MailSignature.shown(version)) }
        }
        algorithm = try MailSignature.algorithm(tags)
        domain = try MailSignature.name(tags, "d")
        selector = try MailSignature.name(tags, "s")
        guard let place = tags.place("b") else { throw .missingTag("b") }
        signaturePlace = place
        guard let signature = tags.base64("b") else { throw .badBase64("b") }
        self.signature = signature
        time = try MailSignature.instant(tags, "t")
        if form == .arcSeal {
            for name in ["h", "bh"] where tags[name] != nil { throw .forbiddenTag(name) }
            (header, body, identityDomain, names, bodyHash, expiry, length) = (.relaxed, .relaxed, domain, [], [], nil, nil)
            return
        }
        (header, body) = try MailSignature.canonicalization(tags)
        names = try MailSignature.names(tags, form)
        guard tags["bh"] != nil else { throw .missingTag("bh") }
        guard let bodyHash = tags.base64("bh") else { throw .badBase64("bh") }
        guard bodyHash.count == algorithm.hash.byteCount else { throw .badBodyHash }
        self.bodyHash = bodyHash
        length = try MailSignature.number(tags, "l").map { Int(clamping: $0) }
        expiry = try MailSignature.instant(tags, "x")
        if let time, let expiry, expiry <= time { throw .expiryBeforeTime }
        identityDomain = form == .dkim ? try MailSignature.identity(tags, within: domain) : domain
        if let query = tags["q"], !tags.words("q").contains(Array("dns/txt".utf8)) { throw .unknownQuery(MailSignature.shown(query)) }
    }

    private static func shown(_ value: ArraySlice<UInt8>) -> String { value.prefix(64).text }

    private static func algorithm(_ tags: TagList) throws(SignatureProblem) -> Algorithm {
        guard let value = tags["a"] else { throw .missingTag("a") }
        guard let algorithm = Algorithm(rawValue: value.prefix(64).asciiLowercased[...].text) else {
            throw .unknownAlgorithm(shown(value))
        }
        return algorithm
    }

    private static func canonicalization(_ tags: TagList) throws(SignatureProblem) -> (Canonicalization, Canonicalization) {
        guard let value = tags["c"] else { return (.simple, .simple) }
        let halves = value.prefix(64).asciiLowercased[...].text.split(separator: "/", omittingEmptySubsequences: false)
        guard let header = halves.first.flatMap({ Canonicalization(rawValue: String($0)) }), halves.count <= 2 else {
            throw .unknownCanonicalization(shown(value))
        }
        guard halves.count == 2 else { return (header, .simple) }
        guard let body = Canonicalization(rawValue: String(halves[1])) else { throw .unknownCanonicalization(shown(value)) }
        return (header, body)
    }

    /// A domain or a selector: labels with dots between them. Labels beyond ASCII are let pass (RFC 8616).
    private static func name(_ tags: TagList, _ tag: String) throws(SignatureProblem) -> String {
        guard let value = tags[tag] else { throw .missingTag(tag) }
        guard let name = DomainName.read(value) else { throw .badName(tag) }
        return name
    }

    private static func identity(_ tags: TagList, within domain: String) throws(SignatureProblem) -> String {
        guard let value = tags["i"] else { return domain }
        guard let at = value.lastIndex(of: 0x40), let host = DomainName.read(value[(at + 1)...]) else { throw .badName("i") }
        guard DomainName.lies(host, within: domain) else { throw .identityOutsideDomain }
        return host
    }

    private static func names(_ tags: TagList, _ form: Form) throws(SignatureProblem) -> [[UInt8]] {
        guard tags["h"] != nil else { throw .missingTag("h") }
        let names = tags.words("h")
        for name in names {
            guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3B }) else { throw .badHeaderList }
        }
        guard names.contains(Array("from".utf8)) else { throw .fromNotSigned }
        if form == .arcMessage, names.contains(Array("arc-seal".utf8)) { throw .forbiddenTag("h") }
        return names
    }

    private static func number(_ tags: TagList, _ tag: String) throws(SignatureProblem) -> Int64? {
        guard let digits = tags[tag] else { return nil }
        // RFC 6376 allows 76 digits for l=; more than 18 are beyond any file.
        guard !digits.isEmpty, digits.count <= 18, digits.allSatisfy(\.isASCIIDigit) else { throw .badNumber(tag) }
        return digits.reduce(0) { $0 &* 10 &+ Int64($1 &- 0x30) }
    }

    private static func instant(_ tags: TagList, _ tag: String) throws(SignatureProblem) -> Timestamp? {
        guard let seconds = try number(tags, tag) else { return nil }
        guard seconds <= Timestamp.distantFuture.milliseconds / 1000 else { throw .badNumber(tag) }
        return Timestamp(seconds: seconds)
    }
}

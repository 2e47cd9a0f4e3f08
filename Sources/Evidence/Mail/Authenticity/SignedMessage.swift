// SPDX-License-Identifier: Apache-2.0

import Formats

/// A message as its signatures see it: every field, and the body's hashes, each made once.
struct SignedMessage {
    /// A field that a dispute turns on, or that decides what a reader sees of the body.
    enum WitnessField: String, CaseIterable {
        case from = "From"
        case date = "Date"
        case subject = "Subject"
        case to = "To"
        case messageID = "Message-ID"
        case inReplyTo = "In-Reply-To"
        case contentType = "Content-Type"
        case transferEncoding = "Content-Transfer-Encoding"

        var key: [UInt8] { Array(rawValue.utf8.map(\.asciiLowercased)) }
    }

    /// What a body's hash says of a signature.
    enum Body: Hashable {
        /// `unsigned` octets at the end are not covered; `isUnquoted` when a mailbox's `>From ` had to be undone.
        case matches(unsigned: Int, isUnquoted: Bool)
        case differs
        /// `l=` is more than there is.
        case tooShort
        /// Not hashed: too many ways are asked for, or the system forbids the algorithm.
        case unread
    }

    let bytes: [UInt8]
    let header: RawHeaderFields
    private let end: Int
    /// The fields' places by lower-case name.
    private let places: [[UInt8]: [Int]]
    /// Whether the message lies in a mailbox file, which may quote lines that begin with `From `.
    private let isInMailbox: Bool
    private var hashes: [BodyHash.Method: BodyHash?] = [:]

    /// Ways of hashing the body that are tried for one message.
    private static let passLimit = 12

    init(_ bytes: [UInt8], _ range: Range<Int>, header: RawHeaderFields, isInMailbox: Bool) {
        self.bytes = bytes
        self.header = header
        self.isInMailbox = isInMailbox
        end = range.upperBound
        places = header.byName(bytes)
    }

    func occurrences(of name: [UInt8]) -> Int { places[name]?.count ?? 0 }

    func fields(_ name: [UInt8]) -> [Int] { places[name] ?? [] }

    /// Whether the body is the one that a signature is for.
    mutating func body(_ signature: MailSignature) -> Body {
        var method = BodyHash.Method(
            canonicalization: signature.body, algorithm: signature.algorithm.hash, length: signature.length)
        guard let plain = hash(method) else { return .unread }
        if let length = signature.length, length > plain.byteCount { return .tooShort }
        func matched(_ hash: BodyHash, _ isUnquoted: Bool) -> Body? {
            guard hash.digest == signature.bodyHash else { return nil }
            return .matches(unsigned: signature.length.map { hash.byteCount - $0 } ?? 0, isUnquoted: isUnquoted)
        }
        if let found = matched(plain, false) { return found }
        guard isInMailbox, plain.hasQuotedFrom else { return .differs }
        method.unquotes = true
        return hash(method).flatMap { matched($0, true) } ?? .differs
    }

    private mutating func hash(_ method: BodyHash.Method) -> BodyHash? {
        if let known = hashes[method] { return known }
        guard hashes.count < SignedMessage.passLimit else { return nil }
        let hash = BodyHash(bytes, header.body..<end, method)
        hashes[method] = .some(hash)
        return hash
    }

    /// The digest that a signature over fields is made of: each name's last field not yet taken, then the signature's own (RFC 6376 §3.7, §5.4.2).
    func headerDigest(_ signature: MailSignature, own: Int) -> [UInt8]? {
        var input: [UInt8] = []
        var taken: [[UInt8]: Int] = [:]
        for name in signature.names {
            guard let all = places[name] else { continue }
            let count = taken[name, default: 0]
            guard count < all.count else { continue }
            taken[name] = count + 1
            let place = all[all.count - 1 - count]
            // It was not there when it was made.
            if place != own { signature.header.append(header.fields[place], of: bytes, to: &input) }
        }
        signature.header.append(header.fields[own], of: bytes, omitting: signature.signaturePlace, endsLine: false, to: &input)
        return MessageDigest.of(input[...], signature.algorithm.hash)
    }

    /// Of those fields: signed, present and unsigned, and present more often than signed.
    func coverage(_ signature: MailSignature) -> (signed: [WitnessField], unsigned: [WitnessField], surplus: [WitnessField]) {
        var counts: [[UInt8]: Int] = [:]
        for name in signature.names { counts[name, default: 0] += 1 }
        var result: (signed: [WitnessField], unsigned: [WitnessField], surplus: [WitnessField]) = ([], [], [])
        for field in WitnessField.allCases {
            let present = occurrences(of: field.key)
            let signed = counts[field.key, default: 0]
            if signed > 0 { result.signed.append(field) } else if present > 0 { result.unsigned.append(field) }
            if signed > 0, present > signed { result.surplus.append(field) }
        }
        return result
    }
}

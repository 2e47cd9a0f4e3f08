// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// One message on its way to a `MailAuthenticity`: first its own signatures, then its chain, then the words of servers.
struct AuthenticityCheck {
    typealias Label = MailAuthenticity.Label

    var message: SignedMessage
    let basis: MailAuthenticity.Basis
    let received: Timestamp?
    /// The domain of the one mailbox that `From` names; nil when `From` is missing or stands more than once.
    let sender: String?

    private(set) var statements: [MailAuthenticity.Statement] = []
    private(set) var grade = AuthenticityGrade.none
    private(set) var signedTimes: [MailAuthenticity.SignedTime] = []
    /// Whether a signature of the sender's domain shows that the saved copy is not, or not all of it, what was signed.
    private(set) var isContradicted = false
    /// The domain of the chain's newest signature of the message when the whole chain is verified and that signature covers the message.
    private(set) var chainKeeper: String?
    /// Whether the newest signature of the chain covers the whole body and leaves no field in doubt.
    private var isChainWhole = false
    private(set) var arc: ARCChain?

    private static let signatureLimit = 16

    init(message: SignedMessage, basis: MailAuthenticity.Basis, received: Timestamp?) {
        self.message = message
        self.basis = basis
        self.received = received
        let from = message.fields(SignedMessage.WitnessField.from.key)
        sender =
            from.count == 1
            ? AddressList.read(HeaderFields.unfolded(message.bytes, message.header.fields[from[0]].value).prefix(65_536))
                .first { $0.address != nil }?.address.flatMap { $0.split(separator: "@").last.map(String.init) }
            : nil
    }

    mutating func state(_ statement: MailAuthenticity.Statement) { statements.append(statement) }

    mutating func raise(_ reached: AuthenticityGrade) { grade = max(grade, reached) }

    func isAligned(_ domain: String) -> Bool { sender.map { DomainName.agree($0, domain) } ?? false }

    /// Every `DKIM-Signature`, from the top.
    mutating func signatures() {
        let fields = message.header.marked.filter { $0.kind == .dkimSignature }.map(\.field)
        for (index, field) in fields.prefix(AuthenticityCheck.signatureLimit).enumerated() {
            let place = Label.Field.dkim(index + 1)
            do {
                let signature = try MailSignature(.dkim, message.bytes[message.header.fields[field].value])
                check(signature, Label(field: place, domain: signature.domain, selector: signature.selector), field)
            } catch {
                state(.malformed(place, error))
            }
        }
        if fields.count > AuthenticityCheck.signatureLimit { state(.tooManySignatures(fields.count)) }
    }

    /// One signature of the whole message; whether it holds against a supplied key, nil when no key decides.
    @discardableResult
    mutating func check(_ signature: MailSignature, _ label: Label, _ field: Int) -> Bool? {
        let aligned = isAligned(signature.domain)
        let isWeak = signature.algorithm == .rsaSHA1
        if isWeak { state(.weak(label)) }
        var isWhole = false
        var isUnchanged = false
        switch message.body(signature) {
        case .matches(let unsigned, let isUnquoted):
            state(.bodyMatches(label, isUnquoted: isUnquoted))
            isWhole = unsigned == 0
            if !isWhole { state(.unsignedTail(label, unsigned)) }
            isUnchanged = true
        case .differs:
            state(.bodyDiffers(label))
        case .tooShort:
            state(.malformed(label.field, .lengthBeyondBody))
        case .unread: state(.bodyUnread(label))
        }
        if isWhole { raise(.bodyHash) }

        var verdict = KeyVerdict.missing
        if !isWeak, let digest = message.headerDigest(signature, own: field) {
            let keys = basis.keys.isEmpty ? [] : basis.keys.keys(selector: signature.selector, domain: signature.domain)
            verdict = KeyVerdict(signature, digest: digest, keys: keys)
            state(.key(label, verdict))
        }
        let coverage = message.coverage(signature)
        state(.covers(label, coverage.signed, leavesOut: coverage.unsigned))
        for field in coverage.surplus { state(.surplus(label, field)) }
        if !aligned, case .dkim = label.field { state(.unaligned(label, sender: sender)) }
        if case .arcMessage = label.field { isChainWhole = isWhole && coverage.surplus.isEmpty }
        var isExpired = false
        if let expiry = signature.expiry, let received, received > expiry {
            isExpired = true
            state(.expired(label, expiry, received: received))
        }
        var holds: Bool?
        switch verdict {
        case .verified: holds = isUnchanged
        case .failed: holds = false
        case .missing, .revoked, .unusable: break
        }
        if aligned, !isWhole || holds == false || !coverage.surplus.isEmpty { isContradicted = true }
        time(signature, label, isVerified: holds == true)
        if holds == true, isWhole, aligned, !isExpired, coverage.surplus.isEmpty, case .dkim = label.field { raise(.signatureVerified) }
        return holds
    }

    private mutating func time(_ signature: MailSignature, _ label: Label, isVerified: Bool) {
        guard let instant = signature.time else { return }
        state(.signedAt(label, instant))
        signedTimes.append(MailAuthenticity.SignedTime(label: label, instant: instant, isVerified: isVerified))
    }

    /// The ARC chain: its structure, its newest signature of the message, and every seal.
    mutating func chain() {
        guard let chain = ARCChain(message.bytes, message.header) else { return }
        arc = chain
        if let problem = chain.problem { return state(.chain(.broken(problem, count: chain.count))) }
        guard let newest = chain.links.last else { return }
        let signature = newest.signature.value
        let label = Label(field: .arcMessage(chain.count), domain: signature.domain, selector: signature.selector)
        var failed: Label?
        var isVerified = true
        switch check(signature, label, newest.signature.field) {
        case false?: failed = label
        case nil: isVerified = false
        case true?: break
        }
        for (index, link) in chain.links.enumerated() {
            let seal = link.seal.value
            let label = Label(field: .arcSeal(index + 1), domain: seal.domain, selector: seal.selector)
            let keys = basis.keys.isEmpty ? [] : basis.keys.keys(selector: seal.selector, domain: seal.domain)
            var verdict = KeyVerdict.missing
            if seal.algorithm == .rsaSHA1 {
                state(.weak(label))
            } else if !keys.isEmpty {
                let input = chain.sealed(index, message.header, message.bytes)
                if let digest = MessageDigest.of(input[...], seal.algorithm.hash) { verdict = KeyVerdict(seal, digest: digest, keys: keys) }
            }
            if seal.algorithm != .rsaSHA1 { state(.key(label, verdict)) }
            var holds = false
            if case .verified = verdict { holds = true }
            if case .failed = verdict { failed = failed ?? label }
            if !holds { isVerified = false }
            time(seal, label, isVerified: holds)
        }
        if let failed {
            state(.chain(.failed(failed)))
        } else if isVerified {
            state(.chain(.verified(count: chain.count)))
            if isChainWhole { chainKeeper = signature.domain }
        } else {
            state(.chain(.unverified(count: chain.count)))
        }
    }
}

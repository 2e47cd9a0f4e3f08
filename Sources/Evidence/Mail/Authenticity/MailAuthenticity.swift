// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// What a saved message shows of its own authenticity, offline: its signatures, its ARC chain and the words of servers.
///
/// Bytes are judged as they are saved, with LF taken for CRLF; nothing is asked of a network or of the present time.
/// Sources: RFC 6376 §6, RFC 8617 §5.2, RFC 8601 §5.
struct MailAuthenticity {
    /// What a message is held against.
    struct Basis {
        /// Keys that a person supplied.
        var keys = DKIMKeys()
        /// Domains whose servers' words count: the customer's own.
        var trustedDomains: [String] = []

        func trusts(_ host: String) -> Bool {
            trustedDomains.contains { !$0.isEmpty && DomainName.lies(host, within: $0.lowercased()) }
        }
    }

    /// Which signature a statement is about.
    struct Label: Hashable {
        enum Field: Hashable {
            /// The n-th `DKIM-Signature` from the top.
            case dkim(Int)
            /// The `ARC-Message-Signature` of a set.
            case arcMessage(Int)
            case arcSeal(Int)
        }

        var field: Field
        var domain: String
        var selector: String
    }

    /// An instant that a signing domain states.
    struct SignedTime: Hashable {
        var label: Label
        var instant: Timestamp
        /// Whether the statement itself is under a signature that holds against a supplied key.
        var isVerified: Bool
    }

    enum Statement: Hashable {
        case headerTooLong
        /// More signatures than are checked.
        case tooManySignatures(Int)
        case malformed(Label.Field, SignatureProblem)
        case weak(Label)
        case bodyMatches(Label, isUnquoted: Bool)
        case bodyDiffers(Label)
        case bodyUnread(Label)
        case unsignedTail(Label, Int)
        case key(Label, KeyVerdict)
        case signedAt(Label, Timestamp)
        case expired(Label, Timestamp, received: Timestamp)
        case covers(Label, [SignedMessage.WitnessField], leavesOut: [SignedMessage.WitnessField])
        /// A field stands in the message more often than it is signed: which one a reader sees is not known to be signed.
        case surplus(Label, SignedMessage.WitnessField)
        /// The signing domain is not the sender's.
        case unaligned(Label, sender: String?)
        case chain(ChainVerdict)
        case server(ServerWord)
    }

    /// What an ARC chain comes to.
    enum ChainVerdict: Hashable {
        case broken(ARCChain.Problem, count: Int)
        /// Sound in structure; keys for some of its signatures are missing.
        case unverified(count: Int)
        /// Every seal and the newest signature of the message hold against supplied keys.
        case verified(count: Int)
        /// A signature does not hold.
        case failed(Label)
    }

    /// One server's word on signatures.
    struct ServerWord: Hashable {
        /// Why a word counts or does not.
        enum Standing: Hashable {
            case trusted
            /// No server of the customer's.
            case foreign
            /// Below a line of a server that is not the customer's: whoever sent the message may have written it.
            case belowForeignHop
            /// A word of the same server stands above it.
            case superseded
            /// In an ARC chain that is not verified up to a seal of the customer's.
            case unsealed
        }

        var server: String?
        var result: String
        /// The domain that was judged.
        var domain: String?
        var isAligned: Bool
        var standing: Standing
    }

    var statements: [Statement] = []
    var grade = AuthenticityGrade.none
    var signedTimes: [SignedTime] = []

    /// Reads the message in a range of a file's bytes.
    ///
    /// `received` is when the message is known to have arrived; without it no signature counts as expired.
    init(_ bytes: [UInt8], _ range: Range<Int>, basis: Basis = Basis(), received: Timestamp? = nil, isInMailbox: Bool = false) {
        let header = RawHeaderFields(bytes, range)
        guard !header.marked.isEmpty else { return }
        guard !header.isTooLong else {
            statements = [.headerTooLong]
            return
        }
        var check = AuthenticityCheck(
            message: SignedMessage(bytes, range, header: header, isInMailbox: isInMailbox), basis: basis, received: received)
        check.signatures()
        check.chain()
        check.servers()
        statements = check.statements
        grade = check.grade
        signedTimes = check.signedTimes
    }
}

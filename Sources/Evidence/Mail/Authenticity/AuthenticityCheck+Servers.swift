// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of servers, each with the reason why it counts or not.
///
/// A sender can write such a field too, under any name. It counts only when it names a server of the customer's, stands above every line of
/// a foreign server, and is that server's topmost word; that the server removes what others have written in its name (RFC 8601 §5) is taken for granted.
/// In an ARC chain it counts when the chain is verified and every set from there up is the customer's.
extension AuthenticityCheck {
    typealias ServerWord = MailAuthenticity.ServerWord

    private static let wordLimit = 64

    mutating func servers() {
        var words: [ServerWord] = []
        var heard: Set<String> = []
        let foreign = foreignHop
        for (kind, field) in message.header.marked where kind == .results && words.count < AuthenticityCheck.wordLimit {
            let results = AuthenticationResults(message.bytes[message.header.fields[field].value])
            var standing = ServerWord.Standing.foreign
            if let server = results.server, basis.trusts(server) {
                if let foreign, field > foreign {
                    standing = .belowForeignHop
                } else if heard.contains(server) {
                    standing = .superseded
                } else {
                    standing = .trusted
                    if results.results.contains(where: { $0.method == "dkim" }) { heard.insert(server) }
                }
            }
            words += said(results, standing)
        }
        // From the newest set down: what an older one says is of a text that any foreign server above it may have changed.
        var isSealed = chainKeeper.map(basis.trusts) ?? false
        for link in (arc?.links ?? []).reversed() where words.count < AuthenticityCheck.wordLimit {
            isSealed = isSealed && basis.trusts(link.seal.value.domain)
            let results = link.results.value
            let isOwn = results.server.map(basis.trusts) ?? false
            words += said(results, !isOwn ? .foreign : isSealed ? .trusted : .unsealed)
        }
        for word in words.prefix(AuthenticityCheck.wordLimit) {
            state(.server(word))
            if word.standing == .trusted, word.result == "pass", word.isAligned, !isContradicted { raise(.trustedServer) }
        }
    }

    private func said(_ results: AuthenticationResults, _ standing: ServerWord.Standing) -> [ServerWord] {
        results.results.filter { $0.method == "dkim" }.map { result in
            let domain = result.signer
            return ServerWord(
                server: results.server, result: result.result, domain: domain, isAligned: domain.map(isAligned) ?? false, standing: standing
            )
        }
    }

    /// The topmost `Received` line of a server that is not the customer's; hosts without a public name are passed over.
    private var foreignHop: Int? {
        message.fields(Array("received".utf8)).first { place in
            let host = ReceivedHop(HeaderFields.unfolded(message.bytes, message.header.fields[place].value)).host
            let isNamed =
                host.utf8.contains(0x2E) && !host.utf8.contains(0x3A)
                && host.utf8.contains { !$0.isASCIIDigit && $0 != 0x2E && $0 != 0x5B && $0 != 0x5D }
            return isNamed && !basis.trusts(host)
        }
    }
}

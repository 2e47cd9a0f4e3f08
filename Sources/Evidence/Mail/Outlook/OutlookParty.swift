// SPDX-License-Identifier: Apache-2.0

/// A person or a mailbox as Outlook names it.
struct OutlookParty: Hashable, Sendable {
    /// The display name; may be empty.
    var name: String
    /// The mail address, lower case; nil where only the Exchange server knows it.
    var address: String?
    /// The name of the mailbox in its Exchange server, when there is no mail address.
    var exchangeName: String?
}

/// To whom a message went.
struct OutlookRecipient: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case to, cc, bcc, other }

    var kind: Kind
    var party: OutlookParty
}

extension OutlookParty {
    /// Of all that may be a mail address the first that is one counts: the property made for it, the address unless it is one of Exchange, the rest.
    init(name: String, type: String, email: String, others: [String]) {
        let isExchange = Array(type.utf8)[...].isWord("ex") || email.utf8.first == UInt8(ascii: "/")
        let candidates = others.prefix(1) + (isExchange ? [] : [email]) + others.dropFirst() + [name]
        address = candidates.lazy.compactMap(OutlookParty.address).first
        exchangeName = address == nil && !email.isEmpty ? email : nil
        // Outlook writes 'dana@customer.example' in single quotes.
        let isQuoted = name.utf8.count > 2 && name.utf8.first == 0x27 && name.utf8.last == 0x27
        self.name = isQuoted ? String(name.dropFirst().dropLast()) : name
    }

    private static func address(_ text: String) -> String? {
        var bytes = Array(text.utf8)[...].trimmed
        if let first = bytes.first, [0x27, 0x3C].contains(first), bytes.count > 2 { bytes = bytes.dropFirst().dropLast() }
        guard let at = bytes.firstIndex(of: 0x40), at > bytes.startIndex, at < bytes.endIndex - 1 else { return nil }
        return bytes.count <= 320 && !bytes.contains(where: \.isASCIISpace) ? bytes.text.lowercased() : nil
    }
}

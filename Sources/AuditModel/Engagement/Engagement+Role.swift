// SPDX-License-Identifier: Apache-2.0

extension Engagement {
    /// Whose side an author is on: bots first, then addresses and names, then domains; nobody is guessed.
    ///
    /// When both sides claim an author the answer is unknown.
    public func role(of author: Author) -> Role {
        let vendorSays = vendor.claims(author)
        let customerSays = customer.claims(author)
        switch (vendorSays, customerSays) {
        case (.bot, .none): return .vendorAutomation
        case (.person, .none): return .vendor
        // A machine of the customer speaks for the customer.
        case (.none, .person), (.none, .bot): return .customer
        case (.none, .none), (.some, .some): return .unknown
        }
    }
}

extension Party {
    enum Claim {
        case person, bot
    }

    func claims(_ author: Author) -> Claim? {
        let address = author.address ?? (author.name.utf8.contains(UInt8(ascii: "@")) ? author.name.lowercased() : nil)
        let names = [author.name, author.account ?? ""].filter { !$0.isEmpty }
        func listed(_ list: [String]) -> Bool {
            list.contains { entry in names.contains { $0.folded == entry.folded } || (address.map { $0 == entry.lowercased() } ?? false) }
        }
        if listed(bots) { return .bot }
        if listed(addresses) || listed(aliases) || (!name.isEmpty && listed([name])) { return .person }
        if let host = address?.split(separator: "@").last.map(String.init) {
            for domain in domains.map({ $0.lowercased() }) where host == domain || host.hasSuffix("." + domain) { return .person }
        }
        return nil
    }
}

extension String {
    /// The words for comparing names: lower case, blanks at the ends removed and runs of blanks made one.
    var folded: String {
        lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

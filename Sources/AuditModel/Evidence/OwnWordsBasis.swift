// SPDX-License-Identifier: Apache-2.0

/// How a message's own words were told from what it quotes.
public enum OwnWordsBasis: String, CaseIterable, Sendable {
    /// No boundary was found: the whole text is taken for own words.
    case whole
    /// The markup of an HTML body says what is quoted.
    case markup
    /// Marks and words of mail programs say it: ">", "wrote:", 发件人.
    case words
    /// Markup and words both.
    case both
    /// Nothing but other people's words was found: a forwarded message without a covering note. The text is theirs.
    case onlyQuoted = "only-quoted"
}

/// A message that another one quotes, forwards or counts among its answers, by what stands of it there.
public struct QuotedOrigin: Hashable, Sendable {
    /// As it stands there.
    public var from: String
    /// As it stands there: local, without a zone, mostly to the minute; never the time of the message around it.
    public var date: String
    /// The source's account id and the address of its author, and its message id, where these are known.
    public var account: String?
    public var address: String?
    public var id: String?
    /// What stands of its words, maybe cut; empty where they are those of the message around it, or not told from them.
    public var words: String

    public init(from: String, date: String, account: String? = nil, address: String? = nil, id: String? = nil, words: String = "") {
        self.from = from
        self.date = date
        self.account = account
        self.address = address
        self.id = id
        self.words = words
    }
}

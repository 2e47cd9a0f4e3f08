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

/// A message that another one quotes or forwards, by the header that a mail program printed over it.
public struct QuotedOrigin: Hashable, Sendable {
    /// As it stands there.
    public var from: String
    /// As it stands there: local, without a zone, mostly to the minute; never the time of the message around it.
    public var date: String

    public init(from: String, date: String) {
        self.from = from
        self.date = date
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension OwnWords {
    /// What the parting rests on, for the event.
    var basis: OwnWordsBasis {
        if isOnlyQuoted { return .onlyQuoted }
        switch boundary {
        case .none: return .whole
        case .markup: return .markup
        case .words: return .words
        case .both: return .both
        }
    }

    /// The messages that the text quotes or forwards with a header of theirs.
    var origins: [QuotedOrigin] {
        forwarded.map { QuotedOrigin(from: $0.from.prefix(256).trimmed.text, date: $0.date.prefix(128).trimmed.text) }
    }
}

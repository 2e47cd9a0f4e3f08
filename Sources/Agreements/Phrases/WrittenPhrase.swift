// SPDX-License-Identifier: Apache-2.0

public import AuditModel
public import ServiceTime

/// Single phrases read as agreements' clauses are, for someone who asks with the same words.
///
/// Each answers nil unless the whole text is the phrase.
public enum WrittenPhrase {
    /// A length of time: "4 business hours", 三个工作日, "1 hour 30 minutes", 次一工作日, "T+1"; no range, no cadence, no lower bound.
    public static func duration(_ text: String) -> Target? {
        let passage = passage(text)
        guard let found = DurationPhrase.all(passage.folded, in: passage.all).first, found.range.upperBound == passage.count,
            found.target.lower == nil, !found.isCadence, found.bound != .atLeast, found.bound != .bestCase
        else { return nil }
        guard found.range.lowerBound == 0 || found.bound == .atMost && !passage.folded[..<found.range.lowerBound].contains(where: \.isDigit)
        else { return nil }
        return found.target
    }

    /// The hours of a week: "Mon-Fri 9am-6pm", 周一至周五上午9点至下午6点, "24x7".
    public static func hours(_ text: String) -> WeeklyHours? {
        let passage = passage(text)
        let found = HoursPhrase.all(passage.folded, in: passage.all)
        guard let only = found.first, found.count == 1, only.range == passage.all else { return nil }
        switch only.coverage {
        case .always: return .always
        case .week(let week): return week
        case .times, .pattern, .term: return nil
        }
    }

    /// The IANA name of a zone named in words: "Eastern Time", 北京时间, "asia/shanghai".
    public static func zone(_ text: String) -> String? {
        let passage = passage(text)
        guard let found = ZonePhrase.first(passage, in: passage.all), found.range == passage.all else { return nil }
        return found.zone
    }

    private static func passage(_ text: String) -> Passage {
        var passage = Passage()
        for scalar in text.unicodeScalars { passage.append(scalar, from: 0, to: 0) }
        return passage
    }
}

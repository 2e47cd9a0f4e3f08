// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words for grades of records.
enum GradeWords {
    static let grade = Text("Grade", "等级")
    static let heading = Text("What the records are worth by their kind", "记录按类型的证明力")
    static let intro = Text(
        "A to E, from the original with a server's stamps to recollection. A grade says what kind of record it is, not whether it is true; an exhibit has the lowest grade of any of its events. The report of a finding rests on the best copy of each message.",
        "自 A 至 E，由带服务器时间戳的原件至回忆。等级仅表示记录的类型，不表示真伪；一件证据取其各事件中的最低等级。逐项认定以每条消息的最佳副本为准。")
    static let counts = Text("{0} exhibits, {1} events", "证据 {0} 件，事件 {1} 项")
    static let none = Text("No exhibit holds an event.", "没有含事件的证据。")
}

/// The grade of an exhibit, and which grades a case's records have.
enum GradesView {
    /// Longer tables give the letter alone.
    private static let withReasons = 200

    /// "B", with how many events have which grade where they differ, and why.
    static func cell(_ exhibit: Exhibit, _ page: CaseLookup) -> HTMLText {
        guard let grade = exhibit.evidenceGrade else { return "—" }
        let counts = grade.counts
        let mixed = counts.count > 1 ? counts.map { "\($0.grade.rawValue) \(Grouped.digits($0.count))" }.joined(separator: " · ") : ""
        guard page.result.evidence.exhibits.count <= withReasons, let reason = grade.reasons.last?.reason.words[page.language] else {
            return mixed.isEmpty ? "<b>\(grade.grade.rawValue)</b>" : "<b>\(grade.grade.rawValue)</b> <small>\(mixed)</small>"
        }
        return "<b>\(grade.grade.rawValue)</b> <small>\(mixed.isEmpty ? reason : "\(mixed) · \(reason)")</small>"
    }

    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        var found: [EvidenceGrade.Reason: (exhibits: Int, events: Int)] = [:]
        for exhibit in page.result.evidence.exhibits {
            for entry in exhibit.evidenceGrade?.reasons ?? [] {
                found[entry.reason, default: (0, 0)].exhibits += 1
                found[entry.reason, default: (0, 0)].events += entry.count
            }
        }
        var out: HTMLText = "<h3>\(GradeWords.heading[language])</h3>\n"
        guard !found.isEmpty else {
            out += "<p>\(GradeWords.none[language])</p>\n"
            return out
        }
        out += "<p class=\"intro\">\(GradeWords.intro[language])</p>\n<dl class=\"kv ranks\">\n"
        for grade in EvidenceGrade.allCases {
            let reasons = EvidenceGrade.Reason.allCases.filter { $0.grade == grade && found[$0] != nil }
            out += "<dt><b>\(grade.rawValue)</b></dt><dd>\(Sentence.start(grade.name[language]))"
            for reason in reasons {
                guard let count = found[reason] else { continue }
                out +=
                    "<br><small>\(reason.words[language]): \(page.say(GradeWords.counts, Grouped.digits(count.exhibits), Grouped.digits(count.events)))</small>"
            }
            if reasons.isEmpty { out += " <small>–</small>" }
            out += "</dd>\n"
        }
        out += "</dl>\n"
        return out
    }
}

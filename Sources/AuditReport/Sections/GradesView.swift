// SPDX-License-Identifier: Apache-2.0

import AuditModel

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

    /// The grade that a finding rests on, as a row of its facts.
    static func row(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        guard let grade = finding.evidenceGrade else { return HTMLText() }
        return "<dt>\(GradeWords.grade[page.language])</dt><dd>\(words(grade, page.language))</dd>\n"
    }

    static func words(_ grade: EvidenceGrade, _ language: Language) -> String { "\(grade.rawValue) · \(grade.name[language])" }

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

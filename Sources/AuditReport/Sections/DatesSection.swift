// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// By when to claim, to cure and to end the agreement, each counted by hand.
enum DatesSection {
    static func markup(_ page: CaseLookup) -> HTMLText {
        let (language, dates) = (page.language, page.result.dates)
        guard !dates.isEmpty else {
            let hasClauses = page.result.agreement.statements.contains { $0.kind == .claim || $0.kind == .notice }
            let more: HTMLText = hasClauses ? " \(DatesWords.butClauses[language])" : ""
            return page.section(.dates, DatesWords.heading, "<p>\(DatesWords.none[language])\(more)</p>\n")
        }
        var body: HTMLText = """
            <p class="intro">\(page.say(DatesWords.intro, page.clock.full(page.result.asOf)))</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="dates-h"><table class="dates">
            <caption>\(DatesWords.caption[language])</caption>
            <thead><tr><th scope="col">\(DatesWords.what[language])</th><th scope="col">\(DatesWords.allowed[language])</th><th scope="col">\(DatesWords.from[language])</th><th scope="col">\(DatesWords.last[language])</th><th scope="col">\(DatesWords.safe[language])</th><th scope="col">\(DatesWords.state[language])</th></tr></thead>

            """
        for date in dates { body += row(date, page) }
        body += "</table></div>\n"
        let unread = page.unread([.claim, .notice], besides: page.result.agreement.remedies.deadlines.map(\.clause))
        if unread > 0 { body += "<p class=\"aside\">\(page.say(DatesWords.unread, String(unread)))</p>\n" }
        return page.section(.dates, DatesWords.heading, body)
    }

    private static func row(_ date: ContractDate, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let moved: HTMLText = date.moved.map { "<small>\(page.say(DatesWords.moved, day($0, page)))</small>" } ?? ""
        let trigger = date.trigger.map { day($0, page) } ?? "—"
        var subjects = HTMLText()
        for id in date.subjects.prefix(20) { subjects += "<a href=\"#\(Anchor.of(id))\">\(id)</a> " }
        if date.subjects.count > 20 { subjects += "\(page.say(EvidenceWords.more, String(date.subjects.count - 20)))" }
        let citation = date.terms.clause.citation
        return """
            <tbody><tr><th scope="row">\(Sentence.start(date.terms.kind.name[language])) <small>\(subjects)</small></th><td>\(page.foreign(date.terms.words)) <small>\(date.terms.allowance.name[language])</small></td><td class="date">\(trigger) <small>\(date.basis[language])</small></td><td class="date">\(date.due.map { day($0, page) } ?? "—") \(moved)</td><td class="date"><b>\(date.safe.map { day($0, page) } ?? "—")</b> <small>\(date.zone)</small></td><td>\(state(date, page))</td></tr>
            <tr class="clause"><td></td><td colspan="5">\(page.quote(citation.quote)) <small class="path">\(page.files.place(citation.span))</small>\(arithmetic(date, page))</td></tr></tbody>

            """
    }

    private static func day(_ date: CivilDate, _ page: CaseLookup) -> String { "\(page.clock.weekday(date)) \(date)" }

    private static func arithmetic(_ date: ContractDate, _ page: CaseLookup) -> HTMLText {
        guard !date.arithmetic.isEmpty else { return HTMLText() }
        var out: HTMLText = "<details><summary>\(DatesWords.arithmetic[page.language])</summary><ol class=\"steps\">\n"
        for line in date.arithmetic { out += "<li>\(line[page.language])</li>\n" }
        out += "</ol></details>"
        return out
    }

    static func state(_ date: ContractDate, _ page: CaseLookup) -> String {
        switch date.state {
        case .open(0): Sentence.start(DatesWords.today[page.language])
        case .open(1): Sentence.start(DatesWords.leftOne[page.language])
        case .open(let days): Sentence.start(page.say(DatesWords.left, String(days)))
        case .doubtful: Sentence.start(DatesWords.doubtful[page.language])
        case .passed: Sentence.start(DatesWords.passed[page.language])
        case .notStarted: Sentence.start(DatesWords.notStarted[page.language])
        case .unknown(let missing): Sentence.start(page.say(DatesWords.unknown, missing[page.language]))
        case .done(let given, let isInTime):
            Sentence.start(page.say(isInTime ? DatesWords.doneInTime : DatesWords.doneLate, given.description))
        }
    }
}

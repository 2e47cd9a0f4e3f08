// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What an agreement says beside its promises, section by section, each with its words; and what it was not found to say.
enum AgreementTerms {
    static func write(_ agreement: Agreement, to page: inout TerminalPage) {
        hours(agreement, &page)
        severities(agreement, &page)
        statements(TermsWords.clock, clockKinds, agreement, &page)
        statements(TermsWords.channels, [.acceptedChannel], agreement, &page)
        statements(TermsWords.exclusions, [.exclusion], agreement, &page)
        limits(agreement, &page)
        credits(agreement, &page)
        deadlines(agreement, &page)
        statements(TermsWords.change, [.unilateralChange, .prevailingLanguage], agreement, &page)
        redFlags(agreement, &page)
        missing(agreement, &page)
    }

    private static let clockKinds: [AgreementStatement.Kind] = [
        .responseDefinition, .automaticReplyDoesNotCount, .automaticReplyCounts, .clockStart, .clockStop, .clockPause,
        .businessDayDefinition,
    ]

    private static func hours(_ agreement: Agreement, _ page: inout TerminalPage) {
        guard !agreement.supportHours.isEmpty else { return }
        page.section(CommitmentWords.plainHours)
        let language = page.language
        for (index, hours) in agreement.supportHours.enumerated() {
            let scope = hours.severities + hours.plans
            page.line(
                "\(CommitmentTable.hoursLabel(index))  \(hours.name)\(Sentence.colon[language])\(HoursText.words(hours, language))"
                    + (scope.isEmpty ? "" : " · " + scope.joined(separator: ", ")), hanging: 4)
            var days = hours.holidayTables.map { TermsWords.holidayTable.filled([$0])[language] }
            if hours.excludesHolidays, days.isEmpty { days.append(TermsWords.holidaysClosed[language]) }
            if !hours.holidays.isEmpty {
                days.append("\(TermsWords.closed[language]) " + hours.holidays.map(\.description).joined(separator: ", "))
            }
            if !hours.workdays.isEmpty {
                days.append("\(TermsWords.worked[language]) " + hours.workdays.map(\.description).joined(separator: ", "))
            }
            if !days.isEmpty { page.line(days.joined(separator: " · "), indent: 4) }
            page.quote(hours.clause.citation, indent: 4)
        }
    }

    private static func severities(_ agreement: Agreement, _ page: inout TerminalPage) {
        let definitions = agreement.statements.filter { $0.kind == .severityDefinition }
        guard !agreement.severities.isEmpty || !definitions.isEmpty else { return }
        page.section(TermsWords.severities)
        for (index, level) in agreement.severities.enumerated() {
            page.line("\(index + 1)  \(level)")
            for definition in definitions where definition.term == level { page.quote(definition.clause.citation, indent: 4) }
        }
        for definition in definitions where !agreement.severities.contains(definition.term ?? "") {
            page.line("–  \(definition.term ?? "")")
            page.quote(definition.clause.citation, indent: 4)
        }
    }

    private static func statements(
        _ heading: Text, _ kinds: [AgreementStatement.Kind], _ agreement: Agreement, _ page: inout TerminalPage
    ) {
        let found = kinds.flatMap { kind in agreement.statements.filter { $0.kind == kind } }
        guard !found.isEmpty else { return }
        page.section(heading)
        for (index, statement) in found.enumerated() {
            if index == 0 || found[index - 1].kind != statement.kind || found[index - 1].term != statement.term {
                let term = CommitmentWords.term(of: statement, page.language).map { Sentence.colon[page.language] + $0 } ?? ""
                page.line(CommitmentWords.kind(statement.kind)[page.language] + term)
            }
            // The same words in several cells of a row are shown once.
            let (own, before) = (statement.clause.citation, index > 0 ? found[index - 1].clause.citation : nil)
            if own.quote == before?.quote, own.span.line == before?.span.line, own.span.file == before?.span.file { continue }
            page.quote(own, indent: 4)
        }
    }

    /// Sentences that may take promises back, each with the promises that it may be about.
    private static func limits(_ agreement: Agreement, _ page: inout TerminalPage) {
        var order: [Citation] = []
        var promises: [Citation: [String]] = [:]
        for commitment in agreement.commitments {
            for limit in commitment.limits {
                if promises[limit] == nil { order.append(limit) }
                promises[limit, default: []].append(commitment.id)
            }
        }
        guard !order.isEmpty else { return }
        page.section(TermsWords.limits, count: order.count)
        for limit in order.sorted(by: { $0.span < $1.span }) {
            page.line(promises[limit, default: []].joined(separator: ", "), hanging: 4)
            page.quote(limit, indent: 4)
        }
    }

    private static func credits(_ agreement: Agreement, _ page: inout TerminalPage) {
        let (terms, language) = (agreement.remedies, page.language)
        let remedies = agreement.statements.filter { $0.kind == .remedy }
        guard !terms.credits.isEmpty || !terms.caps.isEmpty || !terms.conditions.isEmpty || !remedies.isEmpty else { return }
        page.section(TermsWords.credits)
        var cited: Set<SourceSpan> = []
        func entry(_ words: String, _ clause: Clause) {
            page.line(words, hanging: 4)
            page.quote(clause.citation, indent: 4)
            cited.insert(clause.citation.span)
        }
        for credit in terms.credits { entry("\(credit.id)  \(CreditWords.terms(credit, language))", credit.clause) }
        for cap in terms.caps {
            entry("\(Sentence.start(MoneyWords.caps[language]))\(Sentence.colon[language])\(CreditWords.cap(cap, language))", cap.clause)
        }
        for condition in terms.conditions { entry(Sentence.start(condition.kind.name[language]), condition.clause) }
        for limit in terms.unreadLimits { entry(TermsWords.unreadLimit[language], limit) }
        let others = remedies.filter { !cited.contains($0.clause.citation.span) }
        if !others.isEmpty { page.line(TermsWords.otherRemedies[language]) }
        for statement in others { page.quote(statement.clause.citation, indent: 4) }
    }

    private static func deadlines(_ agreement: Agreement, _ page: inout TerminalPage) {
        let language = page.language
        let others = agreement.statements.filter { $0.kind == .claim || $0.kind == .notice }
        guard !agreement.remedies.deadlines.isEmpty || !others.isEmpty else { return }
        page.section(TermsWords.deadlines)
        var cited: Set<SourceSpan> = []
        for terms in agreement.remedies.deadlines {
            page.line(
                "\(Sentence.start(terms.kind.name[language]))\(Sentence.colon[language])\(terms.allowance.name[language]) · \(terms.trigger.name[language])",
                hanging: 4)
            page.quote(terms.clause.citation, indent: 4)
            cited.insert(terms.clause.citation.span)
        }
        for kind in [AgreementStatement.Kind.claim, .notice] {
            let found = others.filter { $0.kind == kind && !cited.contains($0.clause.citation.span) }
            if !found.isEmpty { page.line(CommitmentWords.kind(kind)[language]) }
            for statement in found { page.quote(statement.clause.citation, indent: 4) }
        }
    }

    /// The phrases of one sentence stand over it once.
    private static func redFlags(_ agreement: Agreement, _ page: inout TerminalPage) {
        let flags = agreement.statements.filter { $0.kind == .redFlag }
        guard !flags.isEmpty else { return }
        page.section(CommitmentWords.redFlags, count: flags.count)
        var phrases: [String] = []
        for (index, flag) in flags.enumerated() {
            if let term = flag.term { phrases.append(Quotation.marked(term)) }
            if flags.indices.contains(index + 1), flags[index + 1].clause.citation.span == flag.clause.citation.span { continue }
            page.line(phrases.joined(separator: page.language == .english ? ", " : "、"))
            page.quote(flag.clause.citation, indent: 4)
            phrases = []
        }
    }

    /// The kinds of terms that nothing was found for.
    private static func missing(_ agreement: Agreement, _ page: inout TerminalPage) {
        let language = page.language
        var absent: [Text] = []
        if agreement.supportHours.isEmpty { absent.append(CommitmentWords.plainHours) }
        if agreement.severities.isEmpty { absent.append(TermsWords.severities) }
        let deadlines = Set(agreement.remedies.deadlines.map(\.kind))
        for kind in clockKinds + [.acceptedChannel, .exclusion, .remedy] + (deadlines.contains(.claim) ? [] : [.claim]) + [.notice]
        where kind != .automaticReplyCounts && agreement.statement(kind) == nil {
            if kind == .automaticReplyDoesNotCount {
                if agreement.statement(.automaticReplyCounts) == nil { absent.append(TermsWords.automaticReply) }
            } else {
                absent.append(CommitmentWords.kind(kind))
            }
        }
        guard !absent.isEmpty else { return }
        page.section(TermsWords.notFound)
        page.line(absent.map { $0[language] }.joined(separator: " · "))
    }
}

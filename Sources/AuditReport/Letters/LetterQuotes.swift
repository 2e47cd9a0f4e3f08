// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the agreement that a letter quotes, each once, with the place where they stand.
enum LetterQuotes {
    private static let line = Text("{0}, line {1}", "{0} 第 {1} 行")
    private static let paged = Text("{0}, page {1}, line {2}", "{0} 第 {1} 页第 {2} 行")
    private static let under = Text("{0}; under {1}", "{0}；{1}项下")
    private static let readWith = Text("{0}; read with {1}", "{0}；与{1}一并理解")

    /// "agreement.md, line 48": the file's own name; its folders and digest stand in the schedule of exhibits.
    static func place(_ citation: Citation, _ page: CaseLookup) -> String {
        let path = page.files.path(citation.span.file)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let number = String(citation.span.line)
        return citation.span.page.map { page.say(paged, name, String($0), number) } ?? page.say(line, name, number)
    }

    private static func quote(_ citation: Citation, path: [String], _ page: CaseLookup) -> Letter.Quote {
        let place = place(citation, page)
        // The outermost heading is the agreement's own title.
        guard let heading = path.dropFirst().last, !heading.isEmpty else { return Letter.Quote(words: citation.quote, place: place) }
        return Letter.Quote(words: citation.quote, place: page.say(under, place, Quotation.marked(heading)))
    }

    static func quote(_ clause: Clause, _ page: CaseLookup) -> Letter.Quote { quote(clause.citation, path: clause.path, page) }

    /// Each clause of the broken promises, and the sentences that rule them: the one that binds, the hours, what is no response.
    static func promises(_ basis: LetterBasis) -> [Letter.Quote] {
        let page = basis.page
        var list: [Letter.Quote] = []
        var seen: [SourceSpan] = []
        func add(_ citation: Citation, _ quote: @autoclosure () -> Letter.Quote) {
            let span = citation.span
            // Words that stand within others already quoted are not said again.
            guard
                !seen.contains(where: {
                    $0.file == span.file && $0.page == span.page && $0.line == span.line && $0.lower <= span.lower && span.upper <= $0.upper
                })
            else { return }
            seen.append(span)
            list.append(quote())
        }
        for commitment in basis.commitments {
            for clause in rulingClauses(commitment, page) { add(clause.citation, quote(clause, page)) }
            add(commitment.clause.citation, promise(commitment, page))
        }
        let metrics = Set(basis.findings.map(\.metric))
        if !metrics.isDisjoint(with: [.firstResponse, .nextResponse]) {
            for kind in [AgreementStatement.Kind.responseDefinition, .automaticReplyDoesNotCount] {
                if let clause = page.result.agreement.statement(kind)?.clause { add(clause.citation, quote(clause, page)) }
            }
        }
        if basis.findings.contains(where: { !$0.pauses.isEmpty }), let clause = page.result.agreement.statement(.clockPause)?.clause {
            add(clause.citation, quote(clause, page))
        }
        return list
    }

    /// A promise's own words; for a row of a table with the heads that give it its meaning.
    private static func promise(_ commitment: Commitment, _ page: CaseLookup) -> Letter.Quote {
        let own = commitment.clause.citation.span
        var heads: [String] = []
        for basis in commitment.basis where [.metric, .plan].contains(basis.field) {
            let span = basis.citation.span
            guard span.file != own.file || span.line != own.line || span.page != own.page else { continue }
            let words = Quotation.marked(basis.citation.quote)
            if !heads.contains(words) { heads.append(words) }
        }
        var result = quote(commitment.clause, page)
        if !heads.isEmpty {
            result.place = page.say(readWith, result.place, heads.joined(separator: page.language == .english ? " and " : "、"))
        }
        return result
    }

    /// The sentences that hold the binding word and the hours, where they stand apart from the promise itself.
    private static func rulingClauses(_ commitment: Commitment, _ page: CaseLookup) -> [Clause] {
        let agreement = page.result.agreement
        var clauses: [Clause] = []
        for basis in commitment.basis where basis.field == .force {
            let span = basis.citation.span
            let holding = agreement.statements.first { statement in
                let other = statement.clause.citation.span
                return other.file == span.file && other.page == span.page && other.line == span.line && statement.kind != .redFlag
            }
            if let holding, holding.clause.citation.span.line != commitment.clause.citation.span.line { clauses.append(holding.clause) }
        }
        if let index = commitment.hours, agreement.supportHours.indices.contains(index), commitment.clock != .unspecified {
            clauses.append(agreement.supportHours[index].clause)
        }
        return clauses
    }

    /// The clauses on credits that the claimed lines rest on, their caps, conditions and the window to claim in.
    static func credits(_ basis: LetterBasis) -> [Letter.Quote] {
        let terms = basis.page.result.agreement.remedies
        let used = Set(basis.credits.flatMap(\.lines).map(\.terms))
        var clauses = terms.credits.filter { used.contains($0.id) }.map(\.clause)
        clauses += terms.caps.filter { !$0.coverage.isAvailabilityOnly }.map(\.clause) + terms.unreadLimits
        clauses += terms.deadlines.filter { $0.kind == .claim }.map(\.clause) + terms.conditions.map(\.clause)
        var list: [Letter.Quote] = []
        for clause in clauses {
            let next = quote(clause, basis.page)
            if !list.contains(where: { $0.words == next.words }) { list.append(next) }
        }
        return list
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One file of an agreement, read: the pipeline from blocks to commitments.
struct FileReading {
    private(set) var commitments: [Commitment] = []
    private(set) var hours: [SupportHours] = []
    private(set) var statements: [AgreementStatement] = []
    private(set) var severities: [SeverityMention] = []
    private(set) var plans: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var remedies = RemedyTerms()
    let view: DocumentView
    private var limiting: LimitReading?
    /// The names in `plans`, folded, each in its place.
    private var planKeys: [String] = []
    /// Every name of a plan that a commitment had, as written.
    private var planNames: Set<String> = []
    /// No agreement makes as many promises: what goes on is no agreement.
    private static let limit = 20_000

    /// A paper of fewer blocks is read before other cores could help.
    private static let worthDividing = 200
    private static let stretch = 32

    init(_ view: DocumentView, _ cores: Cores) {
        self.view = view
        let cores = view.blocks.count < FileReading.worthDividing ? Cores(count: 1) : cores
        let (read, scope) = cores.both({ StatementReading.read(view) }, { Scope(view) })
        let (blocks, hoursReading) = cores.both(
            { BlockReading.read(scope, cores, stretch: FileReading.stretch) }, { HoursReading(view, scope) })
        hours = hoursReading.hours
        diagnostics += hoursReading.diagnostics
        var candidates: [Candidate] = []
        for block in blocks {
            candidates += block.candidates
            for words in block.misunderstood { misunderstood(words) }
            if candidates.count > FileReading.limit { break }
        }
        candidates = candidates.map(LetterUnits(view).read).map { EveryPlan.cleared(OfferedPlans.completed($0, scope.offered)) }
        candidates = ClauseContrast(view: view).complete(candidates)
        candidates = SectionContrast(scope).complete(candidates)
        candidates = GlossaryMetrics(view).complete(candidates)
        candidates = ComplianceReading(scope).complete(candidates)
        candidates = ListChannel(scope).complete(candidates)
        let languages = TwoLanguages(candidates, prevailing: prevailingLanguage())
        candidates = Restatement.collapse(AvailabilitySubject.complete(languages.candidates))
        for difference in languages.differences { note(difference) }
        for candidate in candidates { note(candidate) }
        statements = read.statements
        diagnostics += read.diagnostics
        limiting = LimitReading(scope)
        let grading = Grading(view, statements)
        let clocks = ClockResolution(hours: hours, statements: hoursReading.statements, view: view)
        for candidate in candidates { add(candidate, clocks, grading) }
        check(candidates)
        remedies = RemedyReading.read(scope, plans: plans)
    }

    private mutating func misunderstood(_ words: Words) {
        let text = DocumentView.short(words.text)
        let folded = words.text.unicodeScalars.map(Folding.fold)
        if ForcePhrase.first(folded, in: 0..<folded.count)?.force == .effort || RedFlag.isEffort(folded) {
            diagnostics.append(Diagnostic(.commitmentWithoutNumber, [text, Grade.g4.rawValue], at: view.span(words.bytes), excerpt: text))
        } else {
            diagnostics.append(Diagnostic(.durationNotUnderstood, [text], at: view.span(words.bytes), excerpt: text))
        }
    }

    /// The language that a clause gives precedence; nil where two clauses disagree.
    private func prevailingLanguage() -> String? {
        var found: Set<String> = []
        for block in view.blocks {
            switch block.content {
            case .paragraph, .item:
                for sentence in block.passage.sentences() {
                    if let term = ClauseRule.prevailingLanguage.find(block.passage, sentence)?.term { found.insert(term) }
                }
            default: continue
            }
        }
        return found.count == 1 ? found.first : nil
    }

    private mutating func note(_ difference: TwoLanguages.Difference) {
        let name = "\(difference.first.metric.rawValue) \(difference.first.severity?.name ?? "")"
        let held = difference.prevailing.map { $0 == "zh" ? "中文" : "English" } ?? "?"
        diagnostics.append(
            Diagnostic(
                .languagesDiffer,
                [name, difference.first.targetWords?.text ?? "", difference.second.targetWords?.text ?? "", held],
                at: view.span(difference.second.clause.bytes), excerpt: DocumentView.short(difference.second.clause.text)))
    }

    private mutating func note(_ candidate: Candidate) {
        if let level = candidate.severity, !severities.contains(where: { $0.key == level.key }) { severities.append(level) }
        // "Premium" and "Premium plan" are one tier, under the shorter name.
        guard let plan = candidate.plan?.text, planNames.insert(plan).inserted else { return }
        let folded = ClockResolution.fold(plan)
        guard let same = planKeys.firstIndex(where: { ClockResolution.same($0, folded) }) else {
            plans.append(plan)
            planKeys.append(folded)
            return
        }
        if plan.count < plans[same].count {
            plans[same] = plan
            planKeys[same] = folded
        }
    }

    private mutating func add(_ candidate: Candidate, _ clocks: ClockResolution, _ grading: Grading) {
        let answer = clocks.resolve(candidate)
        let force = candidate.force ?? .stated
        var basis: [FieldBasis] = []
        func cite(_ field: FieldBasis.Field, _ words: Words?) {
            if let words { basis.append(FieldBasis(field, view.citation(words))) }
        }
        cite(.metric, candidate.metricWords)
        cite(.severity, candidate.severity?.words)
        cite(.plan, candidate.plan)
        cite(.channel, candidate.channel)
        cite(.target, candidate.targetWords)
        cite(.clock, answer.words)
        if let number = answer.hours { basis.append(FieldBasis(.hours, hours[number].clause.citation)) }
        cite(.percent, candidate.percentWords)
        cite(.period, candidate.period)
        cite(.force, candidate.forceWords)
        var commitment = Commitment(
            metric: candidate.metric, presence: candidate.presence, severity: candidate.severity?.name, plan: candidate.plan?.text,
            channel: candidate.channel?.text, target: candidate.target, clock: answer.clock, hours: answer.hours,
            percent: candidate.percent,
            period: candidate.period?.text, force: force, grade: grading.grade(force),
            clause: view.clause(candidate.clause, block: candidate.block), basis: basis)
        commitment.limits = (candidate.limits + (limiting?.limits(of: candidate) ?? [])).prefix(8).map { view.citation($0) }
        commitments.append(commitment)
        if candidate.presence == .placeholder {
            diagnostics.append(
                Diagnostic(
                    .commitmentPlaceholder, [DocumentView.short(candidate.clause.text)], at: view.span(candidate.clause.bytes),
                    excerpt: DocumentView.short(candidate.clause.text)))
        }
        if candidate.severity == nil, candidate.metric != .availability, candidate.presence == .stated {
            diagnostics.append(
                Diagnostic(
                    .commitmentWithoutSeverity, at: view.span(candidate.clause.bytes), excerpt: DocumentView.short(candidate.clause.text)))
        }
    }

    /// What the document as a whole leaves open, and where it contradicts itself.
    private mutating func check(_ candidates: [Candidate]) {
        for statement in hours where statement.zone == nil && !statement.week.isAlways {
            diagnostics.append(
                Diagnostic(
                    .hoursZoneMissing, [statement.name], at: statement.clause.citation.span, excerpt: statement.clause.citation.quote))
        }
        if let first = commitments.first(where: { $0.clock == .business && $0.hours == nil }) {
            diagnostics.append(Diagnostic(.hoursUndefined, at: first.clause.citation.span, excerpt: first.clause.citation.quote))
        }
        for (first, second) in Restatement.conflicts(candidates) {
            let name = "\(first.metric.rawValue) \(first.severity?.name ?? "")"
            diagnostics.append(
                Diagnostic(.commitmentConflict, [name], at: view.span(second.clause.bytes), excerpt: DocumentView.short(second.clause.text))
            )
        }
    }
}

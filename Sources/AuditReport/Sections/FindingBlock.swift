// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One finding with everything needed to redo it by hand.
enum FindingBlock {
    /// Whether a finding needs no more than its times and its exhibits: a promise that was kept beyond doubt.
    static func isOneLine(_ finding: Finding) -> Bool {
        finding.outcome == .met && finding.standing == .firm && finding.occurrences.isEmpty && finding.notes.isEmpty
    }

    /// A kept promise on one line: promise, incident, due, answered, counted, exhibits.
    static func line(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        let clock = page.clock(of: finding)
        var words = "\(FindingWords.started[page.language]) \(clock.full(finding.start.bounds))"
        if let deadline = finding.deadline { words += " · \(FindingWords.due[page.language]) \(clock.bare(deadline))" }
        if let stop = finding.stop { words += " · \(FindingWords.stop(finding.metric)[page.language]) \(clock.bare(stop.bounds))" }
        if let elapsed = finding.elapsed {
            words += " · \(FindingWords.elapsed[page.language]) \(LengthText.words(elapsed, page.language))"
        }
        if let target = page.commitment(finding.commitment).map({ page.target($0) }) { words += " (\(target))" }
        let places = (finding.start.citations.prefix(1) + (finding.stop?.citations.prefix(1) ?? [])).map {
            "\(page.files.label($0.span.file)):\($0.span.place)"
        }.joined(separator: " → ")
        return """
            <p class="one" id="\(Anchor.of(finding.id))"><b>\(page.foreign(page.promise(finding.metric, finding.severity)))</b> \(page.foreign(page.incident(finding.incident)?.title ?? finding.incident))<small>\(words) · \(CompactFinding.link(finding.commitment, to: Anchor.of(finding.commitment), page)) · \(places) · \(finding.id)</small></p>

            """
    }

    static func markup(_ finding: Finding, _ page: CaseLookup, isOpen: Bool) -> HTMLText {
        var out: HTMLText = isOpen ? "<details open" : "<details"
        out += " class=\"f \(ShownOutcome(finding).styleMarkup)\">\n"
        out += summary(finding, page)
        out += "<div class=\"fb\" id=\"\(Anchor.of(finding.id))\">\n"
        out += verdict(finding, page)
        out += TimelineStrip.markup(finding, page)
        out += facts(finding, page)
        out += notCounting(finding, page)
        out += pauses(finding, page)
        out += LedgerView.markup(finding, page)
        out += occurrences(finding, page)
        out += alternatives(finding, page)
        out += DefencesView.markup(finding, page)
        out += claims(finding, page)
        out += notes(finding, page)
        out += "</div></details>\n"
        return out
    }

    private static func summary(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        let title = page.incident(finding.incident)?.title ?? finding.incident
        let isTold = finding.outcome == .breached || finding.standing == .contestable
        let standing: HTMLText = isTold ? "<small>\(finding.standing.name[page.language])</small>" : ""
        let late = finding.overrun.map { page.say(FindingWords.overrunAtLeast, LengthText.words($0.min, page.language)) } ?? ""
        return """
            <summary><span class="v"><i aria-hidden="true">\(ShownOutcome(finding).signMarkup)</i> \(ShownOutcome(finding).title(page.language)) \(standing)</span><span class="t"><b>\(page.foreign(page.promise(finding.metric, finding.severity)))</b> \(page.foreign(title))</span><span class="o">\(late)</span><span class="id">\(finding.id)</span></summary>

            """
    }

    /// Outcome, standing and what it rests on, in words.
    private static func verdict(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let why: Text
        switch finding.standing {
        case .firm: why = FindingWords.firm
        case .contestable: why = finding.alternatives.contains(where: \.flips) ? FindingWords.contestable : FindingWords.contestableOther
        }
        var out: HTMLText =
            "<p class=\"verdict\"><b>\(ShownOutcome(finding).title(language))</b> · \(finding.standing.name[language])\(Sentence.stop[language])\(why[language])"
        if finding.overrun != nil, finding.outcome != .breached, page.commitment(finding.commitment)?.grade.isBinding == false {
            out += " \(FindingWords.versusTarget[language])"
        }
        out += "</p>\n"
        guard !finding.reasons.isEmpty else { return out }
        out += "<ul class=\"reasons\">\n"
        for reason in finding.reasons {
            out += """
                <li><b>\(reason.rawValue)</b> \(reason.name[language])\(Sentence.stop[language])<span class="settle">\(FindingWords.settledBy[language])\(Sentence.colon[language])\(reason.settledBy[language])</span></li>

                """
        }
        out += "</ul>\n"
        return out
    }

    private static func facts(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let clock = page.clock(of: finding)
        var out: HTMLText = "<dl class=\"kv\">\n"
        if let commitment = page.commitment(finding.commitment) {
            out += """
                <dt>\(FindingWords.commitment[language])</dt><dd><a href="#\(Anchor.of(commitment.id))">\(commitment.id)</a> \(page.target(commitment)) · \(commitment.clock.name[language]) · \(commitment.grade.rawValue) \(commitment.grade.name[language])<br>\(page.quote(commitment.clause.citation.quote)) <small class="path">\(page.files.place(commitment.clause.citation.span))</small></dd>

                """
        } else {
            out += "<dt>\(FindingWords.commitment[language])</dt><dd>\(finding.commitment)</dd>\n"
        }
        if let incident = page.incident(finding.incident) {
            out +=
                "<dt>\(FindingWords.incident[language])</dt><dd><a href=\"#\(Anchor.incident(page.incidentIndex(incident.id) ?? 0))\">\(incident.id)</a> \(page.foreign(incident.title))</dd>\n"
        }
        out += moment(FindingWords.started, finding.start, clock, page)
        if let deadline = finding.deadline {
            out += "<dt>\(FindingWords.due[language])</dt><dd>\(page.stamp(deadline, clock))</dd>\n"
        } else {
            out += "<dt>\(FindingWords.due[language])</dt><dd>\(FindingWords.noDeadline[language])</dd>\n"
        }
        if let stop = finding.stop {
            out += moment(FindingWords.stop(finding.metric), stop, clock, page)
        } else {
            out +=
                "<dt>\(FindingWords.stop(finding.metric)[language])</dt><dd>\(page.say(FindingWords.noStop, clock.full(page.result.asOf)))</dd>\n"
        }
        if let elapsed = finding.elapsed {
            out += "<dt>\(FindingWords.elapsed[language])</dt><dd>\(LengthText.words(elapsed, language))</dd>\n"
        }
        if let overrun = finding.overrun {
            out += "<dt>\(FindingWords.overrun[language])</dt><dd><strong>\(LengthText.words(overrun, language))</strong></dd>\n"
        }
        out += GradesView.row(finding, page)
        out += "</dl>\n"
        return out
    }

    private static func moment(_ name: Text, _ moment: Moment, _ clock: LocalClock, _ page: CaseLookup) -> HTMLText {
        var out: HTMLText = "<dt>\(name[page.language])</dt><dd>\(page.stamp(moment.bounds, clock))"
        if let event = page.event(moment.event) {
            out +=
                " <small>\(event.role.name[page.language]) · \(event.channel.name[page.language]) · \(page.foreign(event.author.label)) · \(page.say(FindingWords.stampBasis, event.at.raw))</small>"
        }
        for citation in moment.citations { out += "<br>\(page.citation(citation))" }
        out += "</dd>\n"
        return out
    }

    private static func notCounting(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        guard !finding.nonCounting.isEmpty else { return HTMLText() }
        let clock = page.clock(of: finding)
        var out: HTMLText = "<h4>\(FindingWords.notCounted[page.language])</h4>\n<ul class=\"rows\">\n"
        for event in finding.nonCounting {
            out +=
                "<li>\(page.stamp(event.at, clock)) \(page.foreign(FindingWords.why(event.why, page.language)))<br>\(page.citation(event.citation))</li>\n"
        }
        out += "</ul>\n"
        return out
    }

    private static func pauses(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        guard !finding.pauses.isEmpty else { return HTMLText() }
        let clock = page.clock(of: finding)
        var out: HTMLText = "<h4>\(FindingWords.pauses[page.language])</h4>\n<ul class=\"rows\">\n"
        for pause in finding.pauses {
            out +=
                "<li><span class=\"stamp\">\(clock.full(pause.period.start)) → \(clock.full(pause.period.end))</span> \(page.foreign(pause.cause[page.language]))"
            for citation in pause.citations { out += "<br>\(page.citation(citation))" }
            out += "</li>\n"
        }
        out += "</ul>\n"
        return out
    }

    private static func occurrences(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        guard !finding.occurrences.isEmpty else { return HTMLText() }
        let clock = page.clock(of: finding)
        var out: HTMLText = "<h4>\(page.say(FindingWords.occurrences, String(finding.occurrences.count)))</h4>\n<ol class=\"rows\">\n"
        for occurrence in finding.occurrences {
            let stop = occurrence.stop.map { clock.full($0.bounds) } ?? "—"
            let places = (occurrence.start.citations.prefix(1) + (occurrence.stop?.citations.prefix(1) ?? [])).map {
                "\(page.files.label($0.span.file)):\($0.span.place)"
            }.joined(separator: " → ")
            out += """
                <li><span class="\(ShownOutcome(occurrence.outcome).styleMarkup)"><i aria-hidden="true">\(ShownOutcome(occurrence.outcome).signMarkup)</i> \(ShownOutcome(occurrence.outcome).name[page.language])</span> <span class="stamp">\(clock.full(occurrence.start.bounds)) → \(stop)</span> \(LengthText.words(occurrence.elapsed, page.language)) <small>\(places)</small></li>

                """
        }
        out += "</ol>\n"
        return out
    }

    private static func alternatives(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        guard !finding.alternatives.isEmpty else { return HTMLText() }
        let clock = page.clock(of: finding)
        var out: HTMLText = "<h4>\(FindingWords.alternatives[page.language])</h4>\n<ul class=\"rows\">\n"
        for alternative in finding.alternatives {
            let due = alternative.deadline.map { " · " + page.say(FindingWords.deadlineThen, clock.full($0)) } ?? ""
            out += """
                <li><span class="\(ShownOutcome(alternative.outcome).styleMarkup)"><i aria-hidden="true">\(ShownOutcome(alternative.outcome).signMarkup)</i> \(ShownOutcome(alternative.outcome).name[page.language])</span> \(ReadingWords.together(alternative.readings)[page.language]) <small>\((alternative.flips ? FindingWords.flips : FindingWords.keeps)[page.language])\(due)</small></li>

                """
        }
        out += "</ul>\n"
        return out
    }

    private static func claims(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        guard !finding.claims.isEmpty else { return HTMLText() }
        let clock = page.clock(of: finding)
        var out: HTMLText =
            "<h4>\(ClaimWords.title[page.language])</h4>\n<p><small>\(ClaimWords.caution[page.language])</small></p>\n<ul class=\"rows\">\n"
        for claim in finding.claims {
            out +=
                "<li><code>\(page.foreign(claim.field))</code>: \(page.foreign(claim.raw)) <small>\(ClaimWords.meaning(claim, clock))</small><br>\(page.citation(claim.citation))</li>\n"
        }
        out += "</ul>\n"
        return out
    }

    private static func notes(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        guard !finding.notes.isEmpty else { return HTMLText() }
        var out: HTMLText = "<h4>\(FindingWords.notes[page.language])</h4>\n<ul class=\"rows\">\n"
        for note in finding.notes { out += "<li>\(page.foreign(note[page.language]))</li>\n" }
        out += "</ul>\n"
        return out
    }
}

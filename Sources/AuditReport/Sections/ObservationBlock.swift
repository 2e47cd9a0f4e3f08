// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One observation in a sentence, with the events it rests on and their exhibits.
enum ObservationBlock {
    static func markup(_ observation: ConductObservation, _ incident: String, _ page: CaseLookup) -> HTMLText {
        var out: HTMLText = """
            <li><span class="stamp">\(page.clock.full(observation.moment.bounds))</span> \(ConductSection.link(incident, page)) \(page.foreign(sentence(observation, page)))
            """
        for (name, moment) in parts(observation) {
            guard let citation = moment.citations.first else { continue }
            let role = page.event(moment.event).map { " · \($0.role.name[page.language])" } ?? ""
            out += "<br><small>\(name[page.language]) · \(page.clock.full(moment.bounds))\(role)</small><br>\(page.citation(citation))"
        }
        out += "</li>\n"
        return out
    }

    private static func sentence(_ observation: ConductObservation, _ page: CaseLookup) -> String {
        let language = page.language
        switch observation {
        case .repeatAsk(let ask):
            let things = ask.things.map { $0.thing.name[language] }.joined(separator: language == .english ? ", " : "、")
            return page.say(ConductWords.asked, things)
        case .reopened(let reopening):
            return page.say(
                ConductWords.reopenedBy, ConductWords.role(reopening.resolvedBy)[language],
                ConductWords.role(reopening.reopenedBy)[language])
        case .silentClose(let close):
            let words =
                switch close.kind {
                case .unanswered: ConductWords.closedUnanswered
                case .wordless: ConductWords.closedWordless
                }
            return page.say(words, ConductWords.role(close.by)[language])
        case .downgrade(let change):
            return page.say(ConductWords.lowered, change.from ?? "—", change.to, ConductWords.role(change.by)[language])
        case .brokenPromise(let promise): return page.say(ConductWords.due, page.clock.full(promise.due.latest))
        case .emptyAnswer(let answer):
            guard answer.substantive != nil else { return page.say(ConductWords.emptyNever, page.clock.full(page.result.asOf)) }
            return answer.toSubstantive.map { page.say(ConductWords.emptyThen, LengthText.words($0, language)) }
                ?? ConductWords.emptyLater[language]
        }
    }

    /// The events it rests on, each with what it is.
    private static func parts(_ observation: ConductObservation) -> [(Text, Moment)] {
        let moments = observation.moments
        switch observation {
        case .repeatAsk:
            return moments.dropLast().map { (ConductWords.partSupplied, $0) } + moments.suffix(1).map { (ConductWords.partAsked, $0) }
        case .reopened(let reopening):
            return [(ConductWords.partResolved, reopening.resolved), (ConductWords.partReopened, reopening.reopened)]
        case .silentClose(let close):
            return [(ConductWords.partRequest, close.asked)] + (close.lastAnswer.map { [(ConductWords.partAnswer, $0)] } ?? [])
                + [(ConductWords.partClosed, close.close)]
        case .downgrade(let change):
            return (change.before.map { [(ConductWords.partBefore, $0)] } ?? []) + [(ConductWords.partChanged, change.moment)]
        case .brokenPromise(let promise):
            return [(ConductWords.partPromised, promise.said)] + (promise.nextMessage.map { [(ConductWords.partNext, $0)] } ?? [])
        case .emptyAnswer(let answer):
            return [(ConductWords.partFirst, answer.first)] + (answer.substantive.map { [(ConductWords.partSubstantive, $0)] } ?? [])
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What the vendor will probably say of a finding, and the file's answer: only what the finding's own data give rise to.
struct DefenceAssembly {
    private let result: AuditResult
    private let exclusions: ExclusionBook
    private let inForce: [ReadingTerm: ReadingInForce]
    private let incidents: [String: Int]
    private let conduct: [String: Int]
    private let commitments: [String: Int]

    init(_ result: AuditResult, exclusions: ExclusionBook) {
        func places(_ ids: [String]) -> [String: Int] {
            Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
        self.result = result
        self.exclusions = exclusions
        inForce = Dictionary(result.readings.map { ($0.reading.term, $0) }, uniquingKeysWith: { first, _ in first })
        incidents = places(result.incidents.map(\.id))
        conduct = places(result.conduct.incidents.map(\.incident))
        commitments = places(result.agreement.commitments.map(\.id))
    }

    /// Nothing for a finding that does not speak against the vendor.
    func defences(_ finding: Finding) -> [Defence] {
        guard finding.outcome == .breached || finding.isMissedTarget else { return [] }
        let incident = incidents[finding.incident].map { result.incidents[$0] }
        let readings = pleaded(finding)
        return messages(finding, readings[.automaticAcknowledgement]) + ownSystem(finding) + severity(finding, readings[.severity])
            + starts(finding, incident, readings) + waiting(finding, readings[.pauses] ?? readings[.voidWaiting])
            + hours(finding, readings) + limits(finding, incident, readings) + combination(finding) + record(finding, incident)
    }

    /// Of each question the alternative that helps the vendor most: it changes the outcome, or at least gives more time.
    private func pleaded(_ finding: Finding) -> [ReadingTerm: Alternative] {
        var found: [ReadingTerm: Alternative] = [:]
        for alternative in finding.alternatives where alternative.with.isEmpty {
            let term = alternative.reading.term
            let isLater = (alternative.deadline?.latest ?? .distantPast) > (finding.deadline?.latest ?? .distantFuture)
            guard alternative.flips || isLater else { continue }
            if let other = found[term], other.flips || !alternative.flips { continue }
            found[term] = alternative
        }
        return found
    }

    /// A plea that a reading would grant, answered by the reading in force.
    private func defence(_ plea: Defence.Plea, _ alternative: Alternative, fact: Citation? = nil) -> Defence {
        let answer = inForce[alternative.reading.term].map { Defence.Answer.reading($0.reading, $0.basis) } ?? .none
        return Defence(
            plea, answer, outcome: alternative.outcome, flips: alternative.flips, readings: alternative.readings, fact: fact)
    }

    /// Messages before the answer that did not stop the clock.
    private func messages(_ finding: Finding, _ alternative: Alternative?) -> [Defence] {
        var found: [Defence] = []
        func first(_ isOfKind: (NonCountingEvent.Why) -> Bool) -> (event: NonCountingEvent, count: Int)? {
            let events = finding.nonCounting.filter { isOfKind($0.why) }
            return events.first.map { ($0, events.count) }
        }
        if let (event, count) = first({ if case .automatic = $0 { true } else { false } }) {
            let plea = Defence.Plea.automaticReply(event.at, count: count)
            if let alternative {
                found.append(defence(plea, alternative, fact: event.citation))
            } else {
                let reading = inForce[.automaticAcknowledgement]
                found.append(
                    Defence(plea, reading.map { .reading($0.reading, $0.basis) } ?? .rule, fact: event.citation))
            }
        }
        if let (event, count) = first({ $0 == .internalNote }) {
            found.append(Defence(.internalNote(event.at, count: count), .rule, fact: event.citation))
        }
        if let (event, _) = first({ $0 == .unknownRole }) {
            let name =
                result.evidence.events.indices.contains(Int(event.event.index))
                ? result.evidence.events[Int(event.event.index)].author.label : ""
            let isLate = finding.deadline.map { event.at.earliest > $0.latest } ?? false
            found.append(Defence(.unplacedAuthor(event.at, name: name), isLate ? .afterDeadline : .none, fact: event.citation))
        }
        return found
    }

    private func ownSystem(_ finding: Finding) -> [Defence] {
        guard let claim = finding.claims.first(where: { ClaimComparison.says($0, finding) == .kept }) else { return [] }
        return [Defence(.ownSystem(field: claim.field, value: claim.raw), .askForRecord, fact: claim.citation)]
    }

    private func severity(_ finding: Finding, _ alternative: Alternative?) -> [Defence] {
        let changes = conduct[finding.incident].map { result.conduct.incidents[$0].severity.changes } ?? []
        let change = changes.last {
            $0.by != .customer && $0.to != finding.severity && $0.moment.bounds.earliest > finding.start.bounds.latest
        }
        let fact = change?.moment.citations.first
        if let alternative { return [defence(.severity(to: change?.to), alternative, fact: fact)] }
        guard let change, finding.severity != nil else { return [] }
        return [Defence(.severity(to: change.to), .severityAtStart, fact: fact)]
    }

    /// When the clock started, by which message and channel.
    private func starts(_ finding: Finding, _ incident: Incident?, _ readings: [ReadingTerm: Alternative]) -> [Defence] {
        var found: [Defence] = []
        if let later = readings[.clockStart] ?? readings[.reportStart] { found.append(defence(.laterStart, later)) }
        guard let incident else { return found }
        for moment in [finding.start, finding.stop].compactMap({ $0 }) {
            guard let link = incident.members.first(where: { $0.event == moment.event })?.link, link.isWeak else { continue }
            found.append(
                Defence(.otherMatter(link), finding.standing == .firm ? .sameWithout : .none, fact: moment.citations.first))
            break
        }
        let accepted = result.engagement.acceptedChannels
        if !accepted.isEmpty, let other = incident.channels.first(where: { !accepted.contains($0) }) {
            let event = incident.members.lazy.map { Int($0.event.index) }.filter(result.evidence.events.indices.contains).map {
                result.evidence.events[$0]
            }.first { $0.channel == other && $0.role == .customer }
            if let event { found.append(Defence(.channel(other), .rule, fact: event.citations.first)) }
        }
        return found
    }

    private func waiting(_ finding: Finding, _ alternative: Alternative?) -> [Defence] {
        var found: [Defence] = []
        func total(_ grants: Set<Pause.Grant>, _ length: (Pause) -> Int64) -> (Int64, Citation?)? {
            let pauses = finding.pauses.filter { grants.contains($0.grant) }
            guard !pauses.isEmpty else { return nil }
            return (pauses.reduce(0) { $0 &+ length($1) }, pauses.lazy.flatMap(\.citations).first)
        }
        let longest = { (pause: Pause) in pause.period.end.since(pause.period.start) }
        if let alternative {
            let (length, fact) = total([.void, .reading], longest) ?? (0, nil)
            found.append(defence(.waiting(length), alternative, fact: fact))
        } else if let (length, fact) = total([.void], longest) {
            found.append(Defence(.waiting(length), .hadAnswered, fact: fact))
        }
        if let (length, fact) = total([.clause, .exclusion, .reading], longest),
            let (off, _) = total([.clause, .exclusion, .reading], { pause in pause.certain.map { $0.end.since($0.start) } ?? 0 })
        {
            found.append(Defence(.waiting(length), .alreadyOff(off), fact: fact))
        }
        return found
    }

    private func hours(_ finding: Finding, _ readings: [ReadingTerm: Alternative]) -> [Defence] {
        var found: [Defence] = []
        let off = finding.ledger.reduce(Int64(0)) { sum, line in
            switch line.state {
            case .outsideHours, .closedDay, .holiday: sum &+ line.to.since(line.from)
            case .counted, .paused, .triggerDay, .summed: sum
            }
        }
        if let plain = readings[.plainHours] {
            found.append(defence(.supportHours(off), plain))
        } else if off > 0 {
            let calendar = finding.calendar.flatMap { result.calendars.indices.contains($0) ? result.calendars[$0] : nil }
            found.append(Defence(.supportHours(off), .alreadyOff(off), fact: calendar?.clause))
        }
        if let days = readings[.dayCounting] ?? readings[.restDay] { found.append(defence(.dayCount, days)) }
        return found
    }

    /// Grounds that would take the promise away.
    private func limits(_ finding: Finding, _ incident: Incident?, _ readings: [ReadingTerm: Alternative]) -> [Defence] {
        var found: [Defence] = []
        if let exclusion = readings[.exclusions] {
            found.append(defence(.exclusion, exclusion, fact: incident.flatMap(claimedExclusion)))
        }
        if let limit = readings[.limits] {
            let commitment = commitments[finding.commitment].map { result.agreement.commitments[$0] }
            found.append(defence(.limits, limit, fact: commitment?.limits.first))
        }
        return found
    }

    private func claimedExclusion(_ incident: Incident) -> Citation? {
        for member in incident.members {
            let index = Int(member.event.index)
            guard result.evidence.events.indices.contains(index) else { continue }
            let event = result.evidence.events[index]
            guard event.role == .vendor, event.kind.isPublicMessage else { continue }
            if ExclusionWords.grounds(claimedIn: event.text).contains(where: { exclusions.clause($0) != nil }) {
                return event.citations.first
            }
        }
        return nil
    }

    private func combination(_ finding: Finding) -> [Defence] {
        guard let together = finding.alternatives.first(where: { !$0.with.isEmpty && $0.flips }) else { return [] }
        return [Defence(.combination, .onlyTogether, outcome: together.outcome, flips: true, readings: together.readings)]
    }

    /// What may be said against the evidence itself.
    private func record(_ finding: Finding, _ incident: Incident?) -> [Defence] {
        var found: [Defence] = []
        let width = max(finding.start.bounds.width, finding.stop?.bounds.width ?? 0)
        if width >= 1000, let overrun = finding.overrun { found.append(Defence(.clocks(width), .stillLate(overrun.min))) }
        if finding.stop == nil {
            found.append(Defence(.missingAnswer, result.asOfBasis == .engagement ? .vouched : .notVouched))
        }
        if let grade = finding.evidenceGrade, grade >= .bare { found.append(Defence(.record(grade), .askForRecord)) }
        return found
    }
}

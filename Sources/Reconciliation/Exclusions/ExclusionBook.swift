// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The exclusions of a case: what the agreement excludes, what a person states, and what the vendor claims in an incident.
///
/// What a person of the customer's side states is applied. A vendor's claim decides nothing: it makes a breach contestable, where a clause names
/// its ground.
struct ExclusionBook {
    /// A ground that a person of the vendor claims, which a clause names.
    struct Claim {
        var ground: ExclusionGround
        var message: ClockMoment

        var words: Text {
            let quote = message.event.text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(120)
            return Text(
                "the vendor claims an exclusion (\(ground.name.english)), which a clause names: \"\(quote)\"",
                "服务商主张免责（\(ground.name.chinese)），协议有此条款：“\(quote)”")
        }
    }

    private let clauses: [(ground: ExclusionGround, clause: Citation)]
    private let stated: [StatedExclusion]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ agreement: Agreement, _ engagement: Engagement) {
        clauses = agreement.statements.filter { $0.kind == .exclusion }.flatMap { statement in
            ExclusionWords.grounds(ofClause: statement.clause.citation.quote).map { ($0, statement.clause.citation) }
        }
        stated = engagement.exclusions
        for ground in ExclusionGround.allCases where stated.contains(where: { $0.ground == ground }) && clause(ground) == nil {
            diagnostics.append(Diagnostic(.exclusionWithoutClause, [ground.rawValue]))
        }
    }

    /// The first clause that names a ground.
    func clause(_ ground: ExclusionGround) -> Citation? { clauses.first { $0.ground == ground }?.clause }

    /// The exclusion that takes a whole incident out of the promises.
    func whole(_ incident: Incident) -> StatedExclusion? {
        stated.first { $0.period == nil && ExclusionBook.concerns($0, incident) }
    }

    /// Stretches of time that are off the clocks of an incident.
    func timeOff(_ incident: Incident) -> [ClockPause] {
        stated.compactMap { exclusion in
            guard let period = exclusion.period, exclusion.incidents.isEmpty || ExclusionBook.concerns(exclusion, incident) else {
                return nil
            }
            return ClockPause(
                begin: .instant(period.start), end: .instant(period.end), grant: .exclusion, cause: ExclusionBook.words(exclusion),
                grounds: clause(exclusion.ground).map { [$0] } ?? [])
        }
    }

    /// What persons of the vendor claim in an incident on grounds that a clause names, the first of each.
    func claims(_ contacts: Contacts) -> [Claim] {
        guard !clauses.isEmpty else { return [] }
        var found: [Claim] = []
        for answer in contacts.answers + contacts.perhapsAnswers {
            for ground in ExclusionWords.grounds(claimedIn: answer.event.text)
            where clause(ground) != nil && !found.contains(where: { $0.ground == ground }) {
                found.append(Claim(ground: ground, message: answer))
            }
        }
        return found
    }

    static func words(_ exclusion: StatedExclusion) -> Text {
        let note = exclusion.note.isEmpty ? "" : ": " + exclusion.note
        return Text(
            "excluded, \(exclusion.ground.name.english), as the engagement states\(note)",
            "除外：\(exclusion.ground.name.chinese)（engagement 所述）\(exclusion.note.isEmpty ? "" : "：" + exclusion.note)")
    }

    private static func concerns(_ exclusion: StatedExclusion, _ incident: Incident) -> Bool {
        exclusion.incidents.contains { name in
            incident.id == name || incident.keys.contains { $0.lowercased() == name.lowercased() }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Grades records by the format they came in and by what their stamps and ids are worth. Source of the rules: docs/fairness.md.
struct EvidenceGrading {
    private let events: [EvidenceEvent]
    private let exhibits: [Exhibit]
    private let places: [FileID: Int]
    /// In the order of the exhibits; reckoned once, over all events.
    private let grades: [ExhibitGrade?]

    init(_ record: EvidenceRecord) {
        events = record.events
        exhibits = record.exhibits
        places = Dictionary(record.exhibits.enumerated().map { ($1.file.id, $0) }, uniquingKeysWith: { first, _ in first })
        grades = EvidenceGrading.grades(record, places)
    }

    /// Gives every exhibit and every finding its grade.
    func apply(to result: inout AuditResult) {
        for index in result.evidence.exhibits.indices { result.evidence.exhibits[index].evidenceGrade = grades[index] }
        for index in result.findings.indices { result.findings[index].evidenceGrade = grade(result.findings[index]) }
    }

    private static func grades(_ record: EvidenceRecord, _ places: [FileID: Int]) -> [ExhibitGrade?] {
        let (events, exhibits) = (record.events, record.exhibits)
        let reasons = EvidenceGrade.Reason.allCases
        let slots = Dictionary(uniqueKeysWithValues: reasons.enumerated().map { ($1, $0) })
        var counts = Array(repeating: [Int](), count: exhibits.count)
        for event in events {
            for (index, citation) in event.citations.enumerated() {
                let file = citation.span.file
                guard let place = places[file], !event.citations[..<index].contains(where: { $0.span.file == file }) else { continue }
                if counts[place].isEmpty { counts[place] = Array(repeating: 0, count: reasons.count) }
                counts[place][slots[EvidenceGrading.reason(event, format: exhibits[place].format)] ?? 0] += 1
            }
        }
        return counts.map { counts in
            ExhibitGrade(zip(reasons, counts).filter { $0.1 > 0 }.map { ExhibitGrade.ReasonCount($0.0, $0.1) })
        }
    }

    private func grade(_ finding: Finding) -> EvidenceGrade? {
        [finding.start, finding.stop].compactMap { $0.flatMap { grade($0) } }.max()
    }

    /// The best copy of a moment.
    func grade(_ moment: Moment) -> EvidenceGrade? {
        if let index = moment.event.map({ Int($0.index) }), events.indices.contains(index) {
            let found = events[index].citations.compactMap { places[$0.span.file] }.map {
                EvidenceGrading.reason(events[index], format: exhibits[$0].format).grade
            }.min()
            if let found { return found }
        }
        return moment.citations.compactMap { places[$0.span.file].flatMap { grades[$0]?.grade } }.min()
    }

    static func reason(_ event: EvidenceEvent, format: String) -> EvidenceGrade.Reason {
        if event.ownWords == .onlyQuoted { return .forwarded }
        if format == "pattern" { return .pattern }
        let isZoned = hasZone(event.at)
        let isCoarse = event.at.precision == .minute || event.at.precision == .day
        if format == "wechat", !isZoned, isCoarse { return .copiedText }
        if !isZoned { return .noZone }
        if isCoarse { return .noSeconds }
        if event.keys.messageID == nil, event.keys.tickets.isEmpty { return .noIDs }
        if mail.contains(format) {
            return event.at.witnesses.contains { $0.hasPrefix("Received ") } ? .serverStamp : .noServerStamp
        }
        if tables.contains(format) { return .table }
        guard ticketSystems.contains(format) else { return .nativeExport }
        return event.gaps.isEmpty ? .ticketSystem : .historyLeftOut
    }

    /// Whether the file itself says in which zone its time is; what a person declares is that person's word.
    private static func hasZone(_ stamp: Stamp) -> Bool {
        switch stamp.basis {
        case .epoch, .offset, .namedOffset, .derivedZone, .witnesses: true
        case .declaredZone, .zoneless, .dateOnly, .missing: false
        }
    }

    private static let mail: Set<String> = ["eml", "mbox", "msg"]
    private static let tables: Set<String> = ["csv", "sheet", "xlsx", "xes"]
    private static let ticketSystems: Set<String> = [
        "zendesk", "jira", "freshdesk", "intercom", "servicenow", "github", "gitlab", "aliyun", "zammad", "redmine", "bugzilla", "otrs",
    ]
}

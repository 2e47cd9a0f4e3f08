// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// Holds two audits of one vendor against each other, finding by finding.
public enum RecordComparison {
    /// What differs. Without an older audit every finding is new; without a newer one nothing can be said of any.
    public static func difference(from old: AuditRecord?, to new: AuditRecord?) -> AuditDifference {
        let (before, after) = (old ?? AuditRecord(vendor: ""), new ?? AuditRecord(vendor: ""))
        let isPair = old != nil && new != nil
        let circumstances =
            isPair ? changes(AuditCircumstance.allCases, before.circumstances, after.circumstances) : []
        let files = isPair ? files(before, after) : []
        let readings =
            isPair ? changes(Set(before.readings.keys).union(after.readings.keys).sorted(), before.readings, after.readings) : []
        let context = Context(circumstances: circumstances, files: files, readings: readings)
        let ids = Set(before.subjects.map(\.id)).union(after.subjects.map(\.id)).sorted()
        let (olds, news) = (byID(before.subjects), byID(after.subjects))
        var entries: [AuditDifference.Entry] = []
        var same = 0
        for id in ids where new != nil {
            if let entry = entry(id, olds[id], news[id], context) { entries.append(entry) } else { same += 1 }
        }
        pair(&entries)
        // Stable: those of one turn stay in the order of their ids.
        let order = AuditDifference.Turn.allCases
        entries = order.flatMap { turn in entries.filter { $0.turn == turn } }
        return AuditDifference(
            vendor: new?.vendor ?? before.vendor, hasOld: old != nil, hasNew: new != nil, circumstances: circumstances, files: files,
            readings: readings, entries: entries, same: same)
    }

    /// What differs between the audits as wholes.
    private struct Context {
        var circumstances: [AuditDifference.Change<AuditCircumstance>]
        var files: [AuditDifference.File]
        var readings: [AuditDifference.Change<String>]
    }

    private static func byID(_ subjects: [AuditRecord.Subject]) -> [String: AuditRecord.Subject] {
        Dictionary(subjects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func changes<Key: Hashable & Sendable>(
        _ keys: [Key], _ old: [Key: String], _ new: [Key: String]
    ) -> [AuditDifference.Change<Key>] {
        keys.filter { old[$0] != new[$0] }.map { AuditDifference.Change($0, old: old[$0], new: new[$0]) }
    }

    private static func files(_ old: AuditRecord, _ new: AuditRecord) -> [AuditDifference.File] {
        Set(old.files.keys).union(new.files.keys).sorted().compactMap { path in
            let isExhibit = old.exhibits.contains(path) || new.exhibits.contains(path)
            switch (old.files[path], new.files[path]) {
            case (nil, _?): return AuditDifference.File(path, .added, isExhibit: isExhibit)
            case (_?, nil): return AuditDifference.File(path, .removed, isExhibit: isExhibit)
            case (let a?, let b?) where a != b: return AuditDifference.File(path, .altered, isExhibit: isExhibit)
            default: return nil
            }
        }
    }

    /// Nil where nothing differs.
    private static func entry(
        _ id: String, _ old: AuditRecord.Subject?, _ new: AuditRecord.Subject?, _ context: Context
    ) -> AuditDifference.Entry? {
        let changes = old != nil && new != nil ? changes(AuditAspect.allCases, old?.aspects ?? [:], new?.aspects ?? [:]) : []
        let cited = (old?.cited ?? []).union(new?.cited ?? [])
        let files = context.files.filter { cited.contains($0.path) }
        let status: AuditDifference.Status = old == nil ? .new : new == nil ? .gone : .changed
        // A cited file that grew at its end changes nothing that the finding says; it is among the files of the whole.
        if status == .changed, changes.isEmpty { return nil }
        return AuditDifference.Entry(
            id: id, status: status, turn: turn(old, new), old: old, new: new, changes: changes, files: files,
            causes: causes(changes, files, context))
    }

    static func turn(_ old: AuditRecord.Subject?, _ new: AuditRecord.Subject?) -> AuditDifference.Turn {
        let wasBreached = old?.outcome == .breached
        guard let new, new.outcome == .breached else {
            if wasBreached { return .withdrawn }
            return new?.outcome == .met && (old?.outcome == .open || old?.outcome == .undetermined) ? .resolved : .other
        }
        switch (wasBreached, old?.standing, new.standing) {
        case (true, .firm?, .contestable): return .weakened
        case (true, .contestable?, .firm), (false, _, .firm): return .newFirmBreach
        case (false, _, .contestable): return .newContestableBreach
        default: return .other
        }
    }

    private static func causes(
        _ changes: [AuditDifference.Change<AuditAspect>], _ cited: [AuditDifference.File], _ context: Context
    ) -> [AuditDifference.Cause] {
        func differs(_ circumstance: AuditCircumstance) -> Bool { context.circumstances.contains { $0.subject == circumstance } }
        return AuditDifference.Cause.allCases.filter { cause in
            switch cause {
            case .citedEvidence: !cited.isEmpty
            case .otherEvidence: context.files.contains { $0.isExhibit && !cited.contains($0) }
            case .asOf: differs(.asOf) || differs(.asOfBasis)
            case .promise: changes.contains { $0.subject.isPromise }
            case .agreementOrSettings: context.files.contains { !$0.isExhibit }
            case .readings: !context.readings.isEmpty
            case .plan: differs(.plan)
            case .version: differs(.version)
            case .timeZoneData: differs(.timeZoneData)
            }
        }
    }

    private struct Place: Hashable {
        var incident: String
        var metric: String
        var severity: String?
        var isPercentage: Bool

        init(_ subject: AuditRecord.Subject) {
            (incident, metric, severity, isPercentage) = (subject.incident, subject.metric, subject.severity, subject.isPercentage)
        }
    }

    /// A finding's id holds its target, so that a promise with other terms makes one finding gone and another new; where there is one of each of the
    /// same incident, measure and severity, they name each other.
    private static func pair(_ entries: inout [AuditDifference.Entry]) {
        var gone: [Place: [Int]] = [:]
        var new: [Place: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            if entry.status == .gone, let old = entry.old { gone[Place(old), default: []].append(index) }
            if entry.status == .new, let now = entry.new { new[Place(now), default: []].append(index) }
        }
        for (place, olds) in gone {
            guard olds.count == 1, let news = new[place], news.count == 1 else { continue }
            entries[olds[0]].counterpart = entries[news[0]].id
            entries[news[0]].counterpart = entries[olds[0]].id
            // One matter, told once: what was breached before under the older terms is no new breach, and nothing was withdrawn.
            entries[news[0]].turn = turn(entries[olds[0]].old, entries[news[0]].new)
            entries[olds[0]].turn = .other
        }
    }
}

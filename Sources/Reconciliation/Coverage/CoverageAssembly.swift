// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Lays the events of every source out over the months, and names what was not read.
struct CoverageAssembly {
    private let record: EvidenceRecord
    private let diagnostics: [Diagnostic]
    private let zone: ZoneRules
    private let asOf: Timestamp
    private let files: [FileID: Int]

    init(_ result: AuditResult) {
        record = result.evidence
        diagnostics = result.diagnostics
        zone = result.displayZone
        asOf = result.asOf
        files = Dictionary(result.evidence.exhibits.enumerated().map { ($1.file.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func coverage() -> EvidenceCoverage {
        var coverage = EvidenceCoverage()
        coverage.events = record.events.count
        coverage.undated = record.undated.count
        let told = toldOf()
        coverage.unread = unread(told)
        let audited = record.events.lazy.map(\.at.bounds).filter { $0.earliest <= asOf }
        let first = audited.map(\.earliest).min()
        let calendar = first.map { MonthWindow(from: $0, to: audited.map(\.earliest).max() ?? $0, zone) }
        if let first { coverage.span = TimestampBounds(first, asOf) }
        coverage.months = calendar?.months ?? []
        var grouping = SourceGrouping(record)
        for index in grouping.sources.indices { grouping.sources[index].monthly = coverage.months.map { _ in 0 } }
        if let calendar, let first { place(&grouping, calendar, from: first) }
        for event in record.undated {
            for index in sources(of: event, grouping) { grouping.sources[index].undated += 1 }
        }
        for (exhibit, list) in told {
            guard let source = grouping.source(ofExhibit: exhibit) else { continue }
            for diagnostic in list {
                switch diagnostic.code.severity {
                case .error: grouping.sources[source].errors += 1
                case .warning: grouping.sources[source].warnings += 1
                case .note: grouping.sources[source].notes += 1
                }
            }
        }
        coverage.sources = SourceGrouping.shortened(grouping.sources)
        return coverage
    }

    /// Events are in order of time: each source's silences show as they pass.
    private func place(_ grouping: inout SourceGrouping, _ calendar: MonthWindow, from first: Timestamp) {
        var reached: [Timestamp?] = grouping.sources.map { _ in nil }
        for event in record.events {
            let bounds = event.at.bounds
            for index in sources(of: event, grouping) {
                grouping.sources[index].events += 1
                if bounds.earliest > asOf {
                    grouping.sources[index].later += 1
                    continue
                }
                if let month = calendar.place(bounds.earliest) {
                    grouping.sources[index].monthly[month] += 1
                } else {
                    grouping.sources[index].earlier += 1
                }
                note(
                    silence: reached[index] ?? first, bounds.earliest, reached[index] == nil ? .before : .between, &grouping.sources[index])
                grouping.sources[index].first = min(grouping.sources[index].first ?? bounds.earliest, bounds.earliest)
                reached[index] = max(reached[index] ?? bounds.latest, bounds.latest)
            }
        }
        for index in grouping.sources.indices {
            guard let last = reached[index] else { continue }
            grouping.sources[index].last = last
            note(silence: last, asOf, .after, &grouping.sources[index])
        }
    }

    private func note(
        silence from: Timestamp, _ to: Timestamp, _ place: EvidenceCoverage.Gap.Place, _ source: inout EvidenceCoverage.Source
    ) {
        guard to.since(from) > Int64(EvidenceCoverage.gapDays) * 86_400_000 else { return }
        source.gaps.append(EvidenceCoverage.Gap(from: from, to: to, place: place))
    }

    /// The sources that show an event, each once.
    private func sources(of event: EvidenceEvent, _ grouping: SourceGrouping) -> [Int] {
        var found: [Int] = []
        for citation in event.citations {
            guard let exhibit = files[citation.span.file], let source = grouping.source(ofExhibit: exhibit), !found.contains(source) else {
                continue
            }
            found.append(source)
        }
        return found
    }

    /// What is said of each exhibit, by its index.
    private func toldOf() -> [Int: [Diagnostic]] {
        let paths = Dictionary(record.exhibits.enumerated().map { ($1.file.path, $0) }, uniquingKeysWith: { first, _ in first })
        var told: [Int: [Diagnostic]] = [:]
        for diagnostic in diagnostics {
            let exhibit = diagnostic.span.flatMap { files[$0.file] } ?? diagnostic.path.flatMap { paths[$0] }
            if let exhibit { told[exhibit, default: []].append(diagnostic) }
        }
        return told
    }

    private static let never: Set<String> = ["unknown", "unreadable", "empty", "pst"]
    /// Files that hold no events of their own.
    private static let silent: Set<String> = ["settings", "ignored", "dkim-keys", "zip", "xlsx"]

    private func unread(_ told: [Int: [Diagnostic]]) -> [EvidenceCoverage.Unread] {
        let undated = Set(record.undated.lazy.flatMap { $0.citations.map(\.span.file) })
        return record.exhibits.enumerated().compactMap { index, exhibit in
            let troubles = told[index]?.filter { $0.code.severity != .note } ?? []
            let isLost =
                exhibit.eventCount == 0 && !troubles.isEmpty && !CoverageAssembly.silent.contains(exhibit.format)
                && !undated.contains(exhibit.file.id)
            guard isLost || CoverageAssembly.never.contains(exhibit.format) else { return nil }
            let why = troubles.max { $0.code.severity < $1.code.severity } ?? told[index]?.first
            return EvidenceCoverage.Unread(
                exhibit: exhibit.id, path: exhibit.file.path, format: exhibit.format, why: why?.message)
        }
    }
}

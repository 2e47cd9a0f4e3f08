// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Puts exhibits together that a reader would call one source: the days of a chat, the mails of a folder, the members of an archive.
struct SourceGrouping {
    var sources: [EvidenceCoverage.Source] = []
    private var places: [Int?]

    private struct Kin: Hashable {
        var folder: String
        var format: String
    }

    /// Files of a format in one folder that still stand for themselves.
    private static let mostAlone = 3
    /// A file of these holds one message, or one day.
    private static let singles: Set<String> = ["eml", "msg", "slack"]

    init(_ record: EvidenceRecord) {
        let undated = Set(record.undated.lazy.flatMap { $0.citations.map(\.span.file) })
        let shown = record.exhibits.map { $0.eventCount > 0 || undated.contains($0.file.id) }
        var sizes: [Kin: Int] = [:]
        for (exhibit, isShown) in zip(record.exhibits, shown) where isShown { sizes[SourceGrouping.kin(exhibit), default: 0] += 1 }
        var groups: [Kin: Int] = [:]
        places = []
        for (exhibit, isShown) in zip(record.exhibits, shown) {
            guard isShown else {
                places.append(nil)
                continue
            }
            let kin = SourceGrouping.kin(exhibit)
            let isAlone = (sizes[kin] ?? 0) <= (SourceGrouping.singles.contains(exhibit.format) ? 1 : SourceGrouping.mostAlone)
            if !isAlone, let group = groups[kin] {
                sources[group].exhibits.append(exhibit.id)
                places.append(group)
                continue
            }
            places.append(sources.count)
            if !isAlone { groups[kin] = sources.count }
            sources.append(
                EvidenceCoverage.Source(path: isAlone ? exhibit.file.path : kin.folder, format: exhibit.format, exhibits: [exhibit.id]))
        }
    }

    /// The index of the source that an exhibit belongs to, by the exhibit's index.
    func source(ofExhibit index: Int) -> Int? { places.indices.contains(index) ? places[index] : nil }

    /// The folder, or the archive, that an exhibit lies in.
    private static func kin(_ exhibit: Exhibit) -> Kin {
        let path = exhibit.file.path
        let bytes = Array(path.utf8)
        let mark = Array(" › ".utf8)
        if let first = mark.first, bytes.count > mark.count {
            for index in 0..<(bytes.count - mark.count)
            where bytes[index] == first && bytes[index..<(index + mark.count)].elementsEqual(mark) {
                return Kin(folder: String(decoding: bytes[..<index], as: UTF8.self), format: exhibit.format)
            }
        }
        let folder = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[...$0] } ?? []
        return Kin(folder: String(decoding: folder, as: UTF8.self), format: exhibit.format)
    }

    /// At most so many rows: those with the most events stand for themselves, the last sums the others.
    static func shortened(_ sources: [EvidenceCoverage.Source]) -> [EvidenceCoverage.Source] {
        let most = EvidenceCoverage.mostSources
        guard sources.count > most else { return sources }
        let ranked = sources.indices.sorted { a, b in
            sources[a].events == sources[b].events ? a < b : sources[a].events > sources[b].events
        }
        let kept = ranked.prefix(most - 1).sorted()
        var rest = EvidenceCoverage.Source(path: "", format: "", exhibits: [])
        rest.sources = 0
        for index in ranked.dropFirst(most - 1).sorted() { rest.add(sources[index]) }
        return kept.map { sources[$0] } + [rest]
    }
}

extension EvidenceCoverage.Source {
    fileprivate mutating func add(_ other: EvidenceCoverage.Source) {
        sources += other.sources
        exhibits += other.exhibits
        events += other.events
        monthly = monthly.isEmpty ? other.monthly : zip(monthly, other.monthly).map(+)
        earlier += other.earlier
        later += other.later
        first = [first, other.first].compactMap { $0 }.min()
        last = [last, other.last].compactMap { $0 }.max()
        undated += other.undated
        errors += other.errors
        warnings += other.warnings
        notes += other.notes
    }
}

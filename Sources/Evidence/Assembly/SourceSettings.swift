// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The settings of a case by path: of several globs that match, the last one wins, field by field.
struct SourceSettings {
    private let settings: [(setting: SourceSetting, glob: Glob)]

    init(_ settings: [SourceSetting]) {
        self.settings = settings.map { ($0, Glob($0.glob)) }
    }

    /// What holds for a file, or for a member of an archive: what holds for the archive, unless a glob names the member and not the archive.
    func setting(for path: String, in archive: String?) -> SourceSetting {
        var merged = SourceSetting(glob: "")
        for (setting, glob) in settings where glob.matches(archive ?? path) { merged.take(setting) }
        guard let archive else { return merged }
        for (setting, glob) in settings where !glob.matches(archive) && glob.matches(path) { merged.take(setting) }
        return merged
    }
}

extension SourceSetting {
    fileprivate mutating func take(_ other: SourceSetting) {
        glob = other.glob
        timeZone = other.timeZone ?? timeZone
        dateOrder = other.dateOrder ?? dateOrder
        columns.merge(other.columns) { $1 }
        rows = other.rows ?? rows
        roles.merge(other.roles) { $1 }
        custodian = other.custodian ?? custodian
        pattern = other.pattern ?? pattern
    }
}

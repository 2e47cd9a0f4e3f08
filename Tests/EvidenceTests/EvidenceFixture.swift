// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

@testable import Evidence

/// Files of invented evidence, read as the product reads them.
enum EvidenceFixture {
    static let engagement = Engagement(
        vendor: Party(name: "Lanyun", domains: ["lanyun.example"], aliases: ["Lanyun Support", "小王"], bots: ["Lanyun Bot"]),
        customer: Party(name: "Acme", domains: ["acme.example"], aliases: ["Dana Xu", "张伟"]))

    static let zones = ZoneDatabase(version: "system") { name in try? Files.read("/usr/share/zoneinfo/" + name, limit: 1 << 20) }

    static func zone(_ name: String?) -> ZoneRules? { name.flatMap { try? zones.rules($0) } }

    static func input(
        _ bytes: [UInt8], path: String = "evidence/x", setting: SourceSetting = SourceSetting(glob: ""), zone: String? = "+08:00",
        engagement: Engagement = engagement
    ) -> FormatInput {
        FormatInput(
            file: SourceFile(id: FileID(7), path: path, sha256: sha256(bytes), byteCount: bytes.count), bytes: bytes, setting: setting,
            zone: self.zone(zone), engagement: engagement)
    }

    static func input(
        _ text: String, path: String = "evidence/x", setting: SourceSetting = SourceSetting(glob: ""), zone: String? = "+08:00"
    ) -> FormatInput {
        input(Array(text.utf8), path: path, setting: setting, zone: zone)
    }

    /// Reads files as one vendor's evidence; their numbers begin at 3.
    static func record(
        _ files: [(path: String, bytes: [UInt8])], settings: [SourceSetting] = [], engagement: Engagement = engagement
    ) -> EvidenceRecord {
        var reader = EvidenceReader(engagement: engagement, settings: settings, zones: zones, firstFile: FileID(3))
        for file in files { reader.read(path: file.path, displayPath: "evidence/" + file.path, bytes: file.bytes) }
        return reader.finish()
    }

    static func record(
        _ files: [(path: String, text: String)], settings: [SourceSetting] = [], engagement: Engagement = engagement
    ) -> EvidenceRecord {
        record(files.map { ($0.path, Array($0.text.utf8)) }, settings: settings, engagement: engagement)
    }

    static func slice(_ bytes: [UInt8], _ event: EvidenceEvent) -> String? {
        guard let span = event.citations.first?.span, span.lower >= 0, span.upper <= bytes.count else { return nil }
        return String(decoding: bytes[span.lower..<span.upper], as: UTF8.self)
    }

    static func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.code.name) }

    static func instant(_ text: String) -> Timestamp { Timestamp(rfc3339: text) ?? .distantPast }

    static func bounds(_ earliest: String, _ latest: String? = nil) -> TimestampBounds {
        TimestampBounds(instant(earliest), instant(latest ?? earliest))
    }
}

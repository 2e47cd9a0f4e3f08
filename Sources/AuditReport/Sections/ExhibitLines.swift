// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Exhibits of a long report, one on a line below their folder, format and custodian: digest, grade, bytes explained and those of
/// the file where they differ, number of events unless one, name.
///
/// Those that the page names stand here, and those without an event; every other file stands in audit.json.
enum ExhibitLines {
    private static let groupSize = 100

    static func markup(_ page: CaseLookup, mentioned: ExhibitMentions) -> HTMLText {
        let exhibits = page.result.evidence.exhibits
        let shown = exhibits.filter { mentioned.contains($0) || $0.eventCount == 0 }
        var out: HTMLText =
            "<p class=\"intro\">\(page.say(EvidenceWords.lines, Grouped.digits(shown.count), Grouped.digits(exhibits.count)))</p>\n"
        for start in stride(from: 0, to: shown.count, by: groupSize) {
            out += "<pre class=\"events grp\">"
            var heading = ""
            for exhibit in shown[start..<min(start + groupSize, shown.count)] {
                let (folder, name) = parts(exhibit.file.path)
                let own = [folder, exhibit.format, exhibit.custodian ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
                if own != heading { out += "\(VisibleText.line(own))\n" }
                heading = own
                out += line(exhibit, name)
            }
            out += "</pre>\n"
        }
        return out
    }

    /// A path's folder, said once for the files in it, and the file's name.
    private static func parts(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    private static func line(_ exhibit: Exhibit, _ name: String) -> HTMLText {
        var words = "\(exhibit.file.sha256) \(exhibit.evidenceGrade?.grade.rawValue ?? "–") \(Grouped.digits(exhibit.explainedBytes))"
        if exhibit.explainedBytes != exhibit.file.byteCount { words += "/\(Grouped.digits(exhibit.file.byteCount))" }
        if exhibit.eventCount != 1 { words += " ×\(Grouped.digits(exhibit.eventCount))" }
        // The shortest element that can be led to: there may be thousands of lines.
        return "<a id=\"\(Anchor.of(exhibit.id))\">\(exhibit.id) \(words) \(VisibleText.line(name))</a>\n"
    }
}

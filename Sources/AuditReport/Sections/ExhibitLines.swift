// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Exhibits of a long report, one on a line: digest, format, events, span, bytes explained of all, path, custodian.
enum ExhibitLines {
    static func markup(_ exhibits: ArraySlice<Exhibit>, _ page: CaseLookup) -> HTMLText {
        var out: HTMLText = "<pre class=\"events grp\">"
        for exhibit in exhibits {
            let span = exhibit.span.map { "\(page.clock.date($0.earliest))–\(page.clock.date($0.latest))" } ?? "—"
            var words =
                "\(exhibit.format) \(exhibit.eventCount) \(span) \(exhibit.explainedBytes)/\(exhibit.file.byteCount) B \(exhibit.file.path)"
            if let custodian = exhibit.custodian { words += " · \(custodian)" }
            out += "<b id=\"\(Anchor.of(exhibit.id))\">\(exhibit.id)</b> \(exhibit.file.sha256) \(VisibleText.line(words))\n"
        }
        out += "</pre>\n"
        return out
    }
}

// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The forms in which the tool writes one report: what `verify` tries until it finds the one that was written.
enum ReportForms {
    /// Every choice of languages that a report may be written in.
    static let languages: [[Language]] = Language.allCases.map { [$0] } + [Language.allCases]

    /// The files of the form that a report was written in; where none has its bytes, the form that has most of them.
    ///
    /// - Parameter page: the bytes of `report.html` as they are; nil when there are none.
    /// - Parameter table: those of `findings.csv`: they alone show whether it was to begin with a byte order mark.
    static func files(of result: AuditResult, like page: [UInt8]?, table: [UInt8]?) -> [ReportFile] {
        let hasMark = table?.starts(with: [0xEF, 0xBB, 0xBF]) ?? false
        let forms = languages.map { ReportForm(languages: $0, csvByteOrderMark: hasMark) }
        return closest(forms.lazy.map { ReportFile.all(of: result, $0) }, page) { $0.first { $0.name == "report.html" }?.bytes ?? [] }
    }

    /// The candidate whose bytes are closest: the same, else alike for longest from the beginning and the end.
    static func closest<Candidates: Sequence>(
        _ candidates: Candidates, _ page: [UInt8]?, _ bytes: (Candidates.Element) -> [UInt8]
    ) -> Candidates.Element {
        var best: (candidate: Candidates.Element, score: Int)?
        for candidate in candidates {
            guard let page else { return candidate }
            let own = bytes(candidate)
            if own == page { return candidate }
            let head = zip(own, page).prefix { $0 == $1 }.count
            let score = head + zip(own.reversed(), page.reversed()).prefix { $0 == $1 }.count
            if score > best?.score ?? -1 { best = (candidate, score) }
        }
        guard let best else { preconditionFailure("there is always a form") }
        return best.candidate
    }
}

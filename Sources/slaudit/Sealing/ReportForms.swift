// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The forms in which the tool writes one report: what `verify` tries until it finds the one that was written.
enum ReportForms {
    /// Every language that a report may be in. A further form of the report is named here.
    static let languages = Language.allCases

    /// The files of the form that a report was written in; where none has its bytes, the form that has most of them.
    ///
    /// - Parameter page: the bytes of `report.html` as they are; nil when there are none.
    static func files(of result: AuditResult, like page: [UInt8]?) -> [ReportFile] {
        closest(languages.map { ReportFile.all(of: result, language: $0) }, page) { $0.first { $0.name == "report.html" }?.bytes ?? [] }
    }

    /// The candidate whose bytes are closest: the same, else alike for longest from the beginning and the end.
    static func closest<Candidate>(_ candidates: [Candidate], _ page: [UInt8]?, _ bytes: (Candidate) -> [UInt8]) -> Candidate {
        guard let page else { return candidates[0] }
        if let same = candidates.first(where: { bytes($0) == page }) { return same }
        let scores = candidates.map { candidate in
            let own = bytes(candidate)
            let head = zip(own, page).prefix { $0 == $1 }.count
            return head + zip(own.reversed(), page.reversed()).prefix { $0 == $1 }.count
        }
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        return candidates[best]
    }
}

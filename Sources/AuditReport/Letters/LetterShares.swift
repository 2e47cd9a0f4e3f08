// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Promises for a percentage of cases as rows of a schedule.
struct LetterShares {
    let page: CaseLookup
    private var language: Language { page.language }

    private static let heading = Text("Promises for a percentage of cases", "按比例的承诺")
    private static let columns = [
        Text("Promise", "承诺"), Text("Period", "周期"), Text("Promised", "约定比例"), Text("Reached", "实际比例"), Text("Cases", "工单"),
        Text("Late cases", "逾时工单"),
    ]
    private static let between = Text("{0} to {1}", "{0} 至 {1}")
    private static let dates = Text("{0} to {1}", "{0} 至 {1}")

    func table(_ attainments: [Attainment]) -> [Letter.Table] {
        guard !attainments.isEmpty else { return [] }
        return [
            Letter.Table(heading: Self.heading[language], columns: Self.columns.map { $0[language] }, rows: attainments.map { row($0) })
        ]
    }

    private func row(_ attainment: Attainment) -> [Letter.Cell] {
        let (low, high) = (attainment.lowest, attainment.highest)
        let counts = Attainment.State.allCases.compactMap { state -> String? in
            let count = attainment.count(state)
            return count > 0 ? "\(state.name[language]) \(count)" : nil
        }
        let late = attainment.members.filter { $0.state == .late && $0.isCertain }.map(\.finding)
        return [
            Letter.Cell(
                main: "\(attainment.commitment) \(page.promise(attainment.metric, attainment.severity))",
                small: [page.commitment(attainment.commitment).map { page.target($0) } ?? "", attainment.id].filter { !$0.isEmpty }),
            Letter.Cell(main: page.say(Self.dates, attainment.period.first.description, attainment.period.last.description)),
            Letter.Cell(main: "\(attainment.target)%"),
            Letter.Cell(main: low == high ? low.words : page.say(Self.between, low.words, high.words)),
            Letter.Cell(main: counts.joined(separator: language == .english ? ", " : "，")),
            Letter.Cell(main: late.joined(separator: ", ")),
        ]
    }
}
